/**
 * All the SQL there is, the same for PostgreSQL and for PGlite. Every primary key begins with `customer_id`, and every statement names
 * the one customer it is about, so that the tables can be spread over servers by it; `waitingCustomers` is the one exception.
 *
 * Documents are `json`, not `jsonb`: it keeps the text as it was written, U+0000 and surrogates by themselves included.
 */
import type { TenantId } from 'csp-multi-partner';
import type { Answer } from './answer';

/** A statement, with the types of its values and of the rows it gives. */
export interface Statement<Values extends readonly unknown[], Row = never> {
  readonly text: string;
  /** For the compiler alone: there is nothing at run time. */
  readonly types?: { readonly values: Values; readonly row: Row };
}

export const TABLES: string = `
  create table if not exists customers (
    customer_id uuid primary key
  );
  create table if not exists snapshots (
    customer_id uuid,
    revision integer,
    customer json not null,
    primary key (customer_id, revision)
  );
  create table if not exists events (
    customer_id uuid,
    revision integer,
    event json not null,
    primary key (customer_id, revision)
  );
  create table if not exists outbox (
    customer_id uuid,
    revision integer,
    attempts integer not null,
    due_at timestamptz not null,
    primary key (customer_id, revision)
  );
  create table if not exists answers (
    customer_id uuid,
    key text,
    fingerprint text not null,
    answer json not null,
    answered_at timestamptz not null,
    primary key (customer_id, key)
  );
`;

/** A place for a customer of whom nothing is known yet; no row where there is one. Waits for whoever is making the same one. */
export const claimCustomer: Statement<[TenantId], { customer_id: TenantId }> = {
  text: `insert into customers (customer_id) values ($1) on conflict (customer_id) do nothing returning customer_id`,
};

/** From here to the end of the transaction nobody else writes to the customer. */
export const lockCustomer: Statement<[TenantId], { customer_id: TenantId }> = {
  text: `select customer_id from customers where customer_id = $1 for update`,
};

/** The last snapshot up to a revision, and the events since. One statement, so that nothing can be added in between. */
export const readCustomer: Statement<
  [TenantId, upTo: number],
  { revision: number; customer: unknown; events: readonly unknown[] | null }
> = {
  text: `
    select revision, customer, (
      select json_agg(event order by events.revision) from events
      where events.customer_id = $1 and events.revision > snapshots.revision and events.revision <= $2
    ) as events
    from snapshots where customer_id = $1 and revision <= $2 order by revision desc limit 1`,
};

export const readEvents: Statement<
  [TenantId, after: number, most: number],
  { readonly revision: number; readonly event: unknown }
> = {
  text: `select revision, event from events where customer_id = $1 and revision > $2 order by revision limit $3`,
};

export const keepSnapshot: Statement<[TenantId, revision: number, customer: string]> = {
  text: `insert into snapshots (customer_id, revision, customer) values ($1, $2, $3)`,
};

export const appendEvents: Statement<[TenantId, after: number, events: string]> = {
  text: `
    insert into events (customer_id, revision, event)
    select $1::uuid, $2::integer + place, event from json_array_elements($3::json) with ordinality as happened (event, place)`,
};

export const queueEvents: Statement<[TenantId, after: number, dueAt: string]> = {
  text: `
    insert into outbox (customer_id, revision, attempts, due_at)
    select customer_id, revision, 0, $3::timestamptz from events where customer_id = $1 and revision > $2`,
};

/** None that is older: it is as good as forgotten, though nobody has come by who deletes it. */
export const readAnswer: Statement<[TenantId, key: string, since: string], { fingerprint: string; answer: Answer }> = {
  text: `select fingerprint, answer from answers where customer_id = $1 and key = $2 and answered_at >= $3`,
};

export const keepAnswer: Statement<[TenantId, key: string, fingerprint: string, answer: string, answeredAt: string]> = {
  text: `insert into answers (customer_id, key, fingerprint, answer, answered_at) values ($1, $2, $3, $4, $5)`,
};

export const forgetAnswers: Statement<[TenantId, before: string]> = {
  text: `delete from answers where customer_id = $1 and answered_at < $2`,
};

/**
 * The customers of whom an event waits for its delivery, longest first: the first event of each decides, for the others wait for it.
 *
 * Not about one customer: a database that is spread over servers asks all of them. It gives ids only, and the index answers it.
 */
export const waitingCustomers: Statement<[now: string, most: number], { customer_id: TenantId }> = {
  text: `
    select customer_id from outbox where due_at <= $1 and not exists (
      select 1 from outbox as earlier
      where earlier.customer_id = outbox.customer_id and earlier.revision < outbox.revision
    )
    order by due_at limit $2`,
};

/** The first event that waits, if it is due and no other relay has it; it is due again when the claim runs out. */
export const claimDelivery: Statement<
  [TenantId, now: string, until: string],
  { revision: number; attempts: number; event: unknown }
> = {
  text: `
    update outbox set attempts = outbox.attempts + 1, due_at = $3 from events
    where outbox.customer_id = $1 and events.customer_id = $1 and events.revision = outbox.revision
      and outbox.revision = (
        select revision from outbox
        where customer_id = $1 and due_at <= $2
          and revision = (select min(revision) from outbox where customer_id = $1)
        for update skip locked
      )
    returning outbox.revision, outbox.attempts, events.event`,
};

export const confirmDelivery: Statement<[TenantId, revision: number]> = {
  text: `delete from outbox where customer_id = $1 and revision = $2`,
};

/** Only for the relay that made the last attempt: whoever came too late changes nothing. */
export const postponeDelivery: Statement<[TenantId, revision: number, attempts: number, dueAt: string]> = {
  text: `update outbox set due_at = $4 where customer_id = $1 and revision = $2 and attempts = $3`,
};
