import { decide, execute } from 'csp-multi-partner';
import type { AccessAssignment, Actor, AssignmentStatus, Command, CommandType, Remedy } from 'csp-multi-partner';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  STATES,
  TAILSPIN,
  agent,
  assignment,
  assignmentId,
  at,
  codes,
  contoso,
  gdap,
  globalAdmin,
  granted,
  provisioning,
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

const ASSIGNING_ROLES = ['admin-agent', 'global-admin', 'user-admin'] as const;
const SECOND = assignment({ id: assignmentId('assignment-2'), securityGroup: HELPDESK });
const withStatus = (status: AssignmentStatus) => granted(gdap({ assignments: [assignment({ status }), SECOND] }));

interface Given {
  readonly when?: string;
  readonly actor?: Actor;
  readonly id?: AccessAssignment['id'];
}

const about = ({ when = '2024-03-01', actor = agent(FABRIKAM), id = ASSIGNMENT }: Given) =>
  ({ at: at(when), actor, grantId: GRANT, assignmentId: id }) as const;

const change = (
  given: Given = {},
  roleDefinitionIds: AccessAssignment['roleDefinitionIds'] = [GLOBAL_READER],
): Command<'changeAccessAssignment'> => ({ type: 'changeAccessAssignment', ...about(given), roleDefinitionIds });

const remove = (given: Given = {}): Command<'removeAccessAssignment'> => ({
  type: 'removeAccessAssignment',
  ...about(given),
});

const record = (status: 'active' | 'deleted' | 'error', given: Given = {}): Command<'recordAssignment'> => ({
  type: 'recordAssignment',
  ...about({ actor: provisioning, ...given }),
  status,
});

const changed = (by: Actor, to: Partial<AccessAssignment>) => ({
  type: 'accessAssignmentChanged',
  at: '2024-03-01T00:00:00.000Z',
  by,
  grantId: GRANT,
  assignment: { id: ASSIGNMENT, status: 'active', securityGroup: ENGINEERS, roleDefinitionIds: [EXCHANGE], ...to },
});

const wrongAssignment = (status: AssignmentStatus, permitted: readonly AssignmentStatus[]) =>
  ({
    code: 'wrong-assignment-status',
    assignmentId: ASSIGNMENT,
    status,
    permitted,
    sources: ['graph-assignment-2024'],
  }) as const;

const AWAITED: Remedy = { kind: 'flow', flow: 'await-provisioning', partner: null };
const toActive = (command: CommandType): Remedy => ({ kind: 'command', command, partner: FABRIKAM });

describe('an assignment that gets other roles', () => {
  it.each(['pending', 'active'] as const)('has them and stays %s, and other assignments stay as they are', (status) => {
    const executed = execute(withStatus(status), change())._unsafeUnwrap();
    expect(executed.events).toEqual([changed(agent(FABRIKAM), { status, roleDefinitionIds: [GLOBAL_READER] })]);
    expect(grantIn(executed.customer)?.assignments).toEqual([
      assignment({ status, roleDefinitionIds: [GLOBAL_READER] }),
      SECOND,
    ]);
  });

  it('stays quiet when it has them already, in whatever order', () => {
    const both = granted(gdap({ assignments: [assignment({ roleDefinitionIds: [EXCHANGE, GLOBAL_READER] })] }));
    expect(decide(both, change({}, [GLOBAL_READER, EXCHANGE]))).toEqual(ok([]));
    expect(decide(both, change({}, [GLOBAL_READER, EXCHANGE, GLOBAL_READER]))).toEqual(ok([]));
    expect(decide(after(granted(), change()), change({ when: '2024-03-02' }))).toEqual(ok([]));
  });

  it('has other roles when one of two is named twice, and has that one once', () => {
    const both = granted(gdap({ assignments: [assignment({ roleDefinitionIds: [EXCHANGE, GLOBAL_READER] })] }));
    const twice = [EXCHANGE, EXCHANGE];
    expect(decide(both, change({}, twice))).toEqual(ok([changed(agent(FABRIKAM), { roleDefinitionIds: [EXCHANGE] })]));
  });

  it.each(['deleting', 'deleted', 'error'] as const)('is not %s', (status) => {
    expect(decide(withStatus(status), change())).toEqual(refused(wrongAssignment(status, ['pending', 'active'])));
  });

  it('gets at least one, and none that the relationship does not have', () => {
    expect(decide(granted(), change({}, []))).toEqual(
      refused({ code: 'roles-missing', fewest: 1, sources: ['graph-assignment-2024'] }),
    );
    expect(decide(granted(), change({}, [EXCHANGE, GLOBAL_ADMIN]))).toEqual(
      refused({ code: 'role-outside-grant', roleDefinitionIds: [GLOBAL_ADMIN], sources: ['gdap-bulk-tool-2023'] }),
    );
  });
});

describe('an assignment that is taken away', () => {
  it.each(['pending', 'active', 'error'] as const)('and was %s is being deleted', (status) => {
    const executed = execute(withStatus(status), remove())._unsafeUnwrap();
    expect(executed.events).toEqual([changed(agent(FABRIKAM), { status: 'deleting' })]);
    expect(grantIn(executed.customer)?.assignments).toEqual([assignment({ status: 'deleting' }), SECOND]);
  });

  it.each(['deleting', 'deleted'] as const)('stays quiet where it is %s already', (status) => {
    expect(decide(withStatus(status), remove())).toEqual(ok([]));
  });

  it('lets go of its group at once', () => {
    const group = after(granted(), remove());
    const again: Command = {
      ...about({ id: SECOND.id }),
      type: 'assignAccess',
      securityGroup: ENGINEERS,
      roleDefinitionIds: [EXCHANGE],
    };
    expect(codes(decide(group, again))).toEqual([]);
  });
});

