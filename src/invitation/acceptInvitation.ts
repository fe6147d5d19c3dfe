import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { InvitationId } from '../tenant/identifiers';

/** The customer says yes to an invitation. */
export interface AcceptInvitation {
  readonly type: 'acceptInvitation';
  readonly at: Instant;
  readonly actor: Actor;
  readonly invitationId: InvitationId;
  /** Whether the customer accepts the Microsoft Customer Agreement with this step; needless where it has done so before. */
  readonly acceptsCustomerAgreement: boolean;
}

export interface InvitationAccepted {
  readonly type: 'invitationAccepted';
  readonly at: Instant;
  readonly by: Actor;
  readonly invitationId: InvitationId;
}

export interface CustomerAgreementAccepted {
  readonly type: 'customerAgreementAccepted';
  readonly at: Instant;
  readonly by: Actor;
}
