import type { GrantId, PartnerId, TenantId } from '../tenant/identifiers';

/**
 * Which page a link leads to, and so of which time it is.
 *
 * - `office-portal`: `portal.office.com`, in the samples of Partner Center's API until November 2020; for countries that Partner
 *   Center does not support, still on Microsoft's page of 2023-08-17
 * - `business-store`: `businessstore.microsoft.com`, about 2019 and 2020; no page of Microsoft's, seen in use
 * - `admin-center-billing`: `admin.microsoft.com`, `#/BillingAccounts/partner-invitation`, in the samples of the API since December 2020
 * - `admin-center-partners`: the same with `#/partners/invitation`, newer; no page of Microsoft's, seen in use
 * - `admin-center-granular`: `admin.microsoft.com`, for granular relationships, by Graph's overview
 * - `cloud-granular`: `admin.cloud.microsoft`, the newest host, for granular relationships; no page of Microsoft's, seen in use
 *
 * Open union: a minor release may add a page.
 *
 * @see https://learn.microsoft.com/partner-center/developer/request-reseller-relationship
 * @see https://learn.microsoft.com/partner-center/regional-authorization-overview
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview
 */
export type LinkTemplate =
  | 'office-portal'
  | 'business-store'
  | 'admin-center-billing'
  | 'admin-center-partners'
  | 'admin-center-granular'
  | 'cloud-granular';

/** Invites to a direct-bill partner, or to an indirect provider on its own. */
export interface ResellerLink {
  readonly kind: 'reseller';
  readonly template: LinkTemplate;
  readonly partner: TenantId;
  /** Null where the link does not say. What it asks for is not what it gets: see {@link linkToInvitation}. */
  readonly asksForDelegatedAdmin: boolean | null;
}

/** Invites to an indirect reseller, and with it to its provider. */
export interface IndirectResellerLink {
  readonly kind: 'indirect-reseller';
  readonly template: LinkTemplate;
  /** The reseller. */
  readonly partner: TenantId;
  /** The reseller's. */
  readonly partnerId: PartnerId;
  readonly provider: TenantId | null;
  /** Null where the link does not say. */
  readonly asksForDelegatedAdmin: boolean | null;
}

/** Asks for delegated admin of the legacy kind alone. */
export interface AdministrationLink {
  readonly kind: 'administration';
  readonly template: LinkTemplate;
  readonly partner: TenantId;
}

/** Asks to approve one granular relationship. The link does not say whose it is. */
export interface GranularLink {
  readonly kind: 'granular';
  readonly template: LinkTemplate;
  /** In the letter case of the link. */
  readonly grantId: GrantId;
}

/** What a link invites a customer to. Closed union. */
export type InvitationLink = ResellerLink | IndirectResellerLink | AdministrationLink | GranularLink;
