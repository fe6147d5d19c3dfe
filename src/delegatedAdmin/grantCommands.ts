import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { GrantId, RoleDefinitionId } from '../tenant/identifiers';
import type { IndirectProvider, Partner } from '../tenant/partner';
import type { AutoExtendDuration, GrantTerms } from './grantTerms';

/** What only the caller can know about the terms of a relationship. */
export interface TermsInContext extends GrantTerms {
  /** The display names of all the partner's other relationships, with whatever customer. */
  readonly takenNames: readonly string[];
  /**
   * Roles known to be custom ones (`isBuiltIn` is false in Graph); by its id alone none can be told from a new built-in one. Which ids
   * are of no known role, `describeRoles` of `csp-multi-partner/roles` tells.
   */
  readonly customRoles: readonly RoleDefinitionId[];
}

interface GrantStep {
  readonly at: Instant;
  readonly actor: Actor;
  readonly grantId: GrantId;
}

/** A partner drafts a granular relationship, or an indirect provider drafts one for its reseller. */
export interface DraftGrant extends GrantStep, TermsInContext {
  readonly type: 'draftGrant';
  /** Whose people are to get access. */
  readonly partner: Partner;
  /** The indirect provider that drafts it for `partner`, its reseller; null where the partner does so itself. */
  readonly provider: IndirectProvider | null;
}

/** Changes a draft. All terms are stated; those that stay are stated as they are. */
export interface AmendGrant extends GrantStep, TermsInContext {
  readonly type: 'amendGrant';
}

/** Drops a draft. */
export interface DeleteGrant extends GrantStep {
  readonly type: 'deleteGrant';
}

/** Finalises a draft, so that the customer can be asked; Graph's request with the action `lockForApproval`. */
export interface LockGrantForApproval extends GrantStep {
  readonly type: 'lockGrantForApproval';
}

/** The customer approves, or the indirect reseller consents to what its provider created for it; Graph's `approve`. */
export interface ApproveGrant extends GrantStep {
  readonly type: 'approveGrant';
}

/** The indirect reseller refuses what its provider created for it; Graph's `reject`. Customers have no such step. */
export interface RejectGrant extends GrantStep {
  readonly type: 'rejectGrant';
}

/** Microsoft has moved the relationship on; an activation is `status: 'active'`. */
export interface RecordProvisioning extends GrantStep {
  readonly type: 'recordProvisioning';
  readonly status: ProvisionedStatus;
  /**
   * For `active`: the end that Graph names, later than `at`, or null for activation plus duration; told again, it moves the end. For all
   * others null.
   */
  readonly endsAt: Instant | null;
}

/** The statuses that Microsoft's own work leads to. */
export type ProvisionedStatus = 'activating' | 'active' | 'expired' | 'terminating' | 'terminated';

/** Lets the end move on by itself, or no longer. */
export interface SwitchAutoExtension extends GrantStep {
  readonly type: 'switchAutoExtension';
  readonly autoExtendDuration: AutoExtendDuration;
}

/** Takes Global Administrator out of an active relationship: the one change of roles that it allows. */
export interface RemoveGlobalAdministrator extends GrantStep {
  readonly type: 'removeGlobalAdministrator';
}

/** Asks for the end of an active relationship; Graph's `terminate`. Subscriptions and the right to sell stay as they are. */
export interface TerminateGrant extends GrantStep {
  readonly type: 'terminateGrant';
}

/** Records what time has brought about: requests that lapsed, ends that moved on or passed, relationships that are forgotten. */
export interface RecordElapsed {
  readonly type: 'recordElapsed';
  readonly at: Instant;
  readonly actor: Actor;
}
