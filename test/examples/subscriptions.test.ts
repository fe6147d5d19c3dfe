import type { Flow, Guarantee, Subscription, SubscriptionActionType, SubscriptionOrder } from 'csp-multi-partner';
import { GUARANTEES, SUBSCRIPTION_ACTIONS, decideSubscriptionAction } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import { findSubscription } from '../../src/account/account';
import { isOver, soldBy } from '../../src/account/standing';
import { isSameOrder, toSubscription } from '../../src/account/subscription';
import { guaranteeAgainst, othersFlow, sellersFlow, transferFlow } from '../../src/account/subscriptionAction';
import {
  ADATUM,
  AZURE,
  FABRIKAM,
  NORTHWIND,
  OFFICE,
  TAILSPIN,
  action,
  agent,
  at,
  codes,
  contoso,
  dap,
  must,
  office,
  order,
  partnerId,
  reseller,
  subscriptionId,
} from '../world';

describe('a subscription in each state', () => {
  it.each([
    ['none', false],
    ['active', false],
    ['suspended', false],
    ['deleted', true],
    ['expired', true],
    ['pending', false],
    ['disabled', false],
  ] as const)('%s: over is %s', (status, expected) => {
    expect(isOver({ status })).toBe(expected);
  });
});

describe('an account with subscriptions of several sellers', () => {
  const azure = office({ id: AZURE, transactingPartner: FABRIKAM });
  const cancelled = office({ id: subscriptionId('cancelled'), status: 'deleted' });
  const expired = office({ id: subscriptionId('expired'), status: 'expired' });
  const suspended = office({ id: subscriptionId('suspended'), status: 'suspended' });
  const direct = office({ id: subscriptionId('direct'), transactingPartner: null });
  const { account } = contoso({ subscriptions: [suspended, azure, cancelled, office(), expired, direct] });

  it('knows what each of them sold and is not over, in the order of purchase', () => {
    expect(soldBy(account, NORTHWIND)).toEqual([suspended, office()]);
    expect(soldBy(account, FABRIKAM)).toEqual([azure]);
    expect(soldBy(account, TAILSPIN)).toEqual([]);
  });

  it('finds a subscription by its id', () => {
    expect(findSubscription(account, AZURE)).toBe(account.subscriptions[1]);
    expect(findSubscription(account, subscriptionId('unknown'))).toBeUndefined();
  });
});

describe('a subscription that a partner has bought', () => {
  const bought = toSubscription(order(), NORTHWIND, at('2024-01-01'));

  it('is active, with its seller and the day of the purchase, and holds only what the order states', () => {
    const wide = { ...order(), stray: true, terms: { ...order().terms, stray: true } };
    expect(bought).toEqual({
      ...order(),
      transactingPartner: NORTHWIND,
      purchasedAt: at('2024-01-01'),
      status: 'active',
    });
    expect(toSubscription(wide, NORTHWIND, at('2024-01-01'))).toEqual(bought);
    expect([Object.isFrozen(bought), Object.isFrozen(bought.terms)]).toEqual([true, true]);
  });

  it('is what the same order of the same seller gives, whenever it was bought and however it stands', () => {
    expect(isSameOrder(bought, order(), NORTHWIND)).toBe(true);
    expect(isSameOrder({ ...bought, purchasedAt: at('2016-01-01') }, order(), NORTHWIND)).toBe(true);
    expect(isSameOrder({ ...bought, status: 'suspended' }, order(), NORTHWIND)).toBe(true);
  });

  it('is so whatever order its members come in, and whatever else they carry', () => {
    const { id, terms, ...others } = order();
    const reversed = { terms: { ...terms, stray: true }, ...others, id, stray: true };
    expect(isSameOrder(bought, reversed, NORTHWIND)).toBe(true);
  });

  it('is so where the subscription itself, as it was bought, is handed in for the order', () => {
    expect(isSameOrder({ ...bought, status: 'suspended' }, bought, NORTHWIND)).toBe(true);
  });

  it('is not what another seller gets, nor what was bought elsewhere', () => {
    expect(isSameOrder(bought, order(), FABRIKAM)).toBe(false);
    expect(isSameOrder({ ...bought, transactingPartner: null }, order(), NORTHWIND)).toBe(false);
  });

  const { terms } = order();
  const others: readonly [string, Partial<SubscriptionOrder>][] = [
    ['id', { id: OFFICE }],
    ['service', { service: 'office-365' }],
    ['commerce', { commerce: 'legacy' }],
    ['orderId', { orderId: 'order-1' }],
    ['partnerOfRecord', { partnerOfRecord: partnerId('4444') }],
    ['offerId', { terms: { ...terms, offerId: 'offer-2' } }],
    ['quantity', { terms: { ...terms, quantity: 2 } }],
    ['termDuration', { terms: { ...terms, termDuration: 'P1Y' } }],
    ['billingCycle', { terms: { ...terms, billingCycle: 'annual' } }],
    ['autoRenewEnabled', { terms: { ...terms, autoRenewEnabled: true } }],
    ['effectiveStartDate', { terms: { ...terms, effectiveStartDate: at('2016-01-02') } }],
    ['commitmentEndDate', { terms: { ...terms, commitmentEndDate: at('2030-01-01') } }],
  ];

  it('is what the order gives also under another name, or once its order id is known', () => {
    expect(isSameOrder({ ...bought, friendlyName: 'Azure' }, order(), NORTHWIND)).toBe(true);
    expect(isSameOrder({ ...bought, orderId: 'order-1' }, order(), NORTHWIND)).toBe(true);
    expect(isSameOrder({ ...bought, orderId: 'order-1' }, order({ orderId: 'order-2' }), NORTHWIND)).toBe(false);
  });

  it.each(others)('is not what an order with another %s gives', (_, changes) => {
    expect(isSameOrder(bought, order(changes), NORTHWIND)).toBe(false);
  });
});

