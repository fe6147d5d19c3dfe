import type { AssignmentId, RoleDefinitionId, SecurityGroupId } from '../tenant/identifiers';

/**
 * Where an assignment stands, in Graph's spelling; members of the group have the roles while it is `active`. Closed union.
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminaccessassignment
 */
export type AssignmentStatus = 'pending' | 'active' | 'deleting' | 'deleted' | 'error';

/** Passes some of a relationship's roles on to one security group of the partner; Graph's `accessAssignment`. */
export interface AccessAssignment {
  readonly id: AssignmentId;
  readonly status: AssignmentStatus;
  /** Graph's `accessContainerId`; no other kind of container than a security group is documented. */
  readonly securityGroup: SecurityGroupId;
  readonly roleDefinitionIds: readonly RoleDefinitionId[];
}

/** The same facts in a frozen object of their own. */
export function copyAssignment({ id, status, securityGroup, roleDefinitionIds }: AccessAssignment): AccessAssignment {
  return Object.freeze({ id, status, securityGroup, roleDefinitionIds: Object.freeze([...roleDefinitionIds]) });
}

/** Whether it holds its group: no second assignment may name the same one. One that failed or is being deleted does not. */
export function holdsItsGroup({ status }: AccessAssignment): boolean {
  return status === 'pending' || status === 'active';
}
