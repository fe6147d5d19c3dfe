import { parseInstant, type Problem } from 'csp-multi-partner/parse';
import type { Instant } from 'csp-multi-partner';
import { err, ok, type Result } from 'neverthrow';

type Read<Value> = Result<Value, readonly Problem[]>;

/** An instant in the query of an address. */
export function readInstant(name: string, text: string | undefined, otherwise: Instant | null): Read<Instant> {
  if (text === undefined && otherwise !== null) return ok(otherwise);
  if (text === undefined) return err([missing(name)]);
  return parseInstant(text).mapErr((problems) => problems.map((problem) => ({ ...problem, path: [name] })));
}

/** True or false in the query of an address; false where it is not there. */
export function readFlag(name: string, text: string = 'false'): Read<boolean> {
  if (text === 'true' || text === 'false') return ok(text === 'true');
  return err([{ code: 'not-a-boolean', path: [name], found: text, expected: [] }]);
}

/** That the query of an address has no other parameters than these, and each but once. */
export function readNames(query: Readonly<Record<string, readonly string[]>>, names: readonly string[]): Read<null> {
  const problems = Object.entries(query).flatMap(([name, values]): readonly Problem[] => {
    if (!names.includes(name)) return [{ code: 'unknown-member', path: [name], found: name, expected: [] }];
    return values.length > 1 ? [{ code: 'duplicate', path: [name], found: values.join(', '), expected: [] }] : [];
  });
  return problems.length === 0 ? ok(null) : err(problems);
}

const DIGITS = /^\d{1,9}$/u;

/** A whole number in the query of an address. */
export function readCount(name: string, text: string | undefined, otherwise: number | null): Read<number> {
  if (text === undefined && otherwise !== null) return ok(otherwise);
  if (text !== undefined && DIGITS.test(text)) return ok(Number(text));
  if (text === undefined) return err([missing(name)]);
  return err([{ code: 'not-a-count', path: [name], found: text, expected: [] }]);
}

/** Hands on what was read, where one of its values is in the range that a question takes. */
export function within<Value>(
  read: Value,
  name: string,
  found: string,
  isWithin: boolean,
  range: string,
): Result<Value, readonly (readonly Problem[])[]> {
  return isWithin ? ok(read) : err([[{ code: 'not-one-of', path: [name], found, expected: [range] }]]);
}

function missing(name: string): Problem {
  return { code: 'missing', path: [name], found: 'nothing', expected: [] };
}
