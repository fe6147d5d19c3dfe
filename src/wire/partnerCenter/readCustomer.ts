import type { Result } from 'neverthrow';
import { copySubscription, type Service, type Subscription } from '../../account/subscription';
import { copyTenancy, type CspTenancy } from '../../customer/cspTenancy';
import type { Customer } from '../../customer/customer';
import { toLegacyGrant } from '../../delegatedAdmin/delegatedAdminGrant';
import type { Problem } from '../../parse/problem';
import { openRecord, read, type Reader } from '../../parse/reader';
import { toActiveRelationship } from '../../reseller/resellerRelationship';
import type { Instant } from '../../shared/instant';
import type { NonEmpty } from '../../shared/nonEmpty';
import { toPartner, type DirectBillPartner, type IndirectProvider, type Partner } from '../../tenant/partner';
import {
  agreementsReader,
  customerResponseReader,
  relationshipsReader,
  subscriptionsReader,
  type AgreementResponse,
  type CustomerResponse,
  type RelationshipResponse,
  type SubscriptionResponse,
} from './responses';

/** The bodies of Partner Center's responses, parsed as JSON and otherwise as they came. */
export interface PartnerCenterResponses {
  /** `GET /v1/customers/{id}` */
  readonly customer: unknown;
  /** `GET /v1/customers/{id}/subscriptions`: those that the asking partner sold, all pages in one; null for none. */
  readonly subscriptions: unknown;
  /** `GET /v1/customers/{id}/relationships`: the indirect resellers of the customer; null for a customer without. */
  readonly relationships?: unknown;
  /** `GET /v1/customers/{id}/agreements` */
  readonly agreements?: unknown;
}

/** An offer, as far as it tells which service it is for. */
export interface Offer {
  readonly offerId: string;
  readonly offerName: string | null;
  /** `usage` for Azure, `license` for seats; null where the response does not say. */
  readonly billingType: string | null;
}

/** What the responses do not say. */
export interface ReadingContext {
  /** The partner whose credentials asked, and who therefore sold the subscriptions. */
  readonly partner: DirectBillPartner | IndirectProvider;
  readonly asOf: Instant;
  readonly cspTenancy: CspTenancy;
  /** Which service an offer is for. Left out or empty: `azure` for what is billed by usage, the offer's name for the rest. */
  readonly serviceOf?: (offer: Offer) => Service;
}

/**
 * Makes a customer of what one partner's Partner Center says of it.
 *
 * The market is that of the billing address. It knows what that partner may know: its own relationship and subscriptions, not those of others. Instants keep three of
 * Partner Center's seven fraction digits. A subscription counts as new commerce where its offer is written
 * `product:sku:availability`.
 *
 * @returns the customer, or every problem; a path begins with the name of the response
 */
export function readCustomer(
  responses: PartnerCenterResponses,
  context: ReadingContext,
): Result<Customer, NonEmpty<Problem>> {
  return read(responsesReader, responses).map((told) => toCustomer(told, context));
}

interface Told {
  readonly customer: CustomerResponse;
  readonly subscriptions: readonly SubscriptionResponse[];
  readonly relationships: readonly RelationshipResponse[] | null;
  readonly agreements: readonly AgreementResponse[] | null;
}

const responsesReader: Reader<Told> = /* @__PURE__ */ openRecord<Told>(
  {
    customer: customerResponseReader,
    subscriptions: subscriptionsReader,
    relationships: relationshipsReader,
    agreements: agreementsReader,
  },
  ['relationships', 'agreements'],
);

function toCustomer({ customer, subscriptions, ...told }: Told, context: ReadingContext): Customer {
  const { partner, asOf, cspTenancy } = context;
  const resellers = (told.relationships ?? [])
    .filter(({ id, state }) => state === 'active' && id !== partner.tenantId)
    .map((relationship) => toReseller(relationship, partner));
  const isReseller = customer.relationshipToPartner === 'reseller';
  const selling = [...(isReseller ? [partner.tenantId] : []), ...resellers.map(({ tenantId }) => tenantId)];
  return Object.freeze({
    tenantId: customer.id,
    name: customer.companyProfile.companyName,
    cloud: partner.cloud,
    market: customer.billingProfile.defaultAddress.country,
    cspTenancy: copyTenancy(cspTenancy),
    account: Object.freeze({
      owner: customer.id,
      subscriptions: Object.freeze(subscriptions.map((subscription) => toSubscription(subscription, context))),
    }),
    partnerships: Object.freeze({
      partners: Object.freeze([toPartner(partner), ...resellers]),
      invitations: Object.freeze([]),
      relationships: Object.freeze(selling.map((tenantId) => toActiveRelationship(tenantId, null))),
      grants: Object.freeze(customer.allowDelegatedAccess === true ? [toLegacyGrant(partner.tenantId, null)] : []),
      customerAgreementAcceptedAt: firstAgreement(told.agreements ?? []),
    }),
    asOf,
  });
}

function toReseller(
  { id, mpnId, name, location }: RelationshipResponse,
  { tenantId: provider, cloud }: ReadingContext['partner'],
): Partner {
  const facts = { tenantId: id, partnerId: mpnId, name, cloud, market: location };
  return toPartner({ kind: 'indirect-reseller', ...facts, providers: [provider] });
}

const NEW_COMMERCE_OFFER = /^[^:]+:[^:]+:[^:]+$/u;

function toSubscription(told: SubscriptionResponse, { partner, serviceOf = byBilling }: ReadingContext): Subscription {
  return copySubscription({
    id: told.id,
    service: serviceOf(told) || byBilling(told),
    commerce: NEW_COMMERCE_OFFER.test(told.offerId) ? 'new-commerce' : 'legacy',
    friendlyName: told.friendlyName ?? told.offerName ?? told.offerId,
    orderId: told.orderId,
    partnerOfRecord: told.partnerId,
    terms: {
      offerId: told.offerId,
      quantity: told.quantity,
      termDuration: told.termDuration,
      billingCycle: told.billingCycle ?? 'unknown',
      autoRenewEnabled: told.autoRenewEnabled,
      effectiveStartDate: told.effectiveStartDate,
      commitmentEndDate: told.commitmentEndDate,
    },
    transactingPartner: partner.tenantId,
    purchasedAt: told.creationDate,
    status: told.status,
  });
}

function byBilling({ offerId, offerName, billingType }: Offer): Service {
  return billingType === 'usage' ? 'azure' : (offerName ?? offerId);
}

function firstAgreement(agreements: readonly AgreementResponse[]): Instant | null {
  const dates = agreements
    .filter(({ type }) => type === 'MicrosoftCustomerAgreement')
    .map(({ dateAgreed }) => dateAgreed);
  return dates.sort()[0] ?? null;
}
