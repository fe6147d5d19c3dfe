import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { TenantId } from '../tenant/identifiers';

/** An invitation that asked for it was accepted. */
export interface DelegatedAdminGranted {
  readonly type: 'delegatedAdminGranted';
  readonly at: Instant;
  readonly by: Actor;
  readonly partner: TenantId;
}

/** Somebody took it back, or it ended with the reseller relationship. */
export interface DelegatedAdminRemoved {
  readonly type: 'delegatedAdminRemoved';
  readonly at: Instant;
  readonly by: Actor;
  readonly partner: TenantId;
}
