import type { Actor, Command, Customer, DisputedReading, Readings, Refusal, TenantId } from 'csp-multi-partner';
import { decide } from 'csp-multi-partner';
import { availableCommands, type MenuItem, type MenuQuestion } from 'csp-multi-partner/query';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  FABRIKAM,
  GRANT,
  NORTHWIND,
  OFFICE,
  TAILSPIN,
  adatum,
  agent,
  at,
  billingAdmin,
  contoso,
  dap,
  fabrikam,
  gdap,
  globalAdmin,
  invitation,
  invitationId,
  microsoft,
  northwind,
  office,
  order,
  request,
  reseller,
  someUser,
  subscriptionId,
  tailspin,
} from '../world';

const INVITATION = invitationId('invitation-1');
const inviteBy = (partner: typeof fabrikam | typeof tailspin | typeof adatum): NonNullable<MenuQuestion['invite']> => ({
  invitationId: INVITATION,
  partner,
  provider: null,
});

const offered = (command: Command): MenuItem => ({ command, refusals: [], disputed: [], from: null });

/** What is listed, in its order: the kind of command, what it asks or whose it is, and the codes against it. */
function outline(menu: readonly MenuItem[]): readonly (readonly [string, string, ...string[]])[] {
  return menu.map(({ command, refusals }) => [command.type, subject(command), ...refusals.map(({ code }) => code)]);
}

function subject(command: Command): string {
  if (command.type === 'requestRelationship') return command.asks;
  if (command.type === 'acceptInvitation') return command.invitationId;
  if (command.type === 'purchaseSubscription') return command.subscription.id;
  if ('grantId' in command) return command.grantId;
  return command.type === 'recordElapsed' ? '' : command.partner;
}

/** From when each item would be permitted; null where it is, or where time does not help. */
const fromOf = (menu: readonly MenuItem[]): readonly (string | null)[] => menu.map(({ from }) => from);

const cannotEnd = (partner: TenantId): Refusal => ({
  code: 'subscriptions-in-the-way',
  blocking: [{ subscriptionId: OFFICE, commerce: 'legacy', needs: 'suspension', termEndsAt: at('2030-01-01') }],
  sources: ['remove-2021', 'remove-current'],
  disputed: null,
  remedy: { kind: 'flow', flow: 'suspend-or-cancel', partner },
});

