import type { Result } from 'neverthrow';
import type { PurchaseSubscription } from '../account/purchaseSubscription';
import type { Command } from '../customer/command';
import type { RevokeDelegatedAdmin } from '../delegatedAdmin/revokeDelegatedAdmin';
import type { AcceptInvitation } from '../invitation/acceptInvitation';
import { ASKS } from '../invitation/invitation';
import type { RequestRelationship } from '../invitation/requestRelationship';
import type { EndResellerRelationship } from '../reseller/endResellerRelationship';
import type { NonEmpty } from '../shared/nonEmpty';
import { invitationIdReader, tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { actorReader, indirectProviderReader, partnerReader } from './partnerReader';
import type { Problem } from './problem';
import { boolean, nullable, oneOf, read, record, variants, type Reader } from './reader';
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

const commandReader: Reader<Command> = /* @__PURE__ */ variants<Command>('type', {
  requestRelationship: requestRelationshipReader,
  acceptInvitation: acceptInvitationReader,
  revokeDelegatedAdmin: revokeDelegatedAdminReader,
  endResellerRelationship: endResellerRelationshipReader,
  purchaseSubscription: purchaseSubscriptionReader,
});

/** Reads a command from anything at all: a request body, a form, a queue. */
export function parseCommand(input: unknown): Result<Command, NonEmpty<Problem>> {
  return read(commandReader, input);
}
