import type { Path } from 'csp-multi-partner/parse';
import type { WireIssue } from 'csp-multi-partner/wire/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, factsIn, partnerCenter, payloadIn, WIRES, type Facts, type Wire } from '../payloads';
import { KINDS, lenses, type Lens } from './payloadArbitraries';
import { mutants } from './payloadMutations';
import { runs } from './runs';

/** Fewer while mutants of the code are tried out. */
const RUNS = runs(100_000);
const SEED = 20_180_917;
const LENS_RUNS = runs(200);

/** Whether a path leads to something in the input, or to a member that is missing from an object that is there. */
function leadsSomewhere(input: unknown, path: Path): boolean {
  let place = input;
  try {
    for (const [index, step] of path.entries()) {
      // An operation's `data` is JSON inside of text.
      if (typeof place === 'string') place = JSON.parse(place);
      if (typeof place !== 'object' || place === null) return false;
      const isThere = Object.hasOwn(place, step);
      if (typeof step === 'number' ? !Array.isArray(place) || step >= place.length : Array.isArray(place)) return false;
      if (!isThere) return index === path.length - 1;
      place = (place as Readonly<Record<string | number, unknown>>)[step];
    }
    return true;
  } catch {
    // Reading it throws, which is what the issue says.
    return true;
  }
}

const wrongIssue = (input: unknown, { code, severity, path, found, expected }: WireIssue): string | null => {
  if (typeof code !== 'string' || code.length === 0) return 'an issue without a code';
  if (!['error', 'warning', 'info'].includes(severity)) return `${code} without a severity`;
  if (typeof found !== 'string' || !Array.isArray(expected)) return `${code} without what stood there`;
  return leadsSomewhere(input, path) ? null : `${code} at ${path.join('/')}, where nothing is`;
};

/** What is wrong with how one input is read; empty where nothing is. */
function wrongReading({ read, write }: Wire, input: unknown, kind: string | null): readonly string[] {
  const result = read(input, kind);
  const issues = result.isOk() ? result.value.issues : result.error;
  const wrong = issues.map((issue) => wrongIssue(input, issue)).filter((each) => each !== null);
  if (result.isErr()) {
    const isSaid = issues.some(({ severity }) => severity === 'error');
    return isSaid ? wrong : [...wrong, 'refused without an error'];
  }
  const isKept = JSON.stringify(write(result.value.payload)) === JSON.stringify(input);
  return isKept ? wrong : [...wrong, 'written other than read'];
}

describe('whatever is read', () => {
  it('nothing of 100,000 mutations throws, every issue stands somewhere, and what is read is written as it came: write(read(x)) = x', ({
    task,
  }) => {
    const wrong = new Map<string, string>();
    let turn = 0;
    let readings = 0;
    let readable = 0;
    for (const input of mutants(RUNS, SEED)) {
      turn += 1;
      for (const [index, wire] of WIRES.entries()) {
        const told = KINDS.filter(([of]) => of === wire);
        for (const kind of [null, told[turn % told.length]?.[1] ?? null]) {
          readings += 1;
          readable += wire.read(input, kind).isOk() ? 1 : 0;
          for (const each of wrongReading(wire, input, kind))
            wrong.set(each, `mutant ${turn}, reader ${index}, ${kind}`);
        }
      }
    }
    task.meta.cases = turn;
    expect([turn, Object.fromEntries(wrong)]).toEqual([RUNS, {}]);
    // Were all of them refused, it would not say much.
    expect(readable / readings).toBeGreaterThan(0.3);
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBe(undefined);
  });

  it('text never throws, be it JSON or not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        for (const wire of WIRES) {
          const wrong = wrongReading({ ...wire, write: () => JSON.parse(text) as null }, text, null);
          expect(wrong.filter((each) => each !== 'written other than read')).toEqual([]);
          const result = wire.read(text);
          if (result.isOk()) expect(wire.write(result.value.payload)).toEqual(result.value.payload.body);
        }
      }),
      { numRuns: LENS_RUNS },
    );
  });
});

