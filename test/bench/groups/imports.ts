import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from '../contest';
import type { Bound, Group, GroupFigures, Measured, Row } from '../group';
import { inWords } from '../words';

const TITLE = 'Starting a program';
const ROUNDS = 15;
/** Within a round the shortest of so many counts: whatever else the machine does makes a start longer, never shorter. */
const RUNS_A_ROUND = 5;
/** The main entry over an empty program, at most, in milliseconds. */
const MOST_MILLISECONDS = 15;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const [EMPTY, NEVERTHROW, MAIN] = ['', 'neverthrow', 'csp-multi-partner'];
/** An optional peer, which tests have and programs have not. */
const TESTING = 'csp-multi-partner/testing';

/** How much longer a program takes to start and end because it imports an entry. */
export const imports: Group = {
  name: 'imports',
  title: TITLE,
  async run(): Promise<GroupFigures> {
    const entries = [NEVERTHROW, MAIN, ...subpaths()] as const;
    const rounds: ReadonlyMap<string, number>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(startAll([EMPTY, ...entries]));
    const row = rowOf(entries, rounds);
    print(row);
    return Promise.resolve({ title: TITLE, notes: notesOn(row, rounds), rows: [row] });
  },
};

/** Every entry but the main one that holds code. */
function subpaths(): readonly string[] {
  const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    readonly exports: Readonly<Record<string, string | object>>;
  };
  return Object.keys(exports)
    .filter((path) => path !== '.' && typeof exports[path] === 'object')
    .map((path) => path.replace('.', MAIN));
}

/** Nanoseconds of whole processes, one after the other and then again, so that what disturbs the machine disturbs them all. */
function startAll(entries: readonly string[]): ReadonlyMap<string, number> {
  const shortest = new Map<string, number>();
  for (let run = 0; run < RUNS_A_ROUND; run += 1) {
    for (const entry of entries) shortest.set(entry, Math.min(shortest.get(entry) ?? Infinity, timeOf(entry)));
  }
  return shortest;
}

function timeOf(entry: string): number {
  const program = entry === EMPTY ? '' : `import '${entry}';`;
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT });
  return Number(process.hrtime.bigint() - start);
}

/** All times and ratios over the empty program of the same round. */
function rowOf(entries: readonly string[], rounds: readonly ReadonlyMap<string, number>[]): Row {
  const over = (entry: string): readonly number[] =>
    rounds.map((times) => (times.get(entry) as number) - (times.get(EMPTY) as number));
  const base = over(NEVERTHROW);
  const ratios = (entry: string): readonly number[] => over(entry).map((time, round) => time / (base[round] as number));
  const measured = (entry: string): Measured => ({
    nanoseconds: rounded(median(over(entry))),
    ratio: rounded(median(ratios(entry))),
    leastRatio: rounded(Math.min(...ratios(entry))),
    greatestRatio: rounded(Math.max(...ratios(entry))),
  });
  const bound: Bound = { subject: MAIN, against: NEVERTHROW, atMost: 3, reached: rounded(median(ratios(MAIN))) };
  return {
    work: 'import an entry, over an empty program',
    subjects: Object.fromEntries(entries.map((entry) => [entry, measured(entry)])),
    bounds: [bound],
  };
}

/** To three digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function print({ work, subjects, bounds }: Row): void {
  console.log(`\n${work}`);
  for (const [entry, { nanoseconds, ratio, leastRatio, greatestRatio }] of Object.entries(subjects)) {
    console.log(
      `   ${entry.padEnd(36)} ${inWords(nanoseconds).padStart(9)} ${ratio} ×  (${leastRatio} to ${greatestRatio})`,
    );
  }
  for (const { subject, against, atMost, reached } of bounds) {
    console.log(`   ${reached <= atMost ? 'met' : 'MISSED'}: ${subject} at most ${atMost} × ${against}: ${reached} ×`);
  }
}

function notesOn({ subjects }: Row, rounds: readonly ReadonlyMap<string, number>[]): readonly string[] {
  const empty = median(rounds.map((times) => times.get(EMPTY) as number));
  const [main, least] = [MAIN, NEVERTHROW].map((entry) => (subjects[entry] as Measured).nanoseconds) as [
    number,
    number,
  ];
  return [
    `Whole processes of Node ${process.versions.node}, from their start to their end, as modules and without a cache of compiled code; an empty one takes ` +
      `${inWords(empty)}, which is subtracted within each round. All programs by turns, ${ROUNDS} rounds, in each the shortest of ${RUNS_A_ROUND} runs.`,
    `The main entry takes ${inWords(main)} over an empty program; the bound is ${MOST_MILLISECONDS} ms${main <= MOST_MILLISECONDS * 1e6 ? '' : `, which is missed: neverthrow, one small file, takes ${inWords(least)} by itself on this machine`}. ` +
      `\`${TESTING}\` imports fast-check as well.`,
  ];
}
