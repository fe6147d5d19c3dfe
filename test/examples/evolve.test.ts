import type { Customer, CustomerEvent, Partnerships, Subscription } from 'csp-multi-partner';
import { evolve } from 'csp-multi-partner';
import { replay } from 'csp-multi-partner/replay';
import { parseCustomer } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  AZURE,
  CONTOSO,
  FABRIKAM,
  NORTHWIND,
  OFFICE,
  TAILSPIN,
  adatum,
  agent,
  at,
  contoso,
  dap,
  fabrikam,
  globalAdmin,
  invitation,
  invitationId,
  microsoft,
  northwind,
  office,
  partnerId,
  reseller,
  tailspin,
} from '../world';

type EventNamed<Type extends CustomerEvent['type']> = Extract<CustomerEvent, { readonly type: Type }>;

const NOON = at('2019-06-01T12:00:00Z');
const EVENING = at('2019-06-01T18:00:00Z');

const requested: EventNamed<'relationshipRequested'> = {
  type: 'relationshipRequested',
  at: NOON,
  by: agent(FABRIKAM),
  invitation: {
    status: 'pending',
    id: invitationId('invitation-1'),
    partner: FABRIKAM,
    provider: null,
    asks: 'reseller-and-delegated-admin',
    requestedAt: NOON,
  },
  partner: fabrikam,
  provider: null,
};
const accepted: EventNamed<'invitationAccepted'> = {
  type: 'invitationAccepted',
  at: EVENING,
  by: globalAdmin,
  invitationId: invitationId('invitation-1'),
};
const agreed: EventNamed<'customerAgreementAccepted'> = {
  type: 'customerAgreementAccepted',
  at: EVENING,
  by: globalAdmin,
};
const established: EventNamed<'resellerRelationshipEstablished'> = {
  type: 'resellerRelationshipEstablished',
  at: EVENING,
  by: globalAdmin,
  partner: FABRIKAM,
};
const ended: EventNamed<'resellerRelationshipEnded'> = {
  type: 'resellerRelationshipEnded',
  at: EVENING,
  by: agent(NORTHWIND),
  partner: NORTHWIND,
};
const granted: EventNamed<'delegatedAdminGranted'> = {
  type: 'delegatedAdminGranted',
  at: EVENING,
  by: globalAdmin,
  partner: FABRIKAM,
};
const removed: EventNamed<'delegatedAdminRemoved'> = {
  type: 'delegatedAdminRemoved',
  at: EVENING,
  by: globalAdmin,
  partner: FABRIKAM,
};
const azure: Subscription = office({ id: AZURE, service: 'azure', transactingPartner: FABRIKAM, purchasedAt: EVENING });
const purchased: EventNamed<'subscriptionPurchased'> = {
  type: 'subscriptionPurchased',
  at: EVENING,
  by: agent(FABRIKAM),
  subscription: azure,
};

/** Contoso with an invitation pending, Northwind’s administrator and Customer Agreement unknown. */
const invited = (): Customer =>
  contoso({
    partnerships: { invitations: [invitation()], grants: [dap(FABRIKAM)], customerAgreementAcceptedAt: null },
  });

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

/** What an event makes of the partnerships; fails unless the account is the same object and the customer otherwise the same. */
function partnershipsAfter(before: Customer, event: CustomerEvent): Partnerships {
  const after = evolve(before, event);
  expect(after.account).toBe(before.account);
  expect(after).toEqual({ ...before, partnerships: after.partnerships, asOf: event.at });
  return after.partnerships;
}

