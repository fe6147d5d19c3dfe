/** A customer's document as a schema of zod: exact members, and the same formats, enumerations and bounds as the library reads. */
import { z } from 'zod';
import { DURATION, GUID, INSTANT, isDay, MARKET, PARTNER_ID } from './documentFormats';

const guid = z.string().regex(GUID);
const text = z.string().min(1);
const partnerId = z.string().regex(PARTNER_ID);
const instant = z.string().regex(INSTANT).refine(isDay);
const duration = z.string().regex(DURATION);
const cloud = z.enum(['global', 'us-government', 'germany', 'china']);
const market = z.string().regex(MARKET);
const party = z.enum(['partner', 'customer', 'microsoft']);
const roles = z.array(guid);

const terms = z.strictObject({
  offerId: text,
  quantity: z.int().min(0),
  termDuration: text.nullable(),
  billingCycle: text,
  autoRenewEnabled: z.boolean(),
  effectiveStartDate: instant,
  commitmentEndDate: instant.nullable(),
});

const subscription = z.strictObject({
  id: text,
  service: text,
  commerce: z.enum(['legacy', 'new-commerce']),
  friendlyName: text,
  orderId: text.nullable(),
  partnerOfRecord: partnerId.nullable(),
  terms,
  transactingPartner: guid.nullable(),
  purchasedAt: instant,
  status: z.enum(['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled']),
});

const company = { tenantId: guid, partnerId, name: text, cloud, market };
const partner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('direct-bill'), ...company }),
  z.strictObject({ kind: z.literal('indirect-provider'), ...company }),
  z.strictObject({ kind: z.literal('indirect-reseller'), ...company, providers: z.array(guid) }),
]);

const requested = {
  id: text,
  partner: guid,
  provider: guid.nullable(),
  asks: z.enum(['reseller', 'reseller-and-delegated-admin', 'delegated-admin']),
  requestedAt: instant,
};
const invitation = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('pending'), ...requested }),
  z.strictObject({ status: z.literal('accepted'), ...requested, acceptedAt: instant }),
]);

const since = instant.nullable();
const relationship = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('active'), partner: guid, since }),
  z.strictObject({ status: z.literal('ended'), partner: guid, since, endedAt: instant }),
]);

const legacyState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('active'), since }),
  z.strictObject({ status: z.literal('removed'), since, removedAt: instant, removedBy: party }),
]);

const granularState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('created'), createdAt: instant }),
  z.strictObject({
    status: z.literal('approvalPending'),
    lockedAt: instant,
    lapsesAt: instant,
    partnerConsent: z.enum(['not-needed', 'pending', 'given', 'refused']),
    customerApprovedAt: instant.nullable(),
  }),
  z.strictObject({ status: z.literal('approved'), approvedAt: instant }),
  z.strictObject({ status: z.literal('activating'), approvedAt: instant }),
  z.strictObject({ status: z.literal('active'), activatedAt: instant, endsAt: instant }),
  z.strictObject({ status: z.literal('expiring'), endedAt: instant }),
  z.strictObject({ status: z.literal('expired'), endedAt: instant, expiredAt: instant }),
  z.strictObject({ status: z.literal('terminationRequested'), requestedAt: instant, requestedBy: party }),
  z.strictObject({ status: z.literal('terminating'), requestedAt: instant, requestedBy: party }),
  z.strictObject({ status: z.literal('terminated'), requestedBy: party, terminatedAt: instant }),
]);

const assignment = z.strictObject({
  id: text,
  status: z.enum(['pending', 'active', 'deleting', 'deleted', 'error']),
  securityGroup: guid,
  roleDefinitionIds: roles,
});

const grant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dap'), partner: guid, state: legacyState }),
  z.strictObject({
    kind: z.literal('gdap'),
    id: text,
    partner: guid,
    provider: guid.nullable(),
    displayName: z.string(),
    duration,
    autoExtendDuration: z.enum(['PT0S', 'P0D', 'P180D']),
    roleDefinitionIds: roles,
    assignments: z.array(assignment),
    state: granularState,
  }),
]);

const cspTenancy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('transacting-tenant'), providers: z.array(guid) }),
  z.strictObject({ kind: z.literal('other-tenant') }),
]);

const customer = z.strictObject({
  tenantId: guid,
  name: text,
  cloud,
  market,
  cspTenancy,
  account: z.strictObject({ owner: guid, subscriptions: z.array(subscription) }),
  partnerships: z.strictObject({
    partners: z.array(partner),
    invitations: z.array(invitation),
    relationships: z.array(relationship),
    grants: z.array(grant),
    customerAgreementAcceptedAt: instant.nullable(),
  }),
  asOf: instant,
});

const document = z.strictObject({
  format: z.literal('csp-multi-partner'),
  version: z.literal(1),
  kind: z.literal('customer'),
  value: customer,
});

/** @returns whether it is one; what zod makes of it is thrown away */
export function isZodCustomer(input: unknown): boolean {
  return document.safeParse(input, { jitless: true }).success;
}

/** The same with the code that zod compiles where `eval` is allowed. */
export function isCompiledZodCustomer(input: unknown): boolean {
  return document.safeParse(input).success;
}
