/**
 * The people and companies of the tests, with fixed ids and instants. Contoso is the customer; Northwind sells it Office 365;
 * Fabrikam is the newcomer for Azure; Tailspin is an indirect provider and Adatum its reseller.
 */
import type {
  AccessAssignment,
  Actor,
  Asks,
  AssignmentId,
  Command,
  Customer,
  DelegatedAdminGrant,
  GranularDelegatedAdmin,
  GranularState,
  GranularStatus,
  GrantId,
  Instant,
  InvitationId,
  Partner,
  PartnerId,
  PartnerRole,
  RoleDefinitionId,
  SecurityGroupId,
  Subscription,
  SubscriptionAction,
  SubscriptionActionType,
  SubscriptionId,
  SubscriptionOrder,
  TenantId,
} from 'csp-multi-partner';
import {
  parseAssignmentId,
  parseCustomer,
  parseDuration,
  parseGrantId,
  parseInstant,
  parseInvitationId,
  parsePartnerId,
  parseRoleDefinitionId,
  parseSecurityGroupId,
  parseSubscription,
  parseSubscriptionId,
  parseTenantId,
} from 'csp-multi-partner/parse';
import type { Result } from 'neverthrow';
import { people } from '../src/testing/people';

/** The value of a result that must be good; the problems or refusals are in the error otherwise. */
export function must<Value, Wrong>(result: Result<Value, Wrong>): Value {
  if (result.isErr()) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

export const at = (text: string): Instant => must(parseInstant(text.length === 10 ? `${text}T00:00:00Z` : text));
/** So many days after an instant, or before it where they are negative. */
export const later = (instant: string, days: number): Instant =>
  at(new Date(Date.parse(instant) + days * 86_400_000).toISOString());
export const tenant = (text: string): TenantId => must(parseTenantId(text));
export const invitationId = (text: string): InvitationId => must(parseInvitationId(text));
export const subscriptionId = (text: string): SubscriptionId => must(parseSubscriptionId(text));
export const partnerId = (text: string): PartnerId => must(parsePartnerId(text));

export const northwind: Partner = people.northwind;
export const fabrikam: Partner = people.fabrikam;
export const { tailspin, adatum } = people;
export const CONTOSO = people.contoso.tenantId;
export const NORTHWIND = northwind.tenantId;
export const FABRIKAM = fabrikam.tenantId;
export const TAILSPIN = tailspin.tenantId;
export const ADATUM = adatum.tenantId;

export const OFFICE = subscriptionId('0ff1ce00-0000-4000-8000-000000000010');
export const AZURE = subscriptionId('a2000000-0000-4000-8000-000000000020');

/** An order as a purchase states it: Office 365, ten seats for a year, of the new commerce. */
export function order(changes: Partial<SubscriptionOrder> = {}): SubscriptionOrder {
  return {
    id: AZURE,
    service: 'azure',
    commerce: 'new-commerce',
    friendlyName: 'Azure plan',
    orderId: null,
    partnerOfRecord: null,
    terms: {
      offerId: 'DZH318Z0BPS6:0001:DZH318Z0BMRV',
      quantity: 1,
      termDuration: null,
      billingCycle: 'monthly',
      autoRenewEnabled: false,
      effectiveStartDate: at('2016-01-01'),
      commitmentEndDate: null,
    },
    ...changes,
  };
}

/** Northwind's Office 365 subscription: legacy, active, ten seats until 2030. */
export function office(changes: Partial<Subscription> = {}): Subscription {
  return must(
    parseSubscription({
      id: OFFICE,
      service: 'office-365',
      commerce: 'legacy',
      friendlyName: 'Office 365 E3',
      orderId: 'order-1',
      partnerOfRecord: '1111',
      terms: {
        offerId: '796b6b5f-613c-4e24-a17c-eba730d49c02',
        quantity: 10,
        termDuration: 'P1Y',
        billingCycle: 'monthly',
        autoRenewEnabled: true,
        effectiveStartDate: '2015-01-01T00:00:00Z',
        commitmentEndDate: '2030-01-01T00:00:00Z',
      },
      transactingPartner: NORTHWIND,
      purchasedAt: '2015-01-01T00:00:00Z',
      status: 'active',
      ...changes,
    }),
  );
}

type PartnershipsInput = Partial<Record<keyof Customer['partnerships'], unknown>>;
type CustomerInput = Partial<Record<Exclude<keyof Customer, 'partnerships' | 'account'>, unknown>> & {
  readonly subscriptions?: readonly unknown[];
  readonly partnerships?: PartnershipsInput;
};

/**
 * Contoso in the United States, as of 2015: Northwind sells it one Office 365 subscription and has no delegated admin. All
 * four partners are known; only Northwind has a relationship. The Customer Agreement has been accepted.
 */
export function contoso({ subscriptions, partnerships, ...changes }: CustomerInput = {}): Customer {
  return must(
    parseCustomer({
      tenantId: CONTOSO,
      name: 'Contoso',
      cloud: 'global',
      market: 'US',
      cspTenancy: { kind: 'none' },
      account: { owner: CONTOSO, subscriptions: subscriptions ?? [office()] },
      partnerships: {
        partners: [northwind, fabrikam, tailspin, adatum],
        invitations: [],
        relationships: [reseller(NORTHWIND)],
        grants: [],
        customerAgreementAcceptedAt: '2015-01-01T00:00:00Z',
        ...partnerships,
      },
      asOf: '2015-01-01T00:00:00Z',
      ...changes,
    }),
  );
}

export const grantId = (text: string): GrantId => must(parseGrantId(text));
export const assignmentId = (text: string): AssignmentId => must(parseAssignmentId(text));
export const roleId = (text: string): RoleDefinitionId => must(parseRoleDefinitionId(text));
export const groupId = (text: string): SecurityGroupId => must(parseSecurityGroupId(text));

export const GRANT = grantId('grant-1');
export const ASSIGNMENT = assignmentId('assignment-1');
export const EXCHANGE = people.exchangeAdministrator;
export const GLOBAL_READER = people.globalReader;
export const GLOBAL_ADMIN = roleId('62e90394-69f5-4237-9190-012177145e10');
export const ENGINEERS = people.engineers;
export const HELPDESK = people.helpdesk;

export const assignment = (changes: Partial<AccessAssignment> = {}): AccessAssignment => ({
  id: ASSIGNMENT,
  status: 'active',
  securityGroup: ENGINEERS,
  roleDefinitionIds: [EXCHANGE],
  ...changes,
});

/** One state for each status of a granular relationship; what lasts goes on until 2026-01-01, and nothing is forgotten before 2024-12. */
export const STATES: { readonly [Status in GranularStatus]: Extract<GranularState, { status: Status }> } = {
  created: { status: 'created', createdAt: at('2024-01-01') },
  approvalPending: {
    status: 'approvalPending',
    lockedAt: at('2024-01-02'),
    lapsesAt: at('2024-04-01'),
    partnerConsent: 'not-needed',
    customerApprovedAt: null,
  },
  approved: { status: 'approved', approvedAt: at('2024-01-03') },
  activating: { status: 'activating', approvedAt: at('2024-01-03') },
  active: { status: 'active', activatedAt: at('2024-01-04'), endsAt: at('2026-01-03') },
  expiring: { status: 'expiring', endedAt: at('2024-01-05') },
  expired: { status: 'expired', endedAt: at('2024-01-05'), expiredAt: at('2024-01-06') },
  terminationRequested: { status: 'terminationRequested', requestedAt: at('2024-01-07'), requestedBy: 'customer' },
  terminating: { status: 'terminating', requestedAt: at('2024-01-07'), requestedBy: 'customer' },
  terminated: { status: 'terminated', requestedBy: 'customer', terminatedAt: at('2024-01-08') },
};

/** Fabrikam's granular relationship for Exchange: 730 days, active until 2026-01-03, its engineers assigned. */
export function gdap(changes: Partial<GranularDelegatedAdmin> = {}): GranularDelegatedAdmin {
  return {
    kind: 'gdap',
    id: GRANT,
    partner: FABRIKAM,
    provider: null,
    displayName: 'Exchange support',
    duration: must(parseDuration('P730D')),
    autoExtendDuration: 'PT0S',
    roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
    assignments: [assignment()],
    state: STATES.active,
    ...changes,
  };
}

/** Contoso as of 2024-02-01 with granular relationships; the default is one that is active. */
export function granted(...grants: readonly DelegatedAdminGrant[]): Customer {
  return contoso({ asOf: '2024-02-01T00:00:00Z', partnerships: { grants: grants.length === 0 ? [gdap()] : grants } });
}

export const provisioning: Actor = { kind: 'microsoft', inactiveSince: null };
export const relationshipAdmin: Actor = { kind: 'customer', role: 'relationship-admin' };

/** Fabrikam drafts a granular relationship for Exchange, on good terms. */
export function draft(when: string, changes: Changes<'draftGrant'> = {}): Command<'draftGrant'> {
  return {
    type: 'draftGrant',
    at: at(when),
    actor: agent((changes.provider ?? changes.partner ?? fabrikam).tenantId),
    grantId: GRANT,
    partner: fabrikam,
    provider: null,
    displayName: 'Exchange support',
    duration: must(parseDuration('P730D')),
    autoExtendDuration: 'PT0S',
    roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
    takenNames: [],
    customRoles: [],
    ...changes,
  };
}

/** A step of `grant-1` that needs no more than who and when; Fabrikam's admin agent unless said otherwise. */
export function step<
  Type extends
    | 'deleteGrant'
    | 'lockGrantForApproval'
    | 'approveGrant'
    | 'rejectGrant'
    | 'removeGlobalAdministrator'
    | 'terminateGrant',
>(type: Type, when: string, actor: Actor = agent(FABRIKAM)): Command<Type> {
  return { type, at: at(when), actor, grantId: GRANT } as Command<Type>;
}

export const reseller = (partner: TenantId) => ({ status: 'active', partner, since: null }) as const;
export const dap = (partner: TenantId) => ({ kind: 'dap', partner, state: { status: 'active', since: null } }) as const;

export function invitation(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    status: 'pending',
    id: 'invitation-1',
    partner: FABRIKAM,
    provider: null,
    asks: 'reseller',
    requestedAt: '2015-01-01T00:00:00Z',
    ...changes,
  };
}

