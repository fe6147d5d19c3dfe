import type { Result } from 'neverthrow';
import type { Command, RelationshipCommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { EventOf } from '../customer/event';
import { evolve } from '../customer/evolveRelationships';
import { NO_GRANT } from '../policy/namedGrant';
import { relationshipRules } from '../policy/relationshipRules';
import type { NonEmpty } from '../shared/nonEmpty';
import { decideBy, executeBy, type Book, type Executed, type RefusalOf } from './book';
import type { DecisionOptions } from './options';
import { relationshipOutcomes } from './relationshipOutcomes';

const book: Book<RelationshipCommandType> = {
  rules: relationshipRules,
  outcomes: relationshipOutcomes,
  evolve,
  named: () => NO_GRANT,
};

export { evolve };

/**
 * Decides a command about invitations, relationships, delegated admin of the legacy kind or purchases: the `decide` of the main
 * entry without granular delegated admin, for pages that have to be small.
 *
 * @returns the events it leads to, none where its effect already holds, or every broken rule in catalogue order
 */
export function decide<Tried extends Command<RelationshipCommandType>>(
  customer: Customer,
  command: Tried & Command<Tried['type']>,
  options?: DecisionOptions,
): Result<readonly EventOf<Tried['type']>[], NonEmpty<RefusalOf<Tried['type']>>> {
  return decideBy<RelationshipCommandType, Tried['type']>(book, customer, command, options);
}

/** {@link decide}, then `evolve` by each event. A refused command leaves the customer as it was. */
export function execute<Tried extends Command<RelationshipCommandType>>(
  customer: Customer,
  command: Tried & Command<Tried['type']>,
  options?: DecisionOptions,
): Result<Executed<EventOf<Tried['type']>>, NonEmpty<RefusalOf<Tried['type']>>> {
  return executeBy<RelationshipCommandType, Tried['type']>(book, customer, command, options);
}
