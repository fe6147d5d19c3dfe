import { evolveAccount, type Account, type AccountEvent } from '../account/account';
import type { Instant } from '../shared/instant';
import { changeCopy, type Change } from '../shared/keyedList';
import type { Customer } from './customer';
import type { PartnershipEvent } from './event';
import type { Partnerships } from './partnerships';

/**
 * The customer after an event: of its two halves the event changes one, and the other is the same object before and after.
 *
 * @param evolveHalf how the partnerships evolve by the events that are theirs
 */
export function evolveBy<Own extends PartnershipEvent>(
  evolveHalf: (partnerships: Partnerships, event: Own, change: Change) => Partnerships,
  customer: Customer,
  event: Own | AccountEvent,
): Customer {
  const { account, partnerships } = customer;
  return isAccountEvent(event)
    ? withHalves(customer, evolveAccount(account, event, changeCopy), partnerships, event.at)
    : withHalves(customer, account, evolveHalf(partnerships, event, changeCopy), event.at);
}

function isAccountEvent(event: PartnershipEvent | AccountEvent): event is AccountEvent {
  return event.type === 'subscriptionPurchased';
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
