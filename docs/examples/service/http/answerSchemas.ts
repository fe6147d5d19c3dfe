import type { Schema } from './shippedSchemas';

export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

const text: Schema = { type: 'string' };
const revision: Schema = { type: 'integer', minimum: 0 };
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema): Schema => ({ type: 'array', items });

/** An object that has these members, and may have more. */
function having(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** An object that has these members only. */
function only(properties: Readonly<Record<string, Schema>>): Schema {
  return { ...having(properties), additionalProperties: false };
}

/** What the service adds to the schemas of the library. */
export const answerSchemas: Readonly<Record<string, Schema>> = {
  CustomerDocument: only({
    format: { const: 'csp-multi-partner' },
    version: { const: 1 },
    kind: { const: 'customer' },
    value: ref('Customer'),
  }),
  Imported: only({ customerId: ref('TenantId'), revision }),
  Accepted: only({ revision, events: list(ref('CustomerEvent')), disputed: list(ref('DisputedReading')) }),
  Events: only({ revision, events: list(only({ revision, event: ref('CustomerEvent') })) }),
  Access: having({
    allowed: { type: 'boolean' },
    reasons: list(having({ code: text, message: text })),
    grants: list({ type: 'object' }),
    until: nullable(ref('Instant')),
  }),
  Deadlines: only({ deadlines: list(having({ kind: text, at: ref('Instant'), message: text })) }),
  Menu: only({
    commands: list(
      only({
        command: ref('Command'),
        isAvailable: { type: 'boolean' },
        reasons: list(ref('Reason')),
        disputed: list(ref('DisputedReading')),
        from: nullable(ref('Instant')),
      }),
    ),
  }),
  Explanation: only({
    verdicts: list(
      having({ kind: { enum: ['kept', 'broken', 'disputed', 'not-in-force'] }, rule: text, message: text }),
    ),
  }),
  Audit: only({
    guarantees: list(
      only({
        guarantee: text,
        standing: { enum: ['kept', 'explained', 'broken'] },
        findings: list(having({ field: text, message: text, help: nullable(text) })),
      }),
    ),
    purchases: list(
      having({ subscriptionId: text, seller: nullable(ref('TenantId')), breaksResaleBan: { type: 'boolean' } }),
    ),
  }),
  Reason: only({
    code: text,
    message: text,
    help: nullable(text),
    path: list({ type: ['string', 'integer'] }),
    remedy: nullable(ref('Remedy')),
    sources: list(only({ id: text, title: text, address: text, date: nullable(text), says: text })),
  }),
  Problem: {
    ...having({ type: text, title: text, status: { type: 'integer' } }),
    properties: {
      ...{ type: text, title: text, status: { type: 'integer' } },
      ...{ detail: text, reasons: list(ref('Reason')) },
    },
    additionalProperties: false,
  },
};
