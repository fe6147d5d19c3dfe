/** Facts of every kind, and bodies that say them. */
import type { GraphKind, GraphFacts } from 'csp-multi-partner/wire/graph';
import type { PartnerCenterFacts, PartnerCenterKind } from 'csp-multi-partner/wire/partner-center';
import fc from 'fast-check';
import { graph, partnerCenter, type Facts, type Wire } from '../payloads';

const text = fc.string({ minLength: 1 });
const guid = fc.uuid();
const flag = fc.boolean();
const count = fc.maxSafeNat();
const digits = fc.integer({ min: 1, max: 99_999_999 }).map(String);
const date = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((instant) => instant.toISOString());
const word = (...known: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...known, 'somethingNewer');
const some = (item: fc.Arbitrary<unknown>): fc.Arbitrary<readonly unknown[]> => fc.array(item, { maxLength: 4 });
const all = (facts: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Facts> =>
  fc.record(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fc.option(fact)])));

type FactsOf<Facts> = { readonly [Name in keyof Facts]: fc.Arbitrary<unknown> };

const billingCycle = word('unknown', 'monthly', 'annual', 'none', 'one_time', 'triennial');

const PARTNER_CENTER: { readonly [Kind in PartnerCenterKind]: FactsOf<PartnerCenterFacts[Kind]> } = {
  customer: {
    id: guid,
    companyName: text,
    domain: text,
    billingName: text,
    country: text,
    relationshipToPartner: word('none', 'reseller', 'advisor', 'syndication', 'microsoft_support'),
    allowDelegatedAccess: flag,
    associatedPartnerId: guid,
  },
  subscription: {
    id: guid,
    offerId: text,
    offerName: text,
    friendlyName: text,
    productType: text,
    quantity: count,
    unitType: text,
    parentSubscriptionId: guid,
    entitlementId: text,
    creationDate: date,
    effectiveStartDate: date,
    commitmentEndDate: date,
    cancellationAllowedUntilDate: date,
    billingCycleEndDate: date,
    status: word('none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'),
    suspensionReasons: some(text),
    autoRenewEnabled: flag,
    isTrial: flag,
    hasPurchasableAddons: flag,
    isMicrosoftProduct: flag,
    billingType: word('none', 'usage', 'license', 'benefit'),
    billingCycle,
    termDuration: text,
    renewalTermDuration: text,
    promotionId: text,
    refundOptions: some(all({ type: word('Full', 'Partial'), expiresAt: date, expiresAfter: date })),
    partnerId: digits,
    contractType: word('subscription', 'productKey', 'redemptionCode'),
    attentionNeeded: flag,
    actionTaken: flag,
    publisherName: text,
    selfUri: text,
    orderId: text,
  },
  order: {
    id: text,
    referenceCustomerId: guid,
    billingCycle,
    currencyCode: text,
    lineItems: some(
      all({
        lineItemNumber: count,
        offerId: text,
        subscriptionId: guid,
        parentSubscriptionId: guid,
        friendlyName: text,
        quantity: count,
        termDuration: text,
        partnerIdOnRecord: digits,
      }),
    ),
    creationDate: date,
    status: word('unknown', 'completed', 'pending', 'cancelled'),
  },
  'partner-relationship': {
    id: guid,
    name: text,
    relationshipType: word('is_indirect_reseller_of', 'is_indirect_cloud_solution_provider_of'),
    state: word('Active'),
    mpnId: digits,
    location: text,
  },
  'relationship-request': { url: text },
  agreement: {
    templateId: text,
    type: word('MicrosoftCustomerAgreement', 'MicrosoftCloudAgreement'),
    dateAgreed: date,
    agreementLink: text,
  },
  'webhook-event': {
    eventName: text,
    resourceUri: text,
    resourceName: text,
    auditUri: text,
    resourceChangeUtcDate: date,
  },
  transfer: {
    id: text,
    status: text,
    customerTenantId: guid,
    sourcePartnerTenantId: guid,
    targetPartnerTenantId: guid,
    partnerTenantId: guid,
    sourcePartnerName: text,
    targetPartnerName: text,
    createdTime: date,
    lastModifiedTime: date,
    lineItems: some(
      all({
        friendlyName: text,
        billingCycle,
        subscriptionId: guid,
        offerId: text,
        quantity: count,
        partnerIdOnRecord: digits,
      }),
    ),
  },
  transition: {
    fromSubscriptionId: guid,
    toSubscriptionId: guid,
    fromCatalogItemId: text,
    toCatalogItemId: text,
    quantity: count,
    termDuration: text,
    billingCycle,
    transitionType: word('transition_only', 'transition_with_license_transfer'),
  },
  'mpn-profile': { mpnId: digits, partnerName: text },
  error: { code: digits, description: text, data: some(text), source: text },
};

