/**
 * How a list of the aggregate changes at one key: `to` is given what stands there, undefined for nothing, and returns what stands
 * there from then on. What is new stands last; what stays the same leaves the very same list.
 *
 * `evolve` and `replay` share their whole logic and differ only in this function, so they cannot drift apart.
 *
 * @param keyOf a function of a module's own, one for each list; undefined: the item is of a kind that has no such key
 */
export type Change = <Item>(
  items: readonly Item[],
  keyOf: KeyOf<Item>,
  key: string,
  to: (before: Item | undefined) => Item | undefined,
) => readonly Item[];

export type KeyOf<Item> = (item: Item) => string | undefined;

/** Leaves `items` as it is and returns a frozen copy. Copies with spread: `slice` and `with` are slow on frozen arrays. */
export const changeCopy: Change = (items, keyOf, key, to) => {
  const index = indexOfKey(items, keyOf, key);
  const before = index === -1 ? undefined : items[index];
  const after = to(before);
  if (after === before) return items;
  const copy = [...items];
  if (after === undefined) copy.splice(index, 1);
  else copy[before === undefined ? copy.length : index] = after;
  return Object.freeze(copy);
};

/** Lists of one aggregate that are copied at their first change and changed in place from then on, until `closed` hands them out. */
export interface OpenLists {
  readonly change: Change;
  readonly closed: <Item>(items: readonly Item[]) => readonly Item[];
}

/** Finds by an index, so that a change takes the same time in a long list as in a short one. */
export function openLists(): OpenLists {
  const indexes = new Map<unknown, Map<string, number>>();
  const own = new Set<readonly unknown[]>();

  function indexBy<Item>(keyOf: KeyOf<Item>, items: readonly Item[]): Map<string, number> {
    const known = indexes.get(keyOf);
    if (known !== undefined) return known;
    const places = new Map<string, number>();
    (items as readonly (Item | undefined)[]).forEach((item, place) => {
      const key = item && keyOf(item);
      // Of two with the same key the first counts, as it does in a search.
      if (key !== undefined && !places.has(key)) places.set(key, place);
    });
    indexes.set(keyOf, places);
    return places;
  }

  function opened<Item>(items: readonly Item[]): (Item | undefined)[] {
    if (own.has(items)) return items as (Item | undefined)[];
    const copy = [...items];
    own.add(copy);
    return copy;
  }

  return {
    change: (items, keyOf, key, to) => {
      const places = indexBy(keyOf, items);
      const place = places.get(key);
      const before = place === undefined ? undefined : items[place];
      const after = to(before);
      if (after === before) return items;
      const list = opened(items);
      // What is gone leaves a gap, so that the others keep their places; `closed` takes the gaps out.
      list[place ?? list.length] = after;
      if (place === undefined) places.set(key, list.length - 1);
      else if (after === undefined) places.delete(key);
      return list as typeof items;
    },
    closed: (items) => (own.has(items) ? Object.freeze(items.filter((item) => item !== undefined)) : items),
  };
}

function indexOfKey<Item>(items: readonly Item[], keyOf: KeyOf<Item>, key: string): number {
  for (let index = 0; index < items.length; index += 1) {
    if (keyOf(items[index] as Item) === key) return index;
  }
  return -1;
}

/** The first match, or `undefined`. A loop by hand: on frozen arrays `findIndex` was measured 16 times slower. */
export function findIn<Item>(items: readonly Item[], matches: (item: Item) => boolean): Item | undefined {
  for (const item of items) {
    if (matches(item)) return item;
  }
  return undefined;
}
