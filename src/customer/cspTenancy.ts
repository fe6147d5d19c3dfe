import type { TenantId } from '../tenant/identifiers';

/**
 * Whether the customer is itself a company of the CSP program, and if so, in which of its tenants it is a customer here.
 *
 * - `none`: no CSP partner
 * - `transacting-tenant`: the very tenant with which it does CSP business; `providers` are the indirect providers whose
 *   reseller it is, none for a direct bill partner
 * - `other-tenant`: another tenant of a CSP partner, for its own use
 */
export type CspTenancy =
  | { readonly kind: 'none' }
  | { readonly kind: 'transacting-tenant'; readonly providers: readonly TenantId[] }
  | { readonly kind: 'other-tenant' };
