/** The formats that a schema of a customer's document needs, for every library alike. */

export const GUID = /^[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}$/u;
export const PARTNER_ID = /^[1-9]\d*$/u;

/** A country, or one of the nine regional markets. */
export const MARKET =
  /^(?:[A-Za-z]{2}|africa|asia-pacific|australia|canada|europe|latin-america|middle-east-and-eastern-europe|new-zealand|united-states)$/u;

/** Of ISO 8601. */
export const DURATION =
  /^P(?=[\dT])(?:\d{1,5}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,5}(?:\.\d{1,7})?S)?)?$/u;

/** In UTC, with up to seven digits of a second; whether the day exists, {@link isDay} says. */
export const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,7})?Z$/u;

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the text of an instant begins with a day that exists: no 30 February. */
export function isDay(instant: string): boolean {
  const [year, month, day] = [instant.slice(0, 4), instant.slice(5, 7), instant.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] ?? 0));
}
