import { evolveAccount, withSubscriptions } from '../account/account';
import { openLists } from '../shared/keyedList';
import type { Customer } from './customer';
import type { CustomerEvent } from './event';
import { withHalves } from './halves';
import { evolveGrants } from './evolveGrants';
import { withPartnerships } from './partnerships';

/**
 * The customer after a history: what folding `evolve` over it gives, with one copy of each list instead of one for each event.
 *
 * Events are taken as they come; `replay(replay(c, a), b)` is `replay(c, [...a, ...b])`. Time: linear in the events and in what the
 * customer has.
 */
export function replay(customer: Customer, events: readonly CustomerEvent[]): Customer {
  let { account, partnerships, asOf } = customer;
  const { change, closed } = openLists();
  for (const event of events) {
    asOf = event.at;
    if (event.type === 'subscriptionPurchased') account = evolveAccount(account, event, change);
    else partnerships = evolveGrants(partnerships, event, change);
  }
  if (events.length === 0) return customer;
  const { partners, invitations, relationships, grants } = partnerships;
  return withHalves(
    customer,
    withSubscriptions(account, closed(account.subscriptions)),
    withPartnerships(partnerships, {
      partners: closed(partners),
      invitations: closed(invitations),
      relationships: closed(relationships),
      grants: closed(grants),
    }),
    asOf,
  );
}
