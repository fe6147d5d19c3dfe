import type { PurchaseSubscription } from '../account/purchaseSubscription';
import type { RevokeDelegatedAdmin } from '../delegatedAdmin/revokeDelegatedAdmin';
import type { AcceptInvitation } from '../invitation/acceptInvitation';
import type { RequestRelationship } from '../invitation/requestRelationship';
import type { EndResellerRelationship } from '../reseller/endResellerRelationship';

interface Commands {
  readonly requestRelationship: RequestRelationship;
  readonly acceptInvitation: AcceptInvitation;
  readonly revokeDelegatedAdmin: RevokeDelegatedAdmin;
  readonly endResellerRelationship: EndResellerRelationship;
  readonly purchaseSubscription: PurchaseSubscription;
}

/** Closed union: a new command is a major release. */
export type CommandType = keyof Commands;

/** What somebody wants to do with a customer; `Command<'acceptInvitation'>` is one kind of it. */
export type Command<Type extends CommandType = CommandType> = { [Each in Type]: Commands[Each] }[Type];
