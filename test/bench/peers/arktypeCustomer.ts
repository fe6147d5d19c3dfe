/** A customer's document as a type of arktype: exact members, and the same formats, enumerations and bounds as the library reads. */
import { scope, type } from 'arktype';
import { DURATION, GUID, INSTANT, isDay, MARKET, PARTNER_ID } from './documentFormats';

const company = { tenantId: 'guid', partnerId: 'partnerId', name: 'text', cloud: 'cloud', market: 'market' } as const;
const requested = {
  id: 'text',
  partner: 'guid',
  provider: 'guid | null',
  asks: "'reseller' | 'reseller-and-delegated-admin' | 'delegated-admin'",
  requestedAt: 'instant',
} as const;
const exact = { '+': 'reject' } as const;

const definitions = {
  guid: GUID,
  text: 'string >= 1',
  partnerId: PARTNER_ID,
  instant: [INSTANT, ':', isDay],
  duration: DURATION,
  cloud: "'global' | 'us-government' | 'germany' | 'china'",
  market: MARKET,
  party: "'partner' | 'customer' | 'microsoft'",
  since: 'instant | null',
  terms: {
    ...exact,
    offerId: 'text',
    quantity: '0 <= number.integer <= 9007199254740991',
    termDuration: 'text | null',
    billingCycle: 'text',
    autoRenewEnabled: 'boolean',
    effectiveStartDate: 'instant',
    commitmentEndDate: 'instant | null',
  },
  subscription: {
    ...exact,
    id: 'text',
    service: 'text',
    commerce: "'legacy' | 'new-commerce'",
    friendlyName: 'text',
    orderId: 'text | null',
    partnerOfRecord: 'partnerId | null',
    terms: 'terms',
    transactingPartner: 'guid | null',
    purchasedAt: 'instant',
    status: "'none' | 'active' | 'suspended' | 'deleted' | 'expired' | 'pending' | 'disabled'",
  },
  directBill: { ...exact, kind: "'direct-bill'", ...company },
  indirectProvider: { ...exact, kind: "'indirect-provider'", ...company },
  indirectReseller: { ...exact, kind: "'indirect-reseller'", ...company, providers: 'guid[]' },
  pending: { ...exact, status: "'pending'", ...requested },
  accepted: { ...exact, status: "'accepted'", ...requested, acceptedAt: 'instant' },
  activeRelationship: { ...exact, status: "'active'", partner: 'guid', since: 'since' },
  endedRelationship: { ...exact, status: "'ended'", partner: 'guid', since: 'since', endedAt: 'instant' },
  activeLegacy: { ...exact, status: "'active'", since: 'since' },
  removedLegacy: { ...exact, status: "'removed'", since: 'since', removedAt: 'instant', removedBy: 'party' },
  legacy: { ...exact, kind: "'dap'", partner: 'guid', state: 'activeLegacy | removedLegacy' },
  created: { ...exact, status: "'created'", createdAt: 'instant' },
  approvalPending: {
    ...exact,
    status: "'approvalPending'",
    lockedAt: 'instant',
    lapsesAt: 'instant',
    partnerConsent: "'not-needed' | 'pending' | 'given' | 'refused'",
    customerApprovedAt: 'instant | null',
  },
  approved: { ...exact, status: "'approved' | 'activating'", approvedAt: 'instant' },
  active: { ...exact, status: "'active'", activatedAt: 'instant', endsAt: 'instant' },
  expiring: { ...exact, status: "'expiring'", endedAt: 'instant' },
  expired: { ...exact, status: "'expired'", endedAt: 'instant', expiredAt: 'instant' },
  terminating: {
    ...exact,
    status: "'terminationRequested' | 'terminating'",
    requestedAt: 'instant',
    requestedBy: 'party',
  },
  terminated: { ...exact, status: "'terminated'", requestedBy: 'party', terminatedAt: 'instant' },
  assignment: {
    ...exact,
    id: 'text',
    status: "'pending' | 'active' | 'deleting' | 'deleted' | 'error'",
    securityGroup: 'guid',
    roleDefinitionIds: 'guid[]',
  },
  granular: {
    ...exact,
    kind: "'gdap'",
    id: 'text',
    partner: 'guid',
    provider: 'guid | null',
    displayName: 'string',
    duration: 'duration',
    autoExtendDuration: "'PT0S' | 'P0D' | 'P180D'",
    roleDefinitionIds: 'guid[]',
    assignments: 'assignment[]',
    state: 'created | approvalPending | approved | active | expiring | expired | terminating | terminated',
  },
  noTenancy: { ...exact, kind: "'none' | 'other-tenant'" },
  transactingTenancy: { ...exact, kind: "'transacting-tenant'", providers: 'guid[]' },
  account: { ...exact, owner: 'guid', subscriptions: 'subscription[]' },
  partnerships: {
    ...exact,
    partners: '(directBill | indirectProvider | indirectReseller)[]',
    invitations: '(pending | accepted)[]',
    relationships: '(activeRelationship | endedRelationship)[]',
    grants: '(legacy | granular)[]',
    customerAgreementAcceptedAt: 'instant | null',
  },
  customer: {
    ...exact,
    tenantId: 'guid',
    name: 'text',
    cloud: 'cloud',
    market: 'market',
    cspTenancy: 'noTenancy | transactingTenancy',
    account: 'account',
    partnerships: 'partnerships',
    asOf: 'instant',
  },
  document: { ...exact, format: "'csp-multi-partner'", version: '1', kind: "'customer'", value: 'customer' },
} as const;

const plain = scope(definitions, { jitless: true }).type('document');
const compiled = scope(definitions).type('document');

export function isArktypeCustomer(input: unknown): boolean {
  return !(plain(input) instanceof type.errors);
}

/** The same with the code that arktype compiles where `eval` is allowed. */
export function isCompiledArktypeCustomer(input: unknown): boolean {
  return !(compiled(input) instanceof type.errors);
}
