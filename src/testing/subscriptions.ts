import fc from 'fast-check';
import type { SubscriptionStatus } from '../account/subscription';
import { daysAfter, type Undated } from './instants';
import { STRANGER, names } from './partners';
import { people } from './people';

/** The first three that come to mind, one that is a GUID and one that is none. */
export const SUBSCRIPTION_IDS = [
  '0ff1ce00-0000-4000-8000-000000000010',
  'a2000000-0000-4000-8000-000000000020',
  'Subscription-3',
] as const;

const STATUSES: readonly SubscriptionStatus[] = [
  ...(['active', 'active', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled', 'none'] as const),
];

const { northwind, fabrikam, tailspin } = people;

/** Sold by any of several partners, by one that nobody here knows, or by no partner at all. */
export function subscriptions(): fc.Arbitrary<Undated> {
  return fc
    .record({
      service: fc.constantFrom('office-365', 'azure', 'dynamics-365', 'Windows 365'),
      commerce: fc.constantFrom('new-commerce', 'legacy'),
      friendlyName: names,
      orderId: fc.constantFrom(null, 'order-1'),
      partnerOfRecord: fc.constantFrom(northwind.partnerId, people.adatum.partnerId, null),
      seller: fc.constantFrom(
        northwind.tenantId,
        northwind.tenantId,
        fabrikam.tenantId,
        tailspin.tenantId,
        STRANGER,
        null,
      ),
      status: fc.constantFrom(...STATUSES),
      ago: fc.nat(900),
      terms: fc.record({
        offerId: fc.constantFrom('CFQ7TTC0LF8R:0001:CFQ7TTC0KRTV', 'MS-AZR-0145P'),
        quantity: fc.oneof(fc.nat(300), fc.maxSafeNat()),
        termDuration: fc.constantFrom('P1Y', 'P1M', 'P3Y', null),
        billingCycle: fc.constantFrom('monthly', 'annual', 'triennial', 'one_time', 'none'),
        autoRenewEnabled: fc.boolean(),
        commitment: fc.constantFrom(null, 1, 300),
      }),
    })
    .map(({ seller, ago, terms: { commitment, ...terms }, ...facts }) => (asOf, id) => {
      const purchasedAt = daysAfter(asOf, -ago);
      const commitmentEndDate = commitment === null ? null : daysAfter(asOf, commitment);
      return {
        id,
        ...facts,
        terms: { ...terms, effectiveStartDate: purchasedAt, commitmentEndDate },
        transactingPartner: seller,
        purchasedAt,
      };
    });
}
