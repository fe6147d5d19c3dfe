import { err, ok, type Result } from 'neverthrow';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import type { Problem, ProblemCode } from './problem';
import type { Reader, Reading } from './takes';

/**
 * How many problems are told of one input; where there are more, one with the code `too-many` follows and says how many. A
 * million bad entries must not cost a million problems.
 */
export const MOST_PROBLEMS: number = 100;

/** Stands for each problem beyond {@link MOST_PROBLEMS}: it keeps the count and costs nothing. */
const LEFT_OUT: Problem = /* @__PURE__ */ Object.freeze({
  code: 'too-many',
  path: [],
  found: '',
  expected: [],
} as const);

/** Never throws, whatever `input` is: proxies, getters and revoked objects that throw are reported as `unreadable`. */
export function read<Value>(reader: Reader<Value>, input: unknown): Result<Value, NonEmpty<Problem>> {
  const reading: Reading = { path: [], problems: [], most: MOST_PROBLEMS };
  const value = reader(input, reading);
  const problems = problemsOf(reading);
  return isNonEmpty(problems) ? err(problems) : ok(value as Value);
}

/** What was noted, with one problem for all those that are left out. */
export function problemsOf({ problems, most }: Reading): readonly Problem[] {
  const more = problems.length - most;
  return more > 0 ? [...problems.slice(0, most), { ...LEFT_OUT, found: String(more) }] : problems;
}

export function report(
  reading: Reading,
  code: ProblemCode,
  found: string,
  expected: readonly string[] = [],
): undefined {
  addProblem(reading, { code, path: reading.path, found, expected });
}

/** Notes a problem at a path that may go on changing. */
export function addProblem({ problems, most }: Reading, problem: Problem): void {
  const { path, expected } = problem;
  const told = (): Problem => ({ ...problem, path: Object.freeze([...path]), expected: Object.freeze([...expected]) });
  problems.push(problems.length < most ? Object.freeze(told()) : LEFT_OUT);
}

const LONGEST_FOUND = 60;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/u;

/** Says what stands there without calling anything that belongs to the input. */
export function describe(input: unknown): string {
  if (typeof input === 'string') {
    if (input.length <= LONGEST_FOUND) return input;
    return `${input.slice(0, LONGEST_FOUND - 1).replace(HALF_A_CHARACTER, '')}…`;
  }
  if (typeof input === 'number' || typeof input === 'boolean' || input === null) return String(input);
  return typeof input;
}
