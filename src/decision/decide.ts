import type { Result } from 'neverthrow';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { EventOf } from '../customer/event';
import { evolve } from '../customer/evolve';
import { commandRules } from '../policy/commandRules';
import { namedGrant } from '../policy/grantCircumstances';
import type { NonEmpty } from '../shared/nonEmpty';
import { assignmentOutcomes } from './assignmentOutcomes';
import { decideBy, executeBy, type Book, type Executed, type RefusalOf } from './book';
import { grantOutcomes } from './grantOutcomes';
import type { DecisionOptions } from './options';
import { relationshipOutcomes } from './relationshipOutcomes';

const book: Book<CommandType> = /* @__PURE__ */ ((): typeof book => ({
  rules: commandRules,
  outcomes: { ...relationshipOutcomes, ...grantOutcomes, ...assignmentOutcomes },
  evolve,
  named: namedGrant,
}))();

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
  return decideBy<CommandType, Tried['type']>(book, customer, command, options);
}

/** {@link decide}, then `evolve` by each event. A refused command leaves the customer as it was. */
export function execute<Tried extends Command>(
  customer: Customer,
  command: Tried & Command<Tried['type']>,
  options?: DecisionOptions,
): Result<Executed<EventOf<Tried['type']>>, NonEmpty<RefusalOf<Tried['type']>>> {
  return executeBy<CommandType, Tried['type']>(book, customer, command, options);
}
