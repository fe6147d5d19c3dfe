import type { Customer } from '../customer/customer';
import type { GrantParty, GrantStep } from '../delegatedAdmin/grantLifeCycle';
import { FEWEST_ROLES, GLOBAL_ADMINISTRATOR } from '../delegatedAdmin/grantTerms';
import type { AutoExtendDuration } from '../delegatedAdmin/grantTerms';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import type { CustomerRole, PartnerRole } from '../tenant/actor';
import { CLOUDS } from '../tenant/cloud';
import type { RoleDefinitionId } from '../tenant/identifiers';
import { customerAdministrator, partnerRole } from './circumstances';
import { always, permittedRoles } from './commonRules';
import { grantOf, isParty, whoIs, type AboutGrant } from './grantCircumstances';
import type { RefusalCode, RefusalFacts, Remedy } from './refusal';
import type { Check, Rule } from './rule';
import type { SourceId } from './source';

/** A check of a relationship that is there; for one that is not, `grant-unknown` has its own rule. */
export function onGrant<Code extends RefusalCode, Tried extends AboutGrant>(
  check: (grant: GranularDelegatedAdmin, attempt: Tried, customer: Customer) => RefusalFacts[Code] | null,
): Check<Code, Tried> {
  return (customer, attempt, grant) => (grant === undefined ? null : check(grant, attempt, customer));
}

export const grantUnknown: Rule<'grant-unknown', AboutGrant> = {
  eras: /* @__PURE__ */ always(['ours', 'gdap-activity-2023'], (_, { grantId }, grant) =>
    grant === undefined ? { grantId } : null,
  ),
};

/** The step is one of the parties', by the table of the life cycle. */
export function partyOnly<Tried extends AboutGrant>(
  sources: NonEmpty<SourceId>,
  stepOf: (attempt: Tried) => GrantStep,
): Rule<'actor-not-entitled', Tried> {
  return {
    eras: always(
      sources,
      onGrant<'actor-not-entitled', Tried>((grant, attempt) => {
        const by = partiesOf(stepOf(attempt), grant);
        if (by.some((party) => isParty(party, attempt.actor, grant))) return null;
        const entitled = [...new Set(by.flatMap((party) => whoIs(party, grant) ?? []))];
        return isNonEmpty(entitled) ? { actor: attempt.actor.kind, entitled } : null;
      }),
    ),
    remedy: ({ entitled }) => ({ kind: 'actor', actors: entitled }),
  };
}

/** A draft is its creator's alone; nobody else sees it. */
function partiesOf({ by }: GrantStep, { state }: GranularDelegatedAdmin): readonly GrantParty[] {
  return state.status === 'created' && by.includes('creator') ? ['creator'] : by;
}

/** The step is possible in some statuses, by the table of the life cycle, and needless in those that it leads to. */
export function inStatus<Tried extends AboutGrant>(
  stepOf: (attempt: Tried) => GrantStep,
  remedy: (grant: GranularDelegatedAdmin, attempt: Tried) => Remedy | null,
): Rule<'wrong-grant-status', Tried> {
  return {
    eras: always(
      ['graph-relationship-2024', 'graph-requests-2024'],
      onGrant<'wrong-grant-status', Tried>(({ id, state: { status } }, attempt) => {
        const { from, done } = stepOf(attempt);
        return from.includes(status) || done.includes(status) ? null : { grantId: id, status, permitted: from };
      }),
    ),
    // INVARIANT: what is not there has no wrong status.
    remedy: (_, attempt, customer) => remedy(grantOf(customer, attempt) as GranularDelegatedAdmin, attempt),
  };
}

/** What brings a relationship to where the customer has approved it and Microsoft has provisioned it. */
export function towardsActive({ state, partner }: GranularDelegatedAdmin): Remedy {
  switch (state.status) {
    case 'created':
      return { kind: 'command', command: 'lockGrantForApproval', partner };
    case 'approvalPending':
      return state.partnerConsent === 'refused'
        ? { kind: 'command', command: 'draftGrant', partner }
        : { kind: 'command', command: 'approveGrant', partner };
    case 'approved':
    case 'activating':
      return { kind: 'flow', flow: 'await-provisioning', partner: null };
    case 'active':
    case 'expiring':
    case 'expired':
    case 'terminationRequested':
    case 'terminating':
    case 'terminated':
      return { kind: 'command', command: 'draftGrant', partner };
  }
}

