import { decide, execute, type Actor, type Cloud, type Customer } from 'csp-multi-partner';
import { explain } from 'csp-multi-partner/query';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  FABRIKAM,
  NORTHWIND,
  TAILSPIN,
  accept,
  agent,
  billingAdmin,
  codes,
  contoso,
  dap,
  globalAdmin,
  invitation,
  office,
  request,
  reseller,
  revoke,
  someUser,
  subscriptionId,
} from '../world';

const invited = (changes: Record<string, unknown> = {}) =>
  contoso({ partnerships: { invitations: [invitation(changes)] } });

describe('a customer that a second partner has invited', () => {
  it('accepts, and the partner may sell to it', () => {
    expect(decide(invited(), accept('2024-01-01'))).toEqual(
      ok([
        { type: 'invitationAccepted', at: '2024-01-01T00:00:00.000Z', by: globalAdmin, invitationId: 'invitation-1' },
        { type: 'resellerRelationshipEstablished', at: '2024-01-01T00:00:00.000Z', by: globalAdmin, partner: FABRIKAM },
      ]),
    );
  });

  it('keeps its account, the first partner and what that one sold', () => {
    const customer = invited();
    const { account, partnerships } = execute(customer, accept('2024-01-01'))._unsafeUnwrap().customer;
    expect(account).toBe(customer.account);
    expect(partnerships.relationships).toEqual([
      { status: 'active', partner: NORTHWIND, since: null },
      { status: 'active', partner: FABRIKAM, since: '2024-01-01T00:00:00.000Z' },
    ]);
  });

  it('makes the invitation accepted', () => {
    expect(execute(invited(), accept('2024-01-01'))._unsafeUnwrap().customer.partnerships.invitations).toEqual([
      {
        status: 'accepted',
        id: 'invitation-1',
        partner: FABRIKAM,
        provider: null,
        asks: 'reseller',
        requestedAt: '2015-01-01T00:00:00.000Z',
        acceptedAt: '2024-01-01T00:00:00.000Z',
      },
    ]);
  });

  it('gives delegated admin too where the invitation asks for both, before October 2023', () => {
    const events = decide(invited({ asks: 'reseller-and-delegated-admin' }), accept('2022-01-01'));
    expect(events).toEqual(
      ok([
        { type: 'invitationAccepted', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, invitationId: 'invitation-1' },
        { type: 'resellerRelationshipEstablished', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, partner: FABRIKAM },
        { type: 'delegatedAdminGranted', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, partner: FABRIKAM },
      ]),
    );
  });

  it('finds that the old link works on after October 2023, but gives no delegated admin', () => {
    const customer = invited({ asks: 'reseller-and-delegated-admin' });
    const executed = execute(customer, accept('2024-01-01'))._unsafeUnwrap();
    expect(executed.events.map(({ type }) => type)).toEqual(['invitationAccepted', 'resellerRelationshipEstablished']);
    expect(executed.disputed).toEqual([]);
    expect(executed.customer.partnerships.grants).toEqual([]);
  });

  it('gives delegated admin alone where nothing else is asked', () => {
    expect(decide(invited({ asks: 'delegated-admin' }), accept('2022-01-01'))).toEqual(
      ok([
        { type: 'invitationAccepted', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, invitationId: 'invitation-1' },
        { type: 'delegatedAdminGranted', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, partner: FABRIKAM },
      ]),
    );
  });

  it('gives a partner nothing that it has already', () => {
    const both = invitation({ partner: NORTHWIND, asks: 'reseller-and-delegated-admin' });
    const customer = contoso({ partnerships: { invitations: [both], grants: [dap(NORTHWIND)] } });
    expect(decide(customer, accept('2022-01-01'))).toEqual(
      ok([
        { type: 'invitationAccepted', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, invitationId: 'invitation-1' },
      ]),
    );
  });
});

describe('a customer that an indirect reseller and its provider have invited', () => {
  const customer = invited({ partner: ADATUM, provider: TAILSPIN, asks: 'reseller-and-delegated-admin' });

  it('lets both sell to it, and only the reseller administer it', () => {
    const events = decide(customer, accept('2022-01-01'))._unsafeUnwrap();
    expect(events).toEqual([
      { type: 'invitationAccepted', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, invitationId: 'invitation-1' },
      { type: 'resellerRelationshipEstablished', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, partner: ADATUM },
      { type: 'resellerRelationshipEstablished', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, partner: TAILSPIN },
      { type: 'delegatedAdminGranted', at: '2022-01-01T00:00:00.000Z', by: globalAdmin, partner: ADATUM },
    ]);
  });
});

