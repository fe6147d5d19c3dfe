import { decide, execute } from 'csp-multi-partner';
import type { AccessAssignment, Command } from 'csp-multi-partner';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  STATES,
  TAILSPIN,
  agent,
  assignment,
  assignmentId,
  at,
  codes,
  contoso,
  dap,
  gdap,
  globalAdmin,
  grantId,
  granted,
  provisioning,
  roleId,
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

const ASSIGNING = ['gdap-assign-2023', 'graph-container-2024'] as const;
const SECOND = assignmentId('assignment-2');
const withAssignments = (...assignments: readonly AccessAssignment[]) => granted(gdap({ assignments }));

/** Fabrikam's helpdesk is to have the role for Exchange, by `assignment-2`. */
function assign(
  changes: Partial<Omit<Command<'assignAccess'>, 'type' | 'at'>> = {},
  when = '2024-03-01',
): Command<'assignAccess'> {
  return {
    type: 'assignAccess',
    at: at(when),
    actor: agent(FABRIKAM),
    grantId: GRANT,
    assignmentId: SECOND,
    securityGroup: HELPDESK,
    roleDefinitionIds: [EXCHANGE],
    ...changes,
  };
}

describe('a group that is given roles of an active relationship', () => {
  it('has an assignment that Microsoft has yet to provision, beside those of other groups', () => {
    const executed = execute(granted(), assign())._unsafeUnwrap();
    const second = { id: SECOND, status: 'pending', securityGroup: HELPDESK, roleDefinitionIds: [EXCHANGE] };
    expect(executed.events).toEqual([
      {
        type: 'accessAssigned',
        at: '2024-03-01T00:00:00.000Z',
        by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
        grantId: GRANT,
        assignment: second,
      },
    ]);
    expect(grantIn(executed.customer)).toEqual({ ...gdap(), assignments: [assignment(), second] });
    expect(executed.customer.account).toEqual(contoso().account);
  });

  it('may be given all of the relationship’s roles, or only some', () => {
    expect(codes(decide(granted(), assign({ roleDefinitionIds: [GLOBAL_READER, EXCHANGE] })))).toEqual([]);
    expect(codes(decide(granted(), assign({ roleDefinitionIds: [GLOBAL_READER] })))).toEqual([]);
  });

  it.each(['admin-agent', 'global-admin', 'user-admin'] as const)(
    'may be given them by a %s of the partner',
    (role) => {
      expect(codes(decide(granted(), assign({ actor: agent(FABRIKAM, role) })))).toEqual([]);
    },
  );

  it('is the reseller’s where its provider created the relationship', () => {
    const customer = granted(gdap({ partner: ADATUM, provider: TAILSPIN, assignments: [] }));
    expect(codes(decide(customer, assign({ actor: agent(ADATUM) })))).toEqual([]);
    expect(decide(customer, assign({ actor: agent(TAILSPIN) }))).toEqual(
      refused(notEntitled('partner', ['partner'], ASSIGNING)),
    );
  });

  it('has each of them once, however often it is named', () => {
    const [event] = decide(
      granted(),
      assign({ roleDefinitionIds: [GLOBAL_READER, EXCHANGE, GLOBAL_READER] }),
    )._unsafeUnwrap();
    expect(event).toEqual({
      type: 'accessAssigned',
      at: '2024-03-01T00:00:00.000Z',
      by: { kind: 'partner', tenantId: FABRIKAM, role: 'admin-agent' },
      grantId: GRANT,
      assignment: {
        id: SECOND,
        status: 'pending',
        securityGroup: HELPDESK,
        roleDefinitionIds: [GLOBAL_READER, EXCHANGE],
      },
    });
  });

  it.each(['pending', 'active'] as const)('stays as it is when it is given them again while that is %s', (status) => {
    const roleDefinitionIds = [EXCHANGE, GLOBAL_READER];
    const once = withAssignments(assignment({ id: SECOND, status, securityGroup: HELPDESK, roleDefinitionIds }));
    expect(decide(once, assign({ roleDefinitionIds }))).toEqual(ok([]));
    expect(decide(once, assign({ roleDefinitionIds: [GLOBAL_READER, EXCHANGE] }))).toEqual(ok([]));
  });
});

