import { decide, execute, type Command } from 'csp-multi-partner';
import { explain } from 'csp-multi-partner/query';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  CONTOSO,
  FABRIKAM,
  NORTHWIND,
  TAILSPIN,
  adatum,
  agent,
  at,
  codes,
  contoso,
  dap,
  fabrikam,
  globalAdmin,
  invitation,
  northwind,
  request,
  reseller,
  tailspin,
} from '../world';

describe('a customer that already has a partner', () => {
  it('is invited by a second partner', () => {
    expect(decide(contoso(), request('2024-01-01'))).toEqual(
      ok([
        {
          type: 'relationshipRequested',
          at: '2024-01-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
          invitation: {
            status: 'pending',
            id: 'invitation-1',
            partner: FABRIKAM,
            provider: null,
            asks: 'reseller',
            requestedAt: '2024-01-01T00:00:00.000Z',
          },
          partner: fabrikam,
          provider: null,
        },
      ]),
    );
  });

  it('is invited by a third, for no source limits how many partners it has', () => {
    const customer = contoso({ partnerships: { relationships: [reseller(NORTHWIND), reseller(TAILSPIN)] } });
    expect(codes(decide(customer, request('2024-01-01')))).toEqual([]);
  });

  it('is invited by a sales agent as well as by an admin agent', () => {
    const bySales = request('2024-01-01', { actor: agent(FABRIKAM, 'sales-agent') });
    expect(codes(decide(contoso(), bySales))).toEqual([]);
  });

  it('keeps its account as it was', () => {
    const customer = contoso();
    const executed = execute(customer, request('2024-01-01'))._unsafeUnwrap();
    expect(executed.customer.account).toBe(customer.account);
    expect(executed.disputed).toEqual([]);
  });
});

describe('a customer that an indirect reseller invites', () => {
  it('is invited to the provider in the same step', () => {
    expect(decide(contoso(), request('2024-01-01', { partner: adatum, provider: tailspin }))).toEqual(
      ok([
        {
          type: 'relationshipRequested',
          at: '2024-01-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: ADATUM, role: 'admin-agent' },
          invitation: {
            status: 'pending',
            id: 'invitation-1',
            partner: ADATUM,
            provider: TAILSPIN,
            asks: 'reseller',
            requestedAt: '2024-01-01T00:00:00.000Z',
          },
          partner: adatum,
          provider: tailspin,
        },
      ]),
    );
  });

  it('is not invited to a provider that the reseller has no partnership with', () => {
    const stranger = { ...adatum, providers: [] };
    expect(decide(contoso(), request('2024-01-01', { partner: stranger, provider: tailspin }))).toEqual(
      err([
        {
          code: 'provider-not-connected',
          partner: ADATUM,
          provider: TAILSPIN,
          sources: ['resellers-2022-09-21'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'connect-with-provider', partner: TAILSPIN },
        },
      ]),
    );
  });

  it('is not invited to a provider by a partner that is no reseller', () => {
    const command = request('2024-01-01', { partner: fabrikam, provider: tailspin });
    expect(codes(decide(contoso(), command))).toEqual(['provider-not-connected']);
  });

  it('is not invited at all in China, where the provider invites', () => {
    expect(decide(contoso({ cloud: 'china' }), request('2024-01-01', { partner: adatum }))).toEqual(
      err([
        {
          code: 'reseller-cannot-invite',
          partner: ADATUM,
          sources: ['multichannel-china', 'request-china'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'ask-the-provider', partner: null },
        },
      ]),
    );
  });
});

describe('an invitation that was made before', () => {
  const customer = contoso({ partnerships: { invitations: [invitation()] } });

  it('stays as it is when it is repeated', () => {
    expect(decide(customer, request('2024-01-01'))).toEqual(ok([]));
  });

  it('stays as it is when it has been accepted', () => {
    const accepted = invitation({ status: 'accepted', acceptedAt: '2016-01-01T00:00:00Z' });
    expect(decide(contoso({ partnerships: { invitations: [accepted] } }), request('2024-01-01'))).toEqual(ok([]));
  });

  it('changes nothing right after it was made', () => {
    const executed = execute(contoso(), request('2024-01-01'))._unsafeUnwrap();
    expect(decide(executed.customer, request('2024-01-01'))).toEqual(ok([]));
  });

  it.each<[string, Command<'requestRelationship'>]>([
    ['another partner', request('2024-01-01', { partner: northwind })],
    ['another request', request('2022-01-01', { asks: 'reseller-and-delegated-admin' })],
    ['another provider', request('2022-01-01', { provider: tailspin })],
  ])('does not lend its id to %s', (_, command) => {
    expect(decide(customer, command)).toEqual(
      err([
        { code: 'invitation-id-taken', invitationId: 'invitation-1', sources: ['ours'], disputed: null, remedy: null },
      ]),
    );
  });
});

