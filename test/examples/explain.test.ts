import type { Command, Customer, DecisionOptions, DisputedReading, RefusedBy, Verdict } from 'csp-multi-partner';
import { decide } from 'csp-multi-partner';
import { decideSubscriptionAction, explain } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import {
  AZURE,
  FABRIKAM,
  NORTHWIND,
  OFFICE,
  accept,
  action,
  adatum,
  agent,
  at,
  billingAdmin,
  contoso,
  dap,
  end,
  globalAdmin,
  invitation,
  microsoft,
  purchase,
  request,
  reseller,
  revoke,
  tailspin,
} from '../world';

/** The kind of each verdict, by its rule. */
const kindsOf = (verdicts: readonly Verdict[]): readonly (readonly [string, string])[] =>
  verdicts.map(({ rule, kind }) => [rule, kind]);

const verdictOn = (verdicts: readonly Verdict[], rule: Verdict['rule']): Verdict | undefined =>
  verdicts.find((verdict) => verdict.rule === rule);

const GOVERNMENT: DisputedReading = {
  dispute: 'us-government-multi-partner',
  decidedBy: 'available',
  readings: {
    available: ['multipartner-2017-06', 'multipartner-current'],
    'not-available': ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
  },
};
/** The pages on which the disputed rule rests. */
const GOVERNMENT_PAGES = ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'];
const ADMINISTRATOR: DisputedReading = {
  dispute: 'customer-administrator',
  decidedBy: 'global-admin',
  readings: {
    'global-admin': ['request-2021', 'obtain-admin-2023'],
    'billing-admin': ['manage-partners-current'],
  },
};

describe('a purchase that every rule permits', () => {
  it('keeps each rule in force, with its sources, in the order of the catalogue', () => {
    const verdicts: readonly Verdict<RefusedBy['purchaseSubscription']>[] = explain(contoso(), purchase('2024-01-01'));
    expect(verdicts).toEqual([
      { kind: 'kept', rule: 'too-early', sources: ['ours'] },
      { kind: 'kept', rule: 'subscription-id-taken', sources: ['ours'] },
      { kind: 'kept', rule: 'actor-not-entitled', sources: ['csp-partners-2023'] },
      {
        kind: 'kept',
        rule: 'role-not-permitted',
        sources: ['permissions-2021'],
      },
      {
        kind: 'kept',
        rule: 'reseller-cannot-order',
        sources: ['csp-partners-2023'],
      },
      {
        kind: 'kept',
        rule: 'no-reseller-relationship',
        sources: ['connect-2023'],
      },
      {
        kind: 'kept',
        rule: 'resale-to-csp-partner',
        sources: ['multipartner-2020', 'multipartner-current', 'csp-partners-2023'],
      },
      { kind: 'kept', rule: 'resale-to-itself', sources: ['csp-partners-2023'] },
      { kind: 'kept', rule: 'own-reseller', sources: ['csp-partners-2023'] },
      {
        kind: 'kept',
        rule: 'different-region',
        sources: ['request-2021', 'markets-2023'],
      },
      { kind: 'not-in-force', rule: 'single-partner-cloud' },
      {
        kind: 'kept',
        rule: 'agreement-missing',
        sources: ['request-2020', 'manage-partners-2020', 'markets-2023'],
      },
      { kind: 'not-in-force', rule: 'service-administered' },
      { kind: 'not-in-force', rule: 'service-not-sold' },
      {
        kind: 'kept',
        rule: 'provider-of-record',
        sources: ['orders-2021', 'error-codes-2021'],
      },
    ]);
  });

  it('names the ban’s older sources in the older era', () => {
    expect(verdictOn(explain(contoso(), purchase('2017-03-30')), 'resale-to-csp-partner')).toEqual({
      kind: 'kept',
      rule: 'resale-to-csp-partner',
      sources: ['multipartner-2017-03'],
    });
    expect(verdictOn(explain(contoso(), purchase('2017-03-29T23:59:59.999Z')), 'resale-to-csp-partner')).toEqual({
      kind: 'not-in-force',
      rule: 'resale-to-csp-partner',
    });
  });
});

