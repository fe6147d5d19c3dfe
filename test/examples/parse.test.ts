import {
  parseCommand,
  parseEvent,
  parsePartner,
  parseSubscription,
  parseSubscriptionAction,
} from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  accept,
  action,
  adatum,
  agent,
  at,
  billingAdmin,
  end,
  fabrikam,
  FABRIKAM,
  globalAdmin,
  invitation,
  microsoft,
  must,
  northwind,
  NORTHWIND,
  office,
  OFFICE,
  order,
  provisioning,
  purchase,
  request,
  revoke,
  someUser,
  tailspin,
  TAILSPIN,
} from '../world';
import { json, problem, problemsOf, refused, without } from './problems';

const CLOUDS = ['global', 'us-government', 'germany', 'china'];
const KINDS = ['direct-bill', 'indirect-provider', 'indirect-reseller'];
const PARTNER_ROLES = ['admin-agent', 'sales-agent', 'helpdesk-agent', 'global-admin', 'user-admin'] as const;
const CUSTOMER_ROLES = ['global-admin', 'billing-admin', 'relationship-admin', 'other'] as const;

describe('a partner', () => {
  it.each([
    ['a direct bill partner', northwind],
    ['an indirect provider', tailspin],
    ['an indirect reseller', adatum],
  ])('can be %s', (_, partner) => {
    expect(must(parsePartner(json(partner)))).toEqual(partner);
  });

  it('has its market where a country was given', () => {
    expect(must(parsePartner({ ...northwind, market: 'DE' }))).toEqual({ ...northwind, market: 'europe' });
  });

  it('is an object', () => {
    refused(parsePartner(null), problem('not-an-object', [], 'null'));
    refused(parsePartner([northwind]), problem('not-an-object', [], 'list'));
    refused(parsePartner('Northwind'), problem('not-an-object', [], 'Northwind'));
  });

  it('says of which kind it is', () => {
    refused(parsePartner(without('kind', northwind)), problem('missing', ['kind'], 'nothing', KINDS));
    refused(parsePartner({ ...northwind, kind: 'advisor' }), problem('not-one-of', ['kind'], 'advisor', KINDS));
    refused(parsePartner({ ...northwind, kind: 'constructor' }), problem('not-one-of', ['kind'], 'constructor', KINDS));
    refused(parsePartner({ ...northwind, kind: ['direct-bill'] }), problem('not-one-of', ['kind'], 'object', KINDS));
  });

  it('lists the providers of a reseller once each, whatever their letter case', () => {
    refused(
      parsePartner({ ...adatum, providers: [TAILSPIN, TAILSPIN.toUpperCase()] }),
      problem('duplicate', ['providers', 1], TAILSPIN),
    );
    refused(parsePartner({ ...adatum, providers: TAILSPIN }), problem('not-a-list', ['providers'], TAILSPIN));
    refused(parsePartner(without('providers', adatum)), problem('missing', ['providers'], 'nothing'));
    expect(must(parsePartner({ ...adatum, providers: [] }))).toEqual({ ...adatum, providers: [] });
  });

  it('has no members of another kind', () => {
    refused(parsePartner({ ...northwind, providers: [] }), problem('unknown-member', ['providers'], 'object'));
  });

  it('shows every problem at once', () => {
    const partner = { kind: 'direct-bill', tenantId: 'nobody', partnerId: '0', cloud: 'moon', market: 1, phone: true };
    refused(
      parsePartner(partner),
      problem('not-a-guid', ['tenantId'], 'nobody'),
      problem('not-a-partner-id', ['partnerId'], '0'),
      problem('missing', ['name'], 'nothing'),
      problem('not-one-of', ['cloud'], 'moon', CLOUDS),
      problem('not-text', ['market'], '1'),
      problem('unknown-member', ['phone'], 'true'),
    );
  });

  it('cannot be read where a member throws', () => {
    const partner = {
      ...northwind,
      get name(): string {
        throw new Error('no name');
      },
    };
    refused(parsePartner(partner), problem('unreadable', [], 'object'));
  });

  it('cannot be read where its list of providers throws', () => {
    const { proxy: providers, revoke: close } = Proxy.revocable([], {});
    close();
    refused(parsePartner({ ...adatum, providers }), problem('unreadable', ['providers'], 'object'));
  });

  it('has own members only: what it inherits is missing', () => {
    const heir = Object.create(northwind) as unknown;
    refused(parsePartner(heir), problem('missing', ['kind'], 'nothing', KINDS));
  });

  it('may have no member called __proto__', () => {
    const partner: unknown = JSON.parse(JSON.stringify(northwind).replace('{', '{"__proto__":{"name":"Mallory"},'));
    refused(parsePartner(partner), problem('unknown-member', ['__proto__'], 'object'));
  });

  it('takes no cloud and no kind that somebody has added to the expected values of a problem', () => {
    for (const changes of [{ cloud: 'moon' }, { kind: 'moon' }]) {
      const expected = problemsOf(parsePartner({ ...northwind, ...changes }))[0]?.expected as string[];
      expect(() => expected.push('moon')).toThrow(TypeError);
    }
    refused(parsePartner({ ...northwind, cloud: 'moon' }), problem('not-one-of', ['cloud'], 'moon', CLOUDS));
    refused(parsePartner({ ...northwind, kind: 'moon' }), problem('not-one-of', ['kind'], 'moon', KINDS));
  });

  it('misses a member that is undefined', () => {
    refused(parsePartner({ ...northwind, name: undefined }), problem('missing', ['name'], 'nothing'));
    refused(parsePartner({ ...northwind, kind: undefined }), problem('missing', ['kind'], 'nothing', KINDS));
    refused(parsePartner({ ...northwind, market: undefined }), problem('missing', ['market'], 'nothing'));
  });

  it('has no member, not even an unknown one, where there is undefined', () => {
    expect(must(parsePartner({ ...northwind, phone: undefined }))).toStrictEqual(northwind);
  });
});

