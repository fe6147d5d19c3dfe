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
