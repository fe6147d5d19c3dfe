import { decide, execute, type Subscription } from 'csp-multi-partner';
import { explain } from 'csp-multi-partner/query';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  AZURE,
  CONTOSO,
  FABRIKAM,
  NORTHWIND,
  OFFICE,
  TAILSPIN,
  agent,
  codes,
  contoso,
  dap,
  globalAdmin,
  office,
  order,
  partnerId,
  purchase,
  reseller,
} from '../world';

const twoPartners = contoso({ partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)] } });
const byProvider = contoso({ partnerships: { relationships: [reseller(TAILSPIN)] } });

const azurePlan = {
  id: AZURE,
  service: 'azure',
  commerce: 'new-commerce',
  friendlyName: 'Azure plan',
  orderId: null,
  partnerOfRecord: null,
  terms: {
    offerId: 'DZH318Z0BPS6:0001:DZH318Z0BMRV',
    quantity: 1,
    termDuration: null,
    billingCycle: 'monthly',
    autoRenewEnabled: false,
    effectiveStartDate: '2016-01-01T00:00:00.000Z',
    commitmentEndDate: null,
  },
};

describe('a customer with two partners', () => {
  it('buys Azure from the second', () => {
    expect(decide(twoPartners, purchase('2024-01-01', { partner: FABRIKAM }))).toEqual(
      ok([
        {
          type: 'subscriptionPurchased',
          at: '2024-01-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
          subscription: {
            ...azurePlan,
            transactingPartner: FABRIKAM,
            purchasedAt: '2024-01-01T00:00:00.000Z',
            status: 'active',
          },
        },
      ]),
    );
  });

  it('buys the same service from both', () => {
    const command = purchase('2024-01-01', { partner: FABRIKAM, subscription: order({ service: 'office-365' }) });
    expect(codes(decide(twoPartners, command))).toEqual([]);
  });

  it('keeps what the first sold, and its partnerships, as they were', () => {
    const { customer, disputed } = execute(twoPartners, purchase('2024-01-01', { partner: FABRIKAM }))._unsafeUnwrap();
    expect(customer.account.subscriptions.map(({ id }) => id)).toEqual([OFFICE, AZURE]);
    expect(customer.account.subscriptions[0]).toBe(twoPartners.account.subscriptions[0]);
    expect(customer.partnerships).toBe(twoPartners.partnerships);
    expect(disputed).toEqual([]);
  });

  it('may hold an additional Azure subscription from another partner', () => {
    const { customer } = execute(twoPartners, purchase('2024-01-01'))._unsafeUnwrap();
    const another = order({ id: 'azure-2' as Subscription['id'] });
    expect(codes(decide(customer, purchase('2024-01-02', { partner: FABRIKAM, subscription: another })))).toEqual([]);
  });
});

describe('a subscription that was bought before', () => {
  const { customer } = execute(twoPartners, purchase('2024-01-01'))._unsafeUnwrap();

  it('is not bought twice by the same order', () => {
    expect(decide(customer, purchase('2024-01-01'))).toEqual(ok([]));
    expect(decide(customer, purchase('2024-02-01', { actor: agent(NORTHWIND, 'sales-agent') }))).toEqual(ok([]));
  });

  it.each([
    ['another seller', purchase('2024-02-01', { partner: FABRIKAM })],
    ['another offer', purchase('2024-02-01', { subscription: order({ terms: { ...order().terms, quantity: 2 } }) })],
  ])('does not lend its id to %s', (_, command) => {
    expect(decide(customer, command)).toEqual(
      err([{ code: 'subscription-id-taken', subscriptionId: AZURE, sources: ['ours'], disputed: null, remedy: null }]),
    );
  });
});

