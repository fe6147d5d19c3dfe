export { GUARANTEES } from '../account/guarantee';
export { SUBSCRIPTION_ACTIONS } from '../account/subscriptionAction';
export { decideSubscriptionAction, type Permission } from './decideSubscriptionAction';
export { explain } from './explain';
export { availableCommands, type MenuItem, type MenuQuestion } from './availableCommands';
export { accessAsOf, type Access, type AccessAnswer, type AccessQuestion, type PartnerUser } from './accessAsOf';
export type { AccessCode, AccessFacts, AccessReason } from './accessReason';
export { coverage, type Cover, type Coverage, type CoverageQuestion } from './coverage';
export {
  NOTICE_DAYS,
  deadlines,
  type ApprovalLapses,
  type Deadline,
  type Ends,
  type ExpiryNotice,
  type Forgotten,
  type RollsOver,
} from './deadlines';
export { earnsCredit, type AzureAccess } from './earnsCredit';
export type { GrantMenuQuestion } from './grantMenu';
export {
  auditTransition,
  type Audit,
  type AuditOptions,
  type AuditedPurchase,
  type GuaranteeReport,
} from './auditTransition';
export type { Explanation, Finding, ProtectedField } from './subscriptionFindings';
