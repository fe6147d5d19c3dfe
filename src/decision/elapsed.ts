import type { GrantEnded, GrantExtended, GrantForgotten } from '../delegatedAdmin/grantEvents';
import { grantAsOf } from '../delegatedAdmin/grantTime';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { AboutGrant } from '../policy/grantCircumstances';
import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import { emits, type Outcome, type Situation } from './outcome';

/** What time has brought about at one relationship and nobody has recorded; null where there is nothing. */
export function elapsed(
  grant: GranularDelegatedAdmin,
  at: Instant,
  by: Actor,
): GrantExtended | GrantEnded | GrantForgotten | null {
  const now = grantAsOf(grant, at);
  const fact = { at, by, grantId: grant.id };
  if (now === grant) return null;
  if (now === null) return { type: 'grantForgotten', ...fact };
  if (now.state.status === 'active') return { type: 'grantExtended', ...fact, state: now.state };
  // INVARIANT: time leads to nothing else.
  return { type: 'grantEnded', ...fact, state: now.state as GrantEnded['state'] };
}

/** What happens to a relationship happens to what time has made of it, so that is told first. */
export function afterElapsed<Event>(
  { at, actor }: AboutGrant,
  { recorded }: Situation,
  event: Event,
): Outcome<Event | GrantExtended | GrantEnded> {
  const before = recorded && elapsed(recorded, at, actor);
  return before && before.type !== 'grantForgotten'
    ? emits<Event | GrantExtended | GrantEnded>(before, event)
    : emits(event);
}
