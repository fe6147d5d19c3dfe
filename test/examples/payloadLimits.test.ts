import { describe, expect, it } from 'vitest';
import { report } from '../../src/parse/reading';
import { assume, isInfo, issuesOf, missing, newReading, note } from '../../src/wire/issue';
import { DEEPEST, LARGEST } from '../../src/wire/jsonValue';
import { fatal, graph, info, partnerCenter, payloadIn, rewritten, unusable, WIRES, type Wire } from '../payloads';
import { must } from '../world';

const refused = (input: unknown, ...issues: ReturnType<typeof fatal>[]): void => {
  for (const { read } of WIRES) expect(read(input)._unsafeUnwrapErr()).toEqual(issues);
};
const RESELLER = { relationshipToPartner: 'reseller' };
const throwing = (): never => {
  throw new Error('read me not');
};

function nested(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

/** What is frozen of a value, all the way down. */
function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('input that is no JSON', () => {
  it.each([
    [undefined, 'undefined'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [10n, 'bigint'],
    [Symbol('x'), 'symbol'],
    [throwing, 'function'],
    ['', ''],
    ['{', '{'],
    ['undefined', 'undefined'],
  ])('is refused: %s', (input, found) => {
    refused(input, fatal('not-json', [], found));
  });

  it('is refused with its place', () => {
    refused({ items: [RESELLER, { x: { y: NaN } }] }, fatal('not-json', ['items', 1, 'x', 'y'], 'NaN'));
    refused([undefined], fatal('not-json', [0], 'undefined'));
    refused(new Array(4_000_000_000), fatal('not-json', [0], 'undefined'));
  });

  it('is of a class: a date, a map, an error or what inherits something', () => {
    const others: readonly unknown[] = [
      new Date(0),
      new Map(),
      new Error('x'),
      /x/u,
      new Uint8Array(1),
      Object('x'),
      Object.create(RESELLER),
    ];
    for (const other of others) refused({ x: other }, fatal('not-json', ['x'], 'object of a class'));
    refused(new Date(0), fatal('not-json', [], 'object of a class'));
  });

  it('cannot be read where it throws', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    refused(proxy, fatal('unreadable', [], 'object'));
    refused({ x: [proxy] }, fatal('unreadable', ['x', 0], 'object'));
    refused(
      {
        x: {
          get y() {
            return throwing();
          },
        },
      },
      fatal('unreadable', ['x'], 'object'),
    );
    refused(new Proxy({}, { ownKeys: throwing }), fatal('unreadable', [], 'object'));
    refused(new Proxy({}, { getPrototypeOf: throwing }), fatal('unreadable', [], 'object'));
  });

  it('is JSON that says nothing of use', () => {
    for (const [input, found] of [
      [5, '5'],
      ['5', '5'],
      ['"text"', 'text'],
      [true, 'true'],
      [{}, 'object'],
    ] as const) {
      refused(input, fatal('unknown-kind', [], found));
    }
  });
});

describe('input that is JSON all the same', () => {
  it('has no prototype, or a member that is undefined, or one under a symbol', () => {
    const bare = Object.assign(Object.create(null) as object, RESELLER, { x: undefined, [Symbol('x')]: 1 });
    const payload = payloadIn(partnerCenter, bare);
    expect(Object.keys(payload.body as object)).toEqual(['relationshipToPartner']);
    expect(partnerCenter.write(payload)).toEqual(RESELLER);
  });
});

describe('the depth of a payload', () => {
  const path = (steps: number): readonly 0[] => new Array<0>(steps).fill(0);

  it(`is at most ${DEEPEST}`, () => {
    const written = nested(DEEPEST);
    expect(partnerCenter.write(payloadIn(partnerCenter, written))).toEqual(written);
    expect(partnerCenter.write(payloadIn(partnerCenter, JSON.stringify(written)))).toEqual(written);
    refused(nested(DEEPEST + 1), fatal('too-deep', path(DEEPEST), `more than ${DEEPEST} levels`));
    refused(JSON.stringify(nested(DEEPEST + 1)), fatal('too-deep', path(DEEPEST), `more than ${DEEPEST} levels`));
  });

  it('has no end in a cycle', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    refused(cycle, fatal('too-deep', path(DEEPEST), `more than ${DEEPEST} levels`));
  });
});

describe('the size of a payload', () => {
  // The object, its word and the list are three values.
  const body = (entries: number): unknown => ({ ...RESELLER, x: new Array(entries).fill(0) });

  it(`is at most ${LARGEST} values`, () => {
    const largest = body(LARGEST - 3);
    const payload = payloadIn(partnerCenter, largest);
    expect(partnerCenter.write(payload)).toBe(payload.body);
    expect(partnerCenter.read(body(LARGEST - 2))._unsafeUnwrapErr()).toEqual([
      fatal('too-large', ['x', LARGEST - 3], `more than ${LARGEST} values`),
    ]);
  });
});

