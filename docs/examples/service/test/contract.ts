import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { openApi } from '../http/openApi';

interface Content {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const description = openApi() as unknown as Description;
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema({ ...description, $id: 'api' });

/** The operation that a request asks for; undefined where none is described. */
function operationFor(method: string, path: string): Operation | undefined {
  const found = Object.entries(description.paths).find(([template]) => {
    const pattern = template.replace(/\{\w+\}/gu, '[^/]+');
    return new RegExp(`^${pattern}$`, 'u').test(path);
  });
  return found?.[1][method.toLowerCase()];
}

const validators = new Map<string, ValidateFunction>();

function expectValid(schema: object, value: unknown): void {
  const pointed = JSON.stringify(schema).replaceAll('"#/components', '"api#/components');
  const validate = validators.get(pointed) ?? ajv.compile(JSON.parse(pointed) as object);
  validators.set(pointed, validate);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

/** A body that was taken is one that the description allows. */
export function expectDescribedRequest(method: string, path: string, body: unknown): void {
  const { schema } = operationFor(method, path)?.requestBody?.content['application/json'] ?? {};
  if (schema !== undefined) expectValid(schema, body);
}

/** Status, type and body are what the description says; what is not described at all is not found. */
export async function expectDescribedResponse(method: string, path: string, response: Response): Promise<void> {
  const operation = operationFor(method, path);
  const type = response.headers.get('content-type') ?? '';
  const problem = { $ref: '#/components/schemas/Problem' };
  if (operation === undefined) {
    expect([response.status, type]).toEqual([404, 'application/problem+json']);
    return expectValid(problem, await response.json());
  }
  const schema = operation.responses[response.status]?.content[type]?.schema;
  expect(schema, `${method} ${path}: ${response.status} ${type}`).toBeDefined();
  return expectValid(schema ?? {}, await response.json());
}
