import type { CspTenancy } from 'csp-multi-partner';
import type { Path, Problem, ProblemCode } from 'csp-multi-partner/parse';
import { parseCustomer } from 'csp-multi-partner/parse';
import { readCustomer, type PartnerCenterResponses, type ReadingContext } from 'csp-multi-partner/wire/partner-center';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  adatum,
  ADATUM,
  at,
  CONTOSO,
  FABRIKAM,
  must,
  northwind,
  NORTHWIND,
  OFFICE,
  tailspin,
  TAILSPIN,
} from '../world';

const NOT_A_PARTNER: CspTenancy = Object.freeze({ kind: 'none' });

/** Northwind, a direct bill partner, asks. */
const asNorthwind: ReadingContext = {
  partner: northwind as ReadingContext['partner'],
  asOf: at('2024-01-01'),
  cspTenancy: NOT_A_PARTNER,
};
const asTailspin: ReadingContext = { ...asNorthwind, partner: tailspin };

const customer = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: CONTOSO,
  commerceId: '0a4ce58a-6f96-4273-8035-d9c7d31b9ba4',
  companyProfile: { tenantId: CONTOSO, domain: 'contoso.example', companyName: 'Contoso' },
  billingProfile: { companyName: 'Contoso Ltd', defaultAddress: { country: 'US', city: 'Redmond', state: 'WA' } },
  relationshipToPartner: 'reseller',
  allowDelegatedAccess: true,
  links: { self: { uri: `/customers/${CONTOSO}`, method: 'GET', headers: [] } },
  attributes: { objectType: 'Customer' },
  ...changes,
});

/** Licences of the new commerce, as Partner Center lists them. */
const license = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: OFFICE,
  offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  offerName: 'Microsoft 365 Business Basic',
  friendlyName: 'Mail',
  productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
  quantity: 25,
  unitType: 'Licenses',
  creationDate: '2021-01-14T16:57:15.0966728Z',
  effectiveStartDate: '2021-01-14T16:57:14.498252Z',
  commitmentEndDate: '2022-01-13T00:00:00Z',
  status: 'active',
  autoRenewEnabled: true,
  billingType: 'license',
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  renewalTermDuration: '',
  partnerId: '4444',
  contractType: 'subscription',
  orderId: '34b37d7340cc',
  attributes: { objectType: 'Subscription' },
  ...changes,
});

const relationship = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: ADATUM,
  name: 'Adatum',
  relationshipType: 'is_indirect_cloud_solution_provider_of',
  state: 'Active',
  mpnId: '4444',
  location: 'US',
  attributes: { objectType: 'PartnerRelationship' },
  ...changes,
});

const agreement = (type: string, dateAgreed: string): Record<string, unknown> => ({
  primaryContact: { firstName: 'Tania', lastName: 'Carr', email: 'tania@contoso.example', phoneNumber: '1234567890' },
  templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
  dateAgreed,
  type,
  agreementLink: 'https://aka.ms/customeragreement',
});

const collection = (...items: readonly unknown[]): Record<string, unknown> => ({
  totalCount: items.length,
  items,
  attributes: { objectType: 'Collection' },
});

const responses = (changes: Partial<PartnerCenterResponses> = {}): PartnerCenterResponses => ({
  customer: customer(),
  subscriptions: collection(license()),
  ...changes,
});

const problem = (code: ProblemCode, path: Path, found: string, expected: readonly string[] = []): Problem => ({
  code,
  path,
  found,
  expected,
});

const problemsOf = (told: PartnerCenterResponses, context = asNorthwind): readonly Problem[] =>
  readCustomer(told, context).match(
    () => [],
    (problems) => problems,
  );

const subscriptionsOf = (items: readonly unknown[], context = asNorthwind) =>
  must(readCustomer(responses({ subscriptions: collection(...items) }), context)).account.subscriptions;

const STATUSES = ['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'];

