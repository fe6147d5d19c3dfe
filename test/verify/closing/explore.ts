import { execute, type Customer, type GranularStatus } from 'csp-multi-partner';
import { isTriedAt, movesAt } from './alphabet';
import type { SpaceFigures } from './figures';
import { expectBy, noChecks } from './lawBook';
import { checkExplanation, checkMenus } from './menuLaws';
import { TIME_PASSES, pathTo, type Ways } from './path';
import { behaviourOf, mark } from './behaviour';
import { keyOf } from './stateKey';
import { checkReading, checkState } from './stateLaws';
import { checkStep } from './stepLaws';
import type { Space, State } from './space';

/** Of how many states each of the dearer checks takes one. */
export interface Sampling {
  readonly reading: number;
  readonly explaining: number;
  readonly menus: number;
  /** Of how many ways to a known state one is looked at whether it is a twin. */
  readonly twins: number;
}

/**
 * Takes up state after state, the nearest to the start first, tries every command at each, and checks every law, until there is
 * no new state.
 *
 * Only the states that wait to be taken up are kept as customers; of the others there is the key, and how they were reached.
 *
 * @param seconds after which the exploration is cut: the space is not closed then
 * @throws where a law does not hold, with the way there
 */
export function explore(space: Space, sampling: Sampling, seconds: number): SpaceFigures {
  const began = performance.now();
  const moves = space.clock.map((_, clock) => movesAt(space, clock));
  const key = keyOf(space);
  const behave = behaviourOf(space, moves, key);
  const checks = noChecks();
  const expect = expectBy(checks);

  const known = new Map<string, number>();
  const ways: Ways = { from: [], by: [] };
  const behaviours: number[] = [];
  const texts: number[] = [];
  const accepted: Record<string, number> = {};
  const reached: Record<GranularStatus, number> = {
    ...{ created: 0, approvalPending: 0, approved: 0, activating: 0, active: 0, expiring: 0, expired: 0 },
    ...{ terminationRequested: 0, terminating: 0, terminated: 0 },
  };
  let [tried, transitions, quiet, refused, again, twins, reachedLegacy, depth] = [0, 0, 0, 0, 0, 0, 0, 0];
  let waiting: State[] = [];
  let next: State[] = [];
  let doubles: { readonly state: State; readonly as: number }[] = [];

  meet({ customer: space.customer, clock: 0 }, -1, TIME_PASSES);
  let taken = 0;
  let isCut = false;
  while (next.length > 0 && !isCut) {
    [waiting, next] = [next, []];
    for (const state of waiting) {
      takeUp(state, taken);
      taken += 1;
      isCut = (performance.now() - began) / 1000 > seconds;
      if (isCut) break;
    }
    compareTwins();
    if (next.length > 0) depth += 1;
  }
  return {
    ...{ name: space.name, about: space.about, bounds: space.bounds, actors: space.actors.length },
    ...{ alphabet: moves[0]?.length ?? 0, triedPerState: Math.round(tried / taken), closed: !isCut },
    ...{ states: known.size, transitions, quiet, refused, depth },
    ...{ seconds: Math.round((performance.now() - began) / 100) / 10, checks },
    ...{ reached, reachedLegacy, accepted, twins },
  };

  /** A state that was reached: a new one waits to be taken up, a known one may be a twin. */
  function meet(state: State, from: number, by: number): number {
    const text = key(state);
    const as = known.get(text);
    if (as !== undefined) {
      again += 1;
      if (again % sampling.twins === 0 && texts[as] !== mark(JSON.stringify(state.customer)))
        doubles.push({ state, as });
      return mark(text);
    }
    known.set(text, known.size);
    ways.from.push(from);
    ways.by.push(by);
    texts.push(mark(JSON.stringify(state.customer)));
    next.push(state);
    return mark(text);
  }

  function takeUp(state: State, index: number): void {
    const { customer, clock } = state;
    tally(customer);
    let behaviour = 0;
    try {
      checkState(expect, space, state);
      if (index % sampling.reading === 0) checkReading(expect, state);
      if (index % sampling.menus === 0) checkMenus(expect, space, state);
      const isTried = isTriedAt(space.bounds, customer);
      const isExplained = index % sampling.explaining === 0;
      const here = moves[clock] ?? [];
      for (let by = 0; by < here.length; by += 1) {
        const move = here[by];
        if (move === undefined || !isTried(move)) continue;
        const { command } = move;
        const result = execute(customer, command);
        tried += 1;
        if (isExplained) checkExplanation(expect, state, command, result);
        if (result.isErr()) {
          refused += 1;
          behaviour += behave.refused(command, result.error);
        } else if (result.value.events.length === 0) {
          quiet += 1;
          behaviour += behave.quiet(command);
        } else {
          const { customer: after, events } = result.value;
          transitions += 1;
          accepted[command.type] = (accepted[command.type] ?? 0) + 1;
          checkStep(expect, { before: customer, command, events, after });
          behaviour += behave.accepted(command, meet({ customer: after, clock }, index, by));
        }
        behaviour |= 0;
      }
    } catch (problem) {
      throw new Error(`${space.name}, after\n${pathTo(space, moves, ways, index)}`, { cause: problem });
    }
    behaviours.push(behaviour);
    if (clock + 1 < space.clock.length) {
      transitions += 1;
      meet({ customer, clock: clock + 1 }, index, TIME_PASSES);
    }
  }

  /** A customer that counts as a known state has to behave as that does: the same steps to the same states, the same refusals. */
  function compareTwins(): void {
    const [ready, others] = [doubles.filter(({ as }) => as < taken), doubles.filter(({ as }) => as >= taken)];
    doubles = others;
    for (const { state, as } of ready) {
      twins += 1;
      if (behave.of(state) === behaviours[as]) continue;
      const way = pathTo(space, moves, ways, as);
      throw new Error(
        `${space.name}: a customer that counts as a state behaves otherwise\n${JSON.stringify(state)}\n${way}`,
      );
    }
  }

  function tally({ partnerships: { grants } }: Customer): void {
    const statuses = new Set(grants.flatMap((grant) => (grant.kind === 'gdap' ? grant.state.status : [])));
    for (const status of statuses) reached[status] += 1;
    if (grants.some(({ kind }) => kind === 'dap')) reachedLegacy += 1;
  }
}
