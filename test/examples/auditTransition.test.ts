import type { Customer, Guarantee, Subscription, SubscriptionTerms, TenantId } from 'csp-multi-partner';
import { execute } from 'csp-multi-partner';
import { auditTransition, type Audit, type Explanation, type Finding } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  AZURE,
  CONTOSO,
  FABRIKAM,
  NORTHWIND,
  OFFICE,
  TAILSPIN,
  accept,
  at,
  contoso,
  dap,
  end,
  must,
  northwind,
  office,
  order,
  partnerId,
  purchase,
  request,
  reseller,
  revoke,
  subscriptionId,
} from '../world';

const LATER = '2024-06-01T00:00:00Z';
const NOBODY: Explanation = { kind: 'nobody' };
const UNTOUCHED = [
  { guarantee: 'subscriptions-unchanged', standing: 'kept', findings: [] },
  { guarantee: 'ownership-unchanged', standing: 'kept', findings: [] },
  { guarantee: 'terms-unchanged', standing: 'kept', findings: [] },
  { guarantee: 'partner-of-record-unchanged', standing: 'kept', findings: [] },
];

/** The Office 365 subscription with other terms. */
const terms = (changes: Partial<SubscriptionTerms>): { readonly terms: SubscriptionTerms } => ({
  terms: { ...office().terms, ...changes },
});

/** Contoso in the middle of 2024, with these subscriptions and reseller relationships. */
const later = (subscriptions: readonly Subscription[], resellers: readonly TenantId[] = [NORTHWIND]): Customer =>
  contoso({ asOf: LATER, subscriptions, partnerships: { relationships: resellers.map(reseller) } });

const sellers = (partner: TenantId, flow: Extract<Explanation, { kind: 'seller' }>['flow']): Explanation => ({
  kind: 'seller',
  partner,
  flow,
});

const notTheSeller = (partner: TenantId, seller: TenantId): Explanation => ({
  kind: 'not-the-seller',
  partner,
  seller,
});

const findingsOf = ({ guarantees }: Audit): readonly Finding[] => guarantees.flatMap(({ findings }) => findings);
const explanationsOf = (audit: Audit): readonly Explanation[] =>
  findingsOf(audit).map(({ explanation }) => explanation);

/** How each guarantee stands, those that are kept left out. */
const standingsOf = ({ guarantees }: Audit): Partial<Record<Guarantee, string>> =>
  Object.fromEntries(
    guarantees.filter(({ standing }) => standing !== 'kept').map(({ guarantee, standing }) => [guarantee, standing]),
  );

