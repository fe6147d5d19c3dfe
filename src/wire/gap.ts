import type { CommandType } from '../customer/command';
import { deepFreeze } from '../shared/deepFreeze';
import type { NonEmpty } from '../shared/nonEmpty';
import type { GrantId, TenantId } from '../tenant/identifiers';

/** What payloads can leave open about a customer. */
export type Missing =
  | 'reseller-relationship'
  | 'subscriptions'
  | 'indirect-resellers'
  | 'customer-agreement'
  | 'delegated-admin'
  | 'granular-relationships'
  | 'access-assignments'
  | 'other-partners';

/** What a customer is asked: a command, or one of the other questions by the name of its function. */
export type Question =
  CommandType | 'accessAsOf' | 'coverage' | 'deadlines' | 'auditTransition' | 'decideSubscriptionAction';

/** Something that no payload told, and the questions whose answers may be wrong for it. */
export interface Gap {
  readonly missing: Missing;
  /** Whose view lacks it. */
  readonly partner: TenantId;
  /** For `access-assignments` the relationship; otherwise null. */
  readonly grantId: GrantId | null;
  readonly questions: NonEmpty<Question>;
}

/** Which questions may be answered wrongly while something is not known. */
export const QUESTIONS_ABOUT: { readonly [What in Missing]: NonEmpty<Question> } = /* @__PURE__ */ deepFreeze({
  'reseller-relationship': ['purchaseSubscription', 'endResellerRelationship', 'accessAsOf'],
  subscriptions: [
    'endResellerRelationship',
    'acceptInvitation',
    'purchaseSubscription',
    'accessAsOf',
    'auditTransition',
    'decideSubscriptionAction',
  ],
  'indirect-resellers': ['purchaseSubscription', 'endResellerRelationship', 'draftGrant'],
  'customer-agreement': ['acceptInvitation', 'purchaseSubscription'],
  'delegated-admin': ['revokeDelegatedAdmin', 'acceptInvitation', 'accessAsOf', 'coverage'],
  'granular-relationships': ['accessAsOf', 'coverage', 'deadlines', 'draftGrant', 'terminateGrant'],
  'access-assignments': ['accessAsOf', 'coverage', 'assignAccess'],
  'other-partners': ['requestRelationship', 'acceptInvitation', 'auditTransition', 'decideSubscriptionAction'],
});
