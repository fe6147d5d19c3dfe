import fc from 'fast-check';
import type { Path } from '../parse/problem';
import type { NonEmpty } from '../shared/nonEmpty';
import { pick } from './moment';

/** Input with one defect in one place. */
export interface NearlyValid {
  readonly input: unknown;
  /** The members and indices that lead to the defect. */
  readonly path: Path;
  /** What is wrong there, in words. */
  readonly defect: string;
}

type Step = string | number;
type Container = Record<Step, unknown>;

interface Damage {
  readonly defect: string;
  /** What is done to the object or list that holds the value. */
  readonly apply: (holder: Container, step: Step) => void;
}

const put = (defect: string, value: unknown): Damage => ({
  defect,
  apply(holder, step) {
    holder[step] = value;
  },
});

const missing: Damage = {
  defect: 'is missing',
  apply(holder, step) {
    Reflect.deleteProperty(holder, step);
  },
};

const unknown: Damage = {
  defect: 'has a member that nobody knows',
  apply(holder, step) {
    holder[step] = { ...(holder[step] as object), unheardOf: true };
  },
};

const twice: Damage = {
  defect: 'has its first entry twice',
  apply(holder, step) {
    const [first, ...others] = holder[step] as readonly unknown[];
    holder[step] = [first, first, ...others];
  },
};

/** What can be wrong in the place of a value. */
function damagesOf(value: unknown, isEntry: boolean): NonEmpty<Damage> {
  // A list without one of its entries may be valid.
  const gone = isEntry ? put('is null', null) : missing;
  if (typeof value === 'string') {
    return [
      gone,
      ...[put('is empty text', ''), put('is a number', 1), put('has a space at its end', `${value} `)],
      put('is cut short', value.slice(0, -1)),
      ...(/^\d{4}-\d\d-\d\dT/u.test(value) ? [put('is 30 February', `2024-02-30${value.slice(10)}`)] : []),
    ];
  }
  if (typeof value === 'number')
    return [gone, put('is text', String(value)), put('is negative', -1), put('is no whole number', 0.5)];
  if (typeof value === 'boolean') return [gone, put('is text', String(value))];
  if (value === null) return [gone, put('is false', false), put('is an empty object', {})];
  if (Array.isArray(value)) return [gone, put('is an object', {}), ...(value.length > 0 ? [twice] : [])];
  return [unknown, gone, put('is null', null), put('is a list', [value]), put('is text', 'nothing')];
}

/** Every place in a value, itself first and its deepest parts last. */
function placesIn(value: unknown): NonEmpty<Path> {
  const places: [Path, ...Path[]] = [[]];
  for (const place of places) {
    const there = at(value, place);
    if (typeof there !== 'object' || there === null) continue;
    const steps: readonly Step[] = Array.isArray(there) ? [...there.keys()] : Object.keys(there);
    places.push(...steps.map((step) => [...place, step]));
  }
  return places;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, step) => (holder as Container)[step], value);
}

/** What JSON cannot say at all, as a circle, is null. */
function asJson(value: unknown): unknown {
  try {
    const [json] = JSON.parse(JSON.stringify([value])) as readonly [unknown];
    return json;
  } catch {
    return null;
  }
}

/**
 * Values of an arbitrary as JSON has them, with one defect in one place: a member that is missing or unknown, a wrong type, text that
 * is empty or cut, an entry that is there twice, a day that does not exist.
 *
 * More than half of those made of customers, partners, grants and commands are refused by their parsers; the others are valid by chance: text
 * that may be anything, null where that is allowed. Shrinks to a simpler value and a shallower place.
 *
 * @param values whose values JSON can say; what it cannot say is lost
 */
export function nearlyValid(values: fc.Arbitrary<unknown>): fc.Arbitrary<NearlyValid> {
  return fc.tuple(values, fc.nat(), fc.nat()).map(([value, where, how]) => {
    const root: Container = { value: asJson(value) };
    const places = placesIn(root['value']);
    const place = ['value', ...pick(places, where)];
    const holder = at(root, place.slice(0, -1)) as Container;
    const damages = damagesOf(at(root, place), Array.isArray(holder));
    const { defect, apply } = pick(damages, how);
    apply(holder, place[place.length - 1] as Step);
    return { input: root['value'], path: place.slice(1), defect };
  });
}
