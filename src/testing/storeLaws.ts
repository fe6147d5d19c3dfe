import type { Customer } from '../customer/customer';
import { decide } from '../decision/decide';
import { parseCustomer } from '../parse/customerReader';
import type { TenantId } from '../tenant/identifiers';
import { inShort } from './difference';
import { expectRead, firstObjection, law, type Law, type Objection } from './law';
import {
  customerCases,
  largeCases,
  severalCustomers,
  successions,
  triedCases,
  writtenCases,
  type One,
} from './lawCases';

/** Where customers are kept by their tenant. Both may answer at once or by a promise. */
export interface CustomerStore {
  /** Keeps the customer in the place of whatever was kept of that tenant before; it is done when the promise is. */
  save(customer: Customer): unknown;
  /** What was saved last, in whatever form `parseCustomer` takes; `undefined` or null where nothing was. */
  load(tenantId: TenantId): unknown;
}

/**
 * What has to hold of a store of customers. What it loads is read with `parseCustomer` before it is compared, so letter case of ids,
 * more fraction digits and the order of members may change; nothing else may.
 *
 * Not demanded, though `parseCustomer` takes them: to keep U+0000, which PostgreSQL cannot, and surrogates by themselves, which UTF-8
 * cannot.
 *
 * @param open an empty store for each run of a property, one after the other; may be a promise, and may empty the same place each time
 * @returns each law, for `fc.assert`
 */
export function storeLaws(open: () => CustomerStore | Promise<CustomerStore>): readonly Law[] {
  const one = customerCases();
  const isKept = async ({ customer }: One): Promise<Objection> => {
    const store = await open();
    await store.save(customer);
    return loadAs(store, [customer]);
  };
  return [
    law('what was saved can be read: parseCustomer(load(save(c))) is ok', one, async ({ customer }) => {
      const store = await open();
      await store.save(customer);
      const read = parseCustomer(await store.load(customer.tenantId));
      return read.isOk() ? null : expectRead('what was loaded', customer, read);
    }),

    law('what was saved is loaded: load(save(c)) = c', one, isKept),

    law('the last save counts: load(save(a), save(b)) = b', successions(), async ({ history, other }) => {
      const store = await open();
      const { start, attempts } = history;
      const after = attempts.map(({ result, before }) => (result.isOk() ? result.value.customer : before));
      const saved = [start, ...after, other, start];
      return firstObjection(saved, async (customer) => {
        await store.save(customer);
        return loadAs(store, [customer]);
      });
    }),

    law(
      'customers do not mix: load(a) = a after save(a), save(b), save(c), … at once',
      severalCustomers(),
      async ({ first, others }) => {
        const store = await open();
        const all = [first, ...others];
        await Promise.all(all.map((customer) => store.save(customer)));
        return loadAs(store, all);
      },
    ),

    law(
      'nothing is loaded that was not saved: load(t) is undefined',
      severalCustomers(),
      async ({ first, others: [{ tenantId }] }) => {
        const store = await open();
        await store.save(first);
        const loaded = (await store.load(tenantId)) ?? null;
        return loaded === null ? null : `nothing was saved of ${tenantId}, and ${inShort(loaded)} came back`;
      },
    ),

    law(
      'decisions are the same: decide(load(save(c)), x) = decide(c, x)',
      triedCases(),
      async ({ customer, command }) => {
        const store = await open();
        await store.save(customer);
        const decision = parseCustomer(await store.load(customer.tenantId)).map((loaded) =>
          plain(decide(loaded, command)),
        );
        return expectRead('the decision', plain(decide(customer, command)), decision);
      },
    ),

    law('loading changes nothing: load(save(c)) = c the first, second and third time', one, async ({ customer }) => {
      const store = await open();
      await store.save(customer);
      return loadAs(store, [customer, customer, customer]);
    }),

    law('text is kept as it was written, long and in any script: load(save(c)) = c', writtenCases(), isKept),

    law('a customer is kept whole, however much it has: load(save(c)) = c', largeCases(), isKept),
  ];
}

/** One after the other. */
function loadAs(store: CustomerStore, customers: readonly Customer[]): Promise<Objection> {
  return firstObjection(customers, async (customer) =>
    expectRead('what was loaded', customer, parseCustomer(await store.load(customer.tenantId))),
  );
}

function plain(decision: ReturnType<typeof decide>): unknown {
  return decision.match<unknown>(
    (events) => ({ events }),
    (refusals) => ({ refusals }),
  );
}
