export { fromGraph, toGraph, type GraphPayload } from './graphPayload';
export type {
  AccessAssignmentFacts,
  DelegatedAdminCustomerFacts,
  DelegatedAdminRelationshipFacts,
  GraphErrorFacts,
  GraphFacts,
  GraphKind,
  OperationFacts,
  RequestFacts,
  ServiceManagementDetailFacts,
} from './graphFacts';
export type { ListFacts, Payload, Received } from '../payload';
export type { Severity, WireIssue } from '../issue';
export type { Json, JsonObject } from '../jsonValue';
