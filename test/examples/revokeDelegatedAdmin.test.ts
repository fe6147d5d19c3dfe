import { decide, execute } from 'csp-multi-partner';
import { explain } from 'csp-multi-partner/query';
import { err, ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  FABRIKAM,
  NORTHWIND,
  agent,
  at,
  billingAdmin,
  codes,
  contoso,
  dap,
  gdap,
  globalAdmin,
  microsoft,
  provisioning,
  revoke,
  someUser,
} from '../world';

const administered = contoso({ partnerships: { grants: [dap(NORTHWIND), dap(FABRIKAM)] } });

describe('a customer that a partner administers', () => {
  it.each([
    ['its global administrator', globalAdmin],
    ['the partner’s admin agent', agent(NORTHWIND)],
    ['the partner’s helpdesk agent', agent(NORTHWIND, 'helpdesk-agent')],
    ['Microsoft, where nobody used it for more than 90 days', microsoft('2023-01-01')],
  ])('loses that partner’s privileges by %s', (_, actor) => {
    expect(decide(administered, revoke('2024-01-01', { actor }))).toEqual(
      ok([{ type: 'delegatedAdminRemoved', at: '2024-01-01T00:00:00.000Z', by: actor, partner: NORTHWIND }]),
    );
  });

  it('keeps the reseller relationship, the other partner’s privileges and its account', () => {
    const { customer } = execute(administered, revoke('2024-01-01'))._unsafeUnwrap();
    expect(customer.account).toBe(administered.account);
    expect(customer.partnerships.relationships).toEqual([{ status: 'active', partner: NORTHWIND, since: null }]);
    expect(customer.partnerships.grants).toEqual([
      {
        kind: 'dap',
        partner: NORTHWIND,
        state: { status: 'removed', since: null, removedAt: '2024-01-01T00:00:00.000Z', removedBy: 'customer' },
      },
      { kind: 'dap', partner: FABRIKAM, state: { status: 'active', since: null } },
    ]);
  });

  it('removes its partners’ privileges one after the other', () => {
    const { customer } = execute(administered, revoke('2024-01-01'))._unsafeUnwrap();
    expect(codes(decide(customer, revoke('2024-01-01', { partner: FABRIKAM })))).toEqual([]);
  });
});

describe('a customer that a partner administers no longer', () => {
  it('stays as it is when the removal is repeated', () => {
    const { customer } = execute(administered, revoke('2024-01-01'))._unsafeUnwrap();
    expect(decide(customer, revoke('2024-01-01'))).toEqual(ok([]));
    expect(decide(customer, revoke('2025-01-01', { actor: agent(NORTHWIND) }))).toEqual(ok([]));
  });
});

describe('a removal that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(administered, revoke('2014-12-31T23:59:59.999Z'))).toEqual(
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

  it('means privileges that there never were', () => {
    expect(decide(contoso(), revoke('2024-01-01'))).toEqual(
      err([{ code: 'delegated-admin-unknown', partner: NORTHWIND, sources: ['ours'], disputed: null, remedy: null }]),
    );
  });

  it('means privileges of the granular kind, which have a life cycle of their own', () => {
    const customer = contoso({ partnerships: { grants: [gdap({ partner: NORTHWIND })] } });
    expect(codes(decide(customer, revoke('2024-01-01')))).toEqual(['delegated-admin-unknown']);
  });

  it('is another partner’s', () => {
    expect(decide(administered, revoke('2024-01-01', { actor: agent(FABRIKAM) }))).toEqual(
      err([
        {
          code: 'actor-not-entitled',
          actor: 'partner',
          entitled: ['customer', 'partner', 'microsoft'],
          sources: ['obtain-admin-2023', 'dap-monitoring-2023'],
          disputed: null,
          remedy: { kind: 'actor', actors: ['customer', 'partner', 'microsoft'] },
        },
      ]),
    );
  });

  it('is a sales agent’s', () => {
    const command = revoke('2024-01-01', { actor: agent(NORTHWIND, 'sales-agent') });
    expect(decide(administered, command)).toEqual(
      err([
        {
          code: 'role-not-permitted',
          role: 'sales-agent',
          permitted: ['admin-agent', 'helpdesk-agent'],
          sources: ['dap-monitoring-2023'],
          disputed: null,
          remedy: { kind: 'role', roles: ['admin-agent', 'helpdesk-agent'] },
        },
      ]),
    );
  });

  it('is made by a user of the customer without an administrator’s role', () => {
    expect(decide(administered, revoke('2024-01-01', { actor: someUser }))).toEqual(
      err([
        {
          code: 'role-not-permitted',
          role: 'other',
          permitted: ['global-admin'],
          sources: ['obtain-admin-2023', 'manage-partners-current'],
          disputed: null,
          remedy: { kind: 'role', roles: ['global-admin'] },
        },
      ]),
    );
  });
});

