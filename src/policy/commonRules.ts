import { isOver } from '../account/standing';
import type { Service } from '../account/subscription';
import type { Customer } from '../customer/customer';
import { findPartner, hasLegacyDelegatedAdmin, isReseller } from '../customer/partnerships';
import type { Instant } from '../shared/instant';
import { findIn } from '../shared/keyedList';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Actor, CustomerRole, PartnerRole } from '../tenant/actor';
import { CLOUDS, type Cloud } from '../tenant/cloud';
import type { TenantId } from '../tenant/identifiers';
import type { Partner } from '../tenant/partner';
import type { Entitled, RefusalCode, RefusalFacts } from './refusal';
import type { Check, Rule, RuleEra } from './rule';
import type { SourceId } from './source';

/** The clouds to which Microsoft's own pages on relationships speak; 21Vianet has pages of its own. */
export const BEYOND_CHINA: readonly Cloud[] = ['global', 'us-government', 'germany'];

/** An era without bounds, in every cloud: for what follows from the program's own terms, or is ours. */
export function always<Code extends RefusalCode, Tried>(
  sources: NonEmpty<SourceId>,
  check: Check<Code, Tried>,
): NonEmpty<RuleEra<Code, Tried>> {
  return [{ clouds: CLOUDS, from: null, until: null, sources, check }];
}

export const notBeforeLastEvent: Rule<'too-early', { readonly at: Instant }> = {
  eras: /* @__PURE__ */ always(['ours'], ({ asOf }, { at }) => (at < asOf ? { at, lastEventAt: asOf } : null)),
  remedy: ({ lastEventAt }) => ({ kind: 'wait', until: lastEventAt }),
};

/** Refuses every actor for whom `decides` is false; the remedy names those for whom it is true. */
export function entitled<Tried extends { readonly actor: Actor }>(
  sources: NonEmpty<SourceId>,
  entitledBy: (attempt: Tried, customer: Customer) => NonEmpty<Entitled>,
  decides: (attempt: Tried, customer: Customer) => boolean,
): Rule<'actor-not-entitled', Tried> {
  return {
    eras: always(sources, (customer, attempt) =>
      decides(attempt, customer) ? null : { actor: attempt.actor.kind, entitled: entitledBy(attempt, customer) },
    ),
    remedy: (facts) => ({ kind: 'actor', actors: facts.entitled }),
  };
}

export function isActingPartner(actor: Actor, partner: TenantId): boolean {
  return actor.kind === 'partner' && actor.tenantId === partner;
}

const MANAGING_ROLES: NonEmpty<PartnerRole> = ['admin-agent', 'sales-agent'];

/** Helpdesk agents view and support; they neither request, nor order, nor end anything. */
export function managingRole(sources: NonEmpty<SourceId>): Rule<'role-not-permitted', { readonly actor: Actor }> {
  return {
    eras: [
      {
        clouds: CLOUDS,
        from: '2021-07-01',
        until: null,
        sources,
        check: (_, { actor }) =>
          actor.kind === 'partner' && actor.role === 'helpdesk-agent'
            ? { role: actor.role, permitted: MANAGING_ROLES }
            : null,
      },
    ],
    remedy: permittedRoles,
  };
}

export function permittedRoles({ permitted }: RefusalFacts['role-not-permitted']): {
  readonly kind: 'role';
  readonly roles: NonEmpty<PartnerRole | CustomerRole>;
} {
  return { kind: 'role', roles: permitted };
}

/** What the accepting or removing administrator of the customer must be: disputed for billing administrators. */
export function customerAdministrator(
  actor: Actor,
  isBillingAdminEnough: boolean,
): RefusalFacts['role-not-permitted'] | null {
  if (actor.kind !== 'customer' || actor.role === 'global-admin') return null;
  if (actor.role === 'billing-admin' && isBillingAdminEnough) return null;
  return { role: actor.role, permitted: ['global-admin'] };
}

export function differentRegion(
  customer: Customer,
  partner: Partner | undefined,
): RefusalFacts['different-region'] | null {
  return partner === undefined || partner.market === customer.market
    ? null
    : { partnerMarket: partner.market, customerMarket: customer.market };
}

/** An indirect provider to which the customer's own tenant is connected as a reseller. */
export function ownReseller({ cspTenancy }: Customer, partner: TenantId | null): RefusalFacts['own-reseller'] | null {
  return partner !== null && cspTenancy.kind === 'transacting-tenant' && cspTenancy.providers.includes(partner)
    ? { provider: partner }
    : null;
}

/**
 * Another CSP partner that orders and already sells to the customer, may sell to it, or administers it.
 *
 * The inviting partner, the provider it brings, and the providers behind it count as one side.
 */