describe('a direct bill partner that is new to the customer', () => {
  const question = { at: at('2019-01-01'), actor: agent(FABRIKAM), invite: inviteBy(fabrikam) } as const;

  it('may invite it in three ways, and end nobody else’s relationship', () => {
    const [reselling, both, administration, ending] = availableCommands(contoso(), question);
    const asked = request('2019-01-01');
    expect(reselling).toEqual(offered(asked));
    expect(both).toEqual(offered({ ...asked, asks: 'reseller-and-delegated-admin' }));
    expect(administration).toEqual(offered({ ...asked, asks: 'delegated-admin' }));
    expect(ending).toEqual({
      command: { type: 'endResellerRelationship', at: at('2019-01-01'), actor: agent(FABRIKAM), partner: NORTHWIND },
      refusals: [
        {
          code: 'actor-not-entitled',
          actor: 'partner',
          entitled: ['partner'],
          sources: ['manage-partners-2020', 'remove-2021'],
          disputed: null,
          remedy: { kind: 'actor', actors: ['partner'] },
        },
        { ...cannotEnd(NORTHWIND), sources: ['remove-2018', 'remove-2021'] },
      ],
      disputed: [],
      from: null,
    });
  });

  it('may invite in one way only since delegated admin has ended', () => {
    expect(outline(availableCommands(contoso(), { ...question, at: at('2024-01-01') })).slice(0, 3)).toEqual([
      ['requestRelationship', 'reseller'],
      ['requestRelationship', 'reseller-and-delegated-admin', 'delegated-admin-ended'],
      ['requestRelationship', 'delegated-admin', 'delegated-admin-ended'],
    ]);
  });

  it('may not buy before it is accepted', () => {
    const menu = availableCommands(contoso(), { ...question, cart: [order()] });
    expect(outline(menu).at(-1)).toEqual(['purchaseSubscription', order().id, 'no-reseller-relationship']);
  });

  it('meets every objection at once, each with its own remedy', () => {
    const helpdesk = agent(FABRIKAM, 'helpdesk-agent');
    const canadian = { ...fabrikam, market: contoso({ market: 'CA' }).market };
    const menu = availableCommands(contoso({ asOf: '2024-06-01T00:00:00Z' }), {
      at: at('2024-01-01'),
      actor: helpdesk,
      invite: { invitationId: INVITATION, partner: canadian, provider: tailspin },
    });
    expect(menu[1]?.refusals.map(({ code, remedy }) => [code, remedy?.kind ?? null])).toEqual([
      ['too-early', 'wait'],
      ['role-not-permitted', 'role'],
      ['provider-not-connected', 'amend'],
      ['different-region', null],
      ['delegated-admin-ended', 'amend'],
    ]);
    expect(menu[1]?.from).toBeNull();
  });

  it('may not use the id of another invitation, and is not offered again what it has asked', () => {
    const taken = contoso({ partnerships: { invitations: [invitation()] } });
    expect(outline(availableCommands(taken, question)).slice(0, 3)).toEqual([
      ['requestRelationship', 'reseller-and-delegated-admin', 'invitation-id-taken'],
      ['requestRelationship', 'delegated-admin', 'invitation-id-taken'],
      ['acceptInvitation', 'invitation-1', 'actor-not-entitled'],
    ]);
  });
});

describe('the direct bill partner that sells', () => {
  it('may buy more, and end its relationship once its subscriptions are suspended', () => {
    const question = { at: at('2024-01-01'), actor: agent(NORTHWIND), cart: [order()] } as const;
    const ending: Command = {
      type: 'endResellerRelationship',
      at: at('2024-01-01'),
      actor: agent(NORTHWIND),
      partner: NORTHWIND,
    };
    const buying: Command = {
      type: 'purchaseSubscription',
      at: at('2024-01-01'),
      actor: agent(NORTHWIND),
      partner: NORTHWIND,
      subscription: order(),
    };
    expect(availableCommands(contoso(), question)).toEqual([
      { command: ending, refusals: [cannotEnd(NORTHWIND)], disputed: [], from: null },
      offered(buying),
    ]);
    expect(availableCommands(contoso({ subscriptions: [office({ status: 'suspended' })] }), question)).toEqual([
      offered(ending),
      offered(buying),
    ]);
  });

  it('is offered each order of the cart by itself', () => {
    const cart = [order(), order({ id: OFFICE }), order({ id: subscriptionId('third') })];
    const menu = availableCommands(contoso(), { at: at('2024-01-01'), actor: agent(NORTHWIND), cart });
    expect(outline(menu).slice(1)).toEqual([
      ['purchaseSubscription', order().id],
      ['purchaseSubscription', OFFICE, 'subscription-id-taken'],
      ['purchaseSubscription', 'third'],
    ]);
  });

  it('may give its own delegated admin back, not another’s', () => {
    const both = contoso({ partnerships: { relationships: [], grants: [dap(NORTHWIND), dap(FABRIKAM)] } });
    expect(outline(availableCommands(both, { at: at('2024-01-01'), actor: agent(NORTHWIND) }))).toEqual([
      ['revokeDelegatedAdmin', NORTHWIND],
      ['revokeDelegatedAdmin', FABRIKAM, 'actor-not-entitled'],
    ]);
  });
});

