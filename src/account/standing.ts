import type { TenantId } from '../tenant/identifiers';
import type { Account } from './account';
import type { Subscription } from './subscription';

/** Whether a subscription is over: cancelled, or past its term. Suspended and disabled ones can come back. */
export function isOver({ status }: Pick<Subscription, 'status'>): boolean {
  return status === 'deleted' || status === 'expired';
}

/** The subscriptions that a partner sold and that are not over. */
export function soldBy(account: Account, seller: TenantId): readonly Subscription[] {
  const sold: Subscription[] = [];
  for (const subscription of account.subscriptions) {
    if (subscription.transactingPartner === seller && !isOver(subscription)) sold.push(subscription);
  }
  return sold;
}
