import type { Customer } from '../customer/customer';
import type { Partnerships } from '../customer/partnerships';
import type { TenantId } from '../tenant/identifiers';
import { accessAsOf } from './accessAsOf';
import type { AccessAnswer, AccessQuestion } from './accessQuestion';

/**
 * {@link accessAsOf} for many questions about one customer: what each partner has is sorted out once, and an answer then takes no
 * longer for what other partners have. It answers for this customer as it is; ask anew for the customer after an event.
 *
 * Time: linear in the partnerships to begin with, then in what the partner asked about has.
 */
export function accessOf(customer: Customer): (question: AccessQuestion) => AccessAnswer {
  const { partnerships } = customer;
  const partners = groupBy(partnerships.partners, ({ tenantId }) => tenantId);
  const relationships = groupBy(partnerships.relationships, ({ partner }) => partner);
  const grants = groupBy(partnerships.grants, ({ partner }) => partner);
  return (question) => {
    const own: Partnerships = {
      ...partnerships,
      partners: partners.get(question.partner) ?? [],
      relationships: relationships.get(question.partner) ?? [],
      grants: grants.get(question.partner) ?? [],
    };
    return accessAsOf({ ...customer, partnerships: own }, question);
  };
}

function groupBy<Item>(items: readonly Item[], partnerOf: (item: Item) => TenantId): ReadonlyMap<TenantId, Item[]> {
  const groups = new Map<TenantId, Item[]>();
  for (const item of items) {
    const group = groups.get(partnerOf(item));
    if (group === undefined) groups.set(partnerOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
