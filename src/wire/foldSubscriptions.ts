import { copySubscription, type Service, type Subscription, type SubscriptionStatus } from '../account/subscription';
import { statusReader } from '../parse/subscriptionReader';
import type { Reading } from '../parse/takes';
import type { Instant } from '../shared/instant';
import type { SubscriptionId, TenantId } from '../tenant/identifiers';
import { note } from './issue';
import type { SubscriptionFacts } from './partnerCenter/partnerCenterFacts';
import type { FoldContext, Offer } from './view';

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
export function toSoldSubscription(
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
  for (const name of absent) missing(reading, name);
  return absent.length === 0;
}

/** A word that is newer than the rules is no state that they could judge. */
function statusOf(word: string, reading: Reading): SubscriptionStatus | undefined {
  const tried: Reading = { path: [], problems: [] };
  const status = statusReader(word, tried);
  if (status !== undefined) return status;
  reading.path.push('status');
  note(reading, 'error', 'not-one-of', word, tried.problems[0]?.expected);
  reading.path.pop();
  return undefined;
}

function byBilling({ offerId, offerName, billingType }: Offer): Service {
  return billingType === 'usage' ? 'azure' : (offerName ?? offerId);
}

/** Notes that a member without which an entry is of no use is not there. */
export function missing(reading: Reading, name: string): void {
  reading.path.push(name);
  note(reading, 'error', 'missing', 'nothing');
  reading.path.pop();
}

/** Notes a value that no response tells and that is taken all the same. */
export function assume(reading: Reading, name: string, value: string): void {
  reading.path.push(name);
  note(reading, 'info', 'assumed', value);
  reading.path.pop();
}
