import { partnerIdReader, tenantIdReader } from '../parse/identifierReaders';
import { oneOf } from '../parse/reader';
import { describe, report } from '../parse/reading';
import type { Reader } from '../parse/takes';
import type { TenantId } from '../tenant/identifiers';
import type { AdministrationLink, IndirectResellerLink, ResellerLink } from './invitationLink';
import type { RequestKind, RequestPage } from './linkPages';
import { optional, passOver, refuseOthers, required, type Query } from './linkQuery';

type RequestLink = ResellerLink | IndirectResellerLink | AdministrationLink;

const ZERO: Reader<'0'> = /* @__PURE__ */ oneOf(['0']);
const ONE: Reader<'1'> = /* @__PURE__ */ oneOf(['1']);

/** `true` and `false` in any letter case: links hold `true`, `True` and `TRUE`. */
const flag: Reader<boolean> = (input, reading) => {
  const written = String(input).toLowerCase();
  if (written === 'true' || written === 'false') return written === 'true';
  return report(reading, 'not-a-boolean', describe(input), ['true', 'false']);
};

/** Whom and what a link invites to, by its query; reports all that is wrong with it. */
export function readRequest(page: RequestPage, query: Query): RequestLink | undefined {
  const kind = required(query, page.names.kind, oneOf(page.kinds), page.kinds);
  const partner = required(query, page.names.partner, tenantIdReader);
  if (page.names.csp !== null) required(query, page.names.csp, ONE);
  const link = readKind(kind, partner, page, query);
  refuseOthers(query);
  return link && Object.freeze(link);
}

function readKind(
  kind: RequestKind | undefined,
  partner: TenantId | undefined,
  { template, names, needsProvider }: RequestPage,
  query: Query,
): RequestLink | undefined {
  switch (kind) {
    case 'ResellerRelationship': {
      // `msppId` names an indirect reseller, and here is none.
      required(query, names.partnerId, ZERO);
      const asksForDelegatedAdmin = optional(query, names.delegatedAdmin, flag);
      if (partner === undefined || asksForDelegatedAdmin === undefined) return undefined;
      return { kind: 'reseller', template, partner, asksForDelegatedAdmin };
    }
    case 'IndirectResellerRelationship': {
      const partnerId = required(query, names.partnerId, partnerIdReader);
      const provider = (needsProvider ? required : optional)(query, names.provider, tenantIdReader);
      const asksForDelegatedAdmin = optional(query, names.delegatedAdmin, flag);
      if (partner === undefined || partnerId === undefined) return undefined;
      if (provider === undefined || asksForDelegatedAdmin === undefined) return undefined;
      return { kind: 'indirect-reseller', template, partner, partnerId, provider, asksForDelegatedAdmin };
    }
    case 'Administration':
      return partner && { kind: 'administration', template, partner };
    case undefined:
      passOver(query, [names.partnerId, names.provider, names.delegatedAdmin]);
      return undefined;
  }
}
