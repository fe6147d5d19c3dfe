import { DAY, addMilliseconds, type Instant } from '../shared/instant';
import type { DelegatedAdminGrant } from './delegatedAdminGrant';
import { EXTENSION, extendsItself } from './grantTerms';
import { withState, type GranularDelegatedAdmin } from './granularGrant';

// What time alone makes of a relationship. Nobody has to record it for it to be so.

/** A request that nobody approves lapses after 90 days. @see https://learn.microsoft.com/partner-center/gdap-faq */
export const APPROVAL_PERIOD: number = 90 * DAY;

/** Microsoft forgets what expired or was terminated a year later. @see https://learn.microsoft.com/partner-center/gdap-activity-logs */
export const KEPT_FOR: number = 365 * DAY;

/** When Microsoft forgets a relationship; null while it is none that is forgotten. A request that lapses is forgotten at once. */
export function forgottenAt({ state }: GranularDelegatedAdmin): Instant | null {
  switch (state.status) {
    case 'approvalPending':
      return state.lapsesAt;
    case 'expired':
      return addMilliseconds(state.expiredAt, KEPT_FOR);
    case 'terminated':
      return addMilliseconds(state.terminatedAt, KEPT_FOR);
    case 'created':
    case 'approved':
    case 'activating':
    case 'active':
    case 'expiring':
    case 'terminationRequested':
    case 'terminating':
      return null;
  }
}

/**
 * The relationship as it stands at an instant, nothing else having happened: an end that was reached has moved on by as many
 * extensions as it takes, or the relationship is `expiring`; what is forgotten is null.
 */
export function grantAsOf(grant: GranularDelegatedAdmin, at: Instant): GranularDelegatedAdmin | null {
  const { state } = grant;
  if (state.status === 'active') {
    if (at < state.endsAt) return grant;
    if (!extendsItself(grant)) return withState(grant, { status: 'expiring', endedAt: state.endsAt });
    const endsAt = extendedEnd(state.endsAt, at);
    // At the end of all time there is no later one.
    return endsAt === state.endsAt ? grant : withState(grant, { ...state, endsAt });
  }
  const forgotten = forgottenAt(grant);
  return forgotten === null || at < forgotten ? grant : null;
}

/** The first end after `at`, from `endsAt` on in steps of 180 days. */
export function extendedEnd(endsAt: Instant, at: Instant): Instant {
  const elapsed = Date.parse(at) - Date.parse(endsAt);
  return addMilliseconds(endsAt, (Math.floor(elapsed / EXTENSION) + 1) * EXTENSION);
}

/** When time alone ends a grant that is in force; null where it does not. */
export function endOf(grant: DelegatedAdminGrant): Instant | null {
  return grant.kind === 'dap' || grant.state.status !== 'active' || extendsItself(grant) ? null : grant.state.endsAt;
}

/** Whether a grant of either kind is in force; the end of one that extends itself moves on. */
export function isInForce(grant: DelegatedAdminGrant, at: Instant): boolean {
  if (grant.kind === 'dap') return grant.state.status === 'active';
  return grant.state.status === 'active' && (extendsItself(grant) || at < grant.state.endsAt);
}
