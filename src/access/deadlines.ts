import type { Customer } from '../customer/customer';
import { extendedEnd, forgottenAt } from '../delegatedAdmin/grantTime';
import { EXTENSION, GLOBAL_ADMINISTRATOR, extendsItself } from '../delegatedAdmin/grantTerms';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import { DAY, addMilliseconds, type Instant } from '../shared/instant';
import type { GrantId, TenantId } from '../tenant/identifiers';

/**
 * How many days before the end partner and customer are notified; not where the relationship extends itself.
 *
 * @see https://learn.microsoft.com/partner-center/gdap-expiring-notifications
 */
export const NOTICE_DAYS: readonly [30, 7, 1] = [30, 7, 1];

interface DeadlineFacts {
  readonly at: Instant;
  readonly grantId: GrantId;
  readonly partner: TenantId;
}

/** A request that is not approved lapses. */
export interface ApprovalLapses extends DeadlineFacts {
  readonly kind: 'approval-lapses';
  /** Whether the indirect reseller has refused it, so that nobody can approve it any more. */
  readonly isRefused: boolean;
}

export interface ExpiryNotice extends DeadlineFacts {
  readonly kind: 'expiry-notice';
  readonly daysBefore: (typeof NOTICE_DAYS)[number];
  readonly endsAt: Instant;
}

/** The relationship ends, and with it all access that it gives. */
export interface Ends extends DeadlineFacts {
  readonly kind: 'ends';
  /** What keeps it from extending itself: Global Administrator, which has to go first, or only that nobody switched it on. */
  readonly barredBy: 'not-switched-on' | 'global-administrator';
}

/** The end moves on by 180 days. */
export interface RollsOver extends DeadlineFacts {
  readonly kind: 'rolls-over';
  readonly nextEnd: Instant;
}

/** Microsoft forgets what was over for a year. */
export interface Forgotten extends DeadlineFacts {
  readonly kind: 'forgotten';
}

/** What time will do to a granular relationship. Closed union. */
export type Deadline = ApprovalLapses | ExpiryNotice | Ends | RollsOver | Forgotten;

/**
 * What time will bring about in `[from, until)`, nothing else happening: earliest first, and in the order of the relationships
 * where two fall together. Linear in relationships and deadlines, sorting apart. What lies before `asOf` of the customer is told as
 * the record has it.
 */
export function deadlines({ partnerships }: Customer, from: Instant, until: Instant): readonly Deadline[] {
  const found: Deadline[] = [];
  // No notice comes sooner: what ends later than that is not looked at.
  const horizon = addMilliseconds(until, NOTICE_DAYS[0] * DAY);
  for (const grant of partnerships.grants) {
    if (grant.kind === 'gdap') addDeadlines(found, grant, { from, until, horizon });
  }
  return Object.freeze(found.length > 1 ? found.sort(byInstant) : found);
}

function byInstant(one: Deadline, other: Deadline): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}

interface Range {
  readonly from: Instant;
  readonly until: Instant;
  readonly horizon: Instant;
}

function addDeadlines(found: Deadline[], grant: GranularDelegatedAdmin, { from, until, horizon }: Range): void {
  const { id: grantId, partner, state } = grant;
  const add = (deadline: Deadline): void => {
    if (from <= deadline.at && deadline.at < until) found.push(Object.freeze(deadline));
  };
  const forgotten = forgottenAt(grant);
  if (forgotten !== null) {
    if (state.status !== 'approvalPending') add({ kind: 'forgotten', at: forgotten, grantId, partner });
    else {
      const isRefused = state.partnerConsent === 'refused';
      add({ kind: 'approval-lapses', at: forgotten, grantId, partner, isRefused });
    }
    return;
  }
  if (state.status !== 'active') return;
  const { endsAt } = state;
  if (extendsItself(grant)) {
    let at = endsAt < from ? endAtOrAfter(endsAt, from) : endsAt;
    while (at < until) {
      const nextEnd = addMilliseconds(at, EXTENSION);
      add({ kind: 'rolls-over', at, grantId, partner, nextEnd });
      at = nextEnd;
    }
    return;
  }
  if (endsAt < from || horizon < endsAt) return;
  for (const daysBefore of NOTICE_DAYS) {
    const at = addMilliseconds(endsAt, -daysBefore * DAY);
    // A relationship of a week has no notice of 30 days.
    if (state.activatedAt <= at) add({ kind: 'expiry-notice', at, grantId, partner, daysBefore, endsAt });
  }
  const barredBy = grant.roleDefinitionIds.includes(GLOBAL_ADMINISTRATOR) ? 'global-administrator' : 'not-switched-on';
  add({ kind: 'ends', at: endsAt, grantId, partner, barredBy });
}

/** The first end at or after `from`; an end that falls on `from` rolls over then. */
function endAtOrAfter(endsAt: Instant, from: Instant): Instant {
  return extendedEnd(endsAt, addMilliseconds(from, -1));
}