describe('an invitation that several rules forbid', () => {
  it('breaks each of them, and tells for each why and what would help', () => {
    const customer = contoso({ asOf: '2024-06-01T00:00:00Z', market: 'CA' });
    const helpdesk = agent(FABRIKAM, 'helpdesk-agent');
    const command = request('2024-01-01', { actor: helpdesk, provider: tailspin, asks: 'delegated-admin' });
    expect(explain(customer, command)).toEqual([
      {
        kind: 'broken',
        rule: 'too-early',
        refusal: {
          code: 'too-early',
          at: at('2024-01-01'),
          lastEventAt: at('2024-06-01'),
          sources: ['ours'],
          disputed: null,
          remedy: { kind: 'wait', until: at('2024-06-01') },
        },
      },
      { kind: 'kept', rule: 'invitation-id-taken', sources: ['ours'] },
      { kind: 'kept', rule: 'actor-not-entitled', sources: ['obtain-admin-2023'] },
      {
        kind: 'broken',
        rule: 'role-not-permitted',
        refusal: {
          code: 'role-not-permitted',
          role: 'helpdesk-agent',
          permitted: ['admin-agent', 'sales-agent'],
          sources: ['permissions-2021', 'request-current'],
          disputed: null,
          remedy: { kind: 'role', roles: ['admin-agent', 'sales-agent'] },
        },
      },
      { kind: 'not-in-force', rule: 'reseller-cannot-invite' },
      {
        kind: 'broken',
        rule: 'provider-not-connected',
        refusal: {
          code: 'provider-not-connected',
          partner: FABRIKAM,
          provider: tailspin.tenantId,
          sources: ['ours'],
          disputed: null,
          remedy: { kind: 'amend', member: 'provider', to: null },
        },
      },
      { kind: 'not-in-force', rule: 'different-cloud' },
      {
        kind: 'broken',
        rule: 'different-region',
        refusal: {
          code: 'different-region',
          partnerMarket: 'united-states',
          customerMarket: 'canada',
          sources: ['request-2021', 'markets-2023'],
          disputed: null,
          remedy: null,
        },
      },
      { kind: 'not-in-force', rule: 'single-partner-cloud' },
      { kind: 'kept', rule: 'own-reseller', sources: ['csp-partners-2023'] },
      { kind: 'not-in-force', rule: 'delegated-admin-required' },
      {
        kind: 'broken',
        rule: 'delegated-admin-ended',
        refusal: {
          code: 'delegated-admin-ended',
          asks: 'delegated-admin',
          partner: FABRIKAM,
          sources: ['gdap-faq-2023'],
          disputed: null,
          remedy: { kind: 'flow', flow: 'granular-admin', partner: FABRIKAM },
        },
      },
    ]);
  });
});

describe('a second partner in the US Government cloud', () => {
  const customer = contoso({ cloud: 'us-government' });
  const command = request('2019-01-01', { asks: 'reseller-and-delegated-admin' });
  const verdictBy = (options?: DecisionOptions): Verdict | undefined =>
    verdictOn(explain(customer, command, options), 'single-partner-cloud');

  it('is disputed, and allowed by the usual reading', () => {
    expect(verdictBy()).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed: GOVERNMENT,
      refusal: null,
    });
    expect(verdictBy({ readings: { 'us-government-multi-partner': 'available' } })).toEqual(verdictBy());
  });

  it('is disputed, and refused by the other reading', () => {
    const disputed = { ...GOVERNMENT, decidedBy: 'not-available' };
    expect(verdictBy({ readings: { 'us-government-multi-partner': 'not-available' } })).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed,
      refusal: {
        code: 'single-partner-cloud',
        cloud: 'us-government',
        otherPartner: NORTHWIND,
        sources: GOVERNMENT_PAGES,
        disputed,
        remedy: null,
      },
    });
  });

  it('is no dispute where there is no other partner: the rule is kept by any reading', () => {
    const alone = contoso({ cloud: 'us-government', subscriptions: [], partnerships: { relationships: [] } });
    expect(verdictOn(explain(alone, command), 'single-partner-cloud')).toEqual({
      kind: 'kept',
      rule: 'single-partner-cloud',
      sources: GOVERNMENT_PAGES,
    });
  });

  it('was plainly forbidden before the page came to apply to it', () => {
    const early = explain(customer, request('2017-06-21', { asks: 'reseller-and-delegated-admin' }));
    expect(verdictOn(early, 'single-partner-cloud')).toEqual({
      kind: 'broken',
      rule: 'single-partner-cloud',
      refusal: {
        code: 'single-partner-cloud',
        cloud: 'us-government',
        otherPartner: NORTHWIND,
        sources: ['us-government-overview'],
        disputed: null,
        remedy: null,
      },
    });
  });
});