describe('an indirect provider and its reseller', () => {
  const sold = contoso({
    subscriptions: [],
    partnerships: { relationships: [reseller(TAILSPIN), reseller(ADATUM)] },
  });

  it('lets the provider end both relationships and order', () => {
    const question = { at: at('2024-01-01'), actor: agent(TAILSPIN), cart: [order()] };
    expect(outline(availableCommands(sold, question))).toEqual([
      ['endResellerRelationship', TAILSPIN],
      ['endResellerRelationship', ADATUM],
      ['purchaseSubscription', order().id],
    ]);
  });

  it('lets the reseller do neither', () => {
    const question = { at: at('2024-01-01'), actor: agent(ADATUM), cart: [order()] };
    expect(outline(availableCommands(sold, question))).toEqual([
      ['endResellerRelationship', TAILSPIN, 'actor-not-entitled'],
      ['endResellerRelationship', ADATUM, 'reseller-cannot-end'],
      ['purchaseSubscription', order().id, 'reseller-cannot-order'],
    ]);
  });

  it('lets the reseller invite for both', () => {
    const invite = { invitationId: INVITATION, partner: adatum, provider: tailspin };
    const [reselling] = availableCommands(contoso(), { at: at('2024-01-01'), actor: agent(ADATUM), invite });
    expect(reselling).toEqual(
      offered(request('2024-01-01', { actor: agent(ADATUM), partner: adatum, provider: tailspin })),
    );
  });
});

describe('the customer itself', () => {
  const asked = contoso({ partnerships: { invitations: [invitation()], grants: [dap(NORTHWIND)] } });
  const menuOf = (actor: Actor, readings = {}): readonly MenuItem[] =>
    availableCommands(asked, { at: at('2024-01-01'), actor }, { readings });
  const ending = ['endResellerRelationship', NORTHWIND, 'actor-not-entitled', 'subscriptions-in-the-way'];

  it('lets its global administrator accept and revoke, but end no relationship', () => {
    const menu = menuOf(globalAdmin);
    expect(menu.slice(0, 2)).toEqual([
      offered({
        type: 'acceptInvitation',
        at: at('2024-01-01'),
        actor: globalAdmin,
        invitationId: INVITATION,
        acceptsCustomerAgreement: true,
      }),
      offered({ type: 'revokeDelegatedAdmin', at: at('2024-01-01'), actor: globalAdmin, partner: NORTHWIND }),
    ]);
    expect(outline(menu)[2]).toEqual(ending);
  });

  it('lets its billing administrator do neither by the stricter reading, which is the usual one', () => {
    expect(outline(menuOf(billingAdmin))).toEqual([
      ['acceptInvitation', 'invitation-1', 'role-not-permitted'],
      ['revokeDelegatedAdmin', NORTHWIND, 'role-not-permitted'],
      ending,
    ]);
    expect(outline(menuOf(billingAdmin, { 'customer-administrator': 'global-admin' }))).toEqual(
      outline(menuOf(billingAdmin)),
    );
  });

  it('lets its billing administrator do both by the other reading', () => {
    expect(outline(menuOf(billingAdmin, { 'customer-administrator': 'billing-admin' }))).toEqual([
      ['acceptInvitation', 'invitation-1'],
      ['revokeDelegatedAdmin', NORTHWIND],
      ending,
    ]);
  });

  it('lets any other user do nothing', () => {
    expect(outline(menuOf(someUser))).toEqual([
      ['acceptInvitation', 'invitation-1', 'role-not-permitted'],
      ['revokeDelegatedAdmin', NORTHWIND, 'role-not-permitted'],
      ending,
    ]);
  });

  it('lists what somebody else might invite it to, and refuses to let the customer do so', () => {
    const menu = availableCommands(contoso(), { at: at('2019-01-01'), actor: globalAdmin, invite: inviteBy(fabrikam) });
    expect(outline(menu).slice(0, 3)).toEqual([
      ['requestRelationship', 'reseller', 'actor-not-entitled'],
      ['requestRelationship', 'reseller-and-delegated-admin', 'actor-not-entitled'],
      ['requestRelationship', 'delegated-admin', 'actor-not-entitled'],
    ]);
  });
});

