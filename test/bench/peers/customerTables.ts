/**
 * The customer as libraries of immutable updates are told to keep it: tables by id, changed by one recipe that immer and mutative
 * both run on their drafts.
 */
import type {
  AccessAssignment,
  Customer,
  CustomerEvent,
  GranularDelegatedAdmin,
  Instant,
  Invitation,
  Partner,
  ResellerRelationship,
  Subscription,
} from 'csp-multi-partner';

type Grant = Customer['partnerships']['grants'][number];
type OwnGrant = { -readonly [Name in keyof GranularDelegatedAdmin]: GranularDelegatedAdmin[Name] };
type Table<Entry> = Record<string, Entry>;

export interface CustomerTables {
  readonly before: Customer;
  readonly subscriptions: Table<Subscription>;
  readonly partners: Table<Partner>;
  readonly invitations: Table<Invitation>;
  readonly relationships: Table<ResellerRelationship>;
  readonly grants: Table<Grant>;
  customerAgreementAcceptedAt: Instant | null;
  asOf: Instant;
}

export function toTables(customer: Customer): CustomerTables {
  const { account, partnerships, asOf } = customer;
  const { partners, invitations, relationships, grants, customerAgreementAcceptedAt } = partnerships;
  return {
    before: customer,
    subscriptions: byKey(account.subscriptions, ({ id }) => id),
    partners: byKey(partners, ({ tenantId }) => tenantId),
    invitations: byKey(invitations, ({ id }) => id),
    relationships: byKey(relationships, ({ partner }) => partner),
    grants: byKey(grants, (grant) => (grant.kind === 'dap' ? legacyKey(grant.partner) : grant.id)),
    customerAgreementAcceptedAt,
    asOf,
  };
}

/** The same facts as a value. */
export function toCustomer(tables: CustomerTables): Customer {
  return {
    ...tables.before,
    account: { owner: tables.before.account.owner, subscriptions: Object.values(tables.subscriptions) },
    partnerships: {
      partners: Object.values(tables.partners),
      invitations: Object.values(tables.invitations),
      relationships: Object.values(tables.relationships),
      grants: Object.values(tables.grants),
      customerAgreementAcceptedAt: tables.customerAgreementAcceptedAt,
    },
    asOf: tables.asOf,
  };
}

/**
 * The recipe: changes a draft of the tables. What later events change is copied out of the event, since within one recipe it is no
 * draft.
 */
export function apply(tables: CustomerTables, event: CustomerEvent): void {
  tables.asOf = event.at;
  switch (event.type) {
    case 'subscriptionPurchased':
      tables.subscriptions[event.subscription.id] ??= event.subscription;
      return;
    case 'relationshipRequested':
      meet(tables, event.partner, event.provider);
      tables.invitations[event.invitation.id] = { ...event.invitation };
      return;
    case 'invitationAccepted': {
      const invitation = tables.invitations[event.invitationId];
      if (invitation !== undefined) Object.assign(invitation, { status: 'accepted', acceptedAt: event.at });
      return;
    }
    case 'customerAgreementAccepted':
      tables.customerAgreementAcceptedAt = event.at;
      return;
    case 'resellerRelationshipEstablished':
      tables.relationships[event.partner] = { status: 'active', partner: event.partner, since: event.at };
      return;
    case 'resellerRelationshipEnded': {
      const relationship = tables.relationships[event.partner];
      if (relationship !== undefined) Object.assign(relationship, { status: 'ended', endedAt: event.at });
      return;
    }
    case 'delegatedAdminGranted': {
      const { partner, at: since } = event;
      tables.grants[legacyKey(partner)] = { kind: 'dap', partner, state: { status: 'active', since } };
      return;
    }
    case 'delegatedAdminRemoved': {
      const grant = tables.grants[legacyKey(event.partner)];
      const removed = { status: 'removed', removedAt: event.at, removedBy: event.by.kind } as const;
      if (grant?.kind === 'dap') Object.assign(grant.state, removed);
      return;
    }
    case 'grantDrafted':
      meet(tables, event.partner, event.provider);
      tables.grants[event.grant.id] = { ...event.grant, assignments: [...event.grant.assignments] };
      return;
    case 'grantDeleted':
    case 'grantForgotten':
      Reflect.deleteProperty(tables.grants, event.grantId);
      return;
    default: {
      const grant = tables.grants[event.grantId];
      if (grant?.kind === 'gdap') change(grant, event);
    }
  }
}

type StepOfGrant = Exclude<
  Extract<CustomerEvent, { readonly grantId: string }>,
  { readonly type: 'grantDeleted' | 'grantForgotten' }
>;

function change(grant: OwnGrant, event: StepOfGrant): void {
  switch (event.type) {
    case 'grantAmended':
      Object.assign(grant, event.terms);
      return;
    case 'autoExtensionSwitched':
      grant.autoExtendDuration = event.autoExtendDuration;
      return;
    case 'globalAdministratorRemoved':
      grant.roleDefinitionIds = event.roleDefinitionIds;
      return;
    case 'accessAssigned':
    case 'accessAssignmentChanged': {
      const assignments = grant.assignments as AccessAssignment[];
      const place = assignments.findIndex(({ id }) => id === event.assignment.id);
      assignments[place === -1 ? assignments.length : place] = event.assignment;
      return;
    }
    default:
      grant.state = event.state;
  }
}

function meet({ partners }: CustomerTables, partner: Partner, provider: Partner | null): void {
  partners[partner.tenantId] ??= partner;
  if (provider !== null) partners[provider.tenantId] ??= provider;
}

function byKey<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Table<Entry> {
  return Object.fromEntries(entries.map((entry) => [keyOf(entry), entry]));
}

function legacyKey(partner: string): string {
  return `dap ${partner}`;
}
