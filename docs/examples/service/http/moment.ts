import type { Customer, Instant } from 'csp-multi-partner';

/**
 * When a command is given: now, or where the clock of the server that wrote last was ahead by no more than clocks differ, then.
 * Otherwise a command that follows another on a server that is slow by a millisecond would be `too-early`.
 */
export function momentOf(now: Instant, { asOf }: Customer, clocksDiffer: number): Instant {
  const ahead = Date.parse(asOf) - Date.parse(now);
  return ahead > 0 && ahead <= clocksDiffer ? asOf : now;
}
