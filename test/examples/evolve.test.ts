import type { Customer, CustomerEvent, GranularDelegatedAdmin, Partnerships, Subscription } from 'csp-multi-partner';
import { evolve } from 'csp-multi-partner';
import { replay } from 'csp-multi-partner/replay';
import { parseCustomer, parseDuration } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  AZURE,
  CONTOSO,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  OFFICE,
  STATES,
  TAILSPIN,
  adatum,
  agent,
  assignment,
  assignmentId,
  at,
  contoso,
  dap,
  fabrikam,
  gdap,
  globalAdmin,
  grantId,
  invitation,
  invitationId,
  microsoft,
  must,
  northwind,
  office,
  partnerId,
  provisioning,
  relationshipAdmin,
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

const SECOND = grantId('grant-2');
const drafted: EventNamed<'grantDrafted'> = {
  type: 'grantDrafted',
  at: NOON,
  by: agent(TAILSPIN),
  grant: gdap({
    id: SECOND,
    partner: ADATUM,
    provider: TAILSPIN,
    assignments: [],
    state: { status: 'created', createdAt: NOON },
  }),
  partner: adatum,
  provider: tailspin,
};
const ofGrant = { at: EVENING, by: agent(FABRIKAM), grantId: GRANT };
const amended: EventNamed<'grantAmended'> = {
  type: 'grantAmended',
  ...ofGrant,
  terms: {
    displayName: 'Exchange and more',
    duration: must(parseDuration('P90D')),
    autoExtendDuration: 'P180D',
    roleDefinitionIds: [GLOBAL_READER],
  },
};
const deleted: EventNamed<'grantDeleted'> = { type: 'grantDeleted', ...ofGrant };
const locked: EventNamed<'grantLocked'> = { type: 'grantLocked', ...ofGrant, state: STATES.approvalPending };
const approved: EventNamed<'grantApproved'> = {
  type: 'grantApproved',
  ...ofGrant,
  by: relationshipAdmin,
  state: STATES.approved,
};
const rejected: EventNamed<'grantRejected'> = {
  type: 'grantRejected',
  ...ofGrant,
  state: { ...STATES.approvalPending, partnerConsent: 'refused' },
};
const provisioned: EventNamed<'grantProvisioned'> = {
  type: 'grantProvisioned',
  ...ofGrant,
  by: provisioning,
  state: { status: 'active', activatedAt: EVENING, endsAt: at('2021-05-31T18:00:00Z') },
};
const terminationRequested: EventNamed<'grantTerminationRequested'> = {
  type: 'grantTerminationRequested',
  ...ofGrant,
  by: globalAdmin,
  state: STATES.terminationRequested,
};
const extended: EventNamed<'grantExtended'> = {
  type: 'grantExtended',
  ...ofGrant,
  state: { ...STATES.active, endsAt: at('2026-07-02') },
};
const over: EventNamed<'grantEnded'> = { type: 'grantEnded', ...ofGrant, state: STATES.expiring };
const forgotten: EventNamed<'grantForgotten'> = { type: 'grantForgotten', ...ofGrant };
const switched: EventNamed<'autoExtensionSwitched'> = {
  type: 'autoExtensionSwitched',
  ...ofGrant,
  autoExtendDuration: 'P180D',
};
const reduced: EventNamed<'globalAdministratorRemoved'> = {
  type: 'globalAdministratorRemoved',
  ...ofGrant,
  roleDefinitionIds: [EXCHANGE],
};
const second = assignment({ id: assignmentId('assignment-2'), status: 'pending', securityGroup: HELPDESK });
const assigned: EventNamed<'accessAssigned'> = { type: 'accessAssigned', ...ofGrant, assignment: second };
const reassigned: EventNamed<'accessAssignmentChanged'> = {
  type: 'accessAssignmentChanged',
  ...ofGrant,
  assignment: assignment({ status: 'deleting', roleDefinitionIds: [GLOBAL_READER] }),
};

/** What happens to a granular relationship that is there. */
const grantEvents = [
  ...[amended, deleted, locked, approved, rejected, provisioned, terminationRequested, extended, over, forgotten],
  ...[switched, reduced, assigned, reassigned],
] as const;

/**
 * Contoso with an invitation pending, Northwind’s administrator and Customer Agreement unknown; Fabrikam administers it both
 * ways.
 */