describe('a subscription', () => {
  it('is read as it was written', () => {
    expect(must(parseSubscription(json(office())))).toEqual(office());
  });

  it.each(['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'])('can be %s', (status) => {
    expect(must(parseSubscription({ ...office(), status })).status).toBe(status);
  });

  it('may have been bought elsewhere, without order, partner of record, term and end', () => {
    const terms = { ...office().terms, termDuration: null, commitmentEndDate: null };
    const bare = { ...office(), transactingPartner: null, orderId: null, partnerOfRecord: null, terms };
    expect(must(parseSubscription(bare))).toEqual(bare);
  });

  it('may be for any service', () => {
    expect(must(parseSubscription({ ...office(), service: 'dynamics-365' })).service).toBe('dynamics-365');
    expect(must(parseSubscription({ ...office(), service: 'toString' })).service).toBe('toString');
  });

  it.each([0, 1, 10, 2 ** 53 - 1])('may have %d seats', (quantity) => {
    const terms = { ...office().terms, quantity };
    expect(must(parseSubscription({ ...office(), terms })).terms.quantity).toBe(quantity);
  });

  it.each([
    [-1, '-1'],
    [2 ** 53, '9007199254740992'],
    [0.5, '0.5'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    ['10', '"10"'],
    ['', '""'],
    ['1'.repeat(58), `"${'1'.repeat(58)}"`],
    ['1'.repeat(59), `"${'1'.repeat(58)}…`],
    [10n, 'bigint'],
    [null, 'null'],
  ])('may not have %s seats', (quantity, found) => {
    const terms = { ...office().terms, quantity };
    refused(parseSubscription({ ...office(), terms }), problem('not-a-count', ['terms', 'quantity'], found));
  });

  it('has 0 seats where JSON says -0', () => {
    const subscription: unknown = JSON.parse(JSON.stringify(office()).replace('"quantity":10', '"quantity":-0'));
    expect(must(parseSubscription(subscription)).terms.quantity).toBe(0);
  });

  it('shows every problem at once, terms included', () => {
    const broken = {
      ...without('orderId', office()),
      id: '',
      service: 365,
      commerce: 'NCE',
      partnerOfRecord: '0',
      terms: {
        ...office().terms,
        offerId: null,
        termDuration: '',
        autoRenewEnabled: 'true',
        effectiveStartDate: '2015-02-30T00:00:00Z',
        price: 5,
      },
      transactingPartner: 'Northwind',
      purchasedAt: null,
      status: 'Active',
    };
    refused(
      parseSubscription(broken),
      problem('empty', ['id'], ''),
      problem('not-text', ['service'], '365'),
      problem('not-one-of', ['commerce'], 'NCE', ['legacy', 'new-commerce']),
      problem('missing', ['orderId'], 'nothing'),
      problem('not-a-partner-id', ['partnerOfRecord'], '0'),
      problem('not-text', ['terms', 'offerId'], 'null'),
      problem('empty', ['terms', 'termDuration'], ''),
      problem('not-a-boolean', ['terms', 'autoRenewEnabled'], '"true"'),
      problem('not-an-instant', ['terms', 'effectiveStartDate'], '2015-02-30T00:00:00Z'),
      problem('unknown-member', ['terms', 'price'], '5'),
      problem('not-a-guid', ['transactingPartner'], 'Northwind'),
      problem('not-text', ['purchasedAt'], 'null'),
      problem('not-one-of', ['status'], 'Active', [
        'none',
        'active',
        'suspended',
        'deleted',
        'expired',
        'pending',
        'disabled',
      ]),
    );
  });
});

describe('what a partner may want to do with a subscription', () => {
  const actions = [
    'changeSeats',
    'orderAddOn',
    'transition',
    'migrate',
    'beInvoiced',
    'changeTerms',
    'transferOwnership',
    'changePartnerOfRecord',
  ] as const;

  it.each(actions)('can be to %s', (type) => {
    expect(must(parseSubscriptionAction(json(action(type))))).toEqual(action(type));
  });

  it('cannot be anything else, nor come from anybody but a partner', () => {
    refused(
      parseSubscriptionAction({ ...action('changeSeats'), type: 'cancel' }),
      problem('not-one-of', ['type'], 'cancel', actions),
    );
    refused(
      parseSubscriptionAction({ ...action('changeSeats'), actor: billingAdmin }),
      problem('not-one-of', ['actor', 'kind'], 'customer', ['partner']),
      problem('missing', ['actor', 'tenantId'], 'nothing'),
      problem('not-one-of', ['actor', 'role'], 'billing-admin', PARTNER_ROLES),
    );
  });

  it('names the subscription', () => {
    refused(
      parseSubscriptionAction({ ...action('migrate'), subscriptionId: '' }),
      problem('empty', ['subscriptionId'], ''),
    );
    expect(must(parseSubscriptionAction({ ...action('migrate'), subscriptionId: OFFICE.toUpperCase() }))).toEqual(
      action('migrate'),
    );
  });
});

describe('a command', () => {
  const commands = [
    request('2016-01-01'),
    request('2016-01-01', { partner: adatum, provider: tailspin, asks: 'reseller-and-delegated-admin' }),
    request('2016-01-01', { asks: 'delegated-admin', actor: agent(FABRIKAM, 'sales-agent') }),
    accept('2016-01-01'),
    accept('2016-01-01', { acceptsCustomerAgreement: true, actor: billingAdmin }),
    revoke('2016-01-01'),
    revoke('2016-01-01', { actor: microsoft('2015-06-01') }),
    end('2016-01-01'),
    end('2016-01-01', { actor: agent(NORTHWIND, 'helpdesk-agent') }),
    purchase('2016-01-01'),
    purchase('2016-01-01', { actor: someUser }),
  ];

  it.each(commands.map((command) => [command.type, command.actor.kind, command] as const))(
    'can be to %s, by a %s',
    (_type, _kind, command) => {
      expect(must(parseCommand(json(command)))).toEqual(command);
    },
  );

  it('has a type', () => {
    const types = [
      ...['requestRelationship', 'acceptInvitation', 'revokeDelegatedAdmin', 'endResellerRelationship'],
      'purchaseSubscription',
      ...['draftGrant', 'amendGrant', 'deleteGrant', 'lockGrantForApproval', 'approveGrant', 'rejectGrant'],
      ...['recordProvisioning', 'switchAutoExtension', 'removeGlobalAdministrator', 'terminateGrant', 'recordElapsed'],
      ...['assignAccess', 'changeAccessAssignment', 'removeAccessAssignment', 'recordAssignment'],
    ];
    refused(parseCommand({}), problem('missing', ['type'], 'nothing', types));
    refused(parseCommand({ type: 'cancelSubscription' }), problem('not-one-of', ['type'], 'cancelSubscription', types));
    refused(parseCommand({ type: '__proto__' }), problem('not-one-of', ['type'], '__proto__', types));
    refused(parseCommand('acceptInvitation'), problem('not-an-object', [], 'acceptInvitation'));
  });

  it('misses a provider that is undefined: none is null', () => {
    refused(
      parseCommand({ ...request('2016-01-01'), provider: undefined }),
      problem('missing', ['provider'], 'nothing'),
    );
  });

  it('to request a relationship names a partner, an indirect provider or none, and what is asked for', () => {
    const asks = ['reseller', 'reseller-and-delegated-admin', 'delegated-admin'];
    const broken = { ...request('2016-01-01'), invitationId: '', provider: northwind, asks: 'everything' };
    refused(
      parseCommand(broken),
      problem('empty', ['invitationId'], ''),
      problem('not-one-of', ['provider', 'kind'], 'direct-bill', ['indirect-provider']),
      problem('not-one-of', ['asks'], 'everything', asks),
    );
    refused(
      parseCommand({ ...request('2016-01-01'), partner: FABRIKAM }),
      problem('not-an-object', ['partner'], FABRIKAM),
    );
    refused(
      parseCommand({ ...request('2016-01-01'), partner: { ...fabrikam, name: '' } }),
      problem('empty', ['partner', 'name'], ''),
    );
  });

  it('to accept an invitation says whether the Customer Agreement is accepted too', () => {
    refused(
      parseCommand(without('acceptsCustomerAgreement', accept('2016-01-01'))),
      problem('missing', ['acceptsCustomerAgreement'], 'nothing'),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), acceptsCustomerAgreement: 1 }),
      problem('not-a-boolean', ['acceptsCustomerAgreement'], '1'),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), acceptsCustomerAgreement: 'false' }),
      problem('not-a-boolean', ['acceptsCustomerAgreement'], '"false"'),
    );
  });

  it.each([
    ['remove delegated admin', revoke('2016-01-01')],
    ['end a reseller relationship', end('2016-01-01')],
  ])('to %s names a partner, an instant and an actor', (_, command) => {
    refused(
      parseCommand({ type: command.type }),
      problem('missing', ['at'], 'nothing'),
      problem('missing', ['actor'], 'nothing'),
      problem('missing', ['partner'], 'nothing'),
    );
    refused(parseCommand({ ...command, partner: northwind }), problem('not-text', ['partner'], 'object'));
  });

  it('to purchase states an order, not who sold it, when and how it stands', () => {
    refused(
      parseCommand({ ...purchase('2016-01-01'), subscription: office() }),
      problem('unknown-member', ['subscription', 'transactingPartner'], NORTHWIND),
      problem('unknown-member', ['subscription', 'purchasedAt'], '2015-01-01T00:00:00.000Z'),
      problem('unknown-member', ['subscription', 'status'], 'active'),
    );
    refused(
      parseCommand({ ...purchase('2016-01-01'), subscription: without('terms', order()) }),
      problem('missing', ['subscription', 'terms'], 'nothing'),
    );
  });

  it('comes from a partner, the customer or Microsoft', () => {
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'distributor' } }),
      problem('not-one-of', ['actor', 'kind'], 'distributor', ['partner', 'customer', 'microsoft']),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'customer', role: 'admin' } }),
      problem('not-one-of', ['actor', 'role'], 'admin', CUSTOMER_ROLES),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'partner', tenantId: FABRIKAM, role: 'billing-admin' } }),
      problem('not-one-of', ['actor', 'role'], 'billing-admin', PARTNER_ROLES),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'microsoft' } }),
      problem('missing', ['actor', 'inactiveSince'], 'nothing'),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'microsoft', inactiveSince: 'ever' } }),
      problem('not-an-instant', ['actor', 'inactiveSince'], 'ever'),
    );
    refused(parseCommand({ ...accept('2016-01-01'), actor: null }), problem('not-an-object', ['actor'], 'null'));
  });

  it.each([
    ...PARTNER_ROLES.map((role) => agent(FABRIKAM, role)),
    ...CUSTOMER_ROLES.map((role) => ({ kind: 'customer', role }) as const),
    microsoft('2015-06-01'),
    provisioning,
  ])('may come from %o', (actor) => {
    expect(must(parseCommand(json(accept('2016-01-01', { actor }))))).toEqual(accept('2016-01-01', { actor }));
  });
});

