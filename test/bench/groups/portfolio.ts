import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contest } from '../contest';
import type { Group, GroupFigures } from '../group';
import { writePortfolio } from '../portfolioFile';
import { portfolioWork, type RunOfPortfolio } from '../portfolioWork';

const BEYOND_TWO =
  'Deciding what a line is (`fromDocument`) costs about twice what JSON.parse does, for each of two lines, and the bound is on reading and auditing together. Own snapshots, which need no such check, meet it.';

const TITLE = 'A night over a whole portfolio';
const CUSTOMERS = 100_000;
const FEWER = 10_000;
/** In bytes: what a run over any number of customers may take. */
const MOST_MEMORY = 200e6;

const [OWN, ANYBODY] = ['JSON.parse, deadlines, audit', 'JSON.parse, fromDocument, deadlines, audit'] as const;

/** What it costs to look at each customer once, beside reading it at all. */
export const portfolio: Group = {
  name: 'portfolio',
  title: TITLE,
  async run(): Promise<GroupFigures> {
    const folder = mkdtempSync(join(tmpdir(), 'portfolio-'));
    try {
      const [all, fewer] = [join(folder, 'all.ndjson'), join(folder, 'fewer.ndjson')];
      await writePortfolio(all, CUSTOMERS);
      await writePortfolio(fewer, FEWER);
      await check(fewer);
      const row = await contest({
        work: `${inThousands(CUSTOMERS)} customers, a line of each yesterday and today`,
        subjects: {
          'JSON.parse of each line': () => portfolioWork['JSON.parse'](all),
          [OWN]: () => portfolioWork['own snapshots'](all),
          [ANYBODY]: () => portfolioWork['snapshots of anybody'](all),
          'reading the lines alone': () => portfolioWork['reading lines'](all),
        },
        bounds: [
          { subject: OWN, against: 'JSON.parse of each line', atMost: 2 },
          { subject: ANYBODY, against: 'JSON.parse of each line', atMost: 2, missed: BEYOND_TWO },
        ],
        isLong: true,
      });
      return { title: TITLE, notes: notesOn(all, fewer), rows: [row] };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** @throws where what was read with care comes to anything else than what was taken as parsed, or to nothing */
async function check(path: string): Promise<void> {
  const own = await portfolioWork['own snapshots'](path);
  assert.deepEqual(await portfolioWork['snapshots of anybody'](path), own);
  assert.equal(own.customers, FEWER);
  assert.ok(own.deadlines > FEWER && own.changes > 0, JSON.stringify(own));
}

/** In a process of its own. */
function memoryOf(work: keyof typeof portfolioWork, path: string): number {
  const program = fileURLToPath(new URL('../portfolioWork.ts', import.meta.url));
  const output = execFileSync(process.execPath, [...process.execArgv, program, work, path], { encoding: 'utf8' });
  return (JSON.parse(output) as RunOfPortfolio).memory;
}

function notesOn(all: string, fewer: string): readonly string[] {
  const works = {
    'own snapshots': 'as parsed',
    'snapshots of anybody': 'read by `fromDocument`',
    'JSON.parse': '`JSON.parse` alone',
  };
  const taken = Object.entries(works).map(([work, inWords]) => {
    const [less, more] = [fewer, all].map((path) => memoryOf(work as keyof typeof works, path)) as [number, number];
    if (more > MOST_MEMORY)
      console.log(`   more memory than ${megabytes(MOST_MEMORY)}: ${work} takes ${megabytes(more)}`);
    return `${inWords} ${megabytes(less)} and ${megabytes(more)}`;
  });
  return [
    `The file has ${megabytes(statSync(all).size)}: two lines a customer, of two relationships, three subscriptions and one granular relationship; of ` +
      'every tenth customer a subscription has been suspended since yesterday. All subjects read it line by line with `node:readline`, which is part of ' +
      'every time; what that takes alone stands beside it.',
    'Customers are taken as parsed where the file is one’s own: `auditTransition` and `deadlines` need no more than the shape. `fromDocument` checks it.',
    `The most memory that the process took, Node and the loader of TypeScript included, at ${inThousands(FEWER)} and at ${inThousands(CUSTOMERS)} customers: ${taken.join('; ')}. ` +
      `The bound is ${megabytes(MOST_MEMORY)} at any number.`,
  ];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function inThousands(count: number): string {
  return count.toLocaleString('en');
}
