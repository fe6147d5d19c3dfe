import { err, ok, type Result } from 'neverthrow';
import { describe } from '../parse/reading';
import type { Reading } from '../parse/takes';
import type { NonEmpty } from '../shared/nonEmpty';
import { readFacts, writeFacts, type Shape } from './codec';
import { issuesOf, newReading, note, type WireIssue } from './issue';
import { isObject, nameIn, toJson, type Json, type JsonObject } from './jsonValue';

/**
 * A body as it came, and the facts that were read from it. Frozen.
 *
 * A fact is null where the body does not say it, says null or empty text, or says something unusable, which is noted.
 */
export interface Payload<Kind extends string, Facts> {
  readonly kind: Kind;
  readonly facts: Facts;
  readonly body: Json;
}

/** Several payloads in one body, or in several that were put into one array. */
export interface ListFacts<Item> {
  readonly items: readonly Item[];
  /** How many there are on all pages together. */
  readonly totalCount: number | null;
  /** Where the next page is. */
  readonly next: string | null;
}

type Single<FactsByKind> = {
  readonly [Kind in keyof FactsByKind & string]: Payload<Kind, FactsByKind[Kind]>;
}[keyof FactsByKind & string];

/** `unknown` is an entry of a list that nothing here recognises: kept, and written back as it came. */
export type PayloadOf<FactsByKind> =
  Single<FactsByKind> | Payload<'unknown', null> | Payload<'list', ListFacts<PayloadOf<FactsByKind>>>;

/** What came in, and what is worth knowing about it. */
export interface Received<Read> {
  readonly payload: Read;
  readonly issues: readonly WireIssue[];
}

/** What a body was recognised as, and whether it names its kind itself. */
export interface Recognised<Kind> {
  readonly kind: Kind;
  readonly isNamed: boolean;
}

export function recognised<Kind>(kind: Kind | undefined, isNamed: boolean): Recognised<Kind> | null {
  return kind === undefined ? null : { kind, isNamed };
}

/** What tells one API's payloads apart and where their facts stand. */
export interface Api<FactsByKind extends { readonly error: object }> {
  readonly shapes: { readonly [Kind in keyof FactsByKind]: Shape<FactsByKind[Kind] & object> };
  /** Null for a body that is none of these. */
  readonly recognise: (body: JsonObject) => Recognised<keyof FactsByKind & string> | null;
  /** The member that holds the entries of a list. */
  readonly entries: string;
  readonly list: Shape<Omit<ListFacts<never>, 'items'>>;
  /** Kinds that belong to a procedure outside multi-partner support, with its name. */
  readonly otherProcedures: { readonly [Kind in keyof FactsByKind]?: string };
}

/** Reads what an API sent or is to be sent. Text is taken as JSON text. */
export function receive<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  input: unknown,
  kind: (keyof FactsByKind & string) | null,
): Result<Received<PayloadOf<FactsByKind>>, NonEmpty<WireIssue>> {
  const reading = newReading();
  const body = toJson(input, reading);
  const payload = body === undefined ? null : payloadOf(api, body, kind, reading);
  if (payload?.kind === 'list') {
    const { items, totalCount, next } = payload.facts as ListFacts<unknown>;
    noteIncomplete({ count: items.length, totalCount: totalCount ?? 0, next }, reading);
  }
  const issues = Object.freeze(issuesOf(reading));
  if (payload === null || payload.kind === 'unknown') return err(issues as NonEmpty<WireIssue>);
  return ok(Object.freeze({ payload, issues }));
}

/** The body with the facts in it; facts that were not changed leave it as it came. */
export function send<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  payload: PayloadOf<FactsByKind>,
): Json {
  if (payload.kind === 'unknown') return payload.body;
  if (payload.kind === 'list') {
    return sendList(api, payload as Payload<'list', ListFacts<PayloadOf<FactsByKind>>>);
  }
  const { kind, facts, body } = payload as Payload<keyof FactsByKind & string, object>;
  return writeFacts(shapeOf(api, kind), facts, isObject(body) ? body : {});
}

