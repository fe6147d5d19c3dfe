import type { FormIssue } from 'csp-multi-partner/forms';

/** One message at a field, or at the form as a whole. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly help: string | null;
}

/** Where a form keeps what none of its fields shows: who acts, when, and what no member would change. */
export const ROOT = 'root';

/** What comes out of a library that knows only the members of the standard is still what went in, codes and help included. */
export function formIssuesOf(issues: readonly (object | undefined)[]): readonly FormIssue[] {
  return issues.filter((issue): issue is FormIssue => issue !== undefined && 'code' in issue && 'help' in issue);
}

/** The issues of each field, whether they name it or something within it; those of no field are at the root. */
export function reasonsAt(
  issues: readonly FormIssue[],
  paths: readonly string[],
): ReadonlyMap<string, readonly Reason[]> {
  return Map.groupBy(issues, ({ path }) => {
    const place = path.join('.');
    return paths.find((shown) => place === shown || place.startsWith(`${shown}.`)) ?? ROOT;
  });
}