describe('a customer that is invited', () => {
  it('has the invitation, and knows the inviting partner', () => {
    const before = contoso({ partnerships: { partners: [northwind] } });
    expect(partnershipsAfter(before, requested)).toEqual({
      partners: [northwind, fabrikam],
      invitations: [
        {
          status: 'pending',
          id: 'invitation-1',
          partner: FABRIKAM,
          provider: null,
          asks: 'reseller-and-delegated-admin',
          requestedAt: NOON,
        },
      ],
      relationships: [reseller(NORTHWIND)],
      grants: [],
      customerAgreementAcceptedAt: at('2015-01-01'),
    });
  });

  it('knows the provider that an indirect reseller brings, after the reseller', () => {
    const before = contoso({ partnerships: { partners: [northwind] } });
    const both = { ...requested.invitation, partner: ADATUM, provider: TAILSPIN };
    const event: CustomerEvent = { ...requested, invitation: both, partner: adatum, provider: tailspin };
    const { partners, invitations } = partnershipsAfter(before, event);
    expect(partners).toEqual([northwind, adatum, tailspin]);
    expect(invitations).toEqual([both]);
  });

  it('keeps what is recorded of a partner that it knows, whatever the invitation says', () => {
    const before = contoso();
    const renamed = { ...fabrikam, name: 'Fabrikam International', partnerId: partnerId('2223') };
    const { partners, invitations } = partnershipsAfter(before, { ...requested, partner: renamed });
    expect(partners).toBe(before.partnerships.partners);
    expect(partners).toEqual([northwind, fabrikam, tailspin, adatum]);
    expect(invitations).toEqual([requested.invitation]);
  });

  it('keeps what is recorded of a provider that it knows, and takes up the reseller that it does not', () => {
    const before = contoso({ partnerships: { partners: [northwind, tailspin] } });
    const event: CustomerEvent = {
      ...requested,
      invitation: { ...requested.invitation, partner: ADATUM, provider: TAILSPIN },
      partner: adatum,
      provider: { ...tailspin, name: 'Tailspin International' },
    };
    expect(partnershipsAfter(before, event).partners).toEqual([northwind, tailspin, adatum]);
    expect(replay(before, [event]).partnerships.partners).toEqual([northwind, tailspin, adatum]);
  });

  it('keeps its other invitations, the newest last', () => {
    const before = contoso({ partnerships: { invitations: [invitation({ id: 'earlier' })] } });
    const { invitations } = partnershipsAfter(before, requested);
    expect(invitations.map(({ id }) => id)).toEqual(['earlier', 'invitation-1']);
  });
});

describe('a customer that accepts an invitation', () => {
  it('has the same invitation, accepted', () => {
    const before = invited();
    expect(partnershipsAfter(before, accepted)).toEqual({
      ...before.partnerships,
      invitations: [
        {
          status: 'accepted',
          id: 'invitation-1',
          partner: FABRIKAM,
          provider: null,
          asks: 'reseller',
          requestedAt: at('2015-01-01'),
          acceptedAt: EVENING,
        },
      ],
    });
  });

  it('has accepted the Customer Agreement', () => {
    const before = invited();
    const after = partnershipsAfter(before, agreed);
    expect(after).toEqual({ ...before.partnerships, customerAgreementAcceptedAt: EVENING });
  });
});

describe('a customer whose reseller relationships change', () => {
  it('has a new one, after the others', () => {
    const before = contoso();
    expect(partnershipsAfter(before, established)).toEqual({
      ...before.partnerships,
      relationships: [reseller(NORTHWIND), { status: 'active', partner: FABRIKAM, since: EVENING }],
    });
  });

  it('has the ended one, with what is known of its beginning', () => {
    const before = contoso({
      partnerships: {
        relationships: [{ ...reseller(NORTHWIND), since: '2014-01-01T00:00:00Z' }, reseller(FABRIKAM)],
      },
    });
    expect(partnershipsAfter(before, ended)).toEqual({
      ...before.partnerships,
      relationships: [
        { status: 'ended', partner: NORTHWIND, since: at('2014-01-01'), endedAt: EVENING },
        reseller(FABRIKAM),
      ],
    });
  });

  it('has an ended one again, in its old place', () => {
    const before = evolve(contoso(), ended);
    const { relationships } = partnershipsAfter(before, { ...established, partner: NORTHWIND });
    expect(relationships).toEqual([{ status: 'active', partner: NORTHWIND, since: EVENING }]);
  });
});

