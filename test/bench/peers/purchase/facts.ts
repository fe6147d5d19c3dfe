import type {
  Actor,
  Cloud,
  Command,
  Customer,
  Partner,
  Subscription,
  SubscriptionOrder,
  TenantId,
} from 'csp-multi-partner';

/** May this agent of a partner order this subscription for this customer now? */
export interface PurchaseQuestion {
  readonly customer: Customer;
  readonly command: Command<'purchaseSubscription'>;
}

/** What the peers are given of a question: flat, without null, instants in milliseconds. A type, so that it has an index. */
export type PurchaseFacts = {
  readonly at: number;
  readonly asOf: number;
  readonly cloud: Cloud;
  readonly market: string;
  readonly tenancy: Customer['cspTenancy']['kind'];
  readonly customer: string;
  readonly actorKind: Actor['kind'];
  readonly actorTenant: string;
  readonly actorRole: string;
  readonly partner: string;
  readonly partnerKind: Partner['kind'] | 'unknown';
  readonly partnerMarket: string;
  readonly partnerId: string;
  readonly service: string;
  readonly partnerOfRecord: string;
  // What has to be looked for in lists. No peer could, or not as fast, so all of them are told.
  readonly isIdTaken: boolean;
  readonly isReseller: boolean;
  readonly isProviderOfCustomer: boolean;
  readonly isOtherPartnerThere: boolean;
  readonly isAdministeredByOther: boolean;
  readonly isAgreementAccepted: boolean;
};

/** Comparisons of one fact with another, for a peer that compares facts with constants alone. */
export type ComparedFacts = {
  readonly isBeforeLastEvent: boolean;
  readonly isAgentOfPartner: boolean;
  readonly isCustomerItself: boolean;
  readonly isFromOtherMarket: boolean;
  readonly isProviderOfRecord: boolean;
};

/** In milliseconds: the start of a day in UTC. */
export function day(date: `${number}-${number}-${number}`): number {
  return Date.parse(date);
}

export function toFacts({ customer, command }: PurchaseQuestion): PurchaseFacts {
  const { account, partnerships, cspTenancy } = customer;
  const { actor, partner, subscription } = command;
  const seller = partnerships.partners.find(({ tenantId }) => tenantId === partner);
  const taken = account.subscriptions.find(({ id }) => id === subscription.id);
  return {
    at: Date.parse(command.at),
    asOf: Date.parse(customer.asOf),
    cloud: customer.cloud,
    market: customer.market,
    tenancy: cspTenancy.kind,
    customer: customer.tenantId,
    actorKind: actor.kind,
    actorTenant: actor.kind === 'partner' ? actor.tenantId : '',
    actorRole: actor.kind === 'microsoft' ? '' : actor.role,
    partner,
    partnerKind: seller?.kind ?? 'unknown',
    partnerMarket: seller?.market ?? '',
    partnerId: seller?.partnerId ?? '',
    service: subscription.service,
    partnerOfRecord: subscription.partnerOfRecord ?? '',
    isIdTaken: taken !== undefined && !isSameOrder(taken, command),
    isReseller: partnerships.relationships.some((each) => each.partner === partner && each.status === 'active'),
    isProviderOfCustomer: cspTenancy.kind === 'transacting-tenant' && cspTenancy.providers.includes(partner),
    isOtherPartnerThere: isOtherPartnerThere(customer, partner),
    isAdministeredByOther: hasLegacyAdmin(customer, partner) && isAdministeredByOther(customer, command),
    isAgreementAccepted: partnerships.customerAgreementAcceptedAt !== null,
  };
}

export function compareFacts(facts: PurchaseFacts): ComparedFacts {
  const { actorKind, actorTenant, partner, partnerKind } = facts;
  return {
    isBeforeLastEvent: facts.at < facts.asOf,
    isAgentOfPartner: actorKind === 'partner' && actorTenant === partner,
    isCustomerItself: partner === facts.customer,
    isFromOtherMarket: partnerKind !== 'unknown' && facts.partnerMarket !== facts.market,
    isProviderOfRecord: partnerKind === 'indirect-provider' && facts.partnerId === facts.partnerOfRecord,
  };
}

/** The same order placed again, which changes nothing. */
function isSameOrder(taken: Subscription, { partner, subscription }: PurchaseQuestion['command']): boolean {
  const isSameOrderId = subscription.orderId === null || subscription.orderId === taken.orderId;
  return isSameOrderId && taken.transactingPartner === partner && orderedIn(taken) === orderedIn(subscription);
}

function orderedIn({ service, commerce, partnerOfRecord, terms }: SubscriptionOrder): string {
  const { offerId, quantity, termDuration, billingCycle, autoRenewEnabled } = terms;
  const dates = [terms.effectiveStartDate, terms.commitmentEndDate];
  return JSON.stringify([
    ...[service, commerce, partnerOfRecord, offerId, quantity, termDuration, billingCycle, autoRenewEnabled],
    ...dates,
  ]);
}

function isOtherPartnerThere({ account, partnerships }: Customer, partner: TenantId): boolean {
  const isOther = (tenant: TenantId | null): boolean =>
    tenant !== null &&
    tenant !== partner &&
    partnerships.partners.find(({ tenantId }) => tenantId === tenant)?.kind !== 'indirect-reseller';
  return (
    partnerships.relationships.some((each) => each.status === 'active' && isOther(each.partner)) ||
    partnerships.grants.some(
      (each) => each.kind === 'dap' && each.state.status === 'active' && isOther(each.partner),
    ) ||
    account.subscriptions.some((each) => !isOver(each) && isOther(each.transactingPartner))
  );
}

function isAdministeredByOther(customer: Customer, { partner, subscription }: PurchaseQuestion['command']): boolean {
  return customer.account.subscriptions.some(
    ({ service, status, transactingPartner: seller }) =>
      service === subscription.service &&
      !isOver({ status }) &&
      seller !== null &&
      seller !== partner &&
      hasLegacyAdmin(customer, seller),
  );
}

function hasLegacyAdmin({ partnerships }: Customer, partner: TenantId): boolean {
  return partnerships.grants.some(
    (each) => each.kind === 'dap' && each.partner === partner && each.state.status === 'active',
  );
}

function isOver({ status }: Pick<Subscription, 'status'>): boolean {
  return status === 'deleted' || status === 'expired';
}
