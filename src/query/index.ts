export { GUARANTEES } from '../account/guarantee';
export { SUBSCRIPTION_ACTIONS } from '../account/subscriptionAction';
export { decideSubscriptionAction, type Permission } from './decideSubscriptionAction';
export { explain } from './explain';
export { availableCommands, type MenuItem, type MenuQuestion } from './availableCommands';
export type { GrantMenuQuestion } from './grantMenu';
export {
  auditTransition,
  type Audit,
  type AuditOptions,
  type AuditedPurchase,
  type GuaranteeReport,
} from './auditTransition';
export type { Explanation, Finding, ProtectedField } from './subscriptionFindings';