describe('a customer at which nothing of the account changed', () => {
  it('keeps all four guarantees, in the order of the founding document', () => {
    expect(auditTransition(contoso(), contoso())).toEqual({ guarantees: UNTOUCHED, purchases: [] });
  });

  it('keeps them when only names change', () => {
    const after = contoso({
      asOf: LATER,
      name: 'Contoso Holding',
      subscriptions: [office({ friendlyName: 'Office for everybody' })],
      partnerships: { partners: [{ ...northwind, name: 'Northwind Traders' }] },
    });
    expect(auditTransition(contoso(), after)).toEqual({ guarantees: UNTOUCHED, purchases: [] });
  });

  it('keeps them when the subscriptions come in another order', () => {
    const azure = office({ id: AZURE });
    const audit = auditTransition(later([office(), azure]), later([azure, office()]));
    expect(audit).toEqual({ guarantees: UNTOUCHED, purchases: [] });
  });

  it('keeps them when the order, unknown before, has become known', () => {
    const audit = auditTransition(later([office({ orderId: null })]), later([office({ orderId: 'order-1' })]));
    expect(audit).toEqual({ guarantees: UNTOUCHED, purchases: [] });
  });

  it('keeps them through a second partner’s whole stay: invited, accepted, administrator no more, gone', () => {
    const before = contoso();
    let customer = before;
    customer = must(execute(customer, request('2019-01-01', { asks: 'reseller-and-delegated-admin' }))).customer;
    customer = must(execute(customer, accept('2019-01-02'))).customer;
    customer = must(execute(customer, revoke('2019-01-03', { partner: FABRIKAM }))).customer;
    const fabrikamsAgent = { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' } as const;
    customer = must(execute(customer, end('2019-01-04', { partner: FABRIKAM, actor: fabrikamsAgent }))).customer;
    expect(auditTransition(before, customer, { by: FABRIKAM })).toEqual({ guarantees: UNTOUCHED, purchases: [] });
  });

  it('keeps them without any subscription at all', () => {
    expect(auditTransition(later([]), later([]))).toEqual({ guarantees: UNTOUCHED, purchases: [] });
  });
});

describe('a customer that bought something in between', () => {
  it('keeps all guarantees and lists the purchase with its seller', () => {
    const { customer } = must(execute(contoso(), purchase('2024-01-01')));
    expect(auditTransition(contoso(), customer)).toEqual({
      guarantees: UNTOUCHED,
      purchases: [{ subscriptionId: AZURE, seller: NORTHWIND, breaksResaleBan: false }],
    });
  });

  it('lists purchases in the order of the account, whoever is audited', () => {
    const first = office({ id: AZURE, transactingPartner: FABRIKAM });
    const second = office({ id: subscriptionId('second'), transactingPartner: null });
    expect(auditTransition(contoso(), later([first, office(), second]), { by: NORTHWIND })).toEqual({
      guarantees: UNTOUCHED,
      purchases: [
        { subscriptionId: AZURE, seller: FABRIKAM, breaksResaleBan: false },
        { subscriptionId: subscriptionId('second'), seller: null, breaksResaleBan: false },
      ],
    });
  });
});

describe('a customer that is a CSP partner itself', () => {
  const transacting = { kind: 'transacting-tenant', providers: [] } as const;
  const other = { kind: 'other-tenant' } as const;
  const none = { kind: 'none' } as const;

  const breaksBan = (
    cloud: Customer['cloud'],
    cspTenancy: Customer['cspTenancy'],
    purchasedAt: string,
    seller: TenantId | null,
  ): boolean | undefined => {
    const bought = office({ id: AZURE, transactingPartner: seller, purchasedAt: at(purchasedAt) });
    const audit = auditTransition(
      contoso({ cloud, cspTenancy }),
      contoso({ asOf: LATER, cloud, cspTenancy, subscriptions: [office(), bought] }),
    );
    expect(audit.guarantees).toEqual(UNTOUCHED);
    return audit.purchases[0]?.breaksResaleBan;
  };

  it.each([
    ['global', other, '2017-03-29T23:59:59.999Z', false],
    ['global', other, '2017-03-30', true],
    ['global', transacting, '2017-03-30', true],
    ['global', other, '2020-11-29T23:59:59.999Z', true],
    ['global', other, '2020-11-30', false],
    ['global', transacting, '2020-11-30', true],
    ['global', transacting, '2024-01-01', true],
    ['global', none, '2018-01-01', false],
    ['us-government', other, '2017-06-21T23:59:59.999Z', false],
    ['us-government', other, '2017-06-22', true],
    ['us-government', other, '2020-11-30', false],
    ['us-government', transacting, '2020-11-30', true],
    ['germany', transacting, '2017-03-29T23:59:59.999Z', false],
    ['germany', other, '2017-03-30', true],
    ['germany', transacting, '2018-12-04T23:59:59.999Z', true],
    ['germany', transacting, '2018-12-05', false],
    ['germany', transacting, '2021-01-01', false],
    ['china', transacting, '2018-01-01', false],
    ['china', transacting, '2024-01-01', false],
  ] as const)('in the %s cloud, as %o, bought on %s: against the ban is %s', (cloud, tenancy, day, expected) => {
    expect(breaksBan(cloud, tenancy, day, FABRIKAM)).toBe(expected);
  });

  it('breaks no ban by buying elsewhere than from a CSP partner', () => {
    expect(breaksBan('global', transacting, '2018-01-01', null)).toBe(false);
  });
});

describe('a customer whose subscription changed in one fact', () => {
  const edit = sellers(NORTHWIND, 'edit-subscription');
  const cases: readonly [
    Finding['field'],
    Finding['before'],
    Finding['after'],
    Guarantee,
    Partial<Subscription>,
    Explanation,
  ][] = [
    ['service', 'office-365', 'azure', 'subscriptions-unchanged', { service: 'azure' }, NOBODY],
    [
      'commerce',
      'legacy',
      'new-commerce',
      'subscriptions-unchanged',
      { commerce: 'new-commerce' },
      sellers(NORTHWIND, 'migrate-to-new-commerce'),
    ],
    ['status', 'active', 'suspended', 'subscriptions-unchanged', { status: 'suspended' }, edit],
    ['status', 'active', 'deleted', 'subscriptions-unchanged', { status: 'deleted' }, edit],
    ['quantity', 10, 11, 'subscriptions-unchanged', terms({ quantity: 11 }), edit],
    ['quantity', 10, 0, 'subscriptions-unchanged', terms({ quantity: 0 }), edit],
    ['transactingPartner', NORTHWIND, FABRIKAM, 'ownership-unchanged', { transactingPartner: FABRIKAM }, NOBODY],
    ['transactingPartner', NORTHWIND, null, 'ownership-unchanged', { transactingPartner: null }, NOBODY],
    ['orderId', 'order-1', 'order-2', 'ownership-unchanged', { orderId: 'order-2' }, NOBODY],
    ['orderId', 'order-1', null, 'ownership-unchanged', { orderId: null }, NOBODY],
    [
      'offerId',
      '796b6b5f-613c-4e24-a17c-eba730d49c02',
      'offer-2',
      'subscriptions-unchanged',
      terms({ offerId: 'offer-2' }),
      sellers(NORTHWIND, 'transition'),
    ],
    ['termDuration', 'P1Y', null, 'terms-unchanged', terms({ termDuration: null }), edit],
    ['billingCycle', 'monthly', 'annual', 'terms-unchanged', terms({ billingCycle: 'annual' }), edit],
    ['autoRenewEnabled', true, false, 'terms-unchanged', terms({ autoRenewEnabled: false }), edit],
    [
      'effectiveStartDate',
      '2015-01-01T00:00:00.000Z',
      '2015-02-01T00:00:00.000Z',
      'terms-unchanged',
      terms({ effectiveStartDate: at('2015-02-01') }),
      edit,
    ],
    [
      'commitmentEndDate',
      '2030-01-01T00:00:00.000Z',
      null,
      'terms-unchanged',
      terms({ commitmentEndDate: null }),
      edit,
    ],
    [
      'partnerOfRecord',
      '1111',
      '4444',
      'partner-of-record-unchanged',
      { partnerOfRecord: partnerId('4444') },
      sellers(NORTHWIND, 'edit-partner-of-record'),
    ],
    [
      'partnerOfRecord',
      '1111',
      null,
      'partner-of-record-unchanged',
      { partnerOfRecord: null },
      sellers(NORTHWIND, 'edit-partner-of-record'),
    ],
  ];

  it.each(cases)('%s, from %s to %s, falls under %s', (field, before, after, guarantee, changes, explanation) => {
    const audit = auditTransition(contoso(), later([office(changes)]));
    expect(findingsOf(audit)).toEqual([{ guarantee, subscriptionId: OFFICE, field, before, after, explanation }]);
    expect(standingsOf(audit)).toEqual({ [guarantee]: explanation.kind === 'nobody' ? 'broken' : 'explained' });
    expect(audit.purchases).toEqual([]);
  });

  it('explains nobody’s return to the old commerce', () => {
    const audit = auditTransition(later([office({ commerce: 'new-commerce' })]), later([office()]));
    expect(explanationsOf(audit)).toEqual([NOBODY]);
  });

  it.each([
    ['deleted', 'active'],
    ['expired', 'active'],
    ['deleted', 'suspended'],
    ['expired', 'pending'],
  ] as const)('explains nobody’s revival of a subscription that was %s and is %s', (was, status) => {
    const audit = auditTransition(later([office({ status: was })]), later([office({ status })]));
    expect(explanationsOf(audit)).toEqual([NOBODY]);
    expect(standingsOf(audit)).toEqual({ 'subscriptions-unchanged': 'broken' });
  });

  it.each([
    ['expired', 'deleted'],
    ['deleted', 'expired'],
  ] as const)('explains by the end of the term, whoever is audited, that one that was %s is %s', (was, status) => {
    const audit = auditTransition(later([office({ status: was })]), later([office({ status })]), { by: FABRIKAM });
    expect(findingsOf(audit)).toEqual([
      {
        guarantee: 'subscriptions-unchanged',
        subscriptionId: OFFICE,
        field: 'status',
        before: was,
        after: status,
        explanation: { kind: 'term-end' },
      },
    ]);
    expect(standingsOf(audit)).toEqual({ 'subscriptions-unchanged': 'explained' });
  });

  it.each([undefined, NORTHWIND, FABRIKAM])('explains by Microsoft that a pending one is active, audited: %s', (by) => {
    const before = later([office({ status: 'pending' })]);
    const audit = auditTransition(before, later([office()]), by === undefined ? {} : { by });
    expect(findingsOf(audit)).toEqual([
      {
        guarantee: 'subscriptions-unchanged',
        subscriptionId: OFFICE,
        field: 'status',
        before: 'pending',
        after: 'active',
        explanation: { kind: 'provisioned' },
      },
    ]);
    expect(standingsOf(audit)).toEqual({ 'subscriptions-unchanged': 'explained' });
  });

  it('lets the seller do anything else with one that was pending', () => {
    const audit = auditTransition(later([office({ status: 'pending' })]), later([office({ status: 'suspended' })]));
    expect(explanationsOf(audit)).toEqual([edit]);
  });

  it.each(['suspended', 'disabled', 'none'] as const)('lets the seller revive one that was %s', (status) => {
    expect(explanationsOf(auditTransition(later([office({ status })]), later([office()])))).toEqual([edit]);
  });

  it('counts a subscription of which the second snapshot knows nothing as broken', () => {
    const audit = auditTransition(contoso(), later([]));
    expect(findingsOf(audit)).toEqual([
      {
        guarantee: 'subscriptions-unchanged',
        subscriptionId: OFFICE,
        field: 'existence',
        before: true,
        after: false,
        explanation: NOBODY,
      },
    ]);
    expect(standingsOf(audit)).toEqual({ 'subscriptions-unchanged': 'broken' });
  });
});

describe('a customer whose account changed hands', () => {
  const handBuilt = { ...contoso(), account: { ...contoso().account, owner: FABRIKAM } };

  it('explains to nobody that another tenant owns the account', () => {
    const audit = auditTransition(contoso(), handBuilt);
    expect(findingsOf(audit)).toEqual([
      {
        guarantee: 'ownership-unchanged',
        subscriptionId: null,
        field: 'owner',
        before: CONTOSO,
        after: FABRIKAM,
        explanation: NOBODY,
      },
    ]);
    expect(standingsOf(audit)).toEqual({ 'ownership-unchanged': 'broken' });
  });

  it('explains to nobody that it is another customer', () => {
    const audit = auditTransition(contoso(), contoso({ tenantId: FABRIKAM }));
    expect(findingsOf(audit)).toEqual([
      {
        guarantee: 'ownership-unchanged',
        subscriptionId: null,
        field: 'tenantId',
        before: CONTOSO,
        after: FABRIKAM,
        explanation: NOBODY,
      },
    ]);
  });

  it('puts the tenant before the owner, and both before the subscriptions', () => {
    const after = { ...handBuilt, tenantId: FABRIKAM };
    const moved = { ...after.account, subscriptions: [office({ orderId: 'order-2' })] };
    const audit = auditTransition(contoso(), { ...after, account: moved }, { by: FABRIKAM });
    expect(findingsOf(audit).map(({ field }) => field)).toEqual(['tenantId', 'owner', 'orderId']);
    expect(explanationsOf(audit)).toEqual([NOBODY, NOBODY, NOBODY]);
  });
});

describe('a customer whose subscription has another seller', () => {
  const NEITHER = [NOBODY];
  const transfer = (flow: Extract<Explanation, { kind: 'transfer' }>['flow']): Explanation => ({
    kind: 'transfer',
    from: NORTHWIND,
    to: FABRIKAM,
    flow,
  });
  const cases: readonly [string, Partial<Subscription>, readonly Explanation[]][] = [
    ['legacy Azure', { service: 'azure' }, [transfer('switch-legacy-azure')]],
    ['an Azure plan', { service: 'azure', commerce: 'new-commerce' }, [transfer('transfer-azure-plan')]],
    ['new-commerce licences', { commerce: 'new-commerce' }, [transfer('transfer-licenses')]],
    ['legacy licences', {}, NEITHER],
  ];

  it.each(cases)('%s: explained by its own kind of transfer to a partner with a relationship', (_, kind, expected) => {
    const audit = auditTransition(
      later([office(kind)]),
      later([office({ ...kind, transactingPartner: FABRIKAM })], [NORTHWIND, FABRIKAM]),
    );
    expect(findingsOf(audit)).toEqual(
      expected.map((explanation) => ({
        guarantee: 'ownership-unchanged',
        subscriptionId: OFFICE,
        field: 'transactingPartner',
        before: NORTHWIND,
        after: FABRIKAM,
        explanation,
      })),
    );
  });

  it.each(cases)('%s: explained by nobody where the new partner has no relationship', (_, kind) => {
    const after = later([office({ ...kind, transactingPartner: FABRIKAM })]);
    const audit = auditTransition(later([office(kind)]), after);
    expect(explanationsOf(audit)).toEqual(NEITHER);
    expect(standingsOf(audit)).toEqual({ 'ownership-unchanged': 'broken' });
  });

  it.each([
    ['2023-12-31T23:59:59.999Z', NOBODY],
    ['2024-01-01T00:00:00.000Z', transfer('transfer-licenses')],
  ])('new-commerce licences: seen with the new seller on %s, by the transfers of that day: %o', (asOf, explanation) => {
    const licences = { commerce: 'new-commerce' } as const;
    const after = contoso({
      asOf,
      subscriptions: [office({ ...licences, transactingPartner: FABRIKAM })],
      partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)] },
    });
    const before = contoso({ subscriptions: [office(licences)] });
    expect(explanationsOf(auditTransition(before, after))).toEqual([explanation]);
  });

  it.each([
    ['legacy Azure', 'legacy', 'switch-legacy-azure'],
    ['an Azure plan', 'new-commerce', 'transfer-azure-plan'],
  ] as const)('%s: could be transferred before 2024 too', (_, commerce, flow) => {
    const azure = { service: 'azure', commerce } as const;
    const after = contoso({
      asOf: '2023-12-31T23:59:59.999Z',
      subscriptions: [office({ ...azure, transactingPartner: FABRIKAM })],
      partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)] },
    });
    const before = contoso({ subscriptions: [office(azure)] });
    expect(explanationsOf(auditTransition(before, after))).toEqual([transfer(flow)]);
  });

  it('explains nothing by a relationship that has ended', () => {
    const ended = { status: 'ended', partner: FABRIKAM, since: null, endedAt: '2024-01-01T00:00:00Z' };
    const licences = office({ commerce: 'new-commerce' });
    const after = contoso({
      asOf: LATER,
      subscriptions: [{ ...licences, transactingPartner: FABRIKAM }],
      partnerships: { relationships: [ended] },
    });
    expect(explanationsOf(auditTransition(later([licences]), after))).toEqual(NEITHER);
  });

  it('explains nothing where it was bought elsewhere before', () => {
    const plan = { service: 'azure', commerce: 'new-commerce' } as const;
    const audit = auditTransition(
      later([office({ ...plan, transactingPartner: null })]),
      later([office({ ...plan, transactingPartner: FABRIKAM })], [FABRIKAM]),
    );
    expect(explanationsOf(audit)).toEqual(NEITHER);
  });

  it('explains a new order and a new partner of record by the same transfer, and new seats by the new seller', () => {
    const licences = office({ commerce: 'new-commerce' });
    const moved = office({
      commerce: 'new-commerce',
      transactingPartner: FABRIKAM,
      orderId: 'order-2',
      partnerOfRecord: partnerId('2222'),
      ...terms({ quantity: 20 }),
    });
    const audit = auditTransition(later([licences]), later([moved], [FABRIKAM]));
    expect(findingsOf(audit).map(({ field, explanation }) => [field, explanation])).toEqual([
      ['quantity', sellers(FABRIKAM, 'edit-subscription')],
      ['transactingPartner', transfer('transfer-licenses')],
      ['orderId', transfer('transfer-licenses')],
      ['partnerOfRecord', transfer('transfer-licenses')],
    ]);
    expect(standingsOf(audit)).toEqual({
      'subscriptions-unchanged': 'explained',
      'ownership-unchanged': 'explained',
      'partner-of-record-unchanged': 'explained',
    });
  });

  it('leaves the other changes to the old seller where nothing explains the new one', () => {
    const audit = auditTransition(
      contoso(),
      later([office({ transactingPartner: FABRIKAM, ...terms({ quantity: 20 }) })]),
    );
    expect(explanationsOf(audit)).toEqual([sellers(NORTHWIND, 'edit-subscription'), NOBODY]);
  });
});

