import { describe, expect, it } from 'vitest';
import {
  changed,
  factsIn,
  graph,
  info,
  issuesIn,
  partnerCenter,
  payloadIn,
  rewritten,
  unusable,
  fatal,
  type Facts,
} from '../payloads';
import { ADATUM, CONTOSO, FABRIKAM, OFFICE, TAILSPIN } from '../world';

const RELATIONSHIPS = ['none', 'reseller', 'advisor', 'syndication', 'microsoft_support'];
const ASSIGNMENT_STATUS = ['pending', 'active', 'deleting', 'deleted', 'error'];
const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';
const READER = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';

const subscription = { id: OFFICE, quantity: 25, status: 'active' };
const relationship = { duration: 'P730D', displayName: 'Mail' };

describe('a word that the documents do not know', () => {
  it('is kept, and noted', () => {
    const body = { relationshipToPartner: 'Referral' };
    expect(factsIn(partnerCenter, body)['relationshipToPartner']).toBe('Referral');
    expect(issuesIn(partnerCenter, body)).toEqual([
      info('unknown-value', ['relationshipToPartner'], 'Referral', RELATIONSHIPS),
    ]);
  });

  it('is kept where Graph says that there will be more', () => {
    const body = { accessContainer: null, status: 'unknownFutureValue' };
    expect(factsIn(graph, body)['status']).toBe('unknownFutureValue');
    expect(issuesIn(graph, body)).toEqual([info('unknown-value', ['status'], 'unknownFutureValue', ASSIGNMENT_STATUS)]);
  });

  it('is no text: then it cannot be used', () => {
    const body = { ...subscription, status: 5 };
    expect(factsIn(partnerCenter, body)['status']).toBe(null);
    expect(issuesIn(partnerCenter, body)).toEqual([unusable('not-text', ['status'], '5')]);
  });
});

describe('a known word in other letter case', () => {
  it('is read as documented, and written as it came', () => {
    const body = { ...subscription, status: 'Disabled', billingCycle: 'ANNUAL' };
    expect(factsIn(partnerCenter, body)).toMatchObject({ status: 'disabled', billingCycle: 'annual' });
    expect(issuesIn(partnerCenter, body)).toEqual([]);
    expect(rewritten(partnerCenter, body, { quantity: 26 })).toEqual({ ...body, quantity: 26 });
    expect(rewritten(partnerCenter, body, { status: 'active' })).toEqual({ ...body, status: 'active' });
  });
});

