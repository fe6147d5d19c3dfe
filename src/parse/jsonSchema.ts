import { assertNever } from '../shared/assertNever';
import type { ProblemCode } from './problem';
import type { Reader, Readers, Takes } from './takes';

type Json = null | boolean | number | string | readonly Json[] | JsonSchema;

/** A schema of JSON Schema's draft 2020-12, as JSON. */
export interface JsonSchema {
  readonly [keyword: string]: Json;
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** What readers refuse and no schema can, by the code of the problem; schemas say it in a `$comment`. */
export const BEYOND_A_SCHEMA: Readonly<Partial<Record<ProblemCode, string>>> = {
  'not-an-instant': 'The day must exist: the reader refuses 30 February.',
  duplicate: 'No two entries may have the same key, whatever the letter case of a GUID: the reader refuses the second.',
  'unknown-partner': 'Every partner that a list names must be among `partners`: the reader refuses others.',
};

/** Where the schema of a reader stands, for those that are referred to. */
type Places = ReadonlyMap<Reader<unknown>, string>;

/** From it on, whole numbers cannot be told apart in JavaScript. */
const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;

/**
 * The JSON Schema of what a reader takes, made from the reader itself.
 *
 * It takes everything that the reader takes, and refuses what the reader refuses except for {@link BEYOND_A_SCHEMA}. A reader that
 * does not say what it takes becomes a schema that takes anything.
 *
 * @param named readers by name; those of them that are used more than once stand in `$defs` under it, all others where they
 *   are used
 */
export function jsonSchemaOf(reader: Reader<unknown>, named: Readers = {}): JsonSchema {
  const uses = new Map(Object.values(named).map((each) => [each, 0]));
  countUses(reader, uses);
  const shared = Object.entries(named).filter(([, each]) => each !== reader && Number(uses.get(each)) > 1);
  const places: Places = new Map(shared.map(([name, each]) => [each, `#/$defs/${name}`]));
  const definitions = shared.map(([name, each]): [string, JsonSchema] => [name, schemaOf(each.takes, places)]);
  return {
    $schema: DRAFT,
    ...schemaOf(reader.takes, places),
    ...(definitions.length === 0 ? {} : { $defs: Object.fromEntries(definitions) }),
  };
}

/** How often each named reader is used where the schemas of all others stand where they are used. */
function countUses(reader: Reader<unknown>, uses: Map<Reader<unknown>, number>): void {
  const before = uses.get(reader);
  if (before !== undefined) uses.set(reader, before + 1);
  if (before !== undefined && before > 0) return;
  for (const part of partsOf(reader.takes)) countUses(part, uses);
}

/** The readers that a reader hands parts of its input to. */
function partsOf(takes: Takes | undefined): readonly Reader<unknown>[] {
  if (takes === undefined) return [];
  if ('fields' in takes) return Object.values(takes.fields);
  if ('readers' in takes) return Object.values(takes.readers);
  if ('of' in takes) return [takes.of].flat();
  return [];
}

function placed(reader: Reader<unknown>, places: Places): JsonSchema {
  const place = places.get(reader);
  return place === undefined ? schemaOf(reader.takes, places) : { $ref: place };
}

function schemaOf(takes: Takes | undefined, places: Places): JsonSchema {
  if (takes === undefined) return {};
  switch (takes.kind) {
    case 'text':
      return takes.isAny ? { type: 'string' } : { type: 'string', minLength: 1 };
    case 'text-like':
      return { type: 'string', pattern: takes.pattern.source, ...commentOn(takes.code) };
    case 'boolean':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: 0, maximum: LARGEST_COUNT };
    case 'one-of':
      return takes.values.length === 1 ? { const: takes.values[0] as string } : { enum: takes.values };
    case 'nullable':
      return { anyOf: [placed(takes.of, places), { type: 'null' }] };
    case 'either':
      return { anyOf: takes.of.map((reader) => placed(reader, places)) };
    case 'list':
      return {
        type: 'array',
        items: placed(takes.of, places),
        ...(takes.fewest === 0 ? {} : { minItems: takes.fewest }),
        ...(takes.isKeyed ? { uniqueItems: true, ...commentOn('duplicate') } : {}),
      };
    case 'record':
      return recordSchema(takes, places);
    case 'variants':
      return { oneOf: Object.values(takes.readers).map((reader) => placed(reader, places)) };
    case 'checked':
      return { ...placed(takes.of, places), ...commentOn(takes.code) };
    default:
      return assertNever(takes, {});
  }
}

function commentOn(code: ProblemCode): JsonSchema {
  const comment = BEYOND_A_SCHEMA[code];
  return comment === undefined ? {} : { $comment: comment };
}

function recordSchema(
  { fields, optional, isOpen }: Extract<Takes, { readonly kind: 'record' }>,
  places: Places,
): JsonSchema {
  const members = Object.entries(fields).map(([name, reader]): [string, JsonSchema] => {
    const schema = placed(reader, places);
    return [name, optional.includes(name) ? { anyOf: [schema, { type: 'null' }, { const: '' }] } : schema];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(members),
    required: Object.keys(fields).filter((name) => !optional.includes(name)),
    ...(isOpen ? {} : { additionalProperties: false }),
  };
}
