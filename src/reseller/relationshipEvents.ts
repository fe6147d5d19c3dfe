import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { TenantId } from '../tenant/identifiers';

/** The partner may sell to the customer from now on. */
export interface ResellerRelationshipEstablished {
  readonly type: 'resellerRelationshipEstablished';
  readonly at: Instant;
  readonly by: Actor;
  readonly partner: TenantId;
}

/** The partner may sell to the customer no longer. */
export interface ResellerRelationshipEnded {
  readonly type: 'resellerRelationshipEnded';
  readonly at: Instant;
  readonly by: Actor;
  readonly partner: TenantId;
}
