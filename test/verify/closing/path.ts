import type { Move } from './alphabet';
import { instantOf, type Space } from './space';

/** The step of the time, which is none of the alphabet. */
export const TIME_PASSES: number = -1;

/** How each state was reached first: from which other (−1: it is the start), and by which step. */
export interface Ways {
  readonly from: number[];
  readonly by: number[];
}

/** The commands that lead from the start to a state, one a line. */
export function pathTo(space: Space, moves: readonly (readonly Move[])[], { from, by }: Ways, index: number): string {
  const steps: number[] = [];
  for (let at = index; (from[at] ?? -1) >= 0; at = from[at] ?? -1) steps.unshift(by[at] ?? TIME_PASSES);
  let clock = 0;
  const lines = steps.map((step) => {
    if (step !== TIME_PASSES) return JSON.stringify(moves[clock]?.[step]?.command);
    clock += 1;
    return `— until ${instantOf(space, clock)} —`;
  });
  return [JSON.stringify(space.customer), ...lines].join('\n');
}
