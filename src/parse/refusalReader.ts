import { GUARANTEES } from '../account/guarantee';
import { SUBSCRIPTION_ACTIONS } from '../account/subscriptionAction';
import type { CspTenancy } from '../customer/cspTenancy';
import { ASKS } from '../invitation/invitation';
import type { BlockingSubscription, Refusal, RefusalCode, RefusalFacts } from '../policy/refusal';
import { autoExtendDurationReader, durationReader } from './durationReader';
import { assignmentStatusReader, grantStatusReader, partyReader } from './grantReader';
import {
  assignmentIdReader,
  cloudReader,
  grantIdReader,
  invitationIdReader,
  partnerIdReader,
  roleDefinitionIdReader,
  securityGroupIdReader,
  subscriptionIdReader,
  tenantIdReader,
} from './identifierReaders';
import { instantReader } from './instantReader';
import { marketReader } from './marketReader';
import { nonEmptyListOf } from './nonEmptyListReader';
import { anyText, count, nullable, oneOf, record, text, variants } from './reader';
import type { Reader } from './takes';
import { entitledReader, flowReader, remedyReader, roleReader } from './remedyReader';
import { disputedReadingReader, sourceIdReader } from './sourceReader';
import { commerceReader } from './subscriptionReader';
import type { Readers } from './takes';

const blockingReader: Reader<BlockingSubscription> = /* @__PURE__ */ record<BlockingSubscription>({
  subscriptionId: subscriptionIdReader,
  commerce: commerceReader,
  needs: /* @__PURE__ */ oneOf<BlockingSubscription['needs']>(['suspension', 'cancellation']),
  termEndsAt: /* @__PURE__ */ nullable(instantReader),
});

const partner = { partner: tenantIdReader } as const;
const grantId = { grantId: grantIdReader } as const;
const assignmentId = { assignmentId: assignmentIdReader } as const;
const roleDefinitionIds = { roleDefinitionIds: /* @__PURE__ */ nonEmptyListOf(roleDefinitionIdReader) } as const;
const bounds = { shortest: count, longest: count } as const;

/** The facts of each refusal. A code without its facts does not compile, nor does a fact that is missing or of another type. */
const facts: {
  readonly [Code in RefusalCode]: { readonly [Name in keyof RefusalFacts[Code]]: Reader<RefusalFacts[Code][Name]> };
} = {
  'too-early': { at: instantReader, lastEventAt: instantReader },
  'actor-not-entitled': { actor: partyReader, entitled: /* @__PURE__ */ nonEmptyListOf(entitledReader) },
  'role-not-permitted': { role: roleReader, permitted: /* @__PURE__ */ nonEmptyListOf(roleReader) },
  'different-cloud': { partnerCloud: cloudReader, customerCloud: cloudReader },
  'different-region': { partnerMarket: marketReader, customerMarket: marketReader },
  'single-partner-cloud': { cloud: cloudReader, otherPartner: tenantIdReader },
  'reseller-cannot-invite': partner,
  'provider-not-connected': { ...partner, provider: tenantIdReader },
  'delegated-admin-required': { cloud: cloudReader },
  'delegated-admin-ended': { asks: /* @__PURE__ */ oneOf(ASKS), ...partner },
  'own-reseller': { provider: tenantIdReader },
  'invitation-id-taken': { invitationId: invitationIdReader },
  'invitation-unknown': { invitationId: invitationIdReader },
  'invitation-used': { invitationId: invitationIdReader, ...partner, acceptedAt: instantReader },
  'agreement-missing': partner,
  'service-administered': { service: text, otherPartner: tenantIdReader },
  'delegated-admin-unknown': partner,
  'delegated-admin-in-use': {
    inactiveSince: /* @__PURE__ */ nullable(instantReader),
    removableFrom: /* @__PURE__ */ nullable(instantReader),
  },
  'relationship-unknown': partner,
  'reseller-cannot-end': partner,
  'subscriptions-in-the-way': { blocking: /* @__PURE__ */ nonEmptyListOf(blockingReader) },
  'no-reseller-relationship': partner,
  'reseller-cannot-order': partner,
  'resale-to-csp-partner': {
    tenancy: /* @__PURE__ */ oneOf<CspTenancy['kind']>(['none', 'transacting-tenant', 'other-tenant']),
  },
  'resale-to-itself': partner,
  'provider-of-record': { partnerId: partnerIdReader },
  'service-not-sold': { service: text, cloud: cloudReader },
  'subscription-id-taken': { subscriptionId: subscriptionIdReader },
  'subscription-unknown': { subscriptionId: subscriptionIdReader },
  'not-the-seller': {
    guarantee: /* @__PURE__ */ oneOf(GUARANTEES),
    action: /* @__PURE__ */ oneOf(SUBSCRIPTION_ACTIONS),
    subscriptionId: subscriptionIdReader,
    seller: /* @__PURE__ */ nullable(tenantIdReader),
    flow: flowReader,
  },
  'grant-unknown': grantId,
  'grant-id-taken': grantId,
  'granular-admin-unavailable': { cloud: cloudReader },
  'wrong-grant-status': {
    ...grantId,
    status: grantStatusReader,
    permitted: /* @__PURE__ */ nonEmptyListOf(grantStatusReader),
  },
  'display-name-length': { length: count, ...bounds },
  'display-name-taken': { displayName: anyText },
  'duration-out-of-bounds': { duration: durationReader, days: /* @__PURE__ */ nullable(count), ...bounds },
  'end-before-activation': { endsAt: instantReader, activatedAt: instantReader },
  'roles-missing': { fewest: count },
  'custom-role': roleDefinitionIds,
  'extension-with-global-admin': { roleDefinitionId: roleDefinitionIdReader },
  'auto-extension-unavailable': { autoExtendDuration: autoExtendDurationReader },
  'role-removal-unavailable': grantId,
  'consent-not-asked': grantId,
  'consent-answered': { ...grantId, consent: /* @__PURE__ */ oneOf<'given' | 'refused'>(['given', 'refused']) },
  'assignment-unknown': { ...grantId, ...assignmentId },
  'assignment-id-taken': assignmentId,
  'wrong-assignment-status': {
    ...assignmentId,
    status: assignmentStatusReader,
    permitted: /* @__PURE__ */ nonEmptyListOf(assignmentStatusReader),
  },
  'group-assigned': { securityGroup: securityGroupIdReader, ...assignmentId },
  'role-outside-grant': roleDefinitionIds,
};

const common = {
  sources: /* @__PURE__ */ nonEmptyListOf(sourceIdReader),
  disputed: /* @__PURE__ */ nullable(disputedReadingReader),
  remedy: /* @__PURE__ */ nullable(remedyReader),
} as const;

function refusalReaders(): Readonly<Record<string, Reader<Refusal>>> {
  const readers = (Object.entries(facts) as [string, Readers][]).map(([code, own]): [string, Reader<Refusal>] => [
    code,
    record({ code: oneOf([code]), ...common, ...own }) as Reader<unknown> as Reader<Refusal>,
  ]);
  return Object.fromEntries(readers);
}

export const refusalReader: Reader<Refusal> = /* @__PURE__ */ variants<Refusal>(
  'code',
  /* @__PURE__ */ refusalReaders(),
);
