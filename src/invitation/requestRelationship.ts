import type { Instant } from '../shared/instant';
import type { Actor } from '../tenant/actor';
import type { InvitationId } from '../tenant/identifiers';
import type { IndirectProvider, Partner } from '../tenant/partner';
import type { Asks, PendingInvitation } from './invitation';

/** A partner invites the customer: the step with which multi-partner support begins. */
export interface RequestRelationship {
  readonly type: 'requestRelationship';
  readonly at: Instant;
  readonly actor: Actor;
  readonly invitationId: InvitationId;
  readonly partner: Partner;
  /** For an indirect reseller that invites the customer to its provider in the same step; otherwise null. */
  readonly provider: IndirectProvider | null;
  readonly asks: Asks;
}

export interface RelationshipRequested {
  readonly type: 'relationshipRequested';
  readonly at: Instant;
  readonly by: Actor;
  readonly invitation: PendingInvitation;
  readonly partner: Partner;
  readonly provider: IndirectProvider | null;
}
