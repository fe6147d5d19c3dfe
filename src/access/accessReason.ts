import type { GranularStatus } from '../delegatedAdmin/granularGrant';
import type { SourceId } from '../policy/source';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Instant } from '../shared/instant';
import type { AssignmentId, GrantId, RoleDefinitionId, SubscriptionId } from '../tenant/identifiers';

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
  /** No access assignment of the relationship is active: the most frequent reason. */
  readonly 'not-assigned': { readonly grantId: GrantId };
  readonly 'not-in-group': { readonly grantId: GrantId };
  /** The user's groups have roles, none of which is enough. */
  readonly 'role-not-assigned': { readonly grantId: GrantId };
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

const SOURCES: { readonly [Code in AccessCode]: NonEmpty<SourceId> } = {
  'granular-role': ['graph-assignment-2024', 'gdap-faq-2023'],
  'legacy-admin': ['obtain-admin-2023', 'gdap-faq-2023'],
  'reseller-relationship': ['connect-2023', 'gdap-faq-2023'],
  'azure-role': ['gdap-faq-2023', 'gdap-workloads-2023'],
  'azure-lighthouse': ['gdap-faq-2023'],
  'before-record': ['ours'],
  'guest-account': ['gdap-faq-2023'],
  'no-grant': ['gdap-faq-2023'],
  'grant-not-in-force': ['graph-relationship-2024', 'gdap-notices-2023'],
  'not-assigned': ['graph-assignment-2024', 'gdap-faq-2023'],
  'not-in-group': ['graph-assignment-2024'],
  'role-not-assigned': ['graph-assignment-2024'],
  'granular-takes-precedence': ['gdap-faq-2023'],
  'legacy-role-missing': ['obtain-admin-2023'],
  'no-reseller-relationship': ['connect-2023', 'error-codes-2021'],
  'orders-through-provider': ['csp-partners-2023'],
  'no-admin-agent': ['gdap-faq-2023'],
  'subscription-unknown': ['ours'],
  'azure-role-missing': ['obtain-admin-2023'],
};

export function accessReason<Code extends AccessCode>(code: Code, facts: AccessFacts[Code]): AccessReason {
  // The table and the parameters have proved what the cast claims: code, sources and facts belong together.
  return Object.freeze({ code, ...facts, sources: Object.freeze(SOURCES[code]) }) as unknown as AccessReason;
}