export const agent = (tenantId: TenantId, role: PartnerRole = 'admin-agent'): Extract<Actor, { kind: 'partner' }> => ({
  kind: 'partner',
  tenantId,
  role,
});
export const globalAdmin: Actor = { kind: 'customer', role: 'global-admin' };
export const billingAdmin: Actor = { kind: 'customer', role: 'billing-admin' };
export const someUser: Actor = { kind: 'customer', role: 'other' };
export const microsoft = (inactiveSince: string): Actor => ({ kind: 'microsoft', inactiveSince: at(inactiveSince) });

type Changes<Type extends Command['type']> = Partial<Omit<Command<Type>, 'type' | 'at'>>;

/** Fabrikam asks Contoso for a reseller relationship. */
export function request(when: string, changes: Changes<'requestRelationship'> = {}): Command<'requestRelationship'> {
  const partner = changes.partner ?? fabrikam;
  return {
    type: 'requestRelationship',
    at: at(when),
    actor: agent(partner.tenantId),
    invitationId: invitationId('invitation-1'),
    partner,
    provider: null,
    asks: 'reseller' satisfies Asks,
    ...changes,
  };
}

/** A global administrator of Contoso accepts `invitation-1`, without accepting the Customer Agreement with it. */
export function accept(when: string, changes: Changes<'acceptInvitation'> = {}): Command<'acceptInvitation'> {
  return {
    type: 'acceptInvitation',
    at: at(when),
    actor: globalAdmin,
    invitationId: invitationId('invitation-1'),
    acceptsCustomerAgreement: false,
    ...changes,
  };
}

