import { describe } from '../parse/reading';
import type { Reading } from '../parse/takes';
import { note } from './issue';
import { isObject, nameIn, toJson, type Json } from './jsonValue';
import { noteIncomplete, payloadOf, type Api, type ListFacts, type Payload, type PayloadOf } from './payload';

/** Does something while the reading stands further in. */
export function within<Value>({ path }: Reading, steps: readonly (string | number)[], work: () => Value): Value {
  path.push(...steps);
  const value = work();
  path.length -= steps.length;
  return value;
}

/**
 * Visits every payload in the body of a response, or in the bodies of several pages, with the reading at its place.
 *
 * @returns whether all was told: no page is missing, none is an error, and nothing in them is of another kind
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
  const visitPayload = (payload: PayloadOf<FactsByKind>): void => {
    visit(payload.facts as FactsByKind[Kind]);
  };
  const pages: Page[] = Array.isArray(body)
    ? (body as readonly Json[]).map((page, index) =>
        within(reading, [index], () => visitPage(api, page, kind, reading, visitPayload)),
      )
    : [visitPage(api, body, kind, reading, visitPayload)];
  const count = pages.reduce((sum, page) => sum + page.count, 0);
  const totalCount = Math.max(0, ...pages.map((page) => page.totalCount));
  const isComplete = noteIncomplete({ count, totalCount, next: pages.at(-1)?.next ?? null }, reading);
  return isComplete && pages.every(({ isTold }) => isTold);
}

interface Page {
  readonly isTold: boolean;
  readonly count: number;
  readonly totalCount: number;
  readonly next: string | null;
}

const NOTHING: Page = { isTold: false, count: 0, totalCount: 0, next: null };

function visitPage<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  page: Json,
  kind: keyof FactsByKind & string,
  reading: Reading,
  visit: (payload: PayloadOf<FactsByKind>) => void,
): Page {
  const body = typeof page === 'string' ? toJson(page, reading) : page;
  if (body === undefined) return NOTHING;
  const payload = payloadOf(api, body, kind, reading);
  if (payload.kind !== 'list') return { ...NOTHING, isTold: visitOne(payload, reading, visit), count: 1 };
  const { items, totalCount, next } = (payload as Payload<'list', ListFacts<PayloadOf<FactsByKind>>>).facts;
  const entries = isObject(body) ? [nameIn(body, api.entries) as string] : [];
  const areTold = items.map((item, index) =>
    within(reading, [...entries, index], () => visitOne(item, reading, visit)),
  );
  return { isTold: areTold.every(Boolean), count: items.length, totalCount: totalCount ?? 0, next };
}

function visitOne<FactsByKind extends { readonly error: object }>(
  payload: PayloadOf<FactsByKind>,
  reading: Reading,
  visit: (payload: PayloadOf<FactsByKind>) => void,
): boolean {
  if (payload.kind === 'error') {
    const { code } = payload.facts as { readonly code: string | null };
    note(reading, 'error', 'error-response', describe(code ?? 'error'));
    return false;
  }
  if (payload.kind === 'list') note(reading, 'error', 'unknown-kind', 'list');
  if (payload.kind === 'unknown' || payload.kind === 'list') return false;
  visit(payload);
  return true;
}