describe('an invitation that has been accepted', () => {
  const accepted = invitation({ status: 'accepted', acceptedAt: '2020-01-01T00:00:00Z' });

  it.each(['reseller', 'reseller-and-delegated-admin', 'delegated-admin'])(
    'changes nothing when %s is accepted again',
    (asks) => {
      const { customer } = execute(invited({ asks }), accept('2022-01-01'))._unsafeUnwrap();
      expect(decide(customer, accept('2022-01-01'))).toEqual(ok([]));
      expect(decide(customer, accept('2023-01-01'))).toEqual(ok([]));
    },
  );

  it('does not bring back a relationship that has ended', () => {
    const ended = { status: 'ended', partner: FABRIKAM, since: null, endedAt: '2021-01-01T00:00:00Z' };
    const customer = contoso({ partnerships: { invitations: [accepted], relationships: [ended] } });
    expect(decide(customer, accept('2024-01-01'))).toEqual(
      err([
        {
          code: 'invitation-used',
          invitationId: 'invitation-1',
          partner: FABRIKAM,
          acceptedAt: '2020-01-01T00:00:00.000Z',
          sources: ['remove-2018', 'ours'],
          disputed: null,
          remedy: { kind: 'command', command: 'requestRelationship', partner: FABRIKAM },
        },
      ]),
    );
  });

  it.each([
    ['before it was accepted', '2019-12-31T23:59:59.999Z', []],
    ['when it was accepted', '2020-01-01T00:00:00.000Z', ['invitation-used']],
    ['after it was accepted', '2020-01-01T00:00:00.001Z', ['invitation-used']],
  ])('asks whether delegated admin was removed %s', (_, removedAt, expected) => {
    const removed = { status: 'removed', since: null, removedAt, removedBy: 'customer' };
    const customer = contoso({
      partnerships: {
        invitations: [{ ...accepted, asks: 'delegated-admin' }],
        grants: [{ kind: 'dap', partner: FABRIKAM, state: removed }],
      },
    });
    expect(codes(decide(customer, accept('2022-01-01')))).toEqual(expected);
  });

  it('stays quiet where delegated admin was revoked at the instant of an acceptance that gave none', () => {
    const steps = [
      request('2022-01-01', { asks: 'reseller-and-delegated-admin' }),
      revoke('2024-01-09', { partner: FABRIKAM }),
      accept('2024-01-09'),
    ];
    let customer: Customer = contoso({ partnerships: { grants: [dap(FABRIKAM)] } });
    const types: string[] = [];
    for (const command of steps) {
      const executed = execute(customer, command)._unsafeUnwrap();
      types.push(...executed.events.map(({ type }) => type));
      customer = executed.customer;
    }
    expect(types).toEqual([
      'relationshipRequested',
      'delegatedAdminRemoved',
      'invitationAccepted',
      'resellerRelationshipEstablished',
    ]);
    expect(decide(customer, accept('2024-01-09'))).toEqual(ok([]));
  });

  it('does not bring back the provider alone', () => {
    const customer = contoso({
      partnerships: {
        invitations: [{ ...accepted, partner: ADATUM, provider: TAILSPIN }],
        relationships: [reseller(ADATUM)],
      },
    });
    expect(codes(decide(customer, accept('2024-01-01')))).toEqual(['invitation-used']);
  });
});