const GOODS = {
  'legacy Azure': { service: 'azure', commerce: 'legacy' },
  'an Azure plan': { service: 'azure', commerce: 'new-commerce' },
  'legacy licences': { service: 'office-365', commerce: 'legacy' },
  'new-commerce licences': { service: 'office-365', commerce: 'new-commerce' },
} as const;

/** Since every kind of transfer exists. */
const LATER = at('2024-06-01');

/** How each kind of subscription comes to another seller, since every kind of transfer exists. */
const MOVES = {
  'legacy Azure': 'switch-legacy-azure',
  'an Azure plan': 'transfer-azure-plan',
  'legacy licences': 'buy-anew',
  'new-commerce licences': 'transfer-licenses',
} as const satisfies { readonly [Kind in keyof typeof GOODS]: Flow };

/** The guarantee that each action touches, and the seller’s own way where it is not a move to another seller. */
const ACTIONS: { readonly [Type in SubscriptionActionType]: readonly [Guarantee, Flow | 'move'] } = {
  changeSeats: ['subscriptions-unchanged', 'edit-subscription'],
  orderAddOn: ['subscriptions-unchanged', 'order-add-on'],
  transition: ['subscriptions-unchanged', 'transition'],
  migrate: ['subscriptions-unchanged', 'migrate-to-new-commerce'],
  beInvoiced: ['ownership-unchanged', 'invoice'],
  changeTerms: ['terms-unchanged', 'edit-subscription'],
  transferOwnership: ['ownership-unchanged', 'move'],
  changePartnerOfRecord: ['partner-of-record-unchanged', 'edit-partner-of-record'],
};

interface Case {
  readonly type: SubscriptionActionType;
  readonly goods: keyof typeof GOODS;
  readonly guarantee: Guarantee;
  readonly own: Flow;
  readonly move: Flow;
}

const cases: readonly Case[] = SUBSCRIPTION_ACTIONS.flatMap((type) =>
  (Object.keys(GOODS) as (keyof typeof GOODS)[]).map((goods) => {
    const [guarantee, flow] = ACTIONS[type];
    return { type, goods, guarantee, own: flow === 'move' ? MOVES[goods] : flow, move: MOVES[goods] };
  }),
);

