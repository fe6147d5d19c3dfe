import type { Customer, GranularDelegatedAdmin } from 'csp-multi-partner';
import { describe, expect, it } from 'vitest';
import * as world from '../../world';
import { newcomers } from './starts';
import { keyOf } from './stateKey';

const key = keyOf(newcomers);

const later = world.at('2024-01-06');

function customer(partnerships: Parameters<typeof world.contoso>[0] = {}): Customer {
  return world.contoso({ asOf: '2023-10-08T00:00:00Z', subscriptions: [], ...partnerships });
}

function holding(...grants: readonly GranularDelegatedAdmin[]): string {
  return key({ customer: customer({ partnerships: { relationships: [], grants } }), clock: 0 });
}

const northwinds = world.gdap({ id: world.grantId('one'), partner: world.NORTHWIND, state: world.STATES.created });
const fabrikams = world.gdap({ id: world.grantId('two'), partner: world.FABRIKAM, state: world.STATES.approved });

describe('the key of a state', () => {
  it('is the same whatever the ids are', () => {
    expect(holding({ ...northwinds, id: world.grantId('another') })).toBe(holding(northwinds));
  });

  it('is the same in whatever order the entries stand', () => {
    expect(holding(fabrikams, northwinds)).toBe(holding(northwinds, fabrikams));
  });

  it('is the same with the partners swapped', () => {
    const swapped = [
      { ...northwinds, partner: world.FABRIKAM },
      { ...fabrikams, partner: world.NORTHWIND },
    ];
    expect(holding(...swapped)).toBe(holding(northwinds, fabrikams));
  });

  it('differs where both belong to one partner', () => {
    expect(holding(northwinds, { ...fabrikams, partner: world.NORTHWIND })).not.toBe(holding(northwinds, fabrikams));
  });

  it('is the same whenever a relationship was drafted, which no rule reads', () => {
    expect(holding({ ...northwinds, state: { status: 'created', createdAt: later } })).toBe(holding(northwinds));
  });

  it('differs by when an active relationship ends', () => {
    const ending = (endsAt: string) =>
      holding({ ...northwinds, state: { ...world.STATES.active, endsAt: world.at(endsAt) } });
    expect(ending('2024-01-06')).not.toBe(ending('2024-01-07'));
  });

  it('differs by status, by roles and by extension', () => {
    const others: readonly Partial<GranularDelegatedAdmin>[] = [
      { state: world.STATES.approved },
      { roleDefinitionIds: [world.EXCHANGE] },
      { autoExtendDuration: 'P180D' },
      { assignments: [] },
      { assignments: [world.assignment({ status: 'error' })] },
    ];
    const keys = others.map((change) => holding({ ...northwinds, ...change }));
    expect(new Set([...keys, holding(northwinds)]).size).toBe(others.length + 1);
  });

  it('differs by the clock, though nothing happened', () => {
    expect(key({ customer: customer(), clock: 0 })).not.toBe(key({ customer: customer(), clock: 1 }));
  });

  it('differs by who sold a subscription, where only one of the two may sell', () => {
    const sold = (transactingPartner: string) =>
      key({
        customer: customer({ subscriptions: [world.office({ transactingPartner: world.tenant(transactingPartner) })] }),
        clock: 0,
      });
    expect(sold(world.NORTHWIND)).not.toBe(sold(world.FABRIKAM));
  });

  it('differs by what an invitation asks for and whether it was accepted', () => {
    const invited = (changes: Record<string, unknown>) =>
      key({ customer: customer({ partnerships: { invitations: [world.invitation(changes)] } }), clock: 0 });
    const keys = [
      invited({}),
      invited({ asks: 'delegated-admin' }),
      invited({ status: 'accepted', acceptedAt: '2015-01-01T00:00:00Z' }),
      invited({ status: 'accepted', acceptedAt: '2015-01-02T00:00:00Z' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
