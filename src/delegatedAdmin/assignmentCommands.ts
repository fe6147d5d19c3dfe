import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { AssignmentId, GrantId, RoleDefinitionId, SecurityGroupId } from '../tenant/identifiers';

interface AssignmentStep {
  readonly at: Instant;
  readonly actor: Actor;
  readonly grantId: GrantId;
  readonly assignmentId: AssignmentId;
}

/** Passes roles of an active relationship on to a security group of the partner. */
export interface AssignAccess extends AssignmentStep {
  readonly type: 'assignAccess';
  readonly securityGroup: SecurityGroupId;
  readonly roleDefinitionIds: readonly RoleDefinitionId[];
}

/** Gives the group other roles of the relationship; the group itself cannot be changed. */
export interface ChangeAccessAssignment extends AssignmentStep {
  readonly type: 'changeAccessAssignment';
  readonly roleDefinitionIds: readonly RoleDefinitionId[];
}

/** Takes the roles from the group again. */
export interface RemoveAccessAssignment extends AssignmentStep {
  readonly type: 'removeAccessAssignment';
}

/** Microsoft has moved the assignment on. */
export interface RecordAssignment extends AssignmentStep {
  readonly type: 'recordAssignment';
  readonly status: 'active' | 'deleted' | 'error';
}
