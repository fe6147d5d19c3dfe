import {
  decode,
  encode,
  fromDocument,
  toDocument,
  type DocumentKind,
  type DocumentValues,
} from 'csp-multi-partner/wire/json';
import Ajv from 'ajv/dist/2020';
import { histories, type History } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import type { Result } from 'neverthrow';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEYOND_A_SCHEMA } from '../../src/parse/jsonSchema';
import type { Problem } from '../../src/parse/problem';
import { NAMED_READERS } from '../../src/parse/namedReaders';
import { contoso, must, office, subscriptionId } from '../world';
import { runs } from './runs';

type Step = string | number;
type Holder = Record<Step, unknown>;
interface Written {
  readonly kind: DocumentKind;
  readonly value: unknown;
}

const anyHistory = fc.oneof(histories(), histories({ about: 'granular-admin' }));

/** Everything that a history has brought about and that a document can hold. */
function valuesOf({ start, end, events, attempts }: History): readonly Written[] {
  const commands = attempts.map(({ command }) => command);
  const refusals = attempts.flatMap(({ result }) => (result.isErr() ? [result.error] : []));
  return [
    { kind: 'customer', value: start },
    { kind: 'customer', value: end },
    { kind: 'events', value: events },
    { kind: 'commands', value: commands },
    ...events.map((value): Written => ({ kind: 'event', value })),
    ...commands.map((value): Written => ({ kind: 'command', value })),
    ...refusals.map((value): Written => ({ kind: 'refusals', value })),
  ];
}

const encoded = ({ kind, value }: Written): string => encode(kind, value as DocumentValues[DocumentKind]);
const decoded = (kind: DocumentKind, text: string): Result<unknown, readonly Problem[]> => decode(kind, text);
const isObject = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function objectsIn(value: unknown): readonly Holder[] {
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Every place within a value, by the steps that lead there. */
function placesIn(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const place = [...path, Array.isArray(value) ? Number(name) : name];
    return [place, ...placesIn(member, place)];
  });
}

