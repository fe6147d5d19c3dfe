import { partnerIdReader, subscriptionIdReader, tenantIdReader } from '../../parse/identifierReaders';
import { boolean, count, text } from '../../parse/reader';
import { field, list, object, plain, shape, word, type Codec, type Fields, type Shape } from '../codec';
import { dateReader } from '../dateReader';
import type { Json } from '../jsonValue';
import type { ListFacts } from '../payload';
import type {
  CustomerFacts,
  OrderLineItem,
  PartnerCenterFacts,
  PartnerCenterKind,
  RefundOption,
  SubscriptionFacts,
  TransferLineItem,
} from './partnerCenterFacts';

const words: Codec<string> = /* @__PURE__ */ plain(text);
const flag: Codec<boolean> = /* @__PURE__ */ plain(boolean);
const number: Codec<number> = /* @__PURE__ */ plain(count);
const date = /* @__PURE__ */ plain(dateReader);
const tenantId = /* @__PURE__ */ plain(tenantIdReader);
const partnerId = /* @__PURE__ */ plain(partnerIdReader);
const subscriptionId = /* @__PURE__ */ plain(subscriptionIdReader);

/** @see https://learn.microsoft.com/partner-center/developer/product-resources */
const billingCycle: Codec<string> = /* @__PURE__ */ word([
  'unknown',
  'monthly',
  'annual',
  'none',
  'one_time',
  'triennial',
]);

const customer: Fields<CustomerFacts> = {
  id: /* @__PURE__ */ field('id', tenantId),
  companyName: /* @__PURE__ */ field('companyProfile.companyName', words),
  domain: /* @__PURE__ */ field('companyProfile.domain', words),
  billingName: /* @__PURE__ */ field('billingProfile.companyName', words),
  country: /* @__PURE__ */ field('billingProfile.defaultAddress.country', words),
  relationshipToPartner: /* @__PURE__ */ field(
    'relationshipToPartner',
    /* @__PURE__ */ word(['none', 'reseller', 'advisor', 'syndication', 'microsoft_support']),
  ),
  allowDelegatedAccess: /* @__PURE__ */ field('allowDelegatedAccess', flag),
  associatedPartnerId: /* @__PURE__ */ field('associatedPartnerId', tenantId),
};

const refundOption: Fields<RefundOption> = {
  type: /* @__PURE__ */ field('type', /* @__PURE__ */ word(['Full', 'Partial'])),
  expiresAt: /* @__PURE__ */ field('expiresAt', date),
  expiresAfter: /* @__PURE__ */ field('expiresAfter', date),
};

const subscription: Fields<SubscriptionFacts> = {
  id: /* @__PURE__ */ field('id', subscriptionId),
  offerId: /* @__PURE__ */ field('offerId', words),
  offerName: /* @__PURE__ */ field('offerName', words),
  friendlyName: /* @__PURE__ */ field('friendlyName', words),
  productType: /* @__PURE__ */ field('productType.id', words),
  quantity: /* @__PURE__ */ field('quantity', number),
  unitType: /* @__PURE__ */ field('unitType', words),
  parentSubscriptionId: /* @__PURE__ */ field('parentSubscriptionId', subscriptionId),
  entitlementId: /* @__PURE__ */ field('entitlementId', words),
  creationDate: /* @__PURE__ */ field('creationDate', date),
  effectiveStartDate: /* @__PURE__ */ field('effectiveStartDate', date),
  commitmentEndDate: /* @__PURE__ */ field('commitmentEndDate', date),
  cancellationAllowedUntilDate: /* @__PURE__ */ field('cancellationAllowedUntilDate', date),
  billingCycleEndDate: /* @__PURE__ */ field('billingCycleEndDate', date),
  status: /* @__PURE__ */ field(
    'status',
    /* @__PURE__ */ word(['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled']),
  ),
  suspensionReasons: /* @__PURE__ */ field('suspensionReasons', /* @__PURE__ */ list(words)),
  autoRenewEnabled: /* @__PURE__ */ field('autoRenewEnabled', flag),
  isTrial: /* @__PURE__ */ field('isTrial', flag),
  hasPurchasableAddons: /* @__PURE__ */ field('hasPurchasableAddons', flag),
  isMicrosoftProduct: /* @__PURE__ */ field('isMicrosoftProduct', flag),
  billingType: /* @__PURE__ */ field('billingType', /* @__PURE__ */ word(['none', 'usage', 'license', 'benefit'])),
  billingCycle: /* @__PURE__ */ field('billingCycle', billingCycle),
  termDuration: /* @__PURE__ */ field('termDuration', words),
  renewalTermDuration: /* @__PURE__ */ field('renewalTermDuration', words),
  promotionId: /* @__PURE__ */ field('promotionId', words),
  refundOptions: /* @__PURE__ */ field('refundOptions', /* @__PURE__ */ list(/* @__PURE__ */ object(refundOption))),
  partnerId: /* @__PURE__ */ field('partnerId', partnerId),
  contractType: /* @__PURE__ */ field(
    'contractType',
    /* @__PURE__ */ word(['subscription', 'productKey', 'redemptionCode']),
  ),
  attentionNeeded: /* @__PURE__ */ field('attentionNeeded', flag),
  actionTaken: /* @__PURE__ */ field('actionTaken', flag),
  publisherName: /* @__PURE__ */ field('publisherName', words),
  selfUri: /* @__PURE__ */ field('links.self.uri', words),
  orderId: /* @__PURE__ */ field('orderId', words),
};