describe('a customer whose subscription reached the end of its term', () => {
  const END = '2024-01-01T00:00:00.000Z';
  const ending = (autoRenewEnabled: boolean): Subscription =>
    office(terms({ autoRenewEnabled, commitmentEndDate: at(END) }));
  const expired = (autoRenewEnabled: boolean): Subscription =>
    office({ ...ending(autoRenewEnabled), status: 'expired' });
  const renewed = (autoRenewEnabled: boolean): Subscription =>
    office(terms({ autoRenewEnabled, effectiveStartDate: at('2024-01-01'), commitmentEndDate: at('2025-01-01') }));
  const audited = (before: Subscription, after: Subscription, asOf: string): Audit =>
    auditTransition(contoso({ subscriptions: [before] }), contoso({ asOf, subscriptions: [after] }), { by: FABRIKAM });
  const bySomebodyElse = notTheSeller(FABRIKAM, NORTHWIND);

  it.each([true, false])('explains that it expired by the end itself (renews automatically: %s)', (renews) => {
    expect(findingsOf(audited(ending(renews), expired(renews), END))).toEqual([
      {
        guarantee: 'subscriptions-unchanged',
        subscriptionId: OFFICE,
        field: 'status',
        before: 'active',
        after: 'expired',
        explanation: { kind: 'term-end' },
      },
    ]);
  });

  it('does not explain it by the end one millisecond before', () => {
    const audit = audited(ending(false), expired(false), '2023-12-31T23:59:59.999Z');
    expect(explanationsOf(audit)).toEqual([bySomebodyElse]);
  });

  it('does not explain it by the end where there is no term', () => {
    const endless = office(terms({ commitmentEndDate: null }));
    const audit = audited(endless, office({ ...endless, status: 'expired' }), END);
    expect(explanationsOf(audit)).toEqual([bySomebodyElse]);
  });

  it.each(['none', 'suspended', 'deleted', 'expired', 'pending', 'disabled'] as const)(
    'explains by the end that it is %s afterwards',
    (status) => {
      const after = office({ ...ending(false), status });
      expect(explanationsOf(audited(ending(false), after, LATER))).toEqual([{ kind: 'term-end' }]);
      expect(explanationsOf(audited(ending(false), after, '2023-12-31T23:59:59.999Z'))).toEqual([bySomebodyElse]);
    },
  );

  it('does not explain by the end that it is active again', () => {
    const suspended = office({ ...ending(true), status: 'suspended' });
    expect(explanationsOf(audited(suspended, ending(true), LATER))).toEqual([bySomebodyElse]);
  });

  it('does not explain by an end that had come when the first snapshot was taken', () => {
    const since = (asOf: string): readonly Explanation[] =>
      explanationsOf(
        auditTransition(
          contoso({ asOf, subscriptions: [ending(false)] }),
          contoso({ asOf: LATER, subscriptions: [expired(false)] }),
          { by: FABRIKAM },
        ),
      );
    expect(since(END)).toEqual([bySomebodyElse]);
    expect(since('2023-12-31T23:59:59.999Z')).toEqual([{ kind: 'term-end' }]);
  });

  it('explains new dates by the automatic renewal', () => {
    const audit = audited(ending(true), renewed(true), END);
    expect(findingsOf(audit)).toEqual([
      {
        guarantee: 'terms-unchanged',
        subscriptionId: OFFICE,
        field: 'effectiveStartDate',
        before: '2015-01-01T00:00:00.000Z',
        after: '2024-01-01T00:00:00.000Z',
        explanation: { kind: 'term-end' },
      },
      {
        guarantee: 'terms-unchanged',
        subscriptionId: OFFICE,
        field: 'commitmentEndDate',
        before: '2024-01-01T00:00:00.000Z',
        after: '2025-01-01T00:00:00.000Z',
        explanation: { kind: 'term-end' },
      },
    ]);
    expect(standingsOf(audit)).toEqual({ 'terms-unchanged': 'explained' });
  });

  it('leaves a renewal to the seller where none is automatic', () => {
    const audit = auditTransition(
      contoso({ subscriptions: [ending(false)] }),
      contoso({ asOf: LATER, subscriptions: [renewed(false)] }),
    );
    const edit = sellers(NORTHWIND, 'edit-subscription');
    expect(explanationsOf(audit)).toEqual([edit, edit]);
  });

  const datesOf = (commitmentEndDate: string | null): Subscription =>
    office(terms({ commitmentEndDate: commitmentEndDate === null ? null : at(commitmentEndDate) }));

  it.each([
    ['no end before', null, '2025-01-01'],
    ['no end after', END, null],
    ['an earlier end', END, '2023-06-01'],
  ])('leaves the end to the seller where there is %s', (_, before, after) => {
    expect(explanationsOf(audited(datesOf(before), datesOf(after), LATER))).toEqual([bySomebodyElse]);
  });

  it('explains a later end of the term by the automatic renewal, by one millisecond too', () => {
    const audit = audited(datesOf(END), datesOf('2024-01-01T00:00:00.001Z'), LATER);
    expect(explanationsOf(audit)).toEqual([{ kind: 'term-end' }]);
  });

  it('leaves a new beginning to the seller where the end stays', () => {
    const begun = office(terms({ commitmentEndDate: at(END), effectiveStartDate: at('2024-01-01') }));
    expect(explanationsOf(audited(ending(true), begun, LATER))).toEqual([bySomebodyElse]);
  });

  it('leaves new dates to the seller one millisecond before the end', () => {
    const audit = audited(ending(true), renewed(true), '2023-12-31T23:59:59.999Z');
    expect(explanationsOf(audit)).toEqual([bySomebodyElse, bySomebodyElse]);
  });

  it('leaves other terms to the seller, renewal or not', () => {
    const after = office({ ...renewed(true), terms: { ...renewed(true).terms, billingCycle: 'annual' } });
    expect(explanationsOf(audited(ending(true), after, END))[0]).toEqual(bySomebodyElse);
  });

  it('explains no new end by a term that was over before the first snapshot', () => {
    const over = expired(true);
    const moved = office({ ...over, terms: { ...over.terms, commitmentEndDate: at('2035-01-01') } });
    const audit = auditTransition(
      contoso({ asOf: '2024-02-01T00:00:00Z', subscriptions: [over] }),
      contoso({ asOf: LATER, subscriptions: [moved] }),
      { by: FABRIKAM },
    );
    expect(explanationsOf(audit)).toEqual([bySomebodyElse]);
  });
});