describe('a purchase from one of two partners in the US Government cloud', () => {
  const customer = contoso({
    cloud: 'us-government',
    partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)] },
  });
  const refusal = { code: 'single-partner-cloud', cloud: 'us-government', otherPartner: FABRIKAM, remedy: null };

  it('was plainly forbidden before the page came to apply to it', () => {
    expect(verdictOn(explain(customer, purchase('2017-06-21')), 'single-partner-cloud')).toEqual({
      kind: 'broken',
      rule: 'single-partner-cloud',
      refusal: { ...refusal, sources: ['us-government-overview'], disputed: null },
    });
  });

  it('is disputed, allowed by the usual reading and refused by the other', () => {
    const verdictBy = (options?: DecisionOptions): Verdict | undefined =>
      verdictOn(explain(customer, purchase('2017-06-22'), options), 'single-partner-cloud');
    const disputed = { ...GOVERNMENT, decidedBy: 'not-available' };
    expect(verdictBy()).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed: GOVERNMENT,
      refusal: null,
    });
    expect(verdictBy({ readings: { 'us-government-multi-partner': 'not-available' } })).toEqual({
      kind: 'disputed',
      rule: 'single-partner-cloud',
      disputed,
      refusal: { ...refusal, sources: GOVERNMENT_PAGES, disputed },
    });
  });
});

describe('an acceptance by a billing administrator', () => {
  const asking = (asks: string): Customer => contoso({ partnerships: { invitations: [invitation({ asks })] } });
  const byBillingAdmin = accept('2024-01-01', { actor: billingAdmin });
  const broken = {
    code: 'role-not-permitted',
    role: 'billing-admin',
    permitted: ['global-admin'],
    remedy: { kind: 'role', roles: ['global-admin'] },
  };

  it('of a reseller relationship is disputed, and refused by the usual reading', () => {
    expect(verdictOn(explain(asking('reseller'), byBillingAdmin), 'role-not-permitted')).toEqual({
      kind: 'disputed',
      rule: 'role-not-permitted',
      disputed: ADMINISTRATOR,
      refusal: { ...broken, sources: ['request-2021', 'obtain-admin-2023'], disputed: ADMINISTRATOR },
    });
  });

  it('of a reseller relationship is disputed, and allowed by the other reading', () => {
    const options: DecisionOptions = { readings: { 'customer-administrator': 'billing-admin' } };
    expect(verdictOn(explain(asking('reseller'), byBillingAdmin, options), 'role-not-permitted')).toEqual({
      kind: 'disputed',
      rule: 'role-not-permitted',
      disputed: { ...ADMINISTRATOR, decidedBy: 'billing-admin' },
      refusal: null,
    });
  });

  it('of delegated admin is no matter of reading', () => {
    const options: DecisionOptions = { readings: { 'customer-administrator': 'billing-admin' } };
    expect(verdictOn(explain(asking('delegated-admin'), byBillingAdmin, options), 'role-not-permitted')).toEqual({
      kind: 'broken',
      rule: 'role-not-permitted',
      refusal: {
        ...broken,
        sources: ['request-2021', 'obtain-admin-2023', 'manage-partners-current'],
        disputed: null,
      },
    });
  });
});

