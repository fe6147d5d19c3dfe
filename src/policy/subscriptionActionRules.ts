import { findSubscription } from '../account/account';
import { guaranteeAgainst, othersFlow, type SubscriptionAction } from '../account/subscriptionAction';
import type { Customer } from '../customer/customer';
import type { TenantId } from '../tenant/identifiers';
import { always, managingRole, noResellerRelationship, notBeforeLastEvent } from './commonRules';
import type { RulesFor } from './rule';

function sellerActing({ account }: Customer, { actor, subscriptionId }: SubscriptionAction): TenantId | null {
  return findSubscription(account, subscriptionId)?.transactingPartner === actor.tenantId ? actor.tenantId : null;
}

/** The wall: whatever admin rights a partner holds, only the seller acts on a subscription. */
export const subscriptionActionRules: RulesFor<'actOnSubscription'> = {
  'too-early': notBeforeLastEvent,
  'subscription-unknown': {
    eras: /* @__PURE__ */ always(['ours'], ({ account }, { subscriptionId }) =>
      findSubscription(account, subscriptionId) === undefined ? { subscriptionId } : null,
    ),
  },
  'not-the-seller': {
    eras: /* @__PURE__ */ always(
      ['request-2016', 'request-china', 'multipartner-current'],
      ({ account }, { type, at, actor, subscriptionId }) => {
        const subscription = findSubscription(account, subscriptionId);
        if (subscription === undefined || subscription.transactingPartner === actor.tenantId) return null;
        return {
          guarantee: guaranteeAgainst(type),
          action: type,
          subscriptionId,
          seller: subscription.transactingPartner,
          flow: othersFlow(type, subscription, at),
        };
      },
    ),
    // Nobody alone moves a subscription; everything else is the seller's to do.
    remedy: ({ flow, guarantee, seller }) => ({
      kind: 'flow',
      flow,
      partner: guarantee === 'ownership-unchanged' ? null : seller,
    }),
  },
  'role-not-permitted': /* @__PURE__ */ managingRole(['permissions-2021']),
  'no-reseller-relationship': /* @__PURE__ */ noResellerRelationship((attempt, customer) =>
    sellerActing(customer, attempt),
  ),
};