describe('a menu with everything on it', () => {
  const busy = contoso({
    partnerships: {
      invitations: [invitation(), invitation({ id: 'invitation-2', partner: TAILSPIN })],
      relationships: [reseller(NORTHWIND), reseller(TAILSPIN)],
      grants: [dap(NORTHWIND), dap(TAILSPIN)],
    },
  });

  it('lists invitations, acceptances, revocations, ends and purchases, each in the customer’s own order', () => {
    const menu = availableCommands(busy, {
      at: at('2019-01-01'),
      actor: agent(FABRIKAM),
      invite: { ...inviteBy(fabrikam), invitationId: invitationId('invitation-3') },
      cart: [order()],
    });
    expect(outline(menu).map(([type, about]) => [type, about])).toEqual([
      ['requestRelationship', 'reseller'],
      ['requestRelationship', 'reseller-and-delegated-admin'],
      ['requestRelationship', 'delegated-admin'],
      ['acceptInvitation', 'invitation-1'],
      ['acceptInvitation', 'invitation-2'],
      ['revokeDelegatedAdmin', NORTHWIND],
      ['revokeDelegatedAdmin', TAILSPIN],
      ['endResellerRelationship', NORTHWIND],
      ['endResellerRelationship', TAILSPIN],
      ['purchaseSubscription', order().id],
    ]);
  });

  it('offers an item exactly where the decision permits it', () => {
    const question = { at: at('2024-01-01'), invite: inviteBy(fabrikam), cart: [order()] };
    for (const actor of [agent(NORTHWIND), agent(FABRIKAM), globalAdmin, billingAdmin, microsoft('2023-01-01')]) {
      for (const { command, refusals } of availableCommands(busy, { ...question, actor })) {
        const decided = decide(busy, command);
        expect(decided.isErr() ? decided.error : []).toEqual(refusals);
      }
    }
  });
});

describe('what the question leaves out', () => {
  it('is not listed: no invitation and no purchase without being asked for', () => {
    expect(outline(availableCommands(contoso(), { at: at('2024-01-01'), actor: agent(FABRIKAM) }))).toEqual([
      ['endResellerRelationship', NORTHWIND, 'actor-not-entitled', 'subscriptions-in-the-way'],
    ]);
  });

  it('is not listed: a purchase by anybody but a partner', () => {
    const bare = contoso({ partnerships: { relationships: [] } });
    for (const actor of [globalAdmin, microsoft('2023-01-01')]) {
      expect(availableCommands(bare, { at: at('2024-01-01'), actor, cart: [order()] })).toEqual([]);
    }
  });

  it('is not listed: what is over', () => {
    const over = contoso({
      partnerships: {
        invitations: [invitation({ status: 'accepted', acceptedAt: '2015-01-01T00:00:00Z' })],
        relationships: [{ status: 'ended', partner: NORTHWIND, since: null, endedAt: '2015-01-01T00:00:00Z' }],
        grants: [
          {
            kind: 'dap',
            partner: NORTHWIND,
            state: { status: 'removed', since: null, removedAt: '2015-01-01T00:00:00Z', removedBy: 'customer' },
          },
        ],
      },
    });
    expect(availableCommands(over, { at: at('2024-01-01'), actor: globalAdmin })).toEqual([]);
  });

  it('is not listed: a revocation of a granular relationship, which has steps of its own', () => {
    const customer = contoso({
      asOf: '2024-05-01T00:00:00Z',
      partnerships: { relationships: [], grants: [gdap(), dap(NORTHWIND)] },
    });
    expect(outline(availableCommands(customer, { at: at('2024-06-01'), actor: globalAdmin }))).toEqual([
      ['revokeDelegatedAdmin', NORTHWIND],
      ['deleteGrant', GRANT, 'actor-not-entitled', 'wrong-grant-status'],
      ['lockGrantForApproval', GRANT, 'actor-not-entitled', 'wrong-grant-status'],
      ['rejectGrant', GRANT, 'wrong-grant-status', 'consent-not-asked'],
      ['switchAutoExtension', GRANT],
      ['removeGlobalAdministrator', GRANT, 'actor-not-entitled'],
      ['terminateGrant', GRANT],
      ['removeAccessAssignment', GRANT, 'actor-not-entitled'],
    ]);
  });

  it('is not listed: what has happened already, or would change nothing', () => {
    const asked = contoso({ partnerships: { relationships: [], invitations: [invitation()] } });
    const question = { at: at('2024-01-01'), actor: agent(FABRIKAM), invite: inviteBy(fabrikam) };
    expect(decide(asked, request('2024-01-01'))).toEqual(ok([]));
    expect(outline(availableCommands(asked, question)).map(([type, about]) => [type, about])).toEqual([
      ['requestRelationship', 'reseller-and-delegated-admin'],
      ['requestRelationship', 'delegated-admin'],
      ['acceptInvitation', 'invitation-1'],
    ]);
  });

  it('does not slip in with an earlier command handed in as the invitation', () => {
    const earlier = request('2018-01-01', { actor: agent(NORTHWIND) });
    const menu = availableCommands(contoso(), { at: at('2019-01-01'), actor: agent(FABRIKAM), invite: earlier });
    expect(menu[0]).toEqual(offered(request('2019-01-01')));
  });
});

