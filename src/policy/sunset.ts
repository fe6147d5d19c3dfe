import { findRelationship, type Partnerships } from '../customer/partnerships';
import type { Asks } from '../invitation/invitation';
import type { Instant } from '../shared/instant';
import type { Cloud } from '../tenant/cloud';
import type { TenantId } from '../tenant/identifiers';
import { covers, type Day, type Era } from './era';

/** From this day new customers grant no delegated admin privileges of the legacy kind. */
export const NO_DELEGATED_ADMIN_FOR_NEW_CUSTOMERS: Day = '2023-11-01';

/**
 * Whether somebody asks for delegated admin alone at a customer that is new to the partner: one without a reseller relationship,
 * or with one that began after the sunset.
 *
 * Of customers to whom the partner could sell before, the sources say nothing.
 */
export function isNewCustomerForDelegatedAdmin(partnerships: Partnerships, asks: Asks, partner: TenantId): boolean {
  const relationship = findRelationship(partnerships, partner);
  const isOld =
    relationship?.status === 'active' &&
    (relationship.since === null || relationship.since < NO_DELEGATED_ADMIN_FOR_NEW_CUSTOMERS);
  return asks === 'delegated-admin' && !isOld;
}

/** Since then a reseller relationship comes without delegated admin privileges, also where an older link asks for both. */
export const DELEGATED_ADMIN_WITHOUT_RESELLER: Era = {
  clouds: ['global'],
  from: '2023-10-09',
  until: null,
  sources: ['gdap-faq-2023'],
};

/** Whether an invitation that asks for this gives delegated admin privileges when it is accepted. */
export function grantsDelegatedAdmin(asks: Asks, cloud: Cloud, at: Instant): boolean {
  return (
    asks === 'delegated-admin' ||
    (asks === 'reseller-and-delegated-admin' && !covers(DELEGATED_ADMIN_WITHOUT_RESELLER, cloud, at))
  );
}
