import fc from 'fast-check';
import type { CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import { ALL_COMMANDS, GRANT_COMMANDS, attemptAll, nextAttempt, type Draw } from './attempt';
import { customers, granularCustomers } from './customers';
import type { Attempt, History } from './history';
import { GRANULAR_DAYS, instants } from './instants';
import { lighter, piecesOf } from './lighter';
import { tellHistory } from './tell';
import { withStory } from './withStory';

export interface HistoryOptions {
  /**
   * `everything`, unless said otherwise: invitations, relationships, purchases and delegated admin of both kinds. `granular-admin`:
   * granular relationships alone, in a cloud, market and time in which they are possible.
   */
  readonly about?: 'everything' | 'granular-admin';
  /** The most commands of one history; from 1 to 1,000, and 20 unless said otherwise. */
  readonly maxSteps?: number;
  /** When it begins. Left out, any of many days. */
  readonly asOf?: Instant;
  /** With whom it begins, in the place of what `about` and `asOf` say of that. */
  readonly start?: fc.Arbitrary<Customer>;
}

const MOST_STEPS = 1_000;

/** How many days pass between two commands: mostly none for granular relationships, which lapse. */
const PAUSES = { everything: [0, 0, 1, 3, 30, 100], 'granular-admin': [0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 100, 400] };

/**
 * Histories of one customer that reach deep states: six of ten commands are ones that change something, kinds that were tried least
 * first; the others are near misses and whatever somebody might try.
 *
 * Shrinks to the commands that matter and to a simpler customer, and prints as
 * {@link tellHistory} tells it.
 */
export function histories(options: HistoryOptions = {}): fc.Arbitrary<History> {
  const { about = 'everything', maxSteps = 20, asOf } = options;
  const kinds: NonEmpty<CommandType> = about === 'everything' ? ALL_COMMANDS : GRANT_COMMANDS;
  const start = options.start ?? startOf(about, asOf);
  const steps = fc.array(draws(PAUSES[about]), { minLength: 1, maxLength: clamped(maxSteps), size: 'max' });
  return fc.tuple(start, steps).chain(([customer, drawn]) => {
    const attempts = play(customer, drawn, kinds);
    const commands = attempts.map(({ command }) => command);
    const pieces = piecesOf(customer);
    return keeping([...commands, ...pieces]).map((kept) => {
      if (kept.size === commands.length + pieces.length) return historyOf(customer, attempts);
      const begun = lighter(customer, kept);
      return historyOf(
        begun,
        attemptAll(
          begun,
          commands.filter((command) => kept.has(command)),
        ),
      );
    });
  });
}

/** Draws of what to try next, some days later. */
export function draws(pauses: readonly number[]): fc.Arbitrary<Draw> {
  return fc.record({ choice: fc.nat(9999), daysLater: fc.constantFrom(...pauses), miss: fc.nat(9) });
}

function startOf(about: 'everything' | 'granular-admin', asOf: Instant | undefined): fc.Arbitrary<Customer> {
  if (about === 'everything') return customers(asOf === undefined ? {} : { asOf });
  return granularCustomers(asOf === undefined ? instants(GRANULAR_DAYS) : fc.constant(asOf));
}

function clamped(maxSteps: number): number {
  return Math.min(Math.max(1, Math.floor(maxSteps) || 1), MOST_STEPS);
}

function play(start: Customer, drawn: readonly Draw[], kinds: NonEmpty<CommandType>): readonly Attempt[] {
  const used = new Map<CommandType, number>();
  let customer = start;
  return drawn.map((draw) => {
    const tried = nextAttempt(customer, draw, kinds, used);
    const { type } = tried.command;
    used.set(type, (used.get(type) ?? 0) + 1);
    if (tried.result.isOk()) customer = tried.result.value.customer;
    return tried;
  });
}

/** Once in so many times a thing is left out from the beginning; it is there to be left out when shrinking. */
const SELDOM = 1_000_000;

/** All of them, and shrinking, ever fewer. Those that stay are the same, with the same ids and instants. */
function keeping(things: readonly object[]): fc.Arbitrary<ReadonlySet<object>> {
  return fc
    .tuple(...things.map((thing) => fc.option(fc.constant(thing), { freq: SELDOM })))
    .map((kept) => new Set(kept.filter((thing) => thing !== null)));
}

function historyOf(start: Customer, attempts: readonly Attempt[]): History {
  const accepted = attempts.flatMap(({ result }) => (result.isOk() ? [result.value] : []));
  const history: History = {
    start,
    end: accepted[accepted.length - 1]?.customer ?? start,
    events: accepted.flatMap(({ events }) => events),
    attempts,
  };
  return Object.freeze(withStory(history, tellHistory));
}
