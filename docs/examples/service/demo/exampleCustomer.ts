import type { Customer, Instant } from 'csp-multi-partner';
import { parseCustomer } from 'csp-multi-partner/parse';

export const EXAMPLE = 'c0000000-0000-4000-8000-000000000000';
export const NORTHWIND = 'a1000000-0000-4000-8000-000000000001';
export const FABRIKAM = 'b2000000-0000-4000-8000-000000000002';

const US = { cloud: 'global', market: 'US' } as const;

/** Contoso, which buys Office 365 from Northwind, and knows Fabrikam by an invitation. Made up. */
export function exampleCustomer(asOf: Instant): Customer {
  return parseCustomer({
    tenantId: EXAMPLE,
    name: 'Contoso',
    ...US,
    cspTenancy: { kind: 'none' },
    account: {
      owner: EXAMPLE,
      subscriptions: [
        {
          id: '0ff1ce00-0000-4000-8000-000000000010',
          service: 'office-365',
          commerce: 'new-commerce',
          friendlyName: 'Office 365 E3',
          orderId: null,
          partnerOfRecord: '1111',
          terms: {
            offerId: 'CFQ7TTC0LF8R:0001:CFQ7TTC0KRTV',
            quantity: 25,
            termDuration: 'P1Y',
            billingCycle: 'monthly',
            autoRenewEnabled: true,
            effectiveStartDate: asOf,
            commitmentEndDate: null,
          },
          transactingPartner: NORTHWIND,
          purchasedAt: asOf,
          status: 'active',
        },
      ],
    },
    partnerships: {
      partners: [
        { kind: 'direct-bill', tenantId: NORTHWIND, partnerId: '1111', name: 'Northwind', ...US },
        { kind: 'direct-bill', tenantId: FABRIKAM, partnerId: '2222', name: 'Fabrikam', ...US },
      ],
      invitations: [
        {
          status: 'pending',
          id: 'invitation-1',
          partner: FABRIKAM,
          provider: null,
          asks: 'reseller',
          requestedAt: asOf,
        },
      ],
      relationships: [{ status: 'active', partner: NORTHWIND, since: null }],
      grants: [],
      customerAgreementAcceptedAt: null,
    },
    asOf,
  })._unsafeUnwrap();
}