export function otherPartner(
  { account, partnerships, cloud }: Customer,
  inviting: Partner | undefined,
  provider: TenantId | null,
): RefusalFacts['single-partner-cloud'] | null {
  const isOther = (partner: TenantId | null): boolean => {
    if (partner === null || partner === inviting?.tenantId || partner === provider) return false;
    const isBehind = inviting?.kind === 'indirect-reseller' && inviting.providers.includes(partner);
    return !isBehind && findPartner(partnerships, partner)?.kind !== 'indirect-reseller';
  };
  const other =
    findIn(partnerships.relationships, ({ status, partner }) => status === 'active' && isOther(partner))?.partner ??
    findIn(partnerships.grants, ({ state, partner }) => state.status === 'active' && isOther(partner))?.partner ??
    findIn(account.subscriptions, (sold) => !isOver(sold) && isOther(sold.transactingPartner))?.transactingPartner;
  return other ? { cloud, otherPartner: other } : null;
}

/** Another partner that sold a subscription to one of `services` and has delegated admin privileges. */
export function otherAdministrator(
  { account, partnerships }: Customer,
  partner: TenantId,
  services: readonly Service[],
): RefusalFacts['service-administered'] | null {
  const sold = findIn(
    account.subscriptions,
    ({ service, status, transactingPartner }) =>
      services.includes(service) &&
      !isOver({ status }) &&
      transactingPartner !== null &&
      transactingPartner !== partner &&
      hasLegacyDelegatedAdmin(partnerships, transactingPartner),
  );
  return sold === undefined ? null : { service: sold.service, otherPartner: sold.transactingPartner as TenantId };
}

/** One CSP-transacting partner with delegated admin privileges per service: until autumn 2018, and still in China. */
export function oneAdministratorPerService<Tried>(
  check: Check<'service-administered', Tried>,
): Rule<'service-administered', Tried> {
  return {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2016-12-02',
        until: '2018-09-05',
        sources: ['request-2016-12-02', 'request-2018-09-05'],
        check,
      },
      { clouds: ['china'], from: '2016-10-20', until: null, sources: ['request-china', 'multipartner-china'], check },
    ],
    remedy: ({ otherPartner: partner }) => ({ kind: 'command', command: 'revokeDelegatedAdmin', partner }),
  };
}

/** A provider may not take the tenant of its own reseller for a customer. */
export function notOwnReseller<Tried>(check: Check<'own-reseller', Tried>): Rule<'own-reseller', Tried> {
  return {
    eras: [
      {
        clouds: ['global', 'us-government'],
        from: '2023-01-11',
        until: null,
        sources: ['csp-partners-2023-01-11'],
        check,
      },
    ],
    remedy: () => ({ kind: 'flow', flow: 'use-another-tenant', partner: null }),
  };
}

/** A partner sells in its own country or regional market. */
export function sameRegion<Tried>(check: Check<'different-region', Tried>): Rule<'different-region', Tried> {
  return {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2021-03-01',
        until: null,
        sources: ['request-2021-03', 'markets-2023-08-17'],
        check,
      },
    ],
  };
}

/** In the US Government cloud: nobody but one partner at first, then a matter of dispute. */
export function onePartnerInGovernment<Tried>(
  check: Check<'single-partner-cloud', Tried>,
): Rule<'single-partner-cloud', Tried> {
  return {
    eras: [
      {
        clouds: ['us-government'],
        from: '2017-03-01',
        until: '2017-06-22',
        sources: ['us-government-overview', 'multipartner-2017-06-22'],
        check,
      },
      {
        clouds: ['us-government'],
        from: '2017-06-22',
        until: null,
        sources: [
          'us-government-overview',
          'multipartner-2017-06-22',
          'national-clouds-2017-11-06',
          'national-clouds-2023-09-28',
        ],
        reading: { dispute: 'us-government-multi-partner', is: 'not-available' },
        check,
      },
    ],
  };
}

/** Without a commerce relationship a partner orders and manages nothing. */
export function noResellerRelationship<Tried>(
  partnerOf: (attempt: Tried, customer: Customer) => TenantId | null,
): Rule<'no-reseller-relationship', Tried> {
  return {
    eras: always(['connect-2023-10-23', 'error-codes-2021-11-23'], (customer, attempt) => {
      const partner = partnerOf(attempt, customer);
      return partner === null || isReseller(customer.partnerships, partner) ? null : { partner };
    }),
    remedy: ({ partner }, _, { partnerships }) =>
      findPartner(partnerships, partner)?.kind === 'indirect-reseller'
        ? null
        : { kind: 'command', command: 'requestRelationship', partner },
  };
}
