import type { TenantId } from '../tenant/identifiers';

/** Who has access to the Azure resources of a subscription on one day. */
export interface AzureAccess {
  /** The partner that bought the subscription and is billed for it. */
  readonly transactingPartner: TenantId;
  /** Its indirect reseller on the subscription's record; null where there is none. */
  readonly resellerOfRecord: TenantId | null;
  /** Everybody with a role that counts, by Azure role assignment or Lighthouse, or on behalf of the customer (AOBO). */
  readonly withAccess: readonly TenantId[];
}

/**
 * Whether the transacting partner earns partner earned credit for the day: it or its reseller of record has access. Another CSP
 * partner's access neither helps nor hurts, and delegated admin of either kind says nothing.
 *
 * Only direct bill partners and indirect providers earn it; which roles and which usage count is not checked here.
 *
 * @see https://learn.microsoft.com/partner-center/partner-earned-credit-troubleshoot
 */
export function earnsCredit({ transactingPartner, resellerOfRecord, withAccess }: AzureAccess): boolean {
  return withAccess.some((partner) => partner === transactingPartner || partner === resellerOfRecord);
}
