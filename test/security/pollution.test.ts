import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTRIES } from '../package/packed';

/** What a caller may leave out of an argument of theirs: a prototype that states it states it for them. */
const ARGUMENTS = [
  'accessAssignments',
  'agreements',
  'by',
  'cart',
  'customer',
  'draft',
  'given',
  'invite',
  'market',
  'name',
];
const FURTHER_ARGUMENTS = ['partners', 'readings', 'relationships', 'requests', 'subscriptions'];
/** What the language asks of objects by itself: iterators, descriptors, JSON and Intl. */
const LANGUAGE = ['return', 'style', 'toJSON', 'writable'];

interface Found {
  readonly isSame: boolean;
  readonly inherited: Readonly<Record<string, readonly string[]>>;
  readonly changed: readonly string[];
}

let found: Found;

beforeAll(() => {
  const args = ['--import', 'tsx', 'test/security/polluted.ts', JSON.stringify(ENTRIES)];
  const env = { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.test.json' };
  found = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Found;
});

describe('a prototype that somebody has polluted', () => {
  it('is looked at, and what it does not state changes nothing', () => {
    expect(found.isSame).toBe(true);
  });

  it('states nothing but what a caller may leave out, and what the language asks for', () => {
    expect(Object.keys(found.inherited).sort()).toEqual([...ARGUMENTS, ...FURTHER_ARGUMENTS, ...LANGUAGE].sort());
  });

  it('makes no rule a matter of reading, and no state of what an event left alone', () => {
    const files = Object.values(found.inherited).flat();
    expect(files).not.toContain('customer/evolvePartnerships.ts');
    expect(Object.keys(found.inherited)).not.toContain('reading');
  });

  it('gives no actor, no partner and no state that is not its own, whatever it is called', () => {
    expect(found.changed).toEqual([]);
  });
});
