import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import { listOf, taking } from './reader';
import { report } from './reading';
import type { Reader } from './takes';

/** A list with at least one entry; entries may be alike. An empty one is reported as `empty`. */
export function nonEmptyListOf<Item>(reader: Reader<Item>): Reader<NonEmpty<Item>> {
  const list = listOf(reader);
  return taking({ kind: 'list', of: reader, isKeyed: false, fewest: 1 }, (input, reading) => {
    const before = reading.problems.length;
    const items = list(input, reading);
    if (items === undefined || reading.problems.length > before) return undefined;
    return isNonEmpty(items) ? items : report(reading, 'empty', 'list');
  });
}