describe('a date', () => {
  it.each([
    ['2021-01-14T16:57:15.0966728Z', '2021-01-14T16:57:15.096Z'],
    ['2018-02-17T00:05:39.5485487+00:00', '2018-02-17T00:05:39.548Z'],
    ['2019-08-26T00:00:00', '2019-08-26T00:00:00.000Z'],
    ['2019-08-26T00:00:00.1', '2019-08-26T00:00:00.100Z'],
    ['2021-01-01T00:30:00+01:00', '2020-12-31T23:30:00.000Z'],
    ['2020-12-31T23:30:00.5-08:45', '2021-01-01T08:15:00.500Z'],
    ['2021-01-01T00:00:00+23:59', '2020-12-31T00:01:00.000Z'],
    ['0000-01-01T00:01:00+00:01', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:58:59.999-00:01', '9999-12-31T23:59:59.999Z'],
  ])('%s is %s, and is written as it came while it stays', (text, instant) => {
    const body = { ...subscription, creationDate: text };
    expect(factsIn(partnerCenter, body)['creationDate']).toBe(instant);
    expect(issuesIn(partnerCenter, body)).toEqual([]);
    expect(rewritten(partnerCenter, body, { quantity: 26 })).toEqual({ ...body, quantity: 26 });
    expect(rewritten(partnerCenter, body, { creationDate: instant })).toEqual(body);
  });

  it.each([
    ['2021-02-30T00:00:00'],
    ['2021-02-30T00:00:00Z'],
    ['2021-01-01T00:00:00+24:00'],
    ['2021-01-01T00:00:00+01:60'],
    ['2021-01-01T00:00:00.12345678'],
    ['2021-01-01T00:00:00+0100'],
    ['2021-01-01'],
    ['x2021-01-01T00:00:00'],
    ['+002021-01-01T00:00:00+01:00'],
    ['0000-01-01T00:00:59+00:01'],
    ['9999-12-31T23:59:00-00:01'],
  ])('%s is none', (text) => {
    const body = { ...subscription, creationDate: text };
    expect(factsIn(partnerCenter, body)['creationDate']).toBe(null);
    expect(issuesIn(partnerCenter, body)).toEqual([unusable('not-an-instant', ['creationDate'], text)]);
    expect(partnerCenter.write(payloadIn(partnerCenter, body))).toEqual(body);
  });

  it('is no number', () => {
    expect(issuesIn(partnerCenter, { ...subscription, creationDate: 0 })).toEqual([
      unusable('not-text', ['creationDate'], '0'),
    ]);
  });

  it('that is empty text or null is not told', () => {
    for (const activatedDateTime of ['', null]) {
      const body = { ...relationship, activatedDateTime };
      expect(factsIn(graph, body)['activatedDateTime']).toBe(null);
      expect(issuesIn(graph, body)).toEqual([]);
      expect(graph.write(payloadIn(graph, body))).toEqual(body);
    }
  });
});

describe('a relationship of Graph', () => {
  it('may name no customer yet', () => {
    expect(factsIn(graph, relationship)).toMatchObject({ customerTenantId: null, customerDisplayName: null });
    expect(rewritten(graph, relationship, { customerTenantId: CONTOSO })).toEqual({
      ...relationship,
      customer: { tenantId: CONTOSO },
    });
  });

  it('may know its customer by the tenant only', () => {
    const body = { ...relationship, customer: { tenantId: CONTOSO, displayName: null } };
    expect(factsIn(graph, body)).toMatchObject({ customerTenantId: CONTOSO, customerDisplayName: null });
    expect(issuesIn(graph, body)).toEqual([]);
    expect(rewritten(graph, body, { customerTenantId: null })).toEqual({
      ...relationship,
      customer: { tenantId: null, displayName: null },
    });
  });

  it('has a customer that cannot be used, and can be given one', () => {
    const body = { ...relationship, customer: 'Contoso' };
    expect(issuesIn(graph, body)).toEqual([unusable('not-an-object', ['customer'], 'Contoso')]);
    expect(rewritten(graph, body, { customerDisplayName: 'Contoso' })).toEqual({
      ...relationship,
      customer: { displayName: 'Contoso' },
    });
  });

  it('says in two ways that it does not extend itself', () => {
    const body = { ...relationship, autoExtendDuration: 'P0D' };
    expect(factsIn(graph, body)['autoExtendDuration']).toBe('PT0S');
    expect(rewritten(graph, body, { autoExtendDuration: 'PT0S' })).toEqual(body);
    expect(rewritten(graph, body, { autoExtendDuration: 'P180D' })).toEqual({ ...body, autoExtendDuration: 'P180D' });
  });

  it('may be made by an indirect provider for its reseller', () => {
    const body = {
      '@odata.type': '#microsoft.graph.resellerDelegatedAdminRelationship',
      indirectProviderTenantId: TAILSPIN,
      isPartnerConsentPending: true,
    };
    expect(payloadIn(graph, body)).toMatchObject({
      kind: 'delegated-admin-relationship',
      facts: { indirectProviderTenantId: TAILSPIN, isPartnerConsentPending: true },
    });
    expect(rewritten(graph, body, { isPartnerConsentPending: false })).toEqual({
      ...body,
      isPartnerConsentPending: false,
    });
  });

  it('names its roles in objects of their own, and what is no role is noted', () => {
    const unifiedRoles = [
      { roleDefinitionId: EXCHANGE, x: 1 },
      'bad',
      { roleDefinitionId: '' },
      { roleDefinitionId: 'y' },
    ];
    const body = { ...relationship, accessDetails: { unifiedRoles } };
    const at = (index: number): readonly (string | number)[] => ['accessDetails', 'unifiedRoles', index];
    expect(factsIn(graph, body)['roleDefinitionIds']).toEqual([EXCHANGE]);
    expect(issuesIn(graph, body)).toEqual([
      unusable('not-an-object', at(1), 'bad'),
      unusable('missing', at(2), 'nothing', ['roleDefinitionId']),
      unusable('not-a-guid', [...at(3), 'roleDefinitionId'], 'y'),
    ]);
    expect(rewritten(graph, body, { roleDefinitionIds: [EXCHANGE, READER] })).toMatchObject({
      accessDetails: {
        unifiedRoles: expect.arrayContaining([...unifiedRoles, { roleDefinitionId: READER }]) as unknown,
      },
    });
  });

  it('keeps an unusable role in its place when another one changes, and at the end when there are more or fewer', () => {
    const withRoles = (...unifiedRoles: readonly unknown[]): object => ({
      ...relationship,
      accessDetails: { unifiedRoles },
    });
    const body = withRoles('bad', { roleDefinitionId: EXCHANGE });
    const [exchange, reader] = [{ roleDefinitionId: EXCHANGE }, { roleDefinitionId: READER }];
    expect(rewritten(graph, body, { roleDefinitionIds: [READER] })).toEqual(withRoles('bad', reader));
    expect(rewritten(graph, body, { roleDefinitionIds: [EXCHANGE, READER] })).toEqual(
      withRoles(exchange, reader, 'bad'),
    );
    expect(rewritten(graph, body, { roleDefinitionIds: [] })).toEqual(withRoles('bad'));
  });

  it('misses a role that is named in two ways and told in neither', () => {
    const unifiedRoles = [{ RoleDefinitionId: '', ROLEDEFINITIONID: EXCHANGE }];
    const at = ['accessDetails', 'unifiedRoles', 0];
    expect(issuesIn(graph, { ...relationship, accessDetails: { unifiedRoles } })).toEqual([
      info('ambiguous', at, 'ROLEDEFINITIONID', ['RoleDefinitionId']),
      unusable('missing', at, 'nothing', ['roleDefinitionId']),
    ]);
  });

  it('has roles that are no list, and can be given some', () => {
    const body = { ...relationship, accessDetails: { unifiedRoles: 'all' } };
    expect(issuesIn(graph, body)).toEqual([unusable('not-a-list', ['accessDetails', 'unifiedRoles'], 'all')]);
    const roles = { accessDetails: { unifiedRoles: [{ roleDefinitionId: READER }] } };
    expect(rewritten(graph, body, { roleDefinitionIds: [READER] })).toEqual({ ...relationship, ...roles });
    expect(rewritten(graph, relationship, { roleDefinitionIds: [READER] })).toEqual({ ...relationship, ...roles });
  });
});

describe('a transfer', () => {
  const transfer = {
    partnertenantid: FABRIKAM,
    sourcepartnertenantid: TAILSPIN,
    lineItems: [
      { id: 0, subscriptionId: OFFICE, quantity: 1, addonItems: ['a'] },
      { id: 1, subscriptionId: 'other', quantity: 2, addonItems: ['b'] },
    ],
  };

  it('is another procedure, and is read all the same', () => {
    expect(payloadIn(partnerCenter, transfer)).toMatchObject({
      kind: 'transfer',
      facts: { partnerTenantId: FABRIKAM, sourcePartnerTenantId: TAILSPIN },
    });
    expect(issuesIn(partnerCenter, transfer)).toEqual([info('not-this-feature', [], 'transfer')]);
  });

  it('has names in lower case, which stay', () => {
    expect(rewritten(partnerCenter, transfer, { sourcePartnerTenantId: ADATUM })).toEqual({
      ...transfer,
      sourcepartnertenantid: ADATUM,
    });
  });

  const [first, second] = transfer.lineItems;
  const items = payloadIn(partnerCenter, transfer).facts['lineItems'] as readonly object[];
  const withItems = (...lineItems: readonly unknown[]): unknown =>
    (rewritten(partnerCenter, transfer, { lineItems }) as Facts)['lineItems'];

  it('keeps what stands with an item when the one before it is taken out', () => {
    expect(withItems(items[1])).toEqual([second]);
  });

  it('keeps what stands with an item when it changes places', () => {
    expect(withItems(items[1], items[0])).toEqual([second, first]);
  });

  it('keeps what stands with an item that changes, wherever the others stand now', () => {
    expect(withItems(items[1], { ...items[0], quantity: 9 })).toEqual([second, { ...first, quantity: 9 }]);
    expect(withItems({ ...items[0], quantity: 8 }, { ...items[1], quantity: 9 })).toEqual([
      { ...first, quantity: 8 },
      { ...second, quantity: 9 },
    ]);
  });

  it('writes an item anew where nobody knows which one it was', () => {
    const added = { ...items[0], subscriptionId: 'third' };
    const anew = { subscriptionId: 'third', quantity: 1 };
    expect(withItems(...items, added)).toEqual([first, second, anew]);
    expect(withItems(added)).toEqual([anew]);
  });

  it('keeps what stands with each of two items that say the same', () => {
    const alike = [first, { ...first, id: 2, addonItems: ['c'] }];
    const body = { ...transfer, lineItems: [...alike, second] };
    const lineItems = [items[0], { ...items[1], quantity: 9 }, items[0]];
    expect(rewritten(partnerCenter, body, { lineItems })).toEqual({
      ...body,
      lineItems: [alike[0], { ...second, quantity: 9 }, alike[1]],
    });
  });
});

describe('a transition', () => {
  it('is another procedure', () => {
    const body = { fromSubscriptionId: OFFICE, toCatalogItemId: 'x' };
    expect(payloadIn(partnerCenter, body).kind).toBe('transition');
    expect(issuesIn(partnerCenter, body)).toEqual([info('not-this-feature', [], 'transition')]);
  });
});

describe('an error of Partner Center', () => {
  it('has digits for a code, as a number or as text, and each stays what it was', () => {
    const error = (code: unknown): unknown => ({ code, description: 'No relationship' });
    for (const code of [20002, '20002']) {
      expect(factsIn(partnerCenter, error(code))['code']).toBe('20002');
      expect(partnerCenter.write(payloadIn(partnerCenter, error(code)))).toEqual(error(code));
    }
    expect(rewritten(partnerCenter, error(20002), { code: '20003' })).toEqual(error(20003));
    expect(rewritten(partnerCenter, error('20002'), { code: '20003' })).toEqual(error('20003'));
    expect(rewritten(partnerCenter, error(20002), { code: 'none' })).toEqual(error('none'));
    expect(issuesIn(partnerCenter, error(true))).toEqual([unusable('not-text', ['code'], 'true')]);
  });

  it('keeps the zeros that a changed code begins with', () => {
    for (const code of ['0010', '1e3', '9007199254740993']) {
      const written = rewritten(partnerCenter, { code: 20002, description: 'x' }, { code });
      expect(written).toEqual({ code, description: 'x' });
    }
  });

  it('comes in place of what was asked for', () => {
    const error = { code: 20002, description: 'No relationship', source: 'PartnerFD' };
    expect(payloadIn(partnerCenter, error, 'subscription').kind).toBe('error');
    expect(payloadIn(graph, { error: { code: 'x', message: 'y' } }, 'request')).toMatchObject({
      kind: 'error',
      facts: { code: 'x', message: 'y' },
    });
  });
});

describe('a refund option', () => {
  it('ends in expiresAt, or in expiresAfter as the schema says', () => {
    const refundOptions = [
      { type: 'Full', expiresAt: '2021-01-15T00:00:00Z' },
      { type: 'partial', expiresAfter: '2021-01-15T00:00:00Z' },
    ];
    const body = { ...subscription, refundOptions };
    const instant = '2021-01-15T00:00:00.000Z';
    expect(factsIn(partnerCenter, body)['refundOptions']).toEqual([
      { type: 'Full', expiresAt: instant, expiresAfter: null },
      { type: 'Partial', expiresAt: null, expiresAfter: instant },
    ]);
    expect(
      rewritten(partnerCenter, body, { refundOptions: [{ type: 'Full', expiresAt: instant, expiresAfter: null }] }),
    ).toEqual({
      ...body,
      refundOptions: [refundOptions[0]],
    });
  });
});

describe('names of members', () => {
  const pascal = { Id: OFFICE, FriendlyName: 'Mail', Quantity: 2, Attributes: { ObjectType: 'Subscription' } };

  it('in PascalCase are read, and kept when a fact changes', () => {
    expect(factsIn(partnerCenter, pascal)).toMatchObject({ id: OFFICE, friendlyName: 'Mail', quantity: 2 });
    expect(rewritten(partnerCenter, pascal, { quantity: 3 })).toEqual({ ...pascal, Quantity: 3 });
  });

  it('in PascalCase are followed by a new one', () => {
    expect(rewritten(partnerCenter, pascal, { autoRenewEnabled: true })).toEqual({ ...pascal, AutoRenewEnabled: true });
    expect(rewritten(partnerCenter, subscription, { autoRenewEnabled: true })).toEqual({
      ...subscription,
      autoRenewEnabled: true,
    });
  });

  it('in PascalCase are followed by those inside of a new one', () => {
    expect(rewritten(partnerCenter, pascal, { productType: 'Azure' })).toEqual({
      ...pascal,
      ProductType: { Id: 'Azure' },
    });
    const refundOptions = [{ type: 'Full', expiresAt: null, expiresAfter: null }];
    expect(rewritten(partnerCenter, pascal, { refundOptions })).toEqual({
      ...pascal,
      RefundOptions: [{ Type: 'Full' }],
    });
  });

  it('in two spellings: the documented one counts, else the first, and it is noted', () => {
    const both = { ID: 'first', Id: 'second', quantity: 1 };
    expect(factsIn(partnerCenter, both)['id']).toBe('first');
    expect(issuesIn(partnerCenter, both)).toEqual([info('ambiguous', [], 'Id', ['ID'])]);
    expect(rewritten(partnerCenter, both, { id: 'third' })).toEqual({ ...both, ID: 'third' });
    const documented = { ID: 'first', id: 'second', quantity: 1 };
    expect(factsIn(partnerCenter, documented)['id']).toBe('second');
    expect(issuesIn(partnerCenter, documented)).toEqual([info('ambiguous', [], 'ID', ['id'])]);
    expect(rewritten(partnerCenter, documented, { id: 'third' })).toEqual({ ...documented, id: 'third' });
  });
});

describe("the data of Graph's operations", () => {
  const inside = { status: 'Active', x: 1, accessDetails: { unifiedRoles: [{ roleDefinitionId: EXCHANGE }] } };
  const operation = (data: unknown): unknown => ({ operationType: 'delegatedAdminAccessAssignmentUpdate', data });

  it('is an assignment inside of text, which stays byte for byte while it says the same', () => {
    const text = ` ${JSON.stringify(inside, null, 3)}\n`;
    const payload = payloadIn(graph, operation(text));
    expect(payload.facts['data']).toMatchObject({ status: 'active', roleDefinitionIds: [EXCHANGE] });
    expect(graph.write(changed(payload, { status: 'failed' }))).toEqual({
      ...(operation(text) as object),
      status: 'failed',
    });
  });

  it('is text again when it has changed, with what is not known in it', () => {
    const payload = payloadIn(graph, operation(JSON.stringify(inside)));
    const data = { ...(payload.facts['data'] as object), roleDefinitionIds: [READER] };
    const accessDetails = { unifiedRoles: [{ roleDefinitionId: READER }] };
    expect(graph.write(changed(payload, { data }))).toEqual(operation(JSON.stringify({ ...inside, accessDetails })));
    const marked = `\uFEFF${JSON.stringify(inside)}`;
    expect(rewritten(graph, operation(marked), { data })).toEqual(
      operation(JSON.stringify({ ...inside, accessDetails })),
    );
    for (const before of [{}, { other: 1 }, '[]', '{']) {
      expect(rewritten(graph, operation(before), { data: { ...data, status: null } })).toEqual(
        operation(JSON.stringify({ accessDetails })),
      );
    }
  });

  it.each([
    [{}, 'not-text', 'object'],
    ['{', 'not-json', '{'],
    ['null', 'not-an-object', 'null'],
  ] as const)('that is %j cannot be used', (data, code, found) => {
    expect(factsIn(graph, operation(data))['data']).toBe(null);
    expect(issuesIn(graph, operation(data))).toEqual([unusable(code, ['data'], found)]);
  });
});

describe('the kind of a payload', () => {
  it('can be told where a body does not tell it', () => {
    const body = { id: 'ac4a9d22', status: 'reject' };
    expect(issuesIn(partnerCenter, body)).toEqual([fatal('unknown-kind', [], 'object')]);
    expect(payloadIn(partnerCenter, body, 'transfer')).toMatchObject({ kind: 'transfer', facts: { status: 'reject' } });
    expect(factsIn(partnerCenter, { url: 'https://x' }, 'relationship-request')).toEqual({ url: 'https://x' });
  });

  it('that is told goes before telling members', () => {
    const body = { ...subscription, companyProfile: {} };
    expect(payloadIn(partnerCenter, body).kind).toBe('customer');
    expect(payloadIn(partnerCenter, body, 'subscription').kind).toBe('subscription');
  });

  it('that a body names goes before the one that is told: it is not what was asked for', () => {
    const body = { id: OFFICE, attributes: { objectType: 'Customer' } };
    expect(payloadIn(partnerCenter, body, 'customer').kind).toBe('customer');
    expect(issuesIn(partnerCenter, body, 'subscription')).toEqual([
      fatal('unknown-kind', [], 'customer', ['subscription']),
    ]);
    expect(issuesIn(graph, { '@odata.type': '#microsoft.graph.delegatedAdminCustomer' }, 'request')).toEqual([
      fatal('unknown-kind', [], 'delegated-admin-customer', ['request']),
    ]);
  });

  it.each(['nothing', 'list', 'unknown', 'toString', '__proto__'])(
    'that there is not is refused when a caller without types tells it: %s',
    (kind) => {
      expect(issuesIn(partnerCenter, {}, kind)).toEqual([fatal('unknown-kind', [], 'object', [kind])]);
      expect(issuesIn(partnerCenter, subscription, kind)).toEqual([fatal('unknown-kind', [], 'subscription', [kind])]);
    },
  );

  it.each([
    ['relationship-request', { attributes: { objectType: 'RelationshipRequest' } }],
    ['mpn-profile', { Attributes: { ObjectType: 'MPNPROFILE' } }],
    ['agreement', { dateAgreed: null, type: null }],
    ['partner-relationship', { relationshipType: 'x', mpnId: '1' }],
    ['customer', { companyProfile: {} }],
    ['subscription', { id: 'x', quantity: 1, attributes: 5 }],
  ])('%s is recognised in %j', (kind, body) => {
    expect(payloadIn(partnerCenter, body).kind).toBe(kind);
  });

  it('is not recognised in a type of Graph that is none of these, whatever its members are', () => {
    for (const type of ['#microsoft.graph.group', '#microsoft.graph.constructor', 'toString']) {
      expect(issuesIn(graph, { '@odata.type': type, duration: 'P1D' })).toEqual([fatal('unknown-kind', [], 'object')]);
    }
  });

  it('is not recognised in an object type of Partner Center that is none of these', () => {
    const cart = { id: 'x', lineItems: [], attributes: { objectType: 'Cart' } };
    expect(issuesIn(partnerCenter, cart)).toEqual([fatal('unknown-kind', [], 'object')]);
  });
});
