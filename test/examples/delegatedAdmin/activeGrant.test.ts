import { decide, execute } from 'csp-multi-partner';
import type { Actor, AutoExtendDuration, Command } from 'csp-multi-partner';
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
  assignment,
  at,
  billingAdmin,
  codes,
  contoso,
  gdap,
  globalAdmin,
  granted,
  provisioning,
  relationshipAdmin,
  someUser,
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

const ofReseller = granted(gdap({ partner: ADATUM, provider: TAILSPIN }));
const partner = { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' };
const SWITCHING = ['auto-extend-current', 'auto-extend-questions', 'ours'] as const;
const AWAITED = { kind: 'flow', flow: 'await-provisioning', partner: null } as const;
const TERMINATING = ['gdap-terminate-2023', 'manage-partners-current', 'ours'] as const;

function switched(
  autoExtendDuration: AutoExtendDuration,
  when = '2024-03-01',
  actor: Actor = agent(FABRIKAM),
): Command<'switchAutoExtension'> {
  return { type: 'switchAutoExtension', at: at(when), actor, grantId: GRANT, autoExtendDuration };
}

describe('a relationship that is to extend itself from now on', () => {
  it.each(['created', 'active'] as const)('does so when it is %s, and its end stays where it is', (status) => {
    const grant = gdap({ state: STATES[status] });
    const executed = execute(granted(grant), switched('P180D'))._unsafeUnwrap();
    expect(executed.events).toEqual([
      {
        type: 'autoExtensionSwitched',
        at: '2024-03-01T00:00:00.000Z',
        by: partner,
        grantId: GRANT,
        autoExtendDuration: 'P180D',
      },
    ]);
    expect(grantIn(executed.customer)).toEqual({ ...grant, autoExtendDuration: 'P180D' });
    expect(executed.customer.account).toEqual(contoso().account);
  });

  it('may do so a millisecond before its end, and at its end no longer', () => {
    expect(codes(decide(granted(), switched('P180D', '2026-01-02T23:59:59.999Z')))).toEqual([]);
    expect(decide(granted(), switched('P180D', '2026-01-03'))).toEqual(
      refused(
        wrongStatus('expiring', ['created', 'active'], { kind: 'command', command: 'draftGrant', partner: FABRIKAM }),
      ),
    );
  });

  it('stays quiet when it does so already', () => {
    const extending = granted(gdap({ autoExtendDuration: 'P180D' }));
    expect(decide(extending, switched('P180D'))).toEqual(ok([]));
    expect(decide(granted(), switched('PT0S'))).toEqual(ok([]));
  });

  it('no longer does so when that is switched off', () => {
    const off = after(granted(), switched('P180D'), switched('PT0S', '2024-03-02'));
    expect(grantIn(off)).toEqual(gdap());
  });

  it.each([
    ['reseller', agent(ADATUM), ofReseller],
    ['provider that created it', agent(TAILSPIN), ofReseller],
  ])('may be told so by the %s', (_, actor, customer) => {
    expect(codes(decide(customer, switched('P180D', '2024-03-01', actor)))).toEqual([]);
  });

  it.each([globalAdmin, relationshipAdmin, billingAdmin, someUser])(
    'may be told so by anybody of the customer, as no source names a role: %o',
    (actor) => {
      expect(decide(granted(), switched('P180D', '2024-03-01', actor))).toEqual(
        ok([
          {
            type: 'autoExtensionSwitched',
            at: '2024-03-01T00:00:00.000Z',
            by: actor,
            grantId: GRANT,
            autoExtendDuration: 'P180D',
          },
        ]),
      );
    },
  );

  it('cannot do so with Global Administrator, which has to be taken out first', () => {
    const roleDefinitionIds = [EXCHANGE, GLOBAL_ADMIN];
    for (const [status, command] of [
      ['active', 'removeGlobalAdministrator'],
      ['created', 'amendGrant'],
    ] as const) {
      const customer = granted(gdap({ roleDefinitionIds, state: STATES[status] }));
      expect(decide(customer, switched('P180D', '2024-05-01'))).toEqual(
        refused({
          code: 'extension-with-global-admin',
          roleDefinitionId: GLOBAL_ADMIN,
          sources: ['auto-extend-current'],
          remedy: { kind: 'command', command, partner: FABRIKAM },
        }),
      );
    }
    const active = granted(gdap({ roleDefinitionIds }));
    const without = after(active, step('removeGlobalAdministrator', '2024-05-01'));
    expect(codes(decide(without, switched('P180D', '2024-05-01')))).toEqual([]);
  });

  it.each([
    ['awaits approval', 'approvalPending', 'approveGrant'],
    ['is over', 'expired', 'draftGrant'],
    ['is approved', 'approved', null],
  ] as const)('cannot lose Global Administrator for it while it %s', (_, status, command) => {
    const customer = granted(gdap({ roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN], state: STATES[status] }));
    const remedy = command === null ? AWAITED : ({ kind: 'command', command, partner: FABRIKAM } as const);
    expect(decide(customer, switched('P180D'))).toEqual(
      refused(wrongStatus(status, ['created', 'active'], remedy), {
        code: 'extension-with-global-admin',
        roleDefinitionId: GLOBAL_ADMIN,
        sources: ['auto-extend-current'],
        remedy: null,
      }),
    );
  });

  it.each([
    [
      'before 11 April 2024, when the role could not be taken out',
      [EXCHANGE, GLOBAL_ADMIN],
      '2024-04-10T23:59:59.999Z',
    ],
    ['where that is its only role', [GLOBAL_ADMIN], '2024-04-11'],
  ] as const)('can do so only as another relationship %s', (_, roleDefinitionIds, when) => {
    expect(decide(granted(gdap({ roleDefinitionIds })), switched('P180D', when))).toEqual(
      refused({
        code: 'extension-with-global-admin',
        roleDefinitionId: GLOBAL_ADMIN,
        sources: ['auto-extend-current'],
        remedy: { kind: 'command', command: 'draftGrant', partner: FABRIKAM },
      }),
    );
  });

  it('loses Global Administrator for it from 11 April 2024 on', () => {
    const customer = granted(gdap({ roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] }));
    const [refusal] = decide(customer, switched('P180D', '2024-04-11'))._unsafeUnwrapErr();
    expect(refusal.remedy).toEqual({ kind: 'command', command: 'removeGlobalAdministrator', partner: FABRIKAM });
  });

  it('stays quiet where Graph reports both automatic extension and Global Administrator', () => {
    const both = granted(gdap({ autoExtendDuration: 'P180D', roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] }));
    expect(decide(both, switched('P180D'))).toEqual(ok([]));
  });

  it('could not do so before 30 October 2023', () => {
    const before = contoso({ partnerships: { grants: [gdap()] } });
    expect(decide(before, switched('P180D', '2023-10-29T23:59:59.999Z'))).toEqual(
      refused({
        code: 'auto-extension-unavailable',
        autoExtendDuration: 'P180D',
        sources: ['auto-extend-announcement', 'gdap-faq-2023'],
        remedy: { kind: 'amend', member: 'autoExtendDuration', to: 'PT0S' },
      }),
    );
    expect(codes(decide(before, switched('P180D', '2023-10-30')))).toEqual([]);
  });
});

