import type { SubscriptionAction } from '../account/subscriptionAction';
import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Era } from './era';
import type { RefusalCode, RefusalFacts, Remedy } from './refusal';

/** What rules are about: each command, and the question whether a partner may act on a subscription. */
export type AttemptType = CommandType | 'actOnSubscription';

export type Attempt<Type extends AttemptType = AttemptType> = {
  [Each in Type]: Each extends CommandType ? Command<Each> : SubscriptionAction;
}[Type];

/** The facts that make the rule broken, or null where it is kept. */
export type Check<Code extends RefusalCode, Tried> = (customer: Customer, attempt: Tried) => RefusalFacts[Code] | null;

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

/** The codes with which each kind of attempt can be refused, in the order in which refusals are listed. */
export interface RefusedBy {
  readonly requestRelationship:
    | 'earlier-than-last-event'
    | 'invitation-id-taken'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'reseller-cannot-invite'
    | 'provider-not-connected'
    | 'different-region'
    | 'single-partner-cloud'
    | 'own-reseller'
    | 'delegated-admin-not-optional'
    | 'delegated-admin-no-longer-granted';
  readonly acceptInvitation:
    | 'earlier-than-last-event'
    | 'invitation-unknown'
    | 'invitation-used-up'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'customer-agreement-missing'
    | 'single-partner-cloud'
    | 'own-reseller'
    | 'service-has-delegated-admin'
    | 'delegated-admin-no-longer-granted';
  readonly revokeDelegatedAdmin:
    | 'earlier-than-last-event'
    | 'delegated-admin-unknown'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'delegated-admin-in-use';
  readonly endResellerRelationship:
    | 'earlier-than-last-event'
    | 'relationship-unknown'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'reseller-cannot-end-relationship'
    | 'subscriptions-in-the-way';
  readonly purchaseSubscription:
    | 'earlier-than-last-event'
    | 'subscription-id-taken'
    | 'actor-not-entitled'
    | 'role-not-permitted'
    | 'reseller-cannot-order'
    | 'no-reseller-relationship'
    | 'resale-to-csp-partner'
    | 'resale-to-itself'
    | 'own-reseller'
    | 'different-region'
    | 'customer-agreement-missing'
    | 'service-has-delegated-admin'
    | 'service-not-sold-in-cloud'
    | 'provider-as-partner-of-record';
  readonly actOnSubscription:
    | 'earlier-than-last-event'
    | 'subscription-unknown'
    | 'not-the-seller'
    | 'role-not-permitted'
    | 'no-reseller-relationship';
}

/** A rule for each promised code: a missing, an extra or a mis-keyed one does not compile. */
export type RulesFor<Type extends AttemptType> = {
  readonly [Code in RefusedBy[Type]]: Rule<Code, Attempt<Type>>;
};
