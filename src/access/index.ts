export { accessAsOf } from './accessAsOf';
export { accessOf } from './accessOf';
export type { Access, AccessAnswer, AccessQuestion, PartnerUser } from './accessQuestion';
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