describe('a switch of the extension that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(granted(), switched('P180D', TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it('means a relationship that there is not', () => {
    expect(decide(contoso(), switched('P180D'))).toEqual(refused(grantUnknown));
  });

  it.each([
    ['another partner’s', agent(NORTHWIND), granted(), ['partner', 'customer']],
    ['Microsoft’s', provisioning, granted(), ['partner', 'customer']],
    ['that of a stranger to reseller and provider', agent(NORTHWIND), ofReseller, ['partner', 'provider', 'customer']],
  ] as const)('is %s', (_, actor, customer, entitled) => {
    expect(decide(customer, switched('P180D', '2024-03-01', actor))).toEqual(
      refused(notEntitled(actor.kind, entitled, SWITCHING)),
    );
  });

  it('is made by somebody of the partner without the role for it', () => {
    expect(decide(granted(), switched('P180D', '2024-03-01', agent(FABRIKAM, 'helpdesk-agent')))).toEqual(
      refused(notPermitted('helpdesk-agent', ['admin-agent'], ['auto-extend-current'])),
    );
  });

  it.each([
    ['approvalPending', 'approveGrant'],
    ['terminated', 'draftGrant'],
  ] as const)('comes when the relationship is %s, and %s is what helps', (status, command) => {
    expect(decide(granted(gdap({ state: STATES[status] })), switched('P180D'))).toEqual(
      refused(wrongStatus(status, ['created', 'active'], { kind: 'command', command, partner: FABRIKAM })),
    );
  });

  it.each(['approved', 'activating'] as const)('comes when it is %s, and Microsoft has to be awaited', (status) => {
    expect(decide(granted(gdap({ state: STATES[status] })), switched('P180D'))).toEqual(
      refused(wrongStatus(status, ['created', 'active'], AWAITED)),
    );
  });

  it('comes when the reseller has refused the request, and another one is what helps', () => {
    const state = { ...STATES.approvalPending, partnerConsent: 'refused' } as const;
    const refusedOne = granted(gdap({ partner: ADATUM, provider: TAILSPIN, state }));
    expect(decide(refusedOne, switched('P180D', '2024-03-01', agent(TAILSPIN)))).toEqual(
      refused(
        wrongStatus('approvalPending', ['created', 'active'], {
          kind: 'command',
          command: 'draftGrant',
          partner: ADATUM,
        }),
      ),
    );
  });
});