describe('an event', () => {
  const happened = { at: at('2016-01-01'), by: globalAdmin };
  const events = [
    {
      ...happened,
      type: 'relationshipRequested',
      invitation: invitation({ requestedAt: at('2016-01-01') }),
      partner: adatum,
      provider: tailspin,
    },
    {
      ...happened,
      type: 'relationshipRequested',
      invitation: invitation({ requestedAt: at('2016-01-01') }),
      partner: fabrikam,
      provider: null,
    },
    { ...happened, type: 'invitationAccepted', invitationId: 'invitation-1' },
    { ...happened, type: 'customerAgreementAccepted' },
    { ...happened, type: 'resellerRelationshipEstablished', partner: FABRIKAM },
    { ...happened, type: 'resellerRelationshipEnded', partner: FABRIKAM },
    { ...happened, type: 'delegatedAdminGranted', partner: FABRIKAM },
    { ...happened, type: 'delegatedAdminRemoved', partner: FABRIKAM },
    { ...happened, type: 'subscriptionPurchased', subscription: office() },
  ];

  it.each(events.map((event) => [event.type, event] as const))('can be %s', (_, event) => {
    expect(must(parseEvent(json(event)))).toEqual(event);
  });

  it('has a type', () => {
    refused(
      parseEvent({ type: 'subscriptionCancelled' }),
      problem('not-one-of', ['type'], 'subscriptionCancelled', [
        'relationshipRequested',
        'invitationAccepted',
        'customerAgreementAccepted',
        'resellerRelationshipEstablished',
        'resellerRelationshipEnded',
        'delegatedAdminGranted',
        'delegatedAdminRemoved',
        'subscriptionPurchased',
        ...['grantDrafted', 'grantAmended', 'grantDeleted', 'grantLocked', 'grantApproved', 'grantRejected'],
        ...['grantProvisioned', 'grantTerminationRequested', 'grantExtended', 'grantEnded', 'grantForgotten'],
        ...['autoExtensionSwitched', 'globalAdministratorRemoved', 'accessAssigned', 'accessAssignmentChanged'],
      ]),
    );
  });

  it.each([...new Set(events.map(({ type }) => type))])('of type %s says when it happened and by whom', (type) => {
    const missing = problemsOf(parseEvent({ type })).slice(0, 2);
    expect(missing).toEqual([problem('missing', ['at'], 'nothing'), problem('missing', ['by'], 'nothing')]);
  });

  it('brings a pending invitation only', () => {
    const event = { ...events[0], invitation: invitation({ status: 'accepted', acceptedAt: at('2016-01-01') }) };
    refused(
      parseEvent(event),
      problem('not-one-of', ['invitation', 'status'], 'accepted', ['pending']),
      problem('unknown-member', ['invitation', 'acceptedAt'], '2016-01-01T00:00:00.000Z'),
    );
  });

  it('names its actor `by`, unlike a command', () => {
    const event = { type: 'customerAgreementAccepted', at: at('2016-01-01'), actor: globalAdmin };
    refused(parseEvent(event), problem('missing', ['by'], 'nothing'), problem('unknown-member', ['actor'], 'object'));
  });
});
