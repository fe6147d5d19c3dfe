import type { Problem, ProblemCode } from '../parse/problem';
import type { Reading } from '../parse/reader';

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

/** Notes an issue where the reading stands. */
export function note(
  { path, problems }: Reading,
  severity: Severity,
  code: ProblemCode,
  found: string,
  expected: readonly string[] = [],
): null {
  const issue: WireIssue = { code, path: [...path], found, expected, severity };
  problems.push(issue);
  return null;
}

/** What readers noted without saying what it cost, cost the member it stands at. */
export function issuesOf({ problems }: Reading): readonly WireIssue[] {
  return problems.map((problem) => ({ severity: 'warning', ...problem }));
}