describe('an active relationship with Global Administrator', () => {
  const roleDefinitionIds = [EXCHANGE, GLOBAL_ADMIN, GLOBAL_READER];
  const assignments = [assignment({ roleDefinitionIds: [GLOBAL_ADMIN, EXCHANGE] })];
  const customer = granted(gdap({ roleDefinitionIds, assignments }));
  const remove = (when = '2024-05-01', actor: Actor = agent(FABRIKAM)) =>
    step('removeGlobalAdministrator', when, actor);

  it('loses that role, keeps the others in their order, and leaves its assignments as they are', () => {
    const executed = execute(customer, remove())._unsafeUnwrap();
    expect(executed.events).toEqual([
      {
        type: 'globalAdministratorRemoved',
        at: '2024-05-01T00:00:00.000Z',
        by: partner,
        grantId: GRANT,
        roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
      },
    ]);
    expect(grantIn(executed.customer)).toEqual(gdap({ roleDefinitionIds: [EXCHANGE, GLOBAL_READER], assignments }));
  });

  it('stays quiet without it', () => {
    expect(decide(granted(), remove())).toEqual(ok([]));
    expect(decide(after(customer, remove()), remove('2024-05-02'))).toEqual(ok([]));
  });

  it('keeps it where it has no other', () => {
    expect(decide(granted(gdap({ roleDefinitionIds: [GLOBAL_ADMIN] })), remove())).toEqual(
      refused({ code: 'roles-missing', fewest: 1, sources: ['graph-create-2023'] }),
    );
    expect(codes(decide(granted(gdap({ roleDefinitionIds: [GLOBAL_ADMIN, EXCHANGE] })), remove()))).toEqual([]);
  });

  it('kept it until 11 April 2024', () => {
    expect(decide(customer, remove('2024-04-10T23:59:59.999Z'))).toEqual(
      refused({
        code: 'role-removal-unavailable',
        grantId: GRANT,
        sources: ['graph-update-2023', 'role-removal-2024', 'graph-gdap-current'],
      }),
    );
    expect(codes(decide(customer, remove('2024-04-11')))).toEqual([]);
  });

  it('does not lose it too early, and not where there is no relationship', () => {
    expect(codes(decide(customer, remove(TOO_EARLY)))).toEqual(['too-early', 'role-removal-unavailable']);
    const later = contoso({ asOf: '2024-05-02T00:00:00Z', partnerships: { grants: customer.partnerships.grants } });
    expect(decide(later, remove('2024-05-01T23:59:59.999Z'))).toEqual(
      refused({
        code: 'too-early',
        at: '2024-05-01T23:59:59.999Z',
        lastEventAt: '2024-05-02T00:00:00.000Z',
        sources: ['ours'],
        remedy: { kind: 'wait', until: '2024-05-02T00:00:00.000Z' },
      }),
    );
    expect(decide(contoso(), remove())).toEqual(refused(grantUnknown));
  });

  it('does not lose it by the customer, nor by a sales agent', () => {
    expect(decide(customer, remove('2024-05-01', globalAdmin))).toEqual(
      refused(notEntitled('customer', ['partner'], ['auto-extend-current', 'ours'])),
    );
    expect(decide(customer, remove('2024-05-01', agent(FABRIKAM, 'sales-agent')))).toEqual(
      refused(notPermitted('sales-agent', ['admin-agent'], ['auto-extend-current'])),
    );
  });

  it.each([
    ['created', 'amendGrant'],
    ['approvalPending', 'approveGrant'],
    ['expiring', 'draftGrant'],
  ] as const)('is what it takes: where it is %s, %s is what helps', (status, command) => {
    const state = status === 'approvalPending' ? { ...STATES[status], lapsesAt: at('2024-06-01') } : STATES[status];
    expect(decide(granted(gdap({ roleDefinitionIds, state })), remove())).toEqual(
      refused(wrongStatus(status, ['active'], { kind: 'command', command, partner: FABRIKAM })),
    );
  });
});

