import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { GrantId, RoleDefinitionId } from '../tenant/identifiers';
import type { IndirectProvider, Partner } from '../tenant/partner';
import type { AccessAssignment } from './accessAssignment';
import type { AutoExtendDuration, GrantTerms } from './grantTerms';
import type {
  GranularActivating,
  GranularActive,
  GranularApprovalPending,
  GranularApproved,
  GranularDelegatedAdmin,
  GranularExpired,
  GranularExpiring,
  GranularTerminated,
  GranularTerminating,
  GranularTerminationRequested,
} from './granularGrant';

interface GrantFact {
  readonly at: Instant;
  readonly by: Actor;
  readonly grantId: GrantId;
}

/** There is a draft. */
export interface GrantDrafted {
  readonly type: 'grantDrafted';
  readonly at: Instant;
  readonly by: Actor;
  readonly grant: GranularDelegatedAdmin;
  readonly partner: Partner;
  readonly provider: IndirectProvider | null;
}

/** The draft has other terms. */
export interface GrantAmended extends GrantFact {
  readonly type: 'grantAmended';
  readonly terms: GrantTerms;
}

/** The draft is gone. */
export interface GrantDeleted extends GrantFact {
  readonly type: 'grantDeleted';
}

/** The customer, and an indirect reseller where it is one's, can be asked. */
export interface GrantLocked extends GrantFact {
  readonly type: 'grantLocked';
  readonly state: GranularApprovalPending;
}

/** One of those asked said yes: with `approvalPending` the other has not yet. */
export interface GrantApproved extends GrantFact {
  readonly type: 'grantApproved';
  readonly state: GranularApprovalPending | GranularApproved;
}

/** The indirect reseller said no; no status says so, and the request lapses. */
export interface GrantRejected extends GrantFact {
  readonly type: 'grantRejected';
  readonly state: GranularApprovalPending;
}

/** Microsoft provisioned it or took it down, or is at it. */
export interface GrantProvisioned extends GrantFact {
  readonly type: 'grantProvisioned';
  readonly state: GranularActivating | GranularActive | GranularExpired | GranularTerminating | GranularTerminated;
}

/** Its end moves on by itself from now on, or no longer. */
export interface AutoExtensionSwitched extends GrantFact {
  readonly type: 'autoExtensionSwitched';
  readonly autoExtendDuration: AutoExtendDuration;
}

/** It is about these roles from now on. */
export interface GlobalAdministratorRemoved extends GrantFact {
  readonly type: 'globalAdministratorRemoved';
  readonly roleDefinitionIds: readonly RoleDefinitionId[];
}

/** Somebody asked for its end. */
export interface GrantTerminationRequested extends GrantFact {
  readonly type: 'grantTerminationRequested';
  readonly state: GranularTerminationRequested;
}

/** Its end was reached and moved on, perhaps several times. */
export interface GrantExtended extends GrantFact {
  readonly type: 'grantExtended';
  readonly state: GranularActive;
}

/** Its end was reached. */
export interface GrantEnded extends GrantFact {
  readonly type: 'grantEnded';
  readonly state: GranularExpiring;
}

/** Microsoft no longer knows it: nobody approved it in time, or it was over for a year. */
export interface GrantForgotten extends GrantFact {
  readonly type: 'grantForgotten';
}

/** A group is to have roles; it has them once Microsoft has provisioned the assignment. */
export interface AccessAssigned extends GrantFact {
  readonly type: 'accessAssigned';
  readonly assignment: AccessAssignment;
}

/** The assignment is this from now on: other roles, or another status. */
export interface AccessAssignmentChanged extends GrantFact {
  readonly type: 'accessAssignmentChanged';
  readonly assignment: AccessAssignment;
}

export type GrantStateEvent =
  | GrantLocked
  | GrantApproved
  | GrantRejected
  | GrantProvisioned
  | GrantTerminationRequested
  | GrantExtended
  | GrantEnded;

/** What happens to granular relationships. */
export type GrantEvent =
  | GrantDrafted
  | GrantAmended
  | GrantDeleted
  | GrantStateEvent
  | AutoExtensionSwitched
  | GlobalAdministratorRemoved
  | GrantForgotten
  | AccessAssigned
  | AccessAssignmentChanged;
