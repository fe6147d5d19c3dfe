import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { TenantId } from '../tenant/identifiers';
import type { SubscriptionOrder } from './subscription';

/** A partner buys a subscription from Microsoft for the customer. */
export interface PurchaseSubscription {
  readonly type: 'purchaseSubscription';
  readonly at: Instant;
  readonly actor: Actor;
  /** Who sells, and is billed by Microsoft. */
  readonly partner: TenantId;
  readonly subscription: SubscriptionOrder;
}