describe('Microsoft, where a partner has long not signed in', () => {
  const administered = contoso({ partnerships: { relationships: [], grants: [dap(NORTHWIND)] } });
  const menuAt = (when: string): readonly MenuItem[] =>
    availableCommands(administered, { at: at(when), actor: microsoft('2024-01-01') });
  const AFTER_90_DAYS = '2024-03-31T00:00:00.001Z';

  it('waits for more than 90 days', () => {
    expect(menuAt('2024-03-31')).toEqual([
      {
        command: {
          type: 'revokeDelegatedAdmin',
          at: at('2024-03-31'),
          actor: microsoft('2024-01-01'),
          partner: NORTHWIND,
        },
        refusals: [
          {
            code: 'delegated-admin-in-use',
            inactiveSince: at('2024-01-01'),
            removableFrom: AFTER_90_DAYS,
            sources: ['dap-monitoring-2023'],
            disputed: null,
            remedy: { kind: 'wait', until: AFTER_90_DAYS },
          },
        ],
        disputed: [],
        from: AFTER_90_DAYS,
      },
    ]);
    expect(fromOf(menuAt('2024-01-01'))).toEqual([AFTER_90_DAYS]);
  });

  it('may remove from then on', () => {
    expect(menuAt(AFTER_90_DAYS)).toEqual([
      offered({
        type: 'revokeDelegatedAdmin',
        at: at(AFTER_90_DAYS),
        actor: microsoft('2024-01-01'),
        partner: NORTHWIND,
      }),
    ]);
  });

  it('takes up a wait that begins only at a later day', () => {
    const customer = contoso({
      asOf: '2022-01-01T00:00:00Z',
      partnerships: { relationships: [], grants: [dap(NORTHWIND)] },
    });
    const menu = availableCommands(customer, { at: at('2021-11-01'), actor: microsoft('2021-12-15') });
    expect(outline(menu)[0]).toEqual(['revokeDelegatedAdmin', NORTHWIND, 'too-early']);
    expect(fromOf(menu)[0]).toBe('2022-03-15T00:00:00.001Z');
  });

  it('waits no longer than time lasts', () => {
    const menu = availableCommands(administered, { at: at('9999-12-15'), actor: microsoft('9999-12-01') });
    expect(fromOf(menu)).toEqual(['9999-12-31T23:59:59.999Z']);
  });

  it('may do nothing else', () => {
    const invited = contoso({ partnerships: { invitations: [invitation()] } });
    expect(outline(availableCommands(invited, { at: at('2024-01-01'), actor: microsoft('2023-01-01') }))).toEqual([
      ['acceptInvitation', 'invitation-1', 'actor-not-entitled'],
      ['endResellerRelationship', NORTHWIND, 'actor-not-entitled', 'subscriptions-in-the-way'],
    ]);
  });
});

