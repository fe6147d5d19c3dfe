import { GLOBAL_ADMINISTRATOR, type AutoExtendDuration } from '../delegatedAdmin/grantTerms';
import { parseDuration } from '../parse/durationReader';
import type { Duration } from '../shared/duration';
import type { NonEmpty } from '../shared/nonEmpty';
import type { RoleDefinitionId } from '../tenant/identifiers';
import { made } from './made';
import { people } from './people';

/** Terms of granular relationships as they are drawn and drafted; with Global Administrator and without. */
export const ROLE_SETS: NonEmpty<readonly RoleDefinitionId[]> = [
  [people.exchangeAdministrator, people.globalReader],
  [GLOBAL_ADMINISTRATOR, people.exchangeAdministrator, people.globalReader],
  [GLOBAL_ADMINISTRATOR, people.exchangeAdministrator],
  [people.exchangeAdministrator],
];

/** The shortest, the longest in both spellings, and one within. */
export const DURATIONS: NonEmpty<Duration> = [duration('P730D'), duration('P90D'), duration('P1D'), duration('P2Y')];

function duration(text: string): Duration {
  return made(parseDuration(text));
}

/**
 * The first name that no relationship of a partner has.
 *
 * Names are unique among the relationships of one partner only, so those of several partners are named alike.
 */
export function freeName(grants: readonly Named[], partner: unknown): string {
  const taken = new Set(grants.flatMap((grant) => (grant.partner === partner ? [grant.displayName] : [])));
  let number = 1;
  while (taken.has(`relationship ${number}`)) number += 1;
  return `relationship ${number}`;
}

/** A grant, or the input of one; legacy ones have no name. */
interface Named {
  readonly partner?: unknown;
  readonly displayName?: unknown;
}

export function autoExtension(isExtended: boolean, roles: readonly RoleDefinitionId[]): AutoExtendDuration {
  return isExtended && !roles.includes(GLOBAL_ADMINISTRATOR) ? 'P180D' : 'PT0S';
}
