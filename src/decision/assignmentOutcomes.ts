import type { EventOf } from '../customer/event';
import { copyAssignment, type AccessAssignment } from '../delegatedAdmin/accessAssignment';
import { distinct, isSameRoles } from '../delegatedAdmin/grantTerms';
import { findAssignment, type AboutAssignment } from '../policy/grantCircumstances';
import { afterElapsed } from './elapsed';
import { emits, type Handler, type Outcome, type Situation } from './outcome';

export type AssignmentCommandType =
  'assignAccess' | 'changeAccessAssignment' | 'removeAccessAssignment' | 'recordAssignment';

/** What the commands about access assignments bring about. */
export const assignmentOutcomes: { readonly [Type in AssignmentCommandType]: Handler<Type> } = {
  assignAccess(command, situation) {
    const { at, actor, grantId, assignmentId: id, securityGroup, roleDefinitionIds } = command;
    if (findAssignment(situation.grant, command) !== undefined) return emits();
    const assignment: AccessAssignment = {
      id,
      status: 'pending',
      securityGroup,
      roleDefinitionIds: distinct(roleDefinitionIds),
    };
    return afterElapsed(command, situation, { type: 'accessAssigned', at, by: actor, grantId, assignment });
  },

  changeAccessAssignment(command, situation) {
    const { roleDefinitionIds } = command;
    const assignment = knownAssignment(command, situation);
    return isSameRoles(assignment.roleDefinitionIds, roleDefinitionIds)
      ? emits()
      : changedAssignment(command, situation, { ...assignment, roleDefinitionIds: distinct(roleDefinitionIds) });
  },

  removeAccessAssignment(command, situation) {
    const assignment = knownAssignment(command, situation);
    return assignment.status === 'deleting' || assignment.status === 'deleted'
      ? emits()
      : changedAssignment(command, situation, { ...assignment, status: 'deleting' });
  },

  recordAssignment(command, situation) {
    const { status } = command;
    const assignment = knownAssignment(command, situation);
    return assignment.status === status ? emits() : changedAssignment(command, situation, { ...assignment, status });
  },
};

/** INVARIANT: `assignment-unknown` has refused what is not there. */
function knownAssignment(command: AboutAssignment, { grant }: Situation): AccessAssignment {
  return findAssignment(grant, command) as AccessAssignment;
}

function changedAssignment(
  command: AboutAssignment,
  situation: Situation,
  assignment: AccessAssignment,
): Outcome<EventOf<'recordAssignment'>> {
  const { at, actor: by, grantId } = command;
  return afterElapsed(command, situation, {
    type: 'accessAssignmentChanged',
    at,
    by,
    grantId,
    assignment: copyAssignment(assignment),
  });
}
