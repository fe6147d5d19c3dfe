import {
  toLegacyGrant,
  toRemovedLegacyGrant,
  type DelegatedAdminGrant,
  type LegacyDelegatedAdmin,
} from '../delegatedAdmin/delegatedAdminGrant';
import { toAcceptedInvitation, toPendingInvitation, type Invitation } from '../invitation/invitation';
import { toActiveRelationship, toEndedRelationship, type ResellerRelationship } from '../reseller/resellerRelationship';
import { assertNever } from '../shared/assertNever';
import type { Change } from '../shared/keyedList';
import type { InvitationId, TenantId } from '../tenant/identifiers';
import { toPartner, type Partner } from '../tenant/partner';
import type { RelationshipEvent } from './event';
import { withPartnerships, type Partnerships } from './partnerships';

/**
 * The partnerships after an event about invitations or relationships. Copies facts and decides nothing; it is never handed the account.
 *
 * An event about something unknown (an invitation, relationship or grant of which there is no record) leaves all as it is.
 */
export function evolvePartnerships(before: Partnerships, event: RelationshipEvent, change: Change): Partnerships {
  const { invitations, relationships, grants } = before;
  switch (event.type) {
    case 'relationshipRequested':
      return withPartnerships(before, {
        partners: withPartners(before.partners, event.partner, event.provider, change),
        invitations: change(invitations, invitationIdOf, event.invitation.id, () =>
          toPendingInvitation(event.invitation),
        ),
      });
    case 'invitationAccepted':
      return withPartnerships(before, {
        invitations: change(
          invitations,
          invitationIdOf,
          event.invitationId,
          (known) => known && toAcceptedInvitation(known, event.at),
        ),
      });
    case 'customerAgreementAccepted':
      return withPartnerships(before, { customerAgreementAcceptedAt: event.at });
    case 'resellerRelationshipEstablished':
      return withPartnerships(before, {
        relationships: change(relationships, resellerOf, event.partner, () =>
          toActiveRelationship(event.partner, event.at),
        ),
      });
    case 'resellerRelationshipEnded':
      return withPartnerships(before, {
        relationships: change(
          relationships,
          resellerOf,
          event.partner,
          (known) => known && toEndedRelationship(known, event.at),
        ),
      });
    case 'delegatedAdminGranted':
      return withPartnerships(before, {
        grants: change(grants, legacyPartnerOf, event.partner, () => toLegacyGrant(event.partner, event.at)),
      });
    case 'delegatedAdminRemoved':
      return withPartnerships(before, {
        grants: change(
          grants,
          legacyPartnerOf,
          event.partner,
          (known) => known && toRemovedLegacyGrant(known as LegacyDelegatedAdmin, event.at, event.by.kind),
        ),
      });
    default:
      return assertNever(event, before);
  }
}

/** Keeps what is on record: an invitation, which nobody has accepted yet, changes no partner's facts. */
export function withPartners(
  partners: readonly Partner[],
  partner: Partner,
  provider: Partner | null,
  change: Change,
): readonly Partner[] {
  const withPartner = (all: readonly Partner[], one: Partner): readonly Partner[] =>
    change(all, tenantIdOf, one.tenantId, (known) => known ?? toPartner(one));
  const all = withPartner(partners, partner);
  return provider === null ? all : withPartner(all, provider);
}

const tenantIdOf = ({ tenantId }: Partner): TenantId => tenantId;
const invitationIdOf = ({ id }: Invitation): InvitationId => id;
const resellerOf = ({ partner }: ResellerRelationship): TenantId => partner;
const legacyPartnerOf = (grant: DelegatedAdminGrant): TenantId | undefined =>
  grant.kind === 'dap' ? grant.partner : undefined;