const lineItem: Fields<OrderLineItem> = {
  lineItemNumber: /* @__PURE__ */ field('lineItemNumber', number),
  offerId: /* @__PURE__ */ field('offerId', words),
  subscriptionId: /* @__PURE__ */ field('subscriptionId', subscriptionId),
  parentSubscriptionId: /* @__PURE__ */ field('parentSubscriptionId', subscriptionId),
  friendlyName: /* @__PURE__ */ field('friendlyName', words),
  quantity: /* @__PURE__ */ field('quantity', number),
  termDuration: /* @__PURE__ */ field('termDuration', words),
  partnerIdOnRecord: /* @__PURE__ */ field('partnerIdOnRecord', partnerId),
};

const transferLineItem: Fields<TransferLineItem> = {
  friendlyName: /* @__PURE__ */ field('friendlyName', words),
  billingCycle: /* @__PURE__ */ field('billingCycle', billingCycle),
  subscriptionId: /* @__PURE__ */ field('subscriptionId', subscriptionId),
  offerId: /* @__PURE__ */ field('offerId', words),
  quantity: /* @__PURE__ */ field('quantity', number),
  partnerIdOnRecord: /* @__PURE__ */ field('partnerIdOnRecord', partnerId),
};

/** Digits, which are documented as text and come as a number too. */
const errorCode: Codec<string> = {
  read: (json, reading) => (typeof json === 'number' ? String(json) : words.read(json, reading)),
  write: (code, before): Json => (typeof before === 'number' && String(Number(code)) === code ? Number(code) : code),
};

