import Ajv from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandReaders } from '../../src/parse/commandReader';
import { instantReader } from '../../src/parse/instantReader';
import { BEYOND_A_SCHEMA, jsonSchemaOf, type JsonSchema } from '../../src/parse/jsonSchema';
import { customerReader, partnershipsReader } from '../../src/parse/customerReader';
import { subscriptionIdReader, tenantIdReader } from '../../src/parse/identifierReaders';
import { NAMED_READERS } from '../../src/parse/namedReaders';
import { nonEmptyListOf } from '../../src/parse/nonEmptyListReader';
import {
  anyText,
  boolean,
  count,
  listOf,
  nullable,
  oneOf,
  openRecord,
  record,
  taking,
  text,
  variants,
} from '../../src/parse/reader';
import type { Reader } from '../../src/parse/takes';
import { remedyReader } from '../../src/parse/remedyReader';
import { toDocument } from 'csp-multi-partner/wire/json';
import { accept, contoso } from '../world';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const FOLDER = 'docs/reference/schemas';

/** Without the member that all of them have. */
const schemaOf = (reader: Reader<unknown>): JsonSchema => {
  const { $schema, ...schema } = jsonSchemaOf(reader);
  expect($schema).toBe(DRAFT);
  return schema;
};

describe('the schema of', () => {
  it.each<[string, Reader<unknown>, JsonSchema]>([
    ['text', text, { type: 'string', minLength: 1 }],
    ['any text', anyText, { type: 'string' }],
    ['the id of a subscription', subscriptionIdReader, { type: 'string', minLength: 1 }],
    ['true or false', boolean, { type: 'boolean' }],
    ['a count', count, { type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991 }],
    ['one value', oneOf(['a']), { const: 'a' }],
    ['one of several values', oneOf(['a', 'b']), { enum: ['a', 'b'] }],
    ['what may be null', nullable(text), { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] }],
    ['a list', listOf(boolean), { type: 'array', items: { type: 'boolean' } }],
    ['a list of one or more', nonEmptyListOf(boolean), { type: 'array', items: { type: 'boolean' }, minItems: 1 }],
    [
      'a list with keys',
      listOf(text, String),
      {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
        $comment: BEYOND_A_SCHEMA.duplicate as string,
      },
    ],
    [
      'an object',
      record({ a: boolean }),
      { type: 'object', properties: { a: { type: 'boolean' } }, required: ['a'], additionalProperties: false },
    ],
    [
      'an object of somebody else’s',
      openRecord({ a: boolean, b: text }, ['b']),
      {
        type: 'object',
        properties: {
          a: { type: 'boolean' },
          b: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }, { const: '' }] },
        },
        required: ['a'],
      },
    ],
    [
      'variants',
      variants('kind', { a: record({ kind: oneOf(['a']) }) }),
      {
        oneOf: [
          { type: 'object', properties: { kind: { const: 'a' } }, required: ['kind'], additionalProperties: false },
        ],
      },
    ],
    ['a reader that does not say what it takes', (input) => input, {}],
    ['a reader of a kind unheard of', taking({ kind: 'unheard-of' } as never, (input) => input), {}],
  ])('%s', (_, reader, schema) => {
    expect(schemaOf(reader)).toEqual(schema);
  });

  it('either of two', () => {
    const [, , , amend] = schemaOf(remedyReader)['oneOf'] as readonly { properties: JsonSchema }[];
    expect(amend?.properties['to']).toEqual({
      anyOf: [{ anyOf: [{ type: 'boolean' }, { type: 'string' }] }, { type: 'null' }],
    });
  });

  it('an instant says what it cannot', () => {
    expect(schemaOf(instantReader)).toEqual({
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,7})?Z$',
      $comment: 'The day must exist: the reader refuses 30 February.',
    });
    expect(schemaOf(tenantIdReader)['$comment']).toBeUndefined();
    expect(Object.values(BEYOND_A_SCHEMA).filter((words) => !/: the reader refuses .+\.$/u.test(words))).toEqual([]);
  });

  it('partnerships says that every partner must be known', () => {
    expect(schemaOf(partnershipsReader)['$comment']).toBe(BEYOND_A_SCHEMA['unknown-partner']);
  });
});

