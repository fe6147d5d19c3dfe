import { describe, expect, it } from 'vitest';
import { TABLES, waitingCustomers, type Statement } from '../storage/statements';
import * as all from '../storage/statements';

const statements: readonly (readonly [string, Statement<readonly unknown[], unknown>])[] = Object.entries(all).flatMap(
  ([name, value]) => (typeof value === 'string' ? [] : [[name, value] as const]),
);

describe('tables that can be spread over servers by the customer', () => {
  const tables = TABLES.split(';').filter((text) => text.trim() !== '');

  it.each(tables)('have a primary key that begins with it: %s', (table) => {
    expect(table).toMatch(/customer_id uuid primary key|primary key \(customer_id(?:, \w+)?\)/u);
  });

  it.each(statements.filter(([, statement]) => statement !== waitingCustomers))(
    'are read and written for one customer at a time: %s',
    (_, { text }) => {
      const names = text.match(/\b(?:from|update|into) (?:customers|snapshots|events|outbox|answers)\b/gu) ?? [];
      const keys = text.match(
        /customer_id = \$1|\(customer_id(?:, [\w, ]+)?\)\s+(?:values \(\$1|select \$1::uuid|select customer_id)/gu,
      );
      expect(names).not.toEqual([]);
      expect(keys?.length).toBeGreaterThanOrEqual(names.length);
    },
  );

  it('but for the list of customers that wait, which compares rows of one customer only', () => {
    expect(waitingCustomers.text).toContain('earlier.customer_id = outbox.customer_id');
  });
});
