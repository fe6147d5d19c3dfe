import type { SubscriptionAction } from '../account/subscriptionAction';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Era } from './era';
import type { RefusalCode, RefusalFacts, Remedy } from './refusal';

/** What rules are about: each command, and the question whether a partner may act on a subscription. */
export type AttemptType = CommandType | 'actOnSubscription';

export type Attempt<Type extends AttemptType = AttemptType> = {
  [Each in Type]: Each extends CommandType ? Command<Each> : SubscriptionAction;
}[Type];

/**
 * The facts that make the rule broken, or null where it is kept.
 *
 * @param grant the granular relationship that the attempt names, as time has made it by then; looked up once for all rules
 */
export type Check<Code extends RefusalCode, Tried> = (
  customer: Customer,
  attempt: Tried,
  grant: GranularDelegatedAdmin | undefined,
) => RefusalFacts[Code] | null;

/** A dated version of a rule. */
export interface RuleEra<Code extends RefusalCode, Tried> extends Era {
  readonly check: Check<Code, Tried>;
}

/**
 * One rule about one kind of attempt. Outside its eras it permits everything; within one, what the era's check says.
 */
export interface Rule<Code extends RefusalCode, Tried> {
  readonly eras: NonEmpty<RuleEra<Code, Tried>>;
  readonly remedy?: (facts: RefusalFacts[Code], attempt: Tried, customer: Customer) => Remedy | null;
}

/** Met by every command about a granular relationship that is there. */
type StepCode = 'too-early' | 'grant-unknown' | 'actor-not-entitled' | 'role-not-permitted' | 'wrong-grant-status';

type AssignmentCode = 'assignment-unknown' | 'wrong-assignment-status';

/** Met by every command that states the terms of a granular relationship. */
type TermsCode =
  | 'display-name-length'
  | 'display-name-taken'
  | 'duration-out-of-bounds'
  | 'roles-missing'
  | 'custom-role'
  | 'extension-with-global-admin'
  | 'auto-extension-unavailable';

/** The codes with which each kind of attempt can be refused, in the order in which refusals are listed. */
export interface RefusedBy {
  readonly requestRelationship:
    | 'too-early'
    | 'invitation-id-taken'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'reseller-cannot-invite'
    | 'provider-not-connected'
    | 'different-cloud'
    | 'different-region'
    | 'single-partner-cloud'
    | 'own-reseller'
    | 'delegated-admin-required'
    | 'delegated-admin-ended';
  readonly acceptInvitation:
    | 'too-early'
    | 'invitation-unknown'
    | 'invitation-used'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'agreement-missing'
    | 'different-region'
    | 'single-partner-cloud'
    | 'own-reseller'
    | 'service-administered'
    | 'delegated-admin-ended';
  readonly revokeDelegatedAdmin:
    'too-early' | 'delegated-admin-unknown' | 'actor-not-entitled' | 'role-not-permitted' | 'delegated-admin-in-use';
  readonly endResellerRelationship:
    | 'too-early'
    | 'relationship-unknown'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'reseller-cannot-end'
    | 'subscriptions-in-the-way';
  readonly purchaseSubscription:
    | 'too-early'
    | 'subscription-id-taken'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'reseller-cannot-order'
    | 'no-reseller-relationship'
    | 'resale-to-csp-partner'
    | 'resale-to-itself'
    | 'own-reseller'
    | 'different-region'
    | 'single-partner-cloud'
    | 'agreement-missing'
    | 'service-administered'
    | 'service-not-sold'
    | 'provider-of-record';
  readonly draftGrant:
    | 'too-early'
    | 'grant-id-taken'
    | 'granular-admin-unavailable'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'provider-not-connected'
    | 'different-cloud'
    | TermsCode;
  readonly amendGrant: StepCode | TermsCode;
  /** A draft that is not there is deleted already. */
  readonly deleteGrant: Exclude<StepCode, 'grant-unknown'>;
  readonly lockGrantForApproval: StepCode;
  readonly approveGrant: StepCode | 'consent-answered';
  readonly rejectGrant: StepCode | 'consent-not-asked' | 'consent-answered';
  readonly recordProvisioning:
    Exclude<StepCode, 'role-not-permitted'> | 'duration-out-of-bounds' | 'end-before-activation';
  readonly switchAutoExtension: StepCode | 'extension-with-global-admin' | 'auto-extension-unavailable';
  readonly removeGlobalAdministrator: StepCode | 'role-removal-unavailable' | 'roles-missing';
  readonly terminateGrant: StepCode;
  readonly recordElapsed: 'too-early';
  readonly assignAccess: StepCode | 'assignment-id-taken' | 'group-assigned' | 'roles-missing' | 'role-outside-grant';
  readonly changeAccessAssignment: StepCode | AssignmentCode | 'roles-missing' | 'role-outside-grant';
  readonly removeAccessAssignment: StepCode | 'assignment-unknown';
  readonly recordAssignment: Exclude<StepCode, 'role-not-permitted'> | AssignmentCode;
  readonly actOnSubscription:
    'too-early' | 'subscription-unknown' | 'not-the-seller' | 'role-not-permitted' | 'no-reseller-relationship';
}

/** A rule for each promised code: a missing, an extra or a mis-keyed one does not compile. */
export type RulesFor<Type extends AttemptType> = {
  readonly [Code in RefusedBy[Type]]: Rule<Code, Attempt<Type>>;
};
