import type { Law } from 'csp-multi-partner/testing';
import fc from 'fast-check';

const SEED = 20_261_124;

/** What the laws say: nothing where all hold, else each broken one by its number, from 1. */
export async function broken(laws: readonly Law[], numRuns = 30): Promise<Readonly<Record<number, string>>> {
  const found: Record<number, string> = {};
  for (const [index, { property }] of laws.entries()) {
    const { failed, errorInstance } = await fc.check(property, { seed: SEED, numRuns, endOnFailure: true });
    if (failed) found[index + 1] = (errorInstance as Error).message;
  }
  return found;
}

export const numbersOf = async (laws: readonly Law[]): Promise<readonly number[]> =>
  Object.keys(await broken(laws)).map(Number);

/** All that a law says to what is tested, one case drawn by each seed from 1. */
export async function objections(law: Law | undefined, cases: number): Promise<ReadonlySet<string>> {
  const said = new Set<string>();
  for (let seed = 1; law !== undefined && seed <= cases; seed += 1) {
    const { failed, errorInstance } = await fc.check(law.property, { seed, numRuns: 1, endOnFailure: true });
    if (failed) said.add((errorInstance as Error).message);
  }
  return said;
}

/** Titles that say too little to be the name of a test, or that an earlier law has. */
export function titlesAmiss(laws: readonly Law[]): readonly string[] {
  const titles = laws.map(({ title }) => title);
  return titles.filter((title, index) => title.length < 20 || titles.indexOf(title) < index);
}

/** As it is after it was written and read. */
export const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
