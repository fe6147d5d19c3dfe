import type { AccessAssignment, Customer, GranularStatus, RoleDefinitionId } from 'csp-multi-partner';
import { accessAsOf, type AccessAnswer, type AccessQuestion, type PartnerUser } from 'csp-multi-partner/access';
import { describe, expect, it } from 'vitest';
import {
  ASSIGNMENT,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  STATES,
  assignment,
  assignmentId,
  at,
  dap,
  gdap,
  grantId,
  granted,
  groupId,
  roleId,
} from '../world';

const JUNE = at('2024-06-01');
const SECRETARIES = groupId('e0000000-0000-4000-8000-000000000003');

/** Somebody of the partner: an engineer without a role at Partner Center. */
const engineer = (changes: Partial<PartnerUser> = {}): PartnerUser => ({
  groups: [ENGINEERS],
  isAdminAgent: false,
  isHelpdeskAgent: false,
  isGuest: false,
  ...changes,
});
const adminAgent = engineer({ groups: [], isAdminAgent: true });

/** In June 2024, can an engineer of Fabrikam administer Exchange? */
const ask = (customer: Customer, changes: Partial<AccessQuestion> = {}): AccessAnswer =>
  accessAsOf(customer, {
    at: JUNE,
    partner: FABRIKAM,
    user: engineer(),
    access: { kind: 'roles', anyOf: [EXCHANGE] },
    ...changes,
  });

const codesOf = ({ reasons }: AccessAnswer): readonly string[] => reasons.map(({ code }) => code);
const outline = (answer: AccessAnswer): readonly [boolean, ...string[]] => [answer.allowed, ...codesOf(answer)];

const GRANULAR = {
  code: 'granular-role',
  grantId: GRANT,
  assignmentId: ASSIGNMENT,
  roleDefinitionId: EXCHANGE,
  sources: ['graph-assignment-2024', 'gdap-faq-2023'],
};

describe('an active granular relationship and its assignments', () => {
  const CASES: readonly [string, readonly Partial<AccessAssignment>[], readonly [boolean, string]][] = [
    ['none', [], [false, 'not-assigned']],
    ['one that is pending', [{ status: 'pending' }], [false, 'assignment-not-active']],
    ['one that is active', [{}], [true, 'granular-role']],
    ['one that is being deleted', [{ status: 'deleting' }], [false, 'assignment-not-active']],
    ['one that was deleted', [{ status: 'deleted' }], [false, 'not-assigned']],
    ['one that failed', [{ status: 'error' }], [false, 'assignment-not-active']],
    ['one of another group', [{ securityGroup: HELPDESK }], [false, 'not-in-group']],
    ['one of another role', [{ roleDefinitionIds: [GLOBAL_READER] }], [false, 'role-not-assigned']],
    ['one of several roles', [{ roleDefinitionIds: [GLOBAL_READER, EXCHANGE] }], [true, 'granular-role']],
    [
      'its own pending, another group’s active',
      [{ status: 'pending' }, { securityGroup: HELPDESK }],
      [false, 'assignment-not-active'],
    ],
    [
      'another group’s pending, a third one’s active',
      [{ status: 'pending', securityGroup: HELPDESK }, { securityGroup: SECRETARIES }],
      [false, 'not-in-group'],
    ],
    ['another group’s pending', [{ status: 'pending', securityGroup: HELPDESK }], [false, 'assignment-not-active']],
    [
      'its own for another role, another group’s active',
      [{ roleDefinitionIds: [GLOBAL_READER] }, { securityGroup: HELPDESK }],
      [false, 'not-in-group'],
    ],
    [
      'its own pending for another role',
      [{ status: 'pending', roleDefinitionIds: [GLOBAL_READER] }],
      [false, 'role-not-assigned'],
    ],
    [
      'its own deleted, another group’s for another role',
      [{ status: 'deleted' }, { securityGroup: HELPDESK, roleDefinitionIds: [GLOBAL_READER] }],
      [false, 'role-not-assigned'],
    ],
    [
      'its own deleted, another group’s active',
      [{ status: 'deleted' }, { securityGroup: HELPDESK }],
      [false, 'not-in-group'],
    ],
    ['a deleted one, then an active one', [{ status: 'deleted' }, {}], [true, 'granular-role']],
  ];

  it.each(CASES)('%s', (_, assignments, expected) => {
    const grant = gdap({
      assignments: assignments.map((each, index) => assignment({ id: assignmentId(`assignment-${index}`), ...each })),
    });
    expect(outline(ask(granted(grant)))).toEqual(expected);
  });

  it('says which relationship is not assigned', () => {
    expect(ask(granted(gdap({ assignments: [] })))).toEqual({
      allowed: false,
      reasons: [{ code: 'not-assigned', grantId: GRANT, sources: ['graph-assignment-2024', 'gdap-faq-2023'] }],
      grants: [gdap({ assignments: [] })],
      until: null,
    });
  });

  it('gives nothing to a user in no group', () => {
    expect(ask(granted(), { user: engineer({ groups: [] }) })).toEqual({
      allowed: false,
      reasons: [
        { code: 'not-in-group', grantId: GRANT, securityGroups: [ENGINEERS], sources: ['graph-assignment-2024'] },
      ],
      grants: [gdap()],
      until: null,
    });
  });

  it('gives a user in two groups the roles of both, and names the assignment that is enough', () => {
    const second = assignmentId('assignment-2');
    const grant = gdap({
      assignments: [
        assignment({ roleDefinitionIds: [GLOBAL_READER] }),
        assignment({ id: second, securityGroup: HELPDESK }),
      ],
    });
    expect(ask(granted(grant), { user: engineer({ groups: [HELPDESK, ENGINEERS] }) }).reasons).toEqual([
      { ...GRANULAR, assignmentId: second },
    ]);
  });

  it('reaches anybody of the partner where nobody in particular is asked about', () => {
    expect(outline(ask(granted(), { user: null }))).toEqual([true, 'granular-role']);
    expect(outline(ask(granted(gdap({ assignments: [] })), { user: null }))).toEqual([false, 'not-assigned']);
    expect(outline(ask(granted(gdap(), dap(FABRIKAM)), { user: null }))).toEqual([
      true,
      'granular-role',
      'legacy-admin',
    ]);
  });

  it('passes on no role that was taken out of the relationship', () => {
    expect(outline(ask(granted(gdap({ roleDefinitionIds: [GLOBAL_READER] }))))).toEqual([false, 'role-not-in-grant']);
    const partly = gdap({
      roleDefinitionIds: [GLOBAL_READER],
      assignments: [assignment({ roleDefinitionIds: [EXCHANGE, GLOBAL_READER] })],
    });
    expect(ask(granted(partly), { access: { kind: 'roles', anyOf: [EXCHANGE, GLOBAL_READER] } }).reasons).toEqual([
      { ...GRANULAR, roleDefinitionId: GLOBAL_READER },
    ]);
  });
});

