import { describe, expect, it } from 'vitest';
import { movesAt } from './alphabet';
import { crossCheck } from './crossCheck';
import { explore } from './explore';
import { TIME_PASSES, pathTo } from './path';
import type { Space } from './space';
import { newcomers, partiesOf } from './starts';

const space: Space = {
  ...newcomers,
  clock: newcomers.clock.slice(0, 2),
  bounds: { invitations: 0, grants: 1, assignments: 0, purchases: 0, instants: 2 },
  actors: partiesOf(newcomers),
};
const everything = { reading: 1, explaining: 1, menus: 1, twins: 1 };

describe('exploring a tiny space', () => {
  it('closes it: a relationship is in any of its statuses', () => {
    const { closed, states, reached, checks } = explore(space, everything, 60);
    expect(closed).toBe(true);
    expect(Object.entries(reached).filter(([, count]) => count === 0)).toEqual([]);
    expect(checks.readsBack).toBe(states);
  });

  it('says so where it was cut', () => {
    expect(explore(space, everything, 0).closed).toBe(false);
  });

  it('comes to the states of the raw space', () => {
    expect(crossCheck(space, 5).rawStates).toBeGreaterThan(crossCheck(space, 5).reducedStates);
  });

  it('tells the way to a state', () => {
    const moves = [movesAt(space, 0), movesAt(space, 1)];
    const drafting = moves[0]?.findIndex(({ command }) => command.type === 'draftGrant') ?? 0;
    const locking = moves[1]?.findIndex(({ command }) => command.type === 'lockGrantForApproval') ?? 0;
    const way = pathTo(space, moves, { from: [-1, 0, 1, 2], by: [TIME_PASSES, drafting, TIME_PASSES, locking] }, 3);
    expect(way.split('\n').map((line) => /"type":"(\w+)"|until/u.exec(line)?.[0])).toEqual([
      undefined,
      '"type":"draftGrant"',
      'until',
      '"type":"lockGrantForApproval"',
    ]);
  });
});
