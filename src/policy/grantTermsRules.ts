import type { Customer } from '../customer/customer';
import { findPartner } from '../customer/partnerships';
import type { AmendGrant, DraftGrant } from '../delegatedAdmin/grantCommands';
import { LIFE_CYCLE } from '../delegatedAdmin/grantLifeCycle';
import { forgottenAt, grantAsOf } from '../delegatedAdmin/grantTime';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { LONGEST_DURATION, LONGEST_NAME, SHORTEST_NAME, distinct, isSameTerms } from '../delegatedAdmin/grantTerms';
import { daysIn } from '../shared/duration';
import { isNonEmpty } from '../shared/nonEmpty';
import { CLOUDS } from '../tenant/cloud';
import { isActingPartner, withUnconnectedProvider } from './circumstances';
import { accountInGovernment, always, entitled, notBeforeLastEvent } from './commonRules';
import { grantOf, outOfBounds } from './grantCircumstances';
import {
  adminAgent,
  atLeastOneRole,
  autoExtensionAvailable,
  draftAnew,
  grantUnknown,
  inStatus,
  noGlobalAdministratorExtended,
  partyOnly,
} from './grantCommonRules';
import type { RefusalFacts, Remedy } from './refusal';
import type { Rule, RulesFor } from './rule';

type StatesTerms = DraftGrant | AmendGrant;

const nameLength: Rule<'display-name-length', StatesTerms> = {
  eras: /* @__PURE__ */ always(['graph-create-2023'], (_, { displayName: { length } }) =>
    length < SHORTEST_NAME || length > LONGEST_NAME ? { length, shortest: SHORTEST_NAME, longest: LONGEST_NAME } : null,
  ),
};

/** The relationships of the same partner at this customer that have the name. */
function namesakes(
  customer: Customer,
  attempt: StatesTerms,
  own: GranularDelegatedAdmin | undefined,
): readonly GranularDelegatedAdmin[] {
  const partner = attempt.type === 'draftGrant' ? attempt.partner.tenantId : own?.partner;
  return customer.partnerships.grants.flatMap((grant) => {
    const isNamesake = grant.kind === 'gdap' && grant.partner === partner && grant.displayName === attempt.displayName;
    return isNamesake ? (grantAsOf(grant, attempt.at) ?? []) : [];
  });
}

const nameTaken: Rule<'display-name-taken', StatesTerms> = {
  eras: /* @__PURE__ */ always(['graph-create-2023', 'gdap-bulk-tool-2023'], (customer, attempt, own) => {
    const { displayName, takenNames } = attempt;
    // A list of all names has its own among them when the command is repeated.
    const isOwn =
      own?.displayName === displayName && (attempt.type === 'amendGrant' || own.partner === attempt.partner.tenantId);
    const isTaken = !isOwn && (takenNames.includes(displayName) || namesakes(customer, attempt, own).length > 0);
    return isTaken ? { displayName } : null;
  }),
  remedy: (_, attempt, customer) =>
    attempt.takenNames.includes(attempt.displayName)
      ? null
      : untilForgotten(namesakes(customer, attempt, grantOf(customer, attempt))),
};

/** Names and ids are free again once Microsoft has forgotten all who had them; null where that is not to be expected. */
function untilForgotten(holders: readonly GranularDelegatedAdmin[]): Remedy | null {
  const ends = holders.map(forgottenAt).sort();
  const until = ends.at(-1) ?? null;
  return until === null || ends.includes(null) ? null : { kind: 'wait', until };
}

const durationInBounds: Rule<'duration-out-of-bounds', StatesTerms> = {
  eras: /* @__PURE__ */ always(['graph-create-2023', 'gdap-faq-2023'], (_, { duration }) =>
    outOfBounds(duration, daysIn(duration)),
  ),
  remedy: () => ({ kind: 'amend', member: 'duration', to: `P${LONGEST_DURATION}D` }),
};

const someRole = /* @__PURE__ */ atLeastOneRole<StatesTerms>(
  ['graph-create-2023'],
  (attempt) => attempt.roleDefinitionIds,
);

const builtInRoles: Rule<'custom-role', StatesTerms> = {
  eras: /* @__PURE__ */ always(['gdap-faq-2023'], (_, { roleDefinitionIds, customRoles }) => {
    const known = new Set(customRoles);
    const custom = distinct(roleDefinitionIds).filter((id) => known.has(id));
    return isNonEmpty(custom) ? { roleDefinitionIds: custom } : null;
  }),
};

