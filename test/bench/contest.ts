import { do_not_optimize, measure } from 'mitata';
import type { Bound, Measured, Row } from './group';
import { inWords } from './words';

type Work = () => unknown;

export interface Contest {
  /** What is done, in a few words. */
  readonly work: string;
  /** Each does the same work; the first is what the others are compared with. Promises are waited for. */
  readonly subjects: Readonly<Record<string, Work>>;
  readonly bounds?: readonly Omit<Bound, 'reached'>[];
  /** For work of a second: it is done once a round, and not for 100 ms. */
  readonly isLong?: boolean;
}

const ROUNDS = 7;
const ROUNDS_OF_LONG_WORK = 5;

/** Measures the subjects by turns, in several rounds: what disturbs the machine for a while disturbs them all alike. */
export async function contest({ work, subjects, bounds = [], isLong = false }: Contest): Promise<Row> {
  const names = Object.keys(subjects);
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < (isLong ? ROUNDS_OF_LONG_WORK : ROUNDS); round += 1) {
    const times: Record<string, number> = {};
    for (const name of names) times[name] = await nanoseconds(subjects[name] as Work, isLong);
    rounds.push(times);
  }
  const ratios = (name: string, against: string): readonly number[] =>
    rounds.map((times) => (times[name] as number) / (times[against] as number)).sort((one, other) => one - other);
  const measured = (name: string): Measured => {
    const all = ratios(name, names[0] as string);
    return {
      nanoseconds: rounded(median(rounds.map((times) => times[name] as number))),
      ratio: rounded(median(all)),
      leastRatio: rounded(all[0] as number),
      greatestRatio: rounded(all.at(-1) as number),
    };
  };
  const row: Row = {
    work,
    subjects: Object.fromEntries(names.map((name) => [name, measured(name)])),
    bounds: bounds.map((bound) => ({ ...bound, reached: rounded(median(ratios(bound.subject, bound.against))) })),
  };
  print(row);
  return row;
}

async function nanoseconds(work: Work, isLong: boolean): Promise<number> {
  if (isLong) {
    globalThis.gc?.();
    const start = process.hrtime.bigint();
    do_not_optimize(await work());
    return Number(process.hrtime.bigint() - start);
  }
  const first = work();
  // Waiting has its price, which only those pay that make one wait.
  const isolated = first instanceof Promise ? async () => do_not_optimize(await work()) : () => do_not_optimize(work());
  await first;
  return (await measure(isolated, { min_cpu_time: 1e8, min_samples: 5 })).p50;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** To three digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function print({ work, subjects, bounds }: Row): void {
  console.log(`\n${work}`);
  for (const [name, { nanoseconds: time, ratio, leastRatio, greatestRatio }] of Object.entries(subjects)) {
    console.log(
      `   ${name.padEnd(34)} ${inWords(time).padStart(9)} ${`${ratio} ×`.padStart(9)}  (${leastRatio} to ${greatestRatio})`,
    );
  }
  for (const { subject, against, atMost, reached } of bounds) {
    console.log(`   ${reached <= atMost ? 'met' : 'MISSED'}: ${subject} at most ${atMost} × ${against}: ${reached} ×`);
  }
}
