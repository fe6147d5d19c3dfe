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
import { FABRIKAM, NORTHWIND, STATES, contoso, dap, fabrikam, gdap, northwind, office, reseller } from '../world';

/** In short: of the same length whatever is drawn, and different where anything is. */
function digestOf(values: fc.Arbitrary<unknown> | fc.IAsyncProperty<unknown>, numRuns: number): string {
  const drawn = fc.sample(values, { seed: 20_261_130, numRuns });
  return createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16);
}

const administered = contoso({
  cloud: 'china',
  asOf: '2018-01-01T00:00:00Z',
  subscriptions: [office({ service: 'dynamics-365' })],
  partnerships: {
    partners: [northwind, fabrikam].map((partner) => ({ ...partner, cloud: 'china' })),
    relationships: [reseller(NORTHWIND), reseller(FABRIKAM)],
    grants: [dap(NORTHWIND), dap(FABRIKAM)],
  },
});
const forgotten = contoso({
  asOf: '2024-12-20T00:00:00Z',
  partnerships: { grants: [gdap({ state: STATES.terminated })] },
});

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
    ['partners', () => partners(), 'ae625426a9b67b5d'],
    ['partners of a cloud', () => partners('china'), 'ce73ab3430d963b7'],
    ['grants', () => grants(), '60cfeb4794a68acd'],
    ['customers', () => customers(), '39d2e487baed1102'],
    ['customers of a cloud', () => customers({ cloud: 'germany' }), 'bff21e4ca834b5d9'],
    ['commands for one customer', () => commandsFor(people.contoso), '040c2fa1ec207b8e'],
    ['commands for any customer', () => customers().chain(commandsFor), '1e103e536341c5d2'],
    ['histories', () => histories(), 'b297eb1a18960acf'],
    ['granular histories', () => histories({ about: 'granular-admin' }), 'ba0f26dfe2eb413d'],
    ['payloads', () => payloads(), '33297dbdb32b07b3', 500],
    ['payloads of Partner Center', () => payloads('partner-center'), '4f242357aa6f0e14', 1_000],
    ['payloads of Graph', () => payloads('graph'), '13fa8b66433e9395', 1_000],
    ['nearly valid customers', () => nearlyValid(customers()), '5193a6efb24b36b7'],
    ['what is nearly as it was', () => nearlyValid(fc.constant(EACH_TYPE)), 'ae169de5f39b05d7', 500],
    ['commands for many customers', () => customers().chain(commandsFor), 'e4f11149bdfa1ed5', 600],
    ['commands where two administer', () => commandsFor(administered), 'c1a91b41bfbbf321', 3_000],
    ['commands where one is forgotten soon', () => commandsFor(forgotten), '4b3074750cdba6f4', 1_500],
    ['many granular histories', () => histories({ about: 'granular-admin' }), '518b1944ec398120', 80],
  ])('of %s', (_, make, digest, of = 30) => {
    expect(digestOf(make(), of)).toBe(digest);
  });

  it('of the cases of every law', () => {
    const never = (): never => {
      throw new Error('nothing is opened where cases are drawn');
    };
    const laws = [...storeLaws(never), ...eventLogLaws(never), ...serviceLaws(never)];
    expect(laws.map(({ property }) => digestOf(property, 3))).toEqual([
      '830eec169a2f819b',
      '830eec169a2f819b',
      '28588c11c8bcae99',
      'd31825116e310b96',
      'd31825116e310b96',
      '46d80e604365fc79',
      '830eec169a2f819b',
      '35d0e29200fbb9e8',
      'ebd4befadbf548bb',
      'aeb8f97ffa8b3f76',
      'aeb8f97ffa8b3f76',
      'fee29f25513b90c8',
      'fee29f25513b90c8',
      'aeb8f97ffa8b3f76',
      'fee29f25513b90c8',
      'fee29f25513b90c8',
      'aeb8f97ffa8b3f76',
      'aeb8f97ffa8b3f76',
      'aeb8f97ffa8b3f76',
      'd2c73743ae5f47ef',
      '46d80e604365fc79',
      '4c514176873a8710',
      '38d7e9fdb695bf74',
      '46d80e604365fc79',
      'dad04d6c7fb0ef58',
      'dad04d6c7fb0ef58',
      '66a99380f33acf3f',
    ]);
  });
});
