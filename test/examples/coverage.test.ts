import type { Customer, TenantId } from 'csp-multi-partner';
import { coverage, type Coverage } from 'csp-multi-partner/access';
import { rolesFor } from 'csp-multi-partner/roles';
import { describe, expect, it } from 'vitest';
import {
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  STATES,
  TAILSPIN,
  assignment,
  at,
  contoso,
  dap,
  gdap,
  grantId,
  granted,
  roleId,
} from '../world';

const JUNE = at('2024-06-01');
const NEXT_YEAR = at('2027-01-01');
const exchange = rolesFor('exchange', 'administer');
const until = (day: string) => ({ state: { ...STATES.active, endsAt: at(day) } });

/** Who can administer Exchange in June 2024, and from when on before 2027 nobody can. */
const ofExchange = (customer: Customer, from = JUNE, end = NEXT_YEAR): Coverage<'exchange'> | undefined =>
  coverage(customer, { from, until: end, needs: { exchange } })[0];

const FABRIKAMS = { partner: FABRIKAM, grantId: GRANT, until: at('2026-01-03') };

describe('a customer with one granular relationship that ends', () => {
  it('can tell that from 3 May nobody can administer Exchange', () => {
    expect(ofExchange(granted(gdap(until('2025-05-03'))))).toEqual({
      need: 'exchange',
      gapFrom: at('2025-05-03'),
      covers: [{ partner: FABRIKAM, grantId: GRANT, until: at('2025-05-03') }],
    });
  });

  it('has no gap in a range that ends with the relationship, and one in a range that is longer by a millisecond', () => {
    const answer = (end: string) => ofExchange(granted(), JUNE, at(end));
    expect(answer('2026-01-02T23:59:59.999Z')).toEqual({ need: 'exchange', gapFrom: null, covers: [FABRIKAMS] });
    expect(answer('2026-01-03')).toEqual({ need: 'exchange', gapFrom: null, covers: [FABRIKAMS] });
    expect(answer('2026-01-03T00:00:00.001Z')).toEqual({
      need: 'exchange',
      gapFrom: at('2026-01-03'),
      covers: [FABRIKAMS],
    });
  });

  it('has a gap at once in a range that begins at the end, though the record still calls it active', () => {
    expect(ofExchange(granted(), at('2026-01-02T23:59:59.999Z'))?.gapFrom).toBe(at('2026-01-03'));
    expect(ofExchange(granted(), at('2026-01-03'))).toEqual({
      need: 'exchange',
      gapFrom: at('2026-01-03'),
      covers: [],
    });
  });

  it('has no gap in an empty range', () => {
    expect(ofExchange(contoso(), JUNE, JUNE)).toEqual({ need: 'exchange', gapFrom: null, covers: [] });
  });
});

describe('a customer that nobody administers', () => {
  it('has a gap from the beginning', () => {
    expect(ofExchange(contoso())).toEqual({ need: 'exchange', gapFrom: JUNE, covers: [] });
  });

  it.each([
    ['not assigned', gdap({ assignments: [] })],
    ['assigned to a group that waits', gdap({ assignments: [assignment({ status: 'pending' })] })],
    ['assigned to a group no longer', gdap({ assignments: [assignment({ status: 'deleting' })] })],
    ['assigned for reading only', gdap({ assignments: [assignment({ roleDefinitionIds: [GLOBAL_READER] })] })],
    ['without the role that is assigned', gdap({ roleDefinitionIds: [GLOBAL_READER] })],
    ['approved and not yet active', gdap({ state: STATES.approved })],
    ['asked to end', gdap({ state: STATES.terminationRequested })],
    ['asked to end, automatic extension or not', gdap({ state: STATES.terminating, autoExtendDuration: 'P180D' })],
    ['terminated', gdap({ state: STATES.terminated })],
  ])('has one where the relationship is %s', (_, grant) => {
    expect(ofExchange(granted(grant))).toEqual({ need: 'exchange', gapFrom: JUNE, covers: [] });
  });

  it('has one where the legacy kind was removed', () => {
    const removed = { status: 'removed', since: null, removedAt: at('2020-01-01'), removedBy: 'customer' } as const;
    expect(ofExchange(granted({ kind: 'dap', partner: FABRIKAM, state: removed }))?.gapFrom).toBe(JUNE);
  });
});

