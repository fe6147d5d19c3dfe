import { evolveAccount, type Account } from '../account/account';
import { putInPlace } from '../shared/keyedList';
import type { Customer } from './customer';
import type { CustomerEvent } from './event';
import { withHalves } from './halves';
import { evolveGrants } from './evolveGrants';
import type { Partnerships } from './partnerships';

/**
 * The customer after a history: what folding `evolve` over it gives, with one copy instead of one for each event.
 *
 * Events are taken as they come; `replay(replay(c, a), b)` is `replay(c, [...a, ...b])`.
 */
export function replay(customer: Customer, events: readonly CustomerEvent[]): Customer {
  let { account, partnerships, asOf } = customer;
  for (const event of events) {
    asOf = event.at;
    // INVARIANT: `putInPlace` meets only lists copied here, and `freezeLists` closes them before they leave.
    if (event.type === 'subscriptionPurchased') {
      if (account === customer.account) account = withOwnLists(account);
      account = evolveAccount(account, event, putInPlace);
    } else {
      if (partnerships === customer.partnerships) partnerships = withOwnLists(partnerships);
      partnerships = evolveGrants(partnerships, event, putInPlace);
    }
  }
  if (events.length === 0) return customer;
  if (account !== customer.account) freezeLists(account);
  if (partnerships !== customer.partnerships) freezeLists(partnerships);
  return withHalves(customer, account, partnerships, asOf);
}

function withOwnLists<Half extends Account | Partnerships>(half: Half): Half {
  const members = Object.entries(half).map(([name, member]: [string, unknown]) => [
    name,
    Array.isArray(member) ? [...(member as unknown[])] : member,
  ]);
  return Object.fromEntries(members) as Half;
}

function freezeLists(half: Account | Partnerships): void {
  for (const member of Object.values(half)) Object.freeze(member);
  Object.freeze(half);
}
