/** Where in the input a problem stands: the members and indices that lead to it. Empty for the input itself. */
export type Path = readonly (string | number)[];

/**
 * What can be wrong with unknown input.
 *
 * This union is open: a minor release may add a code.
 */
export type ProblemCode =
  | 'missing'
  | 'unknown-member'
  | 'unreadable'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'empty'
  | 'not-a-boolean'
  | 'not-a-count'
  | 'not-one-of'
  | 'not-a-guid'
  | 'not-an-instant'
  | 'not-a-duration'
  | 'not-a-partner-id'
  | 'not-a-market'
  | 'duplicate'
  | 'incomplete'
  | 'unknown-partner';

/** One thing that is wrong with unknown input. JSON-compatible, so that a server can send it to a form. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: Path;
  /** What stood there: text as it is, cut to 60 characters; other values by their kind, or as they are written. */
  readonly found: string;
  /** The values that would have been taken, where they can be listed. */
  readonly expected: readonly string[];
}
