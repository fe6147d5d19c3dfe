import { findIn, type Put } from '../shared/keyedList';
import type { SubscriptionId, TenantId } from '../tenant/identifiers';
import type { SubscriptionPurchased } from './purchaseSubscription';
import { copySubscription, type Subscription } from './subscription';

/**
 * The protected half of a customer: what a second partner must never touch.
 *
 * No function that evolves partnerships is ever handed an account.
 */
export interface Account {
  /** The tenant that owns the account: the customer's own. */
  readonly owner: TenantId;
  /** In the order in which they were bought. */
  readonly subscriptions: readonly Subscription[];
}

export type AccountEvent = SubscriptionPurchased;

export function findSubscription(account: Account, id: SubscriptionId): Subscription | undefined {
  return findIn(account.subscriptions, (subscription) => subscription.id === id);
}

/** Appends; every earlier subscription stays the same object in the same place, also where its id is bought again. */
export function evolveAccount(account: Account, event: AccountEvent, put: Put): Account {
  const { subscription } = event;
  if (findSubscription(account, subscription.id) !== undefined) return account;
  return Object.freeze({
    owner: account.owner,
    subscriptions: put(account.subscriptions, copySubscription(subscription)),
  });
}
