import { toSubscription } from '../account/subscription';
import { findSubscription } from '../account/account';
import type { RelationshipCommandType } from '../customer/command';
import type { EventOf } from '../customer/event';
import { findInvitation, findLegacyGrant, hasLegacyDelegatedAdmin, isReseller } from '../customer/partnerships';
import { asksToResell } from '../invitation/invitation';
import { END_REMOVES_DELEGATED_ADMIN_EXCEPT, effectAt } from '../policy/effect';
import { grantsDelegatedAdmin } from '../policy/sunset';
import { toPartner } from '../tenant/partner';
import { emits, type Handler } from './outcome';

/** What the commands about invitations, relationships and purchases bring about. */
export const relationshipOutcomes: { readonly [Type in RelationshipCommandType]: Handler<Type> } = {
  requestRelationship({ at, actor, invitationId, partner, provider, asks }, { customer }) {
    if (findInvitation(customer.partnerships, invitationId) !== undefined) return emits();
    return emits({
      type: 'relationshipRequested',
      at,
      by: actor,
      invitation: {
        status: 'pending',
        id: invitationId,
        partner: partner.tenantId,
        provider: provider?.tenantId ?? null,
        asks,
        requestedAt: at,
      },
      partner: toPartner(partner),
      provider: provider && toPartner(provider),
    });
  },

  acceptInvitation({ at, actor: by, invitationId, acceptsCustomerAgreement }, { customer }) {
    const { partnerships } = customer;
    const invitation = findInvitation(partnerships, invitationId);
    if (invitation?.status !== 'pending') return emits();
    const { partner, provider, asks } = invitation;
    const events: EventOf<'acceptInvitation'>[] = [{ type: 'invitationAccepted', at, by, invitationId }];
    if (acceptsCustomerAgreement && partnerships.customerAgreementAcceptedAt === null) {
      events.push({ type: 'customerAgreementAccepted', at, by });
    }
    for (const reseller of asksToResell(asks) ? [partner, provider] : []) {
      if (reseller === null || isReseller(partnerships, reseller)) continue;
      events.push({ type: 'resellerRelationshipEstablished', at, by, partner: reseller });
    }
    if (grantsDelegatedAdmin(asks, customer.cloud, at) && !hasLegacyDelegatedAdmin(partnerships, partner)) {
      events.push({ type: 'delegatedAdminGranted', at, by, partner });
    }
    return emits(...events);
  },

  revokeDelegatedAdmin({ at, actor, partner }, { customer }) {
    return findLegacyGrant(customer.partnerships, partner)?.state.status === 'active'
      ? emits({ type: 'delegatedAdminRemoved', at, by: actor, partner })
      : emits();
  },

  endResellerRelationship({ at, actor, partner }, { customer, readings }) {
    const { partnerships } = customer;
    if (!isReseller(partnerships, partner)) return emits();
    const ended: EventOf<'endResellerRelationship'> = { type: 'resellerRelationshipEnded', at, by: actor, partner };
    if (!hasLegacyDelegatedAdmin(partnerships, partner)) return emits(ended);
    const { happens, disputed } = effectAt(END_REMOVES_DELEGATED_ADMIN_EXCEPT, customer, at, readings);
    const removed: EventOf<'endResellerRelationship'> = { ...ended, type: 'delegatedAdminRemoved' };
    return { events: happens ? [ended, removed] : [ended], disputed: disputed === null ? [] : [disputed] };
  },

  purchaseSubscription({ at, actor, partner, subscription }, { customer }) {
    if (findSubscription(customer.account, subscription.id) !== undefined) return emits();
    const bought = toSubscription(subscription, partner, at);
    return emits({ type: 'subscriptionPurchased', at, by: actor, subscription: bought });
  },
};
