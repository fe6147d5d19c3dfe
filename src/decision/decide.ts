import type { Result } from 'neverthrow';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { CustomerEvent, EventOf } from '../customer/event';
import { evolve } from '../customer/evolve';
import type { DisputedReading, Readings } from '../policy/dispute';
import type { Refusal } from '../policy/refusal';
import { commandRules } from '../policy/commandRules';
import type { RefusedBy } from '../policy/rule';
import { deepFreeze } from '../shared/deepFreeze';
import type { NonEmpty } from '../shared/nonEmpty';
import { toActor } from '../tenant/actor';
import { judgeAttempt } from './judgeAttempt';
import { readingsOf, type DecisionOptions } from './options';
import { handlers, type Outcome } from './outcome';

/** The refusals that a kind of command can meet. */
export type RefusalOf<Type extends CommandType> = Refusal<RefusedBy[Type]>;

/** What came of a command: the customer after it, the events that led there, and the readings it all rests on. */
export interface Executed<Event = CustomerEvent> {
  readonly customer: Customer;
  readonly events: readonly Event[];
  /** Matters on which the sources conflict and which this answer depends on; empty for nearly every command. */
  readonly disputed: readonly DisputedReading[];
}

/**
 * Decides a command by every rule in force at its instant in the customer's cloud.
 *
 * @returns the events it leads to, none where its effect already holds, or every broken rule in catalogue order
 */
export function decide<Tried extends Command>(
  customer: Customer,
  command: Tried & Command<Tried['type']>,
  options?: DecisionOptions,
): Result<readonly EventOf<Tried['type']>[], NonEmpty<RefusalOf<Tried['type']>>> {
  return outcomeOf<Tried['type']>(customer, command, readingsOf(options)).map(({ events }) => events);
}

/** {@link decide}, then `evolve` by each event. A refused command leaves the customer as it was. */
export function execute<Tried extends Command>(
  customer: Customer,
  command: Tried & Command<Tried['type']>,
  options?: DecisionOptions,
): Result<Executed<EventOf<Tried['type']>>, NonEmpty<RefusalOf<Tried['type']>>> {
  return outcomeOf<Tried['type']>(customer, command, readingsOf(options)).map(({ events, disputed }) => {
    let after = customer;
    for (const event of events) after = evolve(after, event);
    return Object.freeze({ customer: after, events, disputed });
  });
}

function outcomeOf<Type extends CommandType>(
  customer: Customer,
  command: Command<Type>,
  readings: Readings,
): Result<Outcome<EventOf<Type>>, NonEmpty<RefusalOf<Type>>> {
  const type = command.type as Type;
  return judgeAttempt<Type>(commandRules[type], customer, command, readings).map((disputed) => {
    const outcome = handlers[type](customer, { ...command, actor: toActor(command.actor) }, readings);
    return deepFreeze({ events: outcome.events, disputed: [...disputed, ...outcome.disputed] });
  });
}
