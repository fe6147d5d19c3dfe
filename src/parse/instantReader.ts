import type { Result } from 'neverthrow';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Problem } from './problem';
import { read, textLike, type Reader } from './reader';

const PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z$/u;
const LENGTH_TO_SECONDS = 19;

/**
 * Takes up to seven fraction digits, as Partner Center and Graph send them, and keeps three (the rest is cut off, not
 * rounded). Refuses offsets, dates that do not exist (30 February), 24:00, leap seconds and years of more than four digits.
 */
export function parseInstant(input: unknown): Result<Instant, NonEmpty<Problem>> {
  return read(instantReader, input);
}

export const instantReader: Reader<Instant> = /* @__PURE__ */ textLike(canonicalInstant, 'not-an-instant');

function canonicalInstant(input: string): Instant | null {
  if (!PATTERN.test(input)) return null;
  const milliseconds = Date.parse(`${input.slice(0, LENGTH_TO_SECONDS)}Z`);
  if (Number.isNaN(milliseconds)) return null;
  const seconds = new Date(milliseconds).toISOString().slice(0, LENGTH_TO_SECONDS);
  // `Date.parse` reads 30 February as 1 March; only a date that comes back unchanged exists.
  if (seconds !== input.slice(0, LENGTH_TO_SECONDS)) return null;
  const fraction = input
    .slice(LENGTH_TO_SECONDS + 1, -1)
    .padEnd(3, '0')
    .slice(0, 3);
  return `${seconds}.${fraction}Z` as Instant;
}