describe('a group that has an assignment', () => {
  it.each(['pending', 'active'] as const)(
    'gets no second one while that is %s, and is to be given other roles',
    (status) => {
      expect(decide(withAssignments(assignment({ status })), assign({ securityGroup: ENGINEERS }))).toEqual(
        refused({
          code: 'group-assigned',
          securityGroup: ENGINEERS,
          assignmentId: ASSIGNMENT,
          sources: ['gdap-bulk-tool-2023'],
          remedy: { kind: 'command', command: 'changeAccessAssignment', partner: FABRIKAM },
        }),
      );
    },
  );

  it('is to be given other roles by the partner of that relationship, and of no other', () => {
    const customer = granted(dap(NORTHWIND), gdap({ id: grantId('grant-0'), partner: NORTHWIND }), gdap());
    expect(decide(customer, assign({ securityGroup: ENGINEERS }))).toEqual(
      refused({
        code: 'group-assigned',
        securityGroup: ENGINEERS,
        assignmentId: ASSIGNMENT,
        sources: ['gdap-bulk-tool-2023'],
        remedy: { kind: 'command', command: 'changeAccessAssignment', partner: FABRIKAM },
      }),
    );
  });

  it.each(['deleting', 'deleted', 'error'] as const)('gets a second one where that is %s', (status) => {
    const customer = withAssignments(assignment({ status }));
    const again = after(customer, assign({ securityGroup: ENGINEERS }));
    expect(grantIn(again)?.assignments.map((each) => [each.id, each.status])).toEqual([
      ['assignment-1', status],
      ['assignment-2', 'pending'],
    ]);
  });

  it.each([
    ['another group', { securityGroup: HELPDESK }, 'active'],
    ['other roles', { roleDefinitionIds: [GLOBAL_READER] }, 'active'],
    ['the same that is being taken away', {}, 'deleting'],
    ['the same that was taken away', {}, 'deleted'],
    ['the same that failed', {}, 'error'],
  ] as const)('does not lend its id to %s', (_, changes, status) => {
    const again = assign({ assignmentId: ASSIGNMENT, securityGroup: ENGINEERS, ...changes });
    expect(decide(withAssignments(assignment({ status })), again)).toEqual(
      refused({ code: 'assignment-id-taken', assignmentId: ASSIGNMENT, sources: ['ours'] }),
    );
  });

  it('may have another in another relationship, by the same id', () => {
    const other = gdap({ id: grantId('grant-2') });
    const customer = granted(gdap({ assignments: [] }), other);
    const again = assign({ assignmentId: ASSIGNMENT, securityGroup: ENGINEERS });
    expect(codes(decide(customer, again))).toEqual([]);
    expect(after(customer, again).partnerships.grants[1]).toEqual(other);
  });
});

describe('roles that a group is not given', () => {
  it('are none at all', () => {
    expect(decide(granted(), assign({ roleDefinitionIds: [] }))).toEqual(
      refused({ code: 'roles-missing', fewest: 1, sources: ['graph-assignment-2024'] }),
    );
  });

  it('are those that the relationship does not have', () => {
    const outside = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'].map(roleId);
    expect(decide(granted(), assign({ roleDefinitionIds: [EXCHANGE, ...outside] }))).toEqual(
      refused({ code: 'role-outside-grant', roleDefinitionIds: outside, sources: ['gdap-bulk-tool-2023'] }),
    );
  });
});

describe('an assignment that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(granted(), assign({}, TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it('means a relationship that there is not', () => {
    expect(decide(contoso(), assign())).toEqual(refused(grantUnknown));
  });

  it.each([
    ['the customer’s', globalAdmin],
    ['Microsoft’s', provisioning],
    ['another partner’s', agent(NORTHWIND)],
  ])('is %s', (_, actor) => {
    expect(decide(granted(), assign({ actor }))).toEqual(refused(notEntitled(actor.kind, ['partner'], ASSIGNING)));
  });

  it.each(['sales-agent', 'helpdesk-agent'] as const)('is a %s’s', (role) => {
    expect(decide(granted(), assign({ actor: agent(FABRIKAM, role) }))).toEqual(
      refused(notPermitted(role, ['admin-agent', 'global-admin', 'user-admin'], ['gdap-assign-2023'])),
    );
  });

  it.each([
    ['created', 'lockGrantForApproval'],
    ['approvalPending', 'approveGrant'],
    ['expiring', 'draftGrant'],
    ['terminationRequested', 'draftGrant'],
  ] as const)('comes when the relationship is %s, and %s is what helps', (status, command) => {
    expect(decide(granted(gdap({ state: STATES[status] })), assign())).toEqual(
      refused(wrongStatus(status, ['active'], { kind: 'command', command, partner: FABRIKAM })),
    );
  });

  it.each(['approved', 'activating'] as const)('comes when it is %s, and Microsoft has to be awaited', (status) => {
    expect(decide(granted(gdap({ state: STATES[status] })), assign())).toEqual(
      refused(wrongStatus(status, ['active'], { kind: 'flow', flow: 'await-provisioning', partner: null })),
    );
  });

  it('comes when the reseller has refused the request, and another one is what helps', () => {
    const state = { ...STATES.approvalPending, partnerConsent: 'refused' } as const;
    const customer = granted(gdap({ partner: ADATUM, provider: TAILSPIN, assignments: [], state }));
    expect(decide(customer, assign({ actor: agent(ADATUM) }))).toEqual(
      refused(wrongStatus('approvalPending', ['active'], { kind: 'command', command: 'draftGrant', partner: ADATUM })),
    );
  });

  it('comes when the relationship has reached its end, and not a millisecond before', () => {
    expect(codes(decide(granted(), assign({}, '2026-01-02T23:59:59.999Z')))).toEqual([]);
    expect(codes(decide(granted(), assign({}, '2026-01-03')))).toEqual(['wrong-grant-status']);
  });

  it('hears of all that is wrong at once', () => {
    const wrong = assign({
      actor: agent(NORTHWIND, 'sales-agent'),
      assignmentId: ASSIGNMENT,
      roleDefinitionIds: [roleId('00000000-0000-4000-8000-000000000001')],
    });
    const terminated = gdap({
      state: STATES.terminated,
      assignments: [assignment(), assignment({ id: SECOND, securityGroup: HELPDESK })],
    });
    expect(codes(decide(granted(terminated), wrong))).toEqual([
      'actor-not-entitled',
      'role-not-permitted',
      'wrong-grant-status',
      'assignment-id-taken',
      'group-assigned',
      'role-outside-grant',
    ]);
  });
});
