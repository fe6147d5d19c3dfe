import { holdsItsGroup } from '../delegatedAdmin/accessAssignment';
import type { AssignAccess, ChangeAccessAssignment, RecordAssignment } from '../delegatedAdmin/assignmentCommands';
import { ASSIGNMENT_CYCLE, LIFE_CYCLE, type AssignmentStep } from '../delegatedAdmin/grantLifeCycle';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { distinct, isSameRoles } from '../delegatedAdmin/grantTerms';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import { findIn } from '../shared/keyedList';
import type { PartnerRole } from '../tenant/actor';
import { partnerRole } from './circumstances';
import { always, notBeforeLastEvent, permittedRoles } from './commonRules';
import { findAssignment, grantOf, type AboutAssignment, type AboutGrant } from './grantCircumstances';
import { atLeastOneRole, grantUnknown, inStatus, onGrant, partyOnly, towardsActive } from './grantCommonRules';
import type { Rule, RulesFor } from './rule';

const { assignAccess, changeAccessAssignment, removeAccessAssignment, recordAssignment } = LIFE_CYCLE;

const ASSIGNING_ROLES: NonEmpty<PartnerRole> = ['admin-agent', 'global-admin', 'user-admin'];

const assigningRole: Rule<'role-not-permitted', AboutGrant> = {
  eras: /* @__PURE__ */ always(['gdap-assign-2023'], (_, { actor }) => partnerRole(actor, ASSIGNING_ROLES)),
  remedy: permittedRoles,
};

/** Roles are passed on only from what the relationship has. */
const rolesOfTheGrant: Rule<'role-outside-grant', AssignAccess | ChangeAccessAssignment> = {
  eras: /* @__PURE__ */ always(
    ['gdap-bulk-tool-2023'],
    onGrant<'role-outside-grant', AssignAccess | ChangeAccessAssignment>((grant, { roleDefinitionIds }) => {
      const had = new Set(grant.roleDefinitionIds);
      const outside = distinct(roleDefinitionIds).filter((id) => !had.has(id));
      return isNonEmpty(outside) ? { roleDefinitionIds: outside } : null;
    }),
  ),
};

const someRole = /* @__PURE__ */ atLeastOneRole<AssignAccess | ChangeAccessAssignment>(
  ['graph-assignment-2024'],
  (attempt) => attempt.roleDefinitionIds,
);

const assignmentUnknown: Rule<'assignment-unknown', AboutAssignment> = {
  eras: /* @__PURE__ */ always(
    ['ours'],
    onGrant<'assignment-unknown', AboutAssignment>(({ id, assignments }, { assignmentId }) =>
      findIn(assignments, (assignment) => assignment.id === assignmentId) === undefined
        ? { grantId: id, assignmentId }
        : null,
    ),
  ),
};

function inAssignmentStatus<Tried extends AboutAssignment>(
  stepOf: (attempt: Tried) => AssignmentStep,
): Rule<'wrong-assignment-status', Tried> {
  return {
    eras: always(['graph-assignment-2024'], (_, attempt, grant) => {
      const assignment = findAssignment(grant, attempt);
      const { from, done } = stepOf(attempt);
      return assignment === undefined || from.includes(assignment.status) || done.includes(assignment.status)
        ? null
        : { assignmentId: assignment.id, status: assignment.status, permitted: from };
    }),
  };
}

/** Who may give a group of the partner access, and to what. */
export const assignRules: RulesFor<'assignAccess'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['gdap-assign-2023', 'graph-container-2024'], () => assignAccess),
  'role-not-permitted': assigningRole,
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => assignAccess, towardsActive),
  'assignment-id-taken': {
    eras: /* @__PURE__ */ always(['ours'], (_, attempt, grant) => {
      const assignment = findAssignment(grant, attempt);
      const isRepeated =
        assignment === undefined ||
        (holdsItsGroup(assignment) &&
          assignment.securityGroup === attempt.securityGroup &&
          isSameRoles(assignment.roleDefinitionIds, attempt.roleDefinitionIds));
      return isRepeated ? null : { assignmentId: attempt.assignmentId };
    }),
  },
  'group-assigned': {
    eras: /* @__PURE__ */ always(
      ['gdap-bulk-tool-2023'],
      onGrant<'group-assigned', AssignAccess>(({ assignments }, { assignmentId, securityGroup }) => {
        const other = findIn(
          assignments,
          (assignment) =>
            assignment.id !== assignmentId && assignment.securityGroup === securityGroup && holdsItsGroup(assignment),
        );
        return other === undefined ? null : { securityGroup, assignmentId: other.id };
      }),
    ),
    remedy: (_, attempt, customer) => {
      // INVARIANT: what is not there has no assignments.
      const { partner } = grantOf(customer, attempt) as GranularDelegatedAdmin;
      return { kind: 'command', command: 'changeAccessAssignment', partner };
    },
  },
  'roles-missing': someRole,
  'role-outside-grant': rolesOfTheGrant,
};

/** Who may give a group other roles. */
export const changeAssignmentRules: RulesFor<'changeAccessAssignment'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['gdap-assign-2023'], () => changeAccessAssignment),
  'role-not-permitted': assigningRole,
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => changeAccessAssignment, towardsActive),
  'assignment-unknown': assignmentUnknown,
  'wrong-assignment-status': /* @__PURE__ */ inAssignmentStatus(() => ASSIGNMENT_CYCLE.changeAccessAssignment),
  'roles-missing': someRole,
  'role-outside-grant': rolesOfTheGrant,
};

/** Who may take the roles from a group. */
export const removeAssignmentRules: RulesFor<'removeAccessAssignment'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['gdap-assign-2023'], () => removeAccessAssignment),
  'role-not-permitted': assigningRole,
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => removeAccessAssignment, towardsActive),
  'assignment-unknown': assignmentUnknown,
};

/** When Microsoft's word on an assignment can be true. */
export const recordAssignmentRules: RulesFor<'recordAssignment'> = {
  'too-early': notBeforeLastEvent,
  'grant-unknown': grantUnknown,
  'actor-not-entitled': /* @__PURE__ */ partyOnly(['graph-assignment-2024'], () => recordAssignment),
  'wrong-grant-status': /* @__PURE__ */ inStatus(() => recordAssignment, towardsActive),
  'assignment-unknown': assignmentUnknown,
  'wrong-assignment-status': /* @__PURE__ */ inAssignmentStatus<RecordAssignment>(
    ({ status }) => ASSIGNMENT_CYCLE[status],
  ),
};
