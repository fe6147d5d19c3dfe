import type {
  Actor,
  Customer,
  DisputedReading,
  EventOf,
  Executed,
  RefusalOf,
  Subscription,
  SubscriptionOrder,
  TenantId,
} from 'csp-multi-partner';
import { err, ok, type Result } from 'neverthrow';
import { refusedByHand } from './handWrittenRefusals';
import { findOtherPartner, findSubscription } from './handWrittenSearches';
import type { PurchaseQuestion } from './facts';

type Purchased = EventOf<'purchaseSubscription'>;

const NOTHING: readonly never[] = Object.freeze([]);

const GOVERNMENT_IS_DISPUTED: readonly DisputedReading[] = Object.freeze([
  Object.freeze({
    dispute: 'us-government-multi-partner',
    decidedBy: 'available',
    readings: Object.freeze({
      available: Object.freeze(['multipartner-2017-06', 'multipartner-current'] as const),
      'not-available': Object.freeze([
        'us-government-overview',
        'national-clouds-2017',
        'national-clouds-2023',
      ] as const),
    }),
  }),
]);

/**
 * The whole step of this one command written for it and nothing else: the same rules, reasons, event and customer as `execute`
 * comes to. Only readings of the caller's own are left out.
 */
export function purchaseByHand({
  customer,
  command,
}: PurchaseQuestion): Result<Executed<Purchased>, readonly RefusalOf<'purchaseSubscription'>[]> {
  const refusals = refusedByHand(customer, command);
  if (refusals.length > 0) return err(Object.freeze(refusals));
  const { at, actor, partner, subscription } = command;
  const disputed = disputedReadings(customer, at, partner);
  if (findSubscription(customer.account, subscription.id) !== undefined) {
    return ok(Object.freeze({ customer, events: NOTHING, disputed }));
  }
  const bought = toSubscription(subscription, partner, at);
  const event: Purchased = Object.freeze({
    type: 'subscriptionPurchased',
    at,
    by: toActor(actor),
    subscription: bought,
  });
  return ok(Object.freeze({ customer: withBought(customer, bought), events: Object.freeze([event]), disputed }));
}

function disputedReadings(customer: Customer, at: string, partner: TenantId): readonly DisputedReading[] {
  const isDisputed = customer.cloud === 'us-government' && at >= '2017-06-22';
  return isDisputed && findOtherPartner(customer, partner) !== null ? GOVERNMENT_IS_DISPUTED : NOTHING;
}

function toActor(actor: Actor): Actor {
  switch (actor.kind) {
    case 'partner':
      return Object.freeze({ kind: 'partner', tenantId: actor.tenantId, role: actor.role });
    case 'customer':
      return Object.freeze({ kind: 'customer', role: actor.role });
    case 'microsoft':
      return Object.freeze({ kind: 'microsoft', inactiveSince: actor.inactiveSince });
  }
}

function toSubscription(
  { id, service, commerce, friendlyName, orderId, partnerOfRecord, terms }: SubscriptionOrder,
  transactingPartner: TenantId,
  purchasedAt: Subscription['purchasedAt'],
): Subscription {
  return Object.freeze({
    id,
    service,
    commerce,
    friendlyName,
    orderId,
    partnerOfRecord,
    terms: Object.freeze({
      offerId: terms.offerId,
      quantity: terms.quantity,
      termDuration: terms.termDuration,
      billingCycle: terms.billingCycle,
      autoRenewEnabled: terms.autoRenewEnabled,
      effectiveStartDate: terms.effectiveStartDate,
      commitmentEndDate: terms.commitmentEndDate,
    }),
    transactingPartner,
    purchasedAt,
    status: 'active',
  });
}

function withBought(customer: Customer, bought: Subscription): Customer {
  const { tenantId, name, cloud, market, cspTenancy, account, partnerships } = customer;
  const subscriptions = Object.freeze([...account.subscriptions, bought]);
  return Object.freeze({
    tenantId,
    name,
    cloud,
    market,
    cspTenancy,
    account: Object.freeze({ owner: account.owner, subscriptions }),
    partnerships,
    asOf: bought.purchasedAt,
  });
}