const withoutGlobalAdministrator = /* @__PURE__ */ noGlobalAdministratorExtended<StatesTerms>(
  (attempt) => attempt.roleDefinitionIds,
  () => ({ kind: 'amend', member: 'autoExtendDuration', to: 'PT0S' }),
);

const terms = {
  'display-name-length': nameLength,
  'display-name-taken': nameTaken,
  'duration-out-of-bounds': durationInBounds,
  'roles-missing': someRole,
  'custom-role': builtInRoles,
  'extension-with-global-admin': withoutGlobalAdministrator,
  'auto-extension-unavailable': autoExtensionAvailable,
} as const;

function inThisCloud({ cloud }: Customer): RefusalFacts['granular-admin-unavailable'] {
  return { cloud };
}

/** Who may draft a granular relationship, where, since when and on which terms. */
export const draftRules: RulesFor<'draftGrant'> = /* @__PURE__ */ ((): typeof draftRules => ({
  'too-early': notBeforeLastEvent,
  'grant-id-taken': {
    eras: /* @__PURE__ */ always(['ours'], (_, attempt, grant) => {
      const { grantId, partner, provider } = attempt;
      const isRepeated =
        grant === undefined ||
        (grant.partner === partner.tenantId &&
          grant.provider === (provider?.tenantId ?? null) &&
          isSameTerms(grant, attempt));
      return isRepeated ? null : { grantId };
    }),
    // INVARIANT: what is not there has taken no id.
    remedy: (_, attempt, customer) => untilForgotten([grantOf(customer, attempt) as GranularDelegatedAdmin]),
  },
  'granular-admin-unavailable': {
    eras: [
      { clouds: CLOUDS, from: null, until: '2022-02-01', sources: ['gdap-faq-2023'], check: inThisCloud },
      {
        clouds: ['us-government', 'china'],
        from: '2022-02-01',
        until: '2024-06-05',
        sources: ['graph-gdap-2024'],
        check: inThisCloud,
      },
      {
        clouds: ['germany'],
        from: '2022-02-01',
        until: null,
        sources: ['graph-gdap-2024', 'graph-gdap-current'],
        check: inThisCloud,
      },
      {
        clouds: ['us-government'],
        from: '2024-06-05',
        until: null,
        sources: ['multipartner-current'],
        reading: { dispute: 'national-cloud-granular-admin', is: 'not-available' },
        check: inThisCloud,
      },
      {
        clouds: ['china'],
        from: '2024-06-05',
        until: null,
        sources: ['graph-gdap-2024'],
        reading: { dispute: 'national-cloud-granular-admin', is: 'not-available' },
        check: inThisCloud,
      },
    ],
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['gdap-request-2023', 'graph-reseller-2024'],
    ({ provider }) => [provider === null ? 'partner' : 'provider'],
    ({ actor, partner, provider }) => isActingPartner(actor, (provider ?? partner).tenantId),
  ),
  'role-not-permitted': /* @__PURE__ */ adminAgent(['gdap-request-2023']),
  'provider-not-connected': {
    eras: /* @__PURE__ */ always(['graph-reseller-2024', 'ours'], ({ partnerships }, { partner, provider }) =>
      // What is on record of a partner counts, not what a provider says of it.
      withUnconnectedProvider({ partner: findPartner(partnerships, partner.tenantId) ?? partner, provider }),
    ),
    remedy: ({ provider }) => ({ kind: 'flow', flow: 'connect-provider', partner: provider }),
  },
  'different-cloud': /* @__PURE__ */ accountInGovernment<DraftGrant>(({ partner, provider }) => [partner, provider]),
  ...terms,
}))();

const amend = LIFE_CYCLE.amendGrant;

/** Who may change a draft, and to what. */
export const amendRules: RulesFor<'amendGrant'> = /* @__PURE__ */ ((): typeof amendRules => ({
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['gdap-request-2023', 'graph-reseller-2024'], () => amend),
  'role-not-permitted': /* @__PURE__ */ adminAgent(['gdap-request-2023']),
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => amend, draftAnew),
  ...terms,
}))();
