import fc from 'fast-check';
import { parseInstant } from '../parse/instantReader';
import { DAY, addMilliseconds, type Instant } from '../shared/instant';
import { made } from './made';

/** Days around which policies change, and some calm ones, most of them since there is granular delegated admin. */
const DAYS = [
  '2026-11-23',
  '2024-05-01',
  '2023-10-20',
  '2026-03-25',
  '2024-04-05',
  '2024-03-25',
  '2021-10-25',
  '2020-11-25',
  '2020-09-25',
  '2020-01-30',
  '2018-10-25',
  '2018-08-30',
  '2017-03-20',
  '2016-06-01',
] as const;

/** Midnight where it does not matter; a millisecond and the last one of a day for whatever keeps fewer digits. */
const TIMES = ['00:00:00Z', '00:00:00Z', '09:30:00.125Z', '23:59:59.999Z'] as const;

/** Days shortly before policies change and calm ones, at midnight and at other times, to the millisecond. */
export function instants(days: readonly string[] = DAYS): fc.Arbitrary<Instant> {
  return fc
    .tuple(fc.constantFrom(...days), fc.constantFrom(...TIMES))
    .map(([day, time]) => made(parseInstant(`${day}T${time}`)));
}

/** Those of {@link instants} at which every matter of granular delegated admin is open. */
export const GRANULAR_DAYS: readonly string[] = [
  '2024-05-01',
  '2023-10-20',
  '2024-04-05',
  '2025-05-01',
  '2026-04-01',
  '2026-11-23',
];

/** So many days later, or earlier where they are negative; within the years 0000 to 9999. */
export function daysAfter(instant: Instant, days: number): Instant {
  return addMilliseconds(instant, days * DAY);
}

/** Something as its parser takes it, whose dates follow from the day on which it is looked at. */
export type Undated = (asOf: Instant, id: string) => Readonly<Record<string, unknown>>;
