import type { Tagged } from 'type-fest';
/**
 * A moment in UTC, written `YYYY-MM-DDTHH:mm:ss.sssZ`, so that it compares as text and lives in JSON unchanged.
 *
 * Years 0000 to 9999. All dates of Partner Center are UTC.
 */
export type Instant = Tagged<string, 'Instant'>;

/** A day of 24 hours, in milliseconds. */
export const DAY: number = 86_400_000;

const LAST: Instant = '9999-12-31T23:59:59.999Z' as Instant;

/** The start of a day in UTC. For dates written in the source code; anything else goes through {@link parseInstant}. */
export function startOfDay(date: `${number}-${number}-${number}`): Instant {
  return `${date}T00:00:00.000Z` as Instant;
}

/** Past the end of year 9999 it stays at the last instant. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  const later = new Date(Date.parse(instant) + milliseconds).toISOString() as Instant;
  // A year beyond 9999 is written with a sign, and a sign sorts before every digit.
  return later < '0' ? LAST : later;
}