describe('somebody who may not accept', () => {
  it('comes before what happened last', () => {
    expect(decide(invited(), accept('2014-12-31T23:59:59.999Z'))).toEqual(
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

  it('means an invitation that nobody made', () => {
    expect(decide(contoso(), accept('2024-01-01'))).toEqual(
      err([
        { code: 'invitation-unknown', invitationId: 'invitation-1', sources: ['ours'], disputed: null, remedy: null },
      ]),
    );
  });

  it('is the inviting partner', () => {
    expect(decide(invited(), accept('2024-01-01', { actor: agent(FABRIKAM) }))).toEqual(
      err([
        {
          code: 'actor-not-entitled',
          actor: 'partner',
          entitled: ['customer'],
          sources: ['multipartner-2016', 'multipartner-china'],
          disputed: null,
          remedy: { kind: 'actor', actors: ['customer'] },
        },
      ]),
    );
  });

  it('is a user without an administrator’s role', () => {
    expect(decide(invited(), accept('2024-01-01', { actor: someUser }))).toEqual(
      err([
        {
          code: 'role-not-permitted',
          role: 'other',
          permitted: ['global-admin'],
          sources: ['request-2021', 'obtain-admin-2023', 'manage-partners-current'],
          disputed: null,
          remedy: { kind: 'role', roles: ['global-admin'] },
        },
      ]),
    );
  });
});

describe('a billing administrator of the customer', () => {
  const byBilling = accept('2024-01-01', { actor: billingAdmin });
  const readings = {
    'global-admin': ['request-2021', 'obtain-admin-2023'],
    'billing-admin': ['manage-partners-current'],
  };
  const enough = { readings: { 'customer-administrator': 'billing-admin' } } as const;

  it('may not accept as the sources are read by default, and the refusal says that they conflict', () => {
    const disputed = { dispute: 'customer-administrator', decidedBy: 'global-admin', readings };
    const refusal = {
      code: 'role-not-permitted',
      role: 'billing-admin',
      permitted: ['global-admin'],
      sources: ['request-2021', 'obtain-admin-2023'],
      disputed,
      remedy: { kind: 'role', roles: ['global-admin'] },
    };
    expect(decide(invited(), byBilling)).toEqual(err([refusal]));
    expect(explain(invited(), byBilling)[4]).toEqual({
      kind: 'disputed',
      rule: 'role-not-permitted',
      disputed,
      refusal,
    });
  });

  it('may accept by the other reading, and the answer says that the sources conflict', () => {
    const disputed = { dispute: 'customer-administrator', decidedBy: 'billing-admin', readings };
    const executed = execute(invited(), byBilling, enough)._unsafeUnwrap();
    expect(executed.events.map(({ type }) => type)).toEqual(['invitationAccepted', 'resellerRelationshipEstablished']);
    expect(executed.disputed).toEqual([disputed]);
    expect(explain(invited(), byBilling, enough)[4]).toEqual({
      kind: 'disputed',
      rule: 'role-not-permitted',
      disputed,
      refusal: null,
    });
  });

  it.each(['reseller-and-delegated-admin', 'delegated-admin'])(
    'makes nobody global administrator, by whatever reading: %s',
    (asks) => {
      const refusals = decide(
        invited({ asks }),
        accept('2022-01-01', { actor: billingAdmin }),
        enough,
      )._unsafeUnwrapErr();
      expect(refusals.map(({ code, disputed }) => [code, disputed])).toEqual([['role-not-permitted', null]]);
    },
  );

  it('may accept an old link by the other reading since October 2023, when it makes nobody global administrator', () => {
    const old = invited({ asks: 'reseller-and-delegated-admin' });
    const by = (when: string) => accept(when, { actor: billingAdmin });
    expect(codes(decide(old, by('2023-10-08T23:59:59.999Z'), enough))).toEqual(['role-not-permitted']);
    for (const when of ['2023-10-09T00:00:00.000Z', '2023-10-09T00:00:00.001Z']) {
      const { events, disputed } = execute(old, by(when), enough)._unsafeUnwrap();
      expect(events).toEqual([
        { type: 'invitationAccepted', at: when, by: billingAdmin, invitationId: 'invitation-1' },
        { type: 'resellerRelationshipEstablished', at: when, by: billingAdmin, partner: FABRIKAM },
      ]);
      expect(disputed).toEqual([{ dispute: 'customer-administrator', decidedBy: 'billing-admin', readings }]);
    }
    expect(decide(old, by('2023-10-09'))._unsafeUnwrapErr()[0].disputed).toEqual({
      dispute: 'customer-administrator',
      decidedBy: 'global-admin',
      readings,
    });
  });

  it.each(['us-government', 'germany'] as const)(
    'makes nobody global administrator in %s, where an old link still does',
    (cloud) => {
      const old = contoso({
        cloud,
        partnerships: { invitations: [invitation({ asks: 'reseller-and-delegated-admin' })], relationships: [] },
        subscriptions: [],
      });
      const [refusal, ...more] = decide(old, byBilling, enough)._unsafeUnwrapErr();
      expect(refusal).toEqual({
        code: 'role-not-permitted',
        role: 'billing-admin',
        permitted: ['global-admin'],
        sources: ['request-2021', 'obtain-admin-2023', 'manage-partners-current'],
        disputed: null,
        remedy: { kind: 'role', roles: ['global-admin'] },
      });
      expect(more).toEqual([]);
    },
  );
});

describe('what stands in the way of accepting', () => {
  it('is a Microsoft Customer Agreement that nobody accepted', () => {
    const customer = contoso({ partnerships: { invitations: [invitation()], customerAgreementAcceptedAt: null } });
    expect(decide(customer, accept('2024-01-01'))).toEqual(
      err([
        {
          code: 'agreement-missing',
          partner: FABRIKAM,
          sources: ['request-2020', 'manage-partners-2020'],
          disputed: null,
          remedy: { kind: 'amend', member: 'acceptsCustomerAgreement', to: true },
        },
      ]),
    );
    expect(decide(customer, accept('2024-01-01', { acceptsCustomerAgreement: true }))).toEqual(
      ok([
        { type: 'invitationAccepted', at: '2024-01-01T00:00:00.000Z', by: globalAdmin, invitationId: 'invitation-1' },
        { type: 'customerAgreementAccepted', at: '2024-01-01T00:00:00.000Z', by: globalAdmin },
        { type: 'resellerRelationshipEstablished', at: '2024-01-01T00:00:00.000Z', by: globalAdmin, partner: FABRIKAM },
      ]),
    );
  });

  it('is not an agreement accepted long ago, and it is not accepted twice', () => {
    const events = decide(invited(), accept('2024-01-01', { acceptsCustomerAgreement: true }))._unsafeUnwrap();
    expect(events.map(({ type }) => type)).toEqual(['invitationAccepted', 'resellerRelationshipEstablished']);
  });

  it('is that the customer is the inviting provider’s own reseller', () => {
    const customer = contoso({
      cspTenancy: { kind: 'transacting-tenant', providers: [TAILSPIN] },
      partnerships: { invitations: [invitation({ partner: ADATUM, provider: TAILSPIN })] },
    });
    expect(decide(customer, accept('2024-01-01'))).toEqual(
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

  it('is no longer that once the invitation has been accepted', () => {
    const customer = contoso({
      cspTenancy: { kind: 'transacting-tenant', providers: [TAILSPIN] },
      partnerships: {
        invitations: [
          invitation({ partner: ADATUM, provider: TAILSPIN, status: 'accepted', acceptedAt: '2020-01-01T00:00:00Z' }),
        ],
        relationships: [reseller(ADATUM), reseller(TAILSPIN)],
      },
    });
    expect(decide(customer, accept('2024-01-01'))).toEqual(ok([]));
  });

  it('is that the inviting partner sells in another regional market', () => {
    const customer = contoso({ market: 'DE', partnerships: { invitations: [invitation()] } });
    expect(decide(customer, accept('2024-01-01'))).toEqual(
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
    expect(codes(decide(customer, accept('2021-02-28T23:59:59.999Z')))).toEqual([]);
    expect(codes(decide(customer, accept('2021-03-01')))).toEqual(['different-region']);
  });

  it('is not the other market of a partner that the customer has accepted already', () => {
    const accepted = invitation({ status: 'accepted', acceptedAt: '2020-01-01T00:00:00Z' });
    const customer = contoso({
      market: 'DE',
      partnerships: { invitations: [accepted], relationships: [reseller(FABRIKAM)] },
    });
    expect(decide(customer, accept('2024-01-01'))).toEqual(ok([]));
  });

  it('is that new customers no longer grant delegated admin', () => {
    expect(decide(invited({ asks: 'delegated-admin' }), accept('2024-01-01'))).toEqual(
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
});

describe('delegated admin alone', () => {
  const active = (since: string | null) => ({ status: 'active', partner: FABRIKAM, since });

  it.each<[string, unknown, readonly string[]]>([
    ['since nobody knows when', active(null), []],
    ['since just before November 2023', active('2023-10-31T23:59:59.999Z'), []],
    ['since November 2023', active('2023-11-01T00:00:00.000Z'), ['delegated-admin-ended']],
    [
      'no more',
      { status: 'ended', partner: FABRIKAM, since: null, endedAt: '2023-01-01T00:00:00Z' },
      ['delegated-admin-ended'],
    ],
  ])('is accepted in 2024 only from a partner that is no new one: it may sell %s', (_, relationship, expected) => {
    const invitations = [invitation({ asks: 'delegated-admin' })];
    const customer = contoso({ partnerships: { invitations, relationships: [relationship] } });
    expect(codes(decide(customer, accept('2024-01-01')))).toEqual(expected);
  });
});

describe('a service that a selling partner administers already', () => {
  const theirs = office({ id: subscriptionId('0ff1ce00-0000-4000-8000-000000000011'), transactingPartner: FABRIKAM });
  const customer = (cloud: Cloud, asks: string, grants: readonly unknown[] = [dap(NORTHWIND)]) =>
    contoso({
      cloud,
      subscriptions: [office(), theirs],
      partnerships: { invitations: [invitation({ asks })], grants },
    });

  it.each([
    ['global', '2018-01-01', ['request-2016']],
    ['china', '2024-01-01', ['request-china', 'multipartner-china']],
  ] as const)('is not administered by a second one in %s in %s', (cloud, when, sources) => {
    expect(decide(customer(cloud, 'delegated-admin'), accept(when))).toEqual(
      err([
        {
          code: 'service-administered',
          service: 'office-365',
          otherPartner: NORTHWIND,
          sources,
          disputed: null,
          remedy: { kind: 'command', command: 'revokeDelegatedAdmin', partner: NORTHWIND },
        },
      ]),
    );
  });

  it('is sold by a second one, for selling is no administering', () => {
    expect(codes(decide(customer('global', 'reseller'), accept('2018-01-01')))).toEqual([]);
  });

  it('is administered by the second one alone once the first has no delegated admin', () => {
    expect(codes(decide(customer('global', 'delegated-admin', []), accept('2018-01-01')))).toEqual([]);
  });
});

describe('a customer of the US Government cloud that has a partner', () => {
  const customer = contoso({ cloud: 'us-government', partnerships: { invitations: [invitation()] } });
  const sources = ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'];
  const notAvailable = { readings: { 'us-government-multi-partner': 'not-available' } } as const;
  const readings = {
    available: ['multipartner-2017-06', 'multipartner-current'],
    'not-available': ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
  };

  it('did not accept another in spring 2017', () => {
    expect(decide(customer, accept('2017-04-01'))).toEqual(
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

  it('accepts another today, and the answer says that the sources conflict', () => {
    const disputed = { dispute: 'us-government-multi-partner', decidedBy: 'available', readings };
    expect(execute(customer, accept('2024-01-01'))._unsafeUnwrap().disputed).toEqual([disputed]);
    expect(explain(customer, accept('2024-01-01'))[7]).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed,
      refusal: null,
    });
  });

  it('accepts nobody else by the other reading', () => {
    expect(decide(customer, accept('2024-01-01'), notAvailable)).toEqual(
      err([
        {
          code: 'single-partner-cloud',
          cloud: 'us-government',
          otherPartner: NORTHWIND,
          sources,
          disputed: { dispute: 'us-government-multi-partner', decidedBy: 'not-available', readings },
          remedy: null,
        },
      ]),
    );
  });

  it.each([
    ['an indirect reseller, which orders nothing', invitation(), [reseller(ADATUM)]],
    ['the provider that the invitation names', invitation({ provider: TAILSPIN }), [reseller(TAILSPIN)]],
    ['a provider behind the reseller that invites', invitation({ partner: ADATUM }), [reseller(TAILSPIN)]],
    ['the inviting partner itself', invitation({ partner: NORTHWIND }), [reseller(NORTHWIND)]],
  ])('has no other partner in %s', (_, invited, relationships) => {
    const alone = contoso({
      cloud: 'us-government',
      subscriptions: [],
      partnerships: { invitations: [invited], relationships },
    });
    expect(codes(decide(alone, accept('2017-04-01')))).toEqual([]);
    expect(execute(alone, accept('2024-01-01'))._unsafeUnwrap().disputed).toEqual([]);
  });

  it('has another in the provider of a reseller where somebody else invites', () => {
    const served = contoso({
      cloud: 'us-government',
      subscriptions: [],
      partnerships: { invitations: [invitation()], relationships: [reseller(ADATUM), reseller(TAILSPIN)] },
    });
    const [refusal] = decide(served, accept('2017-04-01'))._unsafeUnwrapErr();
    expect(refusal).toEqual({
      code: 'single-partner-cloud',
      cloud: 'us-government',
      otherPartner: TAILSPIN,
      sources: ['us-government-overview'],
      disputed: null,
      remedy: null,
    });
  });

  it('rests on two disputed readings where a billing administrator accepts', () => {
    const actor: Actor = billingAdmin;
    const options = { readings: { 'customer-administrator': 'billing-admin' } } as const;
    const { disputed } = execute(customer, accept('2024-01-01', { actor }), options)._unsafeUnwrap();
    expect(disputed.map(({ dispute }) => dispute)).toEqual(['customer-administrator', 'us-government-multi-partner']);
  });
});
