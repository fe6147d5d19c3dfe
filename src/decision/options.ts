import type { Readings } from '../policy/dispute';

/** How to decide. Left out, everything is read as the catalogue says. */
export interface DecisionOptions {
  /** The caller's own readings of matters on which the sources conflict. */
  readonly readings?: Readings;
}

export function readingsOf(options: DecisionOptions | undefined): Readings {
  return options?.readings ?? {};
}
