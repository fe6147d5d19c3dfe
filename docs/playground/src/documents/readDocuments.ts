import type { CspTenancy, Instant, Partner, TenantId } from 'csp-multi-partner';
import { fold, type Folded, type View, type WireIssue } from 'csp-multi-partner/wire';
import type { Document } from './recognise';

export interface Asked {
  /** Whose credentials asked. */
  readonly partner: Partner;
  /** When the answers came. */
  readonly asOf: Instant;
  readonly tenancy: CspTenancy['kind'];
  /** Which of several customers; null for the first that the documents speak of. */
  readonly tenantId: string | null;
}

export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly issues: readonly WireIssue[] }
  | ({ readonly kind: 'read' } & Folded);

/** The customer of whom the documents tell. */
export function readDocuments(documents: readonly Document[], { partner, asOf, tenancy, tenantId }: Asked): Reading {
  const customer = customerIn(documents, tenantId);
  if (customer === undefined) return { kind: 'nothing' };
  const cspTenancy: CspTenancy =
    tenancy === 'transacting-tenant'
      ? { kind: tenancy, providers: partner.kind === 'indirect-provider' ? [partner.tenantId] : [] }
      : { kind: tenancy };
  return fold([viewOf(partner, documents)], { tenantId: customer, asOf, cspTenancy }).match<Reading>(
    (folded) => ({ kind: 'read', ...folded }),
    (issues) => ({ kind: 'unreadable', issues }),
  );
}

/** The customer that was chosen, where the documents speak of it, and else the first that they speak of. */
export function customerIn(documents: readonly Document[], tenantId: string | null): TenantId | undefined {
  const named = documents.flatMap(({ customers }) => customers);
  return named.find((each) => each === tenantId) ?? named[0];
}

/** Several documents of one kind are pages of one answer. */
function viewOf(partner: Partner, documents: readonly Document[]): View {
  const pages = (member: Document['member']): readonly string[] | undefined => {
    const found = documents.filter((document) => document.member === member);
    return found.length === 0 ? undefined : found.map(({ text }) => text);
  };
  const byGrant = (member: Document['member']): Readonly<Record<string, unknown>> => {
    const found = documents.filter((document) => document.member === member);
    const grouped = Map.groupBy(found, ({ grantId }) => grantId ?? '');
    return Object.fromEntries([...grouped].map(([grantId, group]) => [grantId, group.map(({ text }) => text)]));
  };
  return {
    partner,
    customer: pages('customer'),
    subscriptions: pages('subscriptions'),
    relationships: pages('relationships'),
    agreements: pages('agreements'),
    delegatedAdminRelationships: pages('delegatedAdminRelationships'),
    accessAssignments: byGrant('accessAssignments'),
    requests: byGrant('requests'),
  };
}
