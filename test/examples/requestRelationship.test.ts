import {
  decide,
  execute,
  type Cloud,
  type Command,
  type Customer,
  type Partner,
  type TenantId,
} from 'csp-multi-partner';
import { explain } from 'csp-multi-partner/query';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  accept,
  ADATUM,
  CONTOSO,
  FABRIKAM,
  NORTHWIND,
  STATES,
  TAILSPIN,
  adatum,
  agent,
  at,
  codes,
  contoso,
  dap,
  fabrikam,
  gdap,
  globalAdmin,
  invitation,
  invitationId,
  northwind,
  office,
  order,
  partnerId,
  purchase,
  request,
  reseller,
  tailspin,
} from '../world';

/** The same partner, with an account of its own in another cloud. */
const inCloud = <Kind extends Partner>(cloud: Cloud, partner: Kind): Kind => ({ ...partner, cloud });

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
          sources: ['resellers-2022'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'connect-provider', partner: TAILSPIN },
        },
      ]),
    );
  });

  it('is not invited to a provider by a partner that is no reseller, whatever the day and the cloud', () => {
    const command = request('2024-01-01', { partner: fabrikam, provider: tailspin });
    const early = request('2015-01-01', { partner: fabrikam, provider: tailspin });
    const refusal = err([
      {
        code: 'provider-not-connected',
        partner: FABRIKAM,
        provider: TAILSPIN,
        sources: ['ours'],
        disputed: null,
        remedy: { kind: 'amend', member: 'provider', to: null },
      },
    ]);
    expect(decide(contoso(), command)).toEqual(refusal);
    for (const cloud of ['global', 'us-government', 'germany', 'china']) {
      expect(decide(contoso({ cloud }), early)).toEqual(refusal);
    }
    expect(decide(contoso({ cloud: 'china' }), command)).toEqual(refusal);
  });

  it('is invited without the provider instead, as the remedy says', () => {
    const [refusal] = decide(contoso(), request('2024-01-01', { provider: tailspin }))._unsafeUnwrapErr();
    expect(refusal.remedy).toEqual({ kind: 'amend', member: 'provider', to: null });
    expect(codes(decide(contoso(), request('2024-01-01', { provider: null })))).toEqual([]);
  });

  it('is not invited at all in China, where the provider invites', () => {
    expect(decide(contoso({ cloud: 'china' }), request('2024-01-01', { partner: adatum }))).toEqual(
      err([
        {
          code: 'reseller-cannot-invite',
          partner: ADATUM,
          sources: ['multichannel-china', 'multipartner-china'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'ask-provider', partner: null },
        },
      ]),
    );
  });
});

describe('an invitation that was made before', () => {
  const invited = (changes: Record<string, unknown> = {}) =>
    contoso({ partnerships: { invitations: [invitation(changes)] } });
  const taken = err([
    { code: 'invitation-id-taken', invitationId: 'invitation-1', sources: ['ours'], disputed: null, remedy: null },
  ]);

  it('stays as it is when it is repeated', () => {
    expect(decide(invited(), request('2024-01-01'))).toEqual(ok([]));
  });

  it('stays as it is when it has been accepted', () => {
    const accepted = invitation({ status: 'accepted', acceptedAt: '2016-01-01T00:00:00Z' });
    const relationships = [reseller(NORTHWIND), reseller(FABRIKAM)];
    const given = contoso({ partnerships: { invitations: [accepted], relationships } });
    expect(decide(given, request('2024-01-01'))).toEqual(ok([]));
  });

  it.each<[string, Record<string, unknown>]>([
    [
      'the relationship has ended',
      {
        relationships: [
          reseller(NORTHWIND),
          { status: 'ended', partner: FABRIKAM, since: null, endedAt: '2020-01-01T00:00:00Z' },
        ],
      },
    ],
    ['the relationship is not on record', { relationships: [reseller(NORTHWIND)] }],
  ])('does not lend its id to the same request when it has been accepted and %s', (_, partnerships) => {
    const accepted = invitation({ status: 'accepted', acceptedAt: '2016-01-01T00:00:00Z' });
    const given = contoso({ partnerships: { invitations: [accepted], ...partnerships } });
    expect(decide(given, request('2024-01-01'))).toEqual(taken);
    expect(codes(decide(given, request('2024-01-01', { invitationId: invitationId('invitation-2') })))).toEqual([]);
  });

  it('changes nothing right after it was made', () => {
    const executed = execute(contoso(), request('2024-01-01'))._unsafeUnwrap();
    expect(decide(executed.customer, request('2024-01-01'))).toEqual(ok([]));
  });

  it.each<[string, Customer, Command<'requestRelationship'>]>([
    ['another partner', invited(), request('2024-01-01', { partner: northwind })],
    ['another request', invited(), request('2022-01-01', { asks: 'reseller-and-delegated-admin' })],
    ['another provider', invited({ partner: ADATUM }), request('2022-01-01', { partner: adatum, provider: tailspin })],
  ])('does not lend its id to %s', (_, customer, command) => {
    expect(decide(customer, command)).toEqual(taken);
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
          sources: ['obtain-admin-2023'],
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
          sources: ['permissions-2021', 'request-current'],
          disputed: null,
          remedy: { kind: 'role', roles: ['admin-agent', 'sales-agent'] },
        },
      ]),
    );
  });
});