describe('a member called __proto__', () => {
  it('is a member like any other', () => {
    const text =
      '{"__proto__":{"relationshipToPartner":"advisor"},"relationshipToPartner":"reseller","constructor":{"prototype":{"x":1}}}';
    const payload = payloadIn(partnerCenter, text);
    expect(Object.keys(payload.body as object)).toEqual(['__proto__', 'relationshipToPartner', 'constructor']);
    expect(payload.facts['relationshipToPartner']).toBe('reseller');
    expect(JSON.stringify(partnerCenter.write(payload))).toBe(text);
    expect(JSON.stringify(rewritten(partnerCenter, text, { relationshipToPartner: 'none' }))).toBe(
      text.replace('reseller', 'none'),
    );
    expect(Object.getPrototypeOf(payload.body)).toBe(Object.prototype);
    expect(({} as Readonly<Record<string, unknown>>)['x']).toBe(undefined);
  });

  it('recognises nothing by what all objects inherit', () => {
    for (const objectType of ['constructor', '__proto__', 'toString']) {
      refused({ attributes: { objectType } }, fatal('unknown-kind', [], 'object'));
    }
  });
});

describe('what is handed out', () => {
  const inputs: readonly (readonly [Wire, unknown])[] = [
    [partnerCenter, { totalCount: 3, items: [{ ...RESELLER, id: 'x' }, { x: [1, { y: 2 }] }] }],
    [partnerCenter, { id: 'x', quantity: 1, refundOptions: [{ type: 'Full' }], suspensionReasons: ['a'] }],
    [graph, { operationType: 'x', data: '{"accessDetails":{"unifiedRoles":[]}}' }],
  ];

  it('is frozen, and what came in is not', () => {
    for (const [wire, input] of inputs) {
      const { payload, issues } = must(wire.read(input));
      expect([isFrozen(payload), Object.isFrozen(issues), isFrozen(wire.write(payload)), isFrozen(input)]).toEqual([
        true,
        true,
        true,
        false,
      ]);
    }
    const list = payloadIn(partnerCenter, inputs[0]?.[1]);
    expect(isFrozen(partnerCenter.write({ ...list, facts: { ...list.facts, items: [], totalCount: 0 } }))).toBe(true);
    expect(isFrozen(rewritten(partnerCenter, inputs[1]?.[1], { refundOptions: [], productType: 'x' }))).toBe(true);
  });

  it('is frozen with its issues and their paths', () => {
    for (const [wire, input] of inputs) expect(isFrozen(must(wire.read(input)))).toBe(true);
    expect(isFrozen(partnerCenter.read({ attributes: { objectType: 'Order' } }, 'customer')._unsafeUnwrapErr())).toBe(
      true,
    );
  });

  it('leaves what came in as it was', () => {
    for (const [wire, input] of inputs) {
      const before = JSON.stringify(input);
      const payload = payloadIn(wire, frozen(input));
      wire.write(payload);
      expect(JSON.stringify(input)).toBe(before);
    }
  });

  it('says the same of the same', () => {
    for (const [wire, input] of inputs) expect(wire.read(input)).toEqual(wire.read(JSON.stringify(input)));
  });
});

describe('text that begins with a byte order mark', () => {
  it('is read as the text after it', () => {
    const text = JSON.stringify(RESELLER);
    expect(partnerCenter.read(`\uFEFF${text}`)).toEqual(partnerCenter.read(text));
  });

  it('is no JSON where nothing comes after it, or a second one', () => {
    for (const text of ['\uFEFF', '\uFEFF\uFEFF{}']) refused(text, fatal('not-json', [], text));
  });
});

describe('an issue that is noted on the way', () => {
  it('stands where it was noted, and the reading where it was', () => {
    const reading = newReading();
    reading.path.push('items', 1);
    missing(reading, ['companyProfile', 'domain']);
    assume(reading, 'status', 'active');
    note(reading, 'warning', 'not-text', '5');
    // A reader of values does not say what it cost.
    report(reading, 'empty', '');
    expect(reading.path).toEqual(['items', 1]);
    expect(issuesOf(reading)).toEqual([
      fatal('missing', ['items', 1, 'companyProfile', 'domain'], 'nothing'),
      info('assumed', ['items', 1, 'status'], 'active'),
      unusable('not-text', ['items', 1], '5'),
      unusable('empty', ['items', 1], ''),
    ]);
    expect(reading.problems.map(isInfo)).toEqual([false, true, false, false]);
  });
});