describe('a purchase by somebody who may not order', () => {
  it('comes before what happened last', () => {
    expect(decide(contoso(), purchase('2014-12-31T23:59:59.999Z'))).toEqual(
      err([
        {
          code: 'too-early',
          at: '2014-12-31T23:59:59.999Z',
          lastEventAt: '2015-01-01T00:00:00.000Z',
          sources: ['ours'],
          disputed: null,
          remedy: { kind: 'wait', until: '2015-01-01T00:00:00.000Z' },
        },
      ]),
    );
  });

  it.each([
    ['customer', globalAdmin],
    ['partner', agent(FABRIKAM)],
  ] as const)('is refused to a %s that is not the seller', (kind, actor) => {
    expect(decide(twoPartners, purchase('2024-01-01', { actor }))).toEqual(
      err([
        {
          code: 'actor-not-entitled',
          actor: kind,
          entitled: ['partner'],
          sources: ['csp-partners-2023'],
          disputed: null,
          remedy: { kind: 'actor', actors: ['partner'] },
        },
      ]),
    );
  });

  it('is refused to a helpdesk agent', () => {
    const command = purchase('2024-01-01', { actor: agent(NORTHWIND, 'helpdesk-agent') });
    expect(decide(contoso(), command)).toEqual(
      err([
        {
          code: 'role-not-permitted',
          role: 'helpdesk-agent',
          permitted: ['admin-agent', 'sales-agent'],
          sources: ['permissions-2021'],
          disputed: null,
          remedy: { kind: 'role', roles: ['admin-agent', 'sales-agent'] },
        },
      ]),
    );
  });

  it('is refused to an indirect reseller, even one with a relationship', () => {
    const customer = contoso({ partnerships: { relationships: [reseller(ADATUM), reseller(TAILSPIN)] } });
    expect(decide(customer, purchase('2024-01-01', { partner: ADATUM }))).toEqual(
      err([
        {
          code: 'reseller-cannot-order',
          partner: ADATUM,
          sources: ['csp-partners-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'ask-provider', partner: null },
        },
      ]),
    );
    expect(codes(decide(customer, purchase('2024-01-01', { partner: TAILSPIN })))).toEqual([]);
  });

  it.each([
    ['none', contoso()],
    [
      'one that has ended',
      contoso({
        partnerships: {
          relationships: [{ status: 'ended', partner: FABRIKAM, since: null, endedAt: '2020-01-01T00:00:00Z' }],
        },
      }),
    ],
    ['delegated admin only', contoso({ partnerships: { grants: [dap(FABRIKAM)] } })],
  ])('is refused to a partner without a relationship: %s', (_, customer) => {
    expect(decide(customer, purchase('2024-01-01', { partner: FABRIKAM }))).toEqual(
      err([
        {
          code: 'no-reseller-relationship',
          partner: FABRIKAM,
          sources: ['connect-2023'],
          disputed: null,
          remedy: { kind: 'command', command: 'requestRelationship', partner: FABRIKAM },
        },
      ]),
    );
  });
});

describe('an indirect reseller without a relationship', () => {
  it('is refused for both, and told to ask its provider, for a relationship would not let it order', () => {
    expect(decide(contoso(), purchase('2024-01-01', { partner: ADATUM }))).toEqual(
      err([
        {
          code: 'reseller-cannot-order',
          partner: ADATUM,
          sources: ['csp-partners-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'ask-provider', partner: null },
        },
        {
          code: 'no-reseller-relationship',
          partner: ADATUM,
          sources: ['connect-2023'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });
});

describe('a customer that is a CSP partner itself', () => {
  const buyer = (cspTenancy: unknown, cloud = 'global') => contoso({ cspTenancy, cloud });
  const transacting = { kind: 'transacting-tenant', providers: [] };

  it('buys nothing for the tenant it does CSP business with', () => {
    expect(decide(buyer(transacting), purchase('2024-01-01'))).toEqual(
      err([
        {
          code: 'resale-to-csp-partner',
          tenancy: 'transacting-tenant',
          sources: ['multipartner-2020', 'multipartner-current', 'csp-partners-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'another-tenant', partner: null },
        },
      ]),
    );
  });

  it('buys for another tenant since November 2020', () => {
    expect(codes(decide(buyer({ kind: 'other-tenant' }), purchase('2024-01-01')))).toEqual([]);
  });

  it.each([
    ['global', ['multipartner-2017-03']],
    ['us-government', ['multipartner-2017-03', 'multipartner-2017-06']],
    ['germany', ['multipartner-2017-03']],
  ])('bought nothing for any tenant in %s in 2018', (cloud, sources) => {
    expect(decide(buyer({ kind: 'other-tenant' }, cloud), purchase('2018-10-01'))).toEqual(
      err([
        {
          code: 'resale-to-csp-partner',
          tenancy: 'other-tenant',
          sources,
          disputed: null,
          remedy: { kind: 'flow', flow: 'another-tenant', partner: null },
        },
      ]),
    );
  });

  it('is not banned in China, whose page has no such sentence', () => {
    const command = purchase('2024-01-01', { subscription: order({ service: 'office-365' }) });
    expect(codes(decide(buyer(transacting, 'china'), command))).toEqual([]);
  });

  it('does not sell to itself', () => {
    const itself = { kind: 'direct-bill', tenantId: CONTOSO, partnerId: '5555', name: 'Contoso', cloud: 'global' };
    const customer = contoso({
      partnerships: { partners: [{ ...itself, market: 'US' }], relationships: [reseller(CONTOSO)] },
    });
    expect(decide(customer, purchase('2024-01-01', { partner: CONTOSO }))).toEqual(
      err([
        {
          code: 'resale-to-itself',
          partner: CONTOSO,
          sources: ['csp-partners-2023'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });

  it('does not buy from a provider whose reseller it is', () => {
    const customer = contoso({
      cspTenancy: { kind: 'transacting-tenant', providers: [TAILSPIN] },
      partnerships: { relationships: [reseller(TAILSPIN)] },
    });
    const refusals = decide(customer, purchase('2024-01-01', { partner: TAILSPIN }))._unsafeUnwrapErr();
    expect(refusals.map(({ code }) => code)).toEqual(['resale-to-csp-partner', 'own-reseller']);
    expect(refusals[1]).toEqual({
      code: 'own-reseller',
      provider: TAILSPIN,
      sources: ['csp-partners-2023'],
      disputed: null,
      remedy: { kind: 'flow', flow: 'another-tenant', partner: null },
    });
  });
});

describe('a purchase for which something is missing', () => {
  it('is refused in another regional market', () => {
    expect(decide(contoso({ market: 'JP' }), purchase('2024-01-01'))).toEqual(
      err([
        {
          code: 'different-region',
          partnerMarket: 'united-states',
          customerMarket: 'JP',
          sources: ['request-2021', 'markets-2023'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });

  it('is refused before the customer has accepted the Microsoft Customer Agreement', () => {
    const customer = contoso({ partnerships: { customerAgreementAcceptedAt: null } });
    expect(decide(customer, purchase('2024-01-01'))).toEqual(
      err([
        {
          code: 'agreement-missing',
          partner: NORTHWIND,
          sources: ['request-2020', 'manage-partners-2020', 'markets-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'confirm-agreement', partner: NORTHWIND },
        },
      ]),
    );
  });

  it('is refused for Azure in China', () => {
    expect(decide(contoso({ cloud: 'china' }), purchase('2024-01-01'))).toEqual(
      err([
        {
          code: 'service-not-sold',
          service: 'azure',
          cloud: 'china',
          sources: ['national-clouds-2017', 'national-clouds-2023'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });

  it('names a reseller as partner of record, never the provider that orders', () => {
    const command = (id: string) =>
      purchase('2024-01-01', { partner: TAILSPIN, subscription: order({ partnerOfRecord: partnerId(id) }) });
    expect(decide(byProvider, command('3333'))).toEqual(
      err([
        {
          code: 'provider-of-record',
          partnerId: '3333',
          sources: ['orders-2021', 'error-codes-2021'],
          disputed: null,
          remedy: { kind: 'amend', member: 'subscription.partnerOfRecord', to: null },
        },
      ]),
    );
    expect(codes(decide(byProvider, command('4444')))).toEqual([]);
    expect(codes(decide(byProvider, purchase('2024-01-01', { partner: TAILSPIN })))).toEqual([]);
  });

  it.each(['us-government', 'germany', 'china'])('may name the provider in %s, of which no page says so', (cloud) => {
    const subscription = order({ service: 'office-365', partnerOfRecord: partnerId('3333') });
    const customer = contoso({ cloud, partnerships: { relationships: [reseller(TAILSPIN)] } });
    expect(codes(decide(customer, purchase('2024-01-01', { partner: TAILSPIN, subscription })))).toEqual([]);
  });

  it('may name the direct bill partner that sells as its own partner of record', () => {
    const command = purchase('2024-01-01', { subscription: order({ partnerOfRecord: partnerId('1111') }) });
    expect(codes(decide(contoso(), command))).toEqual([]);
  });
});

describe('a service that another selling partner administers', () => {
  const customer = (cloud: string, grants: readonly unknown[]) =>
    contoso({
      cloud,
      subscriptions: [office({ transactingPartner: FABRIKAM })],
      partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)], grants },
    });
  const command = (when: string) => purchase(when, { subscription: order({ service: 'office-365' }) });

  it.each([
    ['global', '2018-01-01', ['request-2016']],
    ['china', '2024-01-01', ['request-china', 'multipartner-china']],
  ])('is not sold by a second administrator in %s in %s', (cloud, when, sources) => {
    expect(decide(customer(cloud, [dap(NORTHWIND), dap(FABRIKAM)]), command(when))).toEqual(
      err([
        {
          code: 'service-administered',
          service: 'office-365',
          otherPartner: FABRIKAM,
          sources,
          disputed: null,
          remedy: { kind: 'command', command: 'revokeDelegatedAdmin', partner: FABRIKAM },
        },
      ]),
    );
  });

  it('is sold by a partner that does not administer', () => {
    expect(codes(decide(customer('global', [dap(FABRIKAM)]), command('2018-01-01')))).toEqual([]);
  });

  it('does not keep a second administrator from selling another service', () => {
    const both = customer('global', [dap(NORTHWIND), dap(FABRIKAM)]);
    expect(codes(decide(both, purchase('2018-01-01')))).toEqual([]);
  });
});

describe('a customer of the US Government cloud that has a partner', () => {
  const relationships = [reseller(NORTHWIND), reseller(FABRIKAM)];
  const customer = contoso({ cloud: 'us-government', partnerships: { relationships } });
  const command = (when: string) => purchase(when, { partner: FABRIKAM });
  const readings = {
    available: ['multipartner-2017-06', 'multipartner-current'],
    'not-available': ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
  };
  const notAvailable = { readings: { 'us-government-multi-partner': 'not-available' } } as const;

  it('bought nothing from another in spring 2017', () => {
    expect(decide(customer, command('2017-04-01'))).toEqual(
      err([
        {
          code: 'single-partner-cloud',
          cloud: 'us-government',
          otherPartner: NORTHWIND,
          sources: ['us-government-overview'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });

  it('buys from another today, and the answer says that the sources conflict', () => {
    const disputed = { dispute: 'us-government-multi-partner', decidedBy: 'available', readings };
    const executed = execute(customer, command('2024-01-01'))._unsafeUnwrap();
    expect(executed.events.map(({ type }) => type)).toEqual(['subscriptionPurchased']);
    expect(executed.disputed).toEqual([disputed]);
    expect(explain(customer, command('2024-01-01'))[10]).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed,
      refusal: null,
    });
  });

  it('buys from nobody else by the other reading', () => {
    expect(decide(customer, command('2024-01-01'), notAvailable)).toEqual(
      err([
        {
          code: 'single-partner-cloud',
          cloud: 'us-government',
          otherPartner: NORTHWIND,
          sources: ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
          disputed: { dispute: 'us-government-multi-partner', decidedBy: 'not-available', readings },
          remedy: null,
        },
      ]),
    );
  });

  it('buys from a provider through its reseller, which orders nothing', () => {
    const served = contoso({
      cloud: 'us-government',
      subscriptions: [],
      partnerships: { relationships: [reseller(ADATUM), reseller(TAILSPIN)] },
    });
    const ordered = (when: string) => purchase(when, { partner: TAILSPIN });
    expect(codes(decide(served, ordered('2017-04-01')))).toEqual([]);
    expect(execute(served, ordered('2024-01-01'))._unsafeUnwrap().disputed).toEqual([]);
  });

  it('buys from the only partner that it has', () => {
    const alone = contoso({ cloud: 'us-government' });
    expect(codes(decide(alone, purchase('2017-04-01')))).toEqual([]);
    expect(execute(alone, purchase('2024-01-01'), notAvailable)._unsafeUnwrap().disputed).toEqual([]);
  });

  it('is told of the region before and the agreement after', () => {
    const abroad = contoso({
      cloud: 'us-government',
      market: 'DE',
      partnerships: { relationships, customerAgreementAcceptedAt: null },
    });
    expect(codes(decide(abroad, command('2024-01-01'), notAvailable))).toEqual([
      'different-region',
      'single-partner-cloud',
      'agreement-missing',
    ]);
  });
});
