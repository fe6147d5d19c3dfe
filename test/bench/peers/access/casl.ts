import { createMongoAbility, subject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { GLOBAL_ADMINISTRATOR } from 'csp-multi-partner';
import type { Peer } from '../peer';
import { HELPDESK_ADMINISTRATOR, legacyAdministratorsOf, passedOnAt, toFacts, type AskedAccess } from './facts';

type Rule = RawRuleOf<MongoAbility>;
type Conditions = NonNullable<Rule['conditions']>;

const can = (partner: string, conditions: Conditions): Rule => ({ action: 'use', subject: partner, conditions });
const cannot = (partner: string, conditions: Conditions): Rule => ({ ...can(partner, conditions), inverted: true });

/** Stands for the groups of somebody who is nobody in particular. */
const ANYBODY = 'anybody';

/**
 * A rule for each assignment of the customer; later ones come before earlier ones. The partner is the type of the subject, by which
 * rules are found at once.
 */
function rulesOf({ customer }: AskedAccess): Rule[] {
  const legacy = legacyAdministratorsOf(customer);
  const passedOn = passedOnAt(customer);
  return [
    ...legacy.flatMap((partner) => [
      can(partner, { isAdminAgent: true, enough: { $in: [GLOBAL_ADMINISTRATOR] } }),
      can(partner, { isHelpdeskAgent: true, enough: { $in: [HELPDESK_ADMINISTRATOR] } }),
    ]),
    ...passedOn
      .filter(({ partner }) => legacy.includes(partner))
      .map(({ partner, until, group }) => cannot(partner, { at: { $lt: until }, groups: { $in: [group] } })),
    ...passedOn.map(({ partner, until, group, roles }) =>
      can(partner, { at: { $lt: until }, groups: { $in: [group, ANYBODY] }, enough: { $in: roles } }),
    ),
    cannot('all', { isGuest: true }),
    cannot('all', { at: { $lt: Date.parse(customer.asOf) } }),
  ];
}

export const casl: Peer<AskedAccess> = {
  name: 'CASL',
  of: '@casl/ability',
  prepare(asked) {
    const ability = createMongoAbility(rulesOf(asked));
    const { partner, ...facts } = toFacts(asked);
    const user = subject(partner, { ...facts, groups: facts.isAnybody ? [ANYBODY] : facts.groups });
    return () => ability.can('use', user);
  },
};