describe('a customer whose delegated admin changes', () => {
  const granular = {
    kind: 'gdap',
    id: 'grant-1',
    partner: FABRIKAM,
    displayName: 'Support',
    duration: 'P90D',
    roleDefinitionIds: ['88d8e3e3-8f55-4a1e-953a-9b9898b8876b'],
    state: { status: 'created', createdAt: '2019-01-01T00:00:00.000Z' },
  };

  it('has the new grant, after the others', () => {
    const before = contoso({ partnerships: { grants: [dap(NORTHWIND)] } });
    expect(partnershipsAfter(before, granted)).toEqual({
      ...before.partnerships,
      grants: [dap(NORTHWIND), { kind: 'dap', partner: FABRIKAM, state: { status: 'active', since: EVENING } }],
    });
  });

  it.each([
    ['customer', globalAdmin],
    ['partner', agent(FABRIKAM)],
    ['microsoft', microsoft('2019-01-01')],
  ] as const)('has the grant as removed by the %s', (removedBy, by) => {
    const before = contoso({ partnerships: { grants: [dap(NORTHWIND), dap(FABRIKAM)] } });
    expect(partnershipsAfter(before, { ...removed, by })).toEqual({
      ...before.partnerships,
      grants: [
        dap(NORTHWIND),
        { kind: 'dap', partner: FABRIKAM, state: { status: 'removed', since: null, removedAt: EVENING, removedBy } },
      ],
    });
  });

  it('has a removed grant again, in its old place', () => {
    const before = evolve(contoso({ partnerships: { grants: [dap(FABRIKAM), dap(NORTHWIND)] } }), removed);
    const { grants } = partnershipsAfter(before, granted);
    expect(grants).toEqual([
      { kind: 'dap', partner: FABRIKAM, state: { status: 'active', since: EVENING } },
      dap(NORTHWIND),
    ]);
  });

  it('keeps the granular grant of the same partner as it is', () => {
    const before = contoso({ partnerships: { grants: [granular, dap(FABRIKAM)] } });
    const { grants } = partnershipsAfter(before, removed);
    expect(grants[0]).toBe(before.partnerships.grants[0]);
    expect(grants.map(({ kind, state }) => [kind, state.status])).toEqual([
      ['gdap', 'created'],
      ['dap', 'removed'],
    ]);
  });

  it('has no legacy grant to remove where the partner’s only grant is granular', () => {
    const before = contoso({ partnerships: { grants: [granular] } });
    expect(partnershipsAfter(before, removed)).toBe(before.partnerships);
  });
});

describe('a customer for which a subscription is bought', () => {
  it('has it after the others, which stay the same objects, and the very same partnerships', () => {
    const before = contoso();
    const after = evolve(before, purchased);
    expect(after).toEqual({
      ...before,
      account: { owner: CONTOSO, subscriptions: [office(), azure] },
      asOf: EVENING,
    });
    expect(after.partnerships).toBe(before.partnerships);
    expect(after.account.subscriptions[0]).toBe(before.account.subscriptions[0]);
  });

  it.each([
    ['evolve', (customer: Customer) => evolve(customer, { ...purchased, subscription: { ...azure, id: OFFICE } })],
    ['replay', (customer: Customer) => replay(customer, [{ ...purchased, subscription: { ...azure, id: OFFICE } }])],
  ] as const)('keeps an earlier subscription of the same id as the same object: %s', (_, happens) => {
    const before = contoso();
    expect(happens(before).account.subscriptions[0]).toBe(before.account.subscriptions[0]);
  });
});

describe('a customer that hears of something unknown', () => {
  it.each([
    ['the acceptance of an unknown invitation', { ...accepted, invitationId: invitationId('unknown') }],
    ['the end of an unknown relationship', { ...ended, partner: TAILSPIN }],
    ['the removal of an unknown grant', { ...removed, partner: TAILSPIN }],
  ] as const)('stays as it is but for its clock: %s', (_, event) => {
    const before = invited();
    expect(partnershipsAfter(before, event)).toBe(before.partnerships);
    expect(replay(before, [event])).toEqual({ ...before, asOf: EVENING });
  });
});

const everyEvent: readonly CustomerEvent[] = [
  requested,
  accepted,
  agreed,
  established,
  ended,
  granted,
  removed,
  purchased,
];

describe('a customer after any event', () => {
  it.each(everyEvent.map((event) => [event.type, event] as const))('is deeply frozen: %s', (_, event) => {
    expect(isDeeplyFrozen(evolve(invited(), event))).toBe(true);
    expect(isDeeplyFrozen(replay(invited(), [event]))).toBe(true);
  });

  it.each(everyEvent.map((event) => [event.type, event] as const))(
    'leaves the customer before, and the event, as they were: %s',
    (_, event) => {
      const before = structuredClone(invited());
      const given = structuredClone(event);
      evolve(before, given);
      expect(before).toEqual(invited());
      expect(given).toEqual(event);
      expect(Object.isFrozen(before.account.subscriptions)).toBe(false);
      expect(Object.isFrozen(before.partnerships.partners)).toBe(false);
      expect(Object.isFrozen(given)).toBe(false);
    },
  );

  it('has the very same account where the event is of a kind that only a later release knows', () => {
    const before = contoso();
    const unknown = { type: 'partnerRenamed', at: EVENING, by: globalAdmin, partner: FABRIKAM } as never;
    expect(evolve(before, unknown).account).toBe(before.account);
  });

  it('takes the clock from the event, even backwards', () => {
    expect(evolve(contoso({ asOf: '2024-01-01T00:00:00Z' }), established).asOf).toBe(EVENING);
  });
});

