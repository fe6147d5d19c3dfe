import type { Account, Customer, Partner, Partnerships, Service, Subscription, TenantId } from 'csp-multi-partner';

// Plain loops: on frozen lists they are the fastest there is.

export function findSubscription({ subscriptions }: Account, id: string): Subscription | undefined {
  for (const subscription of subscriptions) if (subscription.id === id) return subscription;
  return undefined;
}

export function findPartner({ partners }: Partnerships, tenantId: TenantId): Partner | undefined {
  for (const partner of partners) if (partner.tenantId === tenantId) return partner;
  return undefined;
}

export function isReseller({ relationships }: Partnerships, partner: TenantId): boolean {
  for (const each of relationships) if (each.partner === partner) return each.status === 'active';
  return false;
}

export function hasLegacyAdmin({ grants }: Partnerships, partner: TenantId): boolean {
  for (const each of grants) {
    if (each.kind === 'dap' && each.partner === partner) return each.state.status === 'active';
  }
  return false;
}

export function isOver({ status }: Subscription): boolean {
  return status === 'deleted' || status === 'expired';
}

/** Another partner that orders and sells to the customer, may sell to it, or administers it by legacy privileges. */
export function findOtherPartner({ account, partnerships }: Customer, partner: TenantId): TenantId | null {
  const isOther = (tenant: TenantId): boolean =>
    tenant !== partner && findPartner(partnerships, tenant)?.kind !== 'indirect-reseller';
  for (const each of partnerships.relationships) {
    if (each.status === 'active' && isOther(each.partner)) return each.partner;
  }
  for (const each of partnerships.grants) {
    if (each.kind === 'dap' && each.state.status === 'active' && isOther(each.partner)) return each.partner;
  }
  for (const each of account.subscriptions) {
    const { transactingPartner: seller } = each;
    if (seller !== null && !isOver(each) && isOther(seller)) return seller;
  }
  return null;
}

/** Another partner with legacy privileges that sold a subscription to the same service. */
export function findOtherAdministrator(
  { account, partnerships }: Customer,
  partner: TenantId,
  service: Service,
): TenantId | null {
  for (const each of account.subscriptions) {
    const { transactingPartner: seller } = each;
    if (each.service !== service || seller === null || seller === partner || isOver(each)) continue;
    if (hasLegacyAdmin(partnerships, seller)) return seller;
  }
  return null;
}
