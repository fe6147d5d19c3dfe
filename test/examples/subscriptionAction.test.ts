import type { Commerce, Flow, Guarantee, SubscriptionActionType } from 'csp-multi-partner';
import { SUBSCRIPTION_ACTIONS, decideSubscriptionAction, explain } from 'csp-multi-partner/query';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  FABRIKAM,
  NORTHWIND,
  OFFICE,
  action,
  agent,
  at,
  codes,
  contoso,
  dap,
  office,
  reseller,
  subscriptionId,
} from '../world';

/** Each action with the guarantee that keeps others from it, the seller's own way, and the way for another partner. */
const ACTIONS: readonly [SubscriptionActionType, Guarantee, Flow, Flow][] = [
  ['changeSeats', 'subscriptions-unchanged', 'edit-subscription', 'edit-subscription'],
  ['orderAddOn', 'subscriptions-unchanged', 'order-add-on', 'order-add-on'],
  ['transition', 'subscriptions-unchanged', 'transition', 'transition'],
  ['migrate', 'subscriptions-unchanged', 'migrate-to-new-commerce', 'migrate-to-new-commerce'],
  ['beInvoiced', 'ownership-unchanged', 'invoice', 'buy-anew'],
  ['changeTerms', 'terms-unchanged', 'edit-subscription', 'edit-subscription'],
  ['transferOwnership', 'ownership-unchanged', 'buy-anew', 'buy-anew'],
  ['changePartnerOfRecord', 'partner-of-record-unchanged', 'edit-partner-of-record', 'edit-partner-of-record'],
];

const SOURCES = ['request-2016', 'request-china', 'multipartner-current'];

describe('a partner that did not sell the subscription', () => {
  it.each(ACTIONS)('may not %s: %s', (type, guarantee, _, flow) => {
    expect(decideSubscriptionAction(contoso(), action(type))).toEqual(
      err([
        {
          code: 'not-the-seller',
          guarantee,
          action: type,
          subscriptionId: OFFICE,
          seller: NORTHWIND,
          flow,
          sources: SOURCES,
          disputed: null,
          // Nobody alone moves a subscription.
          remedy: { kind: 'flow', flow, partner: guarantee === 'ownership-unchanged' ? null : NORTHWIND },
        },
      ]),
    );
  });

  it.each([
    ['may sell to the customer', { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)] }],
    ['has delegated admin privileges', { grants: [dap(FABRIKAM)] }],
    ['has both', { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)], grants: [dap(FABRIKAM)] }],
  ])('may do none of it even where it %s', (_, partnerships) => {
    const customer = contoso({ partnerships });
    for (const type of SUBSCRIPTION_ACTIONS) {
      expect(codes(decideSubscriptionAction(customer, action(type)))).toEqual(['not-the-seller']);
    }
  });

  it.each(['2016-01-01', '2017-01-01', '2018-06-01', '2024-01-01', '2099-01-01'])('may not in %s either', (when) => {
    const action2 = action('changeSeats', { at: at(when) });
    expect(codes(decideSubscriptionAction(contoso(), action2))).toEqual(['not-the-seller']);
  });

  it('is held off in every cloud', () => {
    for (const cloud of ['global', 'us-government', 'germany', 'china']) {
      expect(codes(decideSubscriptionAction(contoso({ cloud }), action('transition')))).toEqual(['not-the-seller']);
    }
  });
});