describe('a customer out of reach', () => {
  it('is in the US Government cloud, where the partner has no account', () => {
    const customer = contoso({ cloud: 'us-government', subscriptions: [], partnerships: { relationships: [] } });
    const command = (when: string, cloud: Cloud) =>
      request(when, { partner: inCloud(cloud, fabrikam), asks: 'reseller-and-delegated-admin' });
    const refused = (partnerCloud: Cloud) =>
      err([
        {
          code: 'different-cloud',
          partnerCloud,
          customerCloud: 'us-government',
          sources: ['national-clouds-2017', 'national-clouds-2023'],
          disputed: null,
          remedy: null,
        },
      ]);
    for (const cloud of ['global', 'germany', 'china'] as const) {
      expect(decide(customer, command('2024-01-01', cloud))).toEqual(refused(cloud));
    }
    expect(codes(decide(customer, command('2024-01-01', 'us-government')))).toEqual([]);
    expect(codes(decide(customer, command('2017-11-05T23:59:59.999Z', 'global')))).toEqual([]);
    expect(decide(customer, command('2017-11-06', 'global'))).toEqual(refused('global'));
    expect(decide(customer, command('2017-11-06T00:00:00.001Z', 'global'))).toEqual(refused('global'));
  });

  it.each(['global', 'germany', 'china'] as const)('is in the cloud of %s, of which no page says so', (cloud) => {
    const customer = contoso({ cloud, subscriptions: [], partnerships: { relationships: [] } });
    const partner = inCloud('us-government', fabrikam);
    const asks = cloud === 'germany' ? 'reseller-and-delegated-admin' : 'reseller';
    expect(codes(decide(customer, request('2024-01-01', { partner, asks })))).toEqual([]);
  });

  it('is in another regional market than the partner', () => {
    expect(decide(contoso({ market: 'DE' }), request('2024-01-01'))).toEqual(
      err([
        {
          code: 'different-region',
          partnerMarket: 'united-states',
          customerMarket: 'europe',
          sources: ['request-2021', 'markets-2023'],
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
          sources: ['csp-partners-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'another-tenant', partner: null },
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
    ['global', '2018-06-01', ['request-2016']],
    ['germany', '2019-06-01', ['request-2018-11', 'request-2023']],
    ['us-government', '2024-01-01', ['request-2018-11', 'request-2023']],
  ] as const)('always includes delegated admin in %s in %s', (cloud, when, sources) => {
    const customer = contoso({ cloud, partnerships: { relationships: [] }, subscriptions: [] });
    const partner = inCloud(cloud, fabrikam);
    expect(decide(customer, request(when, { partner }))).toEqual(
      err([
        {
          code: 'delegated-admin-required',
          cloud,
          sources,
          disputed: null,
          remedy: { kind: 'amend', member: 'asks', to: 'reseller-and-delegated-admin' },
        },
      ]),
    );
    expect(codes(decide(customer, request(when, { partner, asks: 'reseller-and-delegated-admin' })))).toEqual([]);
  });

  it('no longer combines a reseller relationship with delegated admin', () => {
    const command = request('2023-10-09', { asks: 'reseller-and-delegated-admin' });
    expect(decide(contoso(), command)).toEqual(
      err([
        {
          code: 'delegated-admin-ended',
          asks: 'reseller-and-delegated-admin',
          partner: FABRIKAM,
          sources: ['gdap-faq-2023'],
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
          partner: FABRIKAM,
          sources: ['gdap-faq-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'granular-admin', partner: FABRIKAM },
        },
      ]),
    );
  });

  it('may still be delegated admin alone where the partner sells to the customer already', () => {
    const command = request('2023-11-01', { partner: northwind, asks: 'delegated-admin' });
    expect(codes(decide(contoso(), command))).toEqual([]);
  });

  it('does not become delegated admin in two steps: to sell first, in January 2026, and to administer then', () => {
    const { customer: invited } = execute(contoso(), request('2026-01-01'))._unsafeUnwrap();
    const { customer } = execute(invited, accept('2026-01-02'))._unsafeUnwrap();
    expect(customer.partnerships.relationships).toEqual([
      { status: 'active', partner: NORTHWIND, since: null },
      { status: 'active', partner: FABRIKAM, since: '2026-01-02T00:00:00.000Z' },
    ]);
    const second = request('2026-01-03', { invitationId: invitationId('invitation-2'), asks: 'delegated-admin' });
    expect(decide(customer, second)).toEqual(
      err([
        {
          code: 'delegated-admin-ended',
          asks: 'delegated-admin',
          partner: FABRIKAM,
          sources: ['gdap-faq-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'granular-admin', partner: FABRIKAM },
        },
      ]),
    );
  });

  it.each<[string, unknown, readonly string[]]>([
    ['since just before November 2023', { ...reseller(FABRIKAM), since: '2023-10-31T23:59:59.999Z' }, []],
    ['since November 2023', { ...reseller(FABRIKAM), since: '2023-11-01T00:00:00Z' }, ['delegated-admin-ended']],
    [
      'no more',
      { status: 'ended', partner: FABRIKAM, since: null, endedAt: '2023-01-01T00:00:00Z' },
      ['delegated-admin-ended'],
    ],
  ])('is delegated admin alone in 2024 only where the partner is no new one: it may sell %s', (_, theirs, expected) => {
    const customer = contoso({ partnerships: { relationships: [reseller(NORTHWIND), theirs] } });
    expect(codes(decide(customer, request('2024-01-01', { asks: 'delegated-admin' })))).toEqual(expected);
  });
});

describe('a customer of the US Government cloud that has a partner', () => {
  const customer = contoso({ cloud: 'us-government' });
  const asks = 'reseller-and-delegated-admin';
  const command = (when: string, partner: Partner = fabrikam) =>
    request(when, { partner: inCloud('us-government', partner), asks });
  const readings = {
    available: ['multipartner-2017-06', 'multipartner-current'],
    'not-available': ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
  };
  const sources = ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'];
  const notAvailable = { readings: { 'us-government-multi-partner': 'not-available' } } as const;
  const over = { status: 'ended', partner: NORTHWIND, since: null, endedAt: '2015-01-01T00:00:00Z' };
  const removed = {
    kind: 'dap',
    partner: NORTHWIND,
    state: { status: 'removed', since: null, removedAt: '2015-01-01T00:00:00Z', removedBy: 'customer' },
  };
  it('was not to be invited by another in spring 2017', () => {
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

  it('may be invited today as the sources are read by default, and the answer says that they conflict', () => {
    const disputed = { dispute: 'us-government-multi-partner', decidedBy: 'available', readings };
    expect(execute(customer, command('2024-01-01'))._unsafeUnwrap().disputed).toEqual([disputed]);
    expect(explain(customer, command('2024-01-01'))[8]).toEqual({
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
    expect(explain(customer, command('2024-01-01'), notAvailable)[8]).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed,
      refusal,
    });
  });

  const otherwise = (changes: Parameters<typeof contoso>[0]) => {
    const given = contoso({ cloud: 'us-government', ...changes });
    const unlisted = { ...given, partnerships: { ...given.partnerships, partners: [] } };
    return [given, unlisted].map((each) => decide(each, command('2017-04-01')));
  };
  const refused = (otherPartner: TenantId) =>
    err([
      {
        code: 'single-partner-cloud',
        cloud: 'us-government',
        otherPartner,
        sources: ['us-government-overview'],
        disputed: null,
        remedy: null,
      },
    ]);

  it.each([
    ['may sell to it', [], { relationships: [reseller(NORTHWIND)] }],
    ['sells it something', [office()], { relationships: [] }],
    ['sells it something suspended', [office({ status: 'suspended' })], { relationships: [] }],
    ['administers it', [], { relationships: [], grants: [dap(NORTHWIND)] }],
  ])('counts another partner that %s, even one of which nothing else is known', (_, subscriptions, partnerships) => {
    expect(otherwise({ subscriptions, partnerships })).toEqual([refused(NORTHWIND), refused(NORTHWIND)]);
  });

  it.each([
    ['may sell to it no longer', [], { relationships: [over] }],
    ['sold it what was cancelled', [office({ status: 'deleted' })], { relationships: [] }],
    ['sold it what has expired', [office({ status: 'expired' })], { relationships: [] }],
    ['administers it no longer', [], { relationships: [], grants: [removed] }],
  ])('does not count another partner that %s', (_, subscriptions, partnerships) => {
    expect(otherwise({ subscriptions, partnerships }).map(codes)).toEqual([[], []]);
  });

  it.each(Object.values(STATES))(
    'does not count another partner that administers it, or is to, in chosen roles only: $status',
    (state) => {
      const grants = [gdap({ partner: NORTHWIND, state })];
      expect(otherwise({ subscriptions: [], partnerships: { relationships: [], grants } }).map(codes)).toEqual([
        [],
        [],
      ]);
    },
  );

  it('counts another partner that administers it both ways, for delegated admin of the legacy kind', () => {
    const grants = [gdap({ partner: NORTHWIND }), dap(NORTHWIND)];
    expect(otherwise({ subscriptions: [], partnerships: { relationships: [], grants } })).toEqual([
      refused(NORTHWIND),
      refused(NORTHWIND),
    ]);
  });

  it('does not count whoever sold it something outside the CSP program', () => {
    const direct = { subscriptions: [office({ transactingPartner: null })], partnerships: { relationships: [] } };
    expect(otherwise(direct).map(codes)).toEqual([[], []]);
  });

  it('does not count an indirect reseller, which orders nothing, but counts its provider', () => {
    const behind = (...relationships: readonly unknown[]) =>
      contoso({
        cloud: 'us-government',
        subscriptions: [],
        partnerships: { relationships, grants: [dap(ADATUM)] },
      });
    expect(codes(decide(behind(reseller(ADATUM)), command('2017-04-01')))).toEqual([]);
    expect(decide(behind(reseller(ADATUM), reseller(TAILSPIN)), command('2017-04-01'))).toEqual(refused(TAILSPIN));
    expect(codes(decide(behind(reseller(ADATUM), reseller(TAILSPIN)), command('2017-04-01', tailspin)))).toEqual([]);
  });

  it('does not count the providers behind the reseller that invites, but counts another', () => {
    const served = (by: TenantId) =>
      contoso({
        cloud: 'us-government',
        subscriptions: [office({ transactingPartner: by })],
        partnerships: { relationships: [reseller(by)], grants: [dap(by)] },
      });
    expect(codes(decide(served(TAILSPIN), command('2017-04-01', adatum)))).toEqual([]);
    expect(decide(served(NORTHWIND), command('2017-04-01', adatum))).toEqual(refused(NORTHWIND));
    const alone = { ...adatum, providers: [] };
    expect(decide(served(TAILSPIN), command('2017-04-01', alone))).toEqual(refused(TAILSPIN));
  });

  it('does not count the provider that the inviting partner brings', () => {
    const given = contoso({
      cloud: 'us-government',
      subscriptions: [],
      partnerships: { relationships: [reseller(TAILSPIN)] },
    });
    const alone = { ...adatum, providers: [] };
    const bringing = request('2017-04-01', { partner: alone, provider: tailspin, asks });
    expect(codes(decide(given, bringing))).toEqual([]);
  });

  it('is not in dispute while it has no partner, or only the one that invites', () => {
    const alone = contoso({ cloud: 'us-government', subscriptions: [], partnerships: { relationships: [] } });
    expect(codes(decide(alone, command('2017-04-01')))).toEqual([]);
    expect(codes(decide(customer, command('2017-04-01', northwind)))).toEqual([]);
    expect(execute(alone, command('2024-01-01'))._unsafeUnwrap().disputed).toEqual([]);
    expect(execute(customer, command('2024-01-01', northwind))._unsafeUnwrap().disputed).toEqual([]);
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

describe('an indirect reseller that brings in a provider from elsewhere', () => {
  const germany = contoso({ market: 'DE' }).market;

  it('is refused where the provider stands in another market, and at acceptance too', () => {
    const stranger = { ...tailspin, market: germany };
    expect(codes(decide(contoso(), request('2024-01-01', { partner: adatum, provider: stranger })))).toEqual([
      'different-region',
    ]);
    const invited = contoso({
      partnerships: {
        partners: [northwind, adatum, stranger],
        invitations: [invitation({ partner: adatum.tenantId, provider: stranger.tenantId })],
      },
    });
    expect(codes(decide(invited, accept('2024-01-01')))).toEqual(['different-region']);
  });

  it('is refused where the provider has no account in the US Government cloud of the customer', () => {
    const government = { ...adatum, cloud: 'us-government' } as const;
    const command = request('2024-01-01', {
      partner: government,
      provider: tailspin,
      asks: 'reseller-and-delegated-admin',
    });
    expect(codes(decide(contoso({ cloud: 'us-government' }), command))).toEqual(['different-cloud']);
  });
});

describe('a partner that is on record and is told of otherwise in a request', () => {
  const customer = contoso({ partnerships: { relationships: [reseller(ADATUM), reseller(TAILSPIN)] } });
  const renamed = { ...tailspin, name: 'Tailspin Toys', partnerId: partnerId('9999') };
  const { tenantId, name, cloud, market } = adatum;
  const direct: Partner = { kind: 'direct-bill', tenantId, partnerId: adatum.partnerId, name, cloud, market };
  const requests = {
    'its provider under another name and PartnerID': request('2024-01-01', { partner: adatum, provider: renamed }),
    'a reseller as a direct bill partner': request('2024-01-01', { partner: direct }),
  };

  it.each(Object.entries(requests))('keeps its recorded facts: %s', (_, command) => {
    const executed = execute(customer, command)._unsafeUnwrap();
    expect(executed.customer.partnerships.partners).toEqual([northwind, fabrikam, tailspin, adatum]);
    expect(executed.customer.partnerships.partners).toBe(customer.partnerships.partners);
  });

  it('stands in the event as the request told of it', () => {
    const [event] = decide(customer, request('2024-01-01', { partner: adatum, provider: renamed }))._unsafeUnwrap();
    expect([event?.partner, event?.provider]).toEqual([adatum, renamed]);
  });

  it.each(Object.entries(requests))('buys what it could buy before: %s', (_, command) => {
    const after = execute(customer, command)._unsafeUnwrap().customer;
    const recording = (id: string) =>
      purchase('2024-01-01', { partner: TAILSPIN, subscription: order({ partnerOfRecord: partnerId(id) }) });
    for (const each of [customer, after]) {
      expect(codes(decide(each, recording('3333')))).toEqual(['provider-of-record']);
      expect(codes(decide(each, recording('4444')))).toEqual([]);
      expect(codes(decide(each, recording('9999')))).toEqual([]);
      expect(codes(decide(each, purchase('2024-01-01', { partner: ADATUM })))).toEqual(['reseller-cannot-order']);
    }
  });

  it('is recorded as it is told of where nothing was known of it', () => {
    const unknown = contoso({ partnerships: { partners: [northwind] } });
    const command = request('2024-01-01', { partner: adatum, provider: renamed });
    expect(execute(unknown, command)._unsafeUnwrap().customer.partnerships.partners).toEqual([
      northwind,
      adatum,
      renamed,
    ]);
  });
});

describe('what a decision about an invitation hands out', () => {
  it('has a copy of whoever acts, and leaves the original open', () => {
    const actor = { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent', session: 'of today' } as const;
    const [event] = decide(contoso(), request('2024-01-01', { actor }))._unsafeUnwrap();
    expect(event?.by).toEqual({ kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' });
    expect(event?.by).not.toBe(actor);
    expect([Object.isFrozen(event?.by), Object.isFrozen(actor)]).toEqual([true, false]);
  });

  it('is frozen, be it events, the outcome or refusals', () => {
    const executed = execute(contoso(), request('2024-01-01'))._unsafeUnwrap();
    const [event] = executed.events;
    const parts = [executed, executed.events, event, event?.invitation, event?.partner, executed.disputed];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual([true, true, true, true, true, true]);
    const refusals = decide(contoso({ market: 'DE' }), request('2024-01-01'))._unsafeUnwrapErr();
    const refused = [refusals, refusals[0], refusals[0].sources];
    expect(refused.map((part) => Object.isFrozen(part))).toEqual([true, true, true]);
  });
});
