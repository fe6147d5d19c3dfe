import { err, ok, type Result } from 'neverthrow';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import type { Problem, ProblemCode } from './problem';

/** What a reader notes while it walks the input: where it stands and what it found wrong so far. */
export interface Reading {
  readonly path: (string | number)[];
  readonly problems: Problem[];
}

/**
 * Turns unknown input into a value, or notes every problem and returns `undefined`.
 *
 * A reader follows its own shape, never the input's, so cyclic and deep input is read in time linear in what is asked for.
 */
export type Reader<Value> = (input: unknown, reading: Reading) => Value | undefined;

/** Never throws, whatever `input` is: proxies, getters and revoked objects that throw are reported as `unreadable`. */
export function read<Value>(reader: Reader<Value>, input: unknown): Result<Value, NonEmpty<Problem>> {
  const reading: Reading = { path: [], problems: [] };
  const value = reader(input, reading);
  return isNonEmpty(reading.problems) ? err(reading.problems) : ok(value as Value);
}

export function report(
  reading: Reading,
  code: ProblemCode,
  found: string,
  expected: readonly string[] = [],
): undefined {
  reading.problems.push({ code, path: [...reading.path], found, expected });
}

const LONGEST_FOUND = 60;

/** Says what stands there without calling anything that belongs to the input. */
export function describe(input: unknown): string {
  if (typeof input === 'string') return input.length > LONGEST_FOUND ? `${input.slice(0, LONGEST_FOUND - 1)}…` : input;
  if (typeof input === 'number' || typeof input === 'boolean' || input === null) return String(input);
  return typeof input;
}

export function text(input: unknown, reading: Reading): string | undefined {
  if (typeof input !== 'string') return report(reading, 'not-text', describe(input));
  return input === '' ? report(reading, 'empty', '') : input;
}

/** Text that `canonical` turns into a value; `null` from it means refused. */
export function textLike<Value>(canonical: (input: string) => Value | null, code: ProblemCode): Reader<Value> {
  return (input, reading) => {
    const value = typeof input === 'string' ? canonical(input) : null;
    return value ?? report(reading, code, describe(input));
  };
}

export function boolean(input: unknown, reading: Reading): boolean | undefined {
  return typeof input === 'boolean' ? input : report(reading, 'not-a-boolean', describe(input));
}

/** A whole number from 0 to 2^53 − 1. */
export function count(input: unknown, reading: Reading): number | undefined {
  return Number.isSafeInteger(input) && (input as number) >= 0
    ? (input as number)
    : report(reading, 'not-a-count', describe(input));
}

export function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (input, reading) =>
    values.find((value) => value === input) ?? report(reading, 'not-one-of', describe(input), values);
}

export function nullable<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (input, reading) => (input === null ? null : reader(input, reading));
}

/** A list whose entries must differ in `keyOf`; the second of two alike is reported as `duplicate`. */
export function listOf<Item>(reader: Reader<Item>, keyOf?: (item: Item) => string): Reader<readonly Item[]> {
  return (input, reading) => {
    const elements = elementsOf(input, reading);
    if (elements === undefined) return undefined;
    const items: Item[] = [];
    const keys = new Set<string>();
    elements.forEach((element, index) => {
      within(reading, index, () => {
        const problems = reading.problems.length;
        const item = reader(element, reading);
        if (item === undefined || reading.problems.length > problems) return;
        items.push(item);
        const key = keyOf?.(item);
        if (key !== undefined && keys.size === keys.add(key).size) report(reading, 'duplicate', describe(key));
      });
    });
    return Object.freeze(items);
  };
}

/** Stops at the first hole, so that an empty array that claims four thousand million elements costs nothing. */
function elementsOf(input: unknown, reading: Reading): readonly unknown[] | undefined {
  try {
    if (!Array.isArray(input)) return report(reading, 'not-a-list', describe(input));
    const elements: unknown[] = [];
    for (let index = 0; index < input.length; index += 1) {
      if (!(index in input)) return report(reading, 'not-a-list', `a list with a hole at ${index}`);
      elements.push(input[index]);
    }
    return elements;
  } catch {
    return report(reading, 'unreadable', typeof input);
  }
}

type Fields<Shape> = { readonly [Name in keyof Shape]: Reader<Shape[Name]> };

/** An object with exactly these members: a missing and an unknown member are both reported. The result is frozen. */
export function record<Shape extends object>(fields: Fields<Shape>): Reader<Readonly<Shape>> {
  return (input, reading) => {
    const members = membersOf(input, reading);
    if (members === undefined) return undefined;
    const shape = readMembers(fields, members, [], reading);
    for (const [name, member] of members) {
      if (!Object.hasOwn(fields, name))
        within(reading, name, () => report(reading, 'unknown-member', describe(member)));
    }
    return shape;
  };
}

/**
 * An object of somebody else's: members that `fields` does not name are left alone, and those in `optional` become null where
 * they are missing, null or empty text. The result is frozen.
 */
export function openRecord<Shape extends object>(
  fields: Fields<Shape>,
  optional: readonly (keyof Shape & string)[] = [],
): Reader<Readonly<Shape>> {
  return (input, reading) => {
    const members = membersOf(input, reading);
    return members === undefined ? undefined : readMembers(fields, members, optional, reading);
  };
}

function readMembers<Shape extends object>(
  fields: Fields<Shape>,
  members: ReadonlyMap<string, unknown>,
  optional: readonly (keyof Shape & string)[],
  reading: Reading,
): Readonly<Shape> {
  const shape: Partial<Record<keyof Shape, unknown>> = {};
  for (const name of Object.keys(fields) as (keyof Shape & string)[]) {
    const member = members.get(name);
    if (optional.includes(name) && (member ?? '') === '') shape[name] = null;
    else {
      within(reading, name, () => {
        shape[name] = members.has(name) ? fields[name](member, reading) : report(reading, 'missing', 'nothing');
      });
    }
  }
  return Object.freeze(shape as Shape);
}

function within(reading: Reading, step: string | number, readStep: () => void): void {
  reading.path.push(step);
  readStep();
  reading.path.pop();
}

/** Own members only: nothing inherited is read, and a member called `__proto__` is a member like any other. */
function membersOf(input: unknown, reading: Reading): ReadonlyMap<string, unknown> | undefined {
  try {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      return report(reading, 'not-an-object', Array.isArray(input) ? 'list' : describe(input));
    }
    return new Map(Object.entries(input));
  } catch {
    return report(reading, 'unreadable', typeof input);
  }
}

/** One of several shapes, told apart by the text in `tag`. */
export function variants<Value>(tag: string, readers: Readonly<Record<string, Reader<Value>>>): Reader<Value> {
  return (input, reading) => {
    const members = membersOf(input, reading);
    if (members === undefined) return undefined;
    const variant = members.get(tag);
    if (typeof variant === 'string' && Object.hasOwn(readers, variant)) return readers[variant]?.(input, reading);
    const isMissing = !members.has(tag);
    within(reading, tag, () =>
      report(
        reading,
        isMissing ? 'missing' : 'not-one-of',
        isMissing ? 'nothing' : describe(variant),
        Object.keys(readers),
      ),
    );
    return undefined;
  };
}
