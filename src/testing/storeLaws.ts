import type { Customer } from '../customer/customer';
import { decide } from '../decision/decide';
import { parseCustomer } from '../parse/customerReader';
import type { TenantId } from '../tenant/identifiers';
import { inShort } from './difference';
import { histories } from './histories';
import { expectRead, law, type Law, type Objection } from './law';
import { customerCases, triedCases, twoCustomers } from './lawCases';

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
 * @param open an empty store of its own for each run of a property; may be a promise
 * @returns each law, for `fc.assert`
 */
export function storeLaws(open: () => CustomerStore | Promise<CustomerStore>): readonly Law[] {
  const one = customerCases();
  return [
    law('what was saved can be read: parseCustomer(load(save(c))) is ok', one, async ({ customer }) => {
      const store = await open();
      await store.save(customer);
      const read = parseCustomer(await store.load(customer.tenantId));
      return read.isOk() ? null : expectRead('what was loaded', customer, read);
    }),

    law('what was saved is loaded: load(save(c)) = c', one, async ({ customer }) => {
      const store = await open();
      await store.save(customer);
      return loadsAs(store, customer);
    }),

    law('the last save counts: load(save(a), save(b)) = b', histories(), async ({ start, attempts }) => {
      const store = await open();
      const saved = [start, ...attempts.map(({ result, before }) => (result.isOk() ? result.value.customer : before))];
      for (const customer of saved) {
        await store.save(customer);
        const objection = await loadsAs(store, customer);
        if (objection !== null) return objection;
      }
      return null;
    }),

    law('customers do not mix: load(a) = a after save(a), save(b)', twoCustomers(), async ({ first, second }) => {
      const store = await open();
      await store.save(first);
      await store.save(second);
      return (await loadsAs(store, first)) ?? (await loadsAs(store, second));
    }),

    law('nothing is loaded that was not saved: load(t) is undefined', twoCustomers(), async ({ first, second }) => {
      const store = await open();
      await store.save(first);
      const loaded = (await store.load(second.tenantId)) ?? null;
      return loaded === null ? null : `nothing was saved of ${second.tenantId}, and ${inShort(loaded)} came back`;
    }),

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
  ];
}

async function loadsAs(store: CustomerStore, customer: Customer): Promise<Objection> {
  return expectRead('what was loaded', customer, parseCustomer(await store.load(customer.tenantId)));
}

function plain(decision: ReturnType<typeof decide>): unknown {
  return decision.match<unknown>(
    (events) => ({ events }),
    (refusals) => ({ refusals }),
  );
}
