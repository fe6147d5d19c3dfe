import type { AssignmentStatus } from '../delegatedAdmin/accessAssignment';
import type { GranularStatus } from '../delegatedAdmin/granularGrant';
import type { SourceId } from '../policy/source';
import { deepFreeze } from '../shared/deepFreeze';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Instant } from '../shared/instant';
import type { AssignmentId, GrantId, RoleDefinitionId, SecurityGroupId, SubscriptionId } from '../tenant/identifiers';

/** What each reason says beyond its code. Closed union; the first five allow, the others do not. */
export interface AccessFacts {
  /** A group that the user is in has a role that is enough. */
  readonly 'granular-role': {
    readonly grantId: GrantId;
    readonly assignmentId: AssignmentId;
    readonly roleDefinitionId: RoleDefinitionId;
  };
  /** The legacy kind: admin agents are Global Administrators, helpdesk agents Helpdesk Administrators. */
  readonly 'legacy-admin': { readonly roleDefinitionId: RoleDefinitionId };
  readonly 'reseller-relationship': object;
  /** The partner provisioned the subscription, or has an Azure role on it, and somebody of it can sign in to the directory. */
  readonly 'azure-role': { readonly subscriptionId: SubscriptionId };
  readonly 'azure-lighthouse': { readonly subscriptionId: SubscriptionId };

  /** The record says how things are since `asOf`; replay the history up to the instant to ask about before. */
  readonly 'before-record': { readonly asOf: Instant };
  /** A guest account of the user in the customer's tenant gets in the way of both kinds. */
  readonly 'guest-account': object;
  readonly 'no-grant': object;
  readonly 'grant-not-in-force': { readonly grantId: GrantId; readonly status: GranularStatus };
  /** A request that lapsed, or what was over for a year; `status` is the last that was recorded. */
  readonly 'grant-forgotten': {
    readonly grantId: GrantId;
    readonly status: GranularStatus;
    readonly forgottenAt: Instant;
  };
  /** The relationship has no role that is enough; it takes another one. */
  readonly 'role-not-in-grant': { readonly grantId: GrantId };
  /** No access assignment was made: the most frequent reason. */
  readonly 'not-assigned': { readonly grantId: GrantId };
  /** Assignments there are, but none passes on a role that is enough. */
  readonly 'role-not-assigned': { readonly grantId: GrantId };
  /** An assignment would be enough, but is not provisioned, or failed, or is being deleted. */
  readonly 'assignment-not-active': {
    readonly grantId: GrantId;
    readonly assignmentId: AssignmentId;
    readonly status: AssignmentStatus;
  };
  /** In one of these groups the user would have a role that is enough. */
  readonly 'not-in-group': { readonly grantId: GrantId; readonly securityGroups: NonEmpty<SecurityGroupId> };
  /** The legacy kind would allow it, but the user has granular roles at the customer, and those decide. */
  readonly 'granular-takes-precedence': object;
  /** The user is neither admin nor helpdesk agent, or Helpdesk Administrator is not enough. */
  readonly 'legacy-role-missing': object;
  readonly 'no-reseller-relationship': object;
  readonly 'orders-through-provider': object;
  /** The partner provisioned the subscription, so its admin agents own it, and the user is none. */
  readonly 'no-admin-agent': { readonly subscriptionId: SubscriptionId };
  /** There is no such subscription to Azure, or it is over. */
  readonly 'subscription-unknown': { readonly subscriptionId: SubscriptionId };
  /** Neither accepting an invitation nor admin rights open an Azure subscription that was there before. */
  readonly 'azure-role-missing': { readonly subscriptionId: SubscriptionId };
}

export type AccessCode = keyof AccessFacts;

/** One reason for an answer about access: its code, its facts, and where it stands. */
export type AccessReason<Code extends AccessCode = AccessCode> = {
  readonly [Each in Code]: { readonly code: Each; readonly sources: NonEmpty<SourceId> } & AccessFacts[Each];
}[Code];

const SOURCES: { readonly [Code in AccessCode]: NonEmpty<SourceId> } = /* @__PURE__ */ deepFreeze({
  'granular-role': ['graph-assignment-2024', 'gdap-faq-2023'],
  'legacy-admin': ['obtain-admin-2023', 'gdap-faq-2023'],
  'reseller-relationship': ['connect-2023', 'gdap-faq-2023'],
  'azure-role': ['gdap-faq-2023', 'gdap-workloads-2023'],
  'azure-lighthouse': ['gdap-faq-2023'],
  'before-record': ['ours'],
  'guest-account': ['gdap-faq-2023'],
  'no-grant': ['gdap-faq-2023'],
  'grant-not-in-force': ['graph-relationship-2024', 'gdap-notices-2023'],
  'grant-forgotten': ['gdap-activity-2023'],
  'role-not-in-grant': ['gdap-faq-2023'],
  'not-assigned': ['graph-assignment-2024', 'gdap-faq-2023'],
  'role-not-assigned': ['graph-assignment-2024'],
  'assignment-not-active': ['graph-assignment-2024'],
  'not-in-group': ['graph-assignment-2024'],
  'granular-takes-precedence': ['gdap-faq-2023'],
  'legacy-role-missing': ['obtain-admin-2023'],
  'no-reseller-relationship': ['connect-2023', 'error-codes-2021', 'gdap-workloads-2023'],
  'orders-through-provider': ['csp-partners-2023'],
  'no-admin-agent': ['gdap-faq-2023'],
  'subscription-unknown': ['ours'],
  'azure-role-missing': ['obtain-admin-2023'],
});

/** @param facts with lists that are frozen */
export function accessReason<Code extends AccessCode>(code: Code, facts: AccessFacts[Code]): AccessReason {
  // The table and the parameters have proved what the cast claims: code, sources and facts belong together.
  return Object.freeze({ code, ...facts, sources: SOURCES[code] }) as unknown as AccessReason;
}
