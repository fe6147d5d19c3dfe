import { isOver } from '../account/standing';
import type { Service } from '../account/subscription';
import type { Customer } from '../customer/customer';
import { findLegacyGrant, findPartner, hasLegacyDelegatedAdmin, isReseller } from '../customer/partnerships';
import { asksToResell, type Invitation } from '../invitation/invitation';
import { findIn } from '../shared/keyedList';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Actor, PartnerRole } from '../tenant/actor';
import type { TenantId } from '../tenant/identifiers';
import type { Partner } from '../tenant/partner';
import type { RefusalFacts } from './refusal';
import { grantsDelegatedAdmin } from './sunset';

// What several rules ask about a customer, its partners and whoever acts. Each answers with the facts of a refusal, or null.

export function isActingPartner(actor: Actor, partner: TenantId): boolean {
  return actor.kind === 'partner' && actor.tenantId === partner;
}

/** What the acting partner's role must be; other actors are not its concern. */
export function partnerRole(actor: Actor, permitted: NonEmpty<PartnerRole>): RefusalFacts['role-not-permitted'] | null {
  return actor.kind !== 'partner' || permitted.includes(actor.role) ? null : { role: actor.role, permitted };
}

/** What the accepting or removing administrator of the customer must be: disputed for billing administrators. */
export function customerAdministrator(
  actor: Actor,
  isBillingAdminEnough: boolean,
): RefusalFacts['role-not-permitted'] | null {
  if (actor.kind !== 'customer' || actor.role === 'global-admin') return null;
  if (actor.role === 'billing-admin' && isBillingAdminEnough) return null;
  return { role: actor.role, permitted: ['global-admin'] };
}

/** The first of the partners that stands in another regional market than the customer. */
export function differentRegion(
  { market }: Customer,
  partners: readonly (Partner | null | undefined)[],
): RefusalFacts['different-region'] | null {
  const stranger = partners.find((partner) => partner && partner.market !== market);
  return stranger ? { partnerMarket: stranger.market, customerMarket: market } : null;
}

/** An indirect provider to which the customer's own tenant is connected as a reseller. */
export function ownReseller({ cspTenancy }: Customer, partner: TenantId | null): RefusalFacts['own-reseller'] | null {
  return partner !== null && cspTenancy.kind === 'transacting-tenant' && cspTenancy.providers.includes(partner)
    ? { provider: partner }
    : null;
}

/** The indirect providers behind a partner: those that order for it. */
export function providersBehind(partner: Partner | undefined): readonly TenantId[] {
  return partner?.kind === 'indirect-reseller' ? partner.providers : [];
}

/** A provider that is no provider of the partner it comes with. */
export function withUnconnectedProvider({
  partner,
  provider,
}: {
  readonly partner: Partner;
  readonly provider: Partner | null;
}): RefusalFacts['provider-not-connected'] | null {
  return provider === null || providersBehind(partner).includes(provider.tenantId)
    ? null
    : { partner: partner.tenantId, provider: provider.tenantId };
}

/**
 * Another CSP partner that orders and already sells to the customer, may sell to it, or administers it by privileges that came
 * with such a relationship. Granular admin comes without one, and the sources speak of transacting.
 *
 * @param own the tenants that count as one side: the inviting partner, the provider it brings, the providers behind it
 */
export function otherPartner(
  { account, partnerships, cloud }: Customer,
  own: readonly (TenantId | null)[],
): RefusalFacts['single-partner-cloud'] | null {
  const isOther = (partner: TenantId | null): boolean =>
    partner !== null && !own.includes(partner) && findPartner(partnerships, partner)?.kind !== 'indirect-reseller';
  const other =
    findIn(partnerships.relationships, ({ status, partner }) => status === 'active' && isOther(partner))?.partner ??
    findIn(
      partnerships.grants,
      ({ kind, state, partner }) => kind === 'dap' && state.status === 'active' && isOther(partner),
    )?.partner ??
    findIn(account.subscriptions, (sold) => !isOver(sold) && isOther(sold.transactingPartner))?.transactingPartner;
  return other ? { cloud, otherPartner: other } : null;
}

/** Another partner that sold a subscription to one of `services` and has delegated admin privileges. */
export function otherAdministrator(
  { account, partnerships }: Customer,
  partner: TenantId,
  services: readonly Service[],
): RefusalFacts['service-administered'] | null {
  const sold = findIn(
    account.subscriptions,
    ({ service, status, transactingPartner }) =>
      services.includes(service) &&
      !isOver({ status }) &&
      transactingPartner !== null &&
      transactingPartner !== partner &&
      hasLegacyDelegatedAdmin(partnerships, transactingPartner),
  );
  return sold === undefined ? null : { service: sold.service, otherPartner: sold.transactingPartner as TenantId };
}

/** Whether something that an accepted invitation brought about has since been taken back. */
export function isUsedUp({ partnerships, cloud }: Customer, invitation: Invitation): boolean {
  if (invitation.status === 'pending') return false;
  const { partner, provider, asks, acceptedAt } = invitation;
  const resells =
    !asksToResell(asks) ||
    (isReseller(partnerships, partner) && (provider === null || isReseller(partnerships, provider)));
  const grant = findLegacyGrant(partnerships, partner)?.state;
  const isRevoked = grant?.status === 'removed' && grant.removedAt >= acceptedAt;
  return !resells || (isRevoked && grantsDelegatedAdmin(asks, cloud, acceptedAt));
}