describe('an acceptance by a billing administrator of an invitation for both', () => {
  const asking = contoso({ partnerships: { invitations: [invitation({ asks: 'reseller-and-delegated-admin' })] } });
  const options: DecisionOptions = { readings: { 'customer-administrator': 'billing-admin' } };
  const verdictAt = (when: string): Verdict | undefined =>
    verdictOn(explain(asking, accept(when, { actor: billingAdmin }), options), 'role-not-permitted');

  it('is no matter of reading while it grants delegated admin', () => {
    expect(verdictAt('2023-10-08T23:59:59.999Z')).toEqual({
      kind: 'broken',
      rule: 'role-not-permitted',
      refusal: {
        code: 'role-not-permitted',
        role: 'billing-admin',
        permitted: ['global-admin'],
        sources: ['request-2021', 'obtain-admin-2023', 'manage-partners-current'],
        disputed: null,
        remedy: { kind: 'role', roles: ['global-admin'] },
      },
    });
  });

  it('is disputed since it no longer does', () => {
    expect(verdictAt('2023-10-09')).toEqual({
      kind: 'disputed',
      rule: 'role-not-permitted',
      disputed: { ...ADMINISTRATOR, decidedBy: 'billing-admin' },
      refusal: null,
    });
  });
});

describe('a removal by a global administrator', () => {
  it('keeps the rule on roles by the pages that speak of the customer’s administrators', () => {
    const administered = contoso({ partnerships: { grants: [dap(NORTHWIND)] } });
    expect(verdictOn(explain(administered, revoke('2024-01-01')), 'role-not-permitted')).toEqual({
      kind: 'kept',
      rule: 'role-not-permitted',
      sources: ['dap-monitoring-2023', 'obtain-admin-2023', 'manage-partners-current'],
    });
    expect(verdictOn(explain(administered, revoke('2023-09-19')), 'role-not-permitted')).toEqual({
      kind: 'kept',
      rule: 'role-not-permitted',
      sources: ['dap-monitoring-2023'],
    });
  });
});

describe('an invitation that asks for no delegated admin, since nobody new gets any', () => {
  it('keeps the rule in both its eras by the one page, named once', () => {
    expect(verdictOn(explain(contoso(), request('2024-01-01')), 'delegated-admin-ended')).toEqual({
      kind: 'kept',
      rule: 'delegated-admin-ended',
      sources: ['gdap-faq-2023'],
    });
  });
});

describe('a partner that wants to act on a subscription', () => {
  it('keeps all rules where it is the seller', () => {
    const verdicts: readonly Verdict<RefusedBy['actOnSubscription']>[] = explain(
      contoso(),
      action('changeSeats', { actor: agent(NORTHWIND) }),
    );
    expect(verdicts).toEqual([
      { kind: 'kept', rule: 'too-early', sources: ['ours'] },
      { kind: 'kept', rule: 'subscription-unknown', sources: ['ours'] },
      {
        kind: 'kept',
        rule: 'not-the-seller',
        sources: ['request-2016', 'request-china', 'multipartner-current'],
      },
      {
        kind: 'kept',
        rule: 'role-not-permitted',
        sources: ['permissions-2021'],
      },
      {
        kind: 'kept',
        rule: 'no-reseller-relationship',
        sources: ['connect-2023'],
      },
    ]);
  });

  it('breaks that one rule where it is not, and needs no relationship to be told so', () => {
    const verdicts = explain(contoso(), action('beInvoiced', { at: at('2019-01-01') }));
    expect(kindsOf(verdicts)).toEqual([
      ['too-early', 'kept'],
      ['subscription-unknown', 'kept'],
      ['not-the-seller', 'broken'],
      ['role-not-permitted', 'not-in-force'],
      ['no-reseller-relationship', 'kept'],
    ]);
    expect(verdicts[2]).toEqual({
      kind: 'broken',
      rule: 'not-the-seller',
      refusal: {
        code: 'not-the-seller',
        guarantee: 'ownership-unchanged',
        action: 'beInvoiced',
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow: 'buy-anew',
        sources: ['request-2016', 'request-china', 'multipartner-current'],
        disputed: null,
        remedy: { kind: 'flow', flow: 'buy-anew', partner: null },
      },
    });
  });

  it('breaks only the first rule it meets where the subscription is unknown', () => {
    expect(kindsOf(explain(contoso(), action('migrate', { subscriptionId: AZURE })))).toEqual([
      ['too-early', 'kept'],
      ['subscription-unknown', 'broken'],
      ['not-the-seller', 'kept'],
      ['role-not-permitted', 'kept'],
      ['no-reseller-relationship', 'kept'],
    ]);
  });

  it('is answered the same whatever readings are given: none of its rules is disputed', () => {
    const asked = action('transition', { actor: agent(NORTHWIND) });
    const readings = {
      'customer-administrator': 'billing-admin',
      'us-government-multi-partner': 'not-available',
    } as const;
    expect(explain(contoso(), asked, { readings })).toEqual(explain(contoso(), asked));
  });
});

