import type { SubscriptionStatus } from '../../account/subscription';
import { partnerIdReader, subscriptionIdReader, tenantIdReader } from '../../parse/identifierReaders';
import { instantReader } from '../../parse/instantReader';
import { marketReader } from '../../parse/marketReader';
import {
  boolean,
  count,
  describe,
  listOf,
  nullable,
  openRecord,
  report,
  text,
  type Reader,
  type Reading,
} from '../../parse/reader';
import { statusReader } from '../../parse/subscriptionReader';
import type { Instant } from '../../shared/instant';
import type { PartnerId, SubscriptionId, TenantId } from '../../tenant/identifiers';
import type { Market } from '../../tenant/market';

// The members that the library reads from Partner Center's responses, by their own names. Others are left alone.

const UTC = /(?:Z|\+00:00)?$/u;

/** All dates of Partner Center are UTC, whether they end in `Z`, in `+00:00` or in nothing. */
const dateReader: Reader<Instant> = /* @__PURE__ */ from(
  (input) => (input === '' ? input : input.replace(UTC, 'Z')),
  instantReader,
);

/** Responses to updates write enumerated values with a capital letter. */
function lowerCase<Value>(reader: Reader<Value>): Reader<Value> {
  return from((input) => input.toLowerCase(), reader);
}

/** Reads text after a change of its spelling; a problem still tells what stood there. */
function from<Value>(respell: (input: string) => string, reader: Reader<Value>): Reader<Value> {
  return (input, reading) => {
    if (typeof input !== 'string') return reader(input, reading);
    const tried: Reading = { path: reading.path, problems: [] };
    const value = reader(respell(input), tried);
    for (const { code, expected } of tried.problems) report(reading, code, describe(input), expected);
    return value;
  };
}

/** @see https://learn.microsoft.com/partner-center/developer/customer-resources */
export interface CustomerResponse {
  readonly id: TenantId;
  readonly companyProfile: { readonly companyName: string };
  readonly billingProfile: { readonly defaultAddress: { readonly country: Market } };
  readonly relationshipToPartner: string;
  readonly allowDelegatedAccess: boolean | null;
}

export const customerResponseReader: Reader<CustomerResponse> = /* @__PURE__ */ openRecord<CustomerResponse>(
  {
    id: tenantIdReader,
    companyProfile: /* @__PURE__ */ openRecord({ companyName: text }),
    billingProfile: /* @__PURE__ */ openRecord({
      defaultAddress: /* @__PURE__ */ openRecord({ country: marketReader }),
    }),
    relationshipToPartner: /* @__PURE__ */ lowerCase(text),
    allowDelegatedAccess: boolean,
  },
  ['allowDelegatedAccess'],
);

/** @see https://learn.microsoft.com/partner-center/developer/subscription-resources */
export interface SubscriptionResponse {
  readonly id: SubscriptionId;
  readonly offerId: string;
  readonly offerName: string | null;
  readonly friendlyName: string | null;
  readonly quantity: number;
  readonly creationDate: Instant;
  readonly effectiveStartDate: Instant;
  readonly commitmentEndDate: Instant | null;
  readonly status: SubscriptionStatus;
  readonly autoRenewEnabled: boolean;
  readonly billingType: string | null;
  readonly billingCycle: string | null;
  readonly termDuration: string | null;
  readonly partnerId: PartnerId | null;
  readonly orderId: string | null;
}

const subscriptionResponseReader: Reader<SubscriptionResponse> = /* @__PURE__ */ openRecord<SubscriptionResponse>(
  {
    id: subscriptionIdReader,
    offerId: text,
    offerName: text,
    friendlyName: text,
    quantity: count,
    creationDate: dateReader,
    effectiveStartDate: dateReader,
    commitmentEndDate: dateReader,
    status: /* @__PURE__ */ lowerCase(statusReader),
    autoRenewEnabled: boolean,
    billingType: /* @__PURE__ */ lowerCase(text),
    billingCycle: /* @__PURE__ */ lowerCase(text),
    termDuration: text,
    partnerId: partnerIdReader,
    orderId: text,
  },
  [
    'offerName',
    'friendlyName',
    'commitmentEndDate',
    'billingType',
    'billingCycle',
    'termDuration',
    'partnerId',
    'orderId',
  ],
);

/** @see https://learn.microsoft.com/partner-center/developer/relationships-resources */
export interface RelationshipResponse {
  readonly id: TenantId;
  readonly name: string;
  readonly state: string;
  readonly mpnId: PartnerId;
  readonly location: Market;
}

const relationshipResponseReader: Reader<RelationshipResponse> = /* @__PURE__ */ openRecord<RelationshipResponse>({
  id: tenantIdReader,
  name: text,
  state: /* @__PURE__ */ lowerCase(text),
  mpnId: partnerIdReader,
  location: marketReader,
});

/** @see https://learn.microsoft.com/partner-center/developer/agreement-metadata-resources */
export interface AgreementResponse {
  readonly type: string;
  readonly dateAgreed: Instant;
}

const agreementResponseReader: Reader<AgreementResponse> = /* @__PURE__ */ openRecord<AgreementResponse>({
  type: text,
  dateAgreed: dateReader,
});

/** A collection's entries, all pages in one; Partner Center answers `null` where a customer has none of some kind. */
function collectionOf<Item>(item: Reader<Item>, keyOf?: (item: Item) => string): Reader<readonly Item[]> {
  const fields = { items: listOf(item, keyOf), totalCount: nullable(count) };
  const collection = openRecord<{ items: readonly Item[]; totalCount: number | null }>(fields, ['totalCount']);
  return (input, reading) => {
    if (input === null) return [];
    const problems = reading.problems.length;
    const read = collection(input, reading);
    if (read === undefined || reading.problems.length > problems) return undefined;
    const { items, totalCount } = read;
    if (totalCount !== null && totalCount > items.length) {
      reading.path.push('totalCount');
      report(reading, 'incomplete', `${items.length} of ${totalCount}`);
      reading.path.pop();
    }
    return items;
  };
}

export const subscriptionsReader: Reader<readonly SubscriptionResponse[]> = /* @__PURE__ */ collectionOf(
  subscriptionResponseReader,
  ({ id }) => id,
);
export const relationshipsReader: Reader<readonly RelationshipResponse[]> = /* @__PURE__ */ collectionOf(
  relationshipResponseReader,
  ({ id }) => id,
);
export const agreementsReader: Reader<readonly AgreementResponse[]> =
  /* @__PURE__ */ collectionOf(agreementResponseReader);
