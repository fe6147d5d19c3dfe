import fc from 'fast-check';

/** An arbitrary for each fact of a kind of payload. */
export type FactsOf<Facts> = { readonly [Name in keyof Facts]: fc.Arbitrary<unknown> };

export const text: fc.Arbitrary<string> = fc.string({ minLength: 1 });
export const guid: fc.Arbitrary<string> = fc.uuid();
export const flag: fc.Arbitrary<boolean> = fc.boolean();
export const count: fc.Arbitrary<number> = fc.maxSafeNat();
export const digits: fc.Arbitrary<string> = fc.integer({ min: 1, max: 99_999_999 }).map(String);

/** As both APIs send them, of any year. */
export const date: fc.Arbitrary<string> = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((instant) => instant.toISOString());

/** A word that is documented, or one that is newer than the documents. */
export function word(...known: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...known, 'somethingNewer');
}

export function some(item: fc.Arbitrary<unknown>): fc.Arbitrary<readonly unknown[]> {
  return fc.array(item, { maxLength: 4 });
}

/** Each of the facts, or null in its place. */
export function all(
  facts: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fc.option(fact)])));
}