describe('an invitation by somebody who may not invite', () => {
  it('is refused before what happened last, and allowed at the same instant', () => {
    const customer = contoso({ asOf: '2024-01-01T00:00:00Z' });
    expect(decide(customer, request('2023-12-31T23:59:59.999Z'))).toEqual(
      err([
        {
          code: 'too-early',
          at: '2023-12-31T23:59:59.999Z',
          lastEventAt: '2024-01-01T00:00:00.000Z',
          sources: ['ours'],
          disputed: null,
          remedy: { kind: 'wait', until: '2024-01-01T00:00:00.000Z' },
        },
      ]),
    );
    expect(codes(decide(customer, request('2024-01-01')))).toEqual([]);
  });

  it.each([
    ['customer', globalAdmin],
    ['partner', agent(NORTHWIND)],
    ['microsoft', { kind: 'microsoft', inactiveSince: at('2020-01-01') }],
  ] as const)('is refused to a %s that is not the inviting partner', (kind, actor) => {
    expect(decide(contoso(), request('2024-01-01', { actor }))).toEqual(
      err([
        {
          code: 'actor-not-entitled',
          actor: kind,
          entitled: ['partner'],
          sources: ['obtain-admin-2023-09-20'],
          disputed: null,
          remedy: { kind: 'actor', actors: ['partner'] },
        },
      ]),
    );
  });

  it('is refused to a helpdesk agent', () => {
    const command = request('2024-01-01', { actor: agent(FABRIKAM, 'helpdesk-agent') });
    expect(decide(contoso(), command)).toEqual(
      err([
        {
          code: 'role-not-permitted',
          role: 'helpdesk-agent',
          permitted: ['admin-agent', 'sales-agent'],
          sources: ['permissions-2021-07', 'request-current', 'remove-current'],
          disputed: null,
          remedy: { kind: 'role', roles: ['admin-agent', 'sales-agent'] },
        },
      ]),
    );
  });
});

