import type { CspTenancy } from '../customer/cspTenancy';
import type { Customer } from '../customer/customer';
import type { Service } from '../account/subscription';
import type { Instant } from '../shared/instant';
import type { TenantId } from '../tenant/identifiers';
import type { Market } from '../tenant/market';
import type { Partner } from '../tenant/partner';
import type { Gap } from './gap';
import type { WireIssue } from './issue';

/**
 * What one partner's credentials were answered about a customer: bodies of responses, parsed or as text.
 *
 * Each member takes one body, or an array of them for several pages. Left out means that nobody asked; `null` and an empty
 * collection mean that there is none.
 */
export interface View {
  /** Whose credentials asked. */
  readonly partner: Partner;
  /** `GET /v1/customers/{id}`; a list of customers tells less, and the others in it are passed over. */
  readonly customer?: unknown;
  /** `GET /v1/customers/{id}/subscriptions`: those that the asking partner sold. */
  readonly subscriptions?: unknown;
  /** `GET /v1/customers/{id}/relationships`: the indirect resellers of the customer. */
  readonly relationships?: unknown;
  /** `GET /v1/customers/{id}/agreements` */
  readonly agreements?: unknown;
  /** `GET /tenantRelationships/delegatedAdminRelationships`: those with other customers are passed over. */
  readonly delegatedAdminRelationships?: unknown;
  /** By the relationship's id: `GET …/delegatedAdminRelationships/{id}/accessAssignments`. */
  readonly accessAssignments?: Readonly<Record<string, unknown>> | undefined;
  /** By the relationship's id: `GET …/delegatedAdminRelationships/{id}/requests`. They tell when it was locked, approved, terminated. */
  readonly requests?: Readonly<Record<string, unknown>> | undefined;
}

/** An offer, as far as it tells which service it is for. */
export interface Offer {
  readonly offerId: string;
  readonly offerName: string | null;
  /** `usage` for Azure, `license` for seats; null where the response does not say. */
  readonly billingType: string | null;
}

/** What no response says. */
export interface FoldContext {
  readonly tenantId: TenantId;
  /** When the responses were fetched. */
  readonly asOf: Instant;
  readonly cspTenancy: CspTenancy;
  /** What the customer is called; left out or empty, the responses decide, and where none tells, `name` is what is missing. */
  readonly name?: string;
  /** Where the customer buys; left out, the country of its billing address decides, or else the first partner's market is assumed. */
  readonly market?: Market;
  /** Facts of further partners that the responses name by their tenant only, such as the provider of a reseller's relationship. */
  readonly partners?: readonly Partner[];
  /** Which service an offer is for. Left out or empty: `azure` for what is billed by usage, the offer's name for the rest. */
  readonly serviceOf?: (offer: Offer) => Service;
}

export interface Folded {
  readonly customer: Customer;
  /** Paths begin with the view's index and the member; an assumed `market` is the customer's own. */
  readonly issues: readonly WireIssue[];
  /** What no response told, and the questions to ask with care for it. */
  readonly gaps: readonly Gap[];
}
