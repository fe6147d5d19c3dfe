import { soldBy } from '../account/standing';
import type { Subscription } from '../account/subscription';
import type { Customer } from '../customer/customer';
import { findPartner, findRelationship, isReseller } from '../customer/partnerships';
import type { EndResellerRelationship } from '../reseller/endResellerRelationship';
import { isNonEmpty } from '../shared/nonEmpty';
import { CLOUDS } from '../tenant/cloud';
import { isActingPartner, providersBehind } from './circumstances';
import { always, entitled, notBeforeLastEvent, relationshipRole } from './commonRules';
import type { BlockingSubscription, RefusalFacts } from './refusal';
import type { RulesFor } from './rule';

function isIndirectReseller({ partnerships }: Customer, { partner }: EndResellerRelationship): boolean {
  return findPartner(partnerships, partner)?.kind === 'indirect-reseller';
}

/** The ending partner's own subscriptions that block; another partner's never do. */
function inTheWay(
  { account, partnerships }: Customer,
  { partner }: EndResellerRelationship,
  needs: (subscription: Subscription) => BlockingSubscription['needs'] | null,
): RefusalFacts['subscriptions-in-the-way'] | null {
  if (!isReseller(partnerships, partner)) return null;
  const blocking = soldBy(account, partner).flatMap((subscription): readonly BlockingSubscription[] => {
    const { id, commerce, terms } = subscription;
    const needed = needs(subscription);
    return needed === null
      ? []
      : [{ subscriptionId: id, commerce, needs: needed, termEndsAt: terms.commitmentEndDate }];
  });
  return isNonEmpty(blocking) ? { blocking } : null;
}

/** Who may end a reseller relationship, and what blocks the end. */
export const endRules: RulesFor<'endResellerRelationship'> = {
  'too-early': notBeforeLastEvent,
  'relationship-unknown': {
    eras: /* @__PURE__ */ always(['ours'], ({ partnerships }, { partner }) =>
      findRelationship(partnerships, partner) === undefined ? { partner } : null,
    ),
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['manage-partners-2020', 'remove-2021'],
    (attempt, customer) => (isIndirectReseller(customer, attempt) ? ['provider'] : ['partner']),
    (attempt, customer) =>
      isActingPartner(attempt.actor, attempt.partner) ||
      // A provider ends what its reseller cannot, while it may sell to the customer itself.
      providersBehind(findPartner(customer.partnerships, attempt.partner)).some(
        (provider) => isActingPartner(attempt.actor, provider) && isReseller(customer.partnerships, provider),
      ),
  ),
  'role-not-permitted': /* @__PURE__ */ relationshipRole('remove-2021', 'remove-current'),
  'reseller-cannot-end': {
    eras: [
      {
        clouds: CLOUDS,
        from: '2021-11-01',
        until: null,
        sources: ['remove-2021', 'remove-current'],
        check: (customer, attempt) =>
          isIndirectReseller(customer, attempt) && isActingPartner(attempt.actor, attempt.partner)
            ? { partner: attempt.partner }
            : null,
      },
    ],
    remedy: () => ({ kind: 'flow', flow: 'ask-provider', partner: null }),
  },
  'subscriptions-in-the-way': {
    eras: [
      {
        clouds: CLOUDS,
        from: '2018-01-17',
        until: '2023-10-24',
        sources: ['remove-2018', 'remove-2021'],
        check: (customer, attempt) =>
          inTheWay(customer, attempt, ({ status }) => (status === 'active' ? 'suspension' : null)),
      },
      {
        clouds: CLOUDS,
        from: '2023-10-24',
        until: null,
        sources: ['remove-2021', 'remove-current'],
        check: (customer, attempt) =>
          // A suspended new-commerce subscription goes on being billed, so it blocks until it is cancelled or over.
          inTheWay(customer, attempt, ({ commerce, status }) =>
            commerce === 'new-commerce' ? 'cancellation' : status === 'active' ? 'suspension' : null,
          ),
      },
    ],
    remedy: (_, { partner }) => ({ kind: 'flow', flow: 'suspend-or-cancel', partner }),
  },
};
