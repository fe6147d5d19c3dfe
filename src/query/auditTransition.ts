import { GUARANTEES, type Guarantee } from '../account/guarantee';
import type { Subscription } from '../account/subscription';
import type { Customer } from '../customer/customer';
import { covers } from '../policy/era';
import { resaleEras } from '../policy/resaleBan';
import type { SubscriptionId, TenantId } from '../tenant/identifiers';
import { subscriptionFindings, type Explanation, type Finding } from './subscriptionFindings';

/** What a pair of snapshots says of one guarantee. */
export interface GuaranteeReport {
  readonly guarantee: Guarantee;
  /** `explained`: something changed, and all of it somebody was free to do; `broken`: something nobody may do. */
  readonly standing: 'kept' | 'explained' | 'broken';
  readonly findings: readonly Finding[];
}

/** A subscription that the second snapshot has and the first has not. A purchase breaks no guarantee. */
export interface AuditedPurchase {
  readonly subscriptionId: SubscriptionId;
  readonly seller: TenantId | null;
  /** Whether it was sold to a CSP partner's tenant against the ban in force on the day of the purchase. */
  readonly breaksResaleBan: boolean;
}

export interface Audit {
  /** One for each of the four, in their order. */
  readonly guarantees: readonly GuaranteeReport[];
  readonly purchases: readonly AuditedPurchase[];
}

export interface AuditOptions {
  /** Everything between the snapshots is the work of this partner: what only another could do is then broken. */
  readonly by?: TenantId;
}

/**
 * Which of the four guarantees two snapshots of a customer kept, which they broke, for which subscription, and what explains
 * it. The snapshots may come from anywhere; changes of names are none. Time: linear in the number of subscriptions.
 *
 * A subscription of which the second snapshot knows nothing counts as broken: cancelled ones stay listed as `deleted`. So compare
 * snapshots that see alike: one partner's credentials show only what that partner sold. `before` is the earlier one. Whether a
 * purchase broke the ban on resale is judged by the tenancy that `before` states.
 */
export function auditTransition(before: Customer, after: Customer, options: AuditOptions = {}): Audit {
  const later = new Map(after.account.subscriptions.map((subscription) => [subscription.id, subscription]));
  const earlier = new Set(before.account.subscriptions.map(({ id }) => id));
  const findings = [
    ...accountFindings(before, after),
    ...before.account.subscriptions.flatMap((subscription) =>
      subscriptionFindings(subscription, later.get(subscription.id), [before, after], options.by),
    ),
  ];
  return {
    guarantees: GUARANTEES.map((guarantee) => toReport(guarantee, findings)),
    purchases: after.account.subscriptions
      .filter(({ id }) => !earlier.has(id))
      .map((subscription) => toAuditedPurchase(subscription, before)),
  };
}

function accountFindings(before: Customer, after: Customer): readonly Finding[] {
  const explanation: Explanation = { kind: 'nobody' };
  const ownership = { guarantee: 'ownership-unchanged', subscriptionId: null, explanation } as const;
  const findings: Finding[] = [];
  if (before.tenantId !== after.tenantId) {
    findings.push({ ...ownership, field: 'tenantId', before: before.tenantId, after: after.tenantId });
  }
  if (before.account.owner !== after.account.owner) {
    findings.push({ ...ownership, field: 'owner', before: before.account.owner, after: after.account.owner });
  }
  return findings;
}

function toReport(guarantee: Guarantee, all: readonly Finding[]): GuaranteeReport {
  const findings = all.filter((finding) => finding.guarantee === guarantee);
  const isBroken = findings.some(
    ({ explanation }) => explanation.kind === 'nobody' || explanation.kind === 'not-the-seller',
  );
  return { guarantee, standing: findings.length === 0 ? 'kept' : isBroken ? 'broken' : 'explained', findings };
}

function toAuditedPurchase(subscription: Subscription, customer: Customer): AuditedPurchase {
  const { id, transactingPartner, purchasedAt } = subscription;
  const isBanned = resaleEras.some(
    (era) => covers(era, customer.cloud, purchasedAt) && era.check(customer, undefined, undefined) !== null,
  );
  return {
    subscriptionId: id,
    seller: transactingPartner,
    breaksResaleBan: transactingPartner !== null && isBanned,
  };
}
