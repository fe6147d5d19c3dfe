import type { AccountEvent } from '../account/account';
import type { SubscriptionPurchased } from '../account/purchaseSubscription';
import type { DelegatedAdminGranted, DelegatedAdminRemoved } from '../delegatedAdmin/delegatedAdminEvents';
import type {
  AccessAssigned,
  AccessAssignmentChanged,
  AutoExtensionSwitched,
  GlobalAdministratorRemoved,
  GrantAmended,
  GrantApproved,
  GrantDeleted,
  GrantDrafted,
  GrantEnded,
  GrantEvent,
  GrantExtended,
  GrantForgotten,
  GrantLocked,
  GrantProvisioned,
  GrantRejected,
  GrantTerminationRequested,
} from '../delegatedAdmin/grantEvents';
import type { CustomerAgreementAccepted, InvitationAccepted } from '../invitation/acceptInvitation';
import type { RelationshipRequested } from '../invitation/requestRelationship';
import type { ResellerRelationshipEnded, ResellerRelationshipEstablished } from '../reseller/relationshipEvents';
import type { CommandType } from './command';

/** What happened to invitations, relationships and delegated admin of the legacy kind. */
export type RelationshipEvent =
  | RelationshipRequested
  | InvitationAccepted
  | CustomerAgreementAccepted
  | ResellerRelationshipEstablished
  | ResellerRelationshipEnded
  | DelegatedAdminGranted
  | DelegatedAdminRemoved;

/** What happened to partnerships: everything multi-partner support can bring about. None of it reaches the account. */
export type PartnershipEvent = RelationshipEvent | GrantEvent;

/** What happened to a customer. Closed union: a new event is a major release. */
export type CustomerEvent = PartnershipEvent | AccountEvent;

/** What time had brought about before; commands about a relationship record it first. */
type Elapsed = GrantExtended | GrantEnded;

/** Which events each command can lead to; a handler that emits another does not compile. */
interface Events {
  readonly requestRelationship: RelationshipRequested;
  readonly acceptInvitation:
    InvitationAccepted | CustomerAgreementAccepted | ResellerRelationshipEstablished | DelegatedAdminGranted;
  readonly revokeDelegatedAdmin: DelegatedAdminRemoved;
  readonly endResellerRelationship: ResellerRelationshipEnded | DelegatedAdminRemoved;
  readonly purchaseSubscription: SubscriptionPurchased;
  readonly draftGrant: GrantDrafted | GrantForgotten;
  readonly amendGrant: GrantAmended;
  readonly deleteGrant: GrantDeleted;
  readonly lockGrantForApproval: GrantLocked;
  readonly approveGrant: GrantApproved;
  readonly rejectGrant: GrantRejected;
  readonly recordProvisioning: GrantProvisioned | Elapsed;
  readonly switchAutoExtension: AutoExtensionSwitched | Elapsed;
  readonly removeGlobalAdministrator: GlobalAdministratorRemoved | Elapsed;
  readonly terminateGrant: GrantTerminationRequested | Elapsed;
  readonly recordElapsed: Elapsed | GrantForgotten;
  readonly assignAccess: AccessAssigned | Elapsed;
  readonly changeAccessAssignment: AccessAssignmentChanged | Elapsed;
  readonly removeAccessAssignment: AccessAssignmentChanged | Elapsed;
  readonly recordAssignment: AccessAssignmentChanged | Elapsed;
}

export type EventOf<Type extends CommandType> = { [Each in Type]: Events[Each] }[Type];
