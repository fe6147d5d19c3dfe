import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { TenantId } from '../tenant/identifiers';

/** Takes a partner's delegated admin privileges back. Its reseller relationship and subscriptions stay as they are. */
export interface RevokeDelegatedAdmin {
  readonly type: 'revokeDelegatedAdmin';
  readonly at: Instant;
  readonly actor: Actor;
  /** Whose privileges end. */
  readonly partner: TenantId;
}
