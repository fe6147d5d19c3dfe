/**
 * What a caller in the same program can hand in and no JSON text holds. In a tree such a value is a text that names it, so that a corpus
 * can keep it; it is made when the input is used.
 */
import { isList, isTreeObject, type Tree } from './tree';

const throws = (): never => {
  throw new Error('read me not');
};
const throwsNothing = (): never => {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the point of it
  throw undefined;
};
const throwing: ProxyHandler<object> = new Proxy({}, { get: () => throws });

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function circle(): object {
  const each: Record<string, unknown> = {};
  for (const name of ['kind', 'items', 'value', 'account', 'partnerships', 'actor', 'self']) each[name] = each;
  return each;
}

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

const getter = (name: string, get: () => unknown): object =>
  Object.defineProperty({}, name, { get, enumerable: true, configurable: true });

/** Values that lie: each reading gives another one. */
function changing(): object {
  let reads = 0;
  return getter('id', () => (reads++ % 2 === 0 ? 'text' : { value: reads }));
}

const MAKERS: readonly (() => unknown)[] = [
  () => undefined,
  () => NaN,
  () => Infinity,
  () => -0,
  () => 10n ** 40n,
  () => Symbol('id'),
  () => throws,
  () => new Date(0),
  () => new Date(NaN),
  () => new Map([['id', 1]]),
  () => new Set(['id']),
  () => new Error('x'),
  () => new Uint8Array(3),
  () => /x/u,
  () => Object('text') as unknown,
  () => Object(7) as unknown,
  () => Object.create(null) as unknown,
  () => Object.create({ id: 'inherited', kind: 'inherited' }) as unknown,
  () => ({ [Symbol('hidden')]: 1 }),
  () => ({ [Symbol.iterator]: throws }),
  () => ({ toString: throws, valueOf: throws, toJSON: throws, [Symbol.toPrimitive]: throws }),
  () => getter('id', throws),
  () => getter('type', throws),
  () => getter('at', throwsNothing),
  () => getter('value', () => 'computed'),
  changing,
  () => new Proxy({ id: 'behind' }, {}),
  () => new Proxy(['behind'], {}),
  () => new Proxy({}, throwing),
  () => new Proxy([], throwing),
  () => new Proxy(throws, throwing),
  () => new Proxy({}, { ownKeys: throwsNothing }),
  () => new Proxy({}, { getPrototypeOf: throws }),
  () => new Proxy({ id: 1 }, { getOwnPropertyDescriptor: throws }),
  () => revoked({}),
  () => revoked([]),
  circle,
  () => deep(200),
  () => deep(20_000),
  () => new Array<unknown>(4_000_000_000),
  () => new Array<unknown>(200).fill({ id: 1 }),
  () => Array.from({ length: 3 }, () => circle()),
  () => Object.freeze({ id: 'frozen' }),
  () => Object.assign(['item'], { id: 'on a list' }),
  () => 'x'.repeat(1_000_000),
  () => '\u{1F600}'.repeat(100_000),
  () => new URLSearchParams('at=1&at=2&actor.kind=partner'),
  () => new Map<unknown, unknown>([[{}, 1]]),
];

/** How many there are. */
export const LIVE_VALUES: number = MAKERS.length;

const MARK = /^⟦live (\d+)⟧$/u;
/** The text that stands for the live value with a number. */
export const liveMark = (index: number): string => `⟦live ${index}⟧`;

/** Whether a tree names a live value anywhere. */
export function isLive(tree: Tree): boolean {
  if (typeof tree === 'string') return MARK.test(tree);
  if (typeof tree !== 'object' || tree === null) return false;
  return Object.values(tree as Readonly<Record<string, Tree>>).some(isLive);
}

/** The input of a tree, with live values where it names them. */
export function toInput(tree: Tree): unknown {
  if (typeof tree === 'string') {
    const [, index] = MARK.exec(tree) ?? [];
    return index === undefined ? tree : MAKERS[Number(index) % MAKERS.length]?.();
  }
  if (isList(tree)) return tree.map(toInput);
  if (isTreeObject(tree)) return Object.fromEntries(Object.entries(tree).map(([name, each]) => [name, toInput(each)]));
  return tree;
}
