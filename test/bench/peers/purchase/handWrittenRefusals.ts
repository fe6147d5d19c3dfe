import type { Customer, NonEmpty, PartnerRole, RefusalOf, SourceId, Subscription } from 'csp-multi-partner';
import type { PurchaseQuestion } from './facts';
import {
  findOtherAdministrator,
  findOtherPartner,
  findPartner,
  findSubscription,
  hasLegacyAdmin,
  isReseller,
} from './handWrittenSearches';

type Purchase = PurchaseQuestion['command'];
type Refused = RefusalOf<'purchaseSubscription'>;

function cite(...sources: NonEmpty<SourceId>): NonEmpty<SourceId> {
  return Object.freeze(sources);
}

const OURS = cite('ours');
const PARTNERS_2023 = cite('csp-partners-2023');
const CONNECT_2023 = cite('connect-2023');
const PERMISSIONS_2021 = cite('permissions-2021');
const RESALE_2017_03 = cite('multipartner-2017-03');
const RESALE_2017_06 = cite('multipartner-2017-03', 'multipartner-2017-06');
const RESALE_2020 = cite('multipartner-2020', 'multipartner-current', 'csp-partners-2023');
const REGION = cite('request-2021', 'markets-2023');
const GOVERNMENT = cite('us-government-overview');
const AGREEMENT = cite('request-2020', 'manage-partners-2020', 'markets-2023');
const ADMINISTERED_2016 = cite('request-2016');
const ADMINISTERED_CHINA = cite('request-china', 'multipartner-china');
const NATIONAL_CLOUDS = cite('national-clouds-2017', 'national-clouds-2023');
const OF_RECORD = cite('orders-2021', 'error-codes-2021');

const ENTITLED = Object.freeze(['partner'] as const);
const PARTNERS_ONLY = Object.freeze({ kind: 'actor', actors: ENTITLED } as const);
const ORDERING_ROLES: NonEmpty<PartnerRole> = Object.freeze(['admin-agent', 'sales-agent'] as const);
const ORDERING_ROLE = Object.freeze({ kind: 'role', roles: ORDERING_ROLES } as const);
const ASK_PROVIDER = Object.freeze({ kind: 'flow', flow: 'ask-provider', partner: null } as const);
const ANOTHER_TENANT = Object.freeze({ kind: 'flow', flow: 'another-tenant', partner: null } as const);
const OTHER_OF_RECORD = Object.freeze({ kind: 'amend', member: 'subscription.partnerOfRecord', to: null } as const);

