import type { Instant } from '../shared/instant';
import type { PartnerActor } from '../tenant/actor';
import type { SubscriptionId } from '../tenant/identifiers';
import type { Guarantee } from './guarantee';
import type { Subscription } from './subscription';

/**
 * What a partner may want to do with a subscription that exists. Closed union.
 *
 * The page on requesting a relationship names six of them as what a partner that is not the original reseller cannot do.
 *
 * @see https://learn.microsoft.com/partner-center/request-a-relationship-with-a-customer
 */
export type SubscriptionActionType =
  | 'changeSeats'
  | 'orderAddOn'
  | 'transition'
  | 'migrate'
  | 'beInvoiced'
  | 'changeTerms'
  | 'transferOwnership'
  | 'changePartnerOfRecord';

/** A question, not a command: the library never changes a subscription, it says whether the partner might. */
export interface SubscriptionAction {
  readonly type: SubscriptionActionType;
  readonly at: Instant;
  readonly actor: PartnerActor;
  readonly subscriptionId: SubscriptionId;
}

/**
 * The procedures outside multi-partner support by which a subscription does change. Closed union.
 *
 * - `edit-subscription`, `order-add-on`, `transition`, `migrate-to-new-commerce`, `invoice`, `edit-partner-of-record`: the
 *   seller's own
 * - `transfer-azure-plan`: the new partner asks in Partner Center, the old one accepts
 * - `transfer-licenses`: the same for new-commerce licences; both approve
 * - `switch-legacy-azure`: a support ticket signed by customer, old and new partner
 * - `buy-anew`: the new partner provisions an equal offer and the old one ends
 * - `bought-elsewhere`: no partner sold it, so whoever the customer bought from changes it
 */
export type Flow =
  | 'edit-subscription'
  | 'order-add-on'
  | 'transition'
  | 'migrate-to-new-commerce'
  | 'invoice'
  | 'edit-partner-of-record'
  | 'transfer-azure-plan'
  | 'transfer-licenses'
  | 'switch-legacy-azure'
  | 'buy-anew'
  | 'bought-elsewhere';

/** What each action touches: the guarantee that keeps others from it, and the seller's own way; null: a transfer. */
const actions: { readonly [Type in SubscriptionActionType]: readonly [Guarantee, Flow | null] } = {
  changeSeats: ['subscriptions-unchanged', 'edit-subscription'],
  orderAddOn: ['subscriptions-unchanged', 'order-add-on'],
  transition: ['subscriptions-unchanged', 'transition'],
  migrate: ['subscriptions-unchanged', 'migrate-to-new-commerce'],
  beInvoiced: ['ownership-unchanged', 'invoice'],
  changeTerms: ['terms-unchanged', 'edit-subscription'],
  transferOwnership: ['ownership-unchanged', null],
  changePartnerOfRecord: ['partner-of-record-unchanged', 'edit-partner-of-record'],
};

/** Everything that can be asked of a subscription that exists. */
export const SUBSCRIPTION_ACTIONS: readonly SubscriptionActionType[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(actions),
) as SubscriptionActionType[];

export function guaranteeAgainst(type: SubscriptionActionType): Guarantee {
  return actions[type][0];
}

/** How the seller itself does it. */
export function sellersFlow(type: SubscriptionActionType, subscription: Subscription, at: Instant): Flow {
  return actions[type][1] ?? transferFlow(subscription, at);
}

/** What would have to happen instead, for a partner that did not sell the subscription. */
export function othersFlow(type: SubscriptionActionType, subscription: Subscription, at: Instant): Flow {
  if (subscription.transactingPartner === null) return 'bought-elsewhere';
  // Whoever sells is who is invoiced, so both need the subscription to move; the rest the seller does on request.
  return guaranteeAgainst(type) === 'ownership-unchanged'
    ? transferFlow(subscription, at)
    : sellersFlow(type, subscription, at);
}

/**
 * Transfers of new-commerce licences came in 2024; the day is not known. Before, licences could not move at all.
 *
 * @see https://learn.microsoft.com/partner-center/customers/transfer-subscriptions
 */
export const LICENSE_TRANSFERS_FROM: string = '2024-01-01';

/** Licences that cannot be transferred run out while an equal offer starts with the new partner. */
export function transferFlow({ service, commerce }: Subscription, at: Instant): Flow {
  if (service === 'azure') return commerce === 'legacy' ? 'switch-legacy-azure' : 'transfer-azure-plan';
  return commerce === 'legacy' || at < LICENSE_TRANSFERS_FROM ? 'buy-anew' : 'transfer-licenses';
}