export function payloadOf<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  body: Json,
  told: (keyof FactsByKind & string) | null,
  reading: Reading,
): PayloadOf<FactsByKind> {
  // Where a customer has none of something Partner Center answers null.
  if (body === null || Array.isArray(body))
    return listOf(api, body, (body ?? []) as readonly Json[], [], told, reading);
  if (!isObject(body)) return unknown(body, reading);
  const entries = nameIn(body, api.entries);
  const listed = entries === undefined ? undefined : body[entries];
  if (entries !== undefined && Array.isArray(listed)) {
    return listOf(api, body, listed as readonly Json[], [entries], told, reading);
  }
  const kind = kindOf(api, body, told, reading);
  if (kind === null) return frozen({ kind: 'unknown', facts: null, body });
  const procedure = (api.otherProcedures as Readonly<Record<string, string | undefined>>)[kind];
  if (procedure !== undefined) note(reading, 'info', 'not-this-feature', procedure);
  const facts = readFacts(shapeOf(api, kind), body, reading);
  return frozen({ kind, facts, body }) as PayloadOf<FactsByKind>;
}

/** Notes that there is more than was handed over. @returns whether there is not */
export function noteIncomplete(
  { count, totalCount, next }: { readonly count: number; readonly totalCount: number; readonly next: string | null },
  reading: Reading,
): boolean {
  if (totalCount <= count && next === null) return true;
  note(reading, 'warning', 'incomplete', totalCount > count ? `${count} of ${totalCount}` : `${count} and more`);
  return false;
}

/** What is told goes before telling members, and an error or a name in the body before what is told. */
function kindOf<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  body: JsonObject,
  told: (keyof FactsByKind & string) | null,
  reading: Reading,
): (keyof FactsByKind & string) | null {
  const seen = api.recognise(body);
  if (seen?.kind === 'error') return 'error';
  const isContradicted = told !== null && seen?.isNamed === true && seen.kind !== told;
  const kind = told ?? seen?.kind;
  if (kind !== undefined && !isContradicted && Object.hasOwn(api.shapes, kind)) return kind;
  return note(reading, 'error', 'unknown-kind', seen?.kind ?? describe(body), told === null ? [] : [told]);
}

function shapeOf<FactsByKind extends { readonly error: object }>(api: Api<FactsByKind>, kind: string): Shape<object> {
  return (api.shapes as Readonly<Record<string, Shape<object>>>)[kind] as Shape<object>;
}

function unknown(body: Json, reading: Reading): Payload<'unknown', null> {
  note(reading, 'error', 'unknown-kind', describe(body));
  return frozen({ kind: 'unknown', facts: null, body });
}

function listOf<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  body: Json,
  entries: readonly Json[],
  at: readonly string[],
  told: (keyof FactsByKind & string) | null,
  reading: Reading,
): Payload<'list', ListFacts<PayloadOf<FactsByKind>>> {
  const items = entries.map((entry, index) => {
    reading.path.push(...at, index);
    // Nothing in the place of an entry is no answer that there is none.
    const item = entry === null ? unknown(entry, reading) : payloadOf(api, entry, told, reading);
    reading.path.length -= at.length + 1;
    return item;
  });
  const page = readFacts(api.list, isObject(body) ? body : {}, reading);
  return frozen({ kind: 'list', facts: { items: Object.freeze(items), ...page }, body });
}

function sendList<FactsByKind extends { readonly error: object }>(
  api: Api<FactsByKind>,
  { facts, body }: Payload<'list', ListFacts<PayloadOf<FactsByKind>>>,
): Json {
  const { items, ...page } = facts;
  const written = items.map((item) => send(api, item));
  if (!isObject(body)) {
    const isUnchanged = body === null ? items.length === 0 : isSameList(written, body as readonly Json[]);
    return isUnchanged ? body : Object.freeze(written);
  }
  const name = nameIn(body, api.entries) ?? api.entries;
  const before = body[name];
  const isUnchanged = Array.isArray(before) && isSameList(written, before as readonly Json[]);
  return writeFacts(api.list, page, isUnchanged ? body : Object.freeze({ ...body, [name]: Object.freeze(written) }));
}

function isSameList(one: readonly Json[], other: readonly Json[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

function frozen<Kind extends string, Facts>(payload: Payload<Kind, Facts>): Payload<Kind, Facts> {
  Object.freeze(payload.facts);
  return Object.freeze(payload);
}
