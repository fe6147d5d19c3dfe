import type { Result } from 'neverthrow';
import type { PurchaseSubscription } from '../account/purchaseSubscription';
import type { Command, CommandType, GrantCommandType } from '../customer/command';
import type { ProvisionedStatus } from '../delegatedAdmin/grantCommands';
import type { RevokeDelegatedAdmin } from '../delegatedAdmin/revokeDelegatedAdmin';
import type { AcceptInvitation } from '../invitation/acceptInvitation';
import { ASKS } from '../invitation/invitation';
import type { RequestRelationship } from '../invitation/requestRelationship';
import type { EndResellerRelationship } from '../reseller/endResellerRelationship';
import type { NonEmpty } from '../shared/nonEmpty';
import { autoExtendDurationReader } from './durationReader';
import { termsFields } from './grantReader';
import {
  assignmentIdReader,
  grantIdReader,
  invitationIdReader,
  roleDefinitionIdsReader,
  securityGroupIdReader,
  tenantIdReader,
} from './identifierReaders';
import { instantReader } from './instantReader';
import { actorReader, indirectProviderReader, partnerReader } from './partnerReader';
import type { Problem } from './problem';
import { anyText, boolean, listOf, nullable, oneOf, oneOfKeys, record, variants } from './reader';
import { read } from './reading';
import type { Reader } from './takes';
import { subscriptionOrderReader } from './subscriptionReader';

const requestRelationshipReader: Reader<RequestRelationship> = /* @__PURE__ */ record<RequestRelationship>({
  type: /* @__PURE__ */ oneOf(['requestRelationship']),
  at: instantReader,
  actor: actorReader,
  invitationId: invitationIdReader,
  partner: partnerReader,
  provider: /* @__PURE__ */ nullable(indirectProviderReader),
  asks: /* @__PURE__ */ oneOf(ASKS),
});

const acceptInvitationReader: Reader<AcceptInvitation> = /* @__PURE__ */ record<AcceptInvitation>({
  type: /* @__PURE__ */ oneOf(['acceptInvitation']),
  at: instantReader,
  actor: actorReader,
  invitationId: invitationIdReader,
  acceptsCustomerAgreement: boolean,
});

const revokeDelegatedAdminReader: Reader<RevokeDelegatedAdmin> = /* @__PURE__ */ record<RevokeDelegatedAdmin>({
  type: /* @__PURE__ */ oneOf(['revokeDelegatedAdmin']),
  at: instantReader,
  actor: actorReader,
  partner: tenantIdReader,
});

const endResellerRelationshipReader: Reader<EndResellerRelationship> = /* @__PURE__ */ record<EndResellerRelationship>({
  type: /* @__PURE__ */ oneOf(['endResellerRelationship']),
  at: instantReader,
  actor: actorReader,
  partner: tenantIdReader,
});

const purchaseSubscriptionReader: Reader<PurchaseSubscription> = /* @__PURE__ */ record<PurchaseSubscription>({
  type: /* @__PURE__ */ oneOf(['purchaseSubscription']),
  at: instantReader,
  actor: actorReader,
  partner: tenantIdReader,
  subscription: subscriptionOrderReader,
});

type Step = 'type' | 'at' | 'actor' | 'grantId';
type Own<Type extends GrantCommandType> = Omit<Command<Type>, Step>;

/** A command about a relationship; all of them name when, who and which. */
function grantCommand<Type extends Exclude<GrantCommandType, 'recordElapsed'>>(
  type: Type,
  own: { readonly [Name in keyof Own<Type>]: Reader<Own<Type>[Name]> },
): Reader<Command<Type>> {
  const step = { type: oneOf([type]), at: instantReader, actor: actorReader, grantId: grantIdReader };
  return record({ ...step, ...own }) as unknown as Reader<Command<Type>>;
}

const termsInContext = {
  ...termsFields,
  takenNames: /* @__PURE__ */ listOf(anyText),
  customRoles: roleDefinitionIdsReader,
} as const;

const grantCommands: { readonly [Type in GrantCommandType]: Reader<Command<Type>> } = {
  draftGrant: /* @__PURE__ */ grantCommand('draftGrant', {
    partner: partnerReader,
    provider: /* @__PURE__ */ nullable(indirectProviderReader),
    ...termsInContext,
  }),
  amendGrant: /* @__PURE__ */ grantCommand('amendGrant', termsInContext),
  deleteGrant: /* @__PURE__ */ grantCommand('deleteGrant', {}),
  lockGrantForApproval: /* @__PURE__ */ grantCommand('lockGrantForApproval', {}),
  approveGrant: /* @__PURE__ */ grantCommand('approveGrant', {}),
  rejectGrant: /* @__PURE__ */ grantCommand('rejectGrant', {}),
  recordProvisioning: /* @__PURE__ */ grantCommand('recordProvisioning', {
    status: /* @__PURE__ */ oneOf<ProvisionedStatus>(['activating', 'active', 'expired', 'terminating', 'terminated']),
    endsAt: /* @__PURE__ */ nullable(instantReader),
  }),
  switchAutoExtension: /* @__PURE__ */ grantCommand('switchAutoExtension', {
    autoExtendDuration: autoExtendDurationReader,
  }),
  removeGlobalAdministrator: /* @__PURE__ */ grantCommand('removeGlobalAdministrator', {}),
  terminateGrant: /* @__PURE__ */ grantCommand('terminateGrant', {}),
  recordElapsed: /* @__PURE__ */ record<Command<'recordElapsed'>>({
    type: /* @__PURE__ */ oneOf(['recordElapsed']),
    at: instantReader,
    actor: actorReader,
  }),
  assignAccess: /* @__PURE__ */ grantCommand('assignAccess', {
    assignmentId: assignmentIdReader,
    securityGroup: securityGroupIdReader,
    roleDefinitionIds: roleDefinitionIdsReader,
  }),
  changeAccessAssignment: /* @__PURE__ */ grantCommand('changeAccessAssignment', {
    assignmentId: assignmentIdReader,
    roleDefinitionIds: roleDefinitionIdsReader,
  }),
  removeAccessAssignment: /* @__PURE__ */ grantCommand('removeAccessAssignment', { assignmentId: assignmentIdReader }),
  recordAssignment: /* @__PURE__ */ grantCommand('recordAssignment', {
    assignmentId: assignmentIdReader,
    status: /* @__PURE__ */ oneOf<'active' | 'deleted' | 'error'>(['active', 'deleted', 'error']),
  }),
};

/** The reader of each command by its type; `recordElapsed` reads nothing else than a `recordElapsed`. */
export const commandReaders: { readonly [Type in CommandType]: Reader<Command<Type>> } = {
  requestRelationship: requestRelationshipReader,
  acceptInvitation: acceptInvitationReader,
  revokeDelegatedAdmin: revokeDelegatedAdminReader,
  endResellerRelationship: endResellerRelationshipReader,
  purchaseSubscription: purchaseSubscriptionReader,
  ...grantCommands,
};

export const commandReader: Reader<Command> = /* @__PURE__ */ variants<Command>('type', commandReaders);

const commandTypeReader: Reader<CommandType> = /* @__PURE__ */ oneOfKeys<CommandType>(commandReaders);

/** Reads the type of a command alone: from the path of a request, or the name of a form. */
export function parseCommandType(input: unknown): Result<CommandType, NonEmpty<Problem>> {
  return read(commandTypeReader, input);
}

/** Reads a command from anything at all: a request body, a form, a queue. */
export function parseCommand(input: unknown): Result<Command, NonEmpty<Problem>> {
  return read(commandReader, input);
}
