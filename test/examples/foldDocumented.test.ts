import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answered, asked, collection, customerBody, folded, gapsOf, issue } from '../responses';
import { NORTHWIND, tailspin, TAILSPIN, tenant } from '../world';

const FOLDER = fileURLToPath(new URL('../../../shared/payloads/', import.meta.url));
/** Without links to itself: those name another customer in each document. */
const documented = (name: string): unknown =>
  JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8'), (member, value: unknown) =>
    member === 'self' || member === 'Self' ? undefined : value,
  );
const sold = (...items: readonly unknown[]) =>
  folded(answered({ subscriptions: collection(...items) })).customer.account.subscriptions;

if (!existsSync(FOLDER)) {
  it(`the payloads that Microsoft documents were not read: the folder ${FOLDER} is absent`, () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
}

describe.runIf(existsSync(FOLDER))('the payloads that Microsoft documents', () => {
  it('list a three-year server licence as one subscription of the new commerce', () => {
    const subscriptions = documented('pc-get-all-of-a-customer-s-subscriptions-response-2.json');
    expect(folded(answered({ subscriptions })).customer.account.subscriptions).toEqual([
      {
        id: '924671ba-eab9-45d7-95ed-dbd9477f182b',
        service: 'SQL Server Enterprise - 2 Core License Pack - 3 year',
        commerce: 'new-commerce',
        friendlyName: 'SQL Server Enterprise - 2 Core License Pack - 3 year',
        orderId: '12345678901',
        partnerOfRecord: null,
        terms: {
          offerId: 'DG7GMGF0FKZV:0003:DG7GMGF0DQLM',
          quantity: 1,
          termDuration: 'P3Y',
          billingCycle: 'triennial',
          autoRenewEnabled: true,
          effectiveStartDate: '2021-10-15T21:28:18.478Z',
          commitmentEndDate: '2024-10-14T00:00:00.000Z',
        },
        transactingPartner: NORTHWIND,
        purchasedAt: '2021-10-15T21:28:19.305Z',
        status: 'active',
      },
    ]);
  });

  it('show an Azure subscription of the old kind', () => {
    expect(sold(documented('pc-get-a-subscription-by-id-response-microsoft-azure.json'))).toEqual([
      {
        id: 'a356ac8c-e310-44f4-bf85-c7f29044af99',
        service: 'azure',
        commerce: 'legacy',
        friendlyName: 'Microsoft Azure',
        orderId: 'B23FDEDD-D6BD-415A-8B71-3624C81C9644',
        partnerOfRecord: null,
        terms: {
          offerId: 'MS-AZR-0145P',
          quantity: 1,
          termDuration: null,
          billingCycle: 'unknown',
          autoRenewEnabled: false,
          effectiveStartDate: '2016-05-10T00:00:00.000Z',
          commitmentEndDate: '9999-12-10T00:00:00.000Z',
        },
        transactingPartner: NORTHWIND,
        purchasedAt: '2016-05-10T07:30:05.427Z',
        status: 'active',
      },
    ]);
  });

  it('show an expired licence of the new commerce, with fewer than seven fraction digits', () => {
    expect(sold(documented('pc-get-a-subscription-by-id-response-new-commerce-su.json'))).toEqual([
      {
        id: 'a4c1340d-6911-4758-bba3-0c4c6007d161',
        service: 'Microsoft 365 Business Basic',
        commerce: 'new-commerce',
        friendlyName: 'Microsoft 365 Business Basic',
        orderId: '34b37d7340cc',
        partnerOfRecord: null,
        terms: {
          offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
          quantity: 1,
          termDuration: 'P1Y',
          billingCycle: 'monthly',
          autoRenewEnabled: false,
          effectiveStartDate: '2021-01-14T16:57:14.498Z',
          commitmentEndDate: '2022-01-13T00:00:00.000Z',
        },
        transactingPartner: NORTHWIND,
        purchasedAt: '2021-01-14T16:57:15.096Z',
        status: 'expired',
      },
    ]);
  });

  it('show a cancelled marketplace subscription, whose dates are written with an offset of nothing', () => {
    expect(sold(documented('pc-cancel-an-azure-marketplace-subscription-response.json'))).toEqual([
      {
        id: '6e7aa601-629e-461b-8933-0898c3cc3c7c',
        service: 'offer Name',
        commerce: 'new-commerce',
        friendlyName: 'friendly Name',
        orderId: 'ImxjLNL4_fOc-2KoyOxGTZcrlIquzls11',
        partnerOfRecord: null,
        terms: {
          offerId: 'DZH318Z0BXWC:0001:DZH318Z0BMJX',
          quantity: 1,
          termDuration: 'P1M',
          billingCycle: 'monthly',
          autoRenewEnabled: false,
          effectiveStartDate: '2019-01-09T00:21:45.926Z',
          commitmentEndDate: '2019-02-08T00:21:45.926Z',
        },
        transactingPartner: NORTHWIND,
        purchasedAt: '2019-01-04T01:00:12.664Z',
        status: 'deleted',
      },
    ]);
  });

  it('list customers without a billing profile, so that their market is assumed', () => {
    const list = documented('pc-get-a-customer-by-name-response.json');
    const read = [
      'c5757d70-06f3-4f23-8367-5a9e55019f94',
      '7b26b357-9ca3-48b8-a58e-4febe2662a5d',
      'bfbd6ef0-311f-47ec-bbd7-0fcb7846661b',
    ].map((id) => folded(answered({ customer: list }), { ...asked, tenantId: tenant(id) }));
    expect(
      read.map(({ customer }) => [customer.name, customer.market, customer.partnerships.relationships.length]),
    ).toEqual([
      ['Contoso190', 'united-states', 1],
      ['Contoso', 'united-states', 1],
      ['Contoso', 'united-states', 1],
    ]);
    for (const { issues } of read) expect(issues).toContainEqual(issue('info', 'assumed', ['market'], 'united-states'));
  });

  it('list indirect resellers, one of them in Brazil', () => {
    const relationships = documented('pc-retrieve-a-list-of-indirect-resellers-response.json');
    const { customer } = folded(answered({ partner: tailspin, relationships }));
    const reseller = { kind: 'indirect-reseller', cloud: 'global', providers: [TAILSPIN] };
    expect(customer.partnerships.partners.slice(1)).toEqual([
      {
        ...reseller,
        tenantId: '484e548c-f5f3-4528-93a9-c16c6373cb59',
        partnerId: '4847383',
        name: 'First Up Consultants',
        market: 'united-states',
      },
      {
        ...reseller,
        tenantId: 'b01b1487-b36e-4e6d-9b5e-0b58974c4b28',
        partnerId: '4847433',
        name: 'ReleCloud',
        market: 'BR',
      },
    ]);
    expect(customer.partnerships.relationships.map(({ partner }) => partner)).toEqual([
      TAILSPIN,
      '484e548c-f5f3-4528-93a9-c16c6373cb59',
      'b01b1487-b36e-4e6d-9b5e-0b58974c4b28',
    ]);
  });

  it.each([
    'pc-verify-indirect-reseller-mpa-status-response-400-invalid-tenant-id.json',
    'pc-get-partner-by-mpn-id-response-success.json',
    'pc-get-transfer-by-id-response.json',
  ])('hold other resources, which are no subscriptions: %s', (name) => {
    const read = folded(answered({ customer: customerBody(), subscriptions: documented(name) }));
    expect([read.customer.account.subscriptions, gapsOf(read)]).toEqual([[], ['subscriptions']]);
    expect(read.issues.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it.each([
    'pc-change-the-quantity-of-a-subscription-response-1.json',
    'pc-reactivate-a-suspended-a-subscription-response.json',
  ])('answer an update in capitals, and with no offer: %s', (name) => {
    const read = folded(answered({ subscriptions: documented(name) }));
    expect(read.customer.account.subscriptions).toEqual([]);
    expect(read.issues).toEqual([issue('error', 'missing', [0, 'subscriptions', 'offerId'], 'nothing')]);
  });

  it('show a customer just created, whose company profile has no name yet', () => {
    const customer = documented('pc-create-a-customer-response-201.json');
    const context = { ...asked, tenantId: tenant('dfd8cc0a-c592-468c-8461-869a38d24738') };
    expect(folded(answered({ customer }), context).customer.name).toBe('test company');
  });
});
