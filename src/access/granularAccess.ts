import type { AccessAssignment } from '../delegatedAdmin/accessAssignment';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import { endOf, forgottenAt, grantAsOf } from '../delegatedAdmin/grantTime';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { isEnough, passedOn, reaches } from '../delegatedAdmin/heldRoles';
import type { Instant } from '../shared/instant';
import { isNonEmpty } from '../shared/nonEmpty';
import type { RoleDefinitionId } from '../tenant/identifiers';
import type { AccessQuestion, PartnerUser } from './accessQuestion';
import { accessReason, type AccessReason } from './accessReason';

export interface AskedOfGrants extends Pick<AccessQuestion, 'at' | 'partner' | 'user'> {
  readonly wanted: readonly RoleDefinitionId[] | null;
}

/** A relationship and what it gives, or why nothing. */
interface Judged {
  readonly grant: GranularDelegatedAdmin;
  readonly reason: AccessReason;
  /** Whether the user has any role by it. */
  readonly holds: boolean;
}

/** What the granular relationships of one partner come to. An end is null for one that extends itself, undefined for none. */
export interface GranularAccess {
  readonly enough: readonly Judged[];
  readonly inTheWay: readonly Judged[];
  readonly enoughUntil: Instant | null | undefined;
  /** Until when the user has any granular role at the customer. */
  readonly holdsUntil: Instant | null | undefined;
}

export function granularAccess(grants: readonly DelegatedAdminGrant[], asked: AskedOfGrants): GranularAccess {
  const [enough, inTheWay]: [Judged[], Judged[]] = [[], []];
  let [enoughUntil, holdsUntil]: [Instant | null | undefined, Instant | null | undefined] = [undefined, undefined];
  for (const recorded of grants) {
    if (recorded.kind !== 'gdap' || recorded.partner !== asked.partner) continue;
    const judged = judgeGrant(recorded, grantAsOf(recorded, asked.at), asked);
    const end = endOf(judged.grant);
    if (judged.holds) holdsUntil = laterEnd(holdsUntil, end);
    if (judged.reason.code === 'granular-role') {
      enoughUntil = laterEnd(enoughUntil, end);
      enough.push(judged);
    } else inTheWay.push(judged);
  }
  return { enough, inTheWay, enoughUntil, holdsUntil };
}

function laterEnd(one: Instant | null | undefined, other: Instant | null): Instant | null {
  if (one === undefined) return other;
  return one === null || other === null ? null : one < other ? other : one;
}

/** @param grant as time has made it by then; null where it is forgotten */
function judgeGrant(
  recorded: GranularDelegatedAdmin,
  grant: GranularDelegatedAdmin | null,
  asked: AskedOfGrants,
): Judged {
  const { id: grantId } = recorded;
  if (grant === null) {
    const facts = { grantId, status: recorded.state.status, forgottenAt: forgottenAt(recorded) as Instant };
    return { grant: recorded, reason: accessReason('grant-forgotten', facts), holds: false };
  }
  if (grant.state.status !== 'active') {
    return { grant, reason: accessReason('grant-not-in-force', { grantId, status: grant.state.status }), holds: false };
  }
  const groups = asked.user?.groups ?? null;
  const isHolding = (assignment: AccessAssignment): boolean =>
    assignment.status === 'active' && reaches(assignment, groups) && passedOn(grant, assignment, null) !== undefined;
  for (const assignment of grant.assignments) {
    if (assignment.status !== 'active' || !reaches(assignment, groups)) continue;
    const roleDefinitionId = passedOn(grant, assignment, asked.wanted);
    if (roleDefinitionId === undefined) continue;
    const facts = { grantId, assignmentId: assignment.id, roleDefinitionId };
    return { grant, reason: accessReason('granular-role', facts), holds: true };
  }
  return { grant, reason: whyNot(grant, groups, asked.wanted), holds: grant.assignments.some(isHolding) };
}

/** Why a relationship in force gives nothing that is enough: what is missing comes first. */
function whyNot(
  grant: GranularDelegatedAdmin,
  groups: PartnerUser['groups'] | null,
  wanted: AskedOfGrants['wanted'],
): AccessReason {
  const { id: grantId, roleDefinitionIds } = grant;
  if (wanted !== null && !roleDefinitionIds.some((id) => isEnough(id, wanted))) {
    return accessReason('role-not-in-grant', { grantId });
  }
  const standing = grant.assignments.filter(({ status }) => status !== 'deleted');
  if (standing.length === 0) return accessReason('not-assigned', { grantId });
  const enough = standing.filter((assignment) => passedOn(grant, assignment, wanted) !== undefined);
  const active = enough.filter(({ status }) => status === 'active');
  const open = Object.freeze([...new Set(active.map(({ securityGroup }) => securityGroup))]);
  const waiting =
    enough.find((assignment) => reaches(assignment, groups)) ?? (open.length === 0 ? enough.at(0) : undefined);
  if (waiting !== undefined) {
    return accessReason('assignment-not-active', { grantId, assignmentId: waiting.id, status: waiting.status });
  }
  return isNonEmpty(open)
    ? accessReason('not-in-group', { grantId, securityGroups: open })
    : accessReason('role-not-assigned', { grantId });
}
