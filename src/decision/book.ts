import type { Result } from 'neverthrow';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { CustomerEvent, EventOf } from '../customer/event';
import type { DisputedReading } from '../policy/dispute';
import type { NamedGrant } from '../policy/namedGrant';
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
  readonly named: (customer: Customer, command: Command<Known>) => NamedGrant;
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
  { rules, outcomes, named: find }: Book<Known>,
  customer: Customer,
  command: Command<Type>,
  options: DecisionOptions | undefined,
): Result<Outcome<EventOf<Type>>, NonEmpty<RefusalOf<Type>>> {
  const type = command.type as Type;
  const readings = readingsOf(options);
  const named = find(customer, command);
  return judgeAttempt<Type>(rules[type], customer, command, readings, named.grant).map((disputed) => {
    const { recorded, grant } = named;
    const attempt = { ...command, actor: toActor(command.actor) };
    const outcome = outcomes[type](attempt, { customer, readings, recorded, grant });
    return deepFreeze({ events: outcome.events, disputed: [...disputed, ...outcome.disputed] });
  });
}
