import { liveMark, LIVE_VALUES } from './live';
import { mutateText } from './mutateText';
import type { Random } from './random';
import type { Dictionary } from './dictionary';
import {
  isList,
  isTreeObject,
  memberOf,
  withItem,
  withMember,
  withoutMember,
  type Tree,
  type TreeObject,
} from './tree';

const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', 'length', 'then', '', '0', '-1'],
  ...[
    'id',
    'ID',
    'kind',
    'type',
    'items',
    'value',
    'error',
    'status',
    '@odata.type',
    '@odata.nextLink',
    '\uD800',
    'a.b',
  ],
];
const NUMBERS = [
  ...[0, -0, 1, -1, 0.1, 1.5, 100, 101, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308],
  ...[5e-324, 20002, 20180917, 99_999_999, 100_000_000],
];
const TELLING = ['type', 'kind', 'status'];
const LARGEST_STEP = 3000;

/** How an input becomes another one. */
export interface Mutator {
  /** Chance, seeded. */
  readonly random: Random;
  readonly dictionary: Dictionary;
  /** One of how many changes of a leaf brings in a live value; 0 for none ever. */
  readonly liveOneIn: number;
  /** Whether to change few things, each to what could stand there as well, so that most inputs stay well formed. */
  readonly isCareful: boolean;
  /** Is called when one was brought in. */
  readonly onLive: () => void;
}

/** The tree with one to four things changed; `name` is that of the member in which it stands. */
export function mutate(tree: Tree, name: string, mutator: Mutator): Tree {
  const { random } = mutator;
  let mutated = tree;
  if (mutator.isCareful && !random.isOneIn(8)) {
    do mutated = exchangedBelow(mutated, name, mutator);
    while (random.isOneIn(2));
    return mutated;
  }
  do mutated = changedBelow(mutated, name, mutator, 0);
  while (random.isOneIn(2) && !random.isOneIn(4));
  return mutated;
}

/** Walks down at random, and puts what stood in a member of the same name elsewhere in the place of what stands there. */
function exchangedBelow(tree: Tree, name: string, mutator: Mutator): Tree {
  const { random, dictionary } = mutator;
  if (isList(tree)) {
    const index = random.next(tree.length + 1);
    if (random.isOneIn(6)) return [...tree.slice(0, index), ...tree.slice(index + 1)];
    if (index === tree.length) return [...tree, dictionary.itemOf(name, tree, random)];
    return withItem(tree, index, exchangedBelow(tree[index] as Tree, name, mutator));
  }
  if (!isTreeObject(tree) || random.isOneIn(12)) return dictionary.likeOf(name, tree, random);
  const names = Object.keys(tree);
  if (names.every((each) => TELLING.includes(each))) return tree;
  const step = random.pick(names);
  // What says which members there are changes alone seldom to any good.
  if (TELLING.includes(step) && !random.isOneIn(10)) return exchangedBelow(tree, name, mutator);
  return withMember(tree, step, exchangedBelow(tree[step] as Tree, step, mutator));
}

/** Walks down at random, and changes what stands where it stops. */
function changedBelow(tree: Tree, name: string, mutator: Mutator, depth: number): Tree {
  const { random } = mutator;
  const stops = depth > 40 || random.isOneIn(depth === 0 ? 40 : 6);
  if (!stops && isList(tree) && tree.length > 0) {
    const index = random.next(tree.length);
    return withItem(tree, index, changedBelow(tree[index] as Tree, name, mutator, depth + 1));
  }
  if (!stops && isTreeObject(tree)) {
    const names = Object.keys(tree);
    if (names.length > 0) {
      const step = random.pick(names);
      return withMember(tree, step, changedBelow(tree[step] as Tree, step, mutator, depth + 1));
    }
  }
  if (random.isOneIn(3)) return mutator.dictionary.valueOf(name, random);
  if (isList(tree)) return random.isOneIn(8) ? replacement(tree, mutator) : changedList(tree, name, mutator);
  if (isTreeObject(tree)) return random.isOneIn(8) ? replacement(tree, mutator) : changedObject(tree, mutator);
  return changedLeaf(tree, mutator);
}

