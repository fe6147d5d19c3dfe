import type { Instant } from '../../shared/instant';
import type { PartnerId, SubscriptionId, TenantId } from '../../tenant/identifiers';

// What is read from Partner Center's payloads, in its own words. Every fact is null where the payload does not tell it.
// Words of an enumeration are in the spelling of the documents; words that they do not know are kept as they came.

/** @see https://learn.microsoft.com/partner-center/developer/customer-resources */
export interface CustomerFacts {
  readonly id: TenantId | null;
  readonly companyName: string | null;
  readonly domain: string | null;
  /** The company's name in the billing profile. */
  readonly billingName: string | null;
  /** The country of the billing address, two letters; lists of customers do not tell it. */
  readonly country: string | null;
  /** `none`, `reseller`, `advisor`, `syndication`, `microsoft_support` */
  readonly relationshipToPartner: string | null;
  /** Whether the partner has delegated admin privileges; lists of customers do not tell it. */
  readonly allowDelegatedAccess: boolean | null;
  /** The indirect reseller that the provider created the customer for. */
  readonly associatedPartnerId: TenantId | null;
}

/** Samples of Partner Center end one in `expiresAt` and its schema in `expiresAfter`; both are read. */
export interface RefundOption {
  /** `Full`, `Partial` */
  readonly type: string | null;
  readonly expiresAt: Instant | null;
  readonly expiresAfter: Instant | null;
}

/** @see https://learn.microsoft.com/partner-center/developer/subscription-resources */
export interface SubscriptionFacts {
  readonly id: SubscriptionId | null;
  readonly offerId: string | null;
  readonly offerName: string | null;
  readonly friendlyName: string | null;
  /** The product type's id: `OnlineServicesNCE`, `Software`, `Azure` … */
  readonly productType: string | null;
  readonly quantity: number | null;
  /** `Licenses`, `Usage-based`, `Benefit`; samples also have `License(s)` and `none`. */
  readonly unitType: string | null;
  /** The base subscription of an add-on. */
  readonly parentSubscriptionId: SubscriptionId | null;
  /** The Azure subscription. */
  readonly entitlementId: string | null;
  readonly creationDate: Instant | null;
  readonly effectiveStartDate: Instant | null;
  readonly commitmentEndDate: Instant | null;
  readonly cancellationAllowedUntilDate: Instant | null;
  readonly billingCycleEndDate: Instant | null;
  /** `none`, `active`, `suspended`, `deleted`, `expired`, `pending`, `disabled` */
  readonly status: string | null;
  readonly suspensionReasons: readonly string[] | null;
  readonly autoRenewEnabled: boolean | null;
  readonly isTrial: boolean | null;
  readonly hasPurchasableAddons: boolean | null;
  readonly isMicrosoftProduct: boolean | null;
  /** `none`, `usage`, `license`, `benefit` */
  readonly billingType: string | null;
  /** `unknown`, `monthly`, `annual`, `none`, `one_time`, `triennial` */
  readonly billingCycle: string | null;
  readonly termDuration: string | null;
  readonly renewalTermDuration: string | null;
  readonly promotionId: string | null;
  readonly refundOptions: readonly RefundOption[] | null;
  /** The PartnerID of the reseller of record. */
  readonly partnerId: PartnerId | null;
  /** `subscription`, `productKey`, `redemptionCode` */
  readonly contractType: string | null;
  /** Undocumented; samples have it. */
  readonly attentionNeeded: boolean | null;
  /** Undocumented; samples have it. */
  readonly actionTaken: boolean | null;
  readonly publisherName: string | null;
  /** `links.self.uri`: it names the customer. */
  readonly selfUri: string | null;
  readonly orderId: string | null;
}

/** @see https://learn.microsoft.com/partner-center/developer/order-resources */
export interface OrderLineItem {
  readonly lineItemNumber: number | null;
  readonly offerId: string | null;
  readonly subscriptionId: SubscriptionId | null;
  readonly parentSubscriptionId: SubscriptionId | null;
  readonly friendlyName: string | null;
  readonly quantity: number | null;
  readonly termDuration: string | null;
  /** Of the indirect reseller, never of its provider. */
  readonly partnerIdOnRecord: PartnerId | null;
}

/** @see https://learn.microsoft.com/partner-center/developer/order-resources */
export interface OrderFacts {
  readonly id: string | null;
  readonly referenceCustomerId: TenantId | null;
  readonly billingCycle: string | null;
  readonly currencyCode: string | null;
  readonly lineItems: readonly OrderLineItem[] | null;
  readonly creationDate: Instant | null;
  /** `unknown`, `completed`, `pending`, `cancelled` */
  readonly status: string | null;
}

