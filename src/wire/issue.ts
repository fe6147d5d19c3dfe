import type { Problem, ProblemCode } from '../parse/problem';
import { addProblem, problemsOf } from '../parse/reading';
import type { Reading } from '../parse/takes';

/**
 * What a problem with a payload cost.
 *
 * - `error`: the payload, or the entry of a list at the path, could not be used at all
 * - `warning`: the member at the path could not be used, the rest could
 * - `info`: everything was used, as it came or as the problem says; it is worth knowing
 */
export type Severity = 'error' | 'warning' | 'info';

/** One thing about a payload that its reader should know, with the place where it stands. JSON-compatible. */
export interface WireIssue extends Problem {
  readonly severity: Severity;
}

/** How many issues of one reading are told; where there are more, one with the code `too-many` follows and says how many. */
const MOST_ISSUES = 10_000;

/** A page of relationships may hold thousands of things worth knowing. */
export function newReading(): Reading {
  return { path: [], problems: [], most: MOST_ISSUES };
}

/** Notes an issue where the reading stands. */
export function note(
  reading: Reading,
  severity: Severity,
  code: ProblemCode,
  found: string,
  expected: readonly string[] = [],
): null {
  const issue: WireIssue = { code, path: reading.path, found, expected, severity };
  addProblem(reading, issue);
  return null;
}

/** What readers noted without saying what it cost, cost the member it stands at. */
export function issuesOf(reading: Reading): readonly WireIssue[] {
  return problemsOf(reading).map((problem) => ({ severity: 'warning', ...problem }));
}
