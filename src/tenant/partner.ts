import type { Cloud } from './cloud';
import type { PartnerId, TenantId } from './identifiers';
import type { Market } from './market';

interface PartnerFacts {
  /** The tenant with which the partner takes part in the CSP program. */
  readonly tenantId: TenantId;
  /** The PartnerID of the location that does business with this customer. */
  readonly partnerId: PartnerId;
  readonly name: string;
  readonly cloud: Cloud;
  readonly market: Market;
}

/** Buys from Microsoft, is billed by Microsoft, and sells to the customer. */
export interface DirectBillPartner extends PartnerFacts {
  readonly kind: 'direct-bill';
}

/** Buys from Microsoft and sells through indirect resellers; also called distributor. */
export interface IndirectProvider extends PartnerFacts {
  readonly kind: 'indirect-provider';
}

/** Sells what one of its providers buys; has no billing relationship with Microsoft. */
export interface IndirectReseller extends PartnerFacts {
  readonly kind: 'indirect-reseller';
  /** The tenants of the indirect providers with which it has a partnership; there may be several. */
  readonly providers: readonly TenantId[];
}

/** A company in the CSP program. Closed union. */
export type Partner = DirectBillPartner | IndirectProvider | IndirectReseller;

/** The same facts in a frozen object of their own, without whatever else the given object carries. */
export function toPartner<Kind extends Partner>(partner: Kind): Kind;
export function toPartner(partner: Partner): Partner {
  const { tenantId, partnerId, name, cloud, market } = partner;
  return partner.kind === 'indirect-reseller'
    ? Object.freeze({
        kind: partner.kind,
        tenantId,
        partnerId,
        name,
        cloud,
        market,
        providers: Object.freeze([...partner.providers]),
      })
    : Object.freeze({ kind: partner.kind, tenantId, partnerId, name, cloud, market });
}