describe('a customer whose subscription was bought elsewhere than from a CSP partner', () => {
  const direct = (changes: Partial<Subscription> = {}): Subscription =>
    office({ transactingPartner: null, partnerOfRecord: null, ...changes });

  it('explains its changes by that other channel', () => {
    const changed = direct({ status: 'suspended', partnerOfRecord: partnerId('2222'), ...terms({ quantity: 20 }) });
    const audit = auditTransition(later([direct()]), later([changed]));
    expect(findingsOf(audit).map(({ field, explanation }) => [field, explanation])).toEqual([
      ['status', { kind: 'bought-elsewhere' }],
      ['quantity', { kind: 'bought-elsewhere' }],
      ['partnerOfRecord', { kind: 'bought-elsewhere' }],
    ]);
    expect(standingsOf(audit)).toEqual({
      'subscriptions-unchanged': 'explained',
      'partner-of-record-unchanged': 'explained',
    });
  });

  it('explains a migration to the new commerce by it too', () => {
    const audit = auditTransition(later([direct()]), later([direct({ commerce: 'new-commerce' })]));
    expect(explanationsOf(audit)).toEqual([{ kind: 'bought-elsewhere' }]);
  });

  it('counts its changes as broken where they are a partner’s work', () => {
    const changed = direct(terms({ quantity: 20 }));
    expect(standingsOf(auditTransition(later([direct()]), later([changed]), { by: FABRIKAM }))).toEqual({
      'subscriptions-unchanged': 'broken',
    });
  });
});

