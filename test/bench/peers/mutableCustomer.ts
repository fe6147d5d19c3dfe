/**
 * What a good engineer writes for speed and nothing else: maps by id, and facts changed in place. It trusts its events, gives
 * out what it goes on changing, and remembers no state but the last.
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
type LegacyGrant = Exclude<Grant, GranularDelegatedAdmin>;

/** A granular relationship whose facts may change. */
type OwnGrant = { -readonly [Name in keyof GranularDelegatedAdmin]: GranularDelegatedAdmin[Name] };

export class MutableCustomer {
  readonly #before: Customer;
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #partners = new Map<string, Partner>();
  readonly #invitations = new Map<string, Invitation>();
  readonly #relationships = new Map<string, ResellerRelationship>();
  /** By their own id those of the granular kind, by {@link legacyKey} the others. */
  readonly #grants = new Map<string, OwnGrant | LegacyGrant>();
  #customerAgreementAcceptedAt: Instant | null;
  #asOf: Instant;

  constructor(customer: Customer) {
    const { account, partnerships } = customer;
    this.#before = customer;
    this.#customerAgreementAcceptedAt = partnerships.customerAgreementAcceptedAt;
    this.#asOf = customer.asOf;
    for (const subscription of account.subscriptions) this.#subscriptions.set(subscription.id, subscription);
    for (const partner of partnerships.partners) this.#partners.set(partner.tenantId, partner);
    for (const invitation of partnerships.invitations) this.#invitations.set(invitation.id, invitation);
    for (const relationship of partnerships.relationships) this.#relationships.set(relationship.partner, relationship);
    for (const grant of partnerships.grants) {
      if (grant.kind === 'dap') this.#grants.set(legacyKey(grant.partner), grant);
      else this.#draft(grant);
    }
  }

  apply(event: CustomerEvent): void {
    this.#asOf = event.at;
    switch (event.type) {
      case 'subscriptionPurchased':
        if (!this.#subscriptions.has(event.subscription.id)) {
          this.#subscriptions.set(event.subscription.id, event.subscription);
        }
        return;
      case 'relationshipRequested':
        this.#meet(event.partner);
        if (event.provider !== null) this.#meet(event.provider);
        this.#invitations.set(event.invitation.id, event.invitation);
        return;
      case 'invitationAccepted': {
        const invitation = this.#invitations.get(event.invitationId);
        if (invitation === undefined) return;
        this.#invitations.set(invitation.id, { ...invitation, status: 'accepted', acceptedAt: event.at });
        return;
      }
      case 'customerAgreementAccepted':
        this.#customerAgreementAcceptedAt = event.at;
        return;
      case 'resellerRelationshipEstablished':
        this.#relationships.set(event.partner, { status: 'active', partner: event.partner, since: event.at });
        return;
      case 'resellerRelationshipEnded': {
        const { partner, at: endedAt } = event;
        const relationship = this.#relationships.get(partner);
        if (relationship === undefined) return;
        this.#relationships.set(partner, { status: 'ended', partner, since: relationship.since, endedAt });
        return;
      }
      case 'delegatedAdminGranted': {
        const { partner, at: since } = event;
        this.#grants.set(legacyKey(partner), { kind: 'dap', partner, state: { status: 'active', since } });
        return;
      }
      case 'delegatedAdminRemoved': {
        const { partner, at: removedAt, by } = event;
        const before = this.#grants.get(legacyKey(partner));
        if (before?.kind !== 'dap') return;
        const state = { status: 'removed', since: before.state.since, removedAt, removedBy: by.kind } as const;
        this.#grants.set(legacyKey(partner), { kind: 'dap', partner, state });
        return;
      }
      case 'grantDrafted':
        this.#meet(event.partner);
        if (event.provider !== null) this.#meet(event.provider);
        this.#draft(event.grant);
        return;
      case 'grantDeleted':
      case 'grantForgotten':
        this.#grants.delete(event.grantId);
        return;
      default:
        this.#changeGrant(event);
    }
  }

  /** The same facts as a value. */
  toCustomer(): Customer {
    return {
      ...this.#before,
      account: { owner: this.#before.account.owner, subscriptions: [...this.#subscriptions.values()] },
      partnerships: {
        partners: [...this.#partners.values()],
        invitations: [...this.#invitations.values()],
        relationships: [...this.#relationships.values()],
        grants: [...this.#grants.values()],
        customerAgreementAcceptedAt: this.#customerAgreementAcceptedAt,
      },
      asOf: this.#asOf,
    };
  }

  #changeGrant(event: Extract<CustomerEvent, { readonly grantId: string }>): void {
    const grant = this.#grants.get(event.grantId);
    if (grant?.kind !== 'gdap') return;
    switch (event.type) {
      case 'grantAmended':
        grant.displayName = event.terms.displayName;
        grant.duration = event.terms.duration;
        grant.autoExtendDuration = event.terms.autoExtendDuration;
        grant.roleDefinitionIds = event.terms.roleDefinitionIds;
        return;
      case 'autoExtensionSwitched':
        grant.autoExtendDuration = event.autoExtendDuration;
        return;
      case 'globalAdministratorRemoved':
        grant.roleDefinitionIds = event.roleDefinitionIds;
        return;
      case 'accessAssigned':
      case 'accessAssignmentChanged':
        putAssignment(grant.assignments as AccessAssignment[], event.assignment);
        return;
      case 'grantDeleted':
      case 'grantForgotten':
        return;
      default:
        grant.state = event.state;
    }
  }

  /** The lists of an event are the event's, so the one that changes is copied. */
  #draft(grant: GranularDelegatedAdmin): void {
    this.#grants.set(grant.id, { ...grant, assignments: [...grant.assignments] });
  }

  /** A partner stays as it was when it was first heard of. */
  #meet(partner: Partner): void {
    if (!this.#partners.has(partner.tenantId)) this.#partners.set(partner.tenantId, partner);
  }
}

/** Graph's ids have no blank, so that none is one of these. */
function legacyKey(partner: string): string {
  return `dap ${partner}`;
}

/** There are few of them, so a list is searched sooner than a map. */
function putAssignment(assignments: AccessAssignment[], entry: AccessAssignment): void {
  const place = assignments.findIndex(({ id }) => id === entry.id);
  if (place === -1) assignments.push(entry);
  else assignments[place] = entry;
}
