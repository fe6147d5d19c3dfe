import type { Subscription } from 'csp-multi-partner';
import type { FoldContext } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import { answered, asked, collection, folded, gapsOf, issue, license } from '../responses';
import { CONTOSO, FABRIKAM, NORTHWIND, OFFICE } from '../world';

const STATUSES = ['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'];
const SUBSCRIPTIONS = [0, 'subscriptions'] as const;

const sold = (items: readonly unknown[], context: FoldContext = asked): readonly Subscription[] =>
  folded(answered({ subscriptions: collection(...items) }), context).customer.account.subscriptions;

describe('the service of a subscription', () => {
  it.each([
    ['Azure, where it is billed by usage', { billingType: 'usage', offerName: 'Microsoft Azure' }, 'azure'],
    ['Azure, whatever the letter case', { billingType: 'Usage' }, 'azure'],
    ['what the offer is called', { billingType: 'license' }, 'Microsoft 365 Business Basic'],
    ['what the offer is called, where no billing type is given', { billingType: '' }, 'Microsoft 365 Business Basic'],
    ['the offer, where it has no name', { offerName: null }, 'CFQ7TTC0LH18:0001:CFQ7TTC0K971'],
  ])('is %s', (_, changes, service) => {
    expect(sold([license(changes)])[0]?.service).toBe(service);
  });

  it('is whatever the caller says, who is shown the offer', () => {
    const context: FoldContext = {
      ...asked,
      serviceOf: ({ offerId, offerName, billingType }) => [offerId, offerName, billingType].join('|'),
    };
    const items = [license({ billingType: 'License' }), license({ id: 'other', offerName: '', billingType: null })];
    expect(sold(items, context).map(({ service }) => service)).toEqual([
      'CFQ7TTC0LH18:0001:CFQ7TTC0K971|Microsoft 365 Business Basic|license',
      'CFQ7TTC0LH18:0001:CFQ7TTC0K971||',
    ]);
  });

  it('is what its offer says where the caller names none', () => {
    const context: FoldContext = { ...asked, serviceOf: () => '' };
    const items = [license(), license({ id: 'other', billingType: 'usage' })];
    expect(sold(items, context).map(({ service }) => service)).toEqual(['Microsoft 365 Business Basic', 'azure']);
  });
});