describe('a granular relationship in force that gives nothing that is enough', () => {
  const SECOND = assignmentId('assignment-2');

  it('lacks the role, whatever was assigned, and says so first', () => {
    for (const assignments of [[], [assignment({ status: 'pending' })], [assignment({ securityGroup: HELPDESK })]]) {
      const grant = gdap({ roleDefinitionIds: [GLOBAL_READER], assignments });
      expect(ask(granted(grant))).toEqual({
        allowed: false,
        reasons: [{ code: 'role-not-in-grant', grantId: GRANT, sources: ['gdap-faq-2023'] }],
        grants: [grant],
        until: null,
      });
    }
  });

  it.each(['pending', 'deleting', 'error'] as const)('says which assignment is only %s', (status) => {
    const grant = gdap({
      assignments: [assignment({ roleDefinitionIds: [GLOBAL_READER] }), assignment({ id: SECOND, status })],
    });
    expect(ask(granted(grant)).reasons).toEqual([
      {
        code: 'assignment-not-active',
        grantId: GRANT,
        assignmentId: SECOND,
        status,
        sources: ['graph-assignment-2024'],
      },
    ]);
  });

  it('names the assignment that reaches the user before the first of all', () => {
    const grant = gdap({
      assignments: [
        assignment({ status: 'error', securityGroup: HELPDESK }),
        assignment({ id: SECOND, status: 'pending' }),
      ],
    });
    const named = (groups: PartnerUser['groups']) =>
      ask(granted(grant), { user: engineer({ groups }) }).reasons.map((reason) =>
        reason.code === 'assignment-not-active' ? [reason.assignmentId, reason.status] : reason.code,
      );
    expect(named([ENGINEERS])).toEqual([[SECOND, 'pending']]);
    expect(named([HELPDESK])).toEqual([[ASSIGNMENT, 'error']]);
    expect(named([])).toEqual([[ASSIGNMENT, 'error']]);
  });

  it('names every group in which the user would have such a role, and no other', () => {
    const grant = gdap({
      assignments: [
        assignment({ roleDefinitionIds: [GLOBAL_READER] }),
        assignment({ id: SECOND, securityGroup: HELPDESK }),
        assignment({ id: assignmentId('assignment-3'), securityGroup: SECRETARIES }),
        assignment({
          id: assignmentId('assignment-4'),
          securityGroup: groupId('e0000000-0000-4000-8000-000000000004'),
          status: 'pending',
        }),
      ],
    });
    expect(ask(granted(grant)).reasons).toEqual([
      {
        code: 'not-in-group',
        grantId: GRANT,
        securityGroups: [HELPDESK, SECRETARIES],
        sources: ['graph-assignment-2024'],
      },
    ]);
  });
});

