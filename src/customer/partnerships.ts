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

export function findPartner(partnerships: Partnerships, tenantId: TenantId): Partner | undefined {
  return findIn(partnerships.partners, (partner) => partner.tenantId === tenantId);
}

export function findInvitation(partnerships: Partnerships, id: InvitationId): Invitation | undefined {
  return findIn(partnerships.invitations, (invitation) => invitation.id === id);
}

export function findRelationship(partnerships: Partnerships, partner: TenantId): ResellerRelationship | undefined {
  return findIn(partnerships.relationships, (relationship) => relationship.partner === partner);
}

/** The partner's legacy grant, in force or removed. */
export function findLegacyGrant(partnerships: Partnerships, partner: TenantId): LegacyDelegatedAdmin | undefined {
  const grant = findIn(partnerships.grants, (candidate) => candidate.kind === 'dap' && candidate.partner === partner);
  return grant as LegacyDelegatedAdmin | undefined;
}

/** The granular relationship as it was last recorded; `grantAsOf` tells what time has made of it since. */
export function findGranularGrant(partnerships: Partnerships, id: GrantId): GranularDelegatedAdmin | undefined {
  const grant = findIn(partnerships.grants, (candidate) => candidate.kind === 'gdap' && candidate.id === id);
  return grant as GranularDelegatedAdmin | undefined;
}

/** Whether the partner may sell to the customer. */
export function isReseller(partnerships: Partnerships, partner: TenantId): boolean {
  return findRelationship(partnerships, partner)?.status === 'active';
}

/** Whether the partner has delegated admin privileges of the legacy kind. */
export function hasLegacyDelegatedAdmin(partnerships: Partnerships, partner: TenantId): boolean {
  return findLegacyGrant(partnerships, partner)?.state.status === 'active';
}
