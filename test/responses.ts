/**
 * Bodies as Partner Center and Graph answer them, about the people and companies of `world.ts`, and what `fold` makes of them.
 */
import type { Partner } from 'csp-multi-partner';
import type { Path, ProblemCode } from 'csp-multi-partner/parse';
import { fold, type FoldContext, type Folded, type Severity, type View, type WireIssue } from 'csp-multi-partner/wire';
import {
  ADATUM,
  ASSIGNMENT,
  at,
  CONTOSO,
  ENGINEERS,
  EXCHANGE,
  GLOBAL_READER,
  GRANT,
  must,
  northwind,
  OFFICE,
} from './world';

export type Body = Readonly<Record<string, unknown>>;

/** Contoso, asked for on 2024-02-01; it is no partner itself. */
export const asked: FoldContext = { tenantId: CONTOSO, asOf: at('2024-02-01'), cspTenancy: { kind: 'none' } };

export const customerBody = (changes: Body = {}): Body => ({
  id: CONTOSO,
  commerceId: '0a4ce58a-6f96-4273-8035-d9c7d31b9ba4',
  companyProfile: { tenantId: CONTOSO, domain: 'contoso.example', companyName: 'Contoso' },
  billingProfile: { companyName: 'Contoso Ltd', defaultAddress: { country: 'US', city: 'Redmond', state: 'WA' } },
  relationshipToPartner: 'reseller',
  allowDelegatedAccess: true,
  links: { self: { uri: `/customers/${CONTOSO}`, method: 'GET', headers: [] } },
  attributes: { objectType: 'Customer' },
  ...changes,
});

/** Licences of the new commerce, as Partner Center lists them. */
export const license = (changes: Body = {}): Body => ({
  id: OFFICE,
  offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  offerName: 'Microsoft 365 Business Basic',
  friendlyName: 'Mail',
  productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
  quantity: 25,
  unitType: 'Licenses',
  creationDate: '2021-01-14T16:57:15.0966728Z',
  effectiveStartDate: '2021-01-14T16:57:14.498252Z',
  commitmentEndDate: '2022-01-13T00:00:00Z',
  status: 'active',
  autoRenewEnabled: true,
  billingType: 'license',
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  renewalTermDuration: '',
  partnerId: '4444',
  contractType: 'subscription',
  orderId: '34b37d7340cc',
  attributes: { objectType: 'Subscription' },
  ...changes,
});

/** Adatum, as Tailspin is told of it. */
export const indirectReseller = (changes: Body = {}): Body => ({
  id: ADATUM,
  name: 'Adatum',
  relationshipType: 'is_indirect_cloud_solution_provider_of',
  state: 'Active',
  mpnId: '4444',
  location: 'US',
  attributes: { objectType: 'PartnerRelationship' },
  ...changes,
});

export const agreement = (type: string, dateAgreed: unknown): Body => ({
  primaryContact: { firstName: 'Tania', lastName: 'Carr', email: 'tania@contoso.example', phoneNumber: '1234567890' },
  templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
  dateAgreed,
  type,
  agreementLink: 'https://aka.ms/customeragreement',
});

/** A list of Partner Center. */
export const collection = (...items: readonly unknown[]): Body => ({
  totalCount: items.length,
  items,
  attributes: { objectType: 'Collection' },
});

/** Observed of a partner that has no relationship with the customer. */
export const NO_RELATIONSHIP = {
  code: 20002,
  description: 'No relationship between caller and account',
  data: [],
  source: 'PartnerAPI',
} as const;

const unifiedRoles = (...ids: readonly string[]): Body => ({
  unifiedRoles: ids.map((roleDefinitionId) => ({ roleDefinitionId })),
});

/** `grant-1`: Exchange support for 730 days, active from 2024-01-04 until 2026-01-03. */
export const relationshipBody = (changes: Body = {}): Body => ({
  '@odata.type': '#microsoft.graph.delegatedAdminRelationship',
  id: GRANT,
  displayName: 'Exchange support',
  duration: 'P730D',
  autoExtendDuration: 'PT0S',
  customer: { tenantId: CONTOSO, displayName: 'Contoso' },
  accessDetails: unifiedRoles(EXCHANGE, GLOBAL_READER),
  status: 'active',
  createdDateTime: '2024-01-01T00:00:00.1234567Z',
  lastModifiedDateTime: '2024-01-05T00:00:00Z',
  activatedDateTime: '2024-01-04T00:00:00Z',
  endDateTime: '2026-01-03T00:00:00Z',
  ...changes,
});

export const assignmentBody = (changes: Body = {}): Body => ({
  id: ASSIGNMENT,
  status: 'active',
  createdDateTime: '2024-01-05T00:00:00Z',
  lastModifiedDateTime: '2024-01-06T00:00:00Z',
  accessContainer: { accessContainerId: ENGINEERS, accessContainerType: 'securityGroup' },
  accessDetails: unifiedRoles(EXCHANGE),
  ...changes,
});

export const requestBody = (action: string, changes: Body = {}): Body => ({
  id: `${action}-1`,
  action,
  status: 'succeeded',
  createdDateTime: '2024-01-20T00:00:00Z',
  lastModifiedDateTime: '2024-01-21T00:00:00Z',
  ...changes,
});

export const rolesBody = unifiedRoles;

/** A list of Graph. */
export const values = (...value: readonly unknown[]): Body => ({ '@odata.context': 'https://graph.example', value });

export const FORBIDDEN = { error: { code: 'Forbidden', message: 'Insufficient privileges' } } as const;

/** What Northwind was answered: the customer, its licences, and that there is nothing else. */
export const answered = (changes: Partial<View> = {}): View => ({
  partner: northwind,
  customer: customerBody(),
  subscriptions: collection(license()),
  agreements: null,
  delegatedAdminRelationships: values(),
  ...changes,
});

/** What a partner was answered that may administer, and does not sell. */
export const administers = (partner: Partner, changes: Partial<View> = {}): View => ({
  partner,
  customer: customerBody({ relationshipToPartner: 'none', allowDelegatedAccess: false }),
  subscriptions: null,
  agreements: null,
  delegatedAdminRelationships: values(relationshipBody()),
  accessAssignments: { [GRANT]: values(assignmentBody()) },
  ...changes,
});

export const folded = (view: View | readonly View[], context: FoldContext = asked): Folded =>
  must(fold('partner' in view ? [view] : view, context));

export const issue = (
  severity: Severity,
  code: ProblemCode,
  path: Path,
  found: string,
  expected: readonly string[] = [],
): WireIssue => ({ severity, code, path, found, expected });

/** What is missing, but for what other partners know, which no partner is told. */
export const gapsOf = ({ gaps }: Folded): readonly unknown[] =>
  gaps
    .filter(({ missing }) => missing !== 'other-partners')
    .map(({ missing, grantId }) => (grantId === null ? missing : [missing, grantId]));
