import type { TenantId } from 'csp-multi-partner';
import type { View, WireIssue } from 'csp-multi-partner/wire';
import { fromGraph, type GraphPayload } from 'csp-multi-partner/wire/graph';
import { fromPartnerCenter, type PartnerCenterPayload } from 'csp-multi-partner/wire/partner-center';

type Member = Exclude<keyof View, 'partner'>;

/** What a pasted text was recognised as. */
export interface Document {
  readonly text: string;
  readonly api: 'Partner Center' | 'Graph' | null;
  /** What it holds, in the words of the library. */
  readonly kind: string | null;
  readonly count: number;
  /** Where it belongs in what a partner was answered; null for what says nothing of a customer, or not of which relationship. */
  readonly member: Member | null;
  /** The relationship that assignments and requests belong to, where the text says which. */
  readonly grantId: string | null;
  /** The customers it speaks of. */
  readonly customers: readonly TenantId[];
  /** Why it could not be read. */
  readonly problems: readonly WireIssue[];
}

type Payload = PartnerCenterPayload | GraphPayload;

const MEMBERS: { readonly [Kind in Payload['kind']]?: Member } = {
  customer: 'customer',
  subscription: 'subscriptions',
  'partner-relationship': 'relationships',
  agreement: 'agreements',
  'delegated-admin-relationship': 'delegatedAdminRelationships',
  'access-assignment': 'accessAssignments',
  request: 'requests',
};

const OF_A_GRANT: readonly (Member | null)[] = ['accessAssignments', 'requests'];

/** Tells which of the two APIs answered with this text, and with what. Never throws. */
export function recognise(text: string): Document {
  const partnerCenter = fromPartnerCenter(text);
  const graph = fromGraph(text);
  if (partnerCenter.isOk()) {
    const document = describe(text, 'Partner Center', partnerCenter.value.payload);
    if (document !== null) return document;
  }
  if (graph.isOk()) {
    const document = describe(text, 'Graph', graph.value.payload);
    if (document !== null) return document;
  }
  return {
    text,
    api: null,
    kind: null,
    count: 0,
    member: null,
    grantId: null,
    customers: [],
    problems: graph.isErr() ? graph.error : partnerCenter.isErr() ? partnerCenter.error : [],
  };
}

function describe(text: string, api: Document['api'], payload: Payload): Document | null {
  const payloads: readonly Payload[] = payload.kind === 'list' ? payload.facts.items : [payload];
  // An empty list does not say of what.
  const kind = payloads.map((each) => each.kind).find((each) => each !== 'unknown' && each !== 'list');
  if (kind === undefined) return null;
  const grantId = grantOf(payload);
  const belongs = MEMBERS[kind] ?? null;
  const member = OF_A_GRANT.includes(belongs) && grantId === null ? null : belongs;
  const customers = new Set(payloads.flatMap((each) => customerOf(each) ?? []));
  return {
    text,
    api,
    kind,
    count: payloads.length,
    member,
    grantId,
    customers: [...customers],
    problems: [],
  };
}

function customerOf(payload: Payload): TenantId | null {
  switch (payload.kind) {
    case 'customer':
      return payload.facts.id;
    case 'delegated-admin-relationship':
      return payload.facts.customerTenantId;
    default:
      return null;
  }
}

/** Graph writes into the context of a list what was asked: `…/delegatedAdminRelationships('id')/accessAssignments`. */
function grantOf({ body }: Payload): string | null {
  if (typeof body !== 'object' || body === null || !('@odata.context' in body)) return null;
  const context = body['@odata.context'];
  if (typeof context !== 'string') return null;
  return /delegatedAdminRelationships\('([^']{1,200})'\)/u.exec(context)?.[1] ?? null;
}
