import { decide, evolve, execute } from 'csp-multi-partner';
import type { Command } from 'csp-multi-partner';
import { parseDuration } from 'csp-multi-partner/parse';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  NORTHWIND,
  STATES,
  TAILSPIN,
  agent,
  at,
  codes,
  contoso,
  dap,
  gdap,
  globalAdmin,
  grantId,
  granted,
  must,
  provisioning,
  step,
} from '../../world';
import {
  TOO_EARLY,
  after,
  grantIn,
  grantUnknown,
  notEntitled,
  notPermitted,
  refused,
  tooEarly,
  wrongStatus,
} from './expected';

const draft = gdap({ state: STATES.created, assignments: [] });
const ofReseller = gdap({ state: STATES.created, assignments: [], partner: ADATUM, provider: TAILSPIN });
const asItIs = {
  displayName: 'Exchange support',
  duration: must(parseDuration('P730D')),
  autoExtendDuration: 'PT0S',
  roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
} as const;
const changed = {
  displayName: 'Support for Exchange',
  duration: must(parseDuration('P365D')),
  autoExtendDuration: 'P180D',
  roleDefinitionIds: [GLOBAL_READER],
} as const;

function amend(when: string, changes: Partial<Omit<Command<'amendGrant'>, 'type' | 'at'>> = {}): Command<'amendGrant'> {
  return {
    type: 'amendGrant',
    at: at(when),
    actor: agent(FABRIKAM),
    grantId: GRANT,
    ...changed,
    takenNames: [],
    customRoles: [],
    ...changes,
  };
}

const CREATING = ['gdap-request-2023', 'graph-reseller-2024'] as const;
const REQUESTING = ['gdap-request-2023'] as const;

describe('a draft that its partner changes', () => {
  it('has the new terms, and only the terms travel in the event', () => {
    const command = amend('2024-03-01', { takenNames: ['Lighthouse'], customRoles: [EXCHANGE] });
    expect(decide(granted(draft), command)).toEqual(
      ok([
        {
          type: 'grantAmended',
          at: '2024-03-01T00:00:00.000Z',
          by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
          grantId: GRANT,
          terms: changed,
        },
      ]),
    );
  });

  it('stays a draft of the same partner', () => {
    const customer = granted(draft);
    const { customer: amended } = execute(customer, amend('2024-03-01'))._unsafeUnwrap();
    expect(grantIn(amended)).toEqual({ ...draft, ...changed });
    expect(amended.account).toBe(customer.account);
  });

  it.each(['displayName', 'duration', 'autoExtendDuration', 'roleDefinitionIds'] as const)(
    'may change in its %s alone',
    (name) => {
      const terms = { ...asItIs, [name]: changed[name] };
      const [event] = decide(granted(draft), amend('2024-03-01', terms))._unsafeUnwrap();
      expect(event).toMatchObject({ type: 'grantAmended', terms });
    },
  );

  it.each([
    ['more', [EXCHANGE, GLOBAL_READER, GLOBAL_ADMIN]],
    ['fewer', [EXCHANGE]],
    ['as many others', [EXCHANGE, GLOBAL_ADMIN]],
  ])('may come to be about %s roles', (_, roleDefinitionIds) => {
    const amended = after(granted(draft), amend('2024-03-01', { ...asItIs, roleDefinitionIds }));
    expect(grantIn(amended)?.roleDefinitionIds).toEqual(roleDefinitionIds);
  });

  it('has each role once, however often it is named, where it is named first', () => {
    const terms = { ...asItIs, roleDefinitionIds: [GLOBAL_ADMIN, EXCHANGE, GLOBAL_ADMIN, EXCHANGE] };
    const executed = execute(granted(draft), amend('2024-03-01', terms))._unsafeUnwrap();
    expect(executed.events).toEqual([
      {
        type: 'grantAmended',
        at: '2024-03-01T00:00:00.000Z',
        by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
        grantId: GRANT,
        terms: { ...asItIs, roleDefinitionIds: [GLOBAL_ADMIN, EXCHANGE] },
      },
    ]);
    expect(grantIn(executed.customer)?.roleDefinitionIds).toEqual([GLOBAL_ADMIN, EXCHANGE]);
  });

  it('stays quiet when it is to become what it is, in whatever order its roles are named', () => {
    expect(decide(granted(draft), amend('2024-03-01', asItIs))).toEqual(ok([]));
    const reordered = { ...asItIs, roleDefinitionIds: [GLOBAL_READER, EXCHANGE] };
    expect(decide(granted(draft), amend('2024-03-01', reordered))).toEqual(ok([]));
    const twice = { ...asItIs, roleDefinitionIds: [GLOBAL_READER, EXCHANGE, GLOBAL_READER] };
    expect(decide(granted(draft), amend('2024-03-01', twice))).toEqual(ok([]));
    const amended = after(granted(draft), amend('2024-03-01'));
    expect(decide(amended, amend('2024-03-02'))).toEqual(ok([]));
  });

  it('stays quiet when its 730 days are written as two years, and not when they become 729', () => {
    const lasting = (text: string) =>
      decide(granted(draft), amend('2024-03-01', { ...asItIs, duration: must(parseDuration(text)) }));
    expect(lasting('P2Y')).toEqual(ok([]));
    expect(lasting('P1Y365D')).toEqual(ok([]));
    expect(lasting('P729D')._unsafeUnwrap()).toHaveLength(1);
  });

  it('may keep the name that it has, whatever names are taken', () => {
    const takenNames = ['Lighthouse', 'Exchange support'];
    const kept = { ...changed, displayName: 'Exchange support' };
    expect(decide(granted(draft), amend('2024-03-01', { ...asItIs, takenNames }))).toEqual(ok([]));
    const [event] = decide(granted(draft), amend('2024-03-01', { ...kept, takenNames }))._unsafeUnwrap();
    expect(event).toMatchObject({ type: 'grantAmended', terms: kept });
  });

  it('is changed by the provider that created it, and by its reseller never', () => {
    const customer = granted(ofReseller);
    expect(codes(decide(customer, amend('2024-03-01', { actor: agent(TAILSPIN) })))).toEqual([]);
    expect(decide(customer, amend('2024-03-01', { actor: agent(ADATUM) }))).toEqual(
      refused(notEntitled('partner', ['provider'], CREATING)),
    );
  });
});

