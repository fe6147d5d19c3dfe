import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { TenantId } from '../tenant/identifiers';

/** Ends the relationship by which a partner sells to the customer. No subscription is changed by it. */
export interface EndResellerRelationship {
  readonly type: 'endResellerRelationship';
  readonly at: Instant;
  readonly actor: Actor;
  /** Whose relationship ends. */
  readonly partner: TenantId;
}

export interface ResellerRelationshipEstablished {
  readonly type: 'resellerRelationshipEstablished';
  readonly at: Instant;
  readonly by: Actor;
  readonly partner: TenantId;
}

export interface ResellerRelationshipEnded {
  readonly type: 'resellerRelationshipEnded';
  readonly at: Instant;
  readonly by: Actor;
  readonly partner: TenantId;
}
