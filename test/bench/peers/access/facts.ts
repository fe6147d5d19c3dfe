import type { Customer, DelegatedAdminGrant, GranularDelegatedAdmin } from 'csp-multi-partner';
import { GLOBAL_ADMINISTRATOR } from 'csp-multi-partner';
import type { Access, AccessQuestion } from 'csp-multi-partner/access';

/** May this user of a partner, or anybody of it, use one of these roles at this customer now? */
export interface AskedAccess {
  readonly customer: Customer;
  readonly question: AccessQuestion & { readonly access: Extract<Access, { readonly kind: 'roles' }> };
}

/** What the peers are given of a question: flat, instants in milliseconds. A type, so that it has an index. */
export type AccessFacts = {
  readonly at: number;
  readonly asOf: number;
  readonly partner: string;
  readonly groups: string[];
  /** The roles of which one is enough. */
  readonly enough: string[];
  /** Nobody in particular is asked about. */
  readonly isAnybody: boolean;
  readonly isGuest: boolean;
  readonly isAdminAgent: boolean;
  readonly isHelpdeskAgent: boolean;
};

/** Roles that a group of a partner has until some instant, by an assignment of a relationship that is in force. */
export interface PassedOn {
  readonly id: string;
  readonly partner: string;
  readonly group: string;
  readonly roles: readonly string[];
  /** In milliseconds; {@link FOREVER} where the relationship extends itself. */
  readonly until: number;
}

export const FOREVER = Date.parse('9999-12-31T23:59:59.999Z') + 1;

/** What helpdesk agents are by the legacy kind. */
export const HELPDESK_ADMINISTRATOR = '729827e3-9c14-49f7-bb1b-9608f156bbb8';

/** About attributes; the only roles that Global Administrator does not include. */
const BEYOND_GLOBAL_ADMINISTRATOR: ReadonlySet<string> = new Set([
  '58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d',
  'ffd52fa5-98dc-465c-991d-fc073eb59f8f',
  '8424c6f0-a189-499e-bbd0-26c1753c96d4',
  '1d336d2c-4ae8-42ef-9711-b3604ce3fc2c',
  '5b784334-f94b-471a-a387-e7219fc49ca2',
  '9c99539d-8186-4804-835f-fd51ef9e2dcd',
]);

/** The wanted roles, and Global Administrator where it includes one of them. */
export function enoughFor(wanted: readonly string[]): readonly string[] {
  const isIncluded = wanted.some((role) => !BEYOND_GLOBAL_ADMINISTRATOR.has(role));
  return isIncluded && !wanted.includes(GLOBAL_ADMINISTRATOR) ? [...wanted, GLOBAL_ADMINISTRATOR] : wanted;
}

export function toFacts({ customer, question }: AskedAccess): AccessFacts {
  const { at, partner, user, access } = question;
  const isAdminAgent = user === null || user.isAdminAgent;
  return {
    at: Date.parse(at),
    asOf: Date.parse(customer.asOf),
    partner,
    groups: [...(user?.groups ?? [])],
    enough: [...enoughFor(access.anyOf)],
    isAnybody: user === null,
    isGuest: user?.isGuest ?? false,
    isAdminAgent,
    isHelpdeskAgent: !isAdminAgent && user.isHelpdeskAgent,
  };
}

export function passedOnAt({ partnerships }: Customer): readonly PassedOn[] {
  return partnerships.grants.filter(isGranular).flatMap(passedOnBy);
}

function isGranular(grant: DelegatedAdminGrant): grant is GranularDelegatedAdmin {
  return grant.kind === 'gdap';
}

function passedOnBy(grant: GranularDelegatedAdmin): readonly PassedOn[] {
  const { id, partner, state, roleDefinitionIds: granted } = grant;
  if (state.status !== 'active') return [];
  const until = extendsItself(grant) ? FOREVER : Date.parse(state.endsAt);
  return grant.assignments.flatMap((assignment) => {
    const roles = assignment.roleDefinitionIds.filter((role) => granted.includes(role));
    return assignment.status === 'active' && roles.length > 0
      ? [{ id: `${id} ${assignment.id}`, partner, group: assignment.securityGroup, roles, until }]
      : [];
  });
}

export function extendsItself({ autoExtendDuration, roleDefinitionIds }: GranularDelegatedAdmin): boolean {
  return autoExtendDuration === 'P180D' && !roleDefinitionIds.includes(GLOBAL_ADMINISTRATOR);
}

/** The partners with legacy delegated admin. */
export function legacyAdministratorsOf({ partnerships }: Customer): readonly string[] {
  return partnerships.grants.flatMap(({ kind, partner, state }) =>
    kind === 'dap' && state.status === 'active' ? [partner] : [],
  );
}
