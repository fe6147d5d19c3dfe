import type { Result } from 'neverthrow';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Problem } from './problem';
import { textLike } from './reader';
import { read } from './reading';
import type { Reader } from './takes';

const PATTERN = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,7})?Z$/u;
const LENGTH_TO_SECONDS = 19;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Takes up to seven fraction digits, as Partner Center and Graph send them, and keeps three (the rest is cut off, not
 * rounded). Refuses offsets, dates that do not exist (30 February), 24:00, leap seconds and years of more than four digits.
 */
export function parseInstant(input: unknown): Result<Instant, NonEmpty<Problem>> {
  return read(instantReader, input);
}

export const instantReader: Reader<Instant> = /* @__PURE__ */ textLike(PATTERN, canonicalInstant, 'not-an-instant');

/** By arithmetic: `Date.parse` reads 30 February as 1 March, and asking it back costs more than the rest of the reading. */
function canonicalInstant(input: string): Instant | null {
  if (!isDate(Number(input.slice(0, 4)), Number(input.slice(5, 7)), Number(input.slice(8, 10)))) return null;
  const fraction = input
    .slice(LENGTH_TO_SECONDS + 1, -1)
    .padEnd(3, '0')
    .slice(0, 3);
  return `${input.slice(0, LENGTH_TO_SECONDS)}.${fraction}Z` as Instant;
}

function isDate(year: number, month: number, day: number): boolean {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = DAYS[month - 1] ?? 0;
  return day >= 1 && day <= (month === 2 && isLeapYear ? days + 1 : days);
}
