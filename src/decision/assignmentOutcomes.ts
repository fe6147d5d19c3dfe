import type { Customer } from '../customer/customer';
import type { EventOf } from '../customer/event';
import { copyAssignment, type AccessAssignment } from '../delegatedAdmin/accessAssignment';
import { distinct, isSameRoles } from '../delegatedAdmin/grantTerms';
import { assignmentOf, type AboutAssignment } from '../policy/grantCircumstances';
import { afterElapsed } from './elapsed';
import { emits, type Handler, type Outcome } from './outcome';

type AssignmentCommandType = 'assignAccess' | 'changeAccessAssignment' | 'removeAccessAssignment' | 'recordAssignment';

/** What the commands about access assignments bring about. */
export const assignmentOutcomes: { readonly [Type in AssignmentCommandType]: Handler<Type> } = {
  assignAccess(customer, command) {
    const { at, actor, grantId, assignmentId: id, securityGroup, roleDefinitionIds } = command;
    if (assignmentOf(customer, command) !== undefined) return emits();
    const assignment: AccessAssignment = {
      id,
      status: 'pending',
      securityGroup,
      roleDefinitionIds: distinct(roleDefinitionIds),
    };
    return afterElapsed(customer, command, { type: 'accessAssigned', at, by: actor, grantId, assignment });
  },

  changeAccessAssignment(customer, command) {
    const { roleDefinitionIds } = command;
    const assignment = knownAssignment(customer, command);
    return isSameRoles(assignment.roleDefinitionIds, roleDefinitionIds)
      ? emits()
      : changedAssignment(customer, command, { ...assignment, roleDefinitionIds: distinct(roleDefinitionIds) });
  },

  removeAccessAssignment(customer, command) {
    const assignment = knownAssignment(customer, command);
    return assignment.status === 'deleting' || assignment.status === 'deleted'
      ? emits()
      : changedAssignment(customer, command, { ...assignment, status: 'deleting' });
  },

  recordAssignment(customer, command) {
    const { status } = command;
    const assignment = knownAssignment(customer, command);
    return assignment.status === status ? emits() : changedAssignment(customer, command, { ...assignment, status });
  },
};

/** INVARIANT: `assignment-unknown` has refused what is not there. */
function knownAssignment(customer: Customer, command: AboutAssignment): AccessAssignment {
  return assignmentOf(customer, command) as AccessAssignment;
}

function changedAssignment(
  customer: Customer,
  command: AboutAssignment,
  assignment: AccessAssignment,
): Outcome<EventOf<'recordAssignment'>> {
  const { at, actor: by, grantId } = command;
  return afterElapsed(customer, command, {
    type: 'accessAssignmentChanged',
    at,
    by,
    grantId,
    assignment: copyAssignment(assignment),
  });
}