describe('an event that carries more than it should', () => {
  const stray = { stray: true } as const;
  const wide = (event: CustomerEvent): Customer => evolve(invited(), { ...event, ...stray });

  it.each(everyEvent.map((event) => [event.type, event] as const))('leaves its own strays behind: %s', (_, event) => {
    expect(wide(event)).toEqual(evolve(invited(), event));
    expect(parseCustomer(wide(event)).isOk()).toBe(true);
  });

  it('leaves those of an invitation, a partner and its provider behind', () => {
    const event = { ...requested, partner: adatum, provider: tailspin };
    const widened = {
      ...event,
      invitation: { ...event.invitation, ...stray },
      partner: { ...adatum, ...stray },
      provider: { ...tailspin, ...stray },
    };
    expect(evolve(invited(), widened)).toEqual(evolve(invited(), event));
  });

  it('leaves those of a subscription and its terms behind', () => {
    const terms = { ...azure.terms, ...stray };
    const widened = { ...purchased, subscription: { ...azure, ...stray, terms } };
    expect(evolve(invited(), widened)).toEqual(evolve(invited(), purchased));
  });

  it('leaves those of the customer itself behind', () => {
    expect(evolve({ ...invited(), ...stray }, agreed)).toEqual(evolve(invited(), agreed));
    expect(replay({ ...invited(), ...stray }, [agreed])).toEqual(evolve(invited(), agreed));
  });

  it('is not held by reference: a later change of the event changes no customer', () => {
    const event = structuredClone(purchased);
    const after = evolve(contoso(), event);
    Object.assign(event.subscription.terms, { quantity: 99 });
    expect(after).toEqual(evolve(contoso(), purchased));
  });
});

describe('a history', () => {
  const fold = (customer: Customer, events: readonly CustomerEvent[]): Customer => events.reduce(evolve, customer);
  const histories: readonly (readonly [string, readonly CustomerEvent[]])[] = [
    ['an invitation, accepted in full', [requested, accepted, agreed, established, granted]],
    ['a stay of a partner from beginning to end', [requested, accepted, established, granted, removed, ended]],
    ['purchases among other news', [established, purchased, granted, { ...purchased, subscription: office() }, ended]],
    ['purchases only', [purchased, { ...purchased, subscription: { ...azure, status: 'suspended' } }]],
    ['the same events twice', [requested, accepted, requested, accepted, purchased, purchased]],
    ['nothing but the unknown', [{ ...ended, partner: TAILSPIN }]],
    ['a clock that runs backwards', [established, requested]],
  ];

  it('without an event gives the same customer', () => {
    const customer = contoso();
    expect(replay(customer, [])).toBe(customer);
  });

  it.each(histories)('gives what folding its events gives: %s', (_, events) => {
    expect(replay(contoso(), events)).toEqual(fold(contoso(), events));
  });

  it.each(histories)('can be replayed in two parts: %s', (_, events) => {
    const whole = replay(contoso(), events);
    for (let cut = 0; cut <= events.length; cut += 1) {
      expect(replay(replay(contoso(), events.slice(0, cut)), events.slice(cut))).toEqual(whole);
    }
  });

  it('of partnerships alone keeps the very same account, one of purchases alone the very same partnerships', () => {
    const customer = contoso();
    expect(replay(customer, [requested, accepted, established]).account).toBe(customer.account);
    expect(replay(customer, [purchased]).partnerships).toBe(customer.partnerships);
  });

  it.each(histories)('freezes its result throughout: %s', (_, events) => {
    expect(isDeeplyFrozen(replay(contoso(), events))).toBe(true);
  });

  it.each(histories)('changes neither the customer nor the events, though nobody froze them: %s', (_, events) => {
    const customer = structuredClone(contoso());
    const given = structuredClone(events);
    replay(customer, given);
    expect(customer).toEqual(contoso());
    expect(given).toEqual(events);
  });

  it.each(histories)('freezes nothing of the customer it is given: %s', (_, events) => {
    const customer = structuredClone(contoso());
    replay(customer, events);
    const { account, partnerships } = customer;
    const { partners, invitations, relationships, grants } = partnerships;
    const given = [account, account.subscriptions, partnerships, partners, invitations, relationships, grants];
    expect(given.map(Object.isFrozen)).toEqual(given.map(() => false));
  });
});
