/**
 * The JSON Schemas of docs/reference/schemas: made from the readers that validate, with titles and descriptions from the names and
 * comments of the types.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { commandReader, commandReaders } from '../../src/parse/commandReader';
import { customerReader } from '../../src/parse/customerReader';
import { eventReader } from '../../src/parse/eventReader';
import { jsonSchemaOf, type JsonSchema } from '../../src/parse/jsonSchema';
import { NAMED_READERS } from '../../src/parse/namedReaders';
import type { Reader } from '../../src/parse/takes';
import { refusalReader } from '../../src/parse/refusalReader';
import { FORMAT, VERSION, type DocumentKind } from '../../src/wire/json/jsonDocument';

const src = new URL('../../src/', import.meta.url);

const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), src), 'utf8'))
  .join('\n');

/** The first paragraph of the comment on a type, as plain text; null where it has none. */
function commentOn(type: string): string | null {
  const declared = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:interface|type) ${type}\\b`, 'u').exec(
    code,
  );
  if (declared === null) return null;
  const lines = (declared[1] ?? '').split('\n').map((line) => line.replace(/^\s*\* ?/u, '').trim());
  const [paragraph = ''] = lines.join('\n').trim().split('\n\n');
  return paragraph.replaceAll('\n', ' ').replace(/\{@link (\w+)\}/gu, '`$1`');
}

function described(type: string, schema: JsonSchema): JsonSchema {
  const description = commentOn(type);
  return description === null ? schema : { description, ...schema };
}

const urn = (name: string): string => `urn:${FORMAT}:v${VERSION}:${name}`;

function schema(name: string, type: string, reader: Reader<unknown>): JsonSchema {
  const { $schema, $defs, ...rest } = jsonSchemaOf(reader, NAMED_READERS);
  const definitions = Object.entries(($defs ?? {}) as Readonly<Record<string, JsonSchema>>);
  return {
    $schema: $schema as string,
    $id: urn(name),
    title: type,
    ...described(type, rest),
    ...(definitions.length === 0
      ? {}
      : { $defs: Object.fromEntries(definitions.map(([each, own]) => [each, described(each, own)])) }),
  };
}

const one = (name: string): JsonSchema => ({ $ref: urn(name) });

const VALUES: Readonly<Record<DocumentKind, JsonSchema>> = {
  customer: one('customer'),
  event: one('event'),
  events: { type: 'array', items: one('event') },
  command: one('command'),
  commands: { type: 'array', items: one('command') },
  refusals: { type: 'array', items: one('refusal'), minItems: 1 },
};

/** What stands around a value; it refers to the schemas of values. */
function documentSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: urn('document'),
    title: 'JsonDocument',
    ...described('JsonDocument', {
      oneOf: Object.entries(VALUES).map(([kind, value]) => ({
        type: 'object',
        properties: { format: { const: FORMAT }, version: { const: VERSION }, kind: { const: kind }, value },
        required: ['format', 'version', 'kind', 'value'],
        additionalProperties: false,
      })),
    }),
  };
}

const capitalised = (type: string): string => type.slice(0, 1).toUpperCase() + type.slice(1);

/** Every schema by the name of its file. */
export function schemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'customer.json': schema('customer', 'Customer', customerReader),
    'event.json': schema('event', 'CustomerEvent', eventReader),
    'command.json': schema('command', 'Command', commandReader),
    'refusal.json': schema('refusal', 'Refusal', refusalReader),
    'document.json': documentSchema(),
    ...Object.fromEntries(
      Object.entries(commandReaders).map(([type, reader]) => [
        `commands/${type}.json`,
        schema(`command:${type}`, capitalised(type), reader),
      ]),
    ),
  };
}

const WIDTH = 120;

const keysOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : 0;

/** In one line, where prettier would leave it there: null where it would not, and for objects of more than two members. */
function inOneLine(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, member]) => {
    const line = inOneLine(member);
    return line === null || Array.isArray(value) ? line : `${JSON.stringify(name)}: ${line}`;
  });
  if (parts.includes(null)) return null;
  if (!Array.isArray(value)) return parts.length > 2 ? null : `{ ${parts.join(', ')} }`;
  const isBroken = parts.length > 1 && (value as readonly unknown[]).every((entry) => keysOf(entry) > 1);
  return isBroken ? null : `[${parts.join(', ')}]`;
}

/** As prettier writes JSON. `before` is how much stands before it in its line. */
function jsonText(value: unknown, indent = '', before = 0): string {
  const line = inOneLine(value);
  const isShort = line !== null && indent.length + before + line.length < WIDTH;
  if (line !== null && (isShort || typeof value !== 'object')) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const entries = (value as readonly unknown[]).map((entry) => inner + jsonText(entry, inner));
    return `[\n${entries.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value as object).map(([name, member]) => {
    const key = `${JSON.stringify(name)}: `;
    return `${inner}${key}${jsonText(member, inner, key.length)}`;
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** The text of every schema file by its name in docs/reference. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schemas()).map(([name, each]) => [`schemas/${name}`, `${jsonText(each)}\n`]),
  );
}