describe('a customer of a direct bill partner', () => {
  it('is what the responses say, and the partner sold it all', () => {
    expect(must(readCustomer(responses(), asNorthwind))).toEqual({
      tenantId: CONTOSO,
      name: 'Contoso',
      cloud: 'global',
      market: 'united-states',
      cspTenancy: { kind: 'none' },
      account: {
        owner: CONTOSO,
        subscriptions: [
          {
            id: OFFICE,
            service: 'Microsoft 365 Business Basic',
            commerce: 'new-commerce',
            friendlyName: 'Mail',
            orderId: '34b37d7340cc',
            partnerOfRecord: '4444',
            terms: {
              offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
              quantity: 25,
              termDuration: 'P1Y',
              billingCycle: 'monthly',
              autoRenewEnabled: true,
              effectiveStartDate: '2021-01-14T16:57:14.498Z',
              commitmentEndDate: '2022-01-13T00:00:00.000Z',
            },
            transactingPartner: NORTHWIND,
            purchasedAt: '2021-01-14T16:57:15.096Z',
            status: 'active',
          },
        ],
      },
      partnerships: {
        partners: [northwind],
        invitations: [],
        relationships: [{ status: 'active', partner: NORTHWIND, since: null }],
        grants: [{ kind: 'dap', partner: NORTHWIND, state: { status: 'active', since: null } }],
        customerAgreementAcceptedAt: null,
      },
      asOf: '2024-01-01T00:00:00.000Z',
    });
  });

  it.each([
    ['Reseller', [NORTHWIND]],
    ['none', []],
    ['advisor', []],
    ['syndication', []],
    ['microsoft_support', []],
  ])('with the relationship %s can be sold to by %j', (relationshipToPartner, partners) => {
    const read = must(readCustomer(responses({ customer: customer({ relationshipToPartner }) }), asNorthwind));
    expect(read.partnerships.relationships.map(({ partner }) => partner)).toEqual(partners);
  });

  it.each([
    ['false', customer({ allowDelegatedAccess: false })],
    ['null', customer({ allowDelegatedAccess: null })],
    ['not stated', Object.fromEntries(Object.entries(customer()).filter(([name]) => name !== 'allowDelegatedAccess'))],
  ])('has given no delegated admin privileges where allowDelegatedAccess is %s', (_, told) => {
    expect(must(readCustomer(responses({ customer: told }), asNorthwind)).partnerships.grants).toEqual([]);
  });

  it('is in the cloud of the partner, as of the day of asking, of the tenancy that the caller knows', () => {
    const cspTenancy: CspTenancy = { kind: 'transacting-tenant', providers: [TAILSPIN] };
    const partner = { ...northwind, cloud: 'us-government' } as ReadingContext['partner'];
    const read = must(readCustomer(responses(), { partner, asOf: at('2020-02-29'), cspTenancy }));
    expect([read.cloud, read.asOf, read.cspTenancy]).toEqual(['us-government', '2020-02-29T00:00:00.000Z', cspTenancy]);
  });

  it('keeps that tenancy whatever the caller does with its own later', () => {
    const providers = [TAILSPIN];
    const { cspTenancy } = must(
      readCustomer(responses(), { ...asNorthwind, cspTenancy: { kind: 'transacting-tenant', providers } }),
    );
    providers.push(FABRIKAM);
    expect(cspTenancy).toEqual({ kind: 'transacting-tenant', providers: [TAILSPIN] });
    expect(Object.isFrozen(cspTenancy)).toBe(true);
    expect(Object.isFrozen('providers' in cspTenancy ? cspTenancy.providers : null)).toBe(true);
  });

  it.each(['none', 'other-tenant'] as const)('has a tenancy of its own, frozen, where that is %s', (kind) => {
    const told = { kind };
    const { cspTenancy } = must(readCustomer(responses(), { ...asNorthwind, cspTenancy: told }));
    expect(cspTenancy).toEqual({ kind });
    expect(cspTenancy).not.toBe(told);
    expect(Object.isFrozen(cspTenancy)).toBe(true);
  });

  it('has accepted the Microsoft Customer Agreement when it first did, whatever the order of the list', () => {
    const agreements = collection(
      agreement('MicrosoftCustomerAgreement', '2019-08-27T00:00:00'),
      agreement('MicrosoftCloudAgreement', '2017-08-01T00:00:00'),
      agreement('MicrosoftCustomerAgreement', '2019-08-26T12:30:00.5Z'),
    );
    const read = must(readCustomer(responses({ agreements }), asNorthwind));
    expect(read.partnerships.customerAgreementAcceptedAt).toBe('2019-08-26T12:30:00.500Z');
  });

  it('has not accepted it where only the older Cloud Agreement is listed', () => {
    const agreements = collection(agreement('MicrosoftCloudAgreement', '2018-07-28T00:00:00'));
    const read = must(readCustomer(responses({ agreements }), asNorthwind));
    expect(read.partnerships.customerAgreementAcceptedAt).toBe(null);
  });

  it('may have nothing of some kind, where Partner Center answers null', () => {
    const told = { customer: customer(), subscriptions: null, relationships: null, agreements: null };
    const { account, partnerships } = must(readCustomer(told, asNorthwind));
    expect(account.subscriptions).toEqual([]);
    expect([partnerships.partners, partnerships.customerAgreementAcceptedAt]).toEqual([[northwind], null]);
  });

  it('may have been asked for without relationships and agreements', () => {
    const told: PartnerCenterResponses = { customer: customer(), subscriptions: null };
    const { partnerships } = must(readCustomer(told, asNorthwind));
    expect([partnerships.partners, partnerships.customerAgreementAcceptedAt]).toEqual([[northwind], null]);
  });
});

