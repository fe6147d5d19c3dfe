import type { CspTenancy, Instant } from 'csp-multi-partner';
import { parseCustomer, parseMarket } from 'csp-multi-partner/parse';
import { fold, type View } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  answered,
  asked,
  collection,
  customerBody,
  folded,
  gapsOf,
  indirectReseller,
  issue,
  license,
  NO_RELATIONSHIP,
  relationshipBody,
  values,
  type Body,
} from '../responses';
import {
  adatum,
  ADATUM,
  at,
  CONTOSO,
  dap,
  FABRIKAM,
  must,
  northwind,
  NORTHWIND,
  reseller,
  tailspin,
  TAILSPIN,
} from '../world';

const without = (body: Body, name: string): Body =>
  Object.fromEntries(Object.entries(body).filter(([other]) => other !== name));

const asTailspin = (changes: Partial<View> = {}): View => answered({ partner: tailspin, ...changes });

describe('a customer of a direct bill partner', () => {
  it('is what the responses say, and the partner sold it all', () => {
    const { customer, issues, gaps } = folded(answered());
    expect(customer).toEqual({
      tenantId: CONTOSO,
      name: 'Contoso',
      cloud: 'global',
      market: 'united-states',
      cspTenancy: { kind: 'none' },
      account: {
        owner: CONTOSO,
        subscriptions: [
          {
            id: '0ff1ce00-0000-4000-8000-000000000010',
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
        relationships: [reseller(NORTHWIND)],
        grants: [dap(NORTHWIND)],
        customerAgreementAcceptedAt: null,
      },
      asOf: '2024-02-01T00:00:00.000Z',
    });
    expect(issues).toEqual([]);
    expect(gaps).toEqual([
      {
        missing: 'other-partners',
        partner: NORTHWIND,
        grantId: null,
        questions: ['requestRelationship', 'acceptInvitation', 'auditTransition', 'decideSubscriptionAction'],
      },
    ]);
  });

  it('is the same from the text of the responses as from what they were parsed to', () => {
    const text = (body: unknown): string => JSON.stringify(body);
    const view = { partner: northwind, customer: text(customerBody()), subscriptions: text(collection(license())) };
    const parsed = { partner: northwind, customer: customerBody(), subscriptions: collection(license()) };
    expect(folded(view)).toEqual(folded(parsed));
  });

  it.each([
    ['Reseller', [NORTHWIND]],
    ['none', []],
    ['advisor', []],
    ['syndication', []],
    ['microsoft_support', []],
  ])('with the relationship %s can be sold to by %j', (relationshipToPartner, partners) => {
    const { customer, issues } = folded(answered({ customer: customerBody({ relationshipToPartner }) }));
    expect(customer.partnerships.relationships.map(({ partner }) => partner)).toEqual(partners);
    expect(issues).toEqual([]);
  });

  it('with a relationship that is newer than the rules cannot be sold to, and that is said', () => {
    const { customer, issues } = folded(answered({ customer: customerBody({ relationshipToPartner: 'referral' }) }));
    expect(customer.partnerships.relationships).toEqual([]);
    expect(issues).toEqual([
      issue('info', 'unknown-value', [0, 'customer', 'relationshipToPartner'], 'referral', [
        'none',
        'reseller',
        'advisor',
        'syndication',
        'microsoft_support',
      ]),
    ]);
  });

  it('has given delegated admin privileges where allowDelegatedAccess is true', () => {
    expect(folded(answered()).customer.partnerships.grants).toEqual([dap(NORTHWIND)]);
  });

  it('has given none where it is false, and none is a fact', () => {
    const read = folded(answered({ customer: customerBody({ allowDelegatedAccess: false }) }));
    expect([read.customer.partnerships.grants, gapsOf(read), read.issues]).toEqual([[], [], []]);
  });

  it.each([
    ['null', customerBody({ allowDelegatedAccess: null })],
    ['not stated', without(customerBody(), 'allowDelegatedAccess')],
  ])('may have given some where it is %s: nobody told', (_, customer) => {
    const read = folded(answered({ customer }));
    expect([read.customer.partnerships.grants, gapsOf(read), read.issues]).toEqual([[], ['delegated-admin'], []]);
  });

  it('may have given some where it is text', () => {
    const read = folded(answered({ customer: customerBody({ allowDelegatedAccess: 'yes' }) }));
    expect([read.customer.partnerships.grants, gapsOf(read)]).toEqual([[], ['delegated-admin']]);
    expect(read.issues).toEqual([issue('warning', 'not-a-boolean', [0, 'customer', 'allowDelegatedAccess'], '"yes"')]);
  });

  it('is in the cloud of the partner, as of the day of asking, of the tenancy that the caller knows', () => {
    const cspTenancy: CspTenancy = { kind: 'transacting-tenant', providers: [TAILSPIN] };
    const partner = { ...northwind, cloud: 'us-government' } as const;
    const { customer } = folded(answered({ partner }), { ...asked, asOf: at('2020-02-29'), cspTenancy });
    expect([customer.cloud, customer.asOf, customer.cspTenancy]).toEqual([
      'us-government',
      '2020-02-29T00:00:00.000Z',
      cspTenancy,
    ]);
  });

  it('keeps that tenancy whatever the caller does with its own later', () => {
    const providers = [TAILSPIN];
    const { customer } = folded(answered(), { ...asked, cspTenancy: { kind: 'transacting-tenant', providers } });
    providers.push(FABRIKAM);
    expect(customer.cspTenancy).toEqual({ kind: 'transacting-tenant', providers: [TAILSPIN] });
  });

  it.each(['none', 'other-tenant'] as const)('has a tenancy of its own, frozen, where that is %s', (kind) => {
    const cspTenancy = { kind };
    const { customer } = folded(answered(), { ...asked, cspTenancy });
    expect(customer.cspTenancy).toEqual({ kind });
    expect(customer.cspTenancy).not.toBe(cspTenancy);
    expect(Object.isFrozen(customer.cspTenancy)).toBe(true);
  });

  it('keeps the facts of the partner whatever the caller does with its own later', () => {
    const partner = { ...northwind };
    const { customer } = folded(answered({ partner }));
    partner.name = 'Southwind';
    expect(customer.partnerships.partners).toEqual([northwind]);
  });
});

describe('a customer without a company name', () => {
  it('is called by the name in its billing profile', () => {
    const customer = customerBody({ companyProfile: { companyName: '' } });
    expect(folded(answered({ customer })).customer.name).toBe('Contoso Ltd');
  });

  it('is called as a granular relationship calls it', () => {
    const customer = customerBody({ companyProfile: null, billingProfile: null });
    const delegatedAdminRelationships = values(
      relationshipBody({ customer: { tenantId: CONTOSO, displayName: 'Contoso AG' } }),
      relationshipBody({ id: 'grant-2', customer: { tenantId: CONTOSO, displayName: null } }),
    );
    expect(folded(answered({ customer, delegatedAdminRelationships })).customer.name).toBe('Contoso AG');
  });

  it('is called as the context calls it, whatever the responses say', () => {
    expect(folded(answered(), { ...asked, name: 'Contoso of Lyon' }).customer.name).toBe('Contoso of Lyon');
    expect(folded([{ partner: northwind }], { ...asked, name: 'Contoso of Lyon' }).customer.name).toBe(
      'Contoso of Lyon',
    );
  });

  it.each([asked, { ...asked, name: '' }])('is none where nothing tells a name', (context) => {
    const view = { partner: northwind, customer: customerBody({ companyProfile: {}, billingProfile: {} }) };
    expect(fold([view], context)._unsafeUnwrapErr()).toEqual([issue('error', 'missing', ['name'], 'nothing')]);
  });

  it('is none where nobody asked, and what else is wrong is said after that', () => {
    const view = { partner: northwind, subscriptions: NO_RELATIONSHIP };
    expect(fold([view], asked)._unsafeUnwrapErr()).toEqual([
      issue('error', 'missing', ['name'], 'nothing'),
      issue('error', 'error-response', [0, 'subscriptions'], '20002'),
    ]);
  });
});

describe('the market of a customer', () => {
  const inGermany = customerBody({ billingProfile: { defaultAddress: { country: 'de' } } });
  const nowhere = customerBody({ billingProfile: null });

  it('is that of its billing address', () => {
    const { customer, issues } = folded(answered({ customer: inGermany }));
    expect([customer.market, issues]).toEqual(['europe', []]);
  });

  it('is what the caller says, whatever the address', () => {
    const { customer, issues } = folded(answered({ customer: inGermany }), {
      ...asked,
      market: must(parseMarket('JP')),
    });
    expect([customer.market, issues]).toEqual(['JP', []]);
  });

  it('is assumed to be that of the partner where nobody tells', () => {
    const { customer, issues } = folded(answered({ customer: nowhere }));
    expect([customer.market, issues]).toEqual([
      'united-states',
      [issue('info', 'assumed', ['market'], 'united-states')],
    ]);
  });

  it('is assumed where the address has no country that there is', () => {
    const customer = customerBody({ billingProfile: { defaultAddress: { country: 'Contosoland' } } });
    const read = folded(answered({ customer }));
    expect(read.customer.market).toBe('united-states');
    expect(read.issues).toEqual([
      issue('warning', 'not-a-market', [0, 'customer', 'billingProfile', 'defaultAddress', 'country'], 'Contosoland'),
      issue('info', 'assumed', ['market'], 'united-states'),
    ]);
  });
});

describe('the agreement of a customer', () => {
  const agreedAt = (...agreements: readonly unknown[]): Instant | null =>
    folded(answered({ agreements: collection(...agreements) })).customer.partnerships.customerAgreementAcceptedAt;

  it('is accepted when it first was, whatever the order of the list', () => {
    expect(
      agreedAt(
        agreement('MicrosoftCustomerAgreement', '2019-08-27T00:00:00'),
        agreement('MicrosoftCloudAgreement', '2017-08-01T00:00:00'),
        agreement('MicrosoftCustomerAgreement', '2019-08-26T12:30:00.5Z'),
      ),
    ).toBe('2019-08-26T12:30:00.500Z');
  });

  it('is not accepted where only the older Cloud Agreement is listed', () => {
    expect(agreedAt(agreement('MicrosoftCloudAgreement', '2018-07-28T00:00:00'))).toBe(null);
  });

  it('is not accepted where the list is empty, and that is a fact', () => {
    expect(agreedAt()).toBe(null);
    expect(gapsOf(folded(answered({ agreements: collection() })))).toEqual([]);
  });

  it('is not known to be accepted where nobody asked', () => {
    expect(gapsOf(folded(answered({ agreements: undefined })))).toEqual(['customer-agreement']);
  });

  it('says what is wrong with a date', () => {
    const read = folded(answered({ agreements: collection(agreement('MicrosoftCustomerAgreement', '27/08/2019')) }));
    expect(read.issues).toEqual([
      issue('warning', 'not-an-instant', [0, 'agreements', 'items', 0, 'dateAgreed'], '27/08/2019'),
    ]);
    expect(read.customer.partnerships.customerAgreementAcceptedAt).toBe(null);
  });
});

describe('a customer of an indirect provider', () => {
  it('knows its active resellers as partners that may sell to it', () => {
    const relationships = collection(
      indirectReseller(),
      indirectReseller({ id: FABRIKAM, name: 'Old', state: 'Inactive' }),
    );
    const read = folded(asTailspin({ relationships }));
    expect(read.customer.partnerships.partners).toEqual([tailspin, adatum]);
    expect(read.customer.partnerships.relationships).toEqual([reseller(TAILSPIN), reseller(ADATUM)]);
    expect(read.customer.partnerships.grants).toEqual([dap(TAILSPIN)]);
    expect(read.customer.account.subscriptions.map(({ transactingPartner }) => transactingPartner)).toEqual([TAILSPIN]);
    expect([read.issues, gapsOf(read)]).toEqual([
      [issue('info', 'unknown-value', [0, 'relationships', 'items', 1, 'state'], 'Inactive', ['Active'])],
      [],
    ]);
  });

  it('knows each reseller once, whatever the letter case', () => {
    const relationships = collection(indirectReseller(), indirectReseller({ id: ADATUM.toUpperCase() }));
    const { customer } = folded(asTailspin({ relationships }));
    expect(customer.partnerships.partners).toEqual([tailspin, adatum]);
    expect(customer.partnerships.relationships).toEqual([reseller(TAILSPIN), reseller(ADATUM)]);
  });

  it.each([TAILSPIN, TAILSPIN.toUpperCase()])(
    'knows the provider once, though listed as its own reseller: %s',
    (id) => {
      const relationships = collection(indirectReseller({ id, name: 'Tailspin' }), indirectReseller());
      const { customer } = folded(asTailspin({ relationships }));
      expect(customer.partnerships.partners).toEqual([tailspin, adatum]);
      expect(customer.partnerships.relationships.map(({ partner }) => partner)).toEqual([TAILSPIN, ADATUM]);
      expect(must(parseCustomer(customer))).toEqual(customer);
    },
  );

  it('may have more resellers where nobody asked, and none where the answer is null', () => {
    expect(gapsOf(folded(asTailspin()))).toEqual(['indirect-resellers']);
    expect(gapsOf(folded(asTailspin({ relationships: null })))).toEqual([]);
  });

  it('has nobody as a reseller of whom a fact is missing, and says of each which', () => {
    const relationships = collection(
      indirectReseller({ id: null, mpnId: null, name: '', location: null }),
      indirectReseller({ mpnId: 4444, location: 'Contosoland' }),
    );
    const { customer, issues } = folded(asTailspin({ relationships }));
    expect(customer.partnerships.partners).toEqual([tailspin]);
    const path = (...steps: readonly (string | number)[]) => [0, 'relationships', 'items', ...steps];
    expect(issues).toEqual([
      issue('warning', 'not-text', path(1, 'mpnId'), '4444'),
      ...['id', 'mpnId', 'name', 'location'].map((name) => issue('error', 'missing', path(0, name), 'nothing')),
      issue('error', 'missing', path(1, 'mpnId'), 'nothing'),
      issue('warning', 'not-a-market', path(1, 'location'), 'Contosoland'),
    ]);
  });
});

describe('a customer of an indirect reseller', () => {
  const asAdatum = (changes: Partial<View> = {}): View => answered({ partner: adatum, ...changes });

  it('may be sold to by it, and its subscriptions are left out: the provider that sold them is not told', () => {
    const read = folded(asAdatum({ subscriptions: collection(license(), license({ id: 'other' })) }));
    expect(read.customer.partnerships.relationships).toEqual([reseller(ADATUM)]);
    expect(read.customer.account.subscriptions).toEqual([]);
    expect(read.issues).toEqual([
      issue('error', 'not-the-seller', [0, 'subscriptions', 'items', 0], ADATUM),
      issue('error', 'not-the-seller', [0, 'subscriptions', 'items', 1], ADATUM),
    ]);
    expect(gapsOf(read)).toEqual(['subscriptions']);
  });

  it('may have none', () => {
    const read = folded(asAdatum({ subscriptions: null }));
    expect([read.customer.account.subscriptions, read.issues, gapsOf(read)]).toEqual([[], [], []]);
  });
});
