import { describe, expect, it } from 'vitest';
import { factsIn, fatal, graph, issuesIn, partnerCenter, payloadIn, rewritten, type Facts } from '../payloads';
import { ADATUM, AZURE, CONTOSO, FABRIKAM, NORTHWIND, OFFICE } from '../world';

const DAY = '2026-01-31T00:00:00.000Z';

/** Of each kind every member that its documentation names, in Partner Center’s spelling; nested ones by their path. */
const MEMBERS: readonly (readonly [kind: string, members: Facts])[] = [
  [
    'subscription',
    {
      id: OFFICE,
      offerId: 'CFQ7TTC0LF8R:0001',
      offerName: 'Office 365 E3',
      friendlyName: 'Ours',
      quantity: 25,
      unitType: 'Licenses',
      parentSubscriptionId: AZURE,
      entitlementId: 'entitlement',
      creationDate: DAY,
      effectiveStartDate: DAY,
      commitmentEndDate: DAY,
      cancellationAllowedUntilDate: DAY,
      billingCycleEndDate: DAY,
      status: 'active',
      suspensionReasons: ['unpaid'],
      autoRenewEnabled: true,
      isTrial: true,
      hasPurchasableAddons: true,
      isMicrosoftProduct: true,
      billingType: 'license',
      billingCycle: 'monthly',
      termDuration: 'P1Y',
      renewalTermDuration: 'P3Y',
      promotionId: '39NFJQT1PFPK:0001:39NFJQT1Q5DX',
      partnerId: '4847383',
      contractType: 'subscription',
      attentionNeeded: true,
      actionTaken: true,
      publisherName: 'Microsoft Corporation',
      orderId: 'order-1',
    },
  ],
  [
    'order',
    {
      id: 'order-1',
      referenceCustomerId: CONTOSO,
      billingCycle: 'annual',
      currencyCode: 'USD',
      creationDate: DAY,
      status: 'completed',
      lineItems: [
        {
          lineItemNumber: 0,
          offerId: 'CFQ7TTC0LF8R:0001',
          subscriptionId: OFFICE,
          parentSubscriptionId: AZURE,
          friendlyName: 'Ours',
          quantity: 25,
          termDuration: 'P1Y',
          partnerIdOnRecord: '4847383',
        },
      ],
    },
  ],
  [
    'agreement',
    {
      templateId: '998b88de-aa99-4388-a42c-1b3517d49490',
      type: 'MicrosoftCustomerAgreement',
      dateAgreed: DAY,
      agreementLink: 'https://example.com/agreement',
    },
  ],
  [
    'transfer',
    {
      id: 'transfer-1',
      status: 'Complete',
      customerTenantId: CONTOSO,
      sourcePartnerTenantId: NORTHWIND,
      targetPartnerTenantId: FABRIKAM,
      partnerTenantId: ADATUM,
      sourcePartnerName: 'Northwind',
      targetPartnerName: 'Fabrikam',
      createdTime: DAY,
      lastModifiedTime: DAY,
      lineItems: [
        {
          friendlyName: 'Ours',
          billingCycle: 'monthly',
          subscriptionId: OFFICE,
          offerId: 'CFQ7TTC0LF8R:0001',
          quantity: 25,
          partnerIdOnRecord: '4847383',
        },
      ],
    },
  ],
  [
    'transition',
    {
      fromSubscriptionId: OFFICE,
      toSubscriptionId: AZURE,
      fromCatalogItemId: 'CFQ7TTC0LF8R:0001',
      toCatalogItemId: 'CFQ7TTC0LFLX:0001',
      quantity: 25,
      termDuration: 'P1Y',
      billingCycle: 'monthly',
      transitionType: 'transition_only',
    },
  ],
];

/** What was noted about members; a transfer and a transition are noted as a whole, for they belong to other features. */
const issuesInMembers = (body: Facts, kind: string) =>
  issuesIn(partnerCenter, body, kind).filter(({ code }) => code !== 'not-this-feature');

describe('every documented member', () => {
  it.each(MEMBERS)('of a %s is read, and written where it stood', (kind, members) => {
    expect(factsIn(partnerCenter, members, kind)).toMatchObject(members);
    expect(issuesInMembers(members, kind)).toEqual([]);
    expect(rewritten(partnerCenter, {}, members, kind)).toEqual(members);
  });
});

describe('every documented word', () => {
  it.each([
    ['customer', 'relationshipToPartner', ['none', 'reseller', 'advisor', 'syndication', 'microsoft_support']],
    ['subscription', 'status', ['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled']],
    ['subscription', 'billingType', ['none', 'usage', 'license', 'benefit']],
    ['subscription', 'billingCycle', ['unknown', 'monthly', 'annual', 'none', 'one_time', 'triennial']],
    ['subscription', 'contractType', ['subscription', 'productKey', 'redemptionCode']],
    ['order', 'status', ['unknown', 'completed', 'pending', 'cancelled']],
    ['agreement', 'type', ['MicrosoftCustomerAgreement', 'MicrosoftCloudAgreement']],
    ['transition', 'transitionType', ['transition_only', 'transition_with_license_transfer']],
  ])('of a %s’s %s is known, in any letter case', (kind, member, words) => {
    for (const word of words) {
      for (const spelled of [word, word.toUpperCase()]) {
        expect(factsIn(partnerCenter, { [member]: spelled }, kind)[member]).toBe(word);
        expect(issuesInMembers({ [member]: spelled }, kind)).toEqual([]);
      }
    }
  });
});

describe('a body that does not say what it is', () => {
  it.each([
    ['delegated-admin-relationship', { autoExtendDuration: 'PT0S' }],
    ['delegated-admin-relationship', { accessDetails: { unifiedRoles: [] } }],
    ['service-management-detail', { serviceManagementUrl: 'https://example.com' }],
    ['delegated-admin-customer', { tenantId: CONTOSO, id: CONTOSO }],
  ])('is recognised by what only a %s has: %j', (kind, body) => {
    expect(payloadIn(graph, body).kind).toBe(kind);
  });

  it.each([{ tenantId: CONTOSO }, { id: CONTOSO }, { error: 'text' }])('is not recognised by less: %j', (body) => {
    expect(issuesIn(graph, body)).toEqual([fatal('unknown-kind', [], 'object')]);
  });

  it.each([
    ['relationship-request', 'CustomerRelationshipRequest'],
    ['relationship-request', 'RelationshipRequest'],
    ['transition', 'Transition'],
    ['transfer', 'TransferEntity'],
  ])('or is a %s by its object type %s', (kind, objectType) => {
    expect(payloadIn(partnerCenter, { attributes: { objectType } }).kind).toBe(kind);
  });
});