describe('a customer of an indirect provider', () => {
  it('knows its active resellers as partners that may sell to it', () => {
    const relationships = collection(relationship(), relationship({ id: FABRIKAM, name: 'Old', state: 'Inactive' }));
    const read = must(readCustomer(responses({ relationships }), asTailspin));
    expect(read.partnerships.partners).toEqual([tailspin, adatum]);
    expect(read.partnerships.relationships).toEqual([
      { status: 'active', partner: TAILSPIN, since: null },
      { status: 'active', partner: ADATUM, since: null },
    ]);
    expect(read.partnerships.grants).toEqual([
      { kind: 'dap', partner: TAILSPIN, state: { status: 'active', since: null } },
    ]);
    expect(read.account.subscriptions.map(({ transactingPartner }) => transactingPartner)).toEqual([TAILSPIN]);
  });

  it('knows each reseller once', () => {
    const relationships = collection(relationship(), relationship({ id: ADATUM.toUpperCase() }));
    expect(problemsOf(responses({ relationships }), asTailspin)).toEqual([
      problem('duplicate', ['relationships', 'items', 1], ADATUM),
    ]);
  });

  it.each([TAILSPIN, TAILSPIN.toUpperCase()])(
    'knows the provider once, though listed as its own reseller: %s',
    (id) => {
      const relationships = collection(relationship({ id, name: 'Tailspin' }), relationship());
      const read = must(readCustomer(responses({ relationships }), asTailspin));
      expect(read.partnerships.partners).toEqual([tailspin, adatum]);
      expect(read.partnerships.relationships.map(({ partner }) => partner)).toEqual([TAILSPIN, ADATUM]);
      expect(must(parseCustomer(read))).toEqual(read);
    },
  );
});