describe('the facts of a payload of any kind, and its body', () => {
  const law = (check: (wire: Wire, kind: string, lens: Lens) => void): void => {
    for (const [wire, kind] of KINDS) {
      fc.assert(
        lenses(wire, kind, (lens) => check(wire, kind, lens)),
        { numRuns: LENS_RUNS },
      );
    }
  };

  it('put-get: read(write(p with a fact)) has the fact, and all others as before', () => {
    law((wire, kind, { body, name, value }) => {
      const payload = payloadIn(wire, body, kind);
      const written = wire.write(changed(payload, { [name]: value }));
      expect(factsIn(wire, written, kind)).toEqual({ ...payload.facts, [name]: value });
    });
  });

  it('get-put: write(read(b)) is b itself', () => {
    law((wire, kind, { body }) => {
      const payload = payloadIn(wire, body, kind);
      expect(wire.write(payload)).toBe(payload.body);
      expect(wire.write(changed(payload, {}))).toBe(payload.body);
      expect(payload.body).toEqual(body);
    });
  });

  it('put-put: of two changes of a fact the last one counts', () => {
    law((wire, kind, { body, name, value, other }) => {
      const payload = payloadIn(wire, body, kind);
      const once = wire.write(changed(payload, { [name]: value }));
      const first = wire.write(changed(payload, { [name]: other }));
      const twice = wire.write(changed(payloadIn(wire, first, kind), { [name]: value }));
      expect(factsIn(wire, twice, kind)).toEqual(factsIn(wire, once, kind));
      // A list whose entries were changed keeps their members, now null; what it says is the same.
      if (typeof value !== 'object' && first !== payload.body && once !== payload.body) expect(twice).toEqual(once);
    });
  });

  it('a change of one fact leaves all other members alone, and follows their letter case', () => {
    law((wire, kind, { body, isPascalCase, name, value }) => {
      const payload = payloadIn(wire, body, kind);
      const before = payload.body as Facts;
      const after = wire.write(changed(payload, { [name]: value })) as Facts;
      const touched = Object.keys(after).filter((member) => after[member] !== before[member]);
      expect(touched.length).toBeLessThanOrEqual(1);
      expect(Object.keys(after).filter((member) => !touched.includes(member))).toEqual(
        Object.keys(before).filter((member) => !touched.includes(member)),
      );
      for (const member of touched) expect(/^[A-Z]/u.test(member)).toBe(isPascalCase);
    });
  });
});

describe('the entries of a list inside of a payload', () => {
  const entry = fc.record({ subscriptionId: fc.constantFrom('a', 'b', 'c'), unheardOf: fc.nat() });
  const sorted = (entries: readonly unknown[]): readonly string[] => entries.map((each) => JSON.stringify(each)).sort();

  it('keep their unknown members wherever they stand: write(read(b) with its entries in other order) has the entries of b', () => {
    const reordered = fc
      .array(entry, { maxLength: 6 })
      .chain((lineItems) =>
        fc.tuple(fc.constant(lineItems), fc.shuffledSubarray([...lineItems.keys()], { minLength: lineItems.length })),
      );
    fc.assert(
      fc.property(reordered, ([lineItems, order]) => {
        const payload = payloadIn(partnerCenter, { lineItems }, 'order');
        const items = payload.facts['lineItems'] as readonly Facts[];
        const written = partnerCenter.write(changed(payload, { lineItems: order.map((index) => items[index]) }));
        const entries = (written as Facts)['lineItems'] as readonly Facts[];
        expect(sorted(entries)).toEqual(sorted(lineItems));
        expect(entries.map(({ subscriptionId }) => subscriptionId)).toEqual(
          order.map((index) => lineItems[index]?.subscriptionId),
        );
      }),
      { numRuns: LENS_RUNS },
    );
  });
});
