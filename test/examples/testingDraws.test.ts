import { createHash } from 'node:crypto';
import {
  actors,
  commandsFor,
  customers,
  eventLogLaws,
  grants,
  histories,
  nearlyValid,
  partners,
  payloads,
  people,
  serviceLaws,
  storeLaws,
} from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** In short: of the same length whatever is drawn, and different where anything is. */
function digestOf(values: fc.Arbitrary<unknown> | fc.IAsyncProperty<unknown>, numRuns: number): string {
  const drawn = fc.sample(values, { seed: 20_261_130, numRuns });
  return createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16);
}

/** Every type that JSON has, lists with and without entries, and a date by itself and within text. */
const EACH_TYPE = {
  a: 2,
  b: true,
  c: null,
  d: [1],
  e: [],
  f: {},
  g: '2024-01-01T09:00:00Z',
  h: 'on 2024-01-01T09:00:00Z',
};

/** Whoever has seen a failure repeats it by its seed, as long as these stay. Who changes them says so in the changelog. */
describe('a seed draws the same as ever', () => {
  // Made when they are asked for, not when the file is loaded.
  it.each<[name: string, make: () => fc.Arbitrary<unknown>, digest: string, of?: number]>([
    ['actors', () => actors(), 'a1029212c1782871'],
    ['partners', () => partners(), '2de619ecf415fe37'],
    ['partners of a cloud', () => partners('china'), 'eb7fb1b2632774b5'],
    ['grants', () => grants(), '60cfeb4794a68acd'],
    ['customers', () => customers(), 'f40e17617cc7bbfb'],
    ['customers of a cloud', () => customers({ cloud: 'germany' }), 'bea4b9f4a831193a'],
    ['commands for one customer', () => commandsFor(people.contoso), '7a2d557561cbf903'],
    ['commands for any customer', () => customers().chain(commandsFor), 'e892fc67a0abc2f9'],
    ['histories', () => histories(), '8569bdd97ac6eda5'],
    ['granular histories', () => histories({ about: 'granular-admin' }), 'c1ff615ec923c9b9'],
    ['payloads', () => payloads(), '33297dbdb32b07b3', 500],
    ['payloads of Partner Center', () => payloads('partner-center'), '4f242357aa6f0e14', 1_000],
    ['payloads of Graph', () => payloads('graph'), '13fa8b66433e9395', 1_000],
    ['nearly valid customers', () => nearlyValid(customers()), '0cec93407a12d184'],
    ['what is nearly as it was', () => nearlyValid(fc.constant(EACH_TYPE)), 'ae169de5f39b05d7', 500],
    ['commands for many customers', () => customers().chain(commandsFor), 'bf9af7e6b76cb102', 600],
    ['many granular histories', () => histories({ about: 'granular-admin' }), 'aae9b224d3ee6401', 80],
  ])('of %s', (_, make, digest, of = 30) => {
    expect(digestOf(make(), of)).toBe(digest);
  });

  it('of the cases of every law', () => {
    const never = (): never => {
      throw new Error('nothing is opened where cases are drawn');
    };
    const laws = [...storeLaws(never), ...eventLogLaws(never), ...serviceLaws(never)];
    expect(laws.map(({ property }) => digestOf(property, 3))).toEqual([
      'd105fea58b04ccb7',
      'd105fea58b04ccb7',
      'ae2db4b338ea30e3',
      'ef94d6f5ad1d720a',
      'ef94d6f5ad1d720a',
      '3787a4b6b27c0cb7',
      'd105fea58b04ccb7',
      'e1f32b86ff3eab0f',
      'ae2db4b338ea30e3',
      'ae2db4b338ea30e3',
      '569816a917ecb91a',
      'ae2db4b338ea30e3',
      'ae2db4b338ea30e3',
      '569816a917ecb91a',
      '569816a917ecb91a',
      'ae2db4b338ea30e3',
      'ae2db4b338ea30e3',
      'ae2db4b338ea30e3',
      '3787a4b6b27c0cb7',
      '54bcbdcac2f9cd84',
      '5a9bbbc990b00352',
      '3787a4b6b27c0cb7',
      'b1852017d1b3f5eb',
    ]);
  });
});
