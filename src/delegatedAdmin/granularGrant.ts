import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { GrantId, TenantId } from '../tenant/identifiers';
import { copyAssignment, type AccessAssignment } from './accessAssignment';
import { toGrantTerms, type GrantTerms } from './grantTerms';

/** A draft: whoever created it may still change everything. */
export interface GranularCreated {
  readonly status: 'created';
  readonly createdAt: Instant;
}

/**
 * Where the indirect reseller stands on a relationship that its provider created for it; `not-needed` for all others. Graph's
 * `isPartnerConsentPending` is true for `pending` alone and does not tell the two answers apart.
 */
export type PartnerConsent = 'not-needed' | 'pending' | 'given' | 'refused';

/** Locked: nobody can change or withdraw it. It lapses unless the customer, and the reseller where asked, approve in time. */
export interface GranularApprovalPending {
  readonly status: 'approvalPending';
  readonly lockedAt: Instant;
  readonly lapsesAt: Instant;
  readonly partnerConsent: PartnerConsent;
  /** Null where the customer has not answered; it has no way to decline. */
  readonly customerApprovedAt: Instant | null;
}

/** Approved; Microsoft has not yet begun to provision it. */
export interface GranularApproved {
  readonly status: 'approved';
  readonly approvedAt: Instant;
}

/** Microsoft is provisioning it. */
export interface GranularActivating {
  readonly status: 'activating';
  readonly approvedAt: Instant;
}

/** Provisioned, and in force until its end. */
export interface GranularActive {
  readonly status: 'active';
  readonly activatedAt: Instant;
  readonly endsAt: Instant;
}

/** Past its end; Microsoft is taking it down. Graph does not mean that the end is near. */
export interface GranularExpiring {
  readonly status: 'expiring';
  readonly endedAt: Instant;
}

/** Past its end and taken down. It cannot be restored. */
export interface GranularExpired {
  readonly status: 'expired';
  readonly endedAt: Instant;
  readonly expiredAt: Instant;
}

/** Partner or customer asked for its end. */
export interface GranularTerminationRequested {
  readonly status: 'terminationRequested';
  readonly requestedAt: Instant;
  readonly requestedBy: Actor['kind'];
}

/** Microsoft is taking it down at somebody's request. */
export interface GranularTerminating {
  readonly status: 'terminating';
  readonly requestedAt: Instant;
  readonly requestedBy: Actor['kind'];
}

/** Taken down at somebody's request. It cannot be restored. */
export interface GranularTerminated {
  readonly status: 'terminated';
  readonly requestedBy: Actor['kind'];
  readonly terminatedAt: Instant;
}

/**
 * Where a granular relationship stands, in Graph's spelling. Closed union; Graph's `unknownFutureValue` is no state.
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship
 */
export type GranularState =
  | GranularCreated
  | GranularApprovalPending
  | GranularApproved
  | GranularActivating
  | GranularActive
  | GranularExpiring
  | GranularExpired
  | GranularTerminationRequested
  | GranularTerminating
  | GranularTerminated;

export type GranularStatus = GranularState['status'];

/** Granular delegated admin (GDAP): chosen directory roles for a limited time, passed on to security groups of the partner. */
export interface GranularDelegatedAdmin extends GrantTerms {
  readonly kind: 'gdap';
  readonly id: GrantId;
  /** Whose people get access. */
  readonly partner: TenantId;
  /** The indirect provider that created it for `partner`, its reseller; null where the partner created it itself. */
  readonly provider: TenantId | null;
  /** Without one nobody has access, whatever the status says. */
  readonly assignments: readonly AccessAssignment[];
  readonly state: GranularState;
}

/** The same facts in a frozen object of their own, without whatever else the given object carries. */
export function copyState<State extends GranularState>(state: State): State;
export function copyState(state: GranularState): GranularState {
  switch (state.status) {
    case 'created':
      return Object.freeze({ status: state.status, createdAt: state.createdAt });
    case 'approvalPending':
      return Object.freeze({
        status: state.status,
        lockedAt: state.lockedAt,
        lapsesAt: state.lapsesAt,
        partnerConsent: state.partnerConsent,
        customerApprovedAt: state.customerApprovedAt,
      });
    case 'approved':
    case 'activating':
      return Object.freeze({ status: state.status, approvedAt: state.approvedAt });
    case 'active':
      return Object.freeze({ status: state.status, activatedAt: state.activatedAt, endsAt: state.endsAt });
    case 'expiring':
      return Object.freeze({ status: state.status, endedAt: state.endedAt });
    case 'expired':
      return Object.freeze({ status: state.status, endedAt: state.endedAt, expiredAt: state.expiredAt });
    case 'terminationRequested':
    case 'terminating':
      return Object.freeze({
        status: state.status,
        requestedAt: state.requestedAt,
        requestedBy: state.requestedBy,
      });
    case 'terminated':
      return Object.freeze({
        status: state.status,
        requestedBy: state.requestedBy,
        terminatedAt: state.terminatedAt,
      });
  }
}

/** The same relationship in another state. Frozen. */
export function withState(before: GranularDelegatedAdmin, state: GranularState): GranularDelegatedAdmin {
  return assemble(before, before, before.assignments, copyState(state));
}

/** The same relationship on other terms. Frozen. */
export function withTerms(before: GranularDelegatedAdmin, terms: Partial<GrantTerms>): GranularDelegatedAdmin {
  return assemble(before, toGrantTerms({ ...before, ...terms }), before.assignments, before.state);
}

/** The same relationship with other assignments. Frozen. */
export function withAssignments(
  before: GranularDelegatedAdmin,
  assignments: readonly AccessAssignment[],
): GranularDelegatedAdmin {
  return assemble(before, before, assignments, before.state);
}

/** A copy that shares nothing with what it was made from. */
export function copyGranularGrant(grant: GranularDelegatedAdmin): GranularDelegatedAdmin {
  const assignments = Object.freeze(grant.assignments.map(copyAssignment));
  return assemble(grant, toGrantTerms(grant), assignments, copyState(grant.state));
}

/** @param terms with a list of roles that is frozen and names each once */
function assemble(
  { id, partner, provider }: GranularDelegatedAdmin,
  { displayName, duration, autoExtendDuration, roleDefinitionIds }: GrantTerms,
  assignments: readonly AccessAssignment[],
  state: GranularState,
): GranularDelegatedAdmin {
  return Object.freeze({
    kind: 'gdap',
    id,
    partner,
    provider,
    displayName,
    duration,
    autoExtendDuration,
    roleDefinitionIds,
    assignments,
    state,
  });
}