describe('a customer that several grants cover', () => {
  const second = gdap({ id: grantId('grant-2'), partner: NORTHWIND, ...until('2026-07-01') });
  const NORTHWINDS = { partner: NORTHWIND, grantId: grantId('grant-2'), until: at('2026-07-01') };

  it('has a gap only after the last of two partners, listed in the order of the customer', () => {
    expect(ofExchange(granted(gdap(), second))).toEqual({
      need: 'exchange',
      gapFrom: at('2026-07-01'),
      covers: [FABRIKAMS, NORTHWINDS],
    });
    expect(ofExchange(granted(second, gdap()))).toEqual({
      need: 'exchange',
      gapFrom: at('2026-07-01'),
      covers: [NORTHWINDS, FABRIKAMS],
    });
  });

  it('lists the second alone once the first has ended', () => {
    expect(ofExchange(granted(gdap(), second), at('2026-03-01'))?.covers).toEqual([NORTHWINDS]);
  });

  it('has no gap where one of them is of the legacy kind, which has no end', () => {
    expect(ofExchange(granted(dap(NORTHWIND), gdap()))).toEqual({
      need: 'exchange',
      gapFrom: null,
      covers: [{ partner: NORTHWIND, grantId: null, until: null }, FABRIKAMS],
    });
  });

  it('has no gap where one of them extends itself', () => {
    const extending = gdap({ autoExtendDuration: 'P180D' });
    expect(ofExchange(granted(second, extending))).toEqual({
      need: 'exchange',
      gapFrom: null,
      covers: [NORTHWINDS, { ...FABRIKAMS, until: null }],
    });
    expect(ofExchange(granted(extending), at('2036-01-01'), at('2046-01-01'))?.gapFrom).toBeNull();
  });

  it('has a gap where Global Administrator bars the extension', () => {
    const barred = gdap({ autoExtendDuration: 'P180D', roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] });
    expect(ofExchange(granted(barred))?.gapFrom).toBe(at('2026-01-03'));
  });

  it('is covered by an assignment to any group, and one is enough', () => {
    const assigned = gdap({
      assignments: [assignment({ status: 'error' }), assignment({ securityGroup: HELPDESK })].map((each, index) => ({
        ...each,
        id: `assignment-${index}` as typeof each.id,
      })),
    });
    expect(ofExchange(granted(assigned))?.covers).toEqual([FABRIKAMS]);
  });
});

describe('a customer of whose partners one is asked about', () => {
  const customer = granted(
    gdap(until('2025-05-03')),
    dap(NORTHWIND),
    gdap({ id: grantId('grant-2'), partner: NORTHWIND, ...until('2026-07-01') }),
  );
  const of = (partner: TenantId) =>
    coverage(customer, { from: JUNE, until: NEXT_YEAR, needs: { exchange }, partner })[0];

  it('has the gap that this partner’s grants alone leave', () => {
    expect(of(FABRIKAM)).toEqual({
      need: 'exchange',
      gapFrom: at('2025-05-03'),
      covers: [{ partner: FABRIKAM, grantId: GRANT, until: at('2025-05-03') }],
    });
  });

  it('is covered by both kinds of the same partner', () => {
    expect(of(NORTHWIND)).toEqual({
      need: 'exchange',
      gapFrom: null,
      covers: [
        { partner: NORTHWIND, grantId: null, until: null },
        { partner: NORTHWIND, grantId: grantId('grant-2'), until: at('2026-07-01') },
      ],
    });
  });

  it('is not covered by a partner without grants', () => {
    expect(of(TAILSPIN)).toEqual({ need: 'exchange', gapFrom: JUNE, covers: [] });
  });
});

describe('needs of the caller’s own', () => {
  it('are answered one by one, in their order and by their names', () => {
    const needs = { 'read everything': [GLOBAL_READER], mail: [EXCHANGE], nothing: [] };
    const customer = granted(gdap(), dap(NORTHWIND));
    const NORTHWINDS = { partner: NORTHWIND, grantId: null, until: null };
    expect(coverage(customer, { from: JUNE, until: NEXT_YEAR, needs })).toEqual([
      { need: 'read everything', gapFrom: null, covers: [NORTHWINDS] },
      { need: 'mail', gapFrom: null, covers: [FABRIKAMS, NORTHWINDS] },
      { need: 'nothing', gapFrom: JUNE, covers: [] },
    ]);
  });

  it('may be none', () => {
    expect(coverage(granted(), { from: JUNE, until: NEXT_YEAR, needs: {} })).toEqual([]);
  });

  it('are met by Global Administrator, but for the attribute roles', () => {
    const attributes = roleId('58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d');
    const needs = { attributes: [attributes], mail: [EXCHANGE] };
    const everything = gdap({
      roleDefinitionIds: [GLOBAL_ADMIN],
      assignments: [assignment({ roleDefinitionIds: [GLOBAL_ADMIN] })],
    });
    for (const customer of [granted(everything), granted(dap(FABRIKAM))]) {
      const gaps = coverage(customer, { from: JUNE, until: at('2025-01-01'), needs });
      expect(gaps.map(({ need, gapFrom }) => [need, gapFrom])).toEqual([
        ['attributes', JUNE],
        ['mail', null],
      ]);
    }
  });
});

describe('a range that begins before the record', () => {
  it('is read from the record on', () => {
    expect(ofExchange(granted(gdap({ assignments: [] })), at('2020-01-01'))).toEqual({
      need: 'exchange',
      gapFrom: at('2024-02-01'),
      covers: [],
    });
    expect(ofExchange(granted(), at('2024-01-31T23:59:59.999Z'))).toEqual(ofExchange(granted(), at('2024-02-01')));
  });

  it('has no gap where it ends before the record as well', () => {
    expect(ofExchange(contoso(), at('2010-01-01'), at('2015-01-01'))?.gapFrom).toBeNull();
    expect(ofExchange(contoso(), at('2010-01-01'), at('2015-01-01T00:00:00.001Z'))?.gapFrom).toBe(at('2015-01-01'));
  });
});

describe('an answer about coverage', () => {
  it('is frozen to the last cover', () => {
    const answer = coverage(granted(), { from: JUNE, until: NEXT_YEAR, needs: { exchange } });
    for (const part of [
      answer,
      ...answer,
      ...answer.map(({ covers }) => covers),
      ...answer.flatMap(({ covers }) => covers),
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});
