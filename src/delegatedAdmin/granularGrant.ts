import type { Instant } from '../shared/instant';
import type { GrantId, TenantId } from '../tenant/identifiers';

/** A draft that only the partner sees. */
export interface GranularCreated {
  readonly status: 'created';
  readonly createdAt: Instant;
}

/** Locked by the partner; the customer has not yet answered. */
export interface GranularApprovalPending {
  readonly status: 'approvalPending';
  readonly lockedAt: Instant;
}

/** Approved by the customer; `activating` once Microsoft has begun to provision it. */
export interface GranularApproved {
  readonly status: 'approved' | 'activating';
  readonly approvedAt: Instant;
}

/** In force; `expiring` once the end date has passed and Microsoft is taking it down. */
export interface GranularActive {
  readonly status: 'active' | 'expiring';
  readonly activatedAt: Instant;
  readonly endsAt: Instant;
}

/** Termination was asked for; `terminating` once Microsoft has begun to take it down. */
export interface GranularTerminating {
  readonly status: 'terminationRequested' | 'terminating';
  readonly requestedAt: Instant;
}

/** Over for good: neither can be restored. */
export interface GranularOver {
  readonly status: 'expired' | 'terminated';
  readonly endedAt: Instant;
}

/**
 * Where a granular relationship stands, in Graph's spelling. Graph's `unknownFutureValue` is no state.
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship
 */
export type GranularState =
  GranularCreated | GranularApprovalPending | GranularApproved | GranularActive | GranularTerminating | GranularOver;

/** Granular delegated admin (GDAP): chosen directory roles for a limited time. */
export interface GranularDelegatedAdmin {
  readonly kind: 'gdap';
  readonly id: GrantId;
  readonly partner: TenantId;
  readonly displayName: string;
  /** ISO 8601, as Graph sends it. */
  readonly duration: string;
  readonly roleDefinitionIds: readonly string[];
  readonly state: GranularState;
}