describe('an audit of one partner’s work', () => {
  const seats = later([office(terms({ quantity: 20 }))], [NORTHWIND, FABRIKAM]);

  it('leaves the seller what the seller may', () => {
    const audit = auditTransition(contoso(), seats, { by: NORTHWIND });
    expect(explanationsOf(audit)).toEqual([sellers(NORTHWIND, 'edit-subscription')]);
    expect(standingsOf(audit)).toEqual({ 'subscriptions-unchanged': 'explained' });
  });

  it('finds that anybody else broke the guarantee, whatever relationship or rights it holds', () => {
    const administered = contoso({
      asOf: LATER,
      subscriptions: seats.account.subscriptions,
      partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)], grants: [dap(FABRIKAM)] },
    });
    const audit = auditTransition(contoso(), administered, { by: FABRIKAM });
    expect(findingsOf(audit)).toEqual([
      {
        guarantee: 'subscriptions-unchanged',
        subscriptionId: OFFICE,
        field: 'quantity',
        before: 10,
        after: 20,
        explanation: notTheSeller(FABRIKAM, NORTHWIND),
      },
    ]);
    expect(standingsOf(audit)).toEqual({ 'subscriptions-unchanged': 'broken' });
  });

  describe('that transferred a subscription', () => {
    const licences = office({ commerce: 'new-commerce' });
    const moved = { ...licences, transactingPartner: FABRIKAM };
    const after = later([moved], [NORTHWIND, FABRIKAM]);

    it.each([NORTHWIND, FABRIKAM])('explains the transfer to either side: %s', (by) => {
      expect(explanationsOf(auditTransition(later([licences]), after, { by }))).toEqual([
        { kind: 'transfer', from: NORTHWIND, to: FABRIKAM, flow: 'transfer-licenses' },
      ]);
    });

    it('finds that a third partner broke the guarantee, and names the old seller', () => {
      const audit = auditTransition(later([licences]), after, { by: TAILSPIN });
      expect(explanationsOf(audit)).toEqual([notTheSeller(TAILSPIN, NORTHWIND)]);
    });

    it.each([NORTHWIND, FABRIKAM])('explains seats changed along with it to either side: %s', (by) => {
      const moreSeats = { ...moved, terms: { ...moved.terms, quantity: 20 } };
      const audit = auditTransition(later([licences]), later([moreSeats], [NORTHWIND, FABRIKAM]), { by });
      expect(standingsOf(audit)).toEqual({
        'subscriptions-unchanged': 'explained',
        'ownership-unchanged': 'explained',
      });
    });
  });

  it('leaves what nobody may do to nobody', () => {
    const audit = auditTransition(contoso(), later([office({ orderId: 'order-2' })]), { by: NORTHWIND });
    expect(explanationsOf(audit)).toEqual([NOBODY]);
  });
});

