import { decide, evolve, type Readings } from 'csp-multi-partner';
import { describe, expect, it } from 'vitest';
import {
  AZURE,
  FABRIKAM,
  NORTHWIND,
  accept,
  agent,
  at,
  billingAdmin,
  codes,
  contoso,
  dap,
  fabrikam,
  invitation,
  must,
  office,
  order,
  purchase,
  request,
  reseller,
  subscriptionId,
} from '../world';

describe('an invitation that was accepted and is accepted again', () => {
  const accepted = { status: 'accepted', acceptedAt: '2022-01-01T00:00:00Z' };
  const removed = {
    kind: 'dap',
    partner: FABRIKAM,
    state: { status: 'removed', since: null, removedAt: '2022-06-01T00:00:00Z', removedBy: 'customer' },
  };

  it('is quiet where it asked for a reseller relationship and only delegated admin from elsewhere has gone', () => {
    const customer = contoso({
      partnerships: {
        invitations: [invitation(accepted)],
        relationships: [reseller(FABRIKAM)],
        grants: [removed],
      },
    });
    expect(must(decide(customer, accept('2023-01-01')))).toEqual([]);
  });

  it('is quiet where delegated admin never came of it, because it was accepted after the sunset', () => {
    const customer = contoso({
      partnerships: {
        invitations: [
          invitation({ ...accepted, asks: 'reseller-and-delegated-admin', acceptedAt: '2023-10-10T00:00:00Z' }),
        ],
        relationships: [reseller(FABRIKAM)],
      },
    });
    expect(must(decide(customer, accept('2024-01-01')))).toEqual([]);
  });

  it('is used up where delegated admin that it brought has gone', () => {
    const customer = contoso({
      partnerships: {
        invitations: [invitation({ ...accepted, asks: 'reseller-and-delegated-admin' })],
        relationships: [reseller(FABRIKAM)],
        grants: [removed],
      },
    });
    expect(codes(decide(customer, accept('2023-01-01')))).toEqual(['invitation-used']);
  });
});

describe('one administrator per service, in 2017', () => {
  const administered = (status: 'active' | 'deleted') =>
    contoso({
      subscriptions: [office({ status })],
      partnerships: {
        relationships: [reseller(NORTHWIND), reseller(FABRIKAM)],
        grants: [dap(NORTHWIND), dap(FABRIKAM)],
      },
    });
  const licences = order({ service: 'office-365' });

  it('does not keep the administrator itself from selling more of its service', () => {
    expect(decide(administered('active'), purchase('2017-01-01', { subscription: licences })).isOk()).toBe(true);
  });

  it('keeps a second one from it while the first one’s subscription lives, and not once it is over', () => {
    const second = purchase('2017-01-01', { partner: FABRIKAM, subscription: licences });
    expect(codes(decide(administered('active'), second))).toEqual(['service-administered']);
    expect(decide(administered('deleted'), second).isOk()).toBe(true);
  });
});

describe('a US Government customer with a subscription bought elsewhere before that of another partner', () => {
  it('has another partner all the same', () => {
    const elsewhere = office({ id: subscriptionId('elsewhere'), transactingPartner: null });
    const customer = contoso({
      cloud: 'us-government',
      subscriptions: [elsewhere, office()],
      partnerships: { relationships: [] },
    });
    const invited = request('2024-01-01', {
      partner: { ...fabrikam, cloud: 'us-government' },
      asks: 'reseller-and-delegated-admin',
    });
    const readings = { 'us-government-multi-partner': 'not-available' } as const;
    expect(codes(decide(customer, invited, { readings }))).toEqual(['single-partner-cloud']);
  });
});

describe('a purchase event under an id that the customer has already', () => {
  it('leaves the account the very same object', () => {
    const customer = contoso();
    const subscription = office({ transactingPartner: FABRIKAM });
    const event = { type: 'subscriptionPurchased', at: at('2020-01-01'), by: agent(FABRIKAM), subscription } as const;
    expect(evolve(customer, event).account).toBe(customer.account);
    const another = { ...event, subscription: office({ id: AZURE }) };
    expect(evolve(customer, another).account.subscriptions).toHaveLength(2);
  });
});

describe('a reading that nobody knows', () => {
  it.each(['anyone', 'constructor', ''])('is read as the catalogue says: %s', (reading) => {
    const customer = contoso({ partnerships: { invitations: [invitation()] } });
    const readings = { 'customer-administrator': reading } as unknown as Readings;
    const refused = decide(customer, accept('2024-01-01', { actor: billingAdmin }), { readings });
    expect(refused._unsafeUnwrapErr().map(({ code, disputed }) => [code, disputed?.decidedBy])).toEqual([
      ['role-not-permitted', 'global-admin'],
    ]);
  });
});