describe('a customer out of reach', () => {
  it('is in another regional market than the partner', () => {
    expect(decide(contoso({ market: 'DE' }), request('2024-01-01'))).toEqual(
      err([
        {
          code: 'different-region',
          partnerMarket: 'united-states',
          customerMarket: 'europe',
          sources: ['request-2021-03', 'request-2023-06-05', 'markets-2023-08-17'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });

  it('is in another regional market than the provider that the reseller brings', () => {
    const here = { ...adatum, market: contoso({ market: 'DE' }).market };
    const command = request('2024-01-01', { partner: here, provider: tailspin });
    expect(codes(decide(contoso({ market: 'DE' }), command))).toEqual(['different-region']);
  });

  it.each([
    ['the provider itself', request('2024-01-01', { partner: tailspin })],
    ['a reseller that brings the provider', request('2024-01-01', { partner: adatum, provider: tailspin })],
  ])('is itself a reseller of the provider, invited by %s', (_, command) => {
    const customer = contoso({ cspTenancy: { kind: 'transacting-tenant', providers: [TAILSPIN] } });
    expect(decide(customer, command)).toEqual(
      err([
        {
          code: 'own-reseller',
          provider: TAILSPIN,
          sources: ['csp-partners-2023-01-11'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'use-another-tenant', partner: null },
        },
      ]),
    );
  });

  it('is a reseller of one provider and may be invited by another partner', () => {
    const customer = contoso({ cspTenancy: { kind: 'transacting-tenant', providers: [TAILSPIN] } });
    expect(codes(decide(customer, request('2024-01-01')))).toEqual([]);
  });
});

describe('what an invitation asks for', () => {
  it.each([
    ['global', '2018-06-01', ['request-2016-12-02', 'request-2018-11-01']],
    ['germany', '2019-06-01', ['request-2018-11-01', 'request-2023-06-05']],
    ['us-government', '2024-01-01', ['request-2018-11-01', 'request-2023-06-05']],
  ] as const)('always includes delegated admin in %s in %s', (cloud, when, sources) => {
    const customer = contoso({ cloud, partnerships: { relationships: [] }, subscriptions: [] });
    expect(decide(customer, request(when))).toEqual(
      err([
        {
          code: 'delegated-admin-not-optional',
          cloud,
          sources,
          disputed: null,
          remedy: { kind: 'amend', member: 'asks', to: 'reseller-and-delegated-admin' },
        },
      ]),
    );
    expect(codes(decide(customer, request(when, { asks: 'reseller-and-delegated-admin' })))).toEqual([]);
  });

  it('no longer combines a reseller relationship with delegated admin', () => {
    const command = request('2023-10-09', { asks: 'reseller-and-delegated-admin' });
    expect(decide(contoso(), command)).toEqual(
      err([
        {
          code: 'delegated-admin-ended',
          asks: 'reseller-and-delegated-admin',
          sources: ['gdap-faq-2023-10-12', 'secure-ecosystem-2023-07'],
          disputed: null,
          remedy: { kind: 'amend', member: 'asks', to: 'reseller' },
        },
      ]),
    );
  });

  it('is no longer delegated admin alone where the customer is new to the partner', () => {
    expect(decide(contoso(), request('2023-11-01', { asks: 'delegated-admin' }))).toEqual(
      err([
        {
          code: 'delegated-admin-ended',
          asks: 'delegated-admin',
          sources: ['gdap-faq-2023-10-12'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'granular-delegated-admin', partner: FABRIKAM },
        },
      ]),
    );
  });

  it('may still be delegated admin alone where the partner sells to the customer already', () => {
    const command = request('2023-11-01', { partner: northwind, asks: 'delegated-admin' });
    expect(codes(decide(contoso(), command))).toEqual([]);
  });
});

describe('a customer of the US Government cloud that has a partner', () => {
  const customer = contoso({ cloud: 'us-government' });
  const command = (when: string) => request(when, { asks: 'reseller-and-delegated-admin' });
  const readings = {
    available: ['multipartner-2017-06-22', 'multipartner-2023-09-26'],
    'not-available': ['us-government-overview', 'national-clouds-2017-11-06', 'national-clouds-2023-09-28'],
  };
  const sources = [
    'us-government-overview',
    'multipartner-2017-06-22',
    'national-clouds-2017-11-06',
    'national-clouds-2023-09-28',
  ];
  const notAvailable = { readings: { 'us-government-multi-partner': 'not-available' } } as const;

  it('was not to be invited by another in spring 2017', () => {
    expect(decide(customer, command('2017-04-01'))).toEqual(
      err([
        {
          code: 'single-partner-cloud',
          cloud: 'us-government',
          otherPartner: NORTHWIND,
          sources: ['us-government-overview', 'multipartner-2017-06-22'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });

  it('may be invited today as the sources are read by default, and the answer says that they conflict', () => {
    const disputed = { dispute: 'us-government-multi-partner', decidedBy: 'available', readings };
    expect(execute(customer, command('2024-01-01'))._unsafeUnwrap().disputed).toEqual([disputed]);
    expect(explain(customer, command('2024-01-01'))[7]).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed,
      refusal: null,
    });
  });

  it('may not be invited today by the other reading, and the refusal says that sources conflict', () => {
    const disputed = { dispute: 'us-government-multi-partner', decidedBy: 'not-available', readings };
    const refusal = {
      code: 'single-partner-cloud',
      cloud: 'us-government',
      otherPartner: NORTHWIND,
      sources,
      disputed,
      remedy: null,
    };
    expect(decide(customer, command('2024-01-01'), notAvailable)).toEqual(err([refusal]));
    expect(explain(customer, command('2024-01-01'), notAvailable)[7]).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed,
      refusal,
    });
  });

  it.each([
    ['may sell to it', { subscriptions: [], partnerships: { relationships: [reseller(NORTHWIND)] } }],
    ['sells it something', { partnerships: { relationships: [] } }],
    ['administers it', { subscriptions: [], partnerships: { relationships: [], grants: [dap(NORTHWIND)] } }],
  ])('counts another partner that %s', (_, changes) => {
    const given = contoso({ cloud: 'us-government', ...changes });
    expect(codes(decide(given, command('2017-04-01')))).toEqual(['single-partner-cloud']);
  });

  it('is not in dispute while it has no partner, or only the one that invites', () => {
    const alone = contoso({ cloud: 'us-government', subscriptions: [], partnerships: { relationships: [] } });
    const again = request('2017-04-01', { partner: northwind, asks: 'reseller-and-delegated-admin' });
    expect(codes(decide(alone, command('2017-04-01')))).toEqual([]);
    expect(codes(decide(customer, again))).toEqual([]);
    expect(execute(alone, command('2024-01-01'))._unsafeUnwrap().disputed).toEqual([]);
  });
});

describe('an invitation that breaks several rules', () => {
  it('is told all of them, in the order of the catalogue', () => {
    const customer = contoso({
      market: 'DE',
      cspTenancy: { kind: 'transacting-tenant', providers: [FABRIKAM] },
      asOf: '2024-06-01T00:00:00Z',
      partnerships: { invitations: [invitation()] },
    });
    const command = request('2024-01-01', {
      actor: agent(CONTOSO, 'helpdesk-agent'),
      provider: tailspin,
      asks: 'reseller-and-delegated-admin',
    });
    expect(codes(decide(customer, command))).toEqual([
      'too-early',
      'invitation-id-taken',
      'actor-not-entitled',
      'role-not-permitted',
      'provider-not-connected',
      'different-region',
      'own-reseller',
      'delegated-admin-ended',
    ]);
  });
});
