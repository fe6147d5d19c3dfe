import type { Scale } from '../stage';
import type { Sampling } from './explore';
import type { Bounds, Space, Start } from './space';
import { everybodyOf, incumbent, newcomers, partiesOf, resellers } from './starts';

/** What is explored at a scale, and how deep the reductions are cross-checked. */
export interface Profile {
  readonly spaces: readonly Space[];
  readonly sampling: Sampling;
  readonly crossChecks: readonly { readonly space: Space; readonly depth: number }[];
  /** For each space; whatever takes longer is cut and not closed. */
  readonly secondsPerSpace: number;
}

function within(start: Start, bounds: Bounds, isByEverybody = false): Space {
  return {
    ...start,
    clock: start.clock.slice(0, bounds.instants),
    bounds,
    actors: isByEverybody ? everybodyOf(start) : partiesOf(start),
  };
}

/** One of each, and time passes once: what was locked lapses, what was active ends or moves on. */
const one: Bounds = { invitations: 1, grants: 1, assignments: 1, purchases: 1, instants: 2 };
const grantsOnly: Bounds = { ...one, invitations: 0, purchases: 0 };
/** Until what is over is forgotten. */
const wholeLife: Bounds = { ...grantsOnly, instants: 4 };
const invitationsOnly: Bounds = { ...one, invitations: 2, grants: 0, assignments: 0, instants: 4 };

// The full profile took seven minutes of a processor. With a third instant its first space alone has more than three times as many
// states: 229,419 were known, a third of them not yet taken up, when counting was cut. A second granular relationship beside the rest
// multiplies it by some thirty.
const PROFILES: { readonly [Each in Scale]: Profile } = {
  small: {
    spaces: [
      within(newcomers, one),
      within(newcomers, invitationsOnly),
      within(newcomers, wholeLife),
      within(incumbent, grantsOnly, true),
      within(resellers, grantsOnly, true),
    ],
    sampling: { reading: 10, explaining: 20, menus: 100, twins: 20 },
    crossChecks: [
      { space: within(newcomers, { ...one, invitations: 2, grants: 2 }), depth: 4 },
      { space: within(resellers, one), depth: 6 },
    ],
    secondsPerSpace: 300,
  },
  full: {
    spaces: [
      within(newcomers, { ...one, invitations: 2 }),
      within(newcomers, { ...grantsOnly, grants: 2 }),
      within(newcomers, invitationsOnly),
      within(incumbent, one),
      within(incumbent, wholeLife, true),
      within(resellers, one),
    ],
    sampling: { reading: 10, explaining: 50, menus: 500, twins: 50 },
    crossChecks: [
      { space: within(newcomers, { ...one, invitations: 2, grants: 2 }), depth: 4 },
      { space: within(incumbent, one), depth: 7 },
      { space: within(resellers, one), depth: 7 },
    ],
    secondsPerSpace: 3600,
  },
};

export function profileOf(scale: Scale): Profile {
  return PROFILES[scale];
}
