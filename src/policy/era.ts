import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Cloud } from '../tenant/cloud';
import type { Reading } from './dispute';
import type { SourceId } from './source';

/**
 * A day on which policy changed, at its start in UTC. Which kind of day it is (announced, or only the day of the oldest copy
 * that shows the change) its sources say: see `marks` of `Source`.
 */
export type Day = `${number}-${number}-${number}`;

/** Where and when something holds: `[from, until)` in some clouds, and, for disputed matters, in one reading of them. */
export interface Era {
  readonly clouds: readonly Cloud[];
  /** Null: as far back as the sources go. */
  readonly from: Day | null;
  /** Null: no source ends it. */
  readonly until: Day | null;
  readonly sources: NonEmpty<SourceId>;
  /** The reading of the sources under which this era holds; absent where they agree. */
  readonly reading?: Reading;
}

/** INVARIANT: a day sorts before every instant within it, and after every instant before it. */
export function covers({ clouds, from, until }: Era, cloud: Cloud, at: Instant): boolean {
  return clouds.includes(cloud) && (from === null || from < at) && (until === null || at < until);
}
