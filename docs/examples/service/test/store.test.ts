import type { Customer } from 'csp-multi-partner';
import { parseTenantId } from 'csp-multi-partner/parse';
import { eventLogLaws, people, storeLaws, type CustomerStore as Kept, type EventLog } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomerStore, type CustomerStore } from '../storage/customerStore';
import type { Database } from '../storage/database';
import { PLACES, empty } from './databases';

const { contoso } = people;
const CASES = { numRuns: 15, timeout: 30_000 };

describe.each(PLACES)('the store on $name', ({ open, isThere }) => {
  let database: Database;
  let store: CustomerStore;

  beforeAll(async () => {
    if (!isThere) return;
    database = await open('store');
    store = createCustomerStore(database);
  });
  afterAll(() => (isThere ? database.close() : undefined));

  const openStore = async (): Promise<Kept> => {
    await empty(database);
    return {
      save: (customer) => store.inTurn(customer.tenantId, true, (turn) => turn.importCustomer(customer)),
      load: async (tenantId) => (await store.read(tenantId))?.customer,
    };
  };

  const openLog = async (): Promise<EventLog> => {
    await empty(database);
    return {
      append: (tenantId, events, expected) =>
        store.inTurn(tenantId, true, async (turn) => {
          const revision = turn.kept?.revision ?? (await turn.importCustomer({ ...contoso, tenantId }));
          if (revision !== expected) return false;
          await turn.append(events, contoso.asOf);
          return true;
        }),
      read: async (tenantId) => (await store.readEvents(tenantId, 0, 10_000)).map(({ event }) => event),
    };
  };

  it.skipIf(!isThere).each(storeLaws(openStore))('$title', ({ property }) => fc.assert(property, CASES));
  it.skipIf(!isThere).each(eventLogLaws(openLog))('$title', ({ property }) => fc.assert(property, CASES));

  it.skipIf(!isThere)('keeps what PostgreSQL keeps neither in text nor in jsonb', async () => {
    const name = 'U+0000 \u0000 and a surrogate by itself \ud800';
    await (await openStore()).save({ ...contoso, name });
    expect((await store.read(contoso.tenantId))?.customer.name).toBe(name);
  });

  it.skipIf(!isThere)('keeps ten thousand customers apart', async () => {
    await empty(database);
    const customers = Array.from({ length: 10_000 }, (_, index): Customer => {
      const tenantId = parseTenantId(`c0000000-0000-4000-8000-${String(index).padStart(12, '0')}`)._unsafeUnwrap();
      return { ...contoso, tenantId, name: `Customer ${index}` };
    });
    await inParallel(20, customers, (customer) =>
      store.inTurn(customer.tenantId, true, (turn) => turn.importCustomer(customer)),
    );
    await inParallel(20, customers, async ({ tenantId, name }) => {
      expect((await store.read(tenantId))?.customer.name).toBe(name);
    });
  });
});

async function inParallel<Item>(
  workers: number,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
