/** Payloads that go wrong step by step, the same ones on each run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Step = string | number;
type Container = Record<Step, unknown>;

/** Microsoft's documents where they are at hand, or else the examples of ours. */
const FOLDER = ['../../../shared/payloads/', '../../docs/examples/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path)) as string;

const TEXTS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(`${FOLDER}${name}`, 'utf8'));

const NAMES = [
  ...['id', 'items', 'value', 'code', 'description', 'error', 'status', 'quantity', 'lineItems', 'totalCount', 'links'],
  ...['attributes', 'objectType', '@odata.type', '@odata.count', '@odata.nextLink', 'data', 'unifiedRoles', 'customer'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', 'length', '', '0', 'linKs'],
];
const WORDS = [
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    'x',
    'ACTIVE',
    'Customer',
    '#microsoft.graph.constructor',
    'unknownFutureValue',
  ],
  ...['2021-02-30T00:00:00Z', '2021-01-01T00:00:00.1234567+23:59', '0001-01-01T00:00:00', '9999-12-31T23:59:59-12:00'],
  ...['{"id":', '{"id":1}', '[]', 'null', '-1', '0007', 'P0D', '\uD800', 'x'.repeat(5000)],
];

/** A seeded generator (mulberry32): a number from 0 up to but not including `bound`. */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}

const put = (container: Container, step: Step, value: unknown): void => {
  Object.defineProperty(container, step, { value, enumerable: true, configurable: true, writable: true });
};

function nested(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

const throws = (): never => {
  throw new Error('read me not');
};

/** Values that a caller could hand in and that no JSON text has, and some that it has. */
function hostile(choice: number, root: unknown): unknown {
  const makers: readonly (() => unknown)[] = [
    () => undefined,
    () => NaN,
    () => -Infinity,
    () => -0,
    () => 1e21,
    () => 2 ** 53,
    () => 10n,
    () => Symbol('id'),
    () => throws,
    () => new Date(0),
    () => new Map([['id', 1]]),
    () => new Error('x'),
    () => new Uint8Array(3),
    () => Object('text') as unknown,
    () => Object.create(null) as unknown,
    () => Object.create({ id: 'inherited' }) as unknown,
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
    () => ({ [Symbol('hidden')]: 1 }),
    () => Object.defineProperty({}, 'id', { get: throws, enumerable: true }),
    () => Object.defineProperty({}, 'id', { get: () => 'computed', enumerable: true }),
    () => new Proxy({ id: 'behind' }, {}),
    () => new Proxy(['behind'], {}),
    () => new Proxy({}, { ownKeys: throws }),
    () => new Proxy({}, { getPrototypeOf: throws }),
    () => new Proxy([], { get: throws }),
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
    () => nested(20),
    () => nested(200),
    () => new Array<unknown>(4_000_000_000),
    () => new Array<unknown>(200).fill(null),
    () => new Array<unknown>(200).fill({ id: 1 }),
    () => root,
  ];
  return (makers[choice % makers.length] as () => unknown)();
}

/** The lists and objects of a document. What is hostile is left alone, since it may throw. */
function containersOf(root: Container, left: ReadonlySet<unknown>): readonly Container[] {
  const found = new Set<Container>([root]);
  for (const container of found) {
    for (const step of Object.keys(container)) {
      const { value } = Object.getOwnPropertyDescriptor(container, step) as { value?: unknown };
      const isOpen = typeof value === 'object' && value !== null && !left.has(value) && found.size < 60;
      if (isOpen) found.add(value as Container);
    }
  }
  return [...found];
}

const otherCase = (name: string, choice: number): string =>
  choice === 0 ? name.toUpperCase() : choice === 1 ? name.toLowerCase() : name.charAt(0).toUpperCase() + name.slice(1);

const retyped = (value: unknown, choice: number): unknown => {
  const ways = [[value], { value }, [[value, value]], typeof value, Number(typeof value === 'string'), null, true];
  return ways[choice % ways.length];
};

/** `count` documents, each the one before it with one more thing wrong, eight to a chain. */
export function* mutants(count: number, seed: number): Generator {
  const next = generator(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[next(values.length)] as Value;
  for (let made = 0; made < count;) {
    const root = JSON.parse(pick(TEXTS)) as Container;
    const left = new Set<unknown>();
    for (let length = 0; length < 8 && made < count; length += 1) {
      const container = pick(containersOf(root, left));
      const step = pick([...Object.keys(container), Array.isArray(container) ? '0' : pick(NAMES)]);
      mutate(container, Array.isArray(container) ? Number(step) : step);
      made += 1;
      yield root;
    }

    function mutate(container: Container, step: Step): void {
      const before = Object.getOwnPropertyDescriptor(container, step)?.value as unknown;
      const isList = Array.isArray(container);
      const setters: readonly (() => void)[] = [
        () => (isList ? container.splice(Number(step), 1) : Reflect.deleteProperty(container, step)),
        () => put(container, isList ? step : pick(NAMES), before),
        () =>
          put(container, isList ? container.length : otherCase(String(step), next(3)), pick([before, 'other', null])),
        () => put(container, step, retyped(before, next(7))),
        () => put(container, step, pick(WORDS)),
        () => {
          const value = hostile(next(1000), root);
          if (value !== root) left.add(value);
          put(container, step, value);
        },
        () => {
          const [other = step] = Object.keys(container).slice(next(3));
          const there = Object.getOwnPropertyDescriptor(container, other)?.value as unknown;
          put(container, isList ? Number(other) : other, before);
          put(container, step, there);
        },
        () =>
          put(container, step, pick([{ items: [before] }, { value: [before] }, { error: before }, [before, before]])),
        () => put(container, step, JSON.parse(pick(TEXTS))),
        // As an operation writes its data.
        () => put(container, step, pick(TEXTS)),
      ];
      pick(setters)();
    }
  }
}