/** Where each fact of each kind stands. */
export const SHAPES: { readonly [Kind in PartnerCenterKind]: Shape<PartnerCenterFacts[Kind]> } = {
  customer: /* @__PURE__ */ shape(customer),
  subscription: /* @__PURE__ */ shape(subscription),
  order: /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', words),
    referenceCustomerId: /* @__PURE__ */ field('referenceCustomerId', tenantId),
    billingCycle: /* @__PURE__ */ field('billingCycle', billingCycle),
    currencyCode: /* @__PURE__ */ field('currencyCode', words),
    lineItems: /* @__PURE__ */ field('lineItems', /* @__PURE__ */ list(/* @__PURE__ */ object(lineItem))),
    creationDate: /* @__PURE__ */ field('creationDate', date),
    status: /* @__PURE__ */ field('status', /* @__PURE__ */ word(['unknown', 'completed', 'pending', 'cancelled'])),
  }),
  'partner-relationship': /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', tenantId),
    name: /* @__PURE__ */ field('name', words),
    relationshipType: /* @__PURE__ */ field(
      'relationshipType',
      /* @__PURE__ */ word(['is_indirect_reseller_of', 'is_indirect_cloud_solution_provider_of']),
    ),
    state: /* @__PURE__ */ field('state', /* @__PURE__ */ word(['Active'])),
    mpnId: /* @__PURE__ */ field('mpnId', partnerId),
    location: /* @__PURE__ */ field('location', words),
  }),
  'relationship-request': /* @__PURE__ */ shape({ url: /* @__PURE__ */ field('url', words) }),
  agreement: /* @__PURE__ */ shape({
    templateId: /* @__PURE__ */ field('templateId', words),
    type: /* @__PURE__ */ field(
      'type',
      /* @__PURE__ */ word(['MicrosoftCustomerAgreement', 'MicrosoftCloudAgreement']),
    ),
    dateAgreed: /* @__PURE__ */ field('dateAgreed', date),
    agreementLink: /* @__PURE__ */ field('agreementLink', words),
  }),
  'webhook-event': /* @__PURE__ */ shape({
    eventName: /* @__PURE__ */ field('eventName', words),
    resourceUri: /* @__PURE__ */ field('resourceUri', words),
    resourceName: /* @__PURE__ */ field('resourceName', words),
    auditUri: /* @__PURE__ */ field('auditUri', words),
    resourceChangeUtcDate: /* @__PURE__ */ field('resourceChangeUtcDate', date),
  }),
  transfer: /* @__PURE__ */ shape({
    id: /* @__PURE__ */ field('id', words),
    status: /* @__PURE__ */ field('status', words),
    customerTenantId: /* @__PURE__ */ field('customerTenantId', tenantId),
    sourcePartnerTenantId: /* @__PURE__ */ field('sourcePartnerTenantId', tenantId),
    targetPartnerTenantId: /* @__PURE__ */ field('targetPartnerTenantId', tenantId),
    partnerTenantId: /* @__PURE__ */ field('partnerTenantId', tenantId),
    sourcePartnerName: /* @__PURE__ */ field('sourcePartnerName', words),
    targetPartnerName: /* @__PURE__ */ field('targetPartnerName', words),
    createdTime: /* @__PURE__ */ field('createdTime', date),
    lastModifiedTime: /* @__PURE__ */ field('lastModifiedTime', date),
    lineItems: /* @__PURE__ */ field('lineItems', /* @__PURE__ */ list(/* @__PURE__ */ object(transferLineItem))),
  }),
  transition: /* @__PURE__ */ shape({
    fromSubscriptionId: /* @__PURE__ */ field('fromSubscriptionId', subscriptionId),
    toSubscriptionId: /* @__PURE__ */ field('toSubscriptionId', subscriptionId),
    fromCatalogItemId: /* @__PURE__ */ field('fromCatalogItemId', words),
    toCatalogItemId: /* @__PURE__ */ field('toCatalogItemId', words),
    quantity: /* @__PURE__ */ field('quantity', number),
    termDuration: /* @__PURE__ */ field('termDuration', words),
    billingCycle: /* @__PURE__ */ field('billingCycle', billingCycle),
    transitionType: /* @__PURE__ */ field(
      'transitionType',
      /* @__PURE__ */ word(['transition_only', 'transition_with_license_transfer']),
    ),
  }),
  'mpn-profile': /* @__PURE__ */ shape({
    mpnId: /* @__PURE__ */ field('mpnId', partnerId),
    partnerName: /* @__PURE__ */ field('partnerName', words),
  }),
  error: /* @__PURE__ */ shape({
    code: /* @__PURE__ */ field('code', errorCode),
    description: /* @__PURE__ */ field('description', words),
    data: /* @__PURE__ */ field('data', /* @__PURE__ */ list(words)),
    source: /* @__PURE__ */ field('source', words),
  }),
};

export const LIST: Shape<Omit<ListFacts<never>, 'items'>> = /* @__PURE__ */ shape({
  totalCount: /* @__PURE__ */ field('totalCount', number),
  next: /* @__PURE__ */ field('links.next.uri', words),
});