describe('what partners may want to do with a subscription', () => {
  it('is one of eight actions, each against one of the four guarantees', () => {
    expect(SUBSCRIPTION_ACTIONS).toEqual(Object.keys(ACTIONS));
    expect(GUARANTEES).toEqual([
      'subscriptions-unchanged',
      'ownership-unchanged',
      'terms-unchanged',
      'partner-of-record-unchanged',
    ]);
  });

  it.each(cases)('$type of $goods touches $guarantee', ({ type, guarantee }) => {
    expect(guaranteeAgainst(type)).toBe(guarantee);
  });

  it.each(cases)('$type of $goods: the seller does it by $own', ({ type, goods, own }) => {
    expect(sellersFlow(type, office(GOODS[goods]), LATER)).toBe(own);
    expect(sellersFlow(type, office({ ...GOODS[goods], transactingPartner: null }), LATER)).toBe(own);
  });

  it.each(cases)('$type of $goods: for others the seller does it, or it moves', ({ type, goods, own, move }) => {
    // Whoever wants to be invoiced for it, or to own it, needs it moved.
    const expected = type === 'beInvoiced' || type === 'transferOwnership' ? move : own;
    expect(othersFlow(type, office(GOODS[goods]), LATER)).toBe(expected);
  });

  it.each(cases)('$type of $goods bought elsewhere: whoever sold it there does it', ({ type, goods }) => {
    expect(othersFlow(type, office({ ...GOODS[goods], transactingPartner: null }), LATER)).toBe('bought-elsewhere');
  });

  it.each(Object.entries(MOVES))('%s moves to another seller by %s', (goods, move) => {
    expect(transferFlow(office(GOODS[goods as keyof typeof GOODS]), LATER)).toBe(move);
  });

  it('takes every service but Azure for licences', () => {
    expect(transferFlow(office({ service: 'a service of 2030', commerce: 'new-commerce' }), LATER)).toBe(
      'transfer-licenses',
    );
  });

  describe('with new-commerce licences, which can be transferred from 2024', () => {
    const licences = office(GOODS['new-commerce licences']);
    const days = [
      ['2023-12-31T23:59:59.999Z', 'buy-anew'],
      ['2024-01-01T00:00:00.000Z', 'transfer-licenses'],
    ] as const;

    it.each(days)('on %s they move by %s, for the seller and for others', (day, move) => {
      expect(transferFlow(licences, at(day))).toBe(move);
      expect(sellersFlow('transferOwnership', licences, at(day))).toBe(move);
      expect(othersFlow('transferOwnership', licences, at(day))).toBe(move);
      expect(othersFlow('beInvoiced', licences, at(day))).toBe(move);
    });

    it.each(days)('on %s the seller does the rest as ever', (day) => {
      expect(sellersFlow('beInvoiced', licences, at(day))).toBe('invoice');
      expect(othersFlow('changeSeats', licences, at(day))).toBe('edit-subscription');
    });

    it.each(days)('on %s what else there is moves as ever', (day) => {
      expect(transferFlow(office(GOODS['legacy Azure']), at(day))).toBe('switch-legacy-azure');
      expect(transferFlow(office(GOODS['an Azure plan']), at(day))).toBe('transfer-azure-plan');
      expect(transferFlow(office(GOODS['legacy licences']), at(day))).toBe('buy-anew');
    });
  });
});

const NOT_THE_SELLER_SOURCES = ['request-2016', 'request-china', 'multipartner-current'];

