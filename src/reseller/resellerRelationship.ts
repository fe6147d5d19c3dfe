import type { Instant } from '../shared/instant';
import type { TenantId } from '../tenant/identifiers';

export interface ActiveRelationship {
  readonly status: 'active';
  readonly partner: TenantId;
  /** Null where it is older than what we were told: Partner Center does not say since when. */
  readonly since: Instant | null;
}

export interface EndedRelationship {
  readonly status: 'ended';
  readonly partner: TenantId;
  readonly since: Instant | null;
  readonly endedAt: Instant;
}

/** That the partner may sell to the customer. It gives no right to administer anything. One per partner, the latest. */
export type ResellerRelationship = ActiveRelationship | EndedRelationship;

export function toActiveRelationship(partner: TenantId, since: Instant | null): ActiveRelationship {
  return Object.freeze({ status: 'active', partner, since });
}

export function toEndedRelationship({ partner, since }: ResellerRelationship, endedAt: Instant): EndedRelationship {
  return Object.freeze({ status: 'ended', partner, since, endedAt });
}