describe('what only time bars', () => {
  const inviting = (customer: Customer, when: string): readonly MenuItem[] =>
    availableCommands(customer, { at: at(when), actor: agent(FABRIKAM), invite: inviteBy(fabrikam) }).slice(0, 3);

  it('an invitation without delegated admin, in October 2018: possible from November', () => {
    const menu = inviting(contoso(), '2018-10-15');
    expect(outline(menu)[0]).toEqual(['requestRelationship', 'reseller', 'delegated-admin-required']);
    expect(fromOf(menu)).toEqual(['2018-11-01T00:00:00.000Z', null, null]);
    expect(fromOf(inviting(contoso(), '2018-10-31T23:59:59.999Z'))).toEqual(['2018-11-01T00:00:00.000Z', null, null]);
    expect(outline(inviting(contoso(), '2018-11-01'))[0]).toEqual(['requestRelationship', 'reseller']);
  });

  it.each(['us-government', 'germany'] as const)('the same in %s: never', (cloud) => {
    expect(fromOf(inviting(contoso({ cloud }), '2018-10-15'))).toEqual([null, null, null]);
  });

  it('selling to another tenant of a CSP partner, in October 2020: possible from November 30', () => {
    const buyer = contoso({ cspTenancy: { kind: 'other-tenant' } });
    const buying = (when: string, customer = buyer): MenuItem | undefined =>
      availableCommands(customer, { at: at(when), actor: agent(NORTHWIND), cart: [order()] }).at(-1);
    expect(buying('2020-10-01')?.refusals).toEqual([
      {
        code: 'resale-to-csp-partner',
        tenancy: 'other-tenant',
        sources: ['multipartner-2017-03'],
        disputed: null,
        remedy: { kind: 'flow', flow: 'another-tenant', partner: null },
      },
    ]);
    expect(buying('2020-10-01')?.from).toBe('2020-11-30T00:00:00.000Z');
    expect(buying('2020-11-30')?.refusals).toEqual([]);
    const transacting = contoso({ cspTenancy: { kind: 'transacting-tenant', providers: [] } });
    expect(buying('2020-10-01', transacting)?.from).toBeNull();
  });

  it('a second administrator of a service, in early 2018: possible from September 5', () => {
    const azure = office({ id: order().id, transactingPartner: FABRIKAM });
    const customer = contoso({
      subscriptions: [office(), azure],
      partnerships: {
        invitations: [invitation({ asks: 'delegated-admin' })],
        relationships: [],
        grants: [dap(NORTHWIND)],
      },
    });
    const menu = availableCommands(customer, { at: at('2018-01-01'), actor: globalAdmin });
    expect(outline(menu)[0]).toEqual(['acceptInvitation', 'invitation-1', 'service-administered']);
    expect(fromOf(menu)).toEqual(['2018-09-05T00:00:00.000Z', null]);
  });

  it('a second partner in the US Government cloud, in April 2017: possible from June 22, by the one reading', () => {
    const question = { at: at('2017-04-01'), actor: agent(FABRIKAM), invite: inviteBy(fabrikam) };
    const customer = contoso({ cloud: 'us-government', subscriptions: [] });
    const fromBy = (reading: 'available' | 'not-available'): readonly (string | null)[] =>
      fromOf(availableCommands(customer, question, { readings: { 'us-government-multi-partner': reading } })).slice(
        1,
        3,
      );
    expect(fromBy('available')).toEqual(['2017-06-22T00:00:00.000Z', '2017-06-22T00:00:00.000Z']);
    expect(fromBy('not-available')).toEqual([null, null]);
  });

  it('anything before the last thing that happened: possible from then on, if it is possible at all', () => {
    const customer = contoso({ asOf: '2018-12-01T00:00:00Z', subscriptions: [] });
    const menu = availableCommands(customer, {
      at: at('2018-11-15'),
      actor: agent(NORTHWIND),
      invite: { ...inviteBy(fabrikam), partner: northwind },
      cart: [order()],
    });
    const theLastEvent = '2018-12-01T00:00:00.000Z';
    expect(menu.every(({ refusals }) => refusals[0]?.code === 'too-early')).toBe(true);
    expect(menu.map(({ command, from }) => [command.type, from])).toEqual([
      ['requestRelationship', theLastEvent],
      ['requestRelationship', theLastEvent],
      ['requestRelationship', theLastEvent],
      ['endResellerRelationship', theLastEvent],
      ['purchaseSubscription', theLastEvent],
      // Time will not have brought about anything by then.
      ['recordElapsed', null],
    ]);
  });
});