describe('an active relationship that somebody terminates', () => {
  const sources = ['gdap-terminate-2023', 'manage-partners-current'] as const;
  const strict = ['gdap-terminate-2023', 'obtain-admin-2023'] as const;
  const terminate = (actor: Actor = agent(FABRIKAM), when = '2024-03-01') => step('terminateGrant', when, actor);

  it.each([
    ['its partner', agent(FABRIKAM), granted(), 'partner'],
    ['the customer', globalAdmin, granted(), 'customer'],
    ['the reseller', agent(ADATUM), ofReseller, 'partner'],
    ['the provider that created it', agent(TAILSPIN), ofReseller, 'partner'],
  ])('is one whose termination is requested: by %s', (_, actor, customer, requestedBy) => {
    const executed = execute(customer, terminate(actor))._unsafeUnwrap();
    const state = { status: 'terminationRequested', requestedAt: '2024-03-01T00:00:00.000Z', requestedBy };
    expect(executed.events).toEqual([
      { type: 'grantTerminationRequested', at: '2024-03-01T00:00:00.000Z', by: actor, grantId: GRANT, state },
    ]);
    expect(executed.disputed).toEqual([]);
    expect(grantIn(executed.customer)?.state).toEqual(state);
    expect(executed.customer.account).toBe(customer.account);
    expect(executed.customer.partnerships.relationships).toEqual(customer.partnerships.relationships);
  });

  it.each(['terminationRequested', 'terminating', 'terminated'] as const)('stays quiet once it is %s', (status) => {
    const customer = granted(gdap({ state: STATES[status] }));
    expect(decide(customer, terminate())).toEqual(ok([]));
    expect(decide(customer, terminate(globalAdmin))).toEqual(ok([]));
  });

  it('is not terminated too early, and not where there is no relationship', () => {
    expect(decide(granted(), terminate(agent(FABRIKAM), TOO_EARLY))).toEqual(refused(tooEarly));
    expect(decide(contoso(), terminate())).toEqual(refused(grantUnknown));
  });

  it('is not terminated by another partner, nor by Microsoft', () => {
    for (const actor of [agent(NORTHWIND), provisioning]) {
      expect(decide(granted(), terminate(actor))).toEqual(
        refused(notEntitled(actor.kind, ['partner', 'customer'], TERMINATING)),
      );
    }
  });

  it('is not terminated by a helpdesk agent, nor by a user of the customer', () => {
    expect(decide(granted(), terminate(agent(FABRIKAM, 'helpdesk-agent')))).toEqual(
      refused(notPermitted('helpdesk-agent', ['admin-agent'], sources)),
    );
    expect(decide(granted(), terminate(someUser))).toEqual(refused(notPermitted('other', ['global-admin'], sources)));
  });

  it('is terminated by a billing administrator only where the sources are read that way', () => {
    const disputed = {
      dispute: 'customer-administrator',
      decidedBy: 'global-admin',
      readings: {
        'global-admin': ['request-2021', 'obtain-admin-2023'],
        'billing-admin': ['manage-partners-current'],
      },
    };
    expect(decide(granted(), terminate(billingAdmin))).toEqual(
      refused({ ...notPermitted('billing-admin', ['global-admin'], strict), disputed }),
    );
    const enough = { readings: { 'customer-administrator': 'billing-admin' } } as const;
    const executed = execute(granted(), terminate(billingAdmin), enough)._unsafeUnwrap();
    expect(executed.events.map(({ type }) => type)).toEqual(['grantTerminationRequested']);
    expect(executed.disputed).toEqual([{ ...disputed, decidedBy: 'billing-admin' }]);
  });

  it.each(['global', 'us-government', 'germany', 'china'] as const)(
    'rests on that reading in every cloud, as in %s',
    (cloud) => {
      const customer = contoso({ cloud, partnerships: { grants: [gdap()] } });
      const disputed = (decidedBy: 'global-admin' | 'billing-admin') => ({
        dispute: 'customer-administrator',
        decidedBy,
        readings: {
          'global-admin': ['request-2021', 'obtain-admin-2023'],
          'billing-admin': ['manage-partners-current'],
        },
      });
      expect(decide(customer, terminate(billingAdmin))).toEqual(
        refused({ ...notPermitted('billing-admin', ['global-admin'], strict), disputed: disputed('global-admin') }),
      );
      const enough = { readings: { 'customer-administrator': 'billing-admin' } } as const;
      expect(execute(customer, terminate(billingAdmin), enough)._unsafeUnwrap().disputed).toEqual([
        disputed('billing-admin'),
      ]);
    },
  );

  it('is terminated by a relationship administrator from 8 April 2026 on', () => {
    const customer = granted(gdap({ state: { ...STATES.active, endsAt: at('2027-01-01') } }));
    expect(decide(customer, terminate(relationshipAdmin, '2026-04-07T23:59:59.999Z'))).toEqual(
      refused(notPermitted('relationship-admin', ['global-admin'], sources)),
    );
    expect(codes(decide(customer, terminate(relationshipAdmin, '2026-04-08')))).toEqual([]);
  });

  it('is not terminated by a billing administrator since then either, who is told of the new role and its source', () => {
    const customer = granted(gdap({ state: { ...STATES.active, endsAt: at('2027-01-01') } }));
    const told = (when: string) => {
      const [refusal] = decide(customer, terminate(billingAdmin, when))._unsafeUnwrapErr();
      return [refusal.sources, refusal.remedy];
    };
    expect(told('2026-04-07T23:59:59.999Z')).toEqual([strict, { kind: 'role', roles: ['global-admin'] }]);
    expect(told('2026-04-08')).toEqual([
      [...strict, 'relationship-admin-2026'],
      { kind: 'role', roles: ['global-admin', 'relationship-admin'] },
    ]);
  });

  it.each([
    ['is a draft, and is deleted', 'created', { kind: 'command', command: 'deleteGrant', partner: FABRIKAM }],
    ['awaits approval, and has to lapse', 'approvalPending', { kind: 'flow', flow: 'let-it-lapse', partner: null }],
    ['is approved, and becomes active first', 'approved', AWAITED],
    ['is being provisioned, and becomes active first', 'activating', AWAITED],
    ['is past its end', 'expiring', null],
    ['has expired', 'expired', null],
  ] as const)('is not one that %s', (_, status, remedy) => {
    expect(decide(granted(gdap({ state: STATES[status] })), terminate())).toEqual(
      refused(wrongStatus(status, ['active'], remedy)),
    );
  });

  it('is terminated a millisecond before its end, and at its end ends by itself', () => {
    expect(codes(decide(granted(), terminate(globalAdmin, '2026-01-02T23:59:59.999Z')))).toEqual([]);
    expect(decide(granted(), terminate(globalAdmin, '2026-01-03'))).toEqual(
      refused(wrongStatus('expiring', ['active'], null)),
    );
  });
});

