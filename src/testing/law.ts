import fc from 'fast-check';
import type { Result } from 'neverthrow';
import type { Problem } from '../parse/problem';
import { firstDifference, inShort, tellDifference, tellPath } from './difference';

/**
 * Something that has to hold of what is tested, for all values that are drawn.
 *
 * `fc.assert(property)` runs it and rejects where it does not hold; run it in a test with `title` as its name.
 */
export interface Law {
  readonly title: string;
  readonly property: fc.IAsyncProperty<unknown>;
}

/** Why a law does not hold in a case; null where it does. */
export type Objection = string | null;

/** @param check whatever it throws is an objection as well */
export function law<Case>(title: string, cases: fc.Arbitrary<Case>, check: (drawn: Case) => Promise<Objection>): Law {
  const property = fc.asyncProperty(cases, async (drawn) => {
    const objection = await check(drawn).catch((thrown: unknown) => `threw ${wordsOf(thrown)}`);
    return objection === null ? undefined : Promise.reject(new Error(objection));
  });
  return { title, property };
}

/** The first objection to one of several, taken one after the other. */
export async function firstObjection<Item>(
  items: Iterable<Item>,
  check: (item: Item) => Promise<Objection>,
): Promise<Objection> {
  for (const item of items) {
    const objection = await check(item);
    if (objection !== null) return objection;
  }
  return null;
}

/** What was thrown, in words. */
export function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : inShort(thrown);
}

/** Objects where something else than what was expected came back. */
export function expectSame(what: string, expected: unknown, found: unknown): Objection {
  const difference = firstDifference(expected, found);
  return difference === null ? null : `${what}: ${tellDifference(difference)}`;
}

/** Objects where what came back cannot be read, or is something else than what was expected. */
export function expectRead(what: string, expected: unknown, result: Result<unknown, readonly Problem[]>): Objection {
  return result.match(
    (found) => expectSame(what, expected, found),
    (problems) => `${what} cannot be read: ${problems.map(tellProblem).join('; ')}`,
  );
}

function tellProblem({ code, path, found }: Problem): string {
  return `${code} at ${tellPath(path) || 'the top'}, found ${found}`;
}