/** A global administrator of Contoso removes Northwind's delegated admin. */
export function revoke(when: string, changes: Changes<'revokeDelegatedAdmin'> = {}): Command<'revokeDelegatedAdmin'> {
  return { type: 'revokeDelegatedAdmin', at: at(when), actor: globalAdmin, partner: NORTHWIND, ...changes };
}

/** An admin agent of Northwind ends its reseller relationship. */
export function end(
  when: string,
  changes: Changes<'endResellerRelationship'> = {},
): Command<'endResellerRelationship'> {
  return { type: 'endResellerRelationship', at: at(when), actor: agent(NORTHWIND), partner: NORTHWIND, ...changes };
}

/** Northwind buys an Azure plan for Contoso. */
export function purchase(when: string, changes: Changes<'purchaseSubscription'> = {}): Command<'purchaseSubscription'> {
  const partner = changes.partner ?? NORTHWIND;
  return {
    type: 'purchaseSubscription',
    at: at(when),
    actor: agent(partner),
    partner,
    subscription: order(),
    ...changes,
  };
}

/** Fabrikam wants to act on Northwind's Office 365 subscription. */
export function action(
  type: SubscriptionActionType,
  changes: Partial<Omit<SubscriptionAction, 'type'>> = {},
): SubscriptionAction {
  return { type, at: at('2024-01-01'), actor: agent(FABRIKAM), subscriptionId: OFFICE, ...changes };
}

/** The codes of the refusals, in their order; empty where the result is good. */
export function codes(result: Result<unknown, readonly { readonly code: string }[]>): readonly string[] {
  return result.match(
    () => [],
    (refusals) => refusals.map(({ code }) => code),
  );
}
