import { copyOf, type MembersByKind } from '../shared/copyOf';
import type { Instant } from '../shared/instant';
import type { TenantId } from './identifiers';

/** Roles in a partner's organisation, in Partner Center's terms. */
export type PartnerRole = 'admin-agent' | 'sales-agent' | 'helpdesk-agent';

/** Roles in the customer's directory; `other` stands for every role that no source names as one that decides here. */
export type CustomerRole = 'global-admin' | 'billing-admin' | 'other';

export interface PartnerActor {
  readonly kind: 'partner';
  readonly tenantId: TenantId;
  readonly role: PartnerRole;
}

export interface CustomerActor {
  readonly kind: 'customer';
  readonly role: CustomerRole;
}

/** Microsoft itself, which acts here for one reason only: delegated admin that nobody used. */
export interface MicrosoftActor {
  readonly kind: 'microsoft';
  /** The last sign-in of the partner to the customer's tenant. */
  readonly inactiveSince: Instant;
}

export type Actor = PartnerActor | CustomerActor | MicrosoftActor;

const MEMBERS: MembersByKind<Actor> = {
  partner: { kind: 1, tenantId: 1, role: 1 },
  customer: { kind: 1, role: 1 },
  microsoft: { kind: 1, inactiveSince: 1 },
};

/** The same facts in a frozen object of their own, without whatever else the given object carries. */
export function toActor(actor: Actor): Actor {
  return copyOf(actor, MEMBERS[actor.kind]);
}
