import type { PurchaseSubscription } from '../account/purchaseSubscription';
import type {
  AssignAccess,
  ChangeAccessAssignment,
  RecordAssignment,
  RemoveAccessAssignment,
} from '../delegatedAdmin/assignmentCommands';
import type {
  AmendGrant,
  ApproveGrant,
  DeleteGrant,
  DraftGrant,
  LockGrantForApproval,
  RecordElapsed,
  RecordProvisioning,
  RejectGrant,
  RemoveGlobalAdministrator,
  SwitchAutoExtension,
  TerminateGrant,
} from '../delegatedAdmin/grantCommands';
import type { RevokeDelegatedAdmin } from '../delegatedAdmin/revokeDelegatedAdmin';
import type { AcceptInvitation } from '../invitation/acceptInvitation';
import type { RequestRelationship } from '../invitation/requestRelationship';
import type { EndResellerRelationship } from '../reseller/endResellerRelationship';

/** Who is let in, who leaves, who sells: what `csp-multi-partner/relationships` decides. */
interface RelationshipCommands {
  readonly requestRelationship: RequestRelationship;
  readonly acceptInvitation: AcceptInvitation;
  readonly revokeDelegatedAdmin: RevokeDelegatedAdmin;
  readonly endResellerRelationship: EndResellerRelationship;
  readonly purchaseSubscription: PurchaseSubscription;
}

/** The life cycle of granular delegated admin. */
interface GrantCommands {
  readonly draftGrant: DraftGrant;
  readonly amendGrant: AmendGrant;
  readonly deleteGrant: DeleteGrant;
  readonly lockGrantForApproval: LockGrantForApproval;
  readonly approveGrant: ApproveGrant;
  readonly rejectGrant: RejectGrant;
  readonly recordProvisioning: RecordProvisioning;
  readonly switchAutoExtension: SwitchAutoExtension;
  readonly removeGlobalAdministrator: RemoveGlobalAdministrator;
  readonly terminateGrant: TerminateGrant;
  readonly recordElapsed: RecordElapsed;
  readonly assignAccess: AssignAccess;
  readonly changeAccessAssignment: ChangeAccessAssignment;
  readonly removeAccessAssignment: RemoveAccessAssignment;
  readonly recordAssignment: RecordAssignment;
}

interface Commands extends RelationshipCommands, GrantCommands {}

export type RelationshipCommandType = keyof RelationshipCommands;

export type GrantCommandType = keyof GrantCommands;

/** Closed union: a new command is a major release. */
export type CommandType = RelationshipCommandType | GrantCommandType;

/** What somebody wants to do with a customer; `Command<'acceptInvitation'>` is one kind of it. */
export type Command<Type extends CommandType = CommandType> = { [Each in Type]: Commands[Each] }[Type];
