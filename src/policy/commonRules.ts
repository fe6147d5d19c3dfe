import type { Customer } from '../customer/customer';
import { findPartner, isReseller } from '../customer/partnerships';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Actor, CustomerRole, PartnerRole } from '../tenant/actor';
import { CLOUDS, type Cloud } from '../tenant/cloud';
import type { TenantId } from '../tenant/identifiers';
import type { Partner } from '../tenant/partner';
import { partnerRole } from './circumstances';
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

const MANAGING_ROLES: NonEmpty<PartnerRole> = ['admin-agent', 'sales-agent'];

/** Helpdesk agents view and support, administrators of the directory keep the tenant; neither request, order or end anything. */
export function managingRole(sources: NonEmpty<SourceId>): Rule<'role-not-permitted', { readonly actor: Actor }> {
  return {
    eras: [
      {
        clouds: CLOUDS,
        from: '2021-07-01',
        until: null,
        sources,
        check: (_, { actor }) => partnerRole(actor, MANAGING_ROLES),
      },
    ],
    remedy: permittedRoles,
  };
}

/**
 * Who of a partner invites customers and ends relationships. The pages of 2021 to 2023 name its global admins; the newest ones, and
 * that on permissions, agents alone.
 */
export function relationshipRole(
  earlier: SourceId,
  current: SourceId,
): Rule<'role-not-permitted', { readonly actor: Actor }> {
  return {
    eras: [
      {
        clouds: CLOUDS,
        from: '2021-07-01',
        until: '2023-10-24',
        sources: ['permissions-2021', earlier],
        check: (_, { actor }) => partnerRole(actor, [...MANAGING_ROLES, 'global-admin']),
      },
      {
        clouds: CLOUDS,
        from: '2023-10-24',
        until: null,
        sources: ['permissions-2021', current],
        check: (_, { actor }) => partnerRole(actor, MANAGING_ROLES),
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
        sources: ['request-2016'],
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
        sources: ['csp-partners-2023'],
        check,
      },
    ],
    remedy: () => ({ kind: 'flow', flow: 'another-tenant', partner: null }),
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
        sources: ['request-2021', 'markets-2023'],
        check,
      },
    ],
  };
}

/** Partners that work in the US Government cloud have an account there. */
export function accountInGovernment<Tried>(
  partnersOf: (attempt: Tried) => readonly (Partner | null)[],
): Rule<'different-cloud', Tried> {
  return {
    eras: [
      {
        clouds: ['us-government'],
        from: '2017-11-06',
        until: null,
        sources: ['national-clouds-2017', 'national-clouds-2023'],
        check: ({ cloud }, attempt) => {
          const stranger = partnersOf(attempt).find((each) => each && each.cloud !== cloud);
          return stranger ? { partnerCloud: stranger.cloud, customerCloud: cloud } : null;
        },
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
        sources: ['us-government-overview'],
        check,
      },
      {
        clouds: ['us-government'],
        from: '2017-06-22',
        until: null,
        sources: ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
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
    eras: always(['connect-2023'], (customer, attempt) => {
      const partner = partnerOf(attempt, customer);
      return partner === null || isReseller(customer.partnerships, partner) ? null : { partner };
    }),
    remedy: ({ partner }, _, { partnerships }) =>
      findPartner(partnerships, partner)?.kind === 'indirect-reseller'
        ? null
        : { kind: 'command', command: 'requestRelationship', partner },
  };
}