describe('a draft, which is its creator’s alone', () => {
  const roleDefinitionIds = [EXCHANGE, GLOBAL_ADMIN];
  const own = granted(gdap({ roleDefinitionIds, assignments: [], state: STATES.created }));
  const ofProvider = granted(
    gdap({ partner: ADATUM, provider: TAILSPIN, roleDefinitionIds, assignments: [], state: STATES.created }),
  );
  const deletes = { kind: 'command', command: 'deleteGrant' } as const;
  const amends = { kind: 'command', command: 'amendGrant' } as const;

  it.each([
    ['the customer', globalAdmin, own, 'partner'],
    ['the customer, where a provider created it', globalAdmin, ofProvider, 'provider'],
    ['the reseller for which its provider created it', agent(ADATUM), ofProvider, 'provider'],
    ['another partner', agent(NORTHWIND), own, 'partner'],
    ['Microsoft', provisioning, own, 'partner'],
  ] as const)('is switched, reduced and terminated by nobody else: not by %s', (_, actor, customer, entitled) => {
    const partnerOfGrant = customer === own ? FABRIKAM : ADATUM;
    expect(decide(customer, switched('PT0S', '2024-05-01', actor))).toEqual(
      refused(notEntitled(actor.kind, [entitled], SWITCHING)),
    );
    expect(decide(customer, step('removeGlobalAdministrator', '2024-05-01', actor))).toEqual(
      refused(
        notEntitled(actor.kind, [entitled], ['auto-extend-current', 'ours']),
        wrongStatus('created', ['active'], { ...amends, partner: partnerOfGrant }),
      ),
    );
    expect(decide(customer, step('terminateGrant', '2024-05-01', actor))).toEqual(
      refused(
        notEntitled(actor.kind, [entitled], TERMINATING),
        wrongStatus('created', ['active'], { ...deletes, partner: partnerOfGrant }),
      ),
    );
  });

  it('is its provider’s, where a provider created it, and both have a say once it is active', () => {
    const draft = granted(gdap({ partner: ADATUM, provider: TAILSPIN, assignments: [], state: STATES.created }));
    expect(codes(decide(draft, switched('P180D', '2024-05-01', agent(TAILSPIN))))).toEqual([]);
    expect(codes(decide(ofReseller, switched('P180D', '2024-05-01', agent(ADATUM))))).toEqual([]);
    expect(codes(decide(ofReseller, switched('P180D', '2024-05-01', agent(TAILSPIN))))).toEqual([]);
  });
});
