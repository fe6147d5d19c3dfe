export { parseInstant } from './instantReader';
export {
  parseAssignmentId,
  parseGrantId,
  parseInvitationId,
  parsePartnerId,
  parseRoleDefinitionId,
  parseSecurityGroupId,
  parseSubscriptionId,
  parseTenantId,
} from './identifierReaders';
export { parseDuration } from './durationReader';
export { parseMarket } from './marketReader';
export { parsePartner } from './partnerReader';
export { parseSubscription, parseSubscriptionAction } from './subscriptionReader';
export { parseCustomer } from './customerReader';
export { parseCommand } from './commandReader';
export { parseEvent } from './eventReader';
export type { Path, Problem, ProblemCode } from './problem';
