import { isSameDuration, type Duration } from '../shared/duration';
import { DAY } from '../shared/instant';
import type { RoleDefinitionId } from '../tenant/identifiers';

/** `P180D`: the end moves on by 180 days each time it is reached; `PT0S`, which Graph also writes `P0D`: it does not. */
export type AutoExtendDuration = 'PT0S' | 'P180D';

/** What a granular relationship is about, in the words of Graph's `delegatedAdminRelationship`. */
export interface GrantTerms {
  /** Seen by the customer. 1 to 50 UTF-16 units ({@link LONGEST_NAME}); unique among all of the partner's relationships. */
  readonly displayName: string;
  /** From activation on. 1 to 730 days ({@link LONGEST_DURATION}), in years, weeks and days: `P730D`, `P2Y`. */
  readonly duration: Duration;
  /** Whether the end moves on by 180 days each time it is reached; never with Global Administrator. */
  readonly autoExtendDuration: AutoExtendDuration;
  /** The directory roles that the partner may pass on to its groups; at least one ({@link FEWEST_ROLES}). All end together. */
  readonly roleDefinitionIds: readonly RoleDefinitionId[];
}

/** @see https://learn.microsoft.com/graph/api/tenantrelationship-post-delegatedadminrelationships */
export const SHORTEST_NAME: number = 1;
/** @see https://learn.microsoft.com/graph/api/tenantrelationship-post-delegatedadminrelationships */
export const LONGEST_NAME: number = 50;
/** `P1D`. @see https://learn.microsoft.com/graph/api/tenantrelationship-post-delegatedadminrelationships */
export const SHORTEST_DURATION: number = 1;
/** `P2Y`, or 730 days. @see https://learn.microsoft.com/graph/api/tenantrelationship-post-delegatedadminrelationships */
export const LONGEST_DURATION: number = 730;
/** @see https://learn.microsoft.com/partner-center/gdap-faq */
export const FEWEST_ROLES: number = 1;
/** `P180D`, in milliseconds. @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship */
export const EXTENSION: number = 180 * DAY;

/** Global Administrator: the one role that bars automatic extension, and the one that can be taken out of an active relationship. */
export const GLOBAL_ADMINISTRATOR: RoleDefinitionId = '62e90394-69f5-4237-9190-012177145e10' as RoleDefinitionId;

/** Whether a relationship on these terms goes on by itself when its end is reached. */
export function extendsItself({ autoExtendDuration, roleDefinitionIds }: GrantTerms): boolean {
  return autoExtendDuration === 'P180D' && !roleDefinitionIds.includes(GLOBAL_ADMINISTRATOR);
}

export function distinct(roles: readonly RoleDefinitionId[]): readonly RoleDefinitionId[] {
  return [...new Set(roles)];
}

/** Whether both hold the same roles; order and repetition say nothing. */
export function isSameRoles(one: readonly RoleDefinitionId[], other: readonly RoleDefinitionId[]): boolean {
  const [ones, others] = [new Set(one), new Set(other)];
  return one.every((id) => others.has(id)) && other.every((id) => ones.has(id));
}

export function isSameTerms(one: GrantTerms, other: GrantTerms): boolean {
  return (
    one.displayName === other.displayName &&
    isSameDuration(one.duration, other.duration) &&
    one.autoExtendDuration === other.autoExtendDuration &&
    isSameRoles(one.roleDefinitionIds, other.roleDefinitionIds)
  );
}

/** The same facts in a frozen object of their own, each role once, without whatever else the given object carries. */
export function toGrantTerms({ displayName, duration, autoExtendDuration, roleDefinitionIds }: GrantTerms): GrantTerms {
  return Object.freeze({
    displayName,
    duration,
    autoExtendDuration,
    roleDefinitionIds: Object.freeze(distinct(roleDefinitionIds)),
  });
}
