import type { Customer, CustomerEvent, Instant, TenantId } from 'csp-multi-partner';
import { replay } from 'csp-multi-partner/replay';
import { encode, fromDocument, toDocument } from 'csp-multi-partner/wire/json';
import type { Result } from 'neverthrow';
import type { Answer } from './answer';
import type { Connection, Database } from './database';
import * as statements from './statements';

/** A customer as it is kept. Each event and each import is one revision; the first import is revision 0. */
export interface Kept {
  readonly customer: Customer;
  readonly revision: number;
}

export interface RecordedEvent {
  readonly revision: number;
  readonly event: CustomerEvent;
}

/** An answer that was given to a request with a key. */
export interface GivenAnswer {
  readonly fingerprint: string;
  readonly answer: Answer;
}

/** While it lasts nobody else writes to the customer; all that is done in it is kept together, or nothing is. */
export interface Turn {
  readonly kept: Kept | null;
  /** @returns the revision after it */
  append(events: readonly CustomerEvent[], at: Instant): Promise<number>;
  /** The customer as somebody else knows it: the first time, or in the place of what was known. */
  importCustomer(customer: Customer): Promise<number>;
  /** What was answered within a day before. */
  answerTo(key: string, at: Instant): Promise<GivenAnswer | null>;
  keepAnswer(key: string, given: GivenAnswer, at: Instant): Promise<void>;
}

export interface CustomerStore {
  /** @param upTo the revision to be read; left out, the last */
  read(customerId: TenantId, upTo?: number): Promise<Kept | null>;
  readEvents(customerId: TenantId, after: number, most: number): Promise<readonly RecordedEvent[]>;
  /** @param mayBeNew makes a place for a customer that is not known; without it the turn has none */
  inTurn<Outcome>(customerId: TenantId, mayBeNew: boolean, work: (turn: Turn) => Promise<Outcome>): Promise<Outcome>;
}

export function createCustomerStore(database: Database): CustomerStore {
  return {
    read: (customerId, upTo) => readCustomer(database, customerId, upTo),

    async readEvents(customerId, after, most) {
      const rows = await database.run(statements.readEvents, customerId, after, most);
      return rows.map(({ revision, event }) => ({ revision, event: stored(fromDocument('event', event)) }));
    },

    inTurn: (customerId, mayBeNew, work) =>
      database.inTransaction(async (connection) => {
        const [claimed] = mayBeNew ? await connection.run(statements.claimCustomer, customerId) : [];
        if (claimed !== undefined) return work(turnOf(connection, customerId, null));
        const [locked] = await connection.run(statements.lockCustomer, customerId);
        const kept = locked === undefined ? null : await readCustomer(connection, customerId);
        return work(turnOf(connection, customerId, kept));
      }),
  };
}

function turnOf(connection: Connection, customerId: TenantId, kept: Kept | null): Turn {
  let revision = kept?.revision ?? -1;
  return {
    kept,

    async append(events, at) {
      if (events.length === 0) return revision;
      const before = revision;
      revision += events.length;
      const documents = events.map((event) => toDocument('event', event));
      await connection.run(statements.appendEvents, customerId, before, JSON.stringify(documents));
      await connection.run(statements.queueEvents, customerId, before, at);
      return revision;
    },

    async importCustomer(customer) {
      revision += 1;
      await connection.run(statements.keepSnapshot, customerId, revision, encode('customer', customer));
      return revision;
    },

    async answerTo(key, at) {
      const [given] = await connection.run(statements.readAnswer, customerId, key, dayBefore(at));
      return given ?? null;
    },

    async keepAnswer(key, { fingerprint, answer }, at) {
      await connection.run(statements.forgetAnswers, customerId, dayBefore(at));
      await connection.run(statements.keepAnswer, customerId, key, fingerprint, JSON.stringify(answer), at);
    },
  };
}

/** No column holds a later one. */
const LAST = 2_147_483_647;

async function readCustomer(connection: Connection, customerId: TenantId, upTo: number = LAST): Promise<Kept | null> {
  const [row] = await connection.run(statements.readCustomer, customerId, upTo);
  if (row === undefined) return null;
  const events = (row.events ?? []).map((event) => stored(fromDocument('event', event)));
  const customer = replay(stored(fromDocument('customer', row.customer)), events);
  return { customer, revision: row.revision + events.length };
}

/** What we wrote ourselves can be read; where it cannot, the storage is broken and nobody should go on. */
function stored<Value>(read: Result<Value, readonly unknown[]>): Value {
  if (read.isOk()) return read.value;
  throw new Error(`what is stored cannot be read: ${JSON.stringify(read.error)}`);
}

const DAY = 86_400_000;

function dayBefore(at: Instant): string {
  return new Date(Date.parse(at) - DAY).toISOString();
}
