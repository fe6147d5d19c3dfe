import { execute } from 'csp-multi-partner';
import { isTriedAt, movesAt, type Move } from './alphabet';
import type { CrossCheckFigures } from './figures';
import { keyOf } from './stateKey';
import type { Space, State } from './space';

/**
 * Explores a space twice to the same depth: once as the explorer does, and once raw, with every id, every order, every instant and
 * both partners by name, trying also what names other free ids. At every depth both have to come to states of the same keys.
 *
 * @throws where they do not
 */
export function crossCheck(space: Space, depth: number): CrossCheckFigures {
  const began = performance.now();
  const moves = space.clock.map((_, clock) => movesAt(space, clock));
  const key = keyOf(space);
  const start: State = { customer: space.customer, clock: 0 };
  const raw = { known: new Set<string>(), states: [start], write: rawKey, isTriedAt: () => () => true };
  const reduced = { known: new Set<string>(), states: [start], write: key, isTriedAt };
  const [rawKeys, reducedKeys] = [new Set<string>([key(start)]), new Set<string>([key(start)])];
  raw.known.add(raw.write(start));
  reduced.known.add(key(start));
  for (let step = 1; step <= depth; step += 1) {
    raw.states = onwards(space, moves, raw);
    reduced.states = onwards(space, moves, reduced);
    for (const state of raw.states) rawKeys.add(key(state));
    for (const state of reduced.states) reducedKeys.add(key(state));
    const strangers = [...rawKeys, ...reducedKeys].filter((each) => rawKeys.has(each) !== reducedKeys.has(each));
    if (strangers.length > 0) {
      throw new Error(
        `${space.name}: ${strangers.length} states of one space only, ${step} steps from the start: ${strangers[0] ?? ''}`,
      );
    }
  }
  return {
    ...{ space: space.name, depth, rawStates: raw.known.size, reducedStates: reducedKeys.size },
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
}

interface Side {
  readonly known: Set<string>;
  readonly states: readonly State[];
  readonly write: (state: State) => string;
  readonly isTriedAt: typeof isTriedAt;
}

/** The new states that are one step on. */
function onwards({ bounds, clock: { length } }: Space, moves: readonly (readonly Move[])[], side: Side): State[] {
  const { known, states, write } = side;
  const found: State[] = [];
  const meet = (state: State): void => {
    const text = write(state);
    if (known.has(text)) return;
    known.add(text);
    found.push(state);
  };
  for (const { customer, clock } of states) {
    const isTried = side.isTriedAt(bounds, customer);
    for (const move of moves[clock] ?? []) {
      if (!isTried(move)) continue;
      const result = execute(customer, move.command);
      if (result.isOk() && result.value.events.length > 0) meet({ customer: result.value.customer, clock });
    }
    if (clock + 1 < length) meet({ customer, clock: clock + 1 });
  }
  return found;
}

/** All that there is to a state. */
function rawKey({ customer, clock }: State): string {
  return `${clock}${JSON.stringify([customer.account, customer.partnerships, customer.asOf])}`;
}
