import type { CustomerEvent, Instant, TenantId } from 'csp-multi-partner';
import { fromDocument } from 'csp-multi-partner/wire/json';
import type { Database } from '../storage/database';
import { claimDelivery, confirmDelivery, postponeDelivery, waitingCustomers } from '../storage/statements';

/** What others are told: one event of one customer. Whoever got a revision before can leave it. */
export interface Message {
  readonly customerId: TenantId;
  readonly revision: number;
  readonly event: CustomerEvent;
}

export interface RelayOptions {
  readonly database: Database;
  /** Rejects where the message did not arrive; it comes again then. Takes less time than a claim lasts. */
  readonly deliver: (message: Message) => Promise<void>;
  readonly now: () => Instant;
  /** How long to wait after so many attempts that failed, in milliseconds. */
  readonly backOff: (attempts: number) => number;
  /** In milliseconds: where a relay dies, another takes over after that. */
  readonly claimLasts: number;
  /** Is told of each attempt that failed, and why. */
  readonly report: (failure: unknown) => void;
}

/** How many customers are looked up at once. */
const AT_ONCE = 100;

/**
 * Delivers what is due, and tells how much it delivered. Every message arrives at least once, and those of one customer in their order:
 * while the first waits for its next attempt, the others wait too. Any number of relays may run at the same time.
 */
export async function deliverDue(options: RelayOptions): Promise<number> {
  const { database, now } = options;
  let delivered = 0;
  const waiting = await database.run(waitingCustomers, now(), AT_ONCE);
  for (const { customer_id: customerId } of waiting) {
    while (await deliverNext(customerId, options)) delivered += 1;
  }
  return delivered;
}

/** The network is not asked within a transaction: the claim is one, and its confirmation another. */
async function deliverNext(customerId: TenantId, options: RelayOptions): Promise<boolean> {
  const { database, deliver, now, backOff, claimLasts, report } = options;
  const [claimed] = await database.run(claimDelivery, customerId, now(), after(now(), claimLasts));
  if (claimed === undefined) return false;
  const { revision, attempts } = claimed;
  try {
    const event = fromDocument('event', claimed.event);
    if (event.isErr()) throw new Error(`event ${revision} of ${customerId} cannot be read`);
    await deliver({ customerId, revision, event: event.value });
  } catch (failure) {
    report(failure);
    await database.run(postponeDelivery, customerId, revision, attempts, after(now(), backOff(attempts)));
    return false;
  }
  await database.run(confirmDelivery, customerId, revision);
  return true;
}

function after(instant: Instant, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
