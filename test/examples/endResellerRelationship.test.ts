import { decide, execute, type Actor, type Subscription } from 'csp-multi-partner';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  FABRIKAM,
  NORTHWIND,
  OFFICE,
  TAILSPIN,
  agent,
  codes,
  contoso,
  dap,
  end,
  globalAdmin,
  office,
  reseller,
} from '../world';

const sold = (changes: Partial<Subscription>) => contoso({ subscriptions: [office(changes)] });
const nothingSold = contoso({ subscriptions: [] });

describe('a customer whose partner sells it nothing any more', () => {
  it('loses the partner', () => {
    expect(decide(nothingSold, end('2024-01-01'))).toEqual(
      ok([
        {
          type: 'resellerRelationshipEnded',
          at: '2024-01-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: NORTHWIND, role: 'admin-agent' },
          partner: NORTHWIND,
        },
      ]),
    );
  });

  it('loses that partner’s delegated admin too', () => {
    const customer = contoso({ subscriptions: [], partnerships: { grants: [dap(NORTHWIND), dap(FABRIKAM)] } });
    const by = { kind: 'partner', tenantId: NORTHWIND, role: 'sales-agent' };
    expect(decide(customer, end('2024-01-01', { actor: agent(NORTHWIND, 'sales-agent') }))).toEqual(
      ok([
        { type: 'resellerRelationshipEnded', at: '2024-01-01T00:00:00.000Z', by, partner: NORTHWIND },
        { type: 'delegatedAdminRemoved', at: '2024-01-01T00:00:00.000Z', by, partner: NORTHWIND },
      ]),
    );
  });

  it('keeps its account and its other partners', () => {
    const relationships = [reseller(NORTHWIND), reseller(FABRIKAM)];
    const customer = contoso({ subscriptions: [office({ status: 'suspended' })], partnerships: { relationships } });
    const executed = execute(customer, end('2024-01-01'))._unsafeUnwrap();
    expect(executed.customer.account).toBe(customer.account);
    expect(executed.customer.partnerships.relationships).toEqual([
      { status: 'ended', partner: NORTHWIND, since: null, endedAt: '2024-01-01T00:00:00.000Z' },
      { status: 'active', partner: FABRIKAM, since: null },
    ]);
  });

  it('stays as it is when the end is repeated', () => {
    const { customer } = execute(nothingSold, end('2024-01-01'))._unsafeUnwrap();
    expect(decide(customer, end('2024-01-01'))).toEqual(ok([]));
    expect(decide(customer, end('2025-01-01'))).toEqual(ok([]));
  });
});

