import type { Customer } from 'csp-multi-partner';
import { parseTenantId } from 'csp-multi-partner/parse';
import { people } from 'csp-multi-partner/testing';
import { expect, it } from 'vitest';
import { createCustomerStore } from '../storage/customerStore';
import { onEachDatabase } from './databases';
import { inParallel } from './inParallel';

const { contoso } = people;

const CUSTOMERS = Array.from({ length: 10_000 }, (_, index): Customer => {
  const tenantId = parseTenantId(`c0000000-0000-4000-8000-${String(index).padStart(12, '0')}`)._unsafeUnwrap();
  return { ...contoso, tenantId, name: `Customer ${index}` };
});

onEachDatabase('ten thousand customers', (open) => {
  it('are kept and read, each by itself', async () => {
    const database = await open('many_customers');
    const store = createCustomerStore(database);
    await inParallel(20, CUSTOMERS, (customer) =>
      store.inTurn(customer.tenantId, true, (turn) => turn.importCustomer(customer)),
    );
    const names: (string | undefined)[] = [];
    await inParallel(20, [...CUSTOMERS.entries()], async ([index, { tenantId }]) => {
      names[index] = (await store.read(tenantId))?.customer.name;
    });
    expect(names).toEqual(CUSTOMERS.map(({ name }) => name));
    await database.close();
  });
});
