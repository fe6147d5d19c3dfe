import type { Guarantee } from '../account/guarantee';
import { isOver } from '../account/standing';
import type { Subscription, SubscriptionTerms } from '../account/subscription';
import { transferFlow, type Flow } from '../account/subscriptionAction';
import type { Customer } from '../customer/customer';
import { findPartner, isReseller } from '../customer/partnerships';
import type { Instant } from '../shared/instant';
import type { SubscriptionId, TenantId } from '../tenant/identifiers';

/** The facts that the guarantees protect. Everything else, such as a friendly name, may change freely. */
export type ProtectedField =
  | 'tenantId'
  | 'owner'
  | 'existence'
  | 'service'
  | 'commerce'
  | 'status'
  | 'transactingPartner'
  | 'orderId'
  | 'partnerOfRecord'
  | keyof SubscriptionTerms;

/**
 * Who was free to bring a change about. Closed union.
 *
 * - `seller`: the partner that sold it, by its own procedure
 * - `transfer`: the old and the new seller together; the new one has a reseller relationship, as a transfer demands
 * - `term-end`: the term ended or was renewed in between, or what had ended was cleared away
 * - `provisioned`: Microsoft provisioned what had been ordered
 * - `bought-elsewhere`: no CSP partner sold it, so the change came through the customer's other channel
 * - `not-the-seller`: only the seller was free to, and the audited partner is not the seller; null where no partner sold it
 * - `nobody`: no source gives anybody a way to it
 */
export type Explanation =
  | { readonly kind: 'seller'; readonly partner: TenantId; readonly flow: Flow }
  | { readonly kind: 'transfer'; readonly from: TenantId; readonly to: TenantId; readonly flow: Flow }
  | { readonly kind: 'term-end' }
  | { readonly kind: 'provisioned' }
  | { readonly kind: 'bought-elsewhere' }
  | { readonly kind: 'not-the-seller'; readonly partner: TenantId; readonly seller: TenantId | null }
  | { readonly kind: 'nobody' };

/** One protected fact that differs between two snapshots. */
export interface Finding {
  readonly guarantee: Guarantee;
  /** Null for the account itself. */
  readonly subscriptionId: SubscriptionId | null;
  readonly field: ProtectedField;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  readonly explanation: Explanation;
}

type Transfer = Extract<Explanation, { readonly kind: 'transfer' }>;

const NOBODY: Explanation = { kind: 'nobody' };

interface Change {
  readonly before: Subscription;
  readonly after: Subscription;
  /** The instants of the two snapshots. */
  readonly since: Instant;
  readonly until: Instant;
  /** The transfer that explains a new seller; null where the seller is the same or nothing explains the new one. */
  readonly transfer: Transfer | null;
}

/** A protected fact: which guarantee protects it, where it stands, and what explains a new value; null: no change at all. */
interface Watched {
  readonly guarantee: Guarantee;
  readonly field: ProtectedField;
  readonly valueOf: (subscription: Subscription) => Finding['before'];
  readonly explain: (change: Change) => Explanation | null;
}

const WATCHED: readonly Watched[] = [
  { guarantee: 'subscriptions-unchanged', field: 'service', valueOf: ({ service }) => service, explain: nobody },
  { guarantee: 'subscriptions-unchanged', field: 'commerce', valueOf: ({ commerce }) => commerce, explain: migration },
  { guarantee: 'subscriptions-unchanged', field: 'status', valueOf: ({ status }) => status, explain: newStatus },
  { guarantee: 'subscriptions-unchanged', field: 'quantity', valueOf: ({ terms }) => terms.quantity, explain: edit },
  {
    guarantee: 'ownership-unchanged',
    field: 'transactingPartner',
    valueOf: ({ transactingPartner }) => transactingPartner,
    explain: ({ transfer }) => transfer ?? NOBODY,
  },
  { guarantee: 'ownership-unchanged', field: 'orderId', valueOf: ({ orderId }) => orderId, explain: newOrder },
  {
    guarantee: 'subscriptions-unchanged',
    field: 'offerId',
    valueOf: ({ terms }) => terms.offerId,
    explain: transition,
  },
  { guarantee: 'terms-unchanged', field: 'termDuration', valueOf: ({ terms }) => terms.termDuration, explain: edit },
  { guarantee: 'terms-unchanged', field: 'billingCycle', valueOf: ({ terms }) => terms.billingCycle, explain: edit },
  {
    guarantee: 'terms-unchanged',
    field: 'autoRenewEnabled',
    valueOf: ({ terms }) => terms.autoRenewEnabled,
    explain: edit,
  },
  {
    guarantee: 'terms-unchanged',
    field: 'effectiveStartDate',
    valueOf: ({ terms }) => terms.effectiveStartDate,
    explain: newDate,
  },
  {
    guarantee: 'terms-unchanged',
    field: 'commitmentEndDate',
    valueOf: ({ terms }) => terms.commitmentEndDate,
    explain: newDate,
  },
  {
    guarantee: 'partner-of-record-unchanged',
    field: 'partnerOfRecord',
    valueOf: ({ partnerOfRecord }) => partnerOfRecord,
    explain: newRecord,
  },
];