/** A company's relationship with another: an indirect provider's with its reseller. @see https://learn.microsoft.com/partner-center/developer/relationships-resources */
export interface PartnerRelationshipFacts {
  /** The other company's tenant. */
  readonly id: TenantId | null;
  readonly name: string | null;
  /** `is_indirect_reseller_of`, `is_indirect_cloud_solution_provider_of` */
  readonly relationshipType: string | null;
  /** `Active` in samples; no list of states is documented. */
  readonly state: string | null;
  readonly mpnId: PartnerId | null;
  /** The country, two letters. */
  readonly location: string | null;
}

/** @see https://learn.microsoft.com/partner-center/developer/request-reseller-relationship */
export interface RelationshipRequestFacts {
  /** An invitation link; `parseInvitationLink` reads it. */
  readonly url: string | null;
}

/** @see https://learn.microsoft.com/partner-center/developer/agreement-metadata-resources */
export interface AgreementFacts {
  readonly templateId: string | null;
  /** `MicrosoftCustomerAgreement`, `MicrosoftCloudAgreement` */
  readonly type: string | null;
  readonly dateAgreed: Instant | null;
  readonly agreementLink: string | null;
}

/** @see https://learn.microsoft.com/partner-center/developer/partner-center-webhook-events */
export interface WebhookEventFacts {
  readonly eventName: string | null;
  readonly resourceUri: string | null;
  readonly resourceName: string | null;
  readonly auditUri: string | null;
  readonly resourceChangeUtcDate: Instant | null;
}

export interface TransferLineItem {
  readonly friendlyName: string | null;
  readonly billingCycle: string | null;
  readonly subscriptionId: SubscriptionId | null;
  readonly offerId: string | null;
  readonly quantity: number | null;
  readonly partnerIdOnRecord: PartnerId | null;
}

/** A change of seller. It is another procedure than multi-partner support. @see https://learn.microsoft.com/partner-center/developer/create-a-transfer */
export interface TransferFacts {
  readonly id: string | null;
  readonly status: string | null;
  readonly customerTenantId: TenantId | null;
  readonly sourcePartnerTenantId: TenantId | null;
  readonly targetPartnerTenantId: TenantId | null;
  /** Samples write it `partnertenantid`. */
  readonly partnerTenantId: TenantId | null;
  readonly sourcePartnerName: string | null;
  readonly targetPartnerName: string | null;
  readonly createdTime: Instant | null;
  readonly lastModifiedTime: Instant | null;
  readonly lineItems: readonly TransferLineItem[] | null;
}

/** A change of offer by the same seller. @see https://learn.microsoft.com/partner-center/developer/transition-a-new-commerce-subscription */
export interface TransitionFacts {
  readonly fromSubscriptionId: SubscriptionId | null;
  readonly toSubscriptionId: SubscriptionId | null;
  readonly fromCatalogItemId: string | null;
  readonly toCatalogItemId: string | null;
  readonly quantity: number | null;
  readonly termDuration: string | null;
  readonly billingCycle: string | null;
  /** `transition_only`, `transition_with_license_transfer` */
  readonly transitionType: string | null;
}

/** The profile of a partner's location. @see https://learn.microsoft.com/partner-center/developer/get-partner-by-mpn-id */
export interface MpnProfileFacts {
  readonly mpnId: PartnerId | null;
  readonly partnerName: string | null;
}

/** @see https://learn.microsoft.com/partner-center/developer/error-codes */
export interface ErrorFacts {
  /** Digits: documented as text, sent as a number too; it is written back as it came. */
  readonly code: string | null;
  readonly description: string | null;
  readonly data: readonly string[] | null;
  readonly source: string | null;
}

/** Every kind of payload of Partner Center that is told apart. Open: a minor release may add one. */
export interface PartnerCenterFacts {
  readonly customer: CustomerFacts;
  readonly subscription: SubscriptionFacts;
  readonly order: OrderFacts;
  readonly 'partner-relationship': PartnerRelationshipFacts;
  readonly 'relationship-request': RelationshipRequestFacts;
  readonly agreement: AgreementFacts;
  readonly 'webhook-event': WebhookEventFacts;
  readonly transfer: TransferFacts;
  readonly transition: TransitionFacts;
  readonly 'mpn-profile': MpnProfileFacts;
  readonly error: ErrorFacts;
}

export type PartnerCenterKind = keyof PartnerCenterFacts;