describe('a billing administrator of the customer', () => {
  const command = revoke('2024-01-01', { actor: billingAdmin });
  const readings = {
    'global-admin': ['request-2021', 'obtain-admin-2023'],
    'billing-admin': ['manage-partners-current'],
  };
  const enough = { readings: { 'customer-administrator': 'billing-admin' } } as const;

  it('may not remove privileges as the sources are read by default, and the refusal says that they conflict', () => {
    const disputed = { dispute: 'customer-administrator', decidedBy: 'global-admin', readings };
    const refusal = {
      code: 'role-not-permitted',
      role: 'billing-admin',
      permitted: ['global-admin'],
      sources: ['obtain-admin-2023'],
      disputed,
      remedy: { kind: 'role', roles: ['global-admin'] },
    };
    expect(decide(administered, command)).toEqual(err([refusal]));
    expect(explain(administered, command)[3]).toEqual({
      kind: 'disputed',
      rule: 'role-not-permitted',
      disputed,
      refusal,
    });
  });

  it('may remove them by the other reading, and the answer says that the sources conflict', () => {
    const disputed = { dispute: 'customer-administrator', decidedBy: 'billing-admin', readings };
    const executed = execute(administered, command, enough)._unsafeUnwrap();
    expect(executed.events).toEqual([
      {
        type: 'delegatedAdminRemoved',
        at: '2024-01-01T00:00:00.000Z',
        by: { kind: 'customer', role: 'billing-admin' },
        partner: NORTHWIND,
      },
    ]);
    expect(executed.disputed).toEqual([disputed]);
    expect(explain(administered, command, enough)[3]).toEqual({
      kind: 'disputed',
      rule: 'role-not-permitted',
      disputed,
      refusal: null,
    });
  });

  it('is not in dispute where a global administrator decides', () => {
    expect(execute(administered, revoke('2024-01-01'))._unsafeUnwrap().disputed).toEqual([]);
  });
});

describe('privileges last used on 1 January 2022', () => {
  const byMicrosoft = (when: string) => revoke(when, { actor: microsoft('2022-01-01') });

  it.each(['2022-03-31T23:59:59.999Z', '2022-04-01T00:00:00.000Z'])('are in use for Microsoft at %s', (when) => {
    expect(decide(administered, byMicrosoft(when))).toEqual(
      err([
        {
          code: 'delegated-admin-in-use',
          inactiveSince: '2022-01-01T00:00:00.000Z',
          removableFrom: '2022-04-01T00:00:00.001Z',
          sources: ['dap-monitoring-2023'],
          disputed: null,
          remedy: { kind: 'wait', until: '2022-04-01T00:00:00.001Z' },
        },
      ]),
    );
  });

  it('are inactive after more than 90 days: 90 days and a millisecond', () => {
    expect(codes(decide(administered, byMicrosoft('2022-04-01T00:00:00.001Z')))).toEqual([]);
  });

  it('are removed by customer and partner whenever they like', () => {
    expect(codes(decide(administered, revoke('2022-01-01')))).toEqual([]);
    expect(codes(decide(administered, revoke('2022-01-01', { actor: agent(NORTHWIND) })))).toEqual([]);
  });

  it('are not shown to be unused where Microsoft names no last sign-in, and waiting does not help', () => {
    expect(decide(administered, revoke('2024-01-01', { actor: provisioning }))).toEqual(
      err([
        {
          code: 'delegated-admin-in-use',
          inactiveSince: null,
          removableFrom: null,
          sources: ['dap-monitoring-2023'],
          disputed: null,
          remedy: null,
        },
      ]),
    );
  });

  it('never become removable past the end of time, and nothing throws', () => {
    const command = revoke('9999-12-31', { actor: { kind: 'microsoft', inactiveSince: at('9999-12-31') } });
    expect(codes(decide(administered, command))).toEqual(['delegated-admin-in-use']);
  });
});
