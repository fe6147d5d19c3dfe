import type { Customer } from '../customer/customer';
import { findGranularGrant } from '../customer/partnerships';
import type { AccessAssignment } from '../delegatedAdmin/accessAssignment';
import { grantAsOf } from '../delegatedAdmin/grantTime';
import type { GrantParty } from '../delegatedAdmin/grantLifeCycle';
import { LONGEST_DURATION, SHORTEST_DURATION } from '../delegatedAdmin/grantTerms';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { Duration } from '../shared/duration';
import type { Instant } from '../shared/instant';
import { findIn } from '../shared/keyedList';
import type { Actor } from '../tenant/actor';
import type { AssignmentId, GrantId } from '../tenant/identifiers';
import { isActingPartner } from './circumstances';
import { NO_GRANT, type NamedGrant } from './namedGrant';
import type { Entitled, RefusalFacts } from './refusal';
import type { Attempt } from './rule';

/** What a command about one relationship names. */
export interface AboutGrant {
  readonly at: Instant;
  readonly actor: Actor;
  readonly grantId: GrantId;
}

export interface AboutAssignment extends AboutGrant {
  readonly assignmentId: AssignmentId;
}

/** The relationship that a command is about, as time has made it by then; undefined where there is none, or none any more. */
export function grantOf({ partnerships }: Customer, { grantId, at }: AboutGrant): GranularDelegatedAdmin | undefined {
  const grant = findGranularGrant(partnerships, grantId);
  return (grant && grantAsOf(grant, at)) ?? undefined;
}

/** The relationship that an attempt of any kind names. */
export function namedGrant({ partnerships }: Customer, attempt: Attempt): NamedGrant {
  if (!Object.hasOwn(attempt, 'grantId')) return NO_GRANT;
  const { grantId, at } = attempt as AboutGrant;
  const recorded = findGranularGrant(partnerships, grantId);
  return recorded === undefined ? NO_GRANT : { recorded, grant: grantAsOf(recorded, at) ?? undefined };
}

export function findAssignment(
  grant: GranularDelegatedAdmin | undefined,
  { assignmentId }: AboutAssignment,
): AccessAssignment | undefined {
  return grant && findIn(grant.assignments, ({ id }) => id === assignmentId);
}

/** Whether whoever acts is that party of the relationship. */
export function isParty(party: GrantParty, actor: Actor, { partner, provider }: GranularDelegatedAdmin): boolean {
  switch (party) {
    case 'creator':
      return isActingPartner(actor, provider ?? partner);
    case 'partner':
      return isActingPartner(actor, partner);
    case 'reseller':
      return provider !== null && isActingPartner(actor, partner);
    case 'customer':
    case 'microsoft':
      return actor.kind === party;
  }
}

/** Who that party of the relationship is; null where nobody is. */
export function whoIs(party: GrantParty, { provider }: GranularDelegatedAdmin): Entitled | null {
  if (party === 'creator') return provider === null ? 'partner' : 'provider';
  if (party === 'reseller') return provider === null ? null : 'partner';
  return party;
}

/** A duration that Graph would refuse, or that does not say how many days it is. */
export function outOfBounds(duration: Duration, days: number | null): RefusalFacts['duration-out-of-bounds'] | null {
  return days === null || days < SHORTEST_DURATION || days > LONGEST_DURATION
    ? { duration, days, shortest: SHORTEST_DURATION, longest: LONGEST_DURATION }
    : null;
}
