import fc from 'fast-check';
import type { Command } from '../customer/command';
import type { Customer } from '../customer/customer';
import { actors } from './partners';
import { ALL_COMMANDS, nextAttempt } from './attempt';
import { draws } from './histories';
import { pick } from './moment';
import { tellCommand } from './tell';
import { namesIn } from './tellCustomer';
import { withStory } from './withStory';

/**
 * Commands of every kind that somebody might try next with a customer, up to a hundred days after its `asOf`.
 *
 * Six of ten change something where anything can; the others are near misses, or by anybody at all, and mostly refused. fast-check
 * prints each as `tellHistory` tells it.
 */
export function commandsFor(customer: Customer): fc.Arbitrary<Command> {
  return fc
    .record({
      draw: draws([0, 0, 1, 30, 100]),
      first: fc.nat(ALL_COMMANDS.length - 1),
      other: fc.option(actors(), { freq: 2 }),
    })
    .map(({ draw, first, other }) => {
      // Whichever kind is first is tried first, so that all kinds have a turn.
      const kinds = [
        pick(ALL_COMMANDS, first),
        ...ALL_COMMANDS.slice(first + 1),
        ...ALL_COMMANDS.slice(0, first),
      ] as const;
      const { command } = nextAttempt(customer, draw, kinds, new Map());
      const tried = draw.miss === 7 && other !== null ? { ...command, actor: other } : { ...command };
      return withStory<Command>(tried, (drawn) => tellCommand(drawn, namesIn(customer)));
    });
}
