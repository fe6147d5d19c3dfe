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
export { parseActor, parsePartner } from './partnerReader';
export { parseSubscription, parseSubscriptionAction, parseSubscriptionOrder } from './subscriptionReader';
export { parseCustomer } from './customerReader';
export { parseCommand, parseCommandType } from './commandReader';
export { parseAccessQuestion } from './accessQuestionReader';
export { parseEvent } from './eventReader';
export type { Path, Problem, ProblemCode } from './problem';
