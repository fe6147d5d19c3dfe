import type { Tagged } from 'type-fest';

/** A length of time as ISO 8601 writes it, the way Graph sent it: `P730D`, `P2Y`, `PT0S`. */
export type Duration = Tagged<string, 'Duration'>;

const IN_DAYS = /^P(?:(\d{1,5})Y)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?$/u;
const [YEAR, WEEK] = [365, 7];

/**
 * How many whole days a duration takes, a year counting 365, so that `P2Y` and `P730D` are the same.
 *
 * Microsoft gives the longest duration of a granular relationship as P2Y in one place and as 730 days in another, and nowhere
 * as 731, which two years with a leap day would be.
 *
 * @returns null where it is not made of years, weeks and days: no source says how long a month is
 */
export function daysIn(duration: string): number | null {
  const parts = IN_DAYS.exec(duration);
  if (parts === null || duration === 'P') return null;
  const [years, weeks, days] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  return years * YEAR + weeks * WEEK + days;
}

/** Whether both take the same time, as far as that can be told: `P2Y` and `P730D` do. */
export function isSameDuration(one: Duration, other: Duration): boolean {
  const days = daysIn(one);
  return one === other || (days !== null && days === daysIn(other));
}
