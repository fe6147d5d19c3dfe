import { evolveAccount, type Account } from '../account/account';
import type { Instant } from '../shared/instant';
import { putCopying } from '../shared/keyedList';
import type { Customer } from './customer';
import type { CustomerEvent } from './event';
import { evolvePartnerships } from './evolvePartnerships';
import type { Partnerships } from './partnerships';

/**
 * The customer after an event; the one before stays as it was.
 *
 * An event about partnerships leaves the very same `account` object, a purchase the very same `partnerships` object.
 */
export function evolve(customer: Customer, event: CustomerEvent): Customer {
  const { account, partnerships } = customer;
  return event.type === 'subscriptionPurchased'
    ? withHalves(customer, evolveAccount(account, event, putCopying), partnerships, event.at)
    : withHalves(customer, account, evolvePartnerships(partnerships, event, putCopying), event.at);
}

/** The customer with other halves; everything else stays. */
export function withHalves(before: Customer, account: Account, partnerships: Partnerships, asOf: Instant): Customer {
  return Object.freeze({
    tenantId: before.tenantId,
    name: before.name,
    cloud: before.cloud,
    market: before.market,
    cspTenancy: before.cspTenancy,
    account,
    partnerships,
    asOf,
  });
}
