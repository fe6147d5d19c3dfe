import { findIn, type Change } from '../shared/keyedList';
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

const idOf = ({ id }: Subscription): SubscriptionId => id;

/** Appends; every earlier subscription stays the same object in the same place, also where its id is bought again. */
export function evolveAccount(account: Account, { subscription }: AccountEvent, change: Change): Account {
  const { id } = subscription;
  const subscriptions = change(account.subscriptions, idOf, id, (known) => known ?? copySubscription(subscription));
  return withSubscriptions(account, subscriptions);
}

/** The account with this list; the very same account where the list is the same. */
export function withSubscriptions(account: Account, subscriptions: readonly Subscription[]): Account {
  return subscriptions === account.subscriptions ? account : Object.freeze({ owner: account.owner, subscriptions });
}
