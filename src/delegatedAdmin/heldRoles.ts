import type { RoleDefinitionId, SecurityGroupId } from '../tenant/identifiers';
import { GLOBAL_ADMINISTRATOR } from './grantTerms';
import type { AccessAssignment } from './accessAssignment';
import type { GranularDelegatedAdmin } from './granularGrant';

/** Helpdesk Administrator: what helpdesk agents are by delegated admin privileges of the legacy kind. */
export const HELPDESK_ADMINISTRATOR: RoleDefinitionId = '729827e3-9c14-49f7-bb1b-9608f156bbb8' as RoleDefinitionId;

/**
 * Attribute Assignment, Attribute Definition and Attribute Log, each as Administrator and Reader: the roles that Global
 * Administrator does not include.
 *
 * @see https://learn.microsoft.com/entra/fundamentals/custom-security-attributes-overview
 */
const BEYOND_GLOBAL_ADMINISTRATOR: readonly string[] = [
  '58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d',
  'ffd52fa5-98dc-465c-991d-fc073eb59f8f',
  '8424c6f0-a189-499e-bbd0-26c1753c96d4',
  '1d336d2c-4ae8-42ef-9711-b3604ce3fc2c',
  '5b784334-f94b-471a-a387-e7219fc49ca2',
  '9c99539d-8186-4804-835f-fd51ef9e2dcd',
];

/** Whether holding a role is holding one of `wanted`: the same, or Global Administrator, which includes nearly all others. */
export function isEnough(held: RoleDefinitionId, wanted: readonly RoleDefinitionId[]): boolean {
  return (
    wanted.includes(held) ||
    (held === GLOBAL_ADMINISTRATOR && wanted.some((id) => !BEYOND_GLOBAL_ADMINISTRATOR.includes(id)))
  );
}

/** The first role that an assignment passes on and that is enough, whatever its status; undefined where it passes on none such. */
export function passedOn(
  { roleDefinitionIds: roles }: GranularDelegatedAdmin,
  { roleDefinitionIds }: AccessAssignment,
  wanted: readonly RoleDefinitionId[] | null,
): RoleDefinitionId | undefined {
  // A role that was taken out of the relationship is passed on no longer, whatever the assignment says.
  return roleDefinitionIds.find((id) => roles.includes(id) && (wanted === null || isEnough(id, wanted)));
}

/** Whether the assignment reaches somebody: anybody where nobody in particular is asked about. */
export function reaches({ securityGroup }: AccessAssignment, groups: readonly SecurityGroupId[] | null): boolean {
  return groups === null || groups.includes(securityGroup);
}
