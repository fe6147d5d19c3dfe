import { describe, expect, it } from 'vitest';
import { check } from './check';
import { regularExpressionsOf } from './collect';
import { faultsOf } from './run';

const of = (source: string, flags = 'u') => check({ file: 'any.ts', source, flags });

describe('the regular expressions of the sources', () => {
  it('are linear, or applied to constants alone, and have the flag u', async () => {
    const all = (await regularExpressionsOf()).map(check);
    expect(all.length).toBeGreaterThan(20);
    expect(faultsOf(all)).toEqual([]);
  });
});

describe('the check', () => {
  it.each([
    ['nested repetition', '^(?:a+)+$'],
    ['two repetitions of the same', '^a*a*$'],
    ['a search that reads on from every place', 'a.*$'],
  ])('refuses %s', (_, source) => {
    expect(of(source).complexity).toBe(null);
  });

  it.each([
    ['bounded', '^[a-f]{8}$', 'safe'],
    ['anchored', '^a[^:]*:$', 'linear'],
  ])('takes what is %s', (_, source, complexity) => {
    expect(of(source).complexity).toBe(complexity);
  });

  it('refuses many matches that each read all of the text', () => {
    expect(of('a(?:.*b)?', 'gu')).toMatchObject({ complexity: 'linear', repetition: null });
  });

  it.each([
    ['^a', true],
    ['a$', true],
    ['^(?:a|b)$', true],
    ['^a|b', false],
    ['[$^]', false],
  ])('sees whether %s is anchored: %s', (source, isAnchored) => {
    expect(of(source).isAnchored).toBe(isAnchored);
  });
});
