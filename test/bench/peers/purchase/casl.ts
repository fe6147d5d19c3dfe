import { createMongoAbility, subject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import type { Peer } from '../peer';
import { compareFacts, day, toFacts, type PurchaseQuestion } from './facts';

type Rule = RawRuleOf<MongoAbility>;

/** Conditions compare members with constants, so comparisons of two members come ready-made. */
function cannot(conditions: NonNullable<Rule['conditions']>): Rule {
  return { action: 'place', subject: 'Order', inverted: true, conditions };
}

const since = (date: Parameters<typeof day>[0]): { readonly $gte: number } => ({ $gte: day(date) });
const between = (
  from: Parameters<typeof day>[0],
  until: Parameters<typeof day>[0],
): { readonly $gte: number; readonly $lt: number } => ({ $gte: day(from), $lt: day(until) });

const BEYOND_CHINA = { $in: ['global', 'us-government', 'germany'] };
const GLOBAL_AND_GOVERNMENT = { $in: ['global', 'us-government'] };

const rules: Rule[] = [
  { action: 'place', subject: 'Order' },
  cannot({ isBeforeLastEvent: true }),
  cannot({ isIdTaken: true }),
  cannot({ isAgentOfPartner: false }),
  cannot({ at: since('2021-07-01'), actorKind: 'partner', actorRole: { $nin: ['admin-agent', 'sales-agent'] } }),
  cannot({ partnerKind: 'indirect-reseller' }),
  cannot({ isReseller: false }),
  cannot({ cloud: 'global', at: between('2017-03-30', '2020-11-30'), tenancy: { $ne: 'none' } }),
  cannot({ cloud: 'us-government', at: between('2017-06-22', '2020-11-30'), tenancy: { $ne: 'none' } }),
  cannot({ cloud: 'germany', at: between('2017-03-30', '2018-12-05'), tenancy: { $ne: 'none' } }),
  cannot({ cloud: GLOBAL_AND_GOVERNMENT, at: since('2020-11-30'), tenancy: 'transacting-tenant' }),
  cannot({ cloud: GLOBAL_AND_GOVERNMENT, at: since('2023-01-11'), isCustomerItself: true }),
  cannot({ cloud: GLOBAL_AND_GOVERNMENT, at: since('2023-01-11'), isProviderOfCustomer: true }),
  cannot({ cloud: BEYOND_CHINA, at: since('2021-03-01'), isFromOtherMarket: true }),
  cannot({ cloud: 'us-government', at: between('2017-03-01', '2017-06-22'), isOtherPartnerThere: true }),
  cannot({ cloud: BEYOND_CHINA, at: since('2020-02-05'), isAgreementAccepted: false }),
  cannot({ cloud: BEYOND_CHINA, at: between('2016-12-02', '2018-09-05'), isAdministeredByOther: true }),
  cannot({ cloud: 'china', at: since('2016-10-20'), isAdministeredByOther: true }),
  cannot({ cloud: 'china', at: since('2017-11-06'), service: 'azure' }),
  cannot({ cloud: 'global', at: since('2021-11-23'), isProviderOfRecord: true }),
];
const ability = createMongoAbility(rules);

export const casl: Peer<PurchaseQuestion> = {
  name: 'CASL',
  of: '@casl/ability',
  prepare(question) {
    const facts = toFacts(question);
    const order = subject('Order', { ...facts, ...compareFacts(facts) });
    return () => ability.can('place', order);
  },
};
