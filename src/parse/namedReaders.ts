import {
  cspTenancyReader,
  invitationReader,
  partnershipsReader,
  pendingInvitationReader,
  resellerRelationshipReader,
} from './customerReader';
import { autoExtendDurationReader, durationReader } from './durationReader';
import { assignmentReader, granularGrantReader, granularStates, grantReader, grantTermsReader } from './grantReader';
import {
  cloudReader,
  partnerIdReader,
  roleDefinitionIdReader,
  roleDefinitionIdsReader,
  securityGroupIdReader,
  subscriptionIdReader,
  tenantIdReader,
} from './identifierReaders';
import { instantReader } from './instantReader';
import { marketReader } from './marketReader';
import { actorReader, indirectProviderReader, partnerActorReader, partnerReader } from './partnerReader';
import { entitledReader, flowReader, remedyReader } from './remedyReader';
import { disputedReadingReader, sourceIdReader } from './sourceReader';
import { accountReader, subscriptionOrderReader, subscriptionReader, termsReader } from './subscriptionReader';
import type { Readers } from './takes';

/** Readers by the names of the types that they read: what schemas call them where they are used more than once. */
export const NAMED_READERS: Readers = {
  TenantId: tenantIdReader,
  PartnerId: partnerIdReader,
  SubscriptionId: subscriptionIdReader,
  RoleDefinitionId: roleDefinitionIdReader,
  RoleDefinitionIds: roleDefinitionIdsReader,
  SecurityGroupId: securityGroupIdReader,
  Instant: instantReader,
  Duration: durationReader,
  AutoExtendDuration: autoExtendDurationReader,
  Cloud: cloudReader,
  Market: marketReader,
  PartnerActor: partnerActorReader,
  Actor: actorReader,
  IndirectProvider: indirectProviderReader,
  Partner: partnerReader,
  SubscriptionTerms: termsReader,
  SubscriptionOrder: subscriptionOrderReader,
  Subscription: subscriptionReader,
  Account: accountReader,
  CspTenancy: cspTenancyReader,
  PendingInvitation: pendingInvitationReader,
  Invitation: invitationReader,
  ResellerRelationship: resellerRelationshipReader,
  AccessAssignment: assignmentReader,
  GrantTerms: grantTermsReader,
  GranularCreated: granularStates.created,
  GranularApprovalPending: granularStates.approvalPending,
  GranularApproved: granularStates.approved,
  GranularActivating: granularStates.activating,
  GranularActive: granularStates.active,
  GranularExpiring: granularStates.expiring,
  GranularExpired: granularStates.expired,
  GranularTerminationRequested: granularStates.terminationRequested,
  GranularTerminating: granularStates.terminating,
  GranularTerminated: granularStates.terminated,
  GranularDelegatedAdmin: granularGrantReader,
  DelegatedAdminGrant: grantReader,
  Partnerships: partnershipsReader,
  SourceId: sourceIdReader,
  Entitled: entitledReader,
  Flow: flowReader,
  Remedy: remedyReader,
  DisputedReading: disputedReadingReader,
};