describe('the way by which a subscription comes to another partner', () => {
  it.each<[string, Commerce, Flow]>([
    ['azure', 'legacy', 'switch-legacy-azure'],
    ['azure', 'new-commerce', 'transfer-azure-plan'],
    ['office-365', 'legacy', 'buy-anew'],
    ['office-365', 'new-commerce', 'transfer-licenses'],
  ])('is for %s of %s commerce: %s', (service, commerce, flow) => {
    const customer = contoso({ subscriptions: [office({ service, commerce })] });
    for (const type of ['transferOwnership', 'beInvoiced'] as const) {
      const [refusal] = decideSubscriptionAction(customer, action(type))._unsafeUnwrapErr();
      expect(refusal).toEqual({
        code: 'not-the-seller',
        guarantee: 'ownership-unchanged',
        action: type,
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow,
        sources: SOURCES,
        disputed: null,
        remedy: { kind: 'flow', flow, partner: null },
      });
    }
  });

  it.each<[string, Flow]>([
    ['2023-12-31T23:59:59.999Z', 'buy-anew'],
    ['2024-01-01', 'transfer-licenses'],
    ['2024-01-01T00:00:00.001Z', 'transfer-licenses'],
  ])('is for new-commerce licences at %s: %s, for other partners and for the seller', (when, flow) => {
    const customer = contoso({ subscriptions: [office({ commerce: 'new-commerce' })] });
    const [subscription] = customer.account.subscriptions;
    const others = action('transferOwnership', { at: at(when) });
    const [refusal] = decideSubscriptionAction(customer, others)._unsafeUnwrapErr();
    expect(refusal).toMatchObject({ flow, remedy: { kind: 'flow', flow, partner: null } });
    const [invoicing] = decideSubscriptionAction(customer, { ...others, type: 'beInvoiced' })._unsafeUnwrapErr();
    expect(invoicing).toMatchObject({ flow, remedy: { kind: 'flow', flow, partner: null } });
    const own = { ...others, actor: agent(NORTHWIND) };
    expect(decideSubscriptionAction(customer, own)).toEqual(ok({ subscription, flow }));
  });

  it.each<[string, Commerce, Flow]>([
    ['azure', 'legacy', 'switch-legacy-azure'],
    ['azure', 'new-commerce', 'transfer-azure-plan'],
    ['office-365', 'legacy', 'buy-anew'],
  ])('was for %s of %s commerce before 2024 as it is today: %s', (service, commerce, flow) => {
    const customer = contoso({ subscriptions: [office({ service, commerce })] });
    for (const when of ['2023-12-31T23:59:59.999Z', '2024-01-01']) {
      const others = action('transferOwnership', { at: at(when) });
      const [refusal] = decideSubscriptionAction(customer, others)._unsafeUnwrapErr();
      expect(refusal).toMatchObject({ flow, remedy: { kind: 'flow', flow, partner: null } });
    }
  });

  it('is the customer’s other channel where no CSP partner sold it', () => {
    const customer = contoso({ subscriptions: [office({ transactingPartner: null })] });
    for (const type of SUBSCRIPTION_ACTIONS) {
      const [refusal] = decideSubscriptionAction(customer, action(type))._unsafeUnwrapErr();
      expect(refusal).toMatchObject({
        code: 'not-the-seller',
        seller: null,
        flow: 'bought-elsewhere',
        remedy: { kind: 'flow', flow: 'bought-elsewhere', partner: null },
      });
    }
  });
});

describe('the partner that sold the subscription', () => {
  const own = (type: SubscriptionActionType) => action(type, { actor: agent(NORTHWIND) });

  it.each(ACTIONS)('may %s by its own procedure', (type, _, flow) => {
    const customer = contoso();
    expect(decideSubscriptionAction(customer, own(type))).toEqual(
      ok({ subscription: customer.account.subscriptions[0], flow }),
    );
  });

  it('is answered the same when it asks again', () => {
    const customer = contoso();
    const first = decideSubscriptionAction(customer, own('changeSeats'));
    expect(decideSubscriptionAction(customer, own('changeSeats'))).toEqual(first);
  });

  it('acts on nothing once its reseller relationship has ended', () => {
    const ended = { status: 'ended', partner: NORTHWIND, since: null, endedAt: '2020-01-01T00:00:00Z' };
    const customer = contoso({ partnerships: { relationships: [ended] } });
    expect(decideSubscriptionAction(customer, own('changeSeats'))).toEqual(
      err([
        {
          code: 'no-reseller-relationship',
          partner: NORTHWIND,
          sources: ['connect-2023'],
          disputed: null,
          remedy: { kind: 'command', command: 'requestRelationship', partner: NORTHWIND },
        },
      ]),
    );
  });

  it('is told of no remedy that would not help, where an indirect reseller is said to have sold', () => {
    const customer = contoso({ subscriptions: [office({ transactingPartner: ADATUM })] });
    expect(decideSubscriptionAction(customer, action('changeSeats', { actor: agent(ADATUM) }))).toEqual(
      err([
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

  it('does not act through a helpdesk agent', () => {
    const byHelpdesk = action('changeSeats', { actor: agent(NORTHWIND, 'helpdesk-agent') });
    expect(decideSubscriptionAction(contoso(), byHelpdesk)).toEqual(
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
});

describe('a question that has no answer', () => {
  it('is asked about a subscription that the customer has not', () => {
    const unknown = action('changeSeats', { subscriptionId: subscriptionId('nowhere') });
    expect(decideSubscriptionAction(contoso(), unknown)).toEqual(
      err([
        { code: 'subscription-unknown', subscriptionId: 'nowhere', sources: ['ours'], disputed: null, remedy: null },
      ]),
    );
  });

  it('is asked about a time before what happened last', () => {
    const early = action('changeSeats', { at: at('2014-12-31T23:59:59.999Z'), actor: agent(NORTHWIND) });
    expect(decideSubscriptionAction(contoso(), early)).toEqual(
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
});

describe('an explanation of a question', () => {
  it('names what each rule says, in the order of the catalogue', () => {
    const verdicts = explain(contoso(), action('changeSeats'));
    expect(verdicts.map(({ rule, kind }) => [rule, kind])).toEqual([
      ['too-early', 'kept'],
      ['subscription-unknown', 'kept'],
      ['not-the-seller', 'broken'],
      ['role-not-permitted', 'kept'],
      ['no-reseller-relationship', 'kept'],
    ]);
  });
});
