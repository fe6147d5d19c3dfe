import { copySubscription, type Service, type Subscription, type SubscriptionStatus } from '../account/subscription';
import { describe } from '../parse/reading';
import { statusReader } from '../parse/subscriptionReader';
import type { Reading } from '../parse/takes';
import type { Instant } from '../shared/instant';
import type { SubscriptionId, TenantId } from '../tenant/identifiers';
import type { Partner } from '../tenant/partner';
import { eachEntry, within } from './entries';
import { assume, missing, newReading, note } from './issue';
import type { SubscriptionFacts } from './partnerCenter/partnerCenterFacts';
import { PARTNER_CENTER } from './partnerCenter/partnerCenterPayload';
import type { FoldContext, Offer, View } from './view';

/** The subscriptions that a partner sold, as it was told. */
export function readSubscriptions(
  { partner, subscriptions }: View,
  context: FoldContext,
  reading: Reading,
): { readonly subscriptions: ReadonlyMap<string, Subscription>; readonly areTold: boolean } {
  const sold = new Map<string, Subscription>();
  if (subscriptions === undefined) return { subscriptions: sold, areTold: false };
  let areUsed = true;
  const areTold = within(reading, ['subscriptions'], () =>
    eachEntry(PARTNER_CENTER, subscriptions, 'subscription', reading, (told) => {
      const subscription =
        isSeller(partner, reading) && isOfCustomer(told, context, reading)
          ? toSoldSubscription(told, partner.tenantId, context, reading)
          : undefined;
      areUsed &&= subscription !== undefined;
      if (subscription === undefined) return;
      if (sold.has(subscription.id)) note(reading, 'info', 'superseded', describe(subscription.id));
      sold.set(subscription.id, subscription);
    }),
  );
  return { subscriptions: sold, areTold: areTold && areUsed };
}

const CUSTOMER_IN_URI = /^(?:\/v1)?\/customers\/([^/]+)\//u;

/** The link to itself names the customer, where there is one. */
function isOfCustomer({ selfUri }: SubscriptionFacts, { tenantId }: FoldContext, reading: Reading): boolean {
  const customer = CUSTOMER_IN_URI.exec(selfUri ?? '')?.[1]?.toLowerCase() ?? tenantId;
  if (customer !== tenantId) {
    within(reading, ['links', 'self', 'uri'], () =>
      note(reading, 'error', 'other-customer', describe(customer), [tenantId]),
    );
  }
  return customer === tenantId;
}

/** An indirect reseller sees what a provider sold through it, and is told no seller. */
function isSeller({ kind, tenantId }: Partner, reading: Reading): boolean {
  if (kind === 'indirect-reseller') note(reading, 'error', 'not-the-seller', tenantId);
  return kind !== 'indirect-reseller';
}

const NEW_COMMERCE_OFFER = /^[^:]+:[^:]+:[^:]+$/u;

/** What a subscription cannot do without. */
interface Needed {
  readonly id: SubscriptionId;
  readonly offerId: string;
  readonly quantity: number;
  readonly creationDate: Instant;
  readonly effectiveStartDate: Instant;
  readonly status: string;
}

const NEEDED: readonly (keyof Needed)[] = ['id', 'offerId', 'quantity', 'creationDate', 'effectiveStartDate', 'status'];

/**
 * A subscription that `seller` sold, or undefined with what it lacks. It counts as new commerce where its offer is written
 * `product:sku:availability`.
 */
function toSoldSubscription(
  told: SubscriptionFacts,
  seller: TenantId,
  { serviceOf = byBilling }: FoldContext,
  reading: Reading,
): Subscription | undefined {
  const { friendlyName, offerName, orderId, partnerId, termDuration, billingCycle, commitmentEndDate } = told;
  if (!hasNeeded(told, reading)) return undefined;
  const status = statusOf(told.status, reading);
  if (status === undefined) return undefined;
  if (told.autoRenewEnabled === null) assume(reading, 'autoRenewEnabled', 'false');
  return copySubscription({
    id: told.id,
    service: serviceOf(told) || byBilling(told),
    commerce: NEW_COMMERCE_OFFER.test(told.offerId) ? 'new-commerce' : 'legacy',
    friendlyName: friendlyName ?? offerName ?? told.offerId,
    orderId,
    partnerOfRecord: partnerId,
    terms: {
      offerId: told.offerId,
      quantity: told.quantity,
      termDuration,
      billingCycle: billingCycle ?? 'unknown',
      autoRenewEnabled: told.autoRenewEnabled ?? false,
      effectiveStartDate: told.effectiveStartDate,
      commitmentEndDate,
    },
    transactingPartner: seller,
    purchasedAt: told.creationDate,
    status,
  });
}

function hasNeeded(told: SubscriptionFacts, reading: Reading): told is SubscriptionFacts & Needed {
  const absent = NEEDED.filter((name) => told[name] === null);
  for (const name of absent) missing(reading, [name]);
  return absent.length === 0;
}

/** A word that is newer than the rules is no state that they could judge. */
function statusOf(word: string, reading: Reading): SubscriptionStatus | undefined {
  const tried = newReading();
  const status = statusReader(word, tried);
  if (status !== undefined) return status;
  reading.path.push('status');
  note(reading, 'error', 'not-one-of', describe(word), tried.problems[0]?.expected);
  reading.path.pop();
  return undefined;
}

function byBilling({ offerId, offerName, billingType }: Offer): Service {
  return billingType === 'usage' ? 'azure' : (offerName ?? offerId);
}
