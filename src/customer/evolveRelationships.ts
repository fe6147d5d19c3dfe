import type { AccountEvent } from '../account/account';
import type { Customer } from './customer';
import type { RelationshipEvent } from './event';
import { evolvePartnerships } from './evolvePartnerships';
import { evolveBy } from './halves';

/**
 * The customer after an event about invitations, relationships, delegated admin of the legacy kind or purchases: the `evolve` of
 * the main entry without granular delegated admin.
 */
export function evolve(customer: Customer, event: RelationshipEvent | AccountEvent): Customer {
  return evolveBy(evolvePartnerships, customer, event);
}
