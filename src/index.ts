// The identifiers and instants, each made by its parse function only.
export type { Instant } from './shared/instant';
export type {
  AssignmentId,
  GrantId,
  InvitationId,
  PartnerId,
  RoleDefinitionId,
  SecurityGroupId,
  SubscriptionId,
  TenantId,
} from './tenant/identifiers';
export type { Duration } from './shared/duration';
export type { NonEmpty } from './shared/nonEmpty';

// Who is who.
export type { Cloud } from './tenant/cloud';
export type { Market } from './tenant/market';
export type { Actor, CustomerActor, CustomerRole, MicrosoftActor, PartnerActor, PartnerRole } from './tenant/actor';
export type { DirectBillPartner, IndirectProvider, IndirectReseller, Partner } from './tenant/partner';

// The protected half: the account.
export type { Account } from './account/account';
export type { Guarantee } from './account/guarantee';
export type {
  Commerce,
  Service,
  Subscription,
  SubscriptionOrder,
  SubscriptionStatus,
  SubscriptionTerms,
} from './account/subscription';
export type { Flow, SubscriptionAction, SubscriptionActionType } from './account/subscriptionAction';

// The other half: partnerships.
export type { AcceptedInvitation, Asks, Invitation, PendingInvitation } from './invitation/invitation';
export type { ActiveRelationship, EndedRelationship, ResellerRelationship } from './reseller/resellerRelationship';
export type {
  DelegatedAdminGrant,
  LegacyActive,
  LegacyDelegatedAdmin,
  LegacyRemoved,
} from './delegatedAdmin/delegatedAdminGrant';
export type {
  GranularActivating,
  GranularActive,
  GranularApprovalPending,
  GranularApproved,
  GranularCreated,
  GranularDelegatedAdmin,
  GranularExpired,
  GranularExpiring,
  GranularState,
  GranularStatus,
  GranularTerminated,
  GranularTerminating,
  GranularTerminationRequested,
  PartnerConsent,
} from './delegatedAdmin/granularGrant';
export {
  EXTENSION,
  FEWEST_ROLES,
  GLOBAL_ADMINISTRATOR,
  LONGEST_DURATION,
  LONGEST_NAME,
  SHORTEST_DURATION,
  SHORTEST_NAME,
  type AutoExtendDuration,
  type GrantTerms,
} from './delegatedAdmin/grantTerms';
export { APPROVAL_PERIOD, KEPT_FOR } from './delegatedAdmin/grantTime';
export type { AccessAssignment, AssignmentStatus } from './delegatedAdmin/accessAssignment';
export type { ProvisionedStatus } from './delegatedAdmin/grantCommands';
export type { Partnerships } from './customer/partnerships';

// The customer: what may be done with it, and what happened to it.
export type { Customer } from './customer/customer';
export type { CspTenancy } from './customer/cspTenancy';
export type { Command, CommandType, GrantCommandType, RelationshipCommandType } from './customer/command';
export type { CustomerEvent, EventOf, PartnershipEvent, RelationshipEvent } from './customer/event';
export { evolve } from './customer/evolve';

// The policies.
export { DISPUTES, type DisputeId, type Disputes, type DisputedReading, type Readings } from './policy/dispute';
export type { Day } from './policy/era';
export type {
  BlockingSubscription,
  Entitled,
  OutsideFlow,
  Refusal,
  RefusalCode,
  RefusalFacts,
  Remedy,
} from './policy/refusal';
export type { RefusedBy } from './policy/rule';
export type { SourceId } from './policy/source';
export type { Broken, Disputed, Kept, NotInForce, Verdict } from './policy/verdict';

// Decisions and questions.
export { decide, execute } from './decision/decide';
export type { Executed, RefusalOf } from './decision/book';
export type { DecisionOptions } from './decision/options';
