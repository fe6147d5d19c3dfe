import type { Random } from './random';
import { isList, isTreeObject, type Tree } from './tree';

/** Values, names and texts that were seen in good inputs, to be put elsewhere. */
export interface Dictionary {
  /** A value that stood in a member of this name, or, once in a while or where there is none, any. */
  readonly valueOf: (name: string, random: Random) => Tree;
  /** A value that stood in a member of this name and is of the same type or null, or else the value itself. */
  readonly likeOf: (name: string, like: Tree, random: Random) => Tree;
  /** An item of a list that stood in a member of this name, or else one of the list itself. */
  readonly itemOf: (name: string, list: readonly Tree[], random: Random) => Tree;
  readonly value: (random: Random) => Tree;
  readonly name: (random: Random) => string;
  readonly text: (random: Random) => string;
}

const MOST_OF_A_NAME = 80;
const LONGEST_VALUE = 20_000;

export function dictionaryOf(trees: readonly Tree[]): Dictionary {
  const byName = new Map<string, Map<string, Tree>>([['', new Map()]]);
  const collect = (tree: Tree, name: string): void => {
    const values = byName.get(name) ?? new Map<string, Tree>();
    byName.set(name, values);
    if (values.size < MOST_OF_A_NAME) {
      const text = JSON.stringify(tree);
      if (text.length <= LONGEST_VALUE) values.set(text, tree);
    }
    if (isList(tree)) tree.forEach((item) => collect(item, name));
    else if (isTreeObject(tree)) for (const [each, member] of Object.entries(tree)) collect(member, each);
    else if (typeof tree === 'string' && /^[[{]/u.test(tree)) collectText(tree);
  };
  const collectText = (text: string): void => {
    try {
      collect(JSON.parse(text) as Tree, '');
    } catch {
      // Text that only begins like JSON.
    }
  };
  trees.forEach((tree) => collect(tree, ''));
  const names = [...byName.keys()];
  const values = new Map([...byName].map(([name, all]) => [name, [...all.values()]]));
  const all = [...values.values()].flat();
  const texts = all.filter((tree) => typeof tree === 'string');
  const value = (random: Random): Tree => (all.length === 0 ? null : random.pick(all));
  return {
    value,
    valueOf: (name, random) => {
      const own = values.get(name) ?? [];
      return own.length === 0 || random.isOneIn(10) ? value(random) : random.pick(own);
    },
    likeOf: (name, like, random) => {
      const own = (values.get(name) ?? []).filter((each) => isAlike(each, like));
      return own.length === 0 ? like : random.pick(own);
    },
    itemOf: (name, list, random) => {
      const own = (values.get(name) ?? []).filter((each) => !isList(each));
      if (own.length > 0) return random.pick(own);
      return list.length > 0 ? random.pick(list) : value(random);
    },
    name: (random) => (names.length === 0 ? '' : random.pick(names)),
    text: (random) => (texts.length === 0 ? '' : random.pick(texts)),
  };
}

/** Of one type; null stands where anything can. */
function isAlike(one: Tree, other: Tree): boolean {
  return one === null || other === null || (typeof one === typeof other && isList(one) === isList(other));
}