describe('a subscription', () => {
  it.each([
    ['CFQ7TTC0LH18:0001:CFQ7TTC0K971', 'new-commerce'],
    ['MS-AZR-0145P', 'legacy'],
    ['796b6b5f-613c-4e24-a17c-eba730d49c02', 'legacy'],
    ['CFQ7TTC0LH18:0001', 'legacy'],
    ['CFQ7TTC0LH18:0001:CFQ7TTC0K971:P1Y', 'legacy'],
    ['::', 'legacy'],
  ])('with the offer %s is %s', (offerId, commerce) => {
    expect(sold([license({ offerId })])[0]?.commerce).toBe(commerce);
  });

  it.each([
    ['the name of the offer', { friendlyName: '' }, 'Microsoft 365 Business Basic'],
    ['the offer', { friendlyName: null, offerName: undefined }, 'CFQ7TTC0LH18:0001:CFQ7TTC0K971'],
  ])('without a friendly name has %s for one', (_, changes, friendlyName) => {
    expect(sold([license(changes)])[0]?.friendlyName).toBe(friendlyName);
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
    const read = folded(answered({ subscriptions: collection(bare) }));
    expect(read.customer.account.subscriptions).toEqual([
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
    expect([read.issues, gapsOf(read)]).toEqual([[], []]);
  });

  it('for an Azure plan is one of the new commerce for Azure', () => {
    const plan = license({
      offerId: 'DZH318Z0BPS6:0001:DZH318Z0BMRV',
      offerName: 'Azure plan',
      billingType: 'usage',
      unitType: 'Usage-based',
      commitmentEndDate: null,
      termDuration: null,
    });
    const [subscription] = sold([plan]);
    expect([subscription?.service, subscription?.commerce, subscription?.terms.commitmentEndDate]).toEqual([
      'azure',
      'new-commerce',
      null,
    ]);
  });

  it('is one of its own where it is an add-on to another', () => {
    const addOn = license({ id: 'add-on', parentSubscriptionId: OFFICE, friendlyName: 'Audio conferencing' });
    expect(sold([license(), addOn]).map(({ id, friendlyName }) => [id, friendlyName])).toEqual([
      [OFFICE, 'Mail'],
      ['add-on', 'Audio conferencing'],
    ]);
  });

  it.each(STATUSES.map((status) => [`${status.charAt(0).toUpperCase()}${status.slice(1)}`, status] as const))(
    'written as %s is %s',
    (written, status) => {
      expect(sold([license({ status: written })])[0]?.status).toBe(status);
    },
  );

  it.each([
    ['without a zone', '2019-08-26T00:00:00', '2019-08-26T00:00:00.000Z'],
    ['without a zone, in fractions', '2019-08-26T00:00:00.1234567', '2019-08-26T00:00:00.123Z'],
    ['with an offset of nothing', '2019-01-09T00:21:45.9263727+00:00', '2019-01-09T00:21:45.926Z'],
    ['with an offset of nothing, without fractions', '2019-01-09T00:21:45+00:00', '2019-01-09T00:21:45.000Z'],
    ['with an offset of minus nothing', '2019-01-09T00:21:45-00:00', '2019-01-09T00:21:45.000Z'],
    ['of a zone in the east', '2019-01-09T00:21:45+02:00', '2019-01-08T22:21:45.000Z'],
    ['of a zone in the west', '2019-01-09T00:21:45-08:00', '2019-01-09T08:21:45.000Z'],
    ['with a Z', '2019-01-09T00:21:45.5Z', '2019-01-09T00:21:45.500Z'],
    ['in the far future', '9999-12-10T00:00:00Z', '9999-12-10T00:00:00.000Z'],
  ])('may have a date %s: all dates of Partner Center are UTC', (_, written, instant) => {
    expect(sold([license({ effectiveStartDate: written })])[0]?.terms.effectiveStartDate).toBe(instant);
  });

  it('is read whatever the letter case of its members', () => {
    const pascal = Object.fromEntries(
      Object.entries(license()).map(([name, value]) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]),
    );
    expect(sold([pascal])).toEqual(sold([license()]));
  });

  it('stands there once, whatever the letter case of its id: as it was told last', () => {
    const later = license({ id: OFFICE.toUpperCase(), status: 'suspended', quantity: 30 });
    const read = folded(answered({ subscriptions: collection(license(), license({ id: 'other' }), later) }));
    expect(read.customer.account.subscriptions.map(({ id, status }) => [id, status])).toEqual([
      [OFFICE, 'suspended'],
      ['other', 'active'],
    ]);
    expect(read.issues).toEqual([issue('info', 'superseded', [...SUBSCRIPTIONS, 'items', 2], OFFICE)]);
    expect(gapsOf(read)).toEqual([]);
  });
});

describe('whether a subscription renews itself', () => {
  it.each([
    ['nothing', undefined, []],
    ['null', null, []],
    ['empty text', '', []],
    ['text', 'true', ['"true"']],
    ['a number', 1, ['1']],
  ])('is assumed not to be so where that is told by %s', (_, autoRenewEnabled, unusable) => {
    const read = folded(answered({ subscriptions: collection(license({ autoRenewEnabled })) }));
    const path = [...SUBSCRIPTIONS, 'items', 0, 'autoRenewEnabled'];
    expect(read.customer.account.subscriptions[0]?.terms.autoRenewEnabled).toBe(false);
    expect(read.issues).toEqual([
      ...unusable.map((found) => issue('warning', 'not-a-boolean', path, found)),
      issue('info', 'assumed', path, 'false'),
    ]);
    expect(gapsOf(read)).toEqual([]);
  });
});

describe('a subscription that cannot be used', () => {
  const item = [...SUBSCRIPTIONS, 'items', 0];

  it('is left out where its status is newer than the rules, and the rest is not', () => {
    const read = folded(
      answered({ subscriptions: collection(license({ status: 'Frozen' }), license({ id: 'other' })) }),
    );
    expect(read.customer.account.subscriptions.map(({ id }) => id)).toEqual(['other']);
    expect(read.issues).toEqual([
      issue('info', 'unknown-value', [...item, 'status'], 'Frozen', STATUSES),
      issue('error', 'not-one-of', [...item, 'status'], 'Frozen', STATUSES),
    ]);
    expect(gapsOf(read)).toEqual(['subscriptions']);
  });

  it('does not take away what was told of it before', () => {
    const read = folded(answered({ subscriptions: collection(license(), license({ status: 'frozen' })) }));
    expect(read.customer.account.subscriptions.map(({ id, status }) => [id, status])).toEqual([[OFFICE, 'active']]);
    expect(gapsOf(read)).toEqual(['subscriptions']);
  });

  it.each(['id', 'offerId', 'quantity', 'creationDate', 'effectiveStartDate', 'status'])(
    'is left out without %s',
    (name) => {
      const read = folded(answered({ subscriptions: collection(license({ [name]: null })) }));
      expect(read.customer.account.subscriptions).toEqual([]);
      expect(read.issues).toEqual([issue('error', 'missing', [...item, name], 'nothing')]);
      expect(gapsOf(read)).toEqual(['subscriptions']);
    },
  );

  it('is left out with everything that is wrong with it, each at its place', () => {
    const read = folded(
      answered({ subscriptions: collection(license({ quantity: '25', creationDate: 7, partnerId: '0', orderId: 7 })) }),
    );
    expect(read.issues).toEqual([
      issue('warning', 'not-a-count', [...item, 'quantity'], '"25"'),
      issue('warning', 'not-text', [...item, 'creationDate'], '7'),
      issue('warning', 'not-a-partner-id', [...item, 'partnerId'], '0'),
      issue('warning', 'not-text', [...item, 'orderId'], '7'),
      issue('error', 'missing', [...item, 'quantity'], 'nothing'),
      issue('error', 'missing', [...item, 'creationDate'], 'nothing'),
    ]);
  });

  it.each([
    ['no time', '2019-08-26'],
    ['two endings', '2019-01-09T00:21:45+00:00Z'],
    ['two others', '2019-01-09T00:21:45ZZ'],
    ['a small z', '2019-01-09T00:21:45z'],
    ['an offset that there is not', '2019-01-09T00:21:45+25:00'],
    ['a day that there is not', '2019-02-30T00:00:00Z'],
  ])('is left out with a date of %s: %s', (_, date) => {
    const read = folded(answered({ subscriptions: collection(license({ creationDate: date })) }));
    expect(read.issues).toEqual([
      issue('warning', 'not-an-instant', [...item, 'creationDate'], date),
      issue('error', 'missing', [...item, 'creationDate'], 'nothing'),
    ]);
    expect(gapsOf(read)).toEqual(['subscriptions']);
  });
});

describe('a subscription that links to itself', () => {
  const linked = (uri: string) =>
    folded(answered({ subscriptions: collection(license({ links: { self: { uri, method: 'GET', headers: [] } } })) }));

  it.each([
    `/customers/${CONTOSO.toUpperCase()}/subscriptions/1`,
    `/v1/customers/${CONTOSO}/subscriptions/1`,
    '/elsewhere',
    `/elsewhere/customers/${FABRIKAM}/subscriptions/1`,
  ])('is of the customer: %s', (uri) => {
    expect(linked(uri).customer.account.subscriptions.length).toBe(1);
  });

  it('of another customer is left out', () => {
    const read = linked(`/customers/${FABRIKAM}/subscriptions/1`);
    expect([read.customer.account.subscriptions, gapsOf(read)]).toEqual([[], ['subscriptions']]);
    expect(read.issues).toEqual([
      issue('error', 'other-customer', [...SUBSCRIPTIONS, 'items', 0, 'links', 'self', 'uri'], FABRIKAM, [CONTOSO]),
    ]);
  });
});

describe('the partner of record of a subscription', () => {
  it('is nobody where none can be read, and that is said', () => {
    const read = folded(answered({ subscriptions: collection(license({ partnerId: 4444 })) }));
    expect(read.customer.account.subscriptions[0]?.partnerOfRecord).toBe(null);
    expect(read.issues).toEqual([issue('warning', 'not-text', [...SUBSCRIPTIONS, 'items', 0, 'partnerId'], '4444')]);
  });

  it('is the one in the documented spelling, whichever stands first', () => {
    const twice = { PartnerId: '9999', ...license() };
    const read = folded(answered({ subscriptions: collection(twice) }));
    expect(read.customer.account.subscriptions[0]?.partnerOfRecord).toBe('4444');
    expect(read.issues).toEqual([
      issue('info', 'ambiguous', [...SUBSCRIPTIONS, 'items', 0], 'PartnerId', ['partnerId']),
    ]);
  });
});
