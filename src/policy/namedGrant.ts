import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';

/** The granular relationship that an attempt names: looked up once for all rules and for what follows. */
export interface NamedGrant {
  /** As it was last recorded. */
  readonly recorded: GranularDelegatedAdmin | undefined;
  /** As time has made it by then; undefined where there is none any more. */
  readonly grant: GranularDelegatedAdmin | undefined;
}

/** Of an attempt that names none, or one that is not there. */
export const NO_GRANT: NamedGrant = { recorded: undefined, grant: undefined };
