import type { Instant } from '../shared/instant';
import type { InvitationId, TenantId } from '../tenant/identifiers';

/**
 * What an invitation asks the customer for: to be sold to, to be administered, or both.
 *
 * `delegated-admin` here is the legacy kind (DAP); a granular relationship has a life cycle of its own.
 */
export type Asks = 'reseller' | 'reseller-and-delegated-admin' | 'delegated-admin';

export const ASKS: readonly Asks[] = ['reseller', 'reseller-and-delegated-admin', 'delegated-admin'];

interface InvitationFacts {
  readonly id: InvitationId;
  readonly partner: TenantId;
  /** The indirect provider that an indirect reseller invites the customer to as well. */
  readonly provider: TenantId | null;
  readonly asks: Asks;
  readonly requestedAt: Instant;
}

/** Documented to stay open without limit: no source gives reseller invitations an end. */
export interface PendingInvitation extends InvitationFacts {
  readonly status: 'pending';
}

export interface AcceptedInvitation extends InvitationFacts {
  readonly status: 'accepted';
  readonly acceptedAt: Instant;
}

/** One customer's view of a request for a relationship. *Invitation* is our word; Partner Center says relationship request. */
export type Invitation = PendingInvitation | AcceptedInvitation;

export function asksToResell(asks: Asks): boolean {
  return asks !== 'delegated-admin';
}

export function asksForDelegatedAdmin(asks: Asks): boolean {
  return asks !== 'reseller';
}

/** The same facts in a frozen object of their own, without whatever else the given object carries. */
export function toPendingInvitation({
  id,
  partner,
  provider,
  asks,
  requestedAt,
}: PendingInvitation): PendingInvitation {
  return Object.freeze({ status: 'pending', id, partner, provider, asks, requestedAt });
}

export function toAcceptedInvitation(
  { id, partner, provider, asks, requestedAt }: Invitation,
  acceptedAt: Instant,
): AcceptedInvitation {
  return Object.freeze({ status: 'accepted', id, partner, provider, asks, requestedAt, acceptedAt });
}
