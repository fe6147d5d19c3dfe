import type { NonEmpty } from '../shared/nonEmpty';
import type { AssignmentStatus } from './accessAssignment';
import type { ProvisionedStatus } from './grantCommands';
import type { GranularStatus } from './granularGrant';

/** Every command about a relationship that is there. */
export type GrantStepType =
  | 'amendGrant'
  | 'deleteGrant'
  | 'lockGrantForApproval'
  | 'approveGrant'
  | 'rejectGrant'
  | 'recordProvisioning'
  | 'switchAutoExtension'
  | 'removeGlobalAdministrator'
  | 'terminateGrant'
  | 'assignAccess'
  | 'changeAccessAssignment'
  | 'removeAccessAssignment'
  | 'recordAssignment';

/**
 * Whose step it is. `creator` drafted the relationship: the indirect provider for one that it created for its reseller, the partner
 * for all others. `reseller` is the partner of a relationship that its provider created.
 */
export type GrantParty = 'creator' | 'partner' | 'reseller' | 'customer' | 'microsoft';

export interface GrantStep {
  /** The statuses in which it is possible, by what time has made of the relationship. */
  readonly from: NonEmpty<GranularStatus>;
  /** The statuses in which it has already had its effect, so that repeating it does nothing. */
  readonly done: readonly GranularStatus[];
  /** Where it leads; null: the relationship is gone. */
  readonly to: NonEmpty<GranularStatus | null>;
  readonly by: NonEmpty<GrantParty>;
}

/**
 * The life cycle of a granular relationship, as far as somebody's doing moves it; `BY_TIME` is the rest.
 *
 * A request that awaits approval can be neither deleted nor terminated, no status means declined, and what has expired is not
 * restored: no row leads there.
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationshiprequest
 */
export const LIFE_CYCLE: { readonly [Type in Exclude<GrantStepType, 'recordProvisioning'>]: GrantStep } = {
  amendGrant: { from: ['created'], done: [], to: ['created'], by: ['creator'] },
  deleteGrant: { from: ['created'], done: [], to: [null], by: ['creator'] },
  lockGrantForApproval: { from: ['created'], done: ['approvalPending'], to: ['approvalPending'], by: ['creator'] },
  approveGrant: {
    from: ['approvalPending'],
    done: ['approved', 'activating', 'active'],
    to: ['approvalPending', 'approved'],
    by: ['customer', 'reseller'],
  },
  rejectGrant: { from: ['approvalPending'], done: [], to: ['approvalPending'], by: ['reseller'] },
  switchAutoExtension: {
    from: ['created', 'active'],
    done: [],
    to: ['created', 'active'],
    by: ['partner', 'creator', 'customer'],
  },
  removeGlobalAdministrator: { from: ['active'], done: [], to: ['active'], by: ['partner', 'creator'] },
  terminateGrant: {
    from: ['active'],
    done: ['terminationRequested', 'terminating', 'terminated'],
    to: ['terminationRequested'],
    by: ['partner', 'creator', 'customer'],
  },
  assignAccess: { from: ['active'], done: [], to: ['active'], by: ['partner'] },
  changeAccessAssignment: { from: ['active'], done: [], to: ['active'], by: ['partner'] },
  removeAccessAssignment: { from: ['active'], done: [], to: ['active'], by: ['partner'] },
  recordAssignment: {
    from: ['active', 'expiring', 'expired', 'terminationRequested', 'terminating', 'terminated'],
    done: [],
    to: ['active', 'expiring', 'expired', 'terminationRequested', 'terminating', 'terminated'],
    by: ['microsoft'],
  },
};

const microsoft: NonEmpty<GrantParty> = ['microsoft'];

/** What Microsoft's own work leads to: the rows of `recordProvisioning`. */
export const PROVISIONING: { readonly [Status in ProvisionedStatus]: GrantStep } = {
  activating: { from: ['approved'], done: ['activating', 'active'], to: ['activating'], by: microsoft },
  active: { from: ['approved', 'activating'], done: ['active'], to: ['active'], by: microsoft },
  expired: { from: ['expiring'], done: ['expired'], to: ['expired'], by: microsoft },
  terminating: {
    from: ['terminationRequested'],
    done: ['terminating', 'terminated'],
    to: ['terminating'],
    by: microsoft,
  },
  terminated: {
    from: ['terminationRequested', 'terminating'],
    done: ['terminated'],
    to: ['terminated'],
    by: microsoft,
  },
};

/** What time alone does, in the statuses in which it does anything; see `grantAsOf`. */
export const BY_TIME: { readonly [Status in GranularStatus]?: NonEmpty<GranularStatus | null> } = {
  approvalPending: [null],
  active: ['active', 'expiring'],
  expired: [null],
  terminated: [null],
};

export interface AssignmentStep {
  readonly from: NonEmpty<AssignmentStatus>;
  readonly done: readonly AssignmentStatus[];
}

/**
 * The life cycle of an access assignment: it begins as `pending`, and Microsoft records what comes of it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminaccessassignment
 */
export const ASSIGNMENT_CYCLE: {
  readonly [
    Step in 'changeAccessAssignment' | 'removeAccessAssignment' | 'active' | 'deleted' | 'error'
  ]: AssignmentStep;
} = {
  changeAccessAssignment: { from: ['pending', 'active'], done: [] },
  removeAccessAssignment: { from: ['pending', 'active', 'error'], done: ['deleting', 'deleted'] },
  active: { from: ['pending'], done: ['active'] },
  deleted: { from: ['deleting'], done: ['deleted'] },
  error: { from: ['pending', 'deleting'], done: ['error'] },
};
