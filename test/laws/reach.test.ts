import type { CustomerEvent } from 'csp-multi-partner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories, tally } from './histories';

describe('the histories', () => {
  it('reach every kind of command at least 100 times', () => {
    const drawn = fc.sample(histories, { seed: 20_261_123, numRuns: 600 });
    const counts = tally(drawn);
    console.log('commands in 600 histories:');
    for (const [type, { accepted: yes, refused }] of Object.entries(counts)) {
      console.log(`  ${type.padEnd(26)} accepted ${String(yes).padStart(5)}   refused ${String(refused).padStart(5)}`);
    }
    for (const { accepted: yes } of Object.values(counts)) expect(yes).toBeGreaterThanOrEqual(100);
    const events = new Set(drawn.flatMap((history) => history.events.map(({ type }: CustomerEvent) => type)));
    expect(events.size).toBe(8);
  });
});
