import type { Path, Problem, ProblemCode } from '../parse/problem';
import { addProblem } from '../parse/reading';
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

/** All issues are told: a page of relationships may hold thousands, and an error behind them must not be lost. */
export function newReading(path: Reading['path'] = []): Reading {
  return { path, problems: [], most: Infinity };
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

/** What readers noted without saying what it cost, cost the member it stands at. Frozen. */
export function issuesOf({ problems }: Reading): readonly WireIssue[] {
  return Object.freeze(problems.map((problem) => Object.freeze({ severity: 'warning' as const, ...problem })));
}

/** Whether what was noted cost nothing. */
export function isInfo(problem: Problem): boolean {
  return 'severity' in problem && problem.severity === 'info';
}

/** Notes that a member without which an entry is of no use is not there. */
export function missing(reading: Reading, at: Path): void {
  reading.path.push(...at);
  note(reading, 'error', 'missing', 'nothing');
  reading.path.length -= at.length;
}

/** Notes a value that no response tells and that is taken all the same. */
export function assume(reading: Reading, name: string, value: string): void {
  reading.path.push(name);
  note(reading, 'info', 'assumed', value);
  reading.path.pop();
}
