import type { DelegatedAdminGrant, LegacyDelegatedAdmin } from '../delegatedAdmin/delegatedAdminGrant';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { Invitation } from '../invitation/invitation';
import type { ResellerRelationship } from '../reseller/resellerRelationship';
import type { Instant } from '../shared/instant';
import { findIn } from '../shared/keyedList';
import type { GrantId, InvitationId, TenantId } from '../tenant/identifiers';
import type { Partner } from '../tenant/partner';

/** The half of a customer that multi-partner support is about: who may sell to it and who may administer it. */
export interface Partnerships {
  /** Every partner that the other lists name, as it was when it was first heard of; a newer snapshot may know better. */
  readonly partners: readonly Partner[];
  readonly invitations: readonly Invitation[];
  readonly relationships: readonly ResellerRelationship[];
  readonly grants: readonly DelegatedAdminGrant[];
  /** When the customer accepted the Microsoft Customer Agreement; null where it has not, or nobody knows. */
  readonly customerAgreementAcceptedAt: Instant | null;
}

/** With these in place of those before; the very same partnerships where nothing is another. Frozen. */
export function withPartnerships(before: Partnerships, change: Partial<Partnerships>): Partnerships {
  const { partners, invitations, relationships, grants, customerAgreementAcceptedAt } = { ...before, ...change };
  const isSame =
    partners === before.partners &&
    invitations === before.invitations &&
    relationships === before.relationships &&
    grants === before.grants &&
    customerAgreementAcceptedAt === before.customerAgreementAcceptedAt;
  return isSame ? before : Object.freeze({ partners, invitations, relationships, grants, customerAgreementAcceptedAt });
}

export function findPartner(partnerships: Partnerships, tenantId: TenantId): Partner | undefined {
  return findIn(partnerships.partners, (partner) => partner.tenantId === tenantId);
}

export function findInvitation(partnerships: Partnerships, id: InvitationId): Invitation | undefined {
  return findIn(partnerships.invitations, (invitation) => invitation.id === id);
}

export function findRelationship(partnerships: Partnerships, partner: TenantId): ResellerRelationship | undefined {
  return findIn(partnerships.relationships, (relationship) => relationship.partner === partner);
}

/** The partner’s legacy grant, in force or removed. */
export function findLegacyGrant({ grants }: Partnerships, partner: TenantId): LegacyDelegatedAdmin | undefined {
  for (const grant of grants) {
    if (grant.kind === 'dap' && grant.partner === partner) return grant;
  }
  return undefined;
}

/** The granular relationship as it was last recorded; `grantAsOf` tells what time has made of it since. */
export function findGranularGrant({ grants }: Partnerships, id: GrantId): GranularDelegatedAdmin | undefined {
  for (const grant of grants) {
    if (grant.kind === 'gdap' && grant.id === id) return grant;
  }
  return undefined;
}

/** Whether the partner may sell to the customer. */
export function isReseller(partnerships: Partnerships, partner: TenantId): boolean {
  return findRelationship(partnerships, partner)?.status === 'active';
}

/** Whether the partner has delegated admin privileges of the legacy kind. */
export function hasLegacyDelegatedAdmin(partnerships: Partnerships, partner: TenantId): boolean {
  return findLegacyGrant(partnerships, partner)?.state.status === 'active';
}