const at = (value: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((holder, step) => (holder as Holder)[step], value);

/** The same with the members of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

describe('documents', () => {
  it('are loss-free: decode(encode(x)) equals x, for every customer, event, command and refusal of a history', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const each of valuesOf(history)) {
          expect(must(decoded(each.kind, encoded(each)))).toStrictEqual(each.value);
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it('are frozen through and through: isFrozen(o) for every object o within decode(encode(x)) and toDocument(x)', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const each of valuesOf(history)) {
          const made = toDocument(each.kind, each.value as DocumentValues[DocumentKind]);
          for (const result of [must(decoded(each.kind, encoded(each))), made]) {
            expect(objectsIn(result).filter((object) => !Object.isFrozen(object))).toEqual([]);
          }
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('of equal values are equal text: encode(x) is encode(y), y being x with its members in another order', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const each of valuesOf(history)) {
          expect(encoded({ kind: each.kind, value: reversed(each.value) })).toBe(encoded(each));
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('hold nothing that nobody declared: encode(x with m) is encode(x), for a stray member m of every object', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const value = history.end;
        for (const place of [[], ...placesIn(value).filter((path) => isObject(at(value, path)))]) {
          const wide: unknown = structuredClone(value);
          const holder = at(wide, place);
          if (Array.isArray(holder)) continue;
          (holder as Holder)['stray'] = true;
          expect(encoded({ kind: 'customer', value: wide })).toBe(encode('customer', value));
        }
      }),
      { numRuns: runs(10) },
    );
  });

  it('have no member beyond their own: decode(d with m) has one problem, m, for m called as every object’s members are', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', '']) {
      const text = encode('customer', contoso({ subscriptions: [office()] }));
      const document: unknown = JSON.parse(text);
      for (const place of [[], ...placesIn(document).filter((path) => isObject(at(document, path)))]) {
        const input: unknown = JSON.parse(text);
        const holder = at(input, place);
        if (Array.isArray(holder)) continue;
        Object.defineProperty(holder, name, { value: { polluted: true }, enumerable: true });
        const again = JSON.stringify(input);
        expect(decode('customer', again).isErr()).toBe(true);
        expect(fromDocument('customer', JSON.parse(again))._unsafeUnwrapErr()).toEqual([
          { code: 'unknown-member', path: [...place, name], found: 'object', expected: [] },
        ]);
        expect('polluted' in {}).toBe(false);
      }
    }
  });

  it('cost linear work: t(10 n) − t(0) equals 10 (t(n) − t(0)), t being how often reading n entries, good or bad, touches them', () => {
    const touches = (size: number, entry: (index: number) => object): number => {
      let count = 0;
      const counted = <Answer>(answer: Answer): Answer => {
        count += 1;
        return answer;
      };
      const counting: ProxyHandler<object> = {
        get: (target, name) => counted(Reflect.get(target, name) as unknown),
        ownKeys: (target) => counted(Reflect.ownKeys(target)),
        getOwnPropertyDescriptor: (target, name) => counted(Reflect.getOwnPropertyDescriptor(target, name)),
      };
      const subscriptions = Array.from({ length: size }, (_, index) => new Proxy(entry(index), counting));
      const document = toDocument('customer', contoso());
      const account = { ...document.value.account, subscriptions: new Proxy(subscriptions, counting) };
      fromDocument('customer', { ...document, value: { ...document.value, account } }).match(
        () => count,
        () => count,
      );
      return count;
    };
    const good = (index: number): object => ({ ...office(), id: subscriptionId(`s-${index}`) });
    const bad = (index: number): object => ({ ...good(index), quantity: index });
    for (const entry of [good, bad]) {
      const [none, some, more] = [0, 1_000, 10_000].map((size) => touches(size, entry)) as [number, number, number];
      expect(more - none).toBe(10 * (some - none));
    }
  });
});

const SCHEMAS = 'docs/reference/schemas';
const ajv = new Ajv();
for (const name of readdirSync(SCHEMAS, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.json')) ajv.addSchema(JSON.parse(readFileSync(`${SCHEMAS}/${name}`, 'utf8')) as object);
}
const isValid = (input: unknown): boolean => ajv.validate('urn:csp-multi-partner:v1:document', input);

/** Text that something in a document takes, and text that nothing does. */
const TEXTS = [
  ...[
    '',
    ' ',
    'x',
    '0',
    '4444',
    '04',
    '٤',
    '2016-02-30T00:00:00Z',
    '2016-02-29T24:00:00Z',
    '2016-02-29T23:59:59.1234567Z',
  ],
  ...[
    '2016-02-29t00:00:00Z',
    '2016-02-29T00:00:00',
    'P',
    'P1D',
    'P1W1D',
    'PT',
    'P1.5D',
    'PT1.5S',
    'P180D',
    'P0D',
    'pt0s',
  ],
  ...[
    'DE',
    'de',
    'D',
    'ſ1',
    'europe',
    'Europe',
    'ß',
    'global',
    'china',
    'active',
    'pending',
    'partner',
    'other',
    'ours',
  ],
  ...[
    'C0000000-0000-4000-8000-00000000000A',
    'c0000000-0000-4000-8000-00000000000',
    'c0000000000040008000000000000000',
  ],
  ...[
    'ſ0000000-0000-4000-8000-000000000000',
    'c0000000-0000-4000-8000-000000000000\n',
    '\ud800',
    '__proto__',
    'constructor',
  ],
];
const OTHERS = [null, true, false, 0, -0, 1, -1, 1.5, 2 ** 53, 1e300, [], {}, [''], [[]], { kind: 'none' }, ...TEXTS];

type Damage = 'drop' | 'rename' | 'replace' | 'add' | 'repeat' | 'respell' | 'swap';
const DAMAGES: readonly Damage[] = ['drop', 'rename', 'replace', 'replace', 'add', 'repeat', 'respell', 'swap'];

/** One thing about a document changed, somewhere. */
function damaged(document: unknown, how: Damage, where: number, by: unknown): unknown {
  const input: unknown = structuredClone(document);
  const places = placesIn(input);
  const pick = (fraction: number): readonly Step[] => places[Math.floor(fraction * places.length)] ?? [];
  const place = pick(where);
  const holder = at(input, place.slice(0, -1)) as Holder;
  const step = place.at(-1) ?? '';
  const value = holder[step];
  if (how === 'replace') holder[step] = by;
  else if (how === 'swap') holder[step] = structuredClone(at(input, pick((where * 7919) % 1)));
  else if (how === 'respell') holder[step] = typeof value === 'string' ? respelt(value, where) : by;
  else if (Array.isArray(holder)) {
    const list = holder as unknown[];
    if (how === 'drop') list.splice(Number(step), 1);
    else list.push(how === 'repeat' ? value : by);
  } else {
    if (how !== 'add') Reflect.deleteProperty(holder, step);
    if (how !== 'drop') holder[`${step}2`] = value;
  }
  return input;
}

function respelt(value: string, where: number): string {
  const cut = Math.floor(((where * 104_729) % 1) * (value.length + 1));
  const ways = [
    value.toUpperCase(),
    value.slice(0, cut),
    `${value.slice(0, cut)}0${value.slice(cut)}`,
    ` ${value}`,
    `${value}\n`,
    value.slice(0, cut) + value.slice(cut + 1),
  ];
  return ways[Math.floor(((where * 1_299_709) % 1) * ways.length)] ?? value;
}

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The problems of a document about which its schema and its reader are not of one mind; null where they are. */
function disagreement(kind: DocumentKind, input: unknown): readonly Problem[] | null {
  const text = JSON.stringify(input);
  const problems = decoded(kind, text).match(
    () => [],
    (found) => found,
  );
  if (!isValid(JSON.parse(text))) return problems.length > 0 ? null : problems;
  const isBeyond = problems.every(({ code }) => BEYOND_A_SCHEMA[code] !== undefined);
  // The schema of documents takes any kind; a document is read as the kind that was asked for.
  return isBeyond || (input as Holder)['kind'] !== kind ? null : problems;
}

describe('schemas', () => {
  it('agree on what is good: s takes document(x), for every customer, event, command and refusal of a history', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const each of valuesOf(history)) {
          expect([isValid(JSON.parse(encoded(each))), ajv.errors]).toEqual([true, null]);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('agree on what is bad: s takes d iff decode(d) does, or all its problems are beyond a schema, for documents with one thing changed', () => {
    const change = fc.record({
      which: fraction,
      where: fraction,
      how: fc.constantFrom(...DAMAGES),
      by: fc.constantFrom(...OTHERS),
    });
    fc.assert(
      fc.property(anyHistory, fc.array(change, { minLength: 60, maxLength: 60 }), (history, changes) => {
        const values = valuesOf(history);
        for (const { which, where, how, by } of changes) {
          const each = values[Math.floor(which * values.length)] as Written;
          const input = damaged(JSON.parse(encoded(each)), how, where, by);
          expect([how, disagreement(each.kind, input)]).toEqual([how, null]);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('name what they use more than once: every reader of a name says what it takes', () => {
    expect(Object.values(NAMED_READERS).filter(({ takes }) => takes === undefined)).toEqual([]);
  });

  it('agree place by place: the same, for every place of a document of each kind and every value of a list of hard ones', () => {
    const documents = new Map<string, Written>();
    for (const history of fc.sample(anyHistory, { numRuns: 60, seed: 7 })) {
      for (const each of valuesOf(history)) {
        const [only] = [each.value].flat() as readonly { readonly type?: string; readonly code?: string }[];
        const name = `${each.kind} ${only?.type ?? only?.code ?? placesIn(each.value).length}`;
        if (each.kind !== 'events' && each.kind !== 'commands') documents.set(name, each);
      }
    }
    const customers = [...documents.keys()].filter((name) => name.startsWith('customer')).sort();
    for (const name of customers.slice(3)) documents.delete(name);
    for (const each of documents.values()) {
      const text = encoded(each);
      for (const place of placesIn(JSON.parse(text))) {
        for (const by of OTHERS) {
          const input: unknown = JSON.parse(text);
          (at(input, place.slice(0, -1)) as Holder)[place.at(-1) ?? ''] = by;
          const wrong = disagreement(each.kind, input);
          if (wrong !== null) expect([place, by, wrong]).toEqual([]);
        }
      }
    }
  });
});