describe('what depends on how the sources are read', () => {
  const administrator = (decidedBy: DisputedReading['decidedBy']): DisputedReading => ({
    dispute: 'customer-administrator',
    decidedBy,
    readings: { 'global-admin': ['request-2021', 'obtain-admin-2023'], 'billing-admin': ['manage-partners-current'] },
  });
  const government = (decidedBy: DisputedReading['decidedBy']): DisputedReading => ({
    dispute: 'us-government-multi-partner',
    decidedBy,
    readings: {
      available: ['multipartner-2017-06', 'multipartner-current'],
      'not-available': ['us-government-overview', 'national-clouds-2017', 'national-clouds-2023'],
    },
  });
  const afterRemoval = (decidedBy: DisputedReading['decidedBy']): DisputedReading => ({
    dispute: 'delegated-admin-after-removal',
    decidedBy,
    readings: { removed: ['remove-2021', 'connect-2023'], unchanged: ['connect-2020'] },
  });
  /** For each item: whether it is offered, and the readings on which that rests. */
  const disputedIn = (
    customer: Customer,
    question: MenuQuestion,
    readings: Readings = {},
  ): readonly (readonly [boolean, readonly DisputedReading[]])[] =>
    availableCommands(customer, question, { readings }).map(({ refusals, disputed }) => [
      refusals.length === 0,
      disputed,
    ]);

  it('names the reading by which a billing administrator may or may not accept and revoke', () => {
    const asked = contoso({
      partnerships: { invitations: [invitation()], relationships: [], grants: [dap(NORTHWIND)] },
    });
    const question = { at: at('2024-01-01'), actor: billingAdmin };
    expect(disputedIn(asked, question)).toEqual([
      [false, [administrator('global-admin')]],
      [false, [administrator('global-admin')]],
    ]);
    expect(disputedIn(asked, question, { 'customer-administrator': 'billing-admin' })).toEqual([
      [true, [administrator('billing-admin')]],
      [true, [administrator('billing-admin')]],
    ]);
  });

  it('names the reading by which a second partner may or may not be invited', () => {
    const customer = contoso({ cloud: 'us-government', subscriptions: [] });
    const invite = inviteBy({ ...fabrikam, cloud: 'us-government' });
    const question = { at: at('2019-01-01'), actor: agent(FABRIKAM), invite };
    expect(disputedIn(customer, question).slice(1, 3)).toEqual([
      [true, [government('available')]],
      [true, [government('available')]],
    ]);
    expect(disputedIn(customer, question, { 'us-government-multi-partner': 'not-available' }).slice(1, 3)).toEqual([
      [false, [government('not-available')]],
      [false, [government('not-available')]],
    ]);
  });

  it('names the reading by which delegated admin ends or stays, though both offer the end', () => {
    const customer = contoso({ subscriptions: [], partnerships: { grants: [dap(NORTHWIND)] } });
    const question = { at: at('2020-10-01'), actor: agent(NORTHWIND) };
    expect(disputedIn(customer, question)).toEqual([
      [true, []],
      [true, [afterRemoval('removed')]],
    ]);
    expect(disputedIn(customer, question, { 'delegated-admin-after-removal': 'unchanged' })).toEqual([
      [true, []],
      [true, [afterRemoval('unchanged')]],
    ]);
  });
});
