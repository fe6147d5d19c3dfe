import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { Instant } from '../shared/instant';
import type { RoleDefinitionId, SecurityGroupId, SubscriptionId, TenantId } from '../tenant/identifiers';
import type { AccessReason } from './accessReason';

/** Somebody of the partner. */
export interface PartnerUser {
  /** The security groups that the user is in, nested ones included; admin agents are a group too. */
  readonly groups: readonly SecurityGroupId[];
  readonly isAdminAgent: boolean;
  readonly isHelpdeskAgent: boolean;
  /** Whether the customer's tenant has a guest account of the user. */
  readonly isGuest: boolean;
}

/**
 * What somebody wants to get at. Closed union.
 *
 * - `roles`: to administer with any of some directory roles; `rolesFor` of `csp-multi-partner/roles` lists those of a workload
 * - `purchase`: to place orders at all; whether a certain order may be placed, `decide` says of the purchase
 * - `azure-subscription`: to manage a subscription to Azure that exists; `azureRole` is what the customer, or the provisioning,
 *   gave the partner on it: nothing, a role for one of its groups, or a delegation through Azure Lighthouse
 */
export type Access =
  | { readonly kind: 'roles'; readonly anyOf: readonly RoleDefinitionId[] }
  | { readonly kind: 'purchase' }
  | {
      readonly kind: 'azure-subscription';
      readonly subscriptionId: SubscriptionId;
      readonly azureRole: 'none' | 'group' | 'lighthouse';
    };

export interface AccessQuestion {
  /** Not before `asOf` of the customer. */
  readonly at: Instant;
  readonly partner: TenantId;
  /** Null: whether anybody of the partner can. */
  readonly user: PartnerUser | null;
  readonly access: Access;
}

export interface AccessAnswer {
  readonly allowed: boolean;
  /** What allows it, or everything that stands in the way. */
  readonly reasons: readonly AccessReason[];
  /** The granular relationships that the reasons name, as time has made them by then; one that is forgotten, as it was. */
  readonly grants: readonly GranularDelegatedAdmin[];
  /** When time alone turns the answer round, nothing else happening; null: never. */
  readonly until: Instant | null;
}
