import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

export type Schema = Readonly<Record<string, unknown>>;

interface ShippedSchema extends Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const { resolve } = createRequire(import.meta.url);

function pathOf(name: string): string {
  return resolve(`csp-multi-partner/schemas/${name}.json`);
}

function read(name: string): ShippedSchema {
  // The library's own files, of this shape.
  return JSON.parse(readFileSync(pathOf(name), 'utf8')) as ShippedSchema;
}

/** The types of all commands: there is a schema for each. */
export const COMMAND_TYPES: readonly string[] = readdirSync(dirname(pathOf('commands/draftGrant')))
  .map((file) => file.replace(/\.json$/u, ''))
  .sort();

/** The body of a command: without when and by whom, which the service knows; it may name its type. */
function bodySchema(type: string): ShippedSchema {
  const { properties = {}, required = [], ...schema } = read(`commands/${type}`);
  return {
    ...schema,
    properties: without(properties, 'at', 'actor'),
    required: required.filter((name) => !['type', 'at', 'actor'].includes(name)),
  };
}

function without(object: object, ...names: readonly string[]): Schema {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

export function bodyName(type: string): string {
  return `${type.slice(0, 1).toUpperCase()}${type.slice(1)}Body`;
}

/** All of them as components of one document: definitions beside each other, and references to where they stand then. */
export function shippedSchemas(): Readonly<Record<string, Schema>> {
  const all: readonly (readonly [string, ShippedSchema])[] = [
    ['Customer', read('customer')],
    ['CustomerEvent', read('event')],
    ['Command', read('command')],
    ['Refusal', read('refusal')],
    ...COMMAND_TYPES.map((type) => [bodyName(type), bodySchema(type)] as const),
  ];
  const components: Record<string, Schema> = {};
  for (const [name, shipped] of all) {
    Object.assign(components, shipped.$defs, { [name]: without(shipped, '$schema', '$id', '$defs') });
  }
  return JSON.parse(JSON.stringify(components).replaceAll('"#/$defs/', '"#/components/schemas/')) as typeof components;
}