function changedObject(tree: TreeObject, { random, dictionary }: Mutator): Tree {
  const { next, pick, isOneIn } = random;
  const names = Object.keys(tree);
  const [name, other] = names.length === 0 ? ['', ''] : [pick(names), pick(names)];
  const value = memberOf(tree, name) ?? null;
  const newName = isOneIn(3) ? pick(NAMES) : isOneIn(3) ? recased(name, random) : dictionary.name(random);
  switch (next(6)) {
    case 0:
      return withoutMember(tree, name);
    case 1:
      return withMember(withoutMember(tree, name), newName, value);
    case 2:
      return withMember(tree, newName, value);
    case 3:
      return withMember(withMember(tree, name, memberOf(tree, other) ?? null), other, value);
    case 4:
      return withMember(tree, newName, dictionary.valueOf(newName, random));
    default:
      return withMember(tree, name, dictionary.valueOf(name, random));
  }
}

function changedList(tree: readonly Tree[], name: string, { random, dictionary }: Mutator): Tree {
  const { next, pick, isOneIn } = random;
  const index = next(tree.length + 1);
  const item = tree.length === 0 ? dictionary.valueOf(name, random) : pick(tree);
  switch (next(6)) {
    case 0:
      return [...tree.slice(0, index), ...tree.slice(index + 1)];
    case 1:
      return [...tree.slice(0, index), item, ...tree.slice(index)];
    case 2:
      return [...tree].reverse();
    case 3:
      return isOneIn(10) ? Array.from({ length: next(150) }, () => item) : [...tree, item];
    case 4:
      return [];
    default:
      return [...tree, dictionary.valueOf(name, random)];
  }
}

function changedLeaf(tree: Tree, mutator: Mutator): Tree {
  const { random, dictionary, liveOneIn } = mutator;
  if (liveOneIn > 0 && random.isOneIn(liveOneIn)) {
    mutator.onLive();
    return liveMark(random.next(LIVE_VALUES));
  }
  if (typeof tree === 'string' && !random.isOneIn(6)) {
    const inner = random.isOneIn(2) ? parsed(tree) : undefined;
    return inner === undefined
      ? mutateText(tree, dictionary.text(random), random)
      : JSON.stringify(changedBelow(inner, '', { ...mutator, liveOneIn: 0 }, 0));
  }
  if (typeof tree === 'number' && !random.isOneIn(6)) {
    return random.isOneIn(2) ? random.pick(NUMBERS) : tree + random.pick([1, -1, 0.5, tree, -2 * tree]);
  }
  if (typeof tree === 'boolean' && random.isOneIn(2)) return !tree;
  return replacement(tree, mutator);
}

/** Something of another type, or the same within something. */
function replacement(tree: Tree, { random, dictionary }: Mutator): Tree {
  switch (random.next(12)) {
    case 0:
      return [tree];
    case 1:
      return { value: tree };
    case 2:
      return { items: [tree] };
    case 3:
      return JSON.stringify(tree).slice(0, LARGEST_STEP);
    case 4:
      return nested(tree, random.isOneIn(20) ? 70 : random.next(8));
    case 5:
      return random.pick(NUMBERS);
    case 6:
      return random.pick(NAMES);
    case 7:
      return random.pick<Tree>([[], {}, '', null]);
    case 8:
      return random.pick<Tree>([true, false, 'true', 0]);
    case 9:
      return dictionary.text(random);
    default:
      return dictionary.value(random);
  }
}

function nested(tree: Tree, levels: number): Tree {
  let outer = tree;
  for (let level = 0; level < levels; level += 1) outer = level % 2 === 0 ? [outer] : { value: outer };
  return outer;
}

function recased(name: string, { pick }: Random): string {
  return pick([name.toUpperCase(), name.toLowerCase(), name.charAt(0).toUpperCase() + name.slice(1)]);
}

/** A container that is written as text, as an operation's `data` is, or a document. */
function parsed(text: string): Tree | undefined {
  if (!text.startsWith('{') && !text.startsWith('[')) return undefined;
  try {
    return JSON.parse(text) as Tree;
  } catch {
    return undefined;
  }
}
