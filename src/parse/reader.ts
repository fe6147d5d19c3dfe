import type { ProblemCode } from './problem';
import { describe, report } from './reading';
import type { Reader, Reading, Takes } from './takes';

/** Has a reader say what it takes. */
export function taking<Value>(takes: Takes, reader: Reader<Value>): Reader<Value> {
  return Object.assign(reader, { takes });
}

/** As {@link describe}, with text in quotes: `"10"` where the number 10 was asked for. */
function describeKind(input: unknown): string {
  return describe(typeof input === 'string' ? `"${input}"` : input);
}

/** Text, be it empty: for what a decision judges and gives its own reasons for. */
export const anyText: Reader<string> = /* @__PURE__ */ taking({ kind: 'text', isAny: true }, (input, reading) =>
  typeof input === 'string' ? input : report(reading, 'not-text', describe(input)),
);

export const text: Reader<string> = /* @__PURE__ */ taking({ kind: 'text', isAny: false }, (input, reading) =>
  input === '' ? report(reading, 'empty', '') : anyText(input, reading),
);

/** Text that matches `pattern` and that `canonical` turns into a value; `null` from it means refused. */
export function textLike<Value>(
  pattern: RegExp,
  canonical: (input: string) => Value | null,
  code: ProblemCode,
): Reader<Value> {
  return taking({ kind: 'text-like', pattern, code }, (input, reading) => {
    if (typeof input !== 'string') return report(reading, 'not-text', describe(input));
    return (pattern.test(input) ? canonical(input) : null) ?? report(reading, code, describe(input));
  });
}

export const boolean: Reader<boolean> = /* @__PURE__ */ taking({ kind: 'boolean' }, (input, reading) =>
  typeof input === 'boolean' ? input : report(reading, 'not-a-boolean', describeKind(input)),
);

/** A whole number from 0 to 2^53 − 1. */
export const count: Reader<number> = /* @__PURE__ */ taking({ kind: 'count' }, (input, reading) =>
  Number.isSafeInteger(input) && (input as number) >= 0
    ? Math.abs(input as number)
    : report(reading, 'not-a-count', describeKind(input)),
);

export function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return taking(
    { kind: 'one-of', values },
    (input, reading) =>
      values.find((value) => value === input) ?? report(reading, 'not-one-of', describe(input), values),
  );
}

/** One of the names of a table that the compiler has checked. */
export function oneOfKeys<Value extends string>(table: Readonly<Record<Value, unknown>>): Reader<Value> {
  return oneOf(Object.keys(table) as Value[]);
}

export function nullable<Value>(reader: Reader<Value>): Reader<Value | null> {
  return taking({ kind: 'nullable', of: reader }, (input, reading) => (input === null ? null : reader(input, reading)));
}

/** A list whose entries must differ in `keyOf`; the second of two alike is reported as `duplicate`. */
export function listOf<Item>(reader: Reader<Item>, keyOf?: (item: Item) => string): Reader<readonly Item[]> {
  return taking({ kind: 'list', of: reader, isKeyed: keyOf !== undefined, fewest: 0 }, (input, reading) => {
    const elements = elementsOf(input, reading);
    if (elements === undefined) return undefined;
    const items: Item[] = [];
    const keys = new Set<string>();
    for (let index = 0; index < elements.length; index += 1) {
      reading.path.push(index);
      const problems = reading.problems.length;
      const item = reader(elements[index], reading);
      if (item !== undefined && reading.problems.length === problems) {
        items.push(item);
        const key = keyOf?.(item);
        if (key !== undefined && keys.size === keys.add(key).size) report(reading, 'duplicate', describe(key));
      }
      reading.path.pop();
    }
    return Object.freeze(items);
  });
}

/** Stops at the first hole, so that an empty array that claims four thousand million elements costs nothing. */
function elementsOf(input: unknown, reading: Reading): readonly unknown[] | undefined {
  try {
    if (!Array.isArray(input)) return report(reading, 'not-a-list', describe(input));
    const elements: unknown[] = [];
    for (let index = 0; index < input.length; index += 1) {
      if (!Object.hasOwn(input, index)) return report(reading, 'not-a-list', `a list with a hole at ${index}`);
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
  return shapeReader(fields, [], true);
}

/**
 * An object of somebody else's: members that `fields` does not name are left alone, and those in `optional` become null where
 * they are missing, null or empty text. The result is frozen.
 */
export function openRecord<Shape extends object>(
  fields: Fields<Shape>,
  optional: readonly (keyof Shape & string)[] = [],
): Reader<Readonly<Shape>> {
  return shapeReader(fields, optional, false);
}

function shapeReader<Shape extends object>(
  fields: Fields<Shape>,
  optional: readonly string[],
  isExact: boolean,
): Reader<Readonly<Shape>> {
  const names = Object.keys(fields) as (keyof Shape & string)[];
  return taking({ kind: 'record', fields, optional, isOpen: !isExact }, (input, reading) => {
    const members = membersOf(input, names, reading);
    if (members === undefined) return undefined;
    const shape: Partial<Record<keyof Shape, unknown>> = {};
    names.forEach((name, index) => {
      const member = members.values[index];
      if (optional.includes(name) && (member ?? '') === '') shape[name] = null;
      else if (member === undefined) reportAt(reading, name, 'missing', 'nothing');
      else {
        reading.path.push(name);
        shape[name] = fields[name](member, reading);
        reading.path.pop();
      }
    });
    if (isExact) {
      for (const [name, member] of members.others) reportAt(reading, name, 'unknown-member', describe(member));
    }
    return Object.freeze(shape as Shape);
  });
}

interface Members {
  /** In the order of the names asked for; undefined where there is none. */
  readonly values: readonly unknown[];
  readonly others: readonly (readonly [name: string, value: unknown])[];
}

/** Own members only: nothing inherited is read, and a member called `__proto__` is a member like any other. */
function membersOf(input: unknown, names: readonly string[], reading: Reading): Members | undefined {
  try {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      return report(reading, 'not-an-object', Array.isArray(input) ? 'list' : describe(input));
    }
    const own = input as Readonly<Record<string, unknown>>;
    const values = names.map((name) => (Object.hasOwn(own, name) ? own[name] : undefined));
    const others: [string, unknown][] = [];
    for (const name of Object.keys(own)) {
      if (!names.includes(name) && own[name] !== undefined) others.push([name, own[name]]);
    }
    return { values, others };
  } catch {
    return report(reading, 'unreadable', typeof input);
  }
}

/** One of several shapes, told apart by the text in `tag`. */
export function variants<Value>(tag: string, readers: Readonly<Record<string, Reader<Value>>>): Reader<Value> {
  return taking({ kind: 'variants', tag, readers }, (input, reading) => {
    const members = membersOf(input, [tag], reading);
    if (members === undefined) return undefined;
    const [variant] = members.values;
    const reader = typeof variant === 'string' && Object.hasOwn(readers, variant) ? readers[variant] : undefined;
    if (reader !== undefined) return reader(input, reading);
    return variant === undefined
      ? reportAt(reading, tag, 'missing', 'nothing', Object.keys(readers))
      : reportAt(reading, tag, 'not-one-of', describe(variant), Object.keys(readers));
  });
}

function reportAt(
  reading: Reading,
  step: string,
  code: ProblemCode,
  found: string,
  expected?: readonly string[],
): undefined {
  reading.path.push(step);
  report(reading, code, found, expected);
  reading.path.pop();
}
