import type { NonEmpty } from '../shared/nonEmpty';
import type { Customer } from '../customer/customer';
import type { RefusalFacts } from './refusal';
import type { RuleEra } from './rule';

type Banned = RefusalFacts['resale-to-csp-partner'] | null;

function anyTenant({ cspTenancy }: Customer): Banned {
  return cspTenancy.kind === 'none' ? null : { tenancy: cspTenancy.kind };
}

function transactingTenant({ cspTenancy }: Customer): Banned {
  return cspTenancy.kind === 'transacting-tenant' ? { tenancy: cspTenancy.kind } : null;
}

/**
 * A CSP partner cannot resell online services to another CSP partner.
 *
 * First of any kind, in each cloud from the day its page says so; since autumn 2020 only to the tenant with which the buyer
 * does CSP business itself. The page of 21Vianet has no such sentence, and Germany left the page before it was narrowed.
 */
export const resaleEras: NonEmpty<RuleEra<'resale-to-csp-partner', unknown>> = [
  {
    clouds: ['global'],
    from: '2017-03-30',
    until: '2020-11-30',
    sources: ['multipartner-2017-03'],
    check: anyTenant,
  },
  {
    clouds: ['us-government'],
    from: '2017-06-22',
    until: '2020-11-30',
    sources: ['multipartner-2017-03', 'multipartner-2017-06'],
    check: anyTenant,
  },
  {
    clouds: ['germany'],
    from: '2017-03-30',
    until: '2018-12-05',
    sources: ['multipartner-2017-03'],
    check: anyTenant,
  },
  {
    clouds: ['global', 'us-government'],
    from: '2020-11-30',
    until: null,
    sources: ['multipartner-2020', 'multipartner-current', 'csp-partners-2023'],
    check: transactingTenant,
  },
];