describe('what a schema has twice', () => {
  const point: Reader<unknown> = record({ x: count });
  const inner: Reader<unknown> = record({ point });

  it('stands in $defs where it has a name, and in place where it has none or is used once', () => {
    const line = record({ from: point, to: point, on: inner });
    expect(jsonSchemaOf(line, { Point: point, Inner: inner, Unused: text })).toEqual({
      $schema: DRAFT,
      type: 'object',
      properties: {
        from: { $ref: '#/$defs/Point' },
        to: { $ref: '#/$defs/Point' },
        on: {
          type: 'object',
          properties: { point: { $ref: '#/$defs/Point' } },
          required: ['point'],
          additionalProperties: false,
        },
      },
      required: ['from', 'to', 'on'],
      additionalProperties: false,
      $defs: {
        Point: { type: 'object', properties: { x: schemaOf(count) }, required: ['x'], additionalProperties: false },
      },
    });
    expect(JSON.stringify(schemaOf(line))).not.toContain('$ref');
  });

  it('counts as often as it would stand there', () => {
    const both = record({ one: nullable(point), other: nullable(inner) });
    const pair = record({ a: both, b: both });
    expect(Object.keys(jsonSchemaOf(pair, { Point: point })['$defs'] as object)).toEqual(['Point']);
  });

  it('stands within another where that other is the only place', () => {
    const outer = record({ inner });
    const pair = record({ a: outer, b: outer });
    expect(Object.keys(jsonSchemaOf(pair, { Outer: outer, Inner: inner })['$defs'] as object)).toEqual(['Outer']);
  });

  it('stands in $defs where another that is used once has it twice', () => {
    const outer = record({ from: point, to: point });
    const schema = jsonSchemaOf(record({ outer }), { Outer: outer, Point: point });
    expect(Object.keys(schema['$defs'] as object)).toEqual(['Point']);
  });

  it('has a name in what the library reads', () => {
    const names = Object.keys(jsonSchemaOf(customerReader, NAMED_READERS)['$defs'] as object);
    expect(names).toEqual(expect.arrayContaining(['TenantId', 'Instant', 'Cloud']));
  });

  it('does not refer to itself', () => {
    expect(jsonSchemaOf(point, { Point: point })).toEqual({ $schema: DRAFT, ...schemaOf(point) });
  });
});

describe('the schema files', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const load = (name: string): JsonSchema => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as JsonSchema;

  it('are there for each kind of value and each command', () => {
    expect(files.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
      ...['command.json', ...Object.keys(commandReaders).map((type) => `commands/${type}.json`)].sort(),
      ...['customer.json', 'document.json', 'event.json', 'refusal.json'],
    ]);
  });

  it('each have a name of their own, a title and a description', () => {
    const schemas = files.map(load);
    expect(new Set(schemas.map(({ $id }) => $id)).size).toBe(files.length);
    for (const { $id, title, description } of schemas) {
      expect($id).toMatch(/^urn:csp-multi-partner:v1:\w+(?::\w+)?$/u);
      expect(title).toMatch(/^\w+$/u);
      expect(description).toMatch(/^[^@]+\.$/u);
    }
  });

  it('are schemas that ajv takes, strictly', () => {
    const ajv = new Ajv({ strict: true });
    for (const name of files) ajv.addSchema(load(name));
    const isDocument = ajv.getSchema('urn:csp-multi-partner:v1:document');
    expect(isDocument?.(toDocument('customer', contoso()))).toBe(true);
    expect(isDocument?.(toDocument('commands', [accept('2016-01-01')]))).toBe(true);
    expect(isDocument?.({ ...toDocument('commands', []), kind: 'events', version: 2 })).toBe(false);
    for (const name of files) expect(ajv.getSchema(load(name)['$id'] as string)).toBeTypeOf('function');
  });

  it('have no long shape twice', () => {
    const shapes = (value: unknown): readonly string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const inner = Object.values(value).flatMap(shapes);
      return 'additionalProperties' in value ? [...inner, JSON.stringify(value)] : inner;
    };
    for (const name of files) {
      const long = shapes(load(name)).filter((shape) => shape.length > 400);
      expect(new Set(long).size).toBe(long.length);
    }
  });

  it('call shapes by names of types', () => {
    expect(Object.keys(NAMED_READERS).every((name) => /^[A-Z][A-Za-z]+$/u.test(name))).toBe(true);
  });
});