const invited = (): Customer =>
  contoso({
    partnerships: { invitations: [invitation()], grants: [dap(FABRIKAM), gdap()], customerAgreementAcceptedAt: null },
  });

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

/** Changes every member of every object and list within. */
function overwrite(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    overwrite(member);
    Object.assign(value, { [name]: 'overwritten' });
  }
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
    const before = contoso({ partnerships: { grants: [gdap(), dap(FABRIKAM)] } });
    const { grants } = partnershipsAfter(before, removed);
    expect(grants[0]).toBe(before.partnerships.grants[0]);
    expect(grants.map(({ kind, state }) => [kind, state.status])).toEqual([
      ['gdap', 'active'],
      ['dap', 'removed'],
    ]);
  });

  it('has no legacy grant to remove where the partner’s only grant is granular', () => {
    const before = contoso({ partnerships: { grants: [gdap()] } });
    expect(partnershipsAfter(before, removed)).toBe(before.partnerships);
  });
});

describe('a customer for which a granular relationship is drafted', () => {
  it('has the draft after its other grants, and knows the partner and the provider that created it', () => {
    const before = contoso({ partnerships: { partners: [northwind], grants: [dap(NORTHWIND)] } });
    const after = partnershipsAfter(before, drafted);
    expect(after).toEqual({
      ...before.partnerships,
      partners: [northwind, adatum, tailspin],
      grants: [dap(NORTHWIND), drafted.grant],
    });
    expect(after.grants[0]).toBe(before.partnerships.grants[0]);
  });

  it('knows no provider where the partner drafts for itself', () => {
    const before = contoso({ partnerships: { partners: [northwind] } });
    const own: CustomerEvent = { ...drafted, grant: gdap(), partner: fabrikam, provider: null };
    const { partners, grants } = partnershipsAfter(before, own);
    expect(partners).toEqual([northwind, fabrikam]);
    expect(grants).toEqual([gdap()]);
  });

  it('keeps what is recorded of partners that it knows, whatever the draft says', () => {
    const before = contoso();
    const renamed = { ...adatum, name: 'Adatum International' };
    const { partners } = partnershipsAfter(before, {
      ...drafted,
      partner: renamed,
      provider: { ...tailspin, partnerId: partnerId('3334') },
    });
    expect(partners).toBe(before.partnerships.partners);
  });
});