describe('a customer whose partner still sells it something', () => {
  const blocked = (changes: Record<string, unknown>, sources: readonly string[]) =>
    err([
      {
        code: 'subscriptions-in-the-way',
        blocking: [{ subscriptionId: OFFICE, termEndsAt: '2030-01-01T00:00:00.000Z', ...changes }],
        sources,
        disputed: null,
        remedy: { kind: 'flow', flow: 'suspend-or-cancel', partner: NORTHWIND },
      },
    ]);

  it('cannot lose it before legacy subscriptions are suspended', () => {
    expect(decide(sold({ commerce: 'legacy' }), end('2024-01-01'))).toEqual(
      blocked({ commerce: 'legacy', needs: 'suspension' }, ['remove-2021', 'remove-current']),
    );
  });

  it.each(['active', 'suspended'] as const)(
    'cannot lose it before new-commerce subscriptions are cancelled, be they %s',
    (status) => {
      expect(decide(sold({ commerce: 'new-commerce', status }), end('2024-01-01'))).toEqual(
        blocked({ commerce: 'new-commerce', needs: 'cancellation' }, ['remove-2021', 'remove-current']),
      );
    },
  );

  it.each(['legacy', 'new-commerce'] as const)(
    'had to suspend active %s subscriptions until October 2023, and nothing else',
    (commerce) => {
      for (const when of ['2018-01-17', '2020-01-01', '2022-01-01', '2023-10-23T23:59:59.999Z']) {
        expect(decide(sold({ commerce }), end(when))).toEqual(
          blocked({ commerce, needs: 'suspension' }, ['remove-2018', 'remove-2021']),
        );
        expect(codes(decide(sold({ commerce, status: 'suspended' }), end(when)))).toEqual([]);
      }
    },
  );

  it.each([
    ['legacy', 'suspended'],
    ['legacy', 'deleted'],
    ['legacy', 'expired'],
    ['new-commerce', 'deleted'],
    ['new-commerce', 'expired'],
  ] as const)('loses it where the %s subscription is %s', (commerce, status) => {
    expect(codes(decide(sold({ commerce, status }), end('2024-01-01')))).toEqual([]);
  });

  it('is told of all subscriptions in the way, and of none that another partner sold', () => {
    const second = office({ id: 'second' as Subscription['id'], commerce: 'new-commerce' });
    const another = office({ id: 'third' as Subscription['id'], transactingPartner: FABRIKAM });
    const direct = office({ id: 'fourth' as Subscription['id'], transactingPartner: null });
    const customer = contoso({ subscriptions: [office(), another, second, direct] });
    const [refusal] = decide(customer, end('2024-01-01'))._unsafeUnwrapErr();
    const termEndsAt = '2030-01-01T00:00:00.000Z';
    expect(refusal).toMatchObject({
      blocking: [
        { subscriptionId: OFFICE, commerce: 'legacy', needs: 'suspension', termEndsAt },
        { subscriptionId: 'second', commerce: 'new-commerce', needs: 'cancellation', termEndsAt },
      ],
    });
  });

  it.each(['2020-01-01', '2024-01-01'])('has lost it already, and stays as it is in %s', (when) => {
    const ended = { status: 'ended', partner: NORTHWIND, since: null, endedAt: '2017-01-01T00:00:00Z' };
    const customer = contoso({ partnerships: { relationships: [ended] } });
    expect(decide(customer, end(when))).toEqual(ok([]));
  });

  it('loses another partner all the same', () => {
    const customer = contoso({ partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)] } });
    const command = end('2024-01-01', { partner: FABRIKAM, actor: agent(FABRIKAM) });
    expect(codes(decide(customer, command))).toEqual([]);
  });
});

describe('an end that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(nothingSold, end('2014-12-31T23:59:59.999Z'))).toEqual(
      err([
        {
          code: 'too-early',
          at: '2014-12-31T23:59:59.999Z',
          lastEventAt: '2015-01-01T00:00:00.000Z',
          sources: ['ours'],
          disputed: null,
          remedy: { kind: 'wait', until: '2015-01-01T00:00:00.000Z' },
        },
      ]),
    );
  });

  it('means a relationship that there never was', () => {
    expect(decide(nothingSold, end('2024-01-01', { partner: FABRIKAM, actor: agent(FABRIKAM) }))).toEqual(
      err([{ code: 'relationship-unknown', partner: FABRIKAM, sources: ['ours'], disputed: null, remedy: null }]),
    );
  });

  it.each<[string, Actor]>([
    ['customer', globalAdmin],
    ['partner', agent(FABRIKAM)],
  ])('is decided by a %s that is not the partner concerned', (kind, actor) => {
    expect(decide(nothingSold, end('2024-01-01', { actor }))).toEqual(
      err([
        {
          code: 'actor-not-entitled',
          actor: kind,
          entitled: ['partner'],
          sources: ['manage-partners-2020', 'remove-2021'],
          disputed: null,
          remedy: { kind: 'actor', actors: ['partner'] },
        },
      ]),
    );
  });

  it('is a helpdesk agent’s', () => {
    const command = end('2024-01-01', { actor: agent(NORTHWIND, 'helpdesk-agent') });
    expect(decide(nothingSold, command)).toEqual(
      err([
        {
          code: 'role-not-permitted',
          role: 'helpdesk-agent',
          permitted: ['admin-agent', 'sales-agent'],
          sources: ['permissions-2021', 'remove-current'],
          disputed: null,
          remedy: { kind: 'role', roles: ['admin-agent', 'sales-agent'] },
        },
      ]),
    );
  });
});