describe('a subscription', () => {
  it.each([
    ['Azure, where it is billed by usage', { billingType: 'usage', offerName: 'Microsoft Azure' }, 'azure'],
    ['Azure, whatever the letter case', { billingType: 'Usage' }, 'azure'],
    ['what the offer is called', { billingType: 'license' }, 'Microsoft 365 Business Basic'],
    ['what the offer is called, where no billing type is given', { billingType: '' }, 'Microsoft 365 Business Basic'],
    ['the offer, where it has no name', { offerName: null }, 'CFQ7TTC0LH18:0001:CFQ7TTC0K971'],
  ])('is for %s', (_, changes, service) => {
    expect(subscriptionsOf([license(changes)])[0]?.service).toBe(service);
  });

  it('is for whatever service the caller says, who is shown the offer', () => {
    const context: ReadingContext = {
      ...asNorthwind,
      serviceOf: ({ offerId, offerName, billingType }) => [offerId, offerName, billingType].join('|'),
    };
    const items = [license({ billingType: 'License' }), license({ id: 'other', offerName: '', billingType: null })];
    expect(subscriptionsOf(items, context).map(({ service }) => service)).toEqual([
      'CFQ7TTC0LH18:0001:CFQ7TTC0K971|Microsoft 365 Business Basic|license',
      'CFQ7TTC0LH18:0001:CFQ7TTC0K971||',
    ]);
  });

  it('is for what its offer says where the caller names no service', () => {
    const context: ReadingContext = { ...asNorthwind, serviceOf: () => '' };
    const items = [license(), license({ id: 'other', billingType: 'usage' })];
    expect(subscriptionsOf(items, context).map(({ service }) => service)).toEqual([
      'Microsoft 365 Business Basic',
      'azure',
    ]);
  });

  it.each([
    ['CFQ7TTC0LH18:0001:CFQ7TTC0K971', 'new-commerce'],
    ['MS-AZR-0145P', 'legacy'],
    ['796b6b5f-613c-4e24-a17c-eba730d49c02', 'legacy'],
    ['CFQ7TTC0LH18:0001', 'legacy'],
    ['CFQ7TTC0LH18:0001:CFQ7TTC0K971:P1Y', 'legacy'],
    ['::', 'legacy'],
  ])('with the offer %s is %s', (offerId, commerce) => {
    expect(subscriptionsOf([license({ offerId })])[0]?.commerce).toBe(commerce);
  });

  it.each([
    ['the name of the offer', { friendlyName: '' }, 'Microsoft 365 Business Basic'],
    ['the offer', { friendlyName: null, offerName: undefined }, 'CFQ7TTC0LH18:0001:CFQ7TTC0K971'],
  ])('without a friendly name has %s for one', (_, changes, friendlyName) => {
    expect(subscriptionsOf([license(changes)])[0]?.friendlyName).toBe(friendlyName);
  });

  it('may leave out, or leave empty, whatever an Azure subscription of the old kind leaves out', () => {
    const bare = {
      id: 'A356AC8C-E310-44F4-BF85-C7F29044AF99',
      offerId: 'MS-AZR-0145P',
      quantity: 1,
      creationDate: '2016-05-10T07:30:05.427Z',
      effectiveStartDate: '2016-05-10T00:00:00Z',
      status: 'active',
      autoRenewEnabled: false,
      partnerId: '',
      commitmentEndDate: '',
    };
    expect(subscriptionsOf([bare])).toEqual([
      {
        id: 'a356ac8c-e310-44f4-bf85-c7f29044af99',
        service: 'MS-AZR-0145P',
        commerce: 'legacy',
        friendlyName: 'MS-AZR-0145P',
        orderId: null,
        partnerOfRecord: null,
        terms: {
          offerId: 'MS-AZR-0145P',
          quantity: 1,
          termDuration: null,
          billingCycle: 'unknown',
          autoRenewEnabled: false,
          effectiveStartDate: '2016-05-10T00:00:00.000Z',
          commitmentEndDate: null,
        },
        transactingPartner: NORTHWIND,
        purchasedAt: '2016-05-10T07:30:05.427Z',
        status: 'active',
      },
    ]);
  });

  it.each([
    ['nothing', undefined, problem('missing', ['subscriptions', 'items', 0, 'autoRenewEnabled'], 'nothing')],
    ['null', null, problem('not-a-boolean', ['subscriptions', 'items', 0, 'autoRenewEnabled'], 'null')],
    ['empty text', '', problem('not-a-boolean', ['subscriptions', 'items', 0, 'autoRenewEnabled'], '""')],
    ['text', 'true', problem('not-a-boolean', ['subscriptions', 'items', 0, 'autoRenewEnabled'], '"true"')],
  ])('says whether it renews automatically, and not by %s', (_, autoRenewEnabled, expected) => {
    expect(problemsOf(responses({ subscriptions: collection(license({ autoRenewEnabled })) }))).toEqual([expected]);
  });

  it.each(STATUSES.map((status) => [`${status.charAt(0).toUpperCase()}${status.slice(1)}`, status] as const))(
    'written as %s is %s',
    (written, status) => {
      expect(subscriptionsOf([license({ status: written })])[0]?.status).toBe(status);
    },
  );

  it.each([
    ['without a zone', '2019-08-26T00:00:00', '2019-08-26T00:00:00.000Z'],
    ['without a zone, in fractions', '2019-08-26T00:00:00.1234567', '2019-08-26T00:00:00.123Z'],
    ['with an offset of nothing', '2019-01-09T00:21:45.9263727+00:00', '2019-01-09T00:21:45.926Z'],
    ['with an offset of nothing, without fractions', '2019-01-09T00:21:45+00:00', '2019-01-09T00:21:45.000Z'],
    ['with a Z', '2019-01-09T00:21:45.5Z', '2019-01-09T00:21:45.500Z'],
    ['in the far future', '9999-12-10T00:00:00Z', '9999-12-10T00:00:00.000Z'],
  ])('may have a date %s: all dates of Partner Center are UTC', (_, written, instant) => {
    expect(subscriptionsOf([license({ effectiveStartDate: written })])[0]?.terms.effectiveStartDate).toBe(instant);
  });

  it('stands there once, whatever the letter case of its id', () => {
    const subscriptions = collection(license(), license({ id: OFFICE.toUpperCase() }));
    expect(problemsOf(responses({ subscriptions }))).toEqual([
      problem('duplicate', ['subscriptions', 'items', 1], OFFICE),
    ]);
  });
});

