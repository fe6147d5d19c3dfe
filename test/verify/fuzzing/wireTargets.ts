import type { Instant, TenantId } from 'csp-multi-partner';
import { parseCustomer, parseInstant, parseMarket, parsePartner, parseTenantId } from 'csp-multi-partner/parse';
import { fold, type FoldContext, type View } from 'csp-multi-partner/wire';
import { fromGraph, toGraph, type GraphKind, type GraphPayload } from 'csp-multi-partner/wire/graph';
import { decode, encode, fromDocument, type DocumentKind, type DocumentValues } from 'csp-multi-partner/wire/json';
import {
  fromPartnerCenter,
  toPartnerCenter,
  type PartnerCenterKind,
  type PartnerCenterPayload,
} from 'csp-multi-partner/wire/partner-center';
import { frozenFlaws, placeFlaws, rereadFlaws } from './oracle';
import { toAnswer, type Answer, type Target } from './target';
import { isTreeObject, memberOf } from './tree';

/** A member of the input that is an object by its own making, whatever is in it. */
const own = (input: unknown, name: string): unknown => memberOf(input, name);

interface Received {
  readonly payload: { readonly kind: string; readonly body: unknown };
  readonly issues: readonly unknown[];
}

/** Reads `{ kind, body }`; what is written back must be what came. */
function payloadTarget(
  name: string,
  entry: string,
  read: (body: unknown, kind: string | null) => unknown,
  write: (payload: unknown) => unknown,
): Target {
  return {
    name,
    entry,
    share: 525,
    liveOneIn: 12,
    members: ['body', 'body', 'body', 'body', 'body', 'body', 'body', 'kind'],
    run: (input) => {
      const kind = own(input, 'kind');
      return toAnswer(read(own(input, 'body'), typeof kind === 'string' ? kind : null));
    },
    flaws: (input, { isOk, value, wrong }, isLive) => {
      const body = own(input, 'body');
      if (!isOk) return isLive ? [] : placeFlaws(body, wrong);
      const { payload, issues } = value as Received;
      const isKept = write(payload) === payload.body;
      const came: unknown = typeof body === 'string' ? JSON.parse(body) : body;
      const isAsItCame = isLive || JSON.stringify(payload.body) === JSON.stringify(came);
      return [
        ...frozenFlaws(value),
        ...(isLive ? [] : placeFlaws(body, issues)),
        ...(isKept && isAsItCame ? [] : ['written other than read']),
      ];
    },
    told: (value) => (value as Received).payload.kind,
  };
}

const KINDS: { readonly [Kind in DocumentKind]: true } = {
  customer: true,
  event: true,
  events: true,
  command: true,
  commands: true,
  refusals: true,
};
const kindIn = (input: unknown): DocumentKind => {
  const kind = own(input, 'kind');
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? (kind as DocumentKind) : 'command';
};

function documentFlaws(input: unknown, { isOk, value }: Answer): readonly string[] {
  if (!isOk) return [];
  const kind = kindIn(input);
  const text = encode(kind, value as DocumentValues[DocumentKind]);
  const back = toAnswer(decode(kind, text));
  const isSame = back.isOk && encode(kind, back.value as DocumentValues[DocumentKind]) === text;
  return [...frozenFlaws(value), ...(isSame ? [] : ['a document that is another one when read again'])];
}

const must = <Value>(result: { readonly isOk: () => boolean; readonly value?: Value }): Value => result.value as Value;
const TENANT: TenantId = must(parseTenantId('c0000000-0000-4000-8000-000000000000'));
const AS_OF: Instant = must(parseInstant('2024-02-01T00:00:00Z'));

/** A list that claims four thousand million views would be gone through by whoever calls. */
const MOST_VIEWS = 1000;
const BODIES = ['customer', 'subscriptions', 'relationships', 'agreements', 'delegatedAdminRelationships'];
const BY_ID = ['accessAssignments', 'requests'];

/** The views of `{ views, market }`: partners must be well formed, and the two that go by a relationship's id must be objects. */
function toViews(input: unknown): readonly View[] | null {
  try {
    const list = own(input, 'views') as readonly unknown[];
    if (!Array.isArray(list) || list.length > MOST_VIEWS) return null;
    const views = Array.from(list, toView);
    return views.every((view) => view !== null) ? views : null;
  } catch {
    // A list that cannot be gone through is none of the declared type.
    return null;
  }
}

function toView(tree: unknown): View | null {
  const partner = parsePartner(own(tree, 'partner'));
  if (partner.isErr()) return null;
  const bodies = BODIES.map((name) => [name, own(tree, name)]);
  const byId = BY_ID.map((name) => [name, own(tree, name)]).filter(([, member]) => isTreeObject(member));
  return { ...(Object.fromEntries([...bodies, ...byId]) as object), partner: partner.value };
}

function toContext(input: unknown): FoldContext {
  const market = parseMarket(own(input, 'market'));
  return {
    tenantId: TENANT,
    asOf: AS_OF,
    cspTenancy: { kind: 'none' },
    ...(market.isOk() ? { market: market.value } : {}),
  };
}

export const wireTargets: readonly Target[] = [
  payloadTarget(
    'fromPartnerCenter',
    'wire/partner-center.js',
    (body, kind) => fromPartnerCenter(body, kind as PartnerCenterKind | null),
    (payload) => toPartnerCenter(payload as PartnerCenterPayload),
  ),
  payloadTarget(
    'fromGraph',
    'wire/graph.js',
    (body, kind) => fromGraph(body, kind as GraphKind | null),
    (payload) => toGraph(payload as GraphPayload),
  ),
  {
    name: 'decode',
    entry: 'wire/json.js',
    share: 150,
    liveOneIn: 0,
    members: ['text', 'text', 'text', 'text', 'text', 'text', 'text', 'kind'],
    run: (input) => {
      const text = own(input, 'text');
      return typeof text === 'string' ? toAnswer(decode(kindIn(input), text)) : null;
    },
    flaws: documentFlaws,
  },
  {
    name: 'fromDocument',
    entry: 'wire/json.js',
    share: 150,
    liveOneIn: 12,
    members: ['value', 'value', 'value', 'value', 'value', 'value', 'value', 'kind'],
    run: (input) => toAnswer(fromDocument(kindIn(input), own(input, 'value'))),
    flaws: (input, answer, isLive) =>
      answer.isOk || isLive ? documentFlaws(input, answer) : placeFlaws(own(input, 'value'), answer.wrong),
  },
  {
    name: 'fold',
    entry: 'wire.js',
    share: 100,
    liveOneIn: 40,
    isCareful: true,
    members: ['views', 'views', 'views', 'views', 'views', 'views', 'views', 'market'],
    run: (input) => {
      const views = toViews(input);
      return views === null ? null : toAnswer(fold(views, toContext(input)));
    },
    flaws: (_, { isOk, value }) => {
      if (!isOk) return [];
      const { customer } = value as { readonly customer: unknown };
      return [...frozenFlaws(value), ...rereadFlaws(customer, (again) => toAnswer(parseCustomer(again)))];
    },
  },
];
