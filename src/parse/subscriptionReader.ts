import type { Result } from 'neverthrow';
import type { Account } from '../account/account';
import type {
  Commerce,
  Subscription,
  SubscriptionOrder,
  SubscriptionStatus,
  SubscriptionTerms,
} from '../account/subscription';
import { SUBSCRIPTION_ACTIONS, type SubscriptionAction } from '../account/subscriptionAction';
import type { NonEmpty } from '../shared/nonEmpty';
import { partnerIdReader, subscriptionIdReader, tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { partnerActorReader } from './partnerReader';
import type { Problem } from './problem';
import { boolean, count, listOf, nullable, oneOf, record, text } from './reader';
import { read } from './reading';
import type { Reader } from './takes';

export const termsReader: Reader<SubscriptionTerms> = /* @__PURE__ */ record<SubscriptionTerms>({
  offerId: text,
  quantity: count,
  termDuration: /* @__PURE__ */ nullable(text),
  billingCycle: text,
  autoRenewEnabled: boolean,
  effectiveStartDate: instantReader,
  commitmentEndDate: /* @__PURE__ */ nullable(instantReader),
});

export const commerceReader: Reader<Commerce> = /* @__PURE__ */ oneOf<Commerce>(['legacy', 'new-commerce']);

const order = {
  id: subscriptionIdReader,
  service: text,
  commerce: commerceReader,
  friendlyName: text,
  orderId: /* @__PURE__ */ nullable(text),
  partnerOfRecord: /* @__PURE__ */ nullable(partnerIdReader),
  terms: termsReader,
} as const;

export const statusReader: Reader<SubscriptionStatus> = /* @__PURE__ */ oneOf<SubscriptionStatus>([
  'none',
  'active',
  'suspended',
  'deleted',
  'expired',
  'pending',
  'disabled',
]);

export const subscriptionOrderReader: Reader<SubscriptionOrder> = /* @__PURE__ */ record<SubscriptionOrder>(order);

export const subscriptionReader: Reader<Subscription> = /* @__PURE__ */ record<Subscription>({
  ...order,
  transactingPartner: /* @__PURE__ */ nullable(tenantIdReader),
  purchasedAt: instantReader,
  status: statusReader,
});

export const accountReader: Reader<Account> = /* @__PURE__ */ record<Account>({
  owner: tenantIdReader,
  subscriptions: /* @__PURE__ */ listOf(subscriptionReader, (subscription) => subscription.id),
});

export const subscriptionActionReader: Reader<SubscriptionAction> = /* @__PURE__ */ record<SubscriptionAction>({
  type: /* @__PURE__ */ oneOf(SUBSCRIPTION_ACTIONS),
  at: instantReader,
  actor: partnerActorReader,
  subscriptionId: subscriptionIdReader,
});

/** Takes a subscription by itself; whether it fits its account, `parseCustomer` says. */
export function parseSubscription(input: unknown): Result<Subscription, NonEmpty<Problem>> {
  return read(subscriptionReader, input);
}

/** Takes an order as `purchaseSubscription` states it. Seller, time and status follow from the purchase, and are refused here. */
export function parseSubscriptionOrder(input: unknown): Result<SubscriptionOrder, NonEmpty<Problem>> {
  return read(subscriptionOrderReader, input);
}

/** Takes what `decideSubscriptionAction` is asked: who would do what to which subscription, and when. */
export function parseSubscriptionAction(input: unknown): Result<SubscriptionAction, NonEmpty<Problem>> {
  return read(subscriptionActionReader, input);
}
