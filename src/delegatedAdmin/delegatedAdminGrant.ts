import type { Instant } from '../shared/instant';
import type { TenantId } from '../tenant/identifiers';
import type { Actor } from '../tenant/actor';
import type { GranularDelegatedAdmin } from './granularGrant';

export interface LegacyActive {
  readonly status: 'active';
  /** Null where it is older than what we were told. */
  readonly since: Instant | null;
}

export interface LegacyRemoved {
  readonly status: 'removed';
  readonly since: Instant | null;
  readonly removedAt: Instant;
  readonly removedBy: Actor['kind'];
}

/**
 * Delegated admin privileges (DAP), without end date: the partner's admin agents are Global Administrators and its helpdesk
 * agents Helpdesk Administrators of the customer. At most one a partner, the latest.
 *
 * @see https://learn.microsoft.com/partner-center/customers-revoke-admin-privileges
 */
export interface LegacyDelegatedAdmin {
  readonly kind: 'dap';
  readonly partner: TenantId;
  readonly state: LegacyActive | LegacyRemoved;
}

/** The customer's permission to administer. *Grant* is our word for what both generations have in common. Closed union. */
export type DelegatedAdminGrant = LegacyDelegatedAdmin | GranularDelegatedAdmin;

/** What tells grants of one customer apart: the partner for the legacy kind, the id for the granular one. */
export function grantKey(grant: DelegatedAdminGrant): string {
  return `${grant.kind} ${grant.kind === 'dap' ? grant.partner : grant.id}`;
}

export function toLegacyGrant(partner: TenantId, since: Instant | null): LegacyDelegatedAdmin {
  return Object.freeze({ kind: 'dap', partner, state: Object.freeze({ status: 'active', since }) });
}

export function toRemovedLegacyGrant(
  { partner, state }: LegacyDelegatedAdmin,
  removedAt: Instant,
  removedBy: Actor['kind'],
): LegacyDelegatedAdmin {
  return Object.freeze({
    kind: 'dap',
    partner,
    state: Object.freeze({ status: 'removed', since: state.since, removedAt, removedBy }),
  });
}