const bothSteps: readonly (readonly [string, (given?: Given) => Command])[] = [
  ['a change', change],
  ['a removal', remove],
];

describe.each(bothSteps)('%s of an assignment that is refused', (_, command) => {
  it('comes before what happened last', () => {
    expect(decide(granted(), command({ when: TOO_EARLY }))).toEqual(refused(tooEarly));
  });

  it('means a relationship that there is not', () => {
    expect(decide(contoso(), command())).toEqual(refused(grantUnknown));
  });

  it('means an assignment that there is not', () => {
    expect(decide(granted(), command({ id: assignmentId('assignment-9') }))).toEqual(
      refused({ code: 'assignment-unknown', grantId: GRANT, assignmentId: 'assignment-9', sources: ['ours'] }),
    );
  });

  it('is the customer’s', () => {
    expect(decide(granted(), command({ actor: globalAdmin }))).toEqual(
      refused(notEntitled('customer', ['partner'], ['gdap-assign-2023'])),
    );
  });

  it('is the provider’s that created the relationship for its reseller', () => {
    const customer = granted(gdap({ partner: ADATUM, provider: TAILSPIN }));
    expect(decide(customer, command({ actor: agent(TAILSPIN) }))).toEqual(
      refused(notEntitled('partner', ['partner'], ['gdap-assign-2023'])),
    );
    expect(codes(decide(customer, command({ actor: agent(ADATUM) })))).toEqual([]);
  });

  it.each(['sales-agent', 'helpdesk-agent'] as const)('is a %s’s', (role) => {
    expect(decide(granted(), command({ actor: agent(FABRIKAM, role) }))).toEqual(
      refused(notPermitted(role, ASSIGNING_ROLES, ['gdap-assign-2023'])),
    );
  });

  it('comes when the relationship is not active yet, or no longer', () => {
    expect(decide(granted(gdap({ state: STATES.activating })), command())).toEqual(
      refused(wrongStatus('activating', ['active'], AWAITED)),
    );
    expect(decide(granted(), command({ when: '2026-01-03' }))).toEqual(
      refused(wrongStatus('expiring', ['active'], toActive('draftGrant'))),
    );
    expect(codes(decide(granted(), command({ when: '2026-01-02T23:59:59.999Z' })))).toEqual([]);
  });
});

describe('what Microsoft reports of an assignment', () => {
  it.each([
    ['pending', 'active'],
    ['pending', 'error'],
    ['deleting', 'deleted'],
    ['deleting', 'error'],
  ] as const)('moves one that is %s on to %s', (from, to) => {
    const executed = execute(withStatus(from), record(to))._unsafeUnwrap();
    expect(executed.events).toEqual([changed(provisioning, { status: to })]);
    expect(grantIn(executed.customer)?.assignments).toEqual([assignment({ status: to }), SECOND]);
  });

  it.each(['active', 'deleted', 'error'] as const)('stays quiet where it is %s already', (status) => {
    expect(decide(withStatus(status), record(status))).toEqual(ok([]));
  });

  it.each([
    ['deleting', 'active', ['pending']],
    ['deleted', 'active', ['pending']],
    ['error', 'active', ['pending']],
    ['pending', 'deleted', ['deleting']],
    ['active', 'deleted', ['deleting']],
    ['error', 'deleted', ['deleting']],
    ['active', 'error', ['pending', 'deleting']],
    ['deleted', 'error', ['pending', 'deleting']],
  ] as const)('is not of one that is %s that it is %s', (status, heard, permitted) => {
    expect(decide(withStatus(status), record(heard))).toEqual(refused(wrongAssignment(status, permitted)));
  });

  it.each(['expiring', 'expired', 'terminationRequested', 'terminating', 'terminated'] as const)(
    'goes on when the relationship is %s',
    (status) => {
      const customer = granted(gdap({ state: STATES[status], assignments: [assignment({ status: 'deleting' })] }));
      expect(decide(customer, record('deleted'))).toEqual(ok([changed(provisioning, { status: 'deleted' })]));
    },
  );

  it('is refused too early, without a relationship, without an assignment, and from others', () => {
    expect(decide(withStatus('pending'), record('active', { when: TOO_EARLY }))).toEqual(refused(tooEarly));
    expect(decide(contoso(), record('active'))).toEqual(refused(grantUnknown));
    expect(decide(granted(), record('active', { id: assignmentId('assignment-9') }))).toEqual(
      refused({ code: 'assignment-unknown', grantId: GRANT, assignmentId: 'assignment-9', sources: ['ours'] }),
    );
    for (const actor of [agent(FABRIKAM), globalAdmin]) {
      expect(decide(withStatus('pending'), record('active', { actor }))).toEqual(
        refused(notEntitled(actor.kind, ['microsoft'], ['graph-assignment-2024'])),
      );
    }
  });

  it('is refused while the relationship is not active yet', () => {
    expect(decide(granted(gdap({ state: STATES.approved })), record('active'))).toEqual(
      refused(
        wrongStatus(
          'approved',
          ['active', 'expiring', 'expired', 'terminationRequested', 'terminating', 'terminated'],
          AWAITED,
        ),
      ),
    );
  });
});
