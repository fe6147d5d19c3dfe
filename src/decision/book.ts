import type { Result } from 'neverthrow';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { CustomerEvent, EventOf } from '../customer/event';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { DisputedReading } from '../policy/dispute';
import type { ListedRules } from '../policy/listedRule';
import type { Refusal } from '../policy/refusal';
import type { RefusedBy } from '../policy/rule';
import { deepFreeze } from '../shared/deepFreeze';
import type { NonEmpty } from '../shared/nonEmpty';
import { toActor } from '../tenant/actor';
import { judgeAttempt } from './judgeAttempt';
import { readingsOf, type DecisionOptions } from './options';
import type { Handler, Outcome } from './outcome';

/** The refusals that a kind of command can meet. */
export type RefusalOf<Type extends CommandType> = Refusal<RefusedBy[Type]>;

/** What came of a command: the customer after it, the events that led there, and the readings it all rests on. */
export interface Executed<Event = CustomerEvent> {
  readonly customer: Customer;
  readonly events: readonly Event[];
  /** Matters on which the sources conflict and which this answer depends on; empty for nearly every command. */
  readonly disputed: readonly DisputedReading[];
}

/** What it takes to decide some kinds of commands: the rules of each, and what each brings about. */
export interface Book<Known extends CommandType> {
  readonly rules: { readonly [Type in Known]: ListedRules<Type> };
  readonly outcomes: { readonly [Type in Known]: Handler<Type> };
  readonly evolve: (customer: Customer, event: EventOf<Known>) => Customer;
  /** The granular relationship that a command names, as time has made it by then. */
  readonly grantOf: (customer: Customer, command: Command<Known>) => GranularDelegatedAdmin | undefined;
}

export function decideBy<Known extends CommandType, Type extends Known>(
  book: Book<Known>,
  customer: Customer,
  command: Command<Type>,
  options: DecisionOptions | undefined,
): Result<readonly EventOf<Type>[], NonEmpty<RefusalOf<Type>>> {
  return outcomeOf<Known, Type>(book, customer, command, options).map(({ events }) => events);
}

export function executeBy<Known extends CommandType, Type extends Known>(
  book: Book<Known>,
  customer: Customer,
  command: Command<Type>,
  options: DecisionOptions | undefined,
): Result<Executed<EventOf<Type>>, NonEmpty<RefusalOf<Type>>> {
  return outcomeOf<Known, Type>(book, customer, command, options).map(({ events, disputed }) => {
    let after = customer;
    for (const event of events) after = book.evolve(after, event);
    return Object.freeze({ customer: after, events, disputed });
  });
}

function outcomeOf<Known extends CommandType, Type extends Known>(
  { rules, outcomes, grantOf }: Book<Known>,
  customer: Customer,
  command: Command<Type>,
  options: DecisionOptions | undefined,
): Result<Outcome<EventOf<Type>>, NonEmpty<RefusalOf<Type>>> {
  const type = command.type as Type;
  const readings = readingsOf(options);
  return judgeAttempt<Type>(rules[type], customer, command, readings, grantOf(customer, command)).map((disputed) => {
    const outcome = outcomes[type](customer, { ...command, actor: toActor(command.actor) }, readings);
    return deepFreeze({ events: outcome.events, disputed: [...disputed, ...outcome.disputed] });
  });
}
