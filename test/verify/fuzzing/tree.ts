/**
 * Inputs as trees of JSON. A tree is never changed: what is to differ is copied along its path and the rest is shared, so that what was
 * kept stays as it was, and so that a reading can be remembered by the identity of its tree.
 */
export type Tree = null | boolean | number | string | readonly Tree[] | TreeObject;
export interface TreeObject {
  readonly [name: string]: Tree;
}

/** A proxy that has been revoked does not even say whether it is a list. */
export function isList(tree: unknown): tree is readonly Tree[] {
  try {
    return Array.isArray(tree);
  } catch {
    return false;
  }
}

export const isTreeObject = (tree: unknown): tree is TreeObject =>
  typeof tree === 'object' && tree !== null && !isList(tree);

/** Own member of an object, or undefined; `__proto__` and `constructor` are names like others, and what cannot be read has none. */
export function memberOf(tree: unknown, name: string): Tree | undefined {
  try {
    return isTreeObject(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
  } catch {
    return undefined;
  }
}

/** The same object with one member set, be it `__proto__`. */
export function withMember(tree: TreeObject, name: string, value: Tree): TreeObject {
  const copy = { ...tree };
  if (name === '__proto__') {
    Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  }
  return Object.assign(copy, { [name]: value });
}

export function withoutMember(tree: TreeObject, name: string): TreeObject {
  return Object.fromEntries(Object.entries(tree).filter(([each]) => each !== name));
}

export function withItem(tree: readonly Tree[], index: number, value: Tree): readonly Tree[] {
  const copy = [...tree];
  copy[index] = value;
  return copy;
}

/** So that whatever changes an input throws, and is found. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

export const toTree = (value: unknown): Tree => frozen(JSON.parse(JSON.stringify(value)) as Tree);
export const fromText = (text: string): Tree => frozen(JSON.parse(text) as Tree);
