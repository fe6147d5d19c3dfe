import type { Tagged } from 'type-fest';
import type { Command, CommandType } from '../customer/command';

/** As JSON and forms hold it: identifiers, instants and durations are plain text. */
type Plain<Value> = Value extends string
  ? Value extends Tagged<string, PropertyKey>
    ? string
    : Value
  : { readonly [Name in keyof Value]: Plain<Value[Name]> };

/** What a form for a command holds: the members of the command as plain text, numbers and truth values, without its `type`. */
export type FormMembers<Type extends CommandType> = Omit<Plain<Command<Type>>, 'type'>;

/** The names of those members. */
export type MemberName<Type extends CommandType> = keyof FormMembers<Type>;
