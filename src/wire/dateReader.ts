import { instantReader } from '../parse/instantReader';
import { describe, report } from '../parse/reading';
import type { Reader } from '../parse/takes';
import type { Instant } from '../shared/instant';
import { newReading } from './issue';

const OFFSET = /^(.{19}(?:\.\d{1,7})?)(?:([+-])([01]\d|2[0-3]):([0-5]\d))?$/u;
const MINUTE = 60_000;

/**
 * A date as Partner Center and Graph write it: in UTC, whether it ends in `Z`, in `+00:00` or in nothing, or with an offset. Three of seven
 * fraction digits are read.
 */
export const dateReader: Reader<Instant> = (input, reading) => {
  if (typeof input !== 'string' || input.endsWith('Z')) return instantReader(input, reading);
  const [, local, sign, hours, minutes] = OFFSET.exec(input) ?? [];
  const tried = newReading();
  const instant = local === undefined ? undefined : instantReader(`${local}Z`, tried);
  if (instant === undefined) return report(reading, 'not-an-instant', describe(input));
  if (sign === undefined) return instant;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '+' ? -1 : 1);
  const inUtc = new Date(Date.parse(instant) + offset).toISOString();
  // A year before 0000 or after 9999 is written with a sign.
  return inUtc.length === instant.length
    ? instantReader(inUtc, reading)
    : report(reading, 'not-an-instant', describe(input));
};
