import type { Customer, Partner } from 'csp-multi-partner';
import { parseCustomer, parsePartner } from 'csp-multi-partner/parse';

const LAKESIDE = '5b1e2f60-3c4d-4a8e-9f10-77d2c0a9e001';
const GREAT_PLAINS = '27c8d5f0-0b1e-4d93-a6f4-8e5b3c2d1a03';
const PRAIRIE = '9e40c3b1-6a2d-4c7f-b815-3d0e7f6a2b04';
const CUMULUS = 'd1a7e9b3-5f24-4c60-8b3d-6e0c9f7a5b05';
const HARBOUR = '6a1f3c85-2e9b-4d07-8c46-b5d0e7f92a06';
const [EXCHANGE_ADMINISTRATOR, DIRECTORY_READERS, GLOBAL_ADMINISTRATOR, INTUNE_ADMINISTRATOR] = [
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  '62e90394-69f5-4237-9190-012177145e10',
  '3a2c62db-5318-420d-8d74-23affee5d9d5',
];

/** Buys Office through a distributor's reseller, and is just being invited by a second partner, for Azure. All is made up. */
export const lakesideClinics: Customer = parseCustomer({
  tenantId: LAKESIDE,
  name: 'Lakeside Clinics',
  cloud: 'global',
  market: 'US',
  cspTenancy: { kind: 'none' },
  account: {
    owner: LAKESIDE,
    subscriptions: [
      subscription('6d1f0c7e-4b52-4e0a-9e5c-2a7b90c41d01', 'Microsoft 365 E3 (all clinics)', 180, '2026-02-03'),
      subscription('b7c2a9d4-1e3f-4f6b-8c0d-5e2a1f7b3c02', 'Exchange Online (front desk)', 25, '2026-06-10'),
    ],
  },
  partnerships: {
    partners: [
      company('indirect-provider', GREAT_PLAINS, '2754118', 'Great Plains Distribution'),
      { ...company('indirect-reseller', PRAIRIE, '4390071', 'Prairie IT Services'), providers: [GREAT_PLAINS] },
      company('direct-bill', CUMULUS, '5120644', 'Cumulus Azure Experts'),
    ],
    invitations: [
      {
        status: 'accepted',
        id: 'prairie-2024',
        partner: PRAIRIE,
        provider: GREAT_PLAINS,
        asks: 'reseller',
        requestedAt: '2024-01-22T15:00:00Z',
        acceptedAt: '2024-01-23T09:30:00Z',
      },
      {
        status: 'pending',
        id: 'cumulus-2026',
        partner: CUMULUS,
        provider: null,
        asks: 'reseller',
        requestedAt: '2026-11-20T16:00:00Z',
      },
    ],
    relationships: [
      { status: 'active', partner: GREAT_PLAINS, since: '2024-01-23T09:30:00Z' },
      { status: 'active', partner: PRAIRIE, since: '2024-01-23T09:30:00Z' },
    ],
    grants: [
      {
        ...grant('clinic-mail', PRAIRIE, 'Clinic mail', [EXCHANGE_ADMINISTRATOR, DIRECTORY_READERS]),
        autoExtendDuration: 'P180D',
        assignments: [
          {
            id: 'mail-team',
            status: 'active',
            securityGroup: 'd0f3b6a9-5c8e-4127-9b4d-6a1e7f2c8d35',
            roleDefinitionIds: [EXCHANGE_ADMINISTRATOR],
          },
        ],
        state: { status: 'active', activatedAt: '2025-02-17T16:38:00Z', endsAt: '2027-02-17T16:38:00Z' },
      },
      {
        ...grant('migration', GREAT_PLAINS, 'Tenant migration', [GLOBAL_ADMINISTRATOR, DIRECTORY_READERS]),
        duration: 'P180D',
        state: { status: 'active', activatedAt: '2026-06-22T08:00:00Z', endsAt: '2026-12-19T08:00:00Z' },
      },
      {
        ...grant('devices', PRAIRIE, 'Clinic devices', [INTUNE_ADMINISTRATOR]),
        state: {
          status: 'approvalPending',
          lockedAt: '2026-11-02T07:55:00Z',
          lapsesAt: '2027-01-31T07:55:00Z',
          partnerConsent: 'not-needed',
          customerApprovedAt: null,
        },
      },
      {
        ...grant('mail-2024', PRAIRIE, 'Clinic mail 2024', [EXCHANGE_ADMINISTRATOR]),
        state: { status: 'terminated', requestedBy: 'customer', terminatedAt: '2026-03-02T10:00:00Z' },
      },
    ],
    customerAgreementAcceptedAt: null,
  },
  asOf: '2026-11-23T09:00:00Z',
})._unsafeUnwrap();

/** A partner that the customer does not know yet. */
export const harbourCloud: Partner = parsePartner(
  company('direct-bill', HARBOUR, '6033812', 'Harbour Cloud Partners'),
)._unsafeUnwrap();

function company(kind: Partner['kind'], tenantId: string, partnerId: string, name: string): object {
  return { kind, tenantId, partnerId, name, cloud: 'global', market: 'US' };
}

function subscription(id: string, friendlyName: string, quantity: number, boughtOn: string): object {
  return {
    id,
    service: 'office-365',
    commerce: 'new-commerce',
    friendlyName,
    orderId: null,
    partnerOfRecord: '4390071',
    transactingPartner: GREAT_PLAINS,
    purchasedAt: `${boughtOn}T08:15:00Z`,
    status: 'active',
    terms: {
      offerId: 'CFQ7TTC0LF8R:0001:CFQ7TTC0K5DJ',
      quantity,
      termDuration: 'P1Y',
      billingCycle: 'monthly',
      autoRenewEnabled: true,
      effectiveStartDate: `${boughtOn}T08:15:00Z`,
      commitmentEndDate: boughtOn.replace('2026', '2027').concat('T00:00:00Z'),
    },
  };
}

function grant(id: string, partner: string, displayName: string, roles: readonly (string | undefined)[]): object {
  return {
    kind: 'gdap',
    id,
    partner,
    provider: null,
    displayName,
    duration: 'P730D',
    autoExtendDuration: 'PT0S',
    roleDefinitionIds: roles,
    assignments: [],
  };
}