describe('a granular relationship that is not active', () => {
  it.each(Object.keys(STATES).filter((status) => status !== 'active') as GranularStatus[])('%s', (status) => {
    const grant = gdap({ state: STATES[status] });
    expect(ask(granted(grant), { at: at('2024-03-01') })).toEqual({
      allowed: false,
      reasons: [
        {
          code: 'grant-not-in-force',
          grantId: GRANT,
          status,
          sources: ['graph-relationship-2024', 'gdap-notices-2023'],
        },
      ],
      grants: [grant],
      until: null,
    });
  });

  it('gives nothing because it would extend itself if it were active', () => {
    for (const status of ['approved', 'expiring', 'terminationRequested', 'terminated'] as const) {
      const grant = gdap({ state: STATES[status], autoExtendDuration: 'P180D' });
      expect(outline(ask(granted(grant), { at: at('2024-03-01') }))).toEqual([false, 'grant-not-in-force']);
    }
  });

  it.each([
    ['approvalPending', '2024-03-31T23:59:59.999Z', '2024-04-01T00:00:00.000Z'],
    ['expired', '2025-01-04T23:59:59.999Z', '2025-01-05T00:00:00.000Z'],
    ['terminated', '2025-01-06T23:59:59.999Z', '2025-01-07T00:00:00.000Z'],
  ] as const)('%s, and forgotten: named as it was, with the instant of that', (status, before, forgottenAt) => {
    const grant = gdap({ state: STATES[status] });
    expect(outline(ask(granted(grant), { at: at(before) }))).toEqual([false, 'grant-not-in-force']);
    for (const when of [forgottenAt, '2027-01-01']) {
      expect(ask(granted(grant), { at: at(when) })).toEqual({
        allowed: false,
        reasons: [{ code: 'grant-forgotten', grantId: GRANT, status, forgottenAt, sources: ['gdap-activity-2023'] }],
        grants: [grant],
        until: null,
      });
    }
  });
});

describe('several granular relationships of one partner', () => {
  const old = gdap({ id: grantId('old'), state: STATES.terminated });

  it('an old one that was terminated hides no active one, whichever is listed first', () => {
    expect(ask(granted(old, gdap())).reasons).toEqual([GRANULAR]);
    expect(ask(granted(gdap(), old)).reasons).toEqual([GRANULAR]);
  });

  it('each that is enough is a reason', () => {
    const second = grantId('grant-2');
    const answer = ask(granted(gdap(), gdap({ id: second })));
    expect(answer.reasons).toEqual([GRANULAR, { ...GRANULAR, grantId: second }]);
    expect(answer.grants).toEqual([gdap(), gdap({ id: second })]);
  });

  it('each stands in the way in its own manner where none is enough', () => {
    const waiting = gdap({ id: grantId('waiting'), assignments: [] });
    const others = gdap({ id: grantId('others'), assignments: [assignment({ securityGroup: HELPDESK })] });
    const strangers = gdap({ id: grantId('strangers'), partner: NORTHWIND });
    const answer = ask(granted(old, waiting, strangers, others));
    expect(outline(answer)).toEqual([false, 'grant-not-in-force', 'not-assigned', 'not-in-group']);
    expect(answer.grants).toEqual([old, waiting, others]);
  });

  it('those that the reasons name come with the answer, and no other: where one is enough, only that one', () => {
    const waiting = gdap({ id: grantId('waiting'), assignments: [] });
    const strangers = gdap({ id: grantId('strangers'), partner: NORTHWIND });
    const answer = ask(granted(old, waiting, gdap(), strangers));
    expect(outline(answer)).toEqual([true, 'granular-role']);
    expect(answer.grants).toEqual([gdap()]);
    const legacy = ask(granted(waiting, dap(FABRIKAM)), { user: adminAgent });
    expect(outline(legacy)).toEqual([true, 'legacy-admin']);
    expect(legacy.grants).toEqual([]);
  });

  it('those that the reasons name come as time has made them by then, in a list that nobody can change', () => {
    const extending = gdap({ autoExtendDuration: 'P180D' });
    const { grants } = ask(granted(extending), { at: at('2026-01-03') });
    expect(grants).toEqual([{ ...extending, state: { ...STATES.active, endsAt: at('2026-07-02') } }]);
    const ended = ask(granted(), { at: at('2026-01-03') });
    expect(ended.grants).toEqual([gdap({ state: { status: 'expiring', endedAt: at('2026-01-03') } })]);
    for (const list of [grants, ended.grants, ask(granted(dap(NORTHWIND))).grants]) {
      expect(Object.isFrozen(list)).toBe(true);
    }
  });

  it('another partner’s gives nothing', () => {
    expect(outline(ask(granted(gdap({ partner: NORTHWIND }))))).toEqual([false, 'no-grant']);
  });
});

