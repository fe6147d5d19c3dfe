import type { Result } from 'neverthrow';
import type { AutoExtendDuration } from '../delegatedAdmin/grantTerms';
import type { Duration } from '../shared/duration';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Problem } from './problem';
import { taking, textLike } from './reader';
import { describe, read, report } from './reading';
import type { Reader } from './takes';

const PATTERN =
  /^P(?=[\dT])(?:\d{1,5}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,5}(?:\.\d{1,7})?S)?)?$/u;

/** Takes an ISO 8601 duration as it is written; whether it is one that Graph allows, a decision says. */
export function parseDuration(input: unknown): Result<Duration, NonEmpty<Problem>> {
  return read(durationReader, input);
}

export const durationReader: Reader<Duration> = /* @__PURE__ */ textLike(
  PATTERN,
  (input) => input as Duration,
  'not-a-duration',
);

const EXTENSIONS: Readonly<Record<string, AutoExtendDuration>> = { PT0S: 'PT0S', P0D: 'PT0S', P180D: 'P180D' };

/** `P0D` and `PT0S` are the same to Graph: no extension. */
export const autoExtendDurationReader: Reader<AutoExtendDuration> = /* @__PURE__ */ taking(
  { kind: 'one-of', values: /* @__PURE__ */ Object.keys(EXTENSIONS) },
  (input, reading) =>
    typeof input === 'string' && Object.hasOwn(EXTENSIONS, input)
      ? EXTENSIONS[input]
      : report(reading, 'not-one-of', describe(input), Object.keys(EXTENSIONS)),
);
