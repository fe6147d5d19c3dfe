import type { Instant } from '../shared/instant';
import type { TenantId } from './identifiers';

/** Roles in a partner's organisation, in Partner Center's terms; the last two are roles of its directory. */
export type PartnerRole = 'admin-agent' | 'sales-agent' | 'helpdesk-agent' | 'global-admin' | 'user-admin';

export const PARTNER_ROLES: readonly PartnerRole[] = [
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'global-admin',
  'user-admin',
];

/**
 * Roles in the customer's directory; `relationship-admin` is Customer Delegated Admin Relationship Administrator, and `other` stands
 * for every role that no source names as one that decides here.
 */
export type CustomerRole = 'global-admin' | 'billing-admin' | 'relationship-admin' | 'other';

export const CUSTOMER_ROLES: readonly CustomerRole[] = ['global-admin', 'billing-admin', 'relationship-admin', 'other'];

export interface PartnerActor {
  readonly kind: 'partner';
  readonly tenantId: TenantId;
  readonly role: PartnerRole;
}

export interface CustomerActor {
  readonly kind: 'customer';
  readonly role: CustomerRole;
}

/** Microsoft itself: it provisions, takes down, and removes delegated admin that nobody used. */
export interface MicrosoftActor {
  readonly kind: 'microsoft';
  /** Where it removes what nobody used, the last sign-in of the partner to the customer's tenant; otherwise null. */
  readonly inactiveSince: Instant | null;
}

export type Actor = PartnerActor | CustomerActor | MicrosoftActor;

/** The same facts in a frozen object of their own, without whatever else the given object carries. */
export function toActor(actor: Actor): Actor {
  switch (actor.kind) {
    case 'partner':
      return Object.freeze({ kind: actor.kind, tenantId: actor.tenantId, role: actor.role });
    case 'customer':
      return Object.freeze({ kind: actor.kind, role: actor.role });
    case 'microsoft':
      return Object.freeze({ kind: actor.kind, inactiveSince: actor.inactiveSince });
  }
}