describe('each kind of command', () => {
  const rules = (command: Command): readonly string[] => explain(contoso(), command).map(({ rule }) => rule);

  it('is held against its own rules, in the order in which refusals are listed', () => {
    expect(rules(request('2019-01-01'))).toEqual([
      'too-early',
      'invitation-id-taken',
      'actor-not-entitled',
      'role-not-permitted',
      'reseller-cannot-invite',
      'provider-not-connected',
      'different-cloud',
      'different-region',
      'single-partner-cloud',
      'own-reseller',
      'delegated-admin-required',
      'delegated-admin-ended',
    ]);
    expect(rules(accept('2019-01-01'))).toEqual([
      'too-early',
      'invitation-unknown',
      'invitation-used',
      'actor-not-entitled',
      'role-not-permitted',
      'agreement-missing',
      'different-region',
      'single-partner-cloud',
      'own-reseller',
      'service-administered',
      'delegated-admin-ended',
    ]);
    expect(rules(purchase('2019-01-01'))).toEqual([
      'too-early',
      'subscription-id-taken',
      'actor-not-entitled',
      'role-not-permitted',
      'reseller-cannot-order',
      'no-reseller-relationship',
      'resale-to-csp-partner',
      'resale-to-itself',
      'own-reseller',
      'different-region',
      'single-partner-cloud',
      'agreement-missing',
      'service-administered',
      'service-not-sold',
      'provider-of-record',
    ]);
    expect(rules(revoke('2019-01-01'))).toEqual([
      'too-early',
      'delegated-admin-unknown',
      'actor-not-entitled',
      'role-not-permitted',
      'delegated-admin-in-use',
    ]);
    expect(rules(end('2019-01-01'))).toEqual([
      'too-early',
      'relationship-unknown',
      'actor-not-entitled',
      'role-not-permitted',
      'reseller-cannot-end',
      'subscriptions-in-the-way',
    ]);
  });
});

describe('what is explained and what is decided', () => {
  const customer = contoso({
    cloud: 'us-government',
    partnerships: {
      invitations: [invitation()],
      relationships: [reseller(NORTHWIND), reseller(adatum.tenantId)],
      grants: [dap(NORTHWIND)],
    },
  });
  const refusalsIn = (verdicts: readonly Verdict[]): readonly unknown[] =>
    verdicts.flatMap((verdict) => ('refusal' in verdict && verdict.refusal !== null ? [verdict.refusal] : []));
  const commands: readonly Command[] = ['2016-06-01', '2017-04-01', '2018-10-01', '2021-01-01', '2024-01-01'].flatMap(
    (when): readonly Command[] => [
      request(when),
      request(when, { actor: globalAdmin, asks: 'delegated-admin' }),
      accept(when),
      accept(when, { actor: billingAdmin }),
      revoke(when, { actor: microsoft('2015-12-31') }),
      revoke(when, { actor: agent(NORTHWIND, 'sales-agent') }),
      end(when),
      end(when, { partner: adatum.tenantId, actor: agent(adatum.tenantId) }),
      purchase(when),
      purchase(when, { partner: FABRIKAM }),
    ],
  );

  it.each([{}, { 'customer-administrator': 'billing-admin', 'us-government-multi-partner': 'not-available' }] as const)(
    'never differ for commands, by the readings %o',
    (readings) => {
      for (const command of commands) {
        const decided = decide(customer, command, { readings });
        expect(refusalsIn(explain(customer, command, { readings }))).toEqual(decided.isErr() ? decided.error : []);
      }
    },
  );

  it('never differ for actions on a subscription', () => {
    for (const actor of [agent(NORTHWIND), agent(FABRIKAM), agent(NORTHWIND, 'helpdesk-agent')]) {
      const decided = decideSubscriptionAction(customer, action('changeTerms', { actor }));
      expect(refusalsIn(explain(customer, action('changeTerms', { actor })))).toEqual(
        decided.isErr() ? decided.error : [],
      );
    }
  });
});
