import type { Guarantee } from '../account/guarantee';
import type { Flow, SubscriptionActionType } from '../account/subscriptionAction';
import type { Commerce, Service } from '../account/subscription';
import type { CommandType } from '../customer/command';
import type { CspTenancy } from '../customer/cspTenancy';
import type { Asks } from '../invitation/invitation';
import type { AssignmentStatus } from '../delegatedAdmin/accessAssignment';
import type { AutoExtendDuration } from '../delegatedAdmin/grantTerms';
import type { GranularStatus } from '../delegatedAdmin/granularGrant';
import type { Duration } from '../shared/duration';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Actor, CustomerRole, PartnerRole } from '../tenant/actor';
import type { Cloud } from '../tenant/cloud';
import type {
  AssignmentId,
  GrantId,
  InvitationId,
  PartnerId,
  RoleDefinitionId,
  SecurityGroupId,
  SubscriptionId,
  TenantId,
} from '../tenant/identifiers';
import type { Market } from '../tenant/market';
import type { DisputedReading } from './dispute';
import type { SourceId } from './source';

/** One of the ending partner's own subscriptions that stands in the way of the end, and what it waits for. */
export interface BlockingSubscription {
  readonly subscriptionId: SubscriptionId;
  readonly commerce: Commerce;
  /** Legacy subscriptions are suspended, new-commerce ones cancelled. */
  readonly needs: 'suspension' | 'cancellation';
  /** When its term ends, where it has one: the way out when the window for cancelling has closed. */
  readonly termEndsAt: Instant | null;
}

/**
 * What each refusal says beyond its code. Codes are permanent; the union is closed: a new code is a major release.
 */
