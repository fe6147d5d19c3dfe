/**
 * How a list of the aggregate takes one entry in: it replaces the entry that is the same, or stands last; null takes the entry
 * that is the same out.
 *
 * `evolve` and `replay` share their whole logic and differ only in this function, so they cannot drift apart.
 */
export type Put = <Item>(
  items: readonly Item[],
  entry: Item | null,
  isSame?: (item: Item) => boolean,
) => readonly Item[];

/** Leaves `items` as it is and returns a frozen copy. Copies with spread: `slice` and `with` are slow on frozen arrays. */
export const putCopying: Put = (items, entry, isSame) => Object.freeze(putInPlace([...items], entry, isSame));

/** Changes `items` itself. Only for a list that the caller has copied and not yet handed out. */
export const putInPlace: Put = <Item>(
  items: readonly Item[],
  entry: Item | null,
  isSame?: (item: Item) => boolean,
): readonly Item[] => {
  const own = items as Item[];
  const index = isSame === undefined ? -1 : indexWhere(own, isSame);
  const place = index === -1 ? own.length : index;
  if (entry === null) own.splice(place, 1);
  else own[place] = entry;
  return own;
};

/** A loop by hand: on frozen arrays `findIndex` was measured 16 times slower. */
function indexWhere<Item>(items: readonly Item[], matches: (item: Item) => boolean): number {
  for (let index = 0; index < items.length; index += 1) {
    if (matches(items[index] as Item)) return index;
  }
  return -1;
}

/** The first match, or `undefined`. For the lists of the aggregate, which are frozen. */
export function findIn<Item>(items: readonly Item[], matches: (item: Item) => boolean): Item | undefined {
  return items[indexWhere(items, matches)];
}
