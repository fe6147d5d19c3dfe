import type { AccountEvent } from '../account/account';
import type { SubscriptionPurchased } from '../account/purchaseSubscription';
import type { DelegatedAdminGranted, DelegatedAdminRemoved } from '../delegatedAdmin/delegatedAdminEvents';
import type { CustomerAgreementAccepted, InvitationAccepted } from '../invitation/acceptInvitation';
import type { RelationshipRequested } from '../invitation/requestRelationship';
import type { ResellerRelationshipEnded, ResellerRelationshipEstablished } from '../reseller/relationshipEvents';
import type { CommandType } from './command';

/** What happened to partnerships: everything multi-partner support can bring about. None of it reaches the account. */
export type PartnershipEvent =
  | RelationshipRequested
  | InvitationAccepted
  | CustomerAgreementAccepted
  | ResellerRelationshipEstablished
  | ResellerRelationshipEnded
  | DelegatedAdminGranted
  | DelegatedAdminRemoved;

/** What happened to a customer. Closed union: a new event is a major release. */
export type CustomerEvent = PartnershipEvent | AccountEvent;

/** Which events each command can lead to; a handler that emits another does not compile. */
interface Events {
  readonly requestRelationship: RelationshipRequested;
  readonly acceptInvitation:
    InvitationAccepted | CustomerAgreementAccepted | ResellerRelationshipEstablished | DelegatedAdminGranted;
  readonly revokeDelegatedAdmin: DelegatedAdminRemoved;
  readonly endResellerRelationship: ResellerRelationshipEnded | DelegatedAdminRemoved;
  readonly purchaseSubscription: SubscriptionPurchased;
}

export type EventOf<Type extends CommandType> = { [Each in Type]: Events[Each] }[Type];