describe('the relationship of an indirect reseller', () => {
  const contosoOf = (...others: readonly unknown[]) =>
    contoso({ subscriptions: [], partnerships: { relationships: [reseller(ADATUM), ...others] } });
  const customer = contosoOf(reseller(TAILSPIN));
  const gone = { status: 'ended', partner: TAILSPIN, since: null, endedAt: '2020-01-01T00:00:00Z' };
  const command = (actor: Actor, when = '2024-01-01') => end(when, { partner: ADATUM, actor });

  it('is ended by its provider', () => {
    expect(decide(customer, command(agent(TAILSPIN)))).toEqual(
      ok([
        {
          type: 'resellerRelationshipEnded',
          at: '2024-01-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: TAILSPIN, role: 'admin-agent' },
          partner: ADATUM,
        },
      ]),
    );
  });

  it('is not ended by the reseller itself', () => {
    expect(decide(customer, command(agent(ADATUM)))).toEqual(
      err([
        {
          code: 'reseller-cannot-end',
          partner: ADATUM,
          sources: ['remove-2021', 'remove-current'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'ask-provider', partner: null },
        },
      ]),
    );
  });

  it.each([
    ['a provider of others', customer, NORTHWIND],
    ['a provider of others that may sell to the customer', contosoOf(reseller(NORTHWIND)), NORTHWIND],
    ['its provider where that one never sold to the customer', contosoOf(), TAILSPIN],
    ['its provider where that one has gone before', contosoOf(gone), TAILSPIN],
  ])('is not ended by %s', (_, given, provider) => {
    expect(decide(given, command(agent(provider)))).toEqual(
      err([
        {
          code: 'actor-not-entitled',
          actor: 'partner',
          entitled: ['provider'],
          sources: ['manage-partners-2020', 'remove-2021'],
          disputed: null,
          remedy: { kind: 'actor', actors: ['provider'] },
        },
      ]),
    );
  });
});

describe('a partner with delegated admin whose relationship ends between October 2020 and May 2021', () => {
  const customer = contoso({ subscriptions: [], partnerships: { grants: [dap(NORTHWIND)] } });
  const command = end('2021-01-01');
  const unchanged = { readings: { 'delegated-admin-after-removal': 'unchanged' } } as const;
  // The page on removing a relationship says so; the REST page of 2018 is silent on delegated admin.
  const readings = { removed: ['remove-2021', 'connect-2023'], unchanged: ['connect-2020'] };
  const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

  it('loses it as the sources are read by default', () => {
    const { events, disputed } = execute(customer, command)._unsafeUnwrap();
    expect(types(events)).toEqual(['resellerRelationshipEnded', 'delegatedAdminRemoved']);
    expect(disputed.map(({ dispute, decidedBy }) => [dispute, decidedBy])).toEqual([
      ['delegated-admin-after-removal', 'removed'],
    ]);
  });

  it('keeps it by the other reading', () => {
    const { events, disputed } = execute(customer, command, unchanged)._unsafeUnwrap();
    expect(types(events)).toEqual(['resellerRelationshipEnded']);
    expect(disputed.map(({ dispute, decidedBy }) => [dispute, decidedBy])).toEqual([
      ['delegated-admin-after-removal', 'unchanged'],
    ]);
  });

  it('is told which sources give which reading', () => {
    expect(execute(customer, command)._unsafeUnwrap().disputed).toEqual([
      { dispute: 'delegated-admin-after-removal', decidedBy: 'removed', readings },
    ]);
  });

  it('is not in dispute where it has no delegated admin, nor in China, nor today', () => {
    const inChina = contoso({ cloud: 'china', subscriptions: [], partnerships: { grants: [dap(NORTHWIND)] } });
    expect(execute(nothingSold, command, unchanged)._unsafeUnwrap().disputed).toEqual([]);
    expect(execute(inChina, command, unchanged)._unsafeUnwrap().disputed).toEqual([]);
    expect(execute(customer, end('2024-01-01'), unchanged)._unsafeUnwrap().disputed).toEqual([]);
  });
});
