import type { DelegatedAdminGrant, Instant } from 'csp-multi-partner';

/** From when to when a grant is in its present state; null where that is open, or not recorded any more. */
export interface Span {
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly phase: 'asked' | 'in-force' | 'over';
}

export function spanOf({ state }: DelegatedAdminGrant): Span {
  switch (state.status) {
    case 'created':
      return { from: state.createdAt, until: null, phase: 'asked' };
    case 'approvalPending':
      return { from: state.lockedAt, until: state.lapsesAt, phase: 'asked' };
    case 'approved':
    case 'activating':
      return { from: state.approvedAt, until: null, phase: 'asked' };
    case 'active':
      return 'endsAt' in state
        ? { from: state.activatedAt, until: state.endsAt, phase: 'in-force' }
        : { from: state.since, until: null, phase: 'in-force' };
    case 'expiring':
    case 'expired':
      return { from: null, until: state.endedAt, phase: 'over' };
    case 'terminationRequested':
    case 'terminating':
      return { from: null, until: state.requestedAt, phase: 'over' };
    case 'terminated':
      return { from: null, until: state.terminatedAt, phase: 'over' };
    case 'removed':
      return { from: state.since, until: state.removedAt, phase: 'over' };
  }
}