describe('an amendment that carries more than terms', () => {
  it('changes nothing but the terms: no state, no assignments, no partner, no id', () => {
    const more = {
      state: STATES.active,
      assignments: [],
      partner: NORTHWIND,
      provider: TAILSPIN,
      id: grantId('grant-2'),
    };
    const terms = { ...changed, ...more };
    const event = { type: 'grantAmended', at: at('2024-03-01'), by: agent(FABRIKAM), grantId: GRANT, terms } as const;
    const before = gdap({ state: STATES.created });
    expect(evolve(granted(before), event).partnerships.grants).toEqual([{ ...before, ...changed }]);
  });
});

describe('a change of a draft that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(granted(draft), amend(TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it('means a relationship that there is not', () => {
    expect(decide(contoso(), amend('2024-03-01'))).toEqual(refused(grantUnknown));
  });

  it.each([
    ['the customer', globalAdmin],
    ['Microsoft', provisioning],
    ['another partner', agent(NORTHWIND)],
  ])('is %s’s', (_, actor) => {
    expect(decide(granted(draft), amend('2024-03-01', { actor }))).toEqual(
      refused(notEntitled(actor.kind, ['partner'], CREATING)),
    );
  });

  it('is a sales agent’s', () => {
    const actor = agent(FABRIKAM, 'sales-agent');
    expect(decide(granted(draft), amend('2024-03-01', { actor }))).toEqual(
      refused(notPermitted('sales-agent', ['admin-agent'], REQUESTING)),
    );
  });

  it.each(['approvalPending', 'active', 'terminated'] as const)('comes when the relationship is %s', (status) => {
    expect(decide(granted(gdap({ state: STATES[status] })), amend('2024-03-01'))).toEqual(
      refused(wrongStatus(status, ['created'], { kind: 'command', command: 'draftGrant', partner: FABRIKAM })),
    );
  });

  it('hears of all that is wrong at once', () => {
    const wrong = { actor: agent(NORTHWIND, 'sales-agent'), displayName: '', roleDefinitionIds: [] };
    expect(codes(decide(granted(), amend('2024-03-01', wrong)))).toEqual([
      'actor-not-entitled',
      'role-not-permitted',
      'wrong-grant-status',
      'display-name-length',
      'roles-missing',
    ]);
  });
});

describe('a draft that is deleted', () => {
  it('is gone without a trace', () => {
    const customer = granted(dap(NORTHWIND), draft);
    const executed = execute(customer, step('deleteGrant', '2024-03-01'))._unsafeUnwrap();
    expect(executed.events).toEqual([
      {
        type: 'grantDeleted',
        at: '2024-03-01T00:00:00.000Z',
        by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
        grantId: GRANT,
      },
    ]);
    expect(executed.customer.partnerships).toEqual({
      ...customer.partnerships,
      grants: [{ kind: 'dap', partner: NORTHWIND, state: { status: 'active', since: null } }],
    });
    expect(executed.customer.account).toBe(customer.account);
  });

  it('stays quiet when it is deleted again, whoever tries', () => {
    const deleted = after(granted(draft), step('deleteGrant', '2024-03-01'));
    expect(decide(deleted, step('deleteGrant', '2024-03-02'))).toEqual(ok([]));
    expect(decide(deleted, step('deleteGrant', '2024-03-02', globalAdmin))).toEqual(ok([]));
  });

  it('is deleted by the provider that created it, and by its reseller never', () => {
    expect(codes(decide(granted(ofReseller), step('deleteGrant', '2024-03-01', agent(TAILSPIN))))).toEqual([]);
    expect(decide(granted(ofReseller), step('deleteGrant', '2024-03-01', agent(ADATUM)))).toEqual(
      refused(notEntitled('partner', ['provider'], CREATING)),
    );
  });
});

describe('a deletion that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(granted(draft), step('deleteGrant', TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it('is the customer’s', () => {
    expect(decide(granted(draft), step('deleteGrant', '2024-03-01', globalAdmin))).toEqual(
      refused(notEntitled('customer', ['partner'], CREATING)),
    );
  });

  it('is a helpdesk agent’s', () => {
    expect(decide(granted(draft), step('deleteGrant', '2024-03-01', agent(FABRIKAM, 'helpdesk-agent')))).toEqual(
      refused(notPermitted('helpdesk-agent', ['admin-agent'], REQUESTING)),
    );
  });

  it.each([
    ['awaits approval, and has to lapse', 'approvalPending', { kind: 'flow', flow: 'let-it-lapse', partner: null }],
    ['is active, and is terminated', 'active', { kind: 'command', command: 'terminateGrant', partner: FABRIKAM }],
    ['was approved', 'approved', null],
    ['has expired', 'expired', null],
  ] as const)('comes when the relationship %s', (_, status, remedy) => {
    expect(decide(granted(gdap({ state: STATES[status] })), step('deleteGrant', '2024-03-01'))).toEqual(
      refused(wrongStatus(status, ['created'], remedy)),
    );
  });
});
