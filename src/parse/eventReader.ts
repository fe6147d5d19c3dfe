import type { Result } from 'neverthrow';
import type { CustomerEvent } from '../customer/event';
import type { NonEmpty } from '../shared/nonEmpty';
import { pendingInvitationReader } from './customerReader';
import { invitationIdReader, tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { actorReader, indirectProviderReader, partnerReader } from './partnerReader';
import type { Problem } from './problem';
import { nullable, oneOf, read, record, variants, type Reader } from './reader';
import { subscriptionReader } from './subscriptionReader';

type EventType = CustomerEvent['type'];
type EventNamed<Type extends EventType> = Extract<CustomerEvent, { readonly type: Type }>;
type Own<Type extends EventType> = Omit<EventNamed<Type>, 'type' | 'at' | 'by'>;

function event<Type extends EventType>(
  type: Type,
  own: { readonly [Name in keyof Own<Type>]: Reader<Own<Type>[Name]> },
): Reader<CustomerEvent> {
  return record({ type: oneOf([type]), at: instantReader, by: actorReader, ...own }) as Reader<CustomerEvent>;
}

const eventReader: Reader<CustomerEvent> = /* @__PURE__ */ variants<CustomerEvent>('type', {
  relationshipRequested: /* @__PURE__ */ event('relationshipRequested', {
    invitation: pendingInvitationReader,
    partner: partnerReader,
    provider: /* @__PURE__ */ nullable(indirectProviderReader),
  }),
  invitationAccepted: /* @__PURE__ */ event('invitationAccepted', { invitationId: invitationIdReader }),
  customerAgreementAccepted: /* @__PURE__ */ event('customerAgreementAccepted', {}),
  resellerRelationshipEstablished: /* @__PURE__ */ event('resellerRelationshipEstablished', {
    partner: tenantIdReader,
  }),
  resellerRelationshipEnded: /* @__PURE__ */ event('resellerRelationshipEnded', { partner: tenantIdReader }),
  delegatedAdminGranted: /* @__PURE__ */ event('delegatedAdminGranted', { partner: tenantIdReader }),
  delegatedAdminRemoved: /* @__PURE__ */ event('delegatedAdminRemoved', { partner: tenantIdReader }),
  subscriptionPurchased: /* @__PURE__ */ event('subscriptionPurchased', { subscription: subscriptionReader }),
});

/** Reads an event from anything at all: a stored history, a message. */
export function parseEvent(input: unknown): Result<CustomerEvent, NonEmpty<Problem>> {
  return read(eventReader, input);
}