/** What changes the terms of a relationship that no longer takes changes: another one. */
export function draftAnew({ partner }: GranularDelegatedAdmin): Remedy {
  return { kind: 'command', command: 'draftGrant', partner };
}

/** The partner's role for the life cycle of a relationship. */
export function adminAgent(sources: NonEmpty<SourceId>): Rule<'role-not-permitted', AboutGrant> {
  return {
    eras: always(sources, (_, { actor }) => partnerRole(actor, ADMIN_AGENT)),
    remedy: permittedRoles,
  };
}

const ADMIN_AGENT: NonEmpty<PartnerRole> = ['admin-agent'];

const APPROVERS: NonEmpty<CustomerRole> = ['global-admin', 'relationship-admin'];

/**
 * The partner's role and the customer's: Global Administrator, and since spring 2026 one made for the purpose.
 *
 * @param strictly the sources that ask for more than a billing administrator, where Microsoft 365's newer page on removing roles is
 *   disputed; null where it does not touch the step
 */
export function adminAgentOrCustomer(
  sources: NonEmpty<SourceId>,
  strictly: NonEmpty<SourceId> | null,
): Rule<'role-not-permitted', AboutGrant> {
  const check = (isBillingAdminEnough: boolean, isSince2026: boolean): Check<'role-not-permitted', AboutGrant> => {
    return (_, { actor }) => {
      if (actor.kind === 'partner') return partnerRole(actor, ADMIN_AGENT);
      if (isSince2026 && actor.kind === 'customer' && actor.role === 'relationship-admin') return null;
      const refused = customerAdministrator(actor, isBillingAdminEnough);
      return refused && isSince2026 ? { ...refused, permitted: APPROVERS } : refused;
    };
  };
  const since: NonEmpty<SourceId> = [...sources, 'relationship-admin-2026'];
  const before = { clouds: CLOUDS, from: null, until: '2026-04-08', sources } as const;
  const after = { clouds: CLOUDS, from: '2026-04-08', until: null, sources: since } as const;
  if (strictly === null) {
    return {
      eras: [
        { ...before, check: check(false, false) },
        { ...after, check: check(false, true) },
      ],
      remedy: permittedRoles,
    };
  }
  const strict = { dispute: 'customer-administrator', is: 'global-admin' } as const;
  return {
    eras: [
      { ...before, check: check(true, false) },
      { ...after, check: check(true, true) },
      { ...before, sources: strictly, reading: strict, check: check(false, false) },
      { ...after, sources: [...strictly, 'relationship-admin-2026'], reading: strict, check: check(false, true) },
    ],
    remedy: permittedRoles,
  };
}

/** At least one role. */
export function atLeastOneRole<Tried extends AboutGrant>(
  sources: NonEmpty<SourceId>,
  rolesOf: (attempt: Tried, customer: Customer) => readonly RoleDefinitionId[],
): Rule<'roles-missing', Tried> {
  return {
    eras: always(sources, (customer, attempt) =>
      rolesOf(attempt, customer).length < FEWEST_ROLES ? { fewest: FEWEST_ROLES } : null,
    ),
  };
}

/** Automatic extension came in autumn 2023; until then every relationship ended at its end. */
export const autoExtensionAvailable: Rule<
  'auto-extension-unavailable',
  { readonly autoExtendDuration: AutoExtendDuration }
> = {
  eras: [
    {
      clouds: CLOUDS,
      from: null,
      until: '2023-10-30',
      sources: ['auto-extend-announcement', 'gdap-faq-2023'],
      check: (_, { autoExtendDuration }) => (autoExtendDuration === 'PT0S' ? null : { autoExtendDuration }),
    },
  ],
  remedy: () => ({ kind: 'amend', member: 'autoExtendDuration', to: 'PT0S' }),
};

/** Global Administrator and automatic extension exclude each other. */
export function noGlobalAdministratorExtended<Tried extends { readonly autoExtendDuration: AutoExtendDuration }>(
  rolesOf: (attempt: Tried, customer: Customer) => readonly RoleDefinitionId[],
  remedy: (attempt: Tried, customer: Customer) => Remedy | null,
): Rule<'extension-with-global-admin', Tried> {
  return {
    eras: always(['auto-extend-current'], (customer, attempt) =>
      attempt.autoExtendDuration === 'P180D' && rolesOf(attempt, customer).includes(GLOBAL_ADMINISTRATOR)
        ? { roleDefinitionId: GLOBAL_ADMINISTRATOR }
        : null,
    ),
    remedy: (_, attempt, customer) => remedy(attempt, customer),
  };
}
