import type { SubscriptionOrder } from '../account/subscription';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { RefusalOf } from '../decision/book';
import { decide, execute } from '../decision/decide';
import type { DecisionOptions } from '../decision/options';
import { ASKS } from '../invitation/invitation';
import { commandRules } from '../policy/commandRules';
import type { DisputedReading } from '../policy/dispute';
import type { Refusal } from '../policy/refusal';
import { startOfDay, type Instant } from '../shared/instant';
import type { Cloud } from '../tenant/cloud';
import type { Actor } from '../tenant/actor';
import type { InvitationId } from '../tenant/identifiers';
import type { IndirectProvider, Partner } from '../tenant/partner';
import { grantCandidates, type GrantMenuQuestion } from './grantMenu';

/** Who asks, and what a menu cannot know by itself. */
export interface MenuQuestion extends GrantMenuQuestion {
  readonly at: Instant;
  readonly actor: Actor;
  /** The partner that might invite the customer, with an id for the invitation; without it no invitation is listed. */
  readonly invite?: {
    readonly invitationId: InvitationId;
    readonly partner: Partner;
    readonly provider: IndirectProvider | null;
  };
  /** What might be bought, each by the acting partner; without it no purchase is listed. */
  readonly cart?: readonly SubscriptionOrder[];
}

/** A command, ready to be executed, and why it may not be. */
export interface MenuItem {
  readonly command: Command;
  /** Empty: the command is offered, and `decide` permits it. */
  readonly refusals: readonly RefusalOf<CommandType>[];
  /** Matters on which sources conflict and which this depends on, offered or not. */
  readonly disputed: readonly DisputedReading[];
  /**
   * Where time alone bars it: the first instant at which `decide` would permit it, all else being equal; null also where it would
   * then change nothing.
   */
  readonly from: Instant | null;
}

/**
 * What may be done next with a customer, and why not the rest.
 *
 * Lists, in this order: the three kinds of invitation, an acceptance for each pending invitation, a revocation for each grant
 * of the legacy kind in force, an end for each active reseller relationship, a purchase for each order in the cart, a draft of
 * a granular relationship, every step of each granular relationship there is, and the record of what time has brought about. An
 * acceptance is listed with the acceptance of the Customer Agreement. What would change nothing is not listed.
 */
export function availableCommands(
  customer: Customer,
  question: MenuQuestion,
  options?: DecisionOptions,
): readonly MenuItem[] {
  return candidates(customer, question).flatMap((command) => toMenuItem(customer, command, options) ?? []);
}

function candidates(customer: Customer, question: MenuQuestion): readonly Command[] {
  const { partnerships } = customer;
  const { at, actor, invite, cart = [] } = question;
  const commands: Command[] = [];
  if (invite !== undefined) {
    const { invitationId, partner, provider } = invite;
    for (const asks of ASKS) {
      commands.push({ type: 'requestRelationship', at, actor, invitationId, partner, provider, asks });
    }
  }
  for (const { status, id: invitationId } of partnerships.invitations) {
    if (status !== 'pending') continue;
    commands.push({ type: 'acceptInvitation', at, actor, invitationId, acceptsCustomerAgreement: true });
  }
  for (const grant of partnerships.grants) {
    if (grant.kind !== 'dap' || grant.state.status !== 'active') continue;
    commands.push({ type: 'revokeDelegatedAdmin', at, actor, partner: grant.partner });
  }
  for (const { status, partner } of partnerships.relationships) {
    if (status === 'active') commands.push({ type: 'endResellerRelationship', at, actor, partner });
  }
  if (actor.kind === 'partner') {
    const partner = actor.tenantId;
    for (const subscription of cart) commands.push({ type: 'purchaseSubscription', at, actor, partner, subscription });
  }
  return [...commands, ...grantCandidates(customer, question)];
}

function toMenuItem(customer: Customer, command: Command, options: DecisionOptions | undefined): MenuItem | null {
  return execute(customer, command, options).match<MenuItem | null>(
    ({ events, disputed }) => (events.length === 0 ? null : { command, refusals: [], disputed, from: null }),
    (refusals) => ({
      command,
      refusals,
      disputed: refusals.flatMap(({ disputed }) => disputed ?? []),
      from: permittedFrom(customer, command, refusals, options),
    }),
  );
}

/**
 * Policy changes at the catalogue's boundaries, and facts where a remedy says how long to wait. Waits that only begin later are
 * taken up when their day is tried.
 */
function permittedFrom(
  customer: Customer,
  command: Command,
  refusals: readonly Refusal[],
  options: DecisionOptions | undefined,
): Instant | null {
  const instants = new Set([...boundariesAfter(command.type, customer.cloud, command.at), ...waitsOf(refusals)]);
  for (let at = earliest(instants); at !== undefined; at = earliest(instants)) {
    const tried = at;
    instants.delete(tried);
    const later = decide(customer, { ...command, at: tried }, options);
    // A command that would change nothing then is not worth waiting for.
    if (later.isOk()) return later.value.length === 0 ? null : tried;
    for (const wait of waitsOf(later.error).filter((until) => tried < until)) instants.add(wait);
  }
  return null;
}

function waitsOf(refusals: readonly Refusal[]): readonly Instant[] {
  return refusals.flatMap(({ remedy }) => (remedy?.kind === 'wait' ? [remedy.until] : []));
}

function earliest(instants: ReadonlySet<Instant>): Instant | undefined {
  return [...instants].sort().at(0);
}

/** Every later instant at which a rule for this kind of command begins or ends in the cloud; in no order. */
function boundariesAfter(type: CommandType, cloud: Cloud, at: Instant): readonly Instant[] {
  const days = commandRules[type].flatMap(({ rule }) =>
    rule.eras.flatMap(({ clouds, from, until }) => (clouds.includes(cloud) ? [from, until] : [])),
  );
  return days.flatMap((day) => (day !== null && at < day ? [startOfDay(day)] : []));
}
