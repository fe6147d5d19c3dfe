import { LIFE_CYCLE } from '../delegatedAdmin/grantLifeCycle';
import { GLOBAL_ADMINISTRATOR } from '../delegatedAdmin/grantTerms';
import type { RemoveGlobalAdministrator, SwitchAutoExtension } from '../delegatedAdmin/grantCommands';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { Customer } from '../customer/customer';
import type { RoleDefinitionId } from '../tenant/identifiers';
import { CLOUDS } from '../tenant/cloud';
import { notBeforeLastEvent } from './commonRules';
import { grantOf, type AboutGrant } from './grantCircumstances';
import {
  adminAgent,
  adminAgentOrCustomer,
  atLeastOneRole,
  autoExtensionAvailable,
  grantUnknown,
  inStatus,
  noGlobalAdministratorExtended,
  onGrant,
  partyOnly,
  towardsActive,
} from './grantCommonRules';
import type { Day } from './era';
import type { RulesFor } from './rule';

/** Since then Global Administrator can be taken out of an active relationship. */
const ROLE_REMOVAL_FROM: Day = '2024-04-11';

const { switchAutoExtension, removeGlobalAdministrator, terminateGrant } = LIFE_CYCLE;

function rolesOf(attempt: AboutGrant, customer: Customer): readonly RoleDefinitionId[] {
  return grantOf(customer, attempt)?.roleDefinitionIds ?? [];
}

/** Who may let the end move on by itself. */
export const extensionRules: RulesFor<'switchAutoExtension'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(
    ['auto-extend-current', 'auto-extend-questions', 'ours'],
    () => switchAutoExtension,
  ),
  'role-not-permitted': /* @__PURE__ */ adminAgent(['auto-extend-current']),
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => switchAutoExtension, towardsActive),
  'extension-with-global-admin': /* @__PURE__ */ noGlobalAdministratorExtended<SwitchAutoExtension>(
    (attempt, customer) => {
      const grant = grantOf(customer, attempt);
      return grant === undefined || grant.autoExtendDuration === 'P180D' ? [] : grant.roleDefinitionIds;
    },
    (attempt, customer) => {
      // INVARIANT: what is not there has no roles.
      const { state, partner, roleDefinitionIds } = grantOf(customer, attempt) as GranularDelegatedAdmin;
      if (state.status === 'active') {
        const isRemovable = roleDefinitionIds.length > 1 && attempt.at > ROLE_REMOVAL_FROM;
        const command = isRemovable ? 'removeGlobalAdministrator' : 'draftGrant';
        return { kind: 'command', command, partner };
      }
      return state.status === 'created' ? { kind: 'command', command: 'amendGrant', partner } : null;
    },
  ),
  'auto-extension-unavailable': autoExtensionAvailable,
};

/** Who may take Global Administrator out of an active relationship, and since when. */
export const roleRemovalRules: RulesFor<'removeGlobalAdministrator'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['auto-extend-current', 'ours'], () => removeGlobalAdministrator),
  'role-not-permitted': /* @__PURE__ */ adminAgent(['auto-extend-current']),
  'wrong-grant-status': /* @__PURE__ */ inStatus(
    () => removeGlobalAdministrator,
    (grant) =>
      grant.state.status === 'created'
        ? { kind: 'command', command: 'amendGrant', partner: grant.partner }
        : towardsActive(grant),
  ),
  'role-removal-unavailable': {
    eras: [
      {
        clouds: CLOUDS,
        from: null,
        until: ROLE_REMOVAL_FROM,
        sources: ['graph-update-2023', 'role-removal-2024', 'graph-gdap-current'],
        check: /* @__PURE__ */ onGrant(({ id }) => ({ grantId: id })),
      },
    ],
  },
  'roles-missing': /* @__PURE__ */ atLeastOneRole<RemoveGlobalAdministrator>(
    ['graph-create-2023'],
    (attempt, customer) => {
      const roles = rolesOf(attempt, customer);
      const others = roles.filter((id) => id !== GLOBAL_ADMINISTRATOR);
      return roles.length === 0 ? [GLOBAL_ADMINISTRATOR] : others;
    },
  ),
};

/** Who may ask for the end of an active relationship. */
export const terminateRules: RulesFor<'terminateGrant'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(
    ['gdap-terminate-2023', 'manage-partners-current', 'ours'],
    () => terminateGrant,
  ),
  'role-not-permitted': /* @__PURE__ */ adminAgentOrCustomer(
    ['gdap-terminate-2023', 'manage-partners-current'],
    ['gdap-terminate-2023', 'obtain-admin-2023'],
  ),
  'wrong-grant-status': /* @__PURE__ */ inStatus(
    () => terminateGrant,
    (grant) => {
      const { state, partner } = grant;
      if (state.status === 'created') return { kind: 'command', command: 'deleteGrant', partner };
      if (state.status === 'approvalPending') return { kind: 'flow', flow: 'let-it-lapse', partner: null };
      return state.status === 'approved' || state.status === 'activating' ? towardsActive(grant) : null;
    },
  ),
};
