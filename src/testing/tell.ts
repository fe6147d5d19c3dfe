import type { Result } from 'neverthrow';
import type { Command } from '../customer/command';
import type { Executed } from '../decision/book';
import type { Refusal } from '../policy/refusal';
import type { Actor } from '../tenant/actor';
import type { Attempt, History } from './history';
import { namesIn, tellCustomer, tellInstant, type NameOf } from './tellCustomer';

/**
 * A history in lines of plain English: the customer with what it has, then each command with its number, its day (and time, where
 * it is not midnight, in UTC), who tried it, and the events or refusal codes that it led to.
 *
 * For people who read a failing test; the wording may change in any release.
 */
export function tellHistory({ start, attempts }: History): string {
  return [...tellCustomer(start), ...attempts.map((attempt, index) => `${index + 1}. ${tellAttempt(attempt)}`)].join(
    '\n',
  );
}

export function tellAttempt({ before, command, result }: Attempt): string {
  return `${tellCommand(command, namesIn(before))} → ${tellResult(result)}`;
}

/** When, who and what. */
export function tellCommand(command: Command, nameOf: NameOf): string {
  // Among the terms of a draft it says little.
  const members: Members = {
    ...command,
    ...(command.type === 'switchAutoExtension' ? {} : { autoExtendDuration: null }),
  };
  const said = SAID.flatMap((name) => tellMember(members[name], nameOf) ?? []);
  return `${tellInstant(command.at)} ${tellActor(command.actor, nameOf)}: ${[command.type, ...said].join(' ')}`;
}

function tellResult(result: Result<Executed, readonly Refusal[]>): string {
  return result.match(
    ({ events }) => (events.length === 0 ? 'nothing to do' : events.map(({ type }) => type).join(', ')),
    (refusals) => `refused: ${refusals.map(({ code }) => code).join(', ')}`,
  );
}

type Members = Readonly<Record<string, unknown>>;

/** The members of commands that tell what each is about, in the order in which they are told. */
const SAID = [
  ...['invitationId', 'grantId', 'assignmentId', 'partner', 'provider', 'asks', 'status', 'autoExtendDuration'],
  'subscription',
];

/** Partners by their name, subscriptions by their id, everything else as it is. */
function tellMember(value: unknown, nameOf: NameOf): string | null {
  if (typeof value === 'string') return nameOf(value as Parameters<NameOf>[0]);
  if (typeof value !== 'object' || value === null) return null;
  const { name, id } = value as Members;
  return String(name ?? id);
}

function tellActor(actor: Actor, nameOf: NameOf): string {
  switch (actor.kind) {
    case 'partner':
      return `${nameOf(actor.tenantId)}’s ${actor.role}`;
    case 'customer':
      return `the customer’s ${actor.role}`;
    case 'microsoft':
      return 'Microsoft';
  }
}
