import type { Instant } from '../shared/instant';

/** How one language writes numbers, days and enumerations, by Intl. Nothing else in the library asks Intl for anything. */
export interface Formats {
  /** The day of an instant in UTC: `November 23, 2026`. */
  readonly day: (instant: Instant) => string;
  /** An instant in UTC, with seconds and milliseconds only where they are not zero: `November 23, 2026 at 10:00 UTC`. */
  readonly moment: (instant: Instant) => string;
  readonly number: (value: number) => string;
  /** A length of time: `30 days`, `1 day`. */
  readonly days: (count: number) => string;
  /** `a, b, or c` */
  readonly either: (words: readonly string[]) => string;
  /** `a, b, and c` */
  readonly all: (words: readonly string[]) => string;
}

const DAY_PARTS = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
const MINUTE_PARTS = {
  ...DAY_PARTS,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;
const SECOND_PARTS = { ...MINUTE_PARTS, second: '2-digit' } as const;
const MILLISECOND_PARTS = { ...SECOND_PARTS, fractionalSecondDigits: 3 } as const;

/**
 * Asks Intl how a language writes days, moments, numbers and enumerations.
 *
 * @param tag BCP 47
 */
export function formatsFor(tag: string): Formats {
  const written = (instant: Instant, parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, parts).format(new Date(instant));
  return {
    day: (instant) => written(instant, DAY_PARTS),
    moment: (instant) => written(instant, partsOf(instant)),
    number: (value) => new Intl.NumberFormat(tag).format(value),
    days: (count) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count),
    either: (words) => new Intl.ListFormat(tag, { type: 'disjunction' }).format(words),
    all: (words) => new Intl.ListFormat(tag).format(words),
  };
}

/**
 * With a space between Han or kana and Latin letters or backticks; only for words of our own, never around text from outside,
 * which it would change.
 */
export function spaced(text: string): string {
  return text.replace(
    /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])(?=[`A-Za-z])|(?<=[`A-Za-z])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu,
    ' ',
  );
}

function partsOf(instant: Instant): Intl.DateTimeFormatOptions {
  if (!instant.endsWith('.000Z')) return MILLISECOND_PARTS;
  return instant.endsWith(':00.000Z') ? MINUTE_PARTS : SECOND_PARTS;
}
