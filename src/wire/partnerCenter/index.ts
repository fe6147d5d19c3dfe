export { fromPartnerCenter, toPartnerCenter, type PartnerCenterPayload } from './partnerCenterPayload';
export type {
  AgreementFacts,
  CustomerFacts,
  ErrorFacts,
  MpnProfileFacts,
  OrderFacts,
  OrderLineItem,
  PartnerCenterFacts,
  PartnerCenterKind,
  PartnerRelationshipFacts,
  RefundOption,
  RelationshipRequestFacts,
  SubscriptionFacts,
  TransferFacts,
  TransferLineItem,
  TransitionFacts,
  WebhookEventFacts,
} from './partnerCenterFacts';
export type { ListFacts, Payload, Received } from '../payload';
export type { Severity, WireIssue } from '../issue';
export type { Json, JsonObject } from '../jsonValue';
