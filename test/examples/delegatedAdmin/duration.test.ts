import { parseDuration } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import { daysIn, isSameDuration } from '../../../src/shared/duration';
import { must } from '../../world';

describe('the number of days in a duration', () => {
  it.each([
    ['P0D', 0],
    ['P1D', 1],
    ['P01D', 1],
    ['P730D', 730],
    ['P731D', 731],
    ['P99999D', 99_999],
  ])('is the number of its days: %s are %d', (duration, days) => {
    expect(daysIn(duration)).toBe(days);
  });

  it.each([
    ['P0W', 0],
    ['P1W', 7],
    ['P104W', 728],
    ['P105W', 735],
    ['P9999W', 69_993],
    ['P10000W', 70_000],
    ['P99999W', 699_993],
  ])('is seven times the number of its weeks: %s are %d', (duration, days) => {
    expect(daysIn(duration)).toBe(days);
  });

  it.each([
    ['P0Y', 0],
    ['P1Y', 365],
    ['P2Y', 730],
    // The fourth year counts no leap day either.
    ['P4Y', 1460],
    ['P9999Y', 3_649_635],
    ['P10000Y', 3_650_000],
    ['P99999Y', 36_499_635],
  ])('is 365 times the number of its years: %s are %d', (duration, days) => {
    expect(daysIn(duration)).toBe(days);
  });

  it.each([
    ['P2Y1D', 731],
    ['P1Y365D', 730],
    ['P1Y2W', 379],
    ['P1W1D', 8],
    ['P1Y2W3D', 382],
  ])('is the sum of its parts: %s are %d', (duration, days) => {
    expect(daysIn(duration)).toBe(days);
  });
});

describe('a duration that no source gives in days', () => {
  it.each([
    ['months', 'P1M'],
    ['months that would be two years', 'P24M'],
    ['months beside days', 'P1M1D'],
    ['hours that would be a day', 'PT24H'],
    ['hours beside days', 'P1DT1H'],
    ['seconds', 'PT0S'],
  ])('has %s', (_, duration) => {
    expect(daysIn(duration)).toBeNull();
  });

  it.each([
    ['is empty', ''],
    ['has no part', 'P'],
    ['has no part but a time', 'PT'],
    ['has a part without a number', 'PD'],
    ['has no P', '730D'],
    ['is in lower case', 'p730d'],
    ['is negative', '-P1D'],
    ['has a negative part', 'P-1D'],
    ['has a fraction', 'P1.5D'],
    ['has its parts in another order', 'P1D1Y'],
    ['names a part twice', 'P1D1D'],
    ['has something before it', ' P1D'],
    ['has something after it', 'P1D '],
    ['has a line after it', 'P1D\n'],
    ['has more digits than any year that counts', 'P100000Y'],
    ['has more digits than any week that counts', 'P100000W'],
    ['has more digits than any day that counts', 'P100000D'],
  ])('%s', (_, duration) => {
    expect(daysIn(duration)).toBeNull();
  });
});

describe('two durations', () => {
  const isSame = (one: string, other: string) => isSameDuration(must(parseDuration(one)), must(parseDuration(other)));

  it.each([
    ['P2Y', 'P730D'],
    ['P1Y365D', 'P2Y'],
    ['P1W', 'P7D'],
    ['P0Y', 'P0D'],
    ['P24M', 'P24M'],
    ['PT24H', 'PT24H'],
  ])('are the same where they take as many days, or are written alike: %s and %s', (one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });

  it.each([
    ['P2Y', 'P729D'],
    ['P2Y', 'P731D'],
    ['P24M', 'P2Y'],
    ['P24M', 'P12M'],
    ['PT24H', 'P1D'],
    ['PT0S', 'P0D'],
  ])('are not the same otherwise: %s and %s', (one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });
});