describe('a granular relationship with Global Administrator', () => {
  const ATTRIBUTE_ROLES = [
    ['Attribute Assignment Administrator', '58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d'],
    ['Attribute Assignment Reader', 'ffd52fa5-98dc-465c-991d-fc073eb59f8f'],
    ['Attribute Definition Administrator', '8424c6f0-a189-499e-bbd0-26c1753c96d4'],
    ['Attribute Definition Reader', '1d336d2c-4ae8-42ef-9711-b3604ce3fc2c'],
    ['Attribute Log Administrator', '5b784334-f94b-471a-a387-e7219fc49ca2'],
    ['Attribute Log Reader', '9c99539d-8186-4804-835f-fd51ef9e2dcd'],
  ] as const;
  const everything = gdap({
    roleDefinitionIds: [GLOBAL_ADMIN],
    assignments: [assignment({ roleDefinitionIds: [GLOBAL_ADMIN] })],
  });
  const needs = (...anyOf: readonly RoleDefinitionId[]): Partial<AccessQuestion> => ({
    access: { kind: 'roles', anyOf },
  });

  it('gives every other role with it', () => {
    for (const wanted of [EXCHANGE, GLOBAL_READER, GLOBAL_ADMIN]) {
      expect(ask(granted(everything), needs(wanted)).reasons).toEqual([
        { ...GRANULAR, roleDefinitionId: GLOBAL_ADMIN },
      ]);
    }
  });

  it.each(ATTRIBUTE_ROLES)('%s is not among them, by neither kind', (_, id) => {
    expect(outline(ask(granted(everything), needs(roleId(id))))).toEqual([false, 'role-not-in-grant']);
    expect(outline(ask(granted(dap(FABRIKAM)), { user: adminAgent, ...needs(roleId(id)) }))).toEqual([
      false,
      'legacy-role-missing',
    ]);
  });

  it('is no reason where only a granular role is enough, for anybody of the partner', () => {
    const [[, id]] = ATTRIBUTE_ROLES;
    const attributes = gdap({
      roleDefinitionIds: [roleId(id)],
      assignments: [assignment({ roleDefinitionIds: [roleId(id)] })],
    });
    const answer = ask(granted(dap(FABRIKAM), attributes), { user: null, ...needs(roleId(id)) });
    expect(answer.reasons).toEqual([{ ...GRANULAR, roleDefinitionId: id }]);
    expect(answer.until).toBe(at('2026-01-03'));
  });

  it('is enough where another role would be too', () => {
    expect(outline(ask(granted(everything), needs(roleId(ATTRIBUTE_ROLES[0][1]), EXCHANGE)))).toEqual([
      true,
      'granular-role',
    ]);
  });

  it('is not enough where no role is', () => {
    expect(outline(ask(granted(everything), needs()))).toEqual([false, 'role-not-in-grant']);
  });

  it('is given by no other role', () => {
    expect(outline(ask(granted(), needs(GLOBAL_ADMIN)))).toEqual([false, 'role-not-in-grant']);
  });
});

describe('a request that lapsed beside delegated admin privileges of the older kind', () => {
  it('replaces nothing: an admin agent in its group keeps what the older kind gives', () => {
    const customer = granted(dap(FABRIKAM), gdap({ state: STATES.approvalPending }));
    const answer = accessAsOf(customer, {
      at: at('2024-04-01'),
      partner: FABRIKAM,
      user: { groups: [ENGINEERS], isAdminAgent: true, isHelpdeskAgent: false, isGuest: false },
      access: { kind: 'roles', anyOf: [EXCHANGE] },
    });
    expect([answer.allowed, answer.reasons.map(({ code }) => code), answer.until]).toEqual([
      true,
      ['legacy-admin'],
      null,
    ]);
  });
});
