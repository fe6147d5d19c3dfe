import { copyAssignment, type AccessAssignment } from '../delegatedAdmin/accessAssignment';
import type { DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import {
  copyGranularGrant,
  withAssignments,
  withState,
  withTerms,
  type GranularDelegatedAdmin,
} from '../delegatedAdmin/granularGrant';
import { changeCopy, type Change } from '../shared/keyedList';
import type { AssignmentId, GrantId } from '../tenant/identifiers';
import type { PartnershipEvent } from './event';
import { evolvePartnerships, withPartners } from './evolvePartnerships';
import { withPartnerships, type Partnerships } from './partnerships';

/** The partnerships after any event of theirs, those about granular relationships included. */
export function evolveGrants(partnerships: Partnerships, event: PartnershipEvent, change: Change): Partnerships {
  switch (event.type) {
    case 'grantDrafted':
      return withPartnerships(partnerships, {
        partners: withPartners(partnerships.partners, event.partner, event.provider, change),
        grants: change(partnerships.grants, granularIdOf, event.grant.id, () => copyGranularGrant(event.grant)),
      });
    case 'grantAmended':
      return withChangedGrant(partnerships, event.grantId, change, (grant) => withTerms(grant, event.terms));
    case 'autoExtensionSwitched': {
      const { autoExtendDuration } = event;
      return withChangedGrant(partnerships, event.grantId, change, (grant) => withTerms(grant, { autoExtendDuration }));
    }
    case 'globalAdministratorRemoved': {
      const { roleDefinitionIds } = event;
      return withChangedGrant(partnerships, event.grantId, change, (grant) => withTerms(grant, { roleDefinitionIds }));
    }
    case 'grantLocked':
    case 'grantApproved':
    case 'grantRejected':
    case 'grantProvisioned':
    case 'grantTerminationRequested':
    case 'grantExtended':
    case 'grantEnded':
      return withChangedGrant(partnerships, event.grantId, change, (grant) => withState(grant, event.state));
    case 'accessAssigned':
    case 'accessAssignmentChanged':
      return withChangedGrant(partnerships, event.grantId, change, (grant) =>
        withAssignments(grant, assigned(grant.assignments, copyAssignment(event.assignment))),
      );
    case 'grantDeleted':
    case 'grantForgotten':
      return withChangedGrant(partnerships, event.grantId, change, () => undefined);
    default:
      return evolvePartnerships(partnerships, event, change);
  }
}

/** A relationship has a few at most, and shares its list with its earlier states: copied also in a replay. */
function assigned(assignments: readonly AccessAssignment[], assignment: AccessAssignment): readonly AccessAssignment[] {
  return changeCopy(assignments, assignmentIdOf, assignment.id, () => assignment);
}

function withChangedGrant(
  partnerships: Partnerships,
  id: GrantId,
  change: Change,
  to: (grant: GranularDelegatedAdmin) => GranularDelegatedAdmin | undefined,
): Partnerships {
  return withPartnerships(partnerships, {
    grants: change(partnerships.grants, granularIdOf, id, (known) => known && to(known as GranularDelegatedAdmin)),
  });
}

const granularIdOf = (grant: DelegatedAdminGrant): GrantId | undefined =>
  grant.kind === 'gdap' ? grant.id : undefined;
const assignmentIdOf = ({ id }: AccessAssignment): AssignmentId => id;
