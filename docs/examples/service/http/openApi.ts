import { answerSchemas, ref } from './answerSchemas';
import { bodyName, COMMAND_TYPES, shippedSchemas, type Schema } from './shippedSchemas';

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly Schema[];
  /** The schemas of what is sent and of what comes back, by name. */
  readonly takes?: Schema;
  readonly gives: string;
  readonly status?: 200 | 201;
  readonly problems: readonly number[];
}

/** The description of the interface, OpenAPI 3.1, made of the schemas that the library ships. */
export function openApi(): Schema {
  const paths = Object.entries({ ...IMPORTS, ...QUESTIONS, ...commandPaths() }).map(([path, operations]) => [
    path,
    Object.fromEntries(Object.entries(operations).map(([method, operation]) => [method, described(operation)])),
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Customers with several partners', version: '1.0.0' },
    paths: Object.fromEntries(paths),
    components: {
      schemas: { ...shippedSchemas(), ...answerSchemas },
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ session: [] }],
  };
}

const header = (name: string, description: string, required = false): Schema => ({
  ...{ name, in: 'header', description, required },
  schema: { type: 'string' },
});
const query = (name: string, schema: Schema, required = false): Schema => ({ name, in: 'query', required, schema });

const tenant: Schema = { name: 'tenantId', in: 'path', required: true, schema: ref('TenantId') };
const language = header('Accept-Language', 'English where it names no language that there is');
const key = header('Idempotency-Key', 'The same request with the same key is answered once');
const expected = header('If-Match', 'The `ETag` of the revision that this is about');
const count: Schema = { type: 'integer', minimum: 0 };
const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };

const IMPORTS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/customers': {
    post: {
      summary: 'Import a customer that is not known yet',
      parameters: [language, key],
      takes: ref('CustomerDocument'),
      gives: 'Imported',
      status: 201,
      problems: [400, 401, 403, 409, 413, 415, 422],
    },
  },
};

const QUESTIONS: typeof IMPORTS = {
  '/customers/{tenantId}': {
    get: {
      summary: 'The customer as it is; `ETag` is its revision',
      parameters: [tenant],
      gives: 'CustomerDocument',
      problems: [401, 403, 404],
    },
    put: {
      summary: 'Import a customer again, in the place of a revision',
      parameters: [tenant, language, key, { ...expected, required: true }],
      takes: ref('CustomerDocument'),
      gives: 'Imported',
      problems: [400, 401, 403, 404, 412, 413, 415, 422, 428],
    },
  },
  '/customers/{tenantId}/events': question('What happened, in its order', 'Events', [
    query('after', count),
    query('limit', { ...count, minimum: 1 }),
  ]),
  '/customers/{tenantId}/access': question('Whether somebody can get at something, why, and until when', 'Access', [
    query('partner', ref('TenantId'), true),
    query('at', ref('Instant')),
    query('access', { enum: ['roles', 'purchase', 'azure-subscription'] }, true),
    query('role', { type: 'array', items: text }),
    query('subscription', text),
    query('azureRole', { enum: ['none', 'group', 'lighthouse'] }),
    query('group', { type: 'array', items: text }),
    ...['adminAgent', 'helpdeskAgent', 'guest'].map((name) => query(name, flag)),
  ]),
  '/customers/{tenantId}/deadlines': question('What time will bring', 'Deadlines', [
    query('from', ref('Instant')),
    query('until', ref('Instant'), true),
  ]),
  '/customers/{tenantId}/menu': question('What whoever asks may do next, and why not the rest', 'Menu', []),
  '/customers/{tenantId}/audit': question('Which guarantees were kept between two revisions', 'Audit', [
    query('from', count, true),
    query('to', count, true),
  ]),
  '/customers/{tenantId}/explain': {
    post: {
      summary: 'What every rule says of a command, or of an action on a subscription, which its `type` names',
      parameters: [tenant, language],
      takes: { type: 'object', properties: { type: text }, required: ['type'] },
      gives: 'Explanation',
      problems: [400, 401, 403, 404, 413, 415, 422],
    },
  },
};

function question(summary: string, gives: string, parameters: readonly Schema[]): (typeof IMPORTS)[string] {
  return { get: { summary, gives, parameters: [tenant, language, ...parameters], problems: [401, 403, 404, 422] } };
}

function commandPaths(): typeof IMPORTS {
  const paths = COMMAND_TYPES.map((type) => {
    const post: Operation = {
      summary: `Give the command \`${type}\``,
      parameters: [tenant, language, key, expected],
      takes: ref(bodyName(type)),
      gives: 'Accepted',
      problems: [400, 401, 403, 404, 409, 412, 413, 415, 422],
    };
    return [`/customers/{tenantId}/commands/${type}`, { post }] as const;
  });
  return Object.fromEntries(paths);
}

function described({ takes, gives, status = 200, problems, ...rest }: Operation): Schema {
  const answers = [...problems, 500].map(
    (each) => [each, answer('A problem', 'application/problem+json', 'Problem')] as const,
  );
  const body = { required: true, content: { 'application/json': { schema: takes } } };
  return {
    ...rest,
    ...(takes === undefined ? {} : { requestBody: body }),
    responses: Object.fromEntries([[status, answer('Done', 'application/json', gives)], ...answers]),
  };
}

function answer(description: string, type: string, schema: string): Schema {
  return { description, content: { [type]: { schema: ref(schema) } } };
}
