import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { TenantId } from '../tenant/identifiers';
import type { Subscription, SubscriptionOrder } from './subscription';

/** A partner buys a subscription from Microsoft for the customer. */
export interface PurchaseSubscription {
  readonly type: 'purchaseSubscription';
  readonly at: Instant;
  readonly actor: Actor;
  /** Who sells, and is billed by Microsoft. */
  readonly partner: TenantId;
  readonly subscription: SubscriptionOrder;
}

/** The one thing that happens to an account here: it gains a subscription. */
export interface SubscriptionPurchased {
  readonly type: 'subscriptionPurchased';
  readonly at: Instant;
  readonly by: Actor;
  readonly subscription: Subscription;
}