export interface RefusalFacts {
  readonly 'too-early': { readonly at: Instant; readonly lastEventAt: Instant };
  /** The actor is none of those whose decision this is. */
  readonly 'actor-not-entitled': { readonly actor: Actor['kind']; readonly entitled: NonEmpty<Entitled> };
  /** The actor is of the right party but has none of the roles that may decide this. */
  readonly 'role-not-permitted': {
    readonly role: PartnerRole | CustomerRole;
    readonly permitted: NonEmpty<PartnerRole | CustomerRole>;
  };
  readonly 'different-cloud': { readonly partnerCloud: Cloud; readonly customerCloud: Cloud };
  readonly 'different-region': { readonly partnerMarket: Market; readonly customerMarket: Market };
  readonly 'single-partner-cloud': { readonly cloud: Cloud; readonly otherPartner: TenantId };
  readonly 'reseller-cannot-invite': { readonly partner: TenantId };
  readonly 'provider-not-connected': { readonly partner: TenantId; readonly provider: TenantId };
  readonly 'delegated-admin-required': { readonly cloud: Cloud };
  readonly 'delegated-admin-ended': { readonly asks: Asks; readonly partner: TenantId };
  readonly 'own-reseller': { readonly provider: TenantId };
  readonly 'invitation-id-taken': { readonly invitationId: InvitationId };
  readonly 'invitation-unknown': { readonly invitationId: InvitationId };
  readonly 'invitation-used': {
    readonly invitationId: InvitationId;
    readonly partner: TenantId;
    readonly acceptedAt: Instant;
  };
  readonly 'agreement-missing': { readonly partner: TenantId };
  readonly 'service-administered': { readonly service: Service; readonly otherPartner: TenantId };
  readonly 'delegated-admin-unknown': { readonly partner: TenantId };
  /** Both null where Microsoft names no last sign-in. */
  readonly 'delegated-admin-in-use': { readonly inactiveSince: Instant | null; readonly removableFrom: Instant | null };
  readonly 'relationship-unknown': { readonly partner: TenantId };
  readonly 'reseller-cannot-end': { readonly partner: TenantId };
  readonly 'subscriptions-in-the-way': { readonly blocking: NonEmpty<BlockingSubscription> };
  readonly 'no-reseller-relationship': { readonly partner: TenantId };
  readonly 'reseller-cannot-order': { readonly partner: TenantId };
  readonly 'resale-to-csp-partner': { readonly tenancy: CspTenancy['kind'] };
  readonly 'resale-to-itself': { readonly partner: TenantId };
  readonly 'provider-of-record': { readonly partnerId: PartnerId };
  readonly 'service-not-sold': { readonly service: Service; readonly cloud: Cloud };
  readonly 'subscription-id-taken': { readonly subscriptionId: SubscriptionId };
  readonly 'subscription-unknown': { readonly subscriptionId: SubscriptionId };
  readonly 'not-the-seller': {
    readonly guarantee: Guarantee;
    readonly action: SubscriptionActionType;
    readonly subscriptionId: SubscriptionId;
    /** Null where no CSP partner sold it. */
    readonly seller: TenantId | null;
    readonly flow: Flow;
  };
  readonly 'grant-unknown': { readonly grantId: GrantId };
  readonly 'grant-id-taken': { readonly grantId: GrantId };
  readonly 'granular-admin-unavailable': { readonly cloud: Cloud };
  /** `status` is what time has made of the relationship by then. */
  readonly 'wrong-grant-status': {
    readonly grantId: GrantId;
    readonly status: GranularStatus;
    readonly permitted: NonEmpty<GranularStatus>;
  };
  /** In UTF-16 units. */
  readonly 'display-name-length': { readonly length: number; readonly shortest: number; readonly longest: number };
  readonly 'display-name-taken': { readonly displayName: string };
  /** In days; `days` is null for a duration that is not made of years, weeks and days. */
  readonly 'duration-out-of-bounds': {
    readonly duration: Duration;
    readonly days: number | null;
    readonly shortest: number;
    readonly longest: number;
  };
  readonly 'end-before-activation': { readonly endsAt: Instant; readonly activatedAt: Instant };
  readonly 'roles-missing': { readonly fewest: number };
  readonly 'custom-role': { readonly roleDefinitionIds: NonEmpty<RoleDefinitionId> };
  readonly 'extension-with-global-admin': { readonly roleDefinitionId: RoleDefinitionId };
  readonly 'auto-extension-unavailable': { readonly autoExtendDuration: AutoExtendDuration };
  readonly 'role-removal-unavailable': { readonly grantId: GrantId };
  readonly 'consent-not-asked': { readonly grantId: GrantId };
  /** The indirect reseller has answered its provider already. */
  readonly 'consent-answered': { readonly grantId: GrantId; readonly consent: 'given' | 'refused' };
  readonly 'assignment-unknown': { readonly grantId: GrantId; readonly assignmentId: AssignmentId };
  readonly 'assignment-id-taken': { readonly assignmentId: AssignmentId };
  readonly 'wrong-assignment-status': {
    readonly assignmentId: AssignmentId;
    readonly status: AssignmentStatus;
    readonly permitted: NonEmpty<AssignmentStatus>;
  };
  /** `assignmentId` is the assignment that holds the group. */
  readonly 'group-assigned': { readonly securityGroup: SecurityGroupId; readonly assignmentId: AssignmentId };
  readonly 'role-outside-grant': { readonly roleDefinitionIds: NonEmpty<RoleDefinitionId> };
}

/** Whose decision something can be: of the partner concerned, its indirect provider, the customer, or Microsoft. */
export type Entitled = 'partner' | 'provider' | 'customer' | 'microsoft';

export type RefusalCode = keyof RefusalFacts;

/** What would make a refused attempt legal. Advice: it answers the refusal it comes with, and others may remain. */
export type Remedy =
  | { readonly kind: 'command'; readonly command: CommandType; readonly partner: TenantId }
  | { readonly kind: 'role'; readonly roles: NonEmpty<PartnerRole | CustomerRole> }
  | { readonly kind: 'actor'; readonly actors: NonEmpty<Entitled> }
  | { readonly kind: 'amend'; readonly member: string; readonly to: string | boolean | null }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'flow'; readonly flow: OutsideFlow; readonly partner: TenantId | null };

/** Everything that is done outside multi-partner support and may be the right way. */
export type OutsideFlow =
  | Flow
  | 'suspend-or-cancel'
  | 'another-tenant'
  | 'granular-admin'
  | 'confirm-agreement'
  | 'connect-provider'
  | 'ask-provider'
  | 'let-it-lapse'
  | 'await-provisioning';

/** One broken rule: its code, the facts, where the rule stands, and what would help. JSON-compatible. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly [Each in Code]: {
    readonly code: Each;
    readonly sources: NonEmpty<SourceId>;
    /** The readings on which it rests where sources conflict, otherwise null. */
    readonly disputed: DisputedReading | null;
    readonly remedy: Remedy | null;
  } & RefusalFacts[Each];
}[Code];
