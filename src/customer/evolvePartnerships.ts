import { own } from '../shared/own';
import { grantKey, toLegacyGrant, toRemovedLegacyGrant } from '../delegatedAdmin/delegatedAdminGrant';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import { toAcceptedInvitation, toPendingInvitation, type Invitation } from '../invitation/invitation';
import { toActiveRelationship, toEndedRelationship, type ResellerRelationship } from '../reseller/resellerRelationship';
import { assertNever } from '../shared/assertNever';
import { findIn, type Put } from '../shared/keyedList';
import { toPartner, type Partner } from '../tenant/partner';
import type { RelationshipEvent } from './event';
import { findInvitation, findLegacyGrant, findRelationship, type Partnerships } from './partnerships';

/**
 * The partnerships after an event about invitations or relationships. Copies facts and decides nothing; it is never handed the account.
 *
 * An event about something unknown (an invitation, relationship or grant of which there is no record) leaves all as it is.
 */
export function evolvePartnerships(partnerships: Partnerships, event: RelationshipEvent, put: Put): Partnerships {
  switch (event.type) {
    case 'relationshipRequested': {
      const partners = putPartner(partnerships.partners, event.partner, put);
      return changed(partnerships, {
        partners: event.provider === null ? partners : putPartner(partners, event.provider, put),
        invitations: putInvitation(partnerships, toPendingInvitation(event.invitation), put),
      });
    }
    case 'invitationAccepted': {
      const invitation = findInvitation(partnerships, event.invitationId);
      if (invitation === undefined) return partnerships;
      return changed(partnerships, {
        invitations: putInvitation(partnerships, toAcceptedInvitation(invitation, event.at), put),
      });
    }
    case 'customerAgreementAccepted':
      return changed(partnerships, { customerAgreementAcceptedAt: event.at });
    case 'resellerRelationshipEstablished':
      return changed(partnerships, {
        relationships: putRelationship(partnerships, toActiveRelationship(event.partner, event.at), put),
      });
    case 'resellerRelationshipEnded': {
      const relationship = findRelationship(partnerships, event.partner);
      if (relationship === undefined) return partnerships;
      return changed(partnerships, {
        relationships: putRelationship(partnerships, toEndedRelationship(relationship, event.at), put),
      });
    }
    case 'delegatedAdminGranted':
      return changed(partnerships, { grants: putGrant(partnerships, toLegacyGrant(event.partner, event.at), put) });
    case 'delegatedAdminRemoved': {
      const grant = findLegacyGrant(partnerships, event.partner);
      if (grant === undefined) return partnerships;
      return changed(partnerships, {
        grants: putGrant(partnerships, toRemovedLegacyGrant(grant, event.at, event.by.kind), put),
      });
    }
    default:
      return assertNever(event, partnerships);
  }
}

export function changed(before: Partnerships, change: Partial<Partnerships>): Partnerships {
  return Object.freeze({
    partners: own(change, 'partners') ?? before.partners,
    invitations: own(change, 'invitations') ?? before.invitations,
    relationships: own(change, 'relationships') ?? before.relationships,
    grants: own(change, 'grants') ?? before.grants,
    customerAgreementAcceptedAt: own(change, 'customerAgreementAcceptedAt') ?? before.customerAgreementAcceptedAt,
  });
}

/** Keeps what is on record: an invitation, which nobody has accepted yet, changes no partner's facts. */
export function putPartner(partners: readonly Partner[], partner: Partner, put: Put): readonly Partner[] {
  const isKnown = findIn(partners, ({ tenantId }) => tenantId === partner.tenantId) !== undefined;
  return isKnown ? partners : put(partners, toPartner(partner));
}

function putInvitation({ invitations }: Partnerships, entry: Invitation, put: Put): readonly Invitation[] {
  return put(invitations, entry, ({ id }) => id === entry.id);
}

function putRelationship(
  { relationships }: Partnerships,
  entry: ResellerRelationship,
  put: Put,
): readonly ResellerRelationship[] {
  return put(relationships, entry, ({ partner }) => partner === entry.partner);
}

export function putGrant(
  { grants }: Partnerships,
  entry: DelegatedAdminGrant,
  put: Put,
): readonly DelegatedAdminGrant[] {
  return put(grants, entry, (grant) => grantKey(grant) === grantKey(entry));
}
