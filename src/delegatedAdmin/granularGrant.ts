import { copyOf, type MembersByStatus } from '../shared/copyOf';
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

const STATE_MEMBERS: MembersByStatus<GranularState> = {
  created: { status: 1, createdAt: 1 },
  approvalPending: { status: 1, lockedAt: 1, lapsesAt: 1, partnerConsent: 1, customerApprovedAt: 1 },
  approved: { status: 1, approvedAt: 1 },
  activating: { status: 1, approvedAt: 1 },
  active: { status: 1, activatedAt: 1, endsAt: 1 },
  expiring: { status: 1, endedAt: 1 },
  expired: { status: 1, endedAt: 1, expiredAt: 1 },
  terminationRequested: { status: 1, requestedAt: 1, requestedBy: 1 },
  terminating: { status: 1, requestedAt: 1, requestedBy: 1 },
  terminated: { status: 1, requestedBy: 1, terminatedAt: 1 },
};

/** The same facts in a frozen object of their own, without whatever else the given object carries. */
export function copyState<State extends GranularState>(state: State): State {
  return copyOf<GranularState>(state, STATE_MEMBERS[state.status]) as State;
}

/** The same relationship on other terms, with other assignments or in another state. Frozen. */
export function withGrant(
  before: GranularDelegatedAdmin,
  change: Partial<Pick<GranularDelegatedAdmin, keyof GrantTerms | 'assignments' | 'state'>>,
): GranularDelegatedAdmin {
  return Object.freeze({
    kind: 'gdap',
    id: before.id,
    partner: before.partner,
    provider: before.provider,
    ...toGrantTerms({ ...before, ...change }),
    assignments: change.assignments ?? before.assignments,
    state: change.state === undefined ? before.state : copyState(change.state),
  });
}

/** A copy that shares nothing with what it was made from. */
export function copyGranularGrant(grant: GranularDelegatedAdmin): GranularDelegatedAdmin {
  return withGrant(grant, { assignments: Object.freeze(grant.assignments.map(copyAssignment)), state: grant.state });
}
