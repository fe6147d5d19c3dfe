import { isReseller, type Partnerships } from '../customer/partnerships';
import type { Asks } from '../invitation/invitation';
import type { TenantId } from '../tenant/identifiers';

/**
 * Whether somebody asks for delegated admin alone at a customer that is new to the partner.
 *
 * The sources end the legacy kind for new customers; of those to whom the partner may already sell they say nothing.
 */
export function isNewCustomerForDelegatedAdmin(partnerships: Partnerships, asks: Asks, partner: TenantId): boolean {
  return asks === 'delegated-admin' && !isReseller(partnerships, partner);
}
