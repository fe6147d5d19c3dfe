/**
 * The customer kept by immer as it is fastest here: a production build, entries looked up by id instead of searched for in drafts, as
 * its page on performance says, and nothing frozen, which was measured against freezing.
 */
import { createRequire } from 'node:module';
import type { CustomerEvent } from 'csp-multi-partner';
import { apply, type CustomerTables } from './customerTables';

process.env['NODE_ENV'] = 'production';
const { produce, setAutoFreeze } = createRequire(import.meta.url)('immer') as typeof import('immer');
setAutoFreeze(false);

/** A state after each event, as `evolve` gives. */
export function immerPerEvent(tables: CustomerTables, events: readonly CustomerEvent[]): CustomerTables {
  let current = tables;
  for (const event of events) {
    current = produce(current, (draft) => {
      apply(draft, event);
    });
  }
  return current;
}

/** One state after all of them, as `replay` gives. */
export function immerPerBatch(tables: CustomerTables, events: readonly CustomerEvent[]): CustomerTables {
  return produce(tables, (draft) => {
    for (const event of events) apply(draft, event);
  });
}