/** Every protected fact of one subscription that differs, with what explains it. */
export function subscriptionFindings(
  before: Subscription,
  after: Subscription | undefined,
  [earlier, later]: readonly [Customer, Customer],
  by: TenantId | undefined,
): readonly Finding[] {
  const { id: subscriptionId } = before;
  if (after === undefined) {
    const guarantee = 'subscriptions-unchanged';
    return [{ guarantee, subscriptionId, field: 'existence', before: true, after: false, explanation: NOBODY }];
  }
  const transfer = transferBetween(before, after, later);
  const change: Change = { before, after, since: earlier.asOf, until: later.asOf, transfer };
  const findings: Finding[] = [];
  for (const { guarantee, field, valueOf, explain } of WATCHED) {
    const values = { before: valueOf(before), after: valueOf(after) };
    const explanation = values.before === values.after ? null : explain(change);
    if (explanation === null) continue;
    findings.push({ guarantee, subscriptionId, field, ...values, explanation: attributed(explanation, change, by) });
  }
  return findings;
}

/** Only partners that order may take a subscription over, and only one that is not over. */
function transferBetween(before: Subscription, after: Subscription, { partnerships, asOf }: Customer): Transfer | null {
  const { transactingPartner: from } = before;
  const { transactingPartner: to } = after;
  if (from === null || to === null || from === to || isOver(before) || !isReseller(partnerships, to)) return null;
  const flow = transferFlow(before, asOf);
  const isOrdering = findPartner(partnerships, to)?.kind !== 'indirect-reseller';
  return flow === 'buy-anew' || !isOrdering ? null : { kind: 'transfer', from, to, flow };
}

function nobody(): Explanation {
  return NOBODY;
}

function sellers({ before, after, transfer }: Change, flow: Flow): Explanation {
  const seller = transfer === null ? before.transactingPartner : after.transactingPartner;
  return seller === null ? { kind: 'bought-elsewhere' } : { kind: 'seller', partner: seller, flow };
}

function edit(change: Change): Explanation {
  return sellers(change, 'edit-subscription');
}

function transition(change: Change): Explanation {
  return sellers(change, 'transition');
}

function migration(change: Change): Explanation {
  return change.before.commerce === 'legacy' ? sellers(change, 'migrate-to-new-commerce') : NOBODY;
}

/** Terms end by themselves, ended subscriptions are deleted by themselves, and what is pending Microsoft provisions. */
function newStatus(change: Change): Explanation {
  const { before, after } = change;
  if (isOver(before)) return isOver(after) ? { kind: 'term-end' } : NOBODY;
  if (before.status === 'pending' && after.status === 'active') return { kind: 'provisioned' };
  return after.status !== 'active' && hasTermEnded(change) ? { kind: 'term-end' } : edit(change);
}

/** An order that was not known before is news about the subscription, not a change of it. A migration places a new one. */
function newOrder(change: Change): Explanation | null {
  const { before, after, transfer } = change;
  if (before.orderId === null) return null;
  return transfer ?? (before.commerce === after.commerce ? NOBODY : migration(change));
}

/** Renewal moves the term on; nothing moves it back by itself. */
function newDate(change: Change): Explanation {
  const { autoRenewEnabled, commitmentEndDate: end } = change.before.terms;
  const next = change.after.terms.commitmentEndDate;
  const isLater = end !== null && next !== null && end < next;
  return autoRenewEnabled && isLater && hasTermEnded(change) ? { kind: 'term-end' } : edit(change);
}

function newRecord(change: Change): Explanation {
  return change.transfer ?? sellers(change, 'edit-partner-of-record');
}

function hasTermEnded({ before, since, until }: Change): boolean {
  const { commitmentEndDate: end } = before.terms;
  return end !== null && !isOver(before) && since < end && end <= until;
}

/** Narrows what somebody was free to do to what the audited partner was free to do. */
function attributed(explanation: Explanation, change: Change, by: TenantId | undefined): Explanation {
  const free = freePartners(explanation, change);
  return by === undefined || free === null || free.includes(by)
    ? explanation
    : { kind: 'not-the-seller', partner: by, seller: free.at(0) ?? null };
}

/** The partners whose doing it may be; null where it is no partner's. Around a transfer both sellers had their time. */
function freePartners(explanation: Explanation, { transfer }: Change): readonly TenantId[] | null {
  if (explanation.kind === 'bought-elsewhere') return [];
  if (explanation.kind === 'transfer') return [explanation.from, explanation.to];
  if (explanation.kind !== 'seller') return null;
  return transfer === null ? [explanation.partner] : [transfer.from, transfer.to];
}
