import { copyAssignment } from '../delegatedAdmin/accessAssignment';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import { copyGranularGrant, withGrant, type GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { toGrantTerms } from '../delegatedAdmin/grantTerms';
import { putCopying, type Put } from '../shared/keyedList';
import type { GrantId } from '../tenant/identifiers';
import type { PartnershipEvent } from './event';
import { changed, evolvePartnerships, putGrant, putPartner } from './evolvePartnerships';
import { findGranularGrant, type Partnerships } from './partnerships';

/** The partnerships after any event of theirs, those about granular relationships included. */
export function evolveGrants(partnerships: Partnerships, event: PartnershipEvent, put: Put): Partnerships {
  switch (event.type) {
    case 'grantDrafted': {
      const partners = putPartner(partnerships.partners, event.partner, put);
      return changed(partnerships, {
        partners: event.provider === null ? partners : putPartner(partners, event.provider, put),
        grants: putGrant(partnerships, copyGranularGrant(event.grant), put),
      });
    }
    case 'grantAmended':
      return withChangedGrant(partnerships, event.grantId, put, (grant) => withGrant(grant, toGrantTerms(event.terms)));
    case 'autoExtensionSwitched': {
      const { autoExtendDuration } = event;
      return withChangedGrant(partnerships, event.grantId, put, (grant) => withGrant(grant, { autoExtendDuration }));
    }
    case 'globalAdministratorRemoved': {
      const { roleDefinitionIds } = event;
      return withChangedGrant(partnerships, event.grantId, put, (grant) => withGrant(grant, { roleDefinitionIds }));
    }
    case 'grantLocked':
    case 'grantApproved':
    case 'grantRejected':
    case 'grantProvisioned':
    case 'grantTerminationRequested':
    case 'grantExtended':
    case 'grantEnded':
      return withChangedGrant(partnerships, event.grantId, put, (grant) => withGrant(grant, { state: event.state }));
    case 'accessAssigned':
    case 'accessAssignmentChanged': {
      const assignment = copyAssignment(event.assignment);
      return withChangedGrant(partnerships, event.grantId, put, (grant) =>
        withGrant(grant, {
          assignments: putCopying(grant.assignments, assignment, ({ id }) => id === assignment.id),
        }),
      );
    }
    case 'grantDeleted':
    case 'grantForgotten':
      return withChangedGrant(partnerships, event.grantId, put, () => null);
    default:
      return evolvePartnerships(partnerships, event, put);
  }
}

function withChangedGrant(
  partnerships: Partnerships,
  id: GrantId,
  put: Put,
  change: (grant: GranularDelegatedAdmin) => GranularDelegatedAdmin | null,
): Partnerships {
  const before = findGranularGrant(partnerships, id);
  if (before === undefined) return partnerships;
  return changed(partnerships, {
    grants: put<DelegatedAdminGrant>(partnerships.grants, change(before), (grant) => grant === before),
  });
}
