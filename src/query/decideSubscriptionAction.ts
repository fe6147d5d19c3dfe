import type { Result } from 'neverthrow';
import { findSubscription } from '../account/account';
import { sellersFlow, type Flow, type SubscriptionAction } from '../account/subscriptionAction';
import type { Subscription } from '../account/subscription';
import type { Customer } from '../customer/customer';
import type { Refusal } from '../policy/refusal';
import type { RefusedBy } from '../policy/rule';
import type { NonEmpty } from '../shared/nonEmpty';
import { judgeAttempt } from '../decision/judgeAttempt';
import { subscriptionRules } from '../policy/catalogue';

/** The partner is the seller: multi-partner support has nothing against the action. */
export interface Permission {
  readonly subscription: Subscription;
  /** The procedure by which the seller does it; its own preconditions are not checked here. */
  readonly flow: Flow;
}

/**
 * Whether a partner may act on a subscription that exists. Only the one that sold it may, whatever rights others hold.
 *
 * @returns the seller's way to do it, or every broken rule; `not-the-seller` names the guarantee, the subscription, its
 *   seller and the flow that would be right
 */
export function decideSubscriptionAction(
  customer: Customer,
  action: SubscriptionAction,
): Result<Permission, NonEmpty<Refusal<RefusedBy['actOnSubscription']>>> {
  return judgeAttempt(subscriptionRules, customer, action, {}, undefined).map(() => {
    // INVARIANT: `subscription-unknown` has refused what is not there.
    const subscription = findSubscription(customer.account, action.subscriptionId) as Subscription;
    return { subscription, flow: sellersFlow(action.type, subscription, action.at) };
  });
}
