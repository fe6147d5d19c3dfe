import type { RoleDefinitionId } from '../tenant/identifiers';
import { ROLE_LINES } from './roleCatalogue';

/**
 * A published list in which a role was seen as one that can be requested; Microsoft publishes none that is complete.
 *
 * - `nordbymikael-2024`: https://github.com/nordbymikael/microsoft-partner-center, 73 roles
 * - `cipp-2026`: https://github.com/KelvinTegelaar/CIPP, src/data/GDAPRoles.json, 105 roles
 */
export type RequestableList = 'nordbymikael-2024' | 'cipp-2026';

/** A built-in role of the directory. */
export interface DirectoryRole {
  readonly id: RoleDefinitionId;
  readonly name: string;
  /** The name that Graph or older documents use for the same id; null where it never changed. */
  readonly formerName: string | null;
  /** Whether Microsoft's page marks it as privileged; null where the page does not list it. */
  readonly isPrivileged: boolean | null;
  /** Where it was seen among the roles that can be requested; empty: nowhere, which does not mean that it cannot be. */
  readonly requestable: readonly RequestableList[];
}

/** Roles by their ids, each kept: those known, and those that are not, be they newer than this catalogue or custom. */
export interface RoleReport {
  readonly known: readonly DirectoryRole[];
  readonly unknown: readonly RoleDefinitionId[];
}

const LINE = /^ {2}(\S+) ([A-Z]+)([!?]?) +([^ |][^|]*?)(?: \| (.+))?$/u;

function toRole(line: string): DirectoryRole | [] {
  const [, id, letters = '', mark, name = '', formerName = null] = LINE.exec(line) ?? [];
  if (id === undefined) return [];
  const requestable: RequestableList[] = [];
  if (letters.includes('N')) requestable.push('nordbymikael-2024');
  if (/[CFP]/u.test(letters)) requestable.push('cipp-2026');
  return Object.freeze({
    id: id as RoleDefinitionId,
    name,
    formerName,
    isPrivileged: mark === '?' ? null : mark === '!',
    requestable: Object.freeze(requestable),
  });
}

/** Every role of the catalogue, by name. As of 2026-11-24; Microsoft adds roles several times a year. */
export const DIRECTORY_ROLES: readonly DirectoryRole[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ ROLE_LINES.split('\n').flatMap(toRole),
);

const byId: ReadonlyMap<RoleDefinitionId, DirectoryRole> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ DIRECTORY_ROLES.map((role) => [role.id, role]),
);

/** The role with this id; undefined for one that the catalogue does not know. */
export function findRole(id: RoleDefinitionId): DirectoryRole | undefined {
  return byId.get(id);
}

const byName: ReadonlyMap<string, DirectoryRole> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ DIRECTORY_ROLES.flatMap((role) =>
    [role.name, role.formerName ?? role.name].map((name): [string, DirectoryRole] => [name.toLowerCase(), role]),
  ),
);

/** The role that has this name, or had it before; letter case says nothing. */
export function findRoleByName(name: string): DirectoryRole | undefined {
  return byName.get(name.toLowerCase());
}

/** Tells known roles from unknown ones, in the order given; nothing is lost. */
export function describeRoles(ids: readonly RoleDefinitionId[]): RoleReport {
  const known: DirectoryRole[] = [];
  const unknown: RoleDefinitionId[] = [];
  for (const id of ids) {
    const role = findRole(id);
    if (role === undefined) unknown.push(id);
    else known.push(role);
  }
  return Object.freeze({ known: Object.freeze(known), unknown: Object.freeze(unknown) });
}
