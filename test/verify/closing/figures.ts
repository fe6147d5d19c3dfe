import type { GranularStatus } from 'csp-multi-partner';
import type { Sampling } from './explore';
import type { Checks, LawName } from './lawBook';
import type { Bounds } from './space';

/** What the exploration of one space came to. */
export interface SpaceFigures {
  readonly name: string;
  readonly about: string;
  readonly bounds: Bounds;
  readonly actors: number;
  /** Commands in the alphabet at each instant. */
  readonly alphabet: number;
  /** Commands that were tried at a state, on average: those that name an id on record, or the first free one. */
  readonly triedPerState: number;
  /** Whether every state was taken up. */
  readonly closed: boolean;
  readonly states: number;
  /** Accepted commands with an effect, and steps of the clock. */
  readonly transitions: number;
  /** Accepted commands without an effect. */
  readonly quiet: number;
  readonly refused: number;
  /** Steps from the start to the state that is furthest from it. */
  readonly depth: number;
  readonly seconds: number;
  readonly checks: Checks;
  /** In how many states there is a granular relationship of that status. */
  readonly reached: Readonly<Record<GranularStatus, number>>;
  /** In how many states there is delegated admin of the legacy kind, in force or removed. */
  readonly reachedLegacy: number;
  /** Accepted commands with an effect, by their kind. */
  readonly accepted: Readonly<Record<string, number>>;
  /** Other customers with the key of a known state that were found to behave as it does. */
  readonly twins: number;
}

/** The space without sorting, swapping and leaving anything out, against the reduced one. */
export interface CrossCheckFigures {
  readonly space: string;
  readonly depth: number;
  readonly rawStates: number;
  /** States of the reduced space up to that depth; those of the raw one have exactly their keys. */
  readonly reducedStates: number;
  readonly seconds: number;
}

export interface ClosingFigures {
  readonly scale: 'small' | 'full';
  readonly closed: boolean;
  /** The laws in words. */
  readonly laws: Readonly<Record<LawName, string>>;
  readonly sampling: Sampling;
  readonly spaces: readonly SpaceFigures[];
  readonly crossChecks: readonly CrossCheckFigures[];
  readonly seconds: number;
  /** Of all processes together; on a machine with other work, more time goes by. */
  readonly processorSeconds: number;
  /** Of all processes together, were all at their peaks at once. */
  readonly peakMemoryMB: number;
}