describe('two snapshots that somebody else built, without any partnerships', () => {
  const bare = (subscriptions: readonly Subscription[]): Customer => ({
    tenantId: CONTOSO,
    name: 'Contoso',
    cloud: 'global',
    market: contoso().market,
    cspTenancy: { kind: 'none' },
    account: { owner: CONTOSO, subscriptions },
    partnerships: { partners: [], invitations: [], relationships: [], grants: [], customerAgreementAcceptedAt: null },
    asOf: at(LATER),
  });

  it('keeps all guarantees where nothing changed', () => {
    expect(auditTransition(bare([office()]), bare([office()]))).toEqual({ guarantees: UNTOUCHED, purchases: [] });
  });

  it('explains the seller’s changes without its relationship', () => {
    const audit = auditTransition(bare([office()]), bare([office(terms({ quantity: 20 }))]));
    expect(explanationsOf(audit)).toEqual([sellers(NORTHWIND, 'edit-subscription')]);
  });

  it('explains no transfer', () => {
    const plan = office({ service: 'azure', commerce: 'new-commerce' });
    const audit = auditTransition(bare([plan]), bare([{ ...plan, transactingPartner: FABRIKAM }]));
    expect(explanationsOf(audit)).toEqual([NOBODY]);
  });

  it('reads a subscription whatever else it carries, and changes neither snapshot', () => {
    const wide = { ...office(), links: { self: '/subscriptions/1' } };
    const before = structuredClone(bare([wide]));
    const after = structuredClone(bare([office(terms({ quantity: 20 }))]));
    const [firstBefore, firstAfter] = [structuredClone(before), structuredClone(after)];
    expect(findingsOf(auditTransition(before, after))).toHaveLength(1);
    expect([before, after]).toEqual([firstBefore, firstAfter]);
    expect(Object.isFrozen(before.account.subscriptions)).toBe(false);
  });
});

