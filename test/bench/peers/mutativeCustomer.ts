/** The customer kept by mutative in a production build, with its options as they are by default: they are those for speed. */
import { createRequire } from 'node:module';
import type { CustomerEvent } from 'csp-multi-partner';
import { apply, type CustomerTables } from './customerTables';

process.env['NODE_ENV'] = 'production';
const { create } = createRequire(import.meta.url)('mutative') as typeof import('mutative');

/** A state after each event, as `evolve` gives. */
export function mutativePerEvent(tables: CustomerTables, events: readonly CustomerEvent[]): CustomerTables {
  let current = tables;
  for (const event of events) {
    current = create(current, (draft) => {
      apply(draft, event);
    });
  }
  return current;
}

/** One state after all of them, as `replay` gives. */
export function mutativePerBatch(tables: CustomerTables, events: readonly CustomerEvent[]): CustomerTables {
  return create(tables, (draft) => {
    for (const event of events) apply(draft, event);
  });
}