describe('a customer whose granular relationship goes on', () => {
  const first = grantId('grant-0');
  const before = contoso({ partnerships: { grants: [gdap({ id: first }), gdap(), dap(NORTHWIND)] } });
  const [earlier, , legacy] = before.partnerships.grants;
  const provisionedAs = (state: EventNamed<'grantProvisioned'>['state']) => ({ ...provisioned, state });

  it.each<[string, CustomerEvent, Partial<GranularDelegatedAdmin>]>([
    ['is on other terms', amended, amended.terms],
    ['awaits approval', locked, { state: STATES.approvalPending }],
    [
      'has the approval of one of two',
      { ...approved, state: { ...STATES.approvalPending, partnerConsent: 'given' } },
      { state: { ...STATES.approvalPending, partnerConsent: 'given' } },
    ],
    ['is approved', approved, { state: STATES.approved }],
    ['is refused by the reseller', rejected, { state: { ...STATES.approvalPending, partnerConsent: 'refused' } }],
    ['is being provisioned', provisionedAs(STATES.activating), { state: STATES.activating }],
    ['is provisioned', provisioned, { state: provisioned.state }],
    ['is to end at somebody’s request', terminationRequested, { state: STATES.terminationRequested }],
    ['is being taken down', provisionedAs(STATES.terminating), { state: STATES.terminating }],
    ['is taken down', provisionedAs(STATES.terminated), { state: STATES.terminated }],
    ['has a later end', extended, { state: { ...STATES.active, endsAt: at('2026-07-02') } }],
    ['has reached its end', over, { state: STATES.expiring }],
    ['is taken down after its end', provisionedAs(STATES.expired), { state: STATES.expired }],
    ['extends itself from now on', switched, { autoExtendDuration: 'P180D' }],
    ['is about fewer roles', reduced, { roleDefinitionIds: [EXCHANGE] }],
  ])('%s, in its old place, its assignments and the other grants being the same objects', (_, event, changes) => {
    const after = partnershipsAfter(before, event);
    expect(after).toEqual({
      ...before.partnerships,
      grants: [gdap({ id: first }), gdap(changes), dap(NORTHWIND)],
    });
    expect(after.grants[0]).toBe(earlier);
    expect(after.grants[2]).toBe(legacy);
    const [mine, theirs] = [before, { partnerships: after }].map(
      ({ partnerships }) => partnerships.grants[1] as GranularDelegatedAdmin,
    );
    expect(theirs?.assignments).toBe(mine?.assignments);
  });

  it.each([
    ['deleted', deleted],
    ['forgotten', forgotten],
  ] as const)('does not have it any more once it is %s; the other grants are the same objects', (_, event) => {
    const { grants } = partnershipsAfter(before, event);
    expect(grants).toEqual([gdap({ id: first }), dap(NORTHWIND)]);
    expect(grants[0]).toBe(earlier);
    expect(grants[1]).toBe(legacy);
  });

  it('holds no Global Administrator once that is removed', () => {
    const powerful = gdap({ roleDefinitionIds: [GLOBAL_ADMIN, EXCHANGE] });
    const { grants } = partnershipsAfter(contoso({ partnerships: { grants: [powerful] } }), reduced);
    expect(grants).toEqual([gdap({ roleDefinitionIds: [EXCHANGE] })]);
  });

  it('has a new access assignment after the others, which are the same objects', () => {
    const { grants } = partnershipsAfter(before, assigned);
    expect(grants).toEqual([gdap({ id: first }), gdap({ assignments: [assignment(), second] }), dap(NORTHWIND)]);
    const [old, now] = [before.partnerships.grants[1], grants[1]] as GranularDelegatedAdmin[];
    expect(now?.assignments[0]).toBe(old?.assignments[0]);
    expect(grants[0]).toBe(earlier);
  });

  it('has a changed access assignment in its old place', () => {
    const two = contoso({ partnerships: { grants: [gdap({ assignments: [assignment(), second] })] } });
    const { grants } = partnershipsAfter(two, reassigned);
    expect(grants).toEqual([
      gdap({
        assignments: [assignment({ status: 'deleting', roleDefinitionIds: [GLOBAL_READER] }), second],
      }),
    ]);
    const [old, now] = [two.partnerships.grants[0], grants[0]] as GranularDelegatedAdmin[];
    expect(now?.assignments[1]).toBe(old?.assignments[1]);
  });

  it('changes one relationship only, though another has an assignment of the same id', () => {
    const { grants } = partnershipsAfter(before, { ...reassigned, grantId: first });
    expect(reassigned.assignment.id).toBe(ASSIGNMENT);
    expect(grants[1]).toBe(before.partnerships.grants[1]);
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

  it.each(grantEvents.map((event) => [event.type, event] as const))(
    'stays as it is but for its clock: %s of an unknown granular relationship',
    (_, event) => {
      const before = invited();
      const unknown: CustomerEvent = { ...event, grantId: SECOND };
      expect(partnershipsAfter(before, unknown)).toBe(before.partnerships);
      expect(replay(before, [unknown])).toEqual({ ...before, asOf: EVENING });
    },
  );

  it('keeps legacy delegated admin of a partner whose tenant reads like the id of a relationship', () => {
    const before = invited();
    expect(partnershipsAfter(before, { ...deleted, grantId: grantId(FABRIKAM) })).toBe(before.partnerships);
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
  drafted,
  ...grantEvents,
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

describe('an event that carries less than it should', () => {
  it('brings nothing that it lacks', () => {
    const { customerApprovedAt, ...incomplete } = STATES.approvalPending;
    expect(customerApprovedAt).toBeNull();
    const before = contoso({ partnerships: { grants: [gdap()] } });
    const after = evolve(before, { ...locked, state: incomplete } as unknown as CustomerEvent);
    expect(after.partnerships.grants[0]?.state).toEqual(incomplete);
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

  it('leaves those of a draft, its state, its assignments and those who created it behind', () => {
    const { grant } = drafted;
    const before = contoso({ partnerships: { partners: [northwind] } });
    const event = { ...drafted, grant: { ...grant, assignments: [assignment()] } };
    const widened = {
      ...event,
      grant: {
        ...grant,
        ...stray,
        assignments: [{ ...assignment(), ...stray }],
        state: { ...STATES.created, createdAt: NOON, ...stray },
      },
      partner: { ...adatum, ...stray },
      provider: { ...tailspin, ...stray },
    };
    expect(evolve(before, widened)).toEqual(evolve(before, event));
    expect(parseCustomer(evolve(before, widened)).isOk()).toBe(true);
  });

  it('leaves those of the terms of a relationship behind: what only the caller knew', () => {
    const widened = { ...amended, terms: { ...amended.terms, takenNames: [], customRoles: [], ...stray } };
    expect(evolve(invited(), widened)).toEqual(evolve(invited(), amended));
  });

  it.each([locked, approved, rejected, provisioned, terminationRequested, extended, over])(
    'leaves those of the state of a relationship behind: $type',
    (event) => {
      const widened = { ...event, state: { ...event.state, ...stray } } as CustomerEvent;
      expect(evolve(invited(), widened)).toEqual(evolve(invited(), event));
    },
  );

  /** Every member that a relationship has in some status. */
  const everyMember = Object.assign({}, ...Object.values(STATES)) as object;

  it.each([locked, approved, rejected, provisioned, terminationRequested, extended, over])(
    'leaves behind what belongs to a state of another status: $type',
    (event) => {
      const widened = { ...event, state: { ...everyMember, ...event.state } } as CustomerEvent;
      expect(evolve(invited(), widened)).toStrictEqual(evolve(invited(), event));
      expect(parseCustomer(evolve(invited(), widened)).isOk()).toBe(true);
    },
  );

  it.each(Object.values(STATES))('leaves behind what belongs to another status than $status in a draft', (state) => {
    const before = contoso({ partnerships: { partners: [northwind] } });
    const brings = (given: object) => ({ ...drafted, grant: { ...drafted.grant, state: given } }) as CustomerEvent;
    const after = evolve(before, brings({ ...everyMember, ...state }));
    expect(after).toStrictEqual(evolve(before, brings(state)));
    expect(after.partnerships.grants[0]?.state).toStrictEqual(state);
  });

  it.each([assigned, reassigned])('leaves those of an access assignment behind: $type', (event) => {
    const widened = { ...event, assignment: { ...event.assignment, ...stray } };
    expect(evolve(invited(), widened)).toEqual(evolve(invited(), event));
  });

  it('leaves those of the customer itself behind', () => {
    expect(evolve({ ...invited(), ...stray }, agreed)).toEqual(evolve(invited(), agreed));
    expect(replay({ ...invited(), ...stray }, [agreed])).toEqual(evolve(invited(), agreed));
  });

  it.each(everyEvent.map((event) => [event.type, event] as const))(
    'is not held by reference, so that a later change of it changes no customer: %s',
    (_, event) => {
      const given = structuredClone(event);
      const after = evolve(invited(), given);
      overwrite(given);
      expect(given.type).toBe('overwritten');
      expect(after).toEqual(evolve(invited(), event));
    },
  );
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
    [
      'a granular relationship from draft to oblivion',
      [
        ...[drafted, amended, switched, locked, approved, provisioned, assigned, reassigned, reduced, extended, over],
        { ...provisioned, state: STATES.expired },
        forgotten,
      ].map((event) => (event.type === 'grantDrafted' ? event : { ...event, grantId: SECOND })),
    ],
    [
      'granular relationships among other news',
      [drafted, purchased, { ...locked, grantId: SECOND }, granted, { ...deleted, grantId: SECOND }, drafted, removed],
    ],
    ['granular relationships of which nothing is known', [...grantEvents]],
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

  it('finds its way in a list that has lost an entry: a legacy grant after a granular one that is gone', () => {
    const customer = contoso({ partnerships: { grants: [gdap(), dap(NORTHWIND)] } });
    const { at: when, by } = removed;
    const events: readonly CustomerEvent[] = [
      { type: 'grantForgotten', at: when, by, grantId: GRANT },
      { ...removed, partner: NORTHWIND },
    ];
    expect(replay(customer, events)).toEqual(events.reduce(evolve, customer));
    expect(replay(customer, events).partnerships.grants).toHaveLength(1);
  });

  it('of partnerships alone keeps the very same account, one of purchases alone the very same partnerships', () => {
    const customer = contoso();
    expect(replay(customer, [requested, accepted, established]).account).toBe(customer.account);
    expect(replay(customer, [purchased]).partnerships).toBe(customer.partnerships);
  });

  it('in which nothing became another thing keeps the very same partnerships', () => {
    const customer = contoso({ partnerships: { grants: [gdap()] } });
    expect(replay(customer, [removed]).partnerships).toBe(customer.partnerships);
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
