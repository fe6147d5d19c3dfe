import type { Command, CommandType, GrantCommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import { execute } from '../decision/decide';
import type { NonEmpty } from '../shared/nonEmpty';
import { grantAttempts } from './grantAttempts';
import type { Attempt } from './history';
import { daysAfter } from './instants';
import { everybody, momentOf, pick, type Attempts, type Moment } from './moment';
import { nearMiss } from './nearMisses';
import { relationshipAttempts } from './relationshipAttempts';

/** The numbers that one step is made of. */
export interface Draw {
  /** Which of what is open. */
  readonly choice: number;
  readonly daysLater: number;
  /** 0 to 5: something that will be accepted, where there is; 6 and 7: anything; 8 and 9: nearly what would be accepted. */
  readonly miss: number;
}

const attempts: Attempts = { ...relationshipAttempts, ...grantAttempts };

/** Those that are possible only late, or seldom, first. */
export const GRANT_COMMANDS: NonEmpty<GrantCommandType> = [
  'removeGlobalAdministrator',
  ...(['changeAccessAssignment', 'rejectGrant', 'recordAssignment'] as const),
  ...(['removeAccessAssignment', 'assignAccess', 'terminateGrant', 'switchAutoExtension', 'recordElapsed'] as const),
  ...(['recordProvisioning', 'approveGrant', 'amendGrant', 'lockGrantForApproval', 'deleteGrant'] as const),
  'draftGrant',
];

/** Those that are possible only late first. */
export const ALL_COMMANDS: NonEmpty<CommandType> = [
  'endResellerRelationship',
  ...(['revokeDelegatedAdmin', 'purchaseSubscription', 'acceptInvitation'] as const),
  ...GRANT_COMMANDS,
  'requestRelationship',
];

/** How often each kind was tried before. */
export type Used = ReadonlyMap<CommandType, number>;

/** Something that somebody tries next with a customer. */
export function nextAttempt(customer: Customer, draw: Draw, kinds: NonEmpty<CommandType>, used: Used): Attempt {
  const { choice, daysLater, miss } = draw;
  const at = daysAfter(customer.asOf, daysLater);
  const likely = miss === 6 || miss === 7 ? null : acceptable(momentOf(customer, at, choice, false), kinds, used);
  if (likely !== null && miss < 8) return likely;
  const command = likely?.command ?? anything(momentOf(customer, at, choice, true), kinds, used);
  return attempt(customer, miss < 8 ? command : nearMiss(command, customer, Math.floor(choice / 11)));
}

function attempt(before: Customer, command: Command): Attempt {
  return { before, command, result: execute(before, command) };
}

/** Each command in turn; one that is refused leaves all as it was. */
export function attemptAll(start: Customer, commands: readonly Command[]): readonly Attempt[] {
  let customer = start;
  return commands.map((command) => {
    const tried = attempt(customer, command);
    if (tried.result.isOk()) customer = tried.result.value.customer;
    return tried;
  });
}

/** Possible so seldom that they go before what was tried three times less, and are not passed over. */
const RARE: readonly CommandType[] = [
  ...(['removeGlobalAdministrator', 'changeAccessAssignment', 'removeAccessAssignment', 'rejectGrant'] as const),
];
const HEAD_START = 3;

/** Something that changes something, of one of the three kinds that were tried least; null where nothing does. */
function acceptable(moment: Moment, kinds: NonEmpty<CommandType>, used: Used): Attempt | null {
  const turnOf = (kind: CommandType): number => usesOf(used, kind) - (RARE.includes(kind) ? HEAD_START : 0);
  const inTurn = [...kinds].sort((one, other) => turnOf(one) - turnOf(other));
  let [found, more]: [Attempt | null, number] = [null, moment.choice % 3];
  for (const kind of inTurn) {
    const next = firstAccepted(moment, kind, used);
    if (next === null) continue;
    found = next;
    if (more === 0 || RARE.includes(kind)) break;
    more -= 1;
  }
  return found;
}

function firstAccepted({ customer, ...moment }: Moment, kind: CommandType, used: Used): Attempt | null {
  const commands = commandsOf(kind, { customer, ...moment }, used);
  const first = Math.floor(moment.choice / 7);
  for (let index = 0; index < commands.length; index += 1) {
    const tried = attempt(customer, commands[(first + index) % commands.length] as Command);
    if (tried.result.isOk() && tried.result.value.events.length > 0) return tried;
  }
  return null;
}

/** Whatever somebody might try, by whomever; one can always invite or draft. */
function anything(moment: Moment, kinds: NonEmpty<CommandType>, used: Used): Command {
  const { customer, choice } = moment;
  const kind = pick(kinds, choice);
  const always = kinds.includes('requestRelationship') ? 'requestRelationship' : 'draftGrant';
  const [otherwise] = commandsOf(always, moment, used) as NonEmpty<Command>;
  const command = pick(commandsOf(kind, moment, used), Math.floor(choice / 7)) ?? otherwise;
  return choice % 2 === 0 ? command : { ...command, actor: pick(everybody(customer), choice >> 1) };
}

function commandsOf(kind: CommandType, moment: Moment, used: Used): readonly Command[] {
  return attempts[kind](moment, usesOf(used, kind) + 1);
}

function usesOf(used: Used, kind: CommandType): number {
  return used.get(kind) ?? 0;
}
