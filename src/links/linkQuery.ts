import { describe, report } from '../parse/reading';
import type { Reader, Reading } from '../parse/takes';
import { cutBefore, foreignCharactersIn } from './linkParts';

/** A parameter as it is written; `value` is null where it holds characters that no invitation holds. */
interface Parameter {
  readonly name: string;
  readonly value: string | null;
}

/** The parameters of a link while they are read. Names match without regard to letter case. */
export interface Query {
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The names in lower case for which somebody has asked. */
  readonly asked: Set<string>;
  readonly reading: Reading;
}

/** Takes the query apart and reports what no page takes: disguised parameters, and those that stand there twice. */
export function toQuery(text: string, reading: Reading): Query {
  const parameters = new Map<string, Parameter>();
  for (const piece of text === '' ? [] : text.split('&')) {
    const [name, assigned] = cutBefore(piece, '=');
    const value = assigned.slice(1);
    const key = name.toLowerCase();
    if (foreignCharactersIn(name) !== '') reportAt(reading, ['query'], 'encoded-link', foreignCharactersIn(piece));
    else if (parameters.has(key)) reportAt(reading, ['query', name], 'duplicate', value);
    else {
      const foreign = foreignCharactersIn(value);
      if (foreign !== '') reportAt(reading, ['query', name], 'encoded-link', foreign);
      parameters.set(key, { name, value: foreign === '' ? value : null });
    }
  }
  return { parameters, asked: new Set(), reading };
}

/** The value of a parameter that may be absent: null then, undefined where it is refused. `name` is null where there is none. */
export function optional<Value>(query: Query, name: string | null, reader: Reader<Value>): Value | null | undefined {
  if (name === null) return null;
  const { parameters, asked, reading } = query;
  const key = name.toLowerCase();
  asked.add(key);
  const parameter = parameters.get(key);
  if (parameter === undefined) return null;
  if (parameter.value === null) return undefined;
  reading.path.push('query', name);
  const value = reader(parameter.value, reading);
  reading.path.splice(-2);
  return value;
}

/** The value of a parameter that must be there; undefined where it is refused or missing. */
export function required<Value>(
  query: Query,
  name: string,
  reader: Reader<Value>,
  expected: readonly string[] = [],
): Value | undefined {
  const value = optional(query, name, reader);
  return value === null ? reportAt(query.reading, ['query', name], 'missing', 'nothing', expected) : value;
}

/** Counts parameters as asked for whose value is of no use, since it is not known what is asked. */
export function passOver({ asked }: Query, names: readonly (string | null)[]): void {
  for (const name of names) if (name !== null) asked.add(name.toLowerCase());
}

/** Reports the parameters for which nobody has asked. */
export function refuseOthers({ parameters, asked, reading }: Query): void {
  for (const [key, { name, value }] of parameters) {
    if (!asked.has(key)) reportAt(reading, ['query', name], 'unknown-member', value ?? '');
  }
}

/** Reports what is wrong with one part of a link; `found` is cut to 60 characters. */
export function reportAt(
  reading: Reading,
  path: readonly string[],
  code: Parameters<typeof report>[1],
  found: string,
  expected: readonly string[] = [],
): undefined {
  reading.path.push(...path);
  report(reading, code, describe(found), expected);
  reading.path.length -= path.length;
}