describe('a customer with several changes on several subscriptions', () => {
  const azure = office({ id: AZURE, service: 'azure', transactingPartner: FABRIKAM, partnerOfRecord: null });
  const third = office({
    id: subscriptionId('third'),
    transactingPartner: TAILSPIN,
    partnerOfRecord: partnerId('4444'),
  });
  const gone = office({ id: subscriptionId('gone') });
  const before = later([office(), azure, third, gone]);
  const after = later([
    { ...third, partnerOfRecord: partnerId('5555'), terms: { ...third.terms, billingCycle: 'annual' } },
    office({ id: subscriptionId('new'), transactingPartner: ADATUM }),
    { ...azure, status: 'suspended', terms: { ...azure.terms, quantity: 2, autoRenewEnabled: false } },
    office({ orderId: 'order-9' }),
  ]);

  it('groups the findings by guarantee, then by subscription as they stood at first, then by fact', () => {
    const audit = auditTransition(before, after);
    expect(
      audit.guarantees.map(({ guarantee, standing, findings }) => [
        guarantee,
        standing,
        findings.map((finding) => [finding.subscriptionId, finding.field]),
      ]),
    ).toEqual([
      [
        'subscriptions-unchanged',
        'broken',
        [
          [AZURE, 'status'],
          [AZURE, 'quantity'],
          ['gone', 'existence'],
        ],
      ],
      ['ownership-unchanged', 'broken', [[OFFICE, 'orderId']]],
      [
        'terms-unchanged',
        'explained',
        [
          [AZURE, 'autoRenewEnabled'],
          ['third', 'billingCycle'],
        ],
      ],
      ['partner-of-record-unchanged', 'explained', [['third', 'partnerOfRecord']]],
    ]);
    expect(audit.purchases).toEqual([{ subscriptionId: 'new', seller: ADATUM, breaksResaleBan: false }]);
  });

  it('measures each subscription by its own seller', () => {
    const audit = auditTransition(before, after, { by: TAILSPIN });
    expect(explanationsOf(audit)).toEqual([
      notTheSeller(TAILSPIN, FABRIKAM),
      notTheSeller(TAILSPIN, FABRIKAM),
      NOBODY,
      NOBODY,
      notTheSeller(TAILSPIN, FABRIKAM),
      sellers(TAILSPIN, 'edit-subscription'),
      sellers(TAILSPIN, 'edit-partner-of-record'),
    ]);
  });

  it('calls a guarantee broken as soon as one of its findings is', () => {
    const both = later([office({ service: 'azure', ...terms({ quantity: 20 }) })]);
    const audit = auditTransition(contoso(), both);
    expect(explanationsOf(audit)).toEqual([NOBODY, sellers(NORTHWIND, 'edit-subscription')]);
    expect(standingsOf(audit)).toEqual({ 'subscriptions-unchanged': 'broken' });
  });
});

