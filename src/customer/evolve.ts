import { evolveAccount, type Account, type AccountEvent } from '../account/account';
import type { Instant } from '../shared/instant';
import { putCopying, type Put } from '../shared/keyedList';
import type { Customer } from './customer';
import type { PartnershipEvent, RelationshipEvent } from './event';
import { evolvePartnerships } from './evolvePartnerships';
import type { Partnerships } from './partnerships';

/**
 * The customer after an event about invitations, relationships or purchases; the one before stays as it was. Events about
 * granular delegated admin take the `evolve` of `csp-multi-partner/granular-admin`.
 *
 * An event about partnerships leaves the very same `account` object, a purchase the very same `partnerships` object.
 */
export function evolve(customer: Customer, event: RelationshipEvent | AccountEvent): Customer {
  return evolveBy(evolvePartnerships, customer, event);
}

/** @param evolveHalf how the partnerships evolve by the events that are theirs */
export function evolveBy<Own extends PartnershipEvent>(
  evolveHalf: (partnerships: Partnerships, event: Own, put: Put) => Partnerships,
  customer: Customer,
  event: Own | AccountEvent,
): Customer {
  const { account, partnerships } = customer;
  return isAccountEvent(event)
    ? withHalves(customer, evolveAccount(account, event, putCopying), partnerships, event.at)
    : withHalves(customer, account, evolveHalf(partnerships, event, putCopying), event.at);
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
