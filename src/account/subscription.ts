import type { LiteralUnion } from 'type-fest';
import type { Instant } from '../shared/instant';
import type { PartnerId, SubscriptionId, TenantId } from '../tenant/identifiers';

/** What is subscribed to. Open: the rules know `azure` and compare the others with each other. */
export type Service = LiteralUnion<'azure' | 'office-365' | 'dynamics-365', string>;

/** `new-commerce` is what Partner Center calls NCE: other cancellation and other removal rules than `legacy`. */
export type Commerce = 'legacy' | 'new-commerce';

/**
 * The states Partner Center documents for a subscription.
 *
 * @see https://learn.microsoft.com/partner-center/developer/subscription-resources
 */
export type SubscriptionStatus = 'none' | 'active' | 'suspended' | 'deleted' | 'expired' | 'pending' | 'disabled';

/** What the customer has agreed to, in the words of Partner Center's subscription resource. */
export interface SubscriptionTerms {
  readonly offerId: string;
  /** Seats for licences; 1 for usage. A whole number from 0 to 2^53 − 1. */
  readonly quantity: number;
  /** ISO 8601: `P1M`, `P1Y`, `P3Y`; null for subscriptions that run without a term. */
  readonly termDuration: string | null;
  readonly billingCycle: LiteralUnion<'none' | 'monthly' | 'annual' | 'triennial' | 'one_time' | 'unknown', string>;
  readonly autoRenewEnabled: boolean;
  readonly effectiveStartDate: Instant;
  readonly commitmentEndDate: Instant | null;
}

/** What a purchase states; who sells it and when follows from the purchase itself. */
export interface SubscriptionOrder {
  readonly id: SubscriptionId;
  readonly service: Service;
  readonly commerce: Commerce;
  readonly friendlyName: string;
  /** The order that created it, where Partner Center has said which. */
  readonly orderId: string | null;
  /** The PartnerID read back as `partnerId`; null where none is recorded. */
  readonly partnerOfRecord: PartnerId | null;
  readonly terms: SubscriptionTerms;
}

/** A subscription of the customer: part of the protected half. */
export interface Subscription extends SubscriptionOrder {
  /** The partner that sold it and is billed for it; null where it was bought elsewhere (direct, Open, EA, Advisor). */
  readonly transactingPartner: TenantId | null;
  readonly purchasedAt: Instant;
  readonly status: SubscriptionStatus;
}

/** The subscription that a purchase creates: active from the purchase on, sold by `seller`. Frozen. */
export function toSubscription(bought: SubscriptionOrder, seller: TenantId, purchasedAt: Instant): Subscription {
  return withSale(bought, seller, purchasedAt, 'active');
}

/** The same facts in a frozen object of their own, without whatever else the given object carries. */
export function copySubscription(subscription: Subscription): Subscription {
  const { transactingPartner, purchasedAt, status } = subscription;
  return withSale(subscription, transactingPartner, purchasedAt, status);
}

function withSale(
  { id, service, commerce, friendlyName, orderId, partnerOfRecord, terms }: SubscriptionOrder,
  transactingPartner: TenantId | null,
  purchasedAt: Instant,
  status: SubscriptionStatus,
): Subscription {
  return Object.freeze({
    id,
    service,
    commerce,
    friendlyName,
    orderId,
    partnerOfRecord,
    terms: copyTerms(terms),
    transactingPartner,
    purchasedAt,
    status,
  });
}

function copyTerms(terms: SubscriptionTerms): SubscriptionTerms {
  return Object.freeze({
    offerId: terms.offerId,
    quantity: terms.quantity,
    termDuration: terms.termDuration,
    billingCycle: terms.billingCycle,
    autoRenewEnabled: terms.autoRenewEnabled,
    effectiveStartDate: terms.effectiveStartDate,
    commitmentEndDate: terms.commitmentEndDate,
  });
}

/**
 * Whether `subscription` is what the same seller gets by placing the same order. Names count for nothing, nor does an order id
 * that became known only afterwards.
 */
export function isSameOrder(subscription: Subscription, bought: SubscriptionOrder, seller: TenantId): boolean {
  const { friendlyName, orderId, purchasedAt, status } = subscription;
  const ordered = { ...bought, orderId: bought.orderId ?? orderId, friendlyName, transactingPartner: seller };
  return (
    JSON.stringify(copySubscription(subscription)) ===
    JSON.stringify(copySubscription({ ...ordered, purchasedAt, status }))
  );
}
