import { eventLogLaws, people, storeLaws, type CustomerStore as Kept, type EventLog } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCustomerStore, type CustomerStore } from '../storage/customerStore';
import type { Database } from '../storage/database';
import { empty, onEachDatabase } from './databases';

const { contoso } = people;
const CASES = { numRuns: 8, timeout: 60_000 };

onEachDatabase('the store', (open) => {
  let database: Database;
  let store: CustomerStore;

  beforeAll(async () => {
    database = await open('store');
    store = createCustomerStore(database);
  });
  afterAll(() => database.close());

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

  it.each(storeLaws(openStore))('$title', ({ property }) => fc.assert(property, CASES));
  it.each(eventLogLaws(openLog))('$title', ({ property }) => fc.assert(property, CASES));

  it('keeps what PostgreSQL keeps neither in text nor in jsonb', async () => {
    const name = 'U+0000 \u0000 and a surrogate by itself \ud800';
    await (await openStore()).save({ ...contoso, name });
    expect((await store.read(contoso.tenantId))?.customer.name).toBe(name);
  });
});
