import type { StandardSchemaV1 } from '@standard-schema/spec';
import { err, type Result } from 'neverthrow';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { RefusalOf } from '../decision/book';
import { decide } from '../decision/decide';
import type { DecisionOptions } from '../decision/options';
import type { MessageTable, Names } from '../messages/messageTable';
import { namesOf, renderProblem, renderRefusal, withTenants } from '../messages/render';
import { parseCommand } from '../parse/commandReader';
import type { Path, Problem, ProblemCode } from '../parse/problem';
import { describe } from '../parse/reading';
import type { RefusedBy } from '../policy/rule';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import type { FormMembers, MemberName } from './formMembers';
import { readMembers } from './memberKind';
import { placeOf } from './refusalPlace';

/** What a form is checked against. `readings` are the caller's own of matters on which sources conflict, as for `decide`. */
export interface FormOptions<Type extends CommandType, Given extends MemberName<Type> = never> extends DecisionOptions {
  /** The language of all messages. */
  readonly messages: MessageTable;
  /** Decides too, once the members are well formed. Without one only these are checked. */
  readonly customer?: Customer | undefined;
  /**
   * What the application states itself and the form does not hold: on a server who acts and when, from the session and the clock.
   * A value that states one of them as well is told `unknown-member`.
   */
  readonly given?: Pick<FormMembers<Type>, Given> | undefined;
}

interface Shown {
  /** One line, without the name of the field. */
  readonly message: string;
  /** Advice in one line, where something would help. */
  readonly help: string | null;
  /** The members and indices that lead to the field; empty for the form as a whole. */
  readonly path: Path;
}

/** A member that is missing, unknown or not what it should be. */
export interface ProblemIssue extends Shown {
  readonly code: ProblemCode;
  readonly problem: Problem;
}

/** A rule that the command would break, at the field that would have to change. */
export interface RefusalIssue<Type extends CommandType = CommandType> extends Shown {
  readonly code: RefusedBy[Type];
  readonly refusal: RefusalOf<Type>;
}

/** An issue as Standard Schema has it, with the code and the facts. JSON-compatible, so that a server can send it to a form. */
export type FormIssue<Type extends CommandType = CommandType> = ProblemIssue | RefusalIssue<Type>;

/** The command, or everything that is wrong: problems only, or refusals only. */
export type FormResult<Type extends CommandType = CommandType> =
  { readonly value: Command<Type>; readonly issues?: undefined } | { readonly issues: readonly FormIssue<Type>[] };

/**
 * A Standard Schema of a command. Synchronous, and never throws, whatever it is asked to validate.
 *
 * @see https://standardschema.dev
 */
export interface CommandForm<Type extends CommandType, Input = FormMembers<Type>> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'csp-multi-partner';
    readonly validate: (value: unknown) => FormResult<Type>;
    /** For the compiler alone: there is nothing at run time. */
    readonly types?: StandardSchemaV1.Types<Input, Command<Type>> | undefined;
  };
}

/**
 * The schema of a command for form libraries and servers: its members, and with a customer its rules, so that both sides show the
 * same refusals at the same fields.
 *
 * A value may name the command's `type`, and then must name this one. Empty text is null where a member may be null: forms hold it
 * for a field that nobody touched, and such members have no other use for it. All else is read as `parseCommand` reads it.
 */
export function commandForm<Type extends CommandType, Given extends MemberName<Type> = never>(
  type: Type,
  options: FormOptions<Type, Given>,
): CommandForm<Type, Omit<FormMembers<Type>, Given>> {
  return {
    '~standard': {
      version: 1,
      vendor: 'csp-multi-partner',
      // INVARIANT: `type` chooses the reader and the rules, so the command and the codes are those of `Type`.
      validate: (value) => validate(type, options, value) as FormResult<Type>,
    },
  };
}

/** The options without regard to which members are given. */
interface Options extends DecisionOptions {
  readonly messages: MessageTable;
  readonly customer?: Customer | undefined;
  readonly given?: object | undefined;
}

function validate(type: CommandType, { messages, customer, given, ...options }: Options, value: unknown): FormResult {
  return readCommand(type, given ?? {}, value).match<FormResult>(
    (command) => (customer === undefined ? { value: command } : judge(command, customer, messages, options)),
    (problems) => ({ issues: problems.map((problem) => toProblemIssue(problem, messages)) }),
  );
}

function judge(command: Command, customer: Customer, messages: MessageTable, options: DecisionOptions): FormResult {
  return decide(customer, command, options).match<FormResult>(
    () => ({ value: command }),
    (refusals) => ({ issues: refusalIssues(command.type, refusals, messages, namesOf(customer, messages)) }),
  );
}

/** Refusals of a command as issues at the members of its form: for whoever has decided already. */
export function refusalIssues(
  type: CommandType,
  refusals: readonly RefusalOf<CommandType>[],
  messages: MessageTable,
  names: Names = withTenants,
): readonly RefusalIssue[] {
  return refusals.map((refusal) => ({
    ...renderRefusal(refusal, messages, names),
    path: [...placeOf(type, refusal.code)],
    code: refusal.code,
    refusal,
  }));
}

/** Reads the value together with what it does not hold: the type, and what is given. */
function readCommand(type: CommandType, given: object, value: unknown): Result<Command, NonEmpty<Problem>> {
  try {
    // The reader has its own words for what is no object.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return parseCommand(value);
    const members = readMembers(value, (kind, member) => (kind === 'optional' && member === '' ? null : member));
    const twice = Object.keys(given).filter((name) => members[name] !== undefined);
    const problems = twice.map((name) => problemAt([name], 'unknown-member', members[name]));
    const { type: named = type } = members;
    if (named !== type) problems.push(problemAt(['type'], 'not-one-of', named, [type]));
    const parsed = parseCommand({ ...members, ...given, type });
    if (parsed.isErr()) problems.push(...parsed.error);
    return isNonEmpty(problems) ? err(problems) : parsed;
  } catch {
    return err([problemAt([], 'unreadable', value)]);
  }
}

function problemAt(path: Path, code: ProblemCode, found: unknown, expected: readonly string[] = []): Problem {
  return { code, path, found: describe(found), expected };
}

/** The field says where; the message need not. */
function toProblemIssue(problem: Problem, messages: MessageTable): ProblemIssue {
  const { code, path } = problem;
  return { message: renderProblem({ ...problem, path: [] }, messages), help: null, path: [...path], code, problem };
}