const accessAssignment = {
  id: text,
  status: word('pending', 'active', 'deleting', 'deleted', 'error'),
  accessContainerId: guid,
  accessContainerType: word('securityGroup'),
  roleDefinitionIds: some(guid),
  createdDateTime: date,
  lastModifiedDateTime: date,
};

const GRAPH: { readonly [Kind in GraphKind]: FactsOf<GraphFacts[Kind]> } = {
  'delegated-admin-relationship': {
    id: text,
    displayName: text,
    duration: fc.constantFrom('P1D', 'P730D', 'P2Y', 'PT1H0.1234567S'),
    autoExtendDuration: fc.constantFrom('PT0S', 'P180D'),
    customerTenantId: guid,
    customerDisplayName: text,
    roleDefinitionIds: some(guid),
    status: word('created', 'approvalPending', 'approved', 'active', 'expired', 'terminated'),
    createdDateTime: date,
    lastModifiedDateTime: date,
    activatedDateTime: date,
    endDateTime: date,
    indirectProviderTenantId: guid,
    isPartnerConsentPending: flag,
  },
  request: {
    id: text,
    action: word('lockForApproval', 'approve', 'terminate', 'reject'),
    status: word('created', 'pending', 'succeeded', 'failed'),
    createdDateTime: date,
    lastModifiedDateTime: date,
  },
  'access-assignment': accessAssignment,
  operation: {
    id: text,
    operationType: word('delegatedAdminAccessAssignmentUpdate'),
    status: word('notStarted', 'running', 'succeeded', 'failed'),
    data: all(accessAssignment),
    createdDateTime: date,
    lastModifiedDateTime: date,
  },
  'delegated-admin-customer': { id: text, tenantId: guid, displayName: text },
  'service-management-detail': { id: text, serviceName: text, serviceManagementUrl: text },
  error: { code: text, message: text },
};

export const KINDS: readonly (readonly [Wire, string])[] = [
  ...Object.keys(PARTNER_CENTER).map((kind) => [partnerCenter, kind] as const),
  ...Object.keys(GRAPH).map((kind) => [graph, kind] as const),
];

export interface Lens {
  readonly body: Facts;
  readonly isPascalCase: boolean;
  /** A fact, and two values that it could have. */
  readonly name: string;
  readonly value: unknown;
  readonly other: unknown;
}

/** The same with the names of all members in PascalCase, as responses to updates write them. */
function inPascalCase(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(inPascalCase);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, member]) => [name.charAt(0).toUpperCase() + name.slice(1), inPascalCase(member)]),
  );
}

/** Holds what is told of a lens for every fact of a kind and for bodies with members that nobody knows. */
export function lenses(wire: Wire, kind: string, check: (lens: Lens) => void): fc.IProperty<[Lens]> {
  const table = (wire === graph ? GRAPH : PARTNER_CENTER) as Readonly<
    Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>
  >;
  const facts = table[kind] as Readonly<Record<string, fc.Arbitrary<unknown>>>;
  const lens = fc
    .record({
      facts: all(facts),
      extra: fc.record({ unheardOf: fc.jsonValue(), neverSeen: fc.jsonValue() }),
      isPascalCase: flag,
      name: fc.constantFrom(...Object.keys(facts)),
    })
    .chain((drawn) => {
      const body = wire.write({ kind, facts: drawn.facts, body: drawn.extra as Facts as never });
      const fact = fc.option(facts[drawn.name] as fc.Arbitrary<unknown>);
      return fc.record({
        body: fc.constant((drawn.isPascalCase ? inPascalCase(body) : body) as Facts),
        isPascalCase: fc.constant(drawn.isPascalCase),
        name: fc.constant(drawn.name),
        value: fact,
        other: fact,
      });
    });
  return fc.property(lens, check);
}
