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
  | 'unknown-partner'
  | 'too-many'
  | ReadingCode
  | LinkCode;

/** What can be wrong with a document or payload as a whole, or with what it means. */
export type ReadingCode =
  | 'not-json'
  | 'too-deep'
  | 'too-large'
  | 'unknown-format'
  | 'unknown-version'
  | 'future-version'
  | 'unknown-kind'
  | 'unknown-value'
  | 'ambiguous'
  | 'assumed'
  | 'superseded'
  | 'other-customer'
  | 'no-customer'
  | 'not-the-seller'
  | 'not-this-feature'
  | 'error-response';

/** What can be wrong with an invitation link, or with a wish for one. */
export type LinkCode =
  | 'not-a-link'
  | 'credentials-in-link'
  | 'port-in-link'
  | 'encoded-link'
  | 'unknown-host'
  | 'unknown-page'
  | 'not-a-relationship-id'
  | 'not-locked'
  | 'not-pending'
  | 'no-template';

/** One thing that is wrong with unknown input. JSON-compatible, so that a server can send it to a form. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: Path;
  /** What stood there: text as it is, cut to 60 characters; other values by their kind, or as they are written. */
  readonly found: string;
  /** The values that would have been taken, where they can be listed. */
  readonly expected: readonly string[];
}