describe('a list of which only a page was handed over', () => {
  const second = license({ id: 'other' });

  it('is refused with how much of it there is', () => {
    const subscriptions = { ...collection(license(), second), totalCount: 600 };
    expect(problemsOf(responses({ subscriptions }))).toEqual([
      problem('incomplete', ['subscriptions', 'totalCount'], '2 of 600'),
    ]);
  });

  it('is refused whatever it lists', () => {
    const told = responses({
      subscriptions: { totalCount: 1, items: [] },
      relationships: { ...collection(relationship()), totalCount: 2 },
      agreements: { ...collection(agreement('MicrosoftCustomerAgreement', '2019-08-26T00:00:00')), totalCount: 3 },
    });
    expect(problemsOf(told)).toEqual([
      problem('incomplete', ['subscriptions', 'totalCount'], '0 of 1'),
      problem('incomplete', ['relationships', 'totalCount'], '1 of 2'),
      problem('incomplete', ['agreements', 'totalCount'], '1 of 3'),
    ]);
  });

  it.each([2, 1, 0, null, undefined, ''])('is none where the count of two is %s', (totalCount) => {
    const subscriptions = { ...collection(license(), second), totalCount };
    const read = must(readCustomer(responses({ subscriptions }), asNorthwind));
    expect(read.account.subscriptions.map(({ id }) => id)).toEqual([OFFICE, 'other']);
  });

  it.each([
    ['600', '"600"'],
    [-1, '-1'],
    [2.5, '2.5'],
  ])('says how much there is as a count, not as %j', (totalCount, found) => {
    const subscriptions = { ...collection(license(), second), totalCount };
    expect(problemsOf(responses({ subscriptions }))).toEqual([
      problem('not-a-count', ['subscriptions', 'totalCount'], found),
    ]);
  });

  it('has its entries put right first', () => {
    const subscriptions = { ...collection(license({ quantity: -1 })), totalCount: 600 };
    expect(problemsOf(responses({ subscriptions }))).toEqual([
      problem('not-a-count', ['subscriptions', 'items', 0, 'quantity'], '-1'),
    ]);
  });
});

