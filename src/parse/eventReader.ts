import type { Result } from 'neverthrow';
import type { CustomerEvent } from '../customer/event';
import type { NonEmpty } from '../shared/nonEmpty';
import { pendingInvitationReader } from './customerReader';
import { autoExtendDurationReader } from './durationReader';
import {
  assignmentReader,
  grantTermsReader,
  granularGrantReader,
  pendingStateReader,
  stateReader,
} from './grantReader';
import { grantIdReader, invitationIdReader, roleDefinitionIdsReader, tenantIdReader } from './identifierReaders';
import { instantReader } from './instantReader';
import { actorReader, indirectProviderReader, partnerReader } from './partnerReader';
import type { Problem } from './problem';
import { nullable, oneOf, record, variants } from './reader';
import { read } from './reading';
import type { Reader } from './takes';
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

export const eventReader: Reader<CustomerEvent> = /* @__PURE__ */ variants<CustomerEvent>('type', {
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
  grantDrafted: /* @__PURE__ */ event('grantDrafted', {
    grant: granularGrantReader,
    partner: partnerReader,
    provider: /* @__PURE__ */ nullable(indirectProviderReader),
  }),
  grantAmended: /* @__PURE__ */ event('grantAmended', { grantId: grantIdReader, terms: grantTermsReader }),
  grantDeleted: /* @__PURE__ */ event('grantDeleted', { grantId: grantIdReader }),
  grantLocked: /* @__PURE__ */ event('grantLocked', { grantId: grantIdReader, state: pendingStateReader }),
  grantApproved: /* @__PURE__ */ event('grantApproved', {
    grantId: grantIdReader,
    state: /* @__PURE__ */ stateReader('approvalPending', 'approved'),
  }),
  grantRejected: /* @__PURE__ */ event('grantRejected', { grantId: grantIdReader, state: pendingStateReader }),
  grantProvisioned: /* @__PURE__ */ event('grantProvisioned', {
    grantId: grantIdReader,
    state: /* @__PURE__ */ stateReader('activating', 'active', 'expired', 'terminating', 'terminated'),
  }),
  grantTerminationRequested: /* @__PURE__ */ event('grantTerminationRequested', {
    grantId: grantIdReader,
    state: /* @__PURE__ */ stateReader('terminationRequested'),
  }),
  grantExtended: /* @__PURE__ */ event('grantExtended', {
    grantId: grantIdReader,
    state: /* @__PURE__ */ stateReader('active'),
  }),
  grantEnded: /* @__PURE__ */ event('grantEnded', {
    grantId: grantIdReader,
    state: /* @__PURE__ */ stateReader('expiring'),
  }),
  grantForgotten: /* @__PURE__ */ event('grantForgotten', { grantId: grantIdReader }),
  autoExtensionSwitched: /* @__PURE__ */ event('autoExtensionSwitched', {
    grantId: grantIdReader,
    autoExtendDuration: autoExtendDurationReader,
  }),
  globalAdministratorRemoved: /* @__PURE__ */ event('globalAdministratorRemoved', {
    grantId: grantIdReader,
    roleDefinitionIds: roleDefinitionIdsReader,
  }),
  accessAssigned: /* @__PURE__ */ event('accessAssigned', { grantId: grantIdReader, assignment: assignmentReader }),
  accessAssignmentChanged: /* @__PURE__ */ event('accessAssignmentChanged', {
    grantId: grantIdReader,
    assignment: assignmentReader,
  }),
});

/** Reads an event from anything at all: a stored history, a message. */
export function parseEvent(input: unknown): Result<CustomerEvent, NonEmpty<Problem>> {
  return read(eventReader, input);
}
