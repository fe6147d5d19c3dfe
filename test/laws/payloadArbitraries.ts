/** Facts of every kind, and bodies that say them. */
import fc from 'fast-check';
import { all } from '../../src/testing/drawnFacts';
import { graphFacts } from '../../src/testing/drawnGraphFacts';
import { partnerCenterFacts } from '../../src/testing/drawnPartnerCenterFacts';
import { inPascalCase } from '../../src/testing/payloads';
import { graph, partnerCenter, type Facts, type Wire } from '../payloads';

export const KINDS: readonly (readonly [Wire, string])[] = [
  ...Object.keys(partnerCenterFacts).map((kind) => [partnerCenter, kind] as const),
  ...Object.keys(graphFacts).map((kind) => [graph, kind] as const),
];

export interface Lens {
  readonly body: Facts;
  readonly isPascalCase: boolean;
  /** A fact, and two values that it could have. */
  readonly name: string;
  readonly value: unknown;
  readonly other: unknown;
}

/** Holds what is told of a lens for every fact of a kind and for bodies with members that nobody knows. */
export function lenses(wire: Wire, kind: string, check: (lens: Lens) => void): fc.IProperty<[Lens]> {
  const table = (wire === graph ? graphFacts : partnerCenterFacts) as Readonly<
    Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>
  >;
  const facts = table[kind] as Readonly<Record<string, fc.Arbitrary<unknown>>>;
  const lens = fc
    .record({
      facts: all(facts),
      extra: fc.record({ unheardOf: fc.jsonValue(), neverSeen: fc.jsonValue() }),
      isPascalCase: fc.boolean(),
      name: fc.constantFrom(...Object.keys(facts)),
    })
    .chain((drawn) => {
      const body = wire.write({ kind, facts: drawn.facts, body: drawn.extra as Facts as never });
      const fact = fc.option(facts[drawn.name] as fc.Arbitrary<unknown>);
      return fc.record({
        body: fc.constant((drawn.isPascalCase ? inPascalCase(body) : body) as Facts),
        isPascalCase: fc.constant(drawn.isPascalCase),
        name: fc.constant(drawn.name),
        value: fact,
        other: fact,
      });
    });
  return fc.property(lens, check);
}
