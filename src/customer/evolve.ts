import type { Customer } from './customer';
import type { CustomerEvent } from './event';
import { evolveGrants } from './evolveGrants';
import { evolveBy } from './halves';

/**
 * The customer after an event; the one before stays as it was.
 *
 * An event about partnerships leaves the very same `account` object, a purchase the very same `partnerships` object.
 */
export function evolve(customer: Customer, event: CustomerEvent): Customer {
  return evolveBy(evolveGrants, customer, event);
}
