import fc from 'fast-check';
import { given, histories, people, storeLaws, tellHistory } from 'csp-multi-partner/testing';
import { decode, encode } from 'csp-multi-partner/wire/json';

const rows = new Map();
const store = {
  save: (customer) => rows.set(customer.tenantId, encode('customer', customer)),
  load: (tenantId) => rows.has(tenantId) && decode('customer', rows.get(tenantId)).unwrapOr(undefined),
};
const [, isLoaded] = storeLaws(() => store);
await fc.assert(isLoaded.property, { numRuns: 10 });

const [history] = fc.sample(histories({ about: 'granular-admin' }), { seed: 1, numRuns: 1 });
const { kind } = given(people.contoso).when({
  type: 'recordElapsed',
  at: people.contoso.asOf,
  actor: people.microsoft,
});
console.log(JSON.stringify({ kind, told: tellHistory(history).split('\n').length > 1 }));