/** Every broken rule, in the order of the catalogue. */
export function refusedByHand(customer: Customer, command: Purchase): Refused[] {
  const { tenantId, cloud, market, cspTenancy, partnerships, account, asOf } = customer;
  const { at, actor, partner, subscription } = command;
  const { service, partnerOfRecord } = subscription;
  const seller = findPartner(partnerships, partner);
  const [isChina, isGovernment] = [cloud === 'china', cloud === 'us-government'];
  const isGlobalOrGovernment = isGovernment || cloud === 'global';
  const refusals: Refused[] = [];
  const refuse = (refusal: Refused): void => void refusals.push(Object.freeze(refusal));

  if (at < asOf) {
    const remedy = Object.freeze({ kind: 'wait', until: asOf } as const);
    refuse({ code: 'too-early', at, lastEventAt: asOf, sources: OURS, disputed: null, remedy });
  }
  const taken = findSubscription(account, subscription.id);
  if (taken !== undefined && !isSameOrder(taken, command)) {
    const { id: subscriptionId } = subscription;
    refuse({ code: 'subscription-id-taken', subscriptionId, sources: OURS, disputed: null, remedy: null });
  }
  if (actor.kind !== 'partner' || actor.tenantId !== partner) {
    const facts = { actor: actor.kind, entitled: ENTITLED };
    refuse({ code: 'actor-not-entitled', ...facts, sources: PARTNERS_2023, disputed: null, remedy: PARTNERS_ONLY });
  }
  if (actor.kind === 'partner' && at >= '2021-07-01' && !ORDERING_ROLES.includes(actor.role)) {
    const facts = { role: actor.role, permitted: ORDERING_ROLES };
    refuse({ code: 'role-not-permitted', ...facts, sources: PERMISSIONS_2021, disputed: null, remedy: ORDERING_ROLE });
  }
  if (seller?.kind === 'indirect-reseller') {
    refuse({ code: 'reseller-cannot-order', partner, sources: PARTNERS_2023, disputed: null, remedy: ASK_PROVIDER });
  }
  if (!isReseller(partnerships, partner)) {
    const remedy =
      seller?.kind === 'indirect-reseller'
        ? null
        : Object.freeze({ kind: 'command', command: 'requestRelationship', partner } as const);
    refuse({ code: 'no-reseller-relationship', partner, sources: CONNECT_2023, disputed: null, remedy });
  }
  const ban = resaleBan(customer, at);
  if (ban !== null) {
    const facts = { tenancy: cspTenancy.kind, sources: ban };
    refuse({ code: 'resale-to-csp-partner', ...facts, disputed: null, remedy: ANOTHER_TENANT });
  }
  if (isGlobalOrGovernment && at >= '2023-01-11') {
    if (partner === tenantId) {
      refuse({ code: 'resale-to-itself', partner, sources: PARTNERS_2023, disputed: null, remedy: null });
    }
    if (cspTenancy.kind === 'transacting-tenant' && cspTenancy.providers.includes(partner)) {
      const facts = { provider: partner, sources: PARTNERS_2023 };
      refuse({ code: 'own-reseller', ...facts, disputed: null, remedy: ANOTHER_TENANT });
    }
  }
  if (!isChina && at >= '2021-03-01' && seller !== undefined && seller.market !== market) {
    const facts = { partnerMarket: seller.market, customerMarket: market };
    refuse({ code: 'different-region', ...facts, sources: REGION, disputed: null, remedy: null });
  }
  if (isGovernment && at >= '2017-03-01' && at < '2017-06-22') {
    const otherPartner = findOtherPartner(customer, partner);
    if (otherPartner !== null) {
      const facts = { cloud, otherPartner, sources: GOVERNMENT };
      refuse({ code: 'single-partner-cloud', ...facts, disputed: null, remedy: null });
    }
  }
  if (!isChina && at >= '2020-02-05' && partnerships.customerAgreementAcceptedAt === null) {
    const remedy = Object.freeze({ kind: 'flow', flow: 'confirm-agreement', partner } as const);
    refuse({ code: 'agreement-missing', partner, sources: AGREEMENT, disputed: null, remedy });
  }
  const isOneAdministrator = isChina ? at >= '2016-10-20' : at >= '2016-12-02' && at < '2018-09-05';
  if (isOneAdministrator && hasLegacyAdmin(partnerships, partner)) {
    const otherPartner = findOtherAdministrator(customer, partner, service);
    if (otherPartner !== null) {
      const remedy = Object.freeze({
        kind: 'command',
        command: 'revokeDelegatedAdmin',
        partner: otherPartner,
      } as const);
      const sources = isChina ? ADMINISTERED_CHINA : ADMINISTERED_2016;
      refuse({ code: 'service-administered', service, otherPartner, sources, disputed: null, remedy });
    }
  }
  if (isChina && at >= '2017-11-06' && service === 'azure') {
    refuse({ code: 'service-not-sold', service, cloud, sources: NATIONAL_CLOUDS, disputed: null, remedy: null });
  }
  if (cloud === 'global' && at >= '2021-11-23' && seller?.kind === 'indirect-provider') {
    const { partnerId } = seller;
    if (partnerId === partnerOfRecord) {
      refuse({ code: 'provider-of-record', partnerId, sources: OF_RECORD, disputed: null, remedy: OTHER_OF_RECORD });
    }
  }
  return refusals;
}

/** The sources of the ban on resale to CSP partners that the customer falls under; null for none. */
function resaleBan({ cloud, cspTenancy }: Customer, at: string): NonEmpty<SourceId> | null {
  if (cspTenancy.kind === 'none' || cloud === 'china') return null;
  if (cloud === 'germany') return at >= '2017-03-30' && at < '2018-12-05' ? RESALE_2017_03 : null;
  if (at >= '2020-11-30') return cspTenancy.kind === 'transacting-tenant' ? RESALE_2020 : null;
  if (cloud === 'global') return at >= '2017-03-30' ? RESALE_2017_03 : null;
  return at >= '2017-06-22' ? RESALE_2017_06 : null;
}

/** What the same seller gets by placing the same order again; an order id may have become known only afterwards. */
function isSameOrder(taken: Subscription, { partner, subscription: ordered }: Purchase): boolean {
  const [terms, wanted] = [taken.terms, ordered.terms];
  return (
    taken.transactingPartner === partner &&
    taken.service === ordered.service &&
    taken.commerce === ordered.commerce &&
    (ordered.orderId === null || ordered.orderId === taken.orderId) &&
    taken.partnerOfRecord === ordered.partnerOfRecord &&
    terms.offerId === wanted.offerId &&
    terms.quantity === wanted.quantity &&
    terms.termDuration === wanted.termDuration &&
    terms.billingCycle === wanted.billingCycle &&
    terms.autoRenewEnabled === wanted.autoRenewEnabled &&
    terms.effectiveStartDate === wanted.effectiveStartDate &&
    terms.commitmentEndDate === wanted.commitmentEndDate
  );
}
