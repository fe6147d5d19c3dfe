import { describe } from '../parse/reading';
import type { Reading } from '../parse/takes';
import { note } from './issue';
import { isObject, nameIn, toJson, type Json } from './jsonValue';
import { payloadOf, type Api, type ListFacts, type Payload, type PayloadOf } from './payload';

/** Does something while the reading stands one step further in. */
export function within<Value>({ path }: Reading, step: string | number, work: () => Value): Value {
  path.push(step);
  const value = work();
  path.pop();
  return value;
}

/**
 * Visits every payload in the body of a response, or in the bodies of several, with the reading at its place.
 *
 * @returns whether the responses told anything; an error in their place, which is noted, does not
 */
export function eachEntry<FactsByKind extends { readonly error: object }, Kind extends keyof FactsByKind & string>(
  api: Api<FactsByKind>,
  input: unknown,
  kind: Kind,
  reading: Reading,
  visit: (facts: FactsByKind[Kind]) => void,
): boolean {
  const body = toJson(input, reading);
  if (body === undefined) return false;
  if (!Array.isArray(body)) return visitBody(api, body, kind, reading, visit);
  // Pages, each parsed or as text; or entries without a body around them.
  const told = (body as readonly Json[]).map((page, index) =>
    within(reading, index, () => {
      const parsed = typeof page === 'string' ? toJson(page, reading) : page;
      return parsed !== undefined && visitBody(api, parsed, kind, reading, visit);
    }),
  );
  return told.length === 0 || told.includes(true);
}

function visitBody<FactsByKind extends { readonly error: object }, Kind extends keyof FactsByKind & string>(
  api: Api<FactsByKind>,
  body: Json,
  kind: Kind,
  reading: Reading,
  visit: (facts: FactsByKind[Kind]) => void,
): boolean {
  return visitPayload(api, payloadOf(api, body, kind, reading), reading, (payload) => {
    visit(payload.facts as FactsByKind[Kind]);
  });
}

function visitPayload<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  payload: PayloadOf<FactsByKind>,
  reading: Reading,
  visit: (payload: PayloadOf<FactsByKind>) => void,
): boolean {
  if (payload.kind === 'error') {
    const { code } = payload.facts as { readonly code: string | null };
    note(reading, 'error', 'error-response', describe(code ?? 'error'));
    return false;
  }
  if (payload.kind === 'unknown') return false;
  if (payload.kind !== 'list') {
    visit(payload);
    return true;
  }
  const { facts, body } = payload as Payload<'list', ListFacts<PayloadOf<FactsByKind>>>;
  const visitItems = (): boolean => {
    const told = facts.items.map((item, index) =>
      within(reading, index, () => visitPayload(api, item, reading, visit)),
    );
    return told.length === 0 || told.includes(true);
  };
  if (!isObject(body)) return visitItems();
  return within(reading, nameIn(body, api.entries, { path: [], problems: [] }) ?? api.entries, visitItems);
}