describe('a customer with Northwind’s subscription and Fabrikam as second partner', () => {
  const shared = (changes: Partial<Subscription> = {}) =>
    contoso({
      subscriptions: [office(changes)],
      partnerships: { relationships: [reseller(NORTHWIND), reseller(FABRIKAM)], grants: [dap(FABRIKAM)] },
    });

  it.each(cases)('$type of $goods: permits the seller', ({ type, goods, own }) => {
    const asked = action(type, { actor: agent(NORTHWIND) });
    expect(must(decideSubscriptionAction(shared(GOODS[goods]), asked))).toEqual({
      subscription: office(GOODS[goods]),
      flow: own,
    });
  });

  it.each(cases)(
    '$type of $goods: refuses the newcomer, administrator or not',
    ({ type, goods, guarantee, own, move }) => {
      // Nobody alone moves a subscription; everything else the seller does.
      const [flow, partner] = guarantee === 'ownership-unchanged' ? [move, null] : [own, NORTHWIND];
      expect(decideSubscriptionAction(shared(GOODS[goods]), action(type))._unsafeUnwrapErr()).toEqual([
        {
          code: 'not-the-seller',
          guarantee,
          action: type,
          subscriptionId: OFFICE,
          seller: NORTHWIND,
          flow,
          sources: NOT_THE_SELLER_SOURCES,
          disputed: null,
          remedy: { kind: 'flow', flow, partner },
        },
      ]);
    },
  );

  it.each([
    ['2023-12-31T23:59:59.999Z', 'buy-anew'],
    ['2024-01-01T00:00:00.000Z', 'transfer-licenses'],
  ] as const)('on %s sends whoever wants new-commerce licences to %s', (day, flow) => {
    const licences = shared(GOODS['new-commerce licences']);
    const newcomer = action('transferOwnership', { at: at(day) });
    expect(decideSubscriptionAction(licences, newcomer)._unsafeUnwrapErr()).toEqual([
      {
        code: 'not-the-seller',
        guarantee: 'ownership-unchanged',
        action: 'transferOwnership',
        subscriptionId: OFFICE,
        seller: NORTHWIND,
        flow,
        sources: NOT_THE_SELLER_SOURCES,
        disputed: null,
        remedy: { kind: 'flow', flow, partner: null },
      },
    ]);
    const seller = action('transferOwnership', { at: at(day), actor: agent(NORTHWIND) });
    expect(must(decideSubscriptionAction(licences, seller)).flow).toBe(flow);
  });

  it('refuses everybody what was bought elsewhere, and names no seller', () => {
    const direct = shared({ transactingPartner: null });
    expect(
      decideSubscriptionAction(direct, action('changeSeats', { actor: agent(NORTHWIND) }))._unsafeUnwrapErr(),
    ).toEqual([
      {
        code: 'not-the-seller',
        guarantee: 'subscriptions-unchanged',
        action: 'changeSeats',
        subscriptionId: OFFICE,
        seller: null,
        flow: 'bought-elsewhere',
        sources: NOT_THE_SELLER_SOURCES,
        disputed: null,
        remedy: { kind: 'flow', flow: 'bought-elsewhere', partner: null },
      },
    ]);
  });

  it('refuses what concerns no known subscription', () => {
    const unknown = action('changeSeats', { subscriptionId: AZURE });
    expect(decideSubscriptionAction(shared(), unknown)._unsafeUnwrapErr()).toEqual([
      { code: 'subscription-unknown', subscriptionId: AZURE, sources: ['ours'], disputed: null, remedy: null },
    ]);
  });

  it('refuses a seller whose relationship has ended, and tells it to ask for a new one', () => {
    const gone = contoso({ partnerships: { relationships: [] } });
    const asked = action('changeSeats', { actor: agent(NORTHWIND) });
    expect(decideSubscriptionAction(gone, asked)._unsafeUnwrapErr()).toEqual([
      {
        code: 'no-reseller-relationship',
        partner: NORTHWIND,
        sources: ['connect-2023'],
        disputed: null,
        remedy: { kind: 'command', command: 'requestRelationship', partner: NORTHWIND },
      },
    ]);
  });

  it('tells an indirect reseller nothing, because a new relationship would not let it order', () => {
    const odd = contoso({ subscriptions: [office({ transactingPartner: ADATUM })] });
    const asked = action('changeSeats', { actor: agent(ADATUM) });
    expect(decideSubscriptionAction(odd, asked)._unsafeUnwrapErr()).toEqual([
      {
        code: 'no-reseller-relationship',
        partner: ADATUM,
        sources: ['connect-2023'],
        disputed: null,
        remedy: null,
      },
    ]);
  });

  it('tells whoever comes too early to wait', () => {
    const asked = action('changeSeats', { at: at('2014-12-31T23:59:59.999Z'), actor: agent(NORTHWIND) });
    expect(decideSubscriptionAction(shared(), asked)._unsafeUnwrapErr()).toEqual([
      {
        code: 'too-early',
        at: at('2014-12-31T23:59:59.999Z'),
        lastEventAt: at('2015-01-01'),
        sources: ['ours'],
        disputed: null,
        remedy: { kind: 'wait', until: at('2015-01-01') },
      },
    ]);
  });

  it('gives all refusals, in the order of the catalogue', () => {
    const asked = action('changeSeats', { at: at('2021-07-01'), actor: agent(FABRIKAM, 'helpdesk-agent') });
    const later = contoso({ asOf: '2022-01-01T00:00:00Z' });
    expect(codes(decideSubscriptionAction(later, asked))).toEqual([
      'too-early',
      'not-the-seller',
      'role-not-permitted',
    ]);
  });
});