describe('responses that are none', () => {
  const throws = (): never => {
    throw new Error('trap');
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const cases: readonly (readonly [string, unknown, Problem])[] = [
    ['null', null, problem('not-an-object', [], 'null')],
    ['nothing', undefined, problem('not-an-object', [], 'undefined')],
    ['text', 'customer', problem('not-an-object', [], 'customer')],
    ['a list', [customer()], problem('not-an-object', [], 'list')],
    [
      'a getter that throws',
      Object.defineProperty({}, 'customer', { get: throws }),
      problem('unreadable', [], 'object'),
    ],
    ['a proxy that throws', new Proxy({}, { getOwnPropertyDescriptor: throws }), problem('unreadable', [], 'object')],
    ['a revoked proxy', revoked.proxy, problem('unreadable', [], 'object')],
  ];

  it.each(cases)('are refused, without throwing, where they are %s', (_, told, expected) => {
    expect(problemsOf(told as PartnerCenterResponses)).toEqual([expected]);
  });

  it('are refused where one of them throws, whether the customer needs it or not', () => {
    const told = Object.defineProperty({ ...responses() }, 'agreements', { enumerable: true, get: throws });
    expect(problemsOf(told)).toEqual([problem('unreadable', [], 'object')]);
  });

  it('are all that is read: what else was handed over is left alone', () => {
    const told = { ...responses(), invoices: collection() };
    expect(must(readCustomer(told, asNorthwind))).toEqual(must(readCustomer(responses(), asNorthwind)));
  });
});

describe('a response that is none', () => {
  it('is refused with every problem, each under the name of its response', () => {
    const told = {
      customer: customer({
        id: 'contoso.onmicrosoft.com',
        companyProfile: {},
        billingProfile: { defaultAddress: { country: 'Contosoland' } },
        relationshipToPartner: null,
        allowDelegatedAccess: 'yes',
      }),
      subscriptions: collection(
        license({ quantity: '25', status: 'frozen', creationDate: 7, partnerId: '0', orderId: 7 }),
        null,
      ),
      relationships: collection(relationship({ mpnId: 4444, location: null, name: '', state: undefined })),
      agreements: collection({ type: 'MicrosoftCustomerAgreement' }),
    };
    const item = ['subscriptions', 'items', 0];
    expect(problemsOf(told)).toEqual([
      problem('not-a-guid', ['customer', 'id'], 'contoso.onmicrosoft.com'),
      problem('missing', ['customer', 'companyProfile', 'companyName'], 'nothing'),
      problem('not-a-market', ['customer', 'billingProfile', 'defaultAddress', 'country'], 'Contosoland'),
      problem('not-text', ['customer', 'relationshipToPartner'], 'null'),
      problem('not-a-boolean', ['customer', 'allowDelegatedAccess'], '"yes"'),
      problem('not-a-count', [...item, 'quantity'], '"25"'),
      problem('not-text', [...item, 'creationDate'], '7'),
      problem('not-one-of', [...item, 'status'], 'frozen', STATUSES),
      problem('not-a-partner-id', [...item, 'partnerId'], '0'),
      problem('not-text', [...item, 'orderId'], '7'),
      problem('not-an-object', ['subscriptions', 'items', 1], 'null'),
      problem('empty', ['relationships', 'items', 0, 'name'], ''),
      problem('missing', ['relationships', 'items', 0, 'state'], 'nothing'),
      problem('not-text', ['relationships', 'items', 0, 'mpnId'], '4444'),
      problem('not-text', ['relationships', 'items', 0, 'location'], 'null'),
      problem('missing', ['agreements', 'items', 0, 'dateAgreed'], 'nothing'),
    ]);
  });

  it('is refused where Partner Center answered with an error instead', () => {
    const error = {
      code: 20002,
      description: 'No relationship between caller and account',
      data: [],
      source: 'PartnerAPI',
    };
    expect(problemsOf({ customer: error, subscriptions: error })).toEqual([
      problem('missing', ['customer', 'id'], 'nothing'),
      problem('missing', ['customer', 'companyProfile'], 'nothing'),
      problem('missing', ['customer', 'billingProfile'], 'nothing'),
      problem('missing', ['customer', 'relationshipToPartner'], 'nothing'),
      problem('missing', ['subscriptions', 'items'], 'nothing'),
    ]);
  });

  it('is refused where the body was not parsed, or is a list without its collection', () => {
    const text = JSON.stringify(customer());
    expect(problemsOf({ customer: text, subscriptions: [license()] })).toEqual([
      problem('not-an-object', ['customer'], `${text.slice(0, 59)}…`),
      problem('not-an-object', ['subscriptions'], 'list'),
    ]);
  });

  it('is missing where there is no body; that a customer has no subscriptions Partner Center says with null', () => {
    expect(problemsOf({ customer: undefined, subscriptions: null })).toEqual([
      problem('missing', ['customer'], 'nothing'),
    ]);
    expect(problemsOf({ customer: null, subscriptions: null })).toEqual([
      problem('not-an-object', ['customer'], 'null'),
    ]);
    expect(problemsOf({ customer: customer(), subscriptions: undefined })).toEqual([
      problem('missing', ['subscriptions'], 'nothing'),
    ]);
  });

  it('is quoted as it was written', () => {
    const subscriptions = collection(license({ status: 'Frozen', effectiveStartDate: '2019-08-26' }));
    expect(problemsOf(responses({ subscriptions }))).toEqual([
      problem('not-an-instant', ['subscriptions', 'items', 0, 'effectiveStartDate'], '2019-08-26'),
      problem('not-one-of', ['subscriptions', 'items', 0, 'status'], 'Frozen', STATUSES),
    ]);
  });

  it.each([
    ['the time of a zone', '2019-01-09T00:21:45+02:00'],
    ['the time of a zone in the west', '2019-01-09T00:21:45-08:00'],
    ['an offset of minus nothing', '2019-01-09T00:21:45-00:00'],
    ['two endings', '2019-01-09T00:21:45+00:00Z'],
    ['two others', '2019-01-09T00:21:45ZZ'],
    ['a small z', '2019-01-09T00:21:45z'],
    ['nothing', ''],
  ])('is refused with a date of %s: %s', (_, date) => {
    const subscriptions = collection(license({ creationDate: date }));
    expect(problemsOf(responses({ subscriptions }))).toEqual([
      problem('not-an-instant', ['subscriptions', 'items', 0, 'creationDate'], date),
    ]);
  });
});

const FOLDER = fileURLToPath(new URL('../../../shared/payloads/', import.meta.url));
const documented = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8'));

if (!existsSync(FOLDER)) {
  it(`the payloads that Microsoft documents were not read: the folder ${FOLDER} is absent`, () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
}

describe.runIf(existsSync(FOLDER))('the payloads that Microsoft documents', () => {
  it('list a three-year server licence as one subscription of the new commerce', () => {
    const subscriptions = documented('pc-get-all-of-a-customer-s-subscriptions-response-2.json');
    expect(must(readCustomer(responses({ subscriptions }), asNorthwind)).account.subscriptions).toEqual([
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
    expect(subscriptionsOf([documented('pc-get-a-subscription-by-id-response-microsoft-azure.json')])).toEqual([
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
    expect(subscriptionsOf([documented('pc-get-a-subscription-by-id-response-new-commerce-su.json')])).toEqual([
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
    expect(subscriptionsOf([documented('pc-cancel-an-azure-marketplace-subscription-response.json')])).toEqual([
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

  it.each([
    'pc-change-the-quantity-of-a-subscription-response-1.json',
    'pc-reactivate-a-suspended-a-subscription-response.json',
  ])('answer an update in capitals, which is no subscription that could be read: %s', (name) => {
    const subscriptions = collection(documented(name));
    expect(problemsOf(responses({ subscriptions }))).toEqual(
      ['id', 'offerId', 'quantity', 'creationDate', 'effectiveStartDate', 'status', 'autoRenewEnabled'].map((member) =>
        problem('missing', ['subscriptions', 'items', 0, member], 'nothing'),
      ),
    );
  });

  it('list customers without a billing profile, so that their market is not known', () => {
    const { items } = documented('pc-get-a-customer-by-name-response.json') as { readonly items: readonly unknown[] };
    expect(items.map((each) => problemsOf(responses({ customer: each })))).toEqual(
      [1, 2, 3].map(() => [problem('missing', ['customer', 'billingProfile'], 'nothing')]),
    );
  });

  it('show listed customers that are whole once the billing profile is added', () => {
    const { items } = documented('pc-get-a-customer-by-name-response.json') as { readonly items: readonly object[] };
    const billingProfile = { defaultAddress: { country: 'US' } };
    const read = items.map((each) =>
      must(readCustomer({ customer: { ...each, billingProfile }, subscriptions: null }, asNorthwind)),
    );
    expect(read.map(({ tenantId, name, partnerships }) => [tenantId, name, partnerships.relationships.length])).toEqual(
      [
        ['c5757d70-06f3-4f23-8367-5a9e55019f94', 'Contoso190', 1],
        ['7b26b357-9ca3-48b8-a58e-4febe2662a5d', 'Contoso', 1],
        ['bfbd6ef0-311f-47ec-bbd7-0fcb7846661b', 'Contoso', 1],
      ],
    );
  });

  it('show a customer just created, whose company profile has no name yet', () => {
    const created = documented('pc-create-a-customer-response-201.json');
    expect(problemsOf(responses({ customer: created }))).toEqual([
      problem('missing', ['customer', 'companyProfile', 'companyName'], 'nothing'),
    ]);
  });

  it('list indirect resellers, one of them in Brazil', () => {
    const relationships = documented('pc-retrieve-a-list-of-indirect-resellers-response.json');
    const read = must(readCustomer(responses({ relationships }), asTailspin));
    const reseller = { kind: 'indirect-reseller', cloud: 'global', providers: [TAILSPIN] };
    expect(read.partnerships.partners.slice(1)).toEqual([
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
    expect(read.partnerships.relationships.map(({ partner }) => partner)).toEqual([
      TAILSPIN,
      '484e548c-f5f3-4528-93a9-c16c6373cb59',
      'b01b1487-b36e-4e6d-9b5e-0b58974c4b28',
    ]);
  });

  it.each([
    'pc-verify-indirect-reseller-mpa-status-response-400-invalid-tenant-id.json',
    'pc-get-partner-by-mpn-id-response-success.json',
    'pc-get-transfer-by-id-response.json',
  ])('hold other resources, which are no list of subscriptions: %s', (name) => {
    expect(problemsOf(responses({ subscriptions: documented(name) }))).toEqual([
      problem('missing', ['subscriptions', 'items'], 'nothing'),
    ]);
  });
});
