import type { LinkTemplate } from './invitationLink';

/** What a link calls the kind of relationship that it asks for. */
export type RequestKind = 'ResellerRelationship' | 'IndirectResellerRelationship' | 'Administration';

/** What a page calls its parameters; null: it has none of that meaning. */
export interface ParameterNames {
  readonly kind: string;
  readonly partner: string;
  readonly partnerId: string;
  readonly provider: string;
  readonly csp: string | null;
  readonly delegatedAdmin: string | null;
}

/** A page that takes invitations to a reseller relationship or to delegated admin: whom and what, the query says. */
export interface RequestPage {
  readonly template: Exclude<LinkTemplate, 'admin-center-granular' | 'cloud-granular'>;
  readonly host: string;
  readonly path: string;
  /** Empty: the link has none. */
  readonly fragment: string;
  readonly names: ParameterNames;
  readonly kinds: readonly RequestKind[];
  /** Whether an indirect reseller invites only together with a provider. */
  readonly needsProvider: boolean;
}

/** A page that takes the approval of a granular relationship: its id follows `fragment`, and there is no query. */
export interface GranularPage {
  readonly template: 'admin-center-granular' | 'cloud-granular';
  readonly host: string;
  readonly path: string;
  readonly fragment: string;
  readonly names: null;
}

export type LinkPage = RequestPage | GranularPage;

const OFFICE_NAMES: ParameterNames = {
  kind: 'type',
  partner: 'id',
  partnerId: 'msppid',
  provider: 'indirectCSP',
  csp: 'csp',
  delegatedAdmin: null,
};

const NAMES: ParameterNames = {
  kind: 'invType',
  partner: 'partnerId',
  partnerId: 'msppId',
  provider: 'indirectCSPId',
  csp: null,
  delegatedAdmin: 'DAP',
};

/** @see https://learn.microsoft.com/partner-center/regional-authorization-overview (2023-08-17) */
export const OFFICE_PORTAL: RequestPage = {
  template: 'office-portal',
  host: 'portal.office.com',
  path: '/partner/partnersignup.aspx',
  fragment: '',
  names: OFFICE_NAMES,
  kinds: ['ResellerRelationship', 'IndirectResellerRelationship'],
  needsProvider: true,
};

/** Practitioners' only. */
const BUSINESS_STORE: RequestPage = {
  template: 'business-store',
  host: 'businessstore.microsoft.com',
  path: '/manage/partner-invitation',
  fragment: '',
  names: NAMES,
  kinds: ['IndirectResellerRelationship'],
  needsProvider: false,
};

/**
 * Microsoft's page shows it for `ResellerRelationship`; the other two are practitioners'.
 *
 * @see https://learn.microsoft.com/partner-center/developer/request-reseller-relationship
 * @see https://aadinternals.com/post/partners (`Administration`)
 */
export const ADMIN_CENTER_BILLING: RequestPage = {
  template: 'admin-center-billing',
  host: 'admin.microsoft.com',
  path: '/Adminportal/Home',
  fragment: '#/BillingAccounts/partner-invitation',
  names: NAMES,
  kinds: ['ResellerRelationship', 'IndirectResellerRelationship', 'Administration'],
  needsProvider: false,
};

/** Practitioners' only. */
const ADMIN_CENTER_PARTNERS: RequestPage = {
  ...ADMIN_CENTER_BILLING,
  template: 'admin-center-partners',
  fragment: '#/partners/invitation',
};

/** @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview */
export const ADMIN_CENTER_GRANULAR: GranularPage = {
  template: 'admin-center-granular',
  host: 'admin.microsoft.com',
  path: '/AdminPortal/Home',
  fragment: '#/partners/invitation/granularAdminRelationships/',
  names: null,
};

/** Practitioners' only: CIPP shows it for relationships that await approval. */
const CLOUD_GRANULAR: GranularPage = {
  ...ADMIN_CENTER_GRANULAR,
  template: 'cloud-granular',
  host: 'admin.cloud.microsoft',
  path: '/',
};

export const PAGES: readonly LinkPage[] = [
  OFFICE_PORTAL,
  BUSINESS_STORE,
  ADMIN_CENTER_BILLING,
  ADMIN_CENTER_PARTNERS,
  ADMIN_CENTER_GRANULAR,
  CLOUD_GRANULAR,
];

export const HOSTS: readonly string[] = [
  'portal.office.com',
  'businessstore.microsoft.com',
  'admin.microsoft.com',
  'admin.cloud.microsoft',
];