describe('a customer with ten thousand subscriptions', () => {
  it('gets every finding and every purchase', () => {
    const many = (quantity: number, from: number): readonly Subscription[] =>
      Array.from({ length: 10_000 }, (_, index) => ({
        ...office(),
        id: subscriptionId(`subscription-${from + index}`),
        terms: { ...order().terms, quantity },
      }));
    const before: Customer = { ...contoso(), account: { owner: CONTOSO, subscriptions: many(1, 0) } };
    const after: Customer = { ...contoso(), account: { owner: CONTOSO, subscriptions: many(2, 1) } };
    const audit = auditTransition(before, after, { by: NORTHWIND });
    expect(findingsOf(audit)).toHaveLength(10_000);
    expect(findingsOf(audit)[0]).toMatchObject({ subscriptionId: 'subscription-0', field: 'existence' });
    expect(findingsOf(audit)[9_999]).toMatchObject({ subscriptionId: 'subscription-9999', before: 1, after: 2 });
    expect(audit.purchases).toEqual([
      { subscriptionId: 'subscription-10000', seller: NORTHWIND, breaksResaleBan: false },
    ]);
  });
});

describe('a subscription that cannot be handed over', () => {
  const later = { asOf: '2024-06-01T00:00:00Z' };
  const sold = { service: 'azure', commerce: 'new-commerce' } as const;
  const audited = (before: Partial<Subscription>, after: Partial<Subscription>) =>
    auditTransition(
      contoso({ subscriptions: [office({ ...sold, ...before })] }),
      contoso({
        ...later,
        subscriptions: [office({ ...sold, ...before, ...after })],
        partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM), reseller(ADATUM)] },
      }),
    ).guarantees[1]?.findings.map(({ field, explanation }) => [field, explanation.kind]);

  it('goes to no indirect reseller, because resellers do not order', () => {
    expect(audited({}, { transactingPartner: ADATUM })).toEqual([['transactingPartner', 'nobody']]);
    expect(audited({}, { transactingPartner: FABRIKAM })).toEqual([['transactingPartner', 'transfer']]);
  });

  it.each(['deleted', 'expired'] as const)('goes to nobody once it is %s', (status) => {
    expect(audited({ status }, { transactingPartner: FABRIKAM })).toEqual([['transactingPartner', 'nobody']]);
  });

  it('gets a new order when its seller migrates it, and by nothing else', () => {
    const migrated = { commerce: 'new-commerce', orderId: 'order-2' } as const;
    expect(audited({ commerce: 'legacy' }, migrated)).toEqual([['orderId', 'seller']]);
    expect(audited({}, { orderId: 'order-2' })).toEqual([['orderId', 'nobody']]);
  });
});
