export { parseInstant } from './instantReader';
export { parseInvitationId, parsePartnerId, parseSubscriptionId, parseTenantId } from './identifierReaders';
export { parseMarket } from './marketReader';
export { parsePartner } from './partnerReader';
export { parseSubscription, parseSubscriptionAction } from './subscriptionReader';
export { parseCustomer } from './customerReader';
export { parseCommand } from './commandReader';
export { parseEvent } from './eventReader';
export type { Path, Problem, ProblemCode } from './problem';
