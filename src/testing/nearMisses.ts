import type { SubscriptionOrder } from '../account/subscription';
import type { Command } from '../customer/command';
import type { Customer } from '../customer/customer';
import { parseDuration } from '../parse/durationReader';
import { parseAssignmentId, parseGrantId, parseInvitationId, parseRoleDefinitionId } from '../parse/identifierReaders';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import { CLOUDS } from '../tenant/cloud';
import { LONGEST_NAME } from '../delegatedAdmin/grantTerms';
import { grantAsOf } from '../delegatedAdmin/grantTime';
import type { Instant } from '../shared/instant';
import type { GrantId, TenantId } from '../tenant/identifiers';
import { daysAfter } from './instants';
import { made } from './made';
import { pick } from './moment';
import { agentOf, people } from './people';

const invitationId = made(parseInvitationId('nobody’s'));
const grantId = made(parseGrantId('nobody’s'));
/** Directory Readers, which no relationship here has. */
const directoryReader = made(parseRoleDefinitionId('88d8e3e3-8f55-4a1e-953a-9b9898b8876b'));
const UNBOUNDED = ['P731D', 'P6M', 'PT0S'].map((duration) => made(parseDuration(duration)));
const assignmentId = made(parseAssignmentId('nobody’s'));

/**
 * The same command with one thing changed: earlier, by somebody else, about something that is not there, or on terms that nobody
 * may offer.
 *
 * @param choice any whole number from 0
 */
export function nearMiss(command: Command, customer: Customer, choice: number): Command {
  const own = choice % 2 === 0 ? ofItsKind(command, customer) : [];
  return pick(isNonEmpty(own) ? own : ofAnyKind(command), choice >> 1);
}

function ofAnyKind(command: Command): NonEmpty<Command> {
  return [
    { ...command, at: daysAfter(command.at, -1) },
    { ...command, actor: people.someUser },
    { ...command, actor: agentOf(people.fabrikam, 'helpdesk-agent') },
    ...('invitationId' in command ? [{ ...command, invitationId }] : []),
    ...('grantId' in command ? [{ ...command, grantId }] : []),
    ...('assignmentId' in command ? [{ ...command, assignmentId }] : []),
  ];
}

function ofItsKind(command: Command, customer: Customer): readonly Command[] {
  switch (command.type) {
    case 'requestRelationship': {
      const { cloud } = customer;
      const reseller = { ...people.adatum, cloud, providers: [] };
      return [
        { ...command, actor: agentOf(reseller), partner: reseller, provider: { ...people.tailspin, cloud } },
        ...CLOUDS.map((other) => ({ ...command, partner: { ...command.partner, cloud: other } })),
        ...customer.partnerships.invitations.map(({ id }) => ({ ...command, invitationId: id })),
      ];
    }
    case 'revokeDelegatedAdmin':
      return [
        { ...command, actor: { kind: 'microsoft', inactiveSince: daysAfter(command.at, -5) } },
        { ...command, partner: people.adatum.tenantId },
      ];
    case 'endResellerRelationship':
      return [
        { ...command, partner: people.adatum.tenantId },
        { ...command, partner: customer.tenantId },
      ];
    case 'purchaseSubscription':
      return otherPurchases(command, customer);
    case 'draftGrant':
    case 'amendGrant':
      return [
        { ...command, displayName: '' },
        { ...command, displayName: 'x'.repeat(LONGEST_NAME + 1) },
        { ...command, roleDefinitionIds: [] },
        { ...command, customRoles: command.roleDefinitionIds },
        { ...command, takenNames: ['another name', command.displayName] },
        ...UNBOUNDED.map((duration) => ({ ...command, duration })),
        ...grantIdsIn(customer, command.at).map((id) => ({ ...command, grantId: id })),
      ];
    case 'approveGrant':
      return [{ ...command, type: 'rejectGrant' }];
    case 'recordProvisioning':
      return [{ ...command, status: 'active', endsAt: command.at }];
    case 'assignAccess':
      return [
        { ...command, roleDefinitionIds: [] },
        { ...command, roleDefinitionIds: [directoryReader] },
        ...assignmentsIn(customer).map((id) => ({ ...command, assignmentId: id })),
      ];
    case 'changeAccessAssignment':
      return [
        { ...command, roleDefinitionIds: [] },
        { ...command, roleDefinitionIds: [directoryReader] },
      ];
    default:
      return [];
  }
}

/** By others, with a provider on record, of what is there already, and of what another administers. */
function otherPurchases(command: Command<'purchaseSubscription'>, customer: Customer): readonly Command[] {
  const { subscription } = command;
  const { account, partnerships, tenantId } = customer;
  const { tenantId: provider, partnerId: partnerOfRecord } = people.tailspin;
  const by = (partner: TenantId, change: Partial<SubscriptionOrder> = {}): Command => ({
    ...command,
    partner,
    actor: agentOf({ tenantId: partner }),
    subscription: { ...subscription, ...change },
  });
  const services = new Set(account.subscriptions.map(({ service }) => service));
  return [
    by(provider, { partnerOfRecord }),
    by(tenantId),
    by(people.adatum.tenantId),
    ...account.subscriptions.map(({ id }) => by(command.partner, { id })),
    ...partnerships.grants.flatMap(({ kind, partner }) =>
      kind === 'dap' ? [...services].map((service) => by(partner, { service })) : [],
    ),
  ];
}

/** Ids that are taken. One that Microsoft has forgotten by then is free again, and names another relationship. */
function grantIdsIn({ partnerships }: Customer, at: Instant): readonly GrantId[] {
  return partnerships.grants.flatMap((grant) =>
    grant.kind === 'dap' || grantAsOf(grant, at) === null ? [] : [grant.id],
  );
}

function assignmentsIn({ partnerships }: Customer): readonly Command<'assignAccess'>['assignmentId'][] {
  return partnerships.grants.flatMap((grant) => (grant.kind === 'dap' ? [] : grant.assignments.map(({ id }) => id)));
}
