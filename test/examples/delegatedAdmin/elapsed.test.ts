import { KEPT_FOR, decide, execute } from 'csp-multi-partner';
import type { Command, GranularDelegatedAdmin } from 'csp-multi-partner';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ASSIGNMENT,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  STATES,
  agent,
  assignment,
  assignmentId,
  at,
  contoso,
  dap,
  gdap,
  globalAdmin,
  grantId,
  granted,
  groupId,
  provisioning,
  step,
} from '../../world';
import { TOO_EARLY, after, grantIn, grantUnknown, refused, tooEarly } from './expected';

const elapse = (when: string, actor: Command['actor'] = provisioning): Command<'recordElapsed'> => ({
  type: 'recordElapsed',
  at: at(when),
  actor,
});
const extending = (changes: Partial<GranularDelegatedAdmin> = {}) => gdap({ autoExtendDuration: 'P180D', ...changes });
const activeUntil = (endsAt: string) => ({ status: 'active', activatedAt: '2024-01-04T00:00:00.000Z', endsAt });
const fact = (when: string) => ({ at: when, by: provisioning, grantId: GRANT });

describe('an active relationship', () => {
  it('has not ended a millisecond before its end', () => {
    expect(decide(granted(), elapse('2026-01-02T23:59:59.999Z'))).toEqual(ok([]));
  });

  it.each(['2026-01-03T00:00:00.000Z', '2027-01-01T00:00:00.000Z'])(
    'has ended at %s, and it is its end that counts',
    (when) => {
      const executed = execute(granted(), elapse(when))._unsafeUnwrap();
      const state = { status: 'expiring', endedAt: '2026-01-03T00:00:00.000Z' };
      expect(executed.events).toEqual([{ type: 'grantEnded', ...fact(when), state }]);
      expect(grantIn(executed.customer)).toEqual({ ...gdap(), state });
    },
  );

  it('ends once', () => {
    expect(decide(after(granted(), elapse('2026-01-03')), elapse('2027-01-01'))).toEqual(ok([]));
  });
});

describe('an active relationship that extends itself', () => {
  it('has the end it had, a millisecond before that end', () => {
    expect(decide(granted(extending()), elapse('2026-01-02T23:59:59.999Z'))).toEqual(ok([]));
  });

  it.each([
    ['once', '2026-01-03T00:00:00.000Z', '2026-07-02T00:00:00.000Z'],
    ['once', '2026-07-01T23:59:59.999Z', '2026-07-02T00:00:00.000Z'],
    ['twice', '2026-07-02T00:00:00.000Z', '2026-12-29T00:00:00.000Z'],
    ['four times', '2027-07-01T12:00:00.000Z', '2027-12-24T00:00:00.000Z'],
  ])('has moved on by 180 days %s at %s, in one event', (_, when, endsAt) => {
    const executed = execute(granted(extending()), elapse(when))._unsafeUnwrap();
    expect(executed.events).toEqual([{ type: 'grantExtended', ...fact(when), state: activeUntil(endsAt) }]);
    expect(grantIn(executed.customer)).toEqual({ ...extending(), state: activeUntil(endsAt) });
  });

  it('comes to the same end, whether every extension is recorded or only the last', () => {
    const stepByStep = after(granted(extending()), elapse('2026-01-03'), elapse('2026-07-02'), elapse('2027-07-01'));
    expect(grantIn(stepByStep)).toEqual(grantIn(after(granted(extending()), elapse('2027-07-01'))));
    expect(decide(stepByStep, elapse('2027-12-23T23:59:59.999Z'))).toEqual(ok([]));
  });

  it('ends like any other with Global Administrator among its roles', () => {
    const customer = granted(extending({ roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] }));
    expect(decide(customer, elapse('2026-01-03'))).toEqual(
      ok([
        {
          type: 'grantEnded',
          ...fact('2026-01-03T00:00:00.000Z'),
          state: { status: 'expiring', endedAt: '2026-01-03T00:00:00.000Z' },
        },
      ]),
    );
  });

  it('ends at the next end once its extension is switched off', () => {
    const customer = after(granted(extending()), {
      type: 'switchAutoExtension',
      at: at('2026-02-01'),
      actor: agent(FABRIKAM),
      grantId: GRANT,
      autoExtendDuration: 'PT0S',
    });
    expect(grantIn(customer)?.state).toEqual(activeUntil('2026-07-02T00:00:00.000Z'));
    expect(decide(customer, elapse('2026-07-01T23:59:59.999Z'))).toEqual(ok([]));
    expect(grantIn(after(customer, elapse('2026-07-02')))?.state).toEqual({
      status: 'expiring',
      endedAt: '2026-07-02T00:00:00.000Z',
    });
  });
});

describe('an active relationship that extends itself at the end of all time', () => {
  const LAST = '9999-12-31T23:59:59.999Z';
  const endingAt = (endsAt: string) => granted(extending({ state: { ...STATES.active, endsAt: at(endsAt) } }));

  it('moves on to the last instant there is', () => {
    const executed = execute(endingAt('9999-12-31T23:59:59.998Z'), elapse(LAST))._unsafeUnwrap();
    expect(executed.events).toEqual([{ type: 'grantExtended', ...fact(LAST), state: activeUntil(LAST) }]);
    expect(decide(executed.customer, elapse(LAST))).toEqual(ok([]));
  });

  it('has nothing to record where its end is there already', () => {
    expect(decide(endingAt(LAST), elapse(LAST))).toEqual(ok([]));
  });

  it('has nothing told first where somebody ends it', () => {
    expect(decide(endingAt(LAST), step('terminateGrant', LAST, globalAdmin))).toEqual(
      ok([
        {
          type: 'grantTerminationRequested',
          at: LAST,
          by: globalAdmin,
          grantId: GRANT,
          state: { status: 'terminationRequested', requestedAt: LAST, requestedBy: 'customer' },
        },
      ]),
    );
  });

  it('ends there like any other where it does not extend itself', () => {
    const customer = granted(gdap({ state: { ...STATES.active, endsAt: at(LAST) } }));
    expect(decide(customer, elapse(LAST))).toEqual(
      ok([{ type: 'grantEnded', ...fact(LAST), state: { status: 'expiring', endedAt: LAST } }]),
    );
  });
});

describe('a relationship that nobody needs any more', () => {
  it('is kept for 365 days', () => {
    expect(KEPT_FOR).toBe(365 * 24 * 60 * 60 * 1000);
  });

  it.each([
    ['awaits approval, for 90 days', 'approvalPending', '2024-03-31T23:59:59.999Z', '2024-04-01T00:00:00.000Z'],
    ['has expired, for 365 days', 'expired', '2025-01-04T23:59:59.999Z', '2025-01-05T00:00:00.000Z'],
    ['was terminated, for 365 days', 'terminated', '2025-01-06T23:59:59.999Z', '2025-01-07T00:00:00.000Z'],
  ] as const)('is forgotten when it %s', (_, status, before, when) => {
    const customer = granted(gdap({ state: STATES[status] }));
    expect(decide(customer, elapse(before))).toEqual(ok([]));
    const executed = execute(customer, elapse(when))._unsafeUnwrap();
    expect(executed.events).toEqual([{ type: 'grantForgotten', ...fact(when) }]);
    expect(executed.customer.partnerships).toEqual({ ...customer.partnerships, grants: [] });
    expect(decide(executed.customer, elapse(when))).toEqual(ok([]));
  });

  it.each(['created', 'approved', 'activating', 'expiring', 'terminationRequested', 'terminating'] as const)(
    'is never forgotten while it is %s',
    (status) => {
      expect(decide(granted(gdap({ state: STATES[status] })), elapse('9999-12-31'))).toEqual(ok([]));
    },
  );

  it('is no longer there for commands, even if nobody has recorded that', () => {
    const terminated = granted(gdap({ state: STATES.terminated }));
    expect(decide(terminated, step('terminateGrant', '2025-01-06T23:59:59.999Z'))).toEqual(ok([]));
    expect(decide(terminated, step('terminateGrant', '2025-01-07'))).toEqual(refused(grantUnknown));
    expect(decide(terminated, step('deleteGrant', '2025-01-07'))).toEqual(ok([]));
  });
});

describe('several relationships', () => {
  const customer = granted(
    extending({ id: grantId('extends'), displayName: 'Extends' }),
    dap(NORTHWIND),
    gdap({ id: grantId('drafted'), state: STATES.created }),
    gdap({ id: grantId('terminated'), state: STATES.terminated }),
    gdap({ id: grantId('ends'), displayName: 'Ends' }),
  );

  it('are each recorded as time has made them, in the order in which they are listed', () => {
    const executed = execute(customer, elapse('2026-01-03'))._unsafeUnwrap();
    expect(executed.events.map(({ type, grantId: id }) => [type, id])).toEqual([
      ['grantExtended', 'extends'],
      ['grantForgotten', 'terminated'],
      ['grantEnded', 'ends'],
    ]);
    expect(executed.customer.partnerships.grants.map(({ kind, state }) => [kind, state.status])).toEqual([
      ['gdap', 'active'],
      ['dap', 'active'],
      ['gdap', 'created'],
      ['gdap', 'expiring'],
    ]);
    expect(decide(executed.customer, elapse('2026-01-03'))).toEqual(ok([]));
  });

  it('may be a hundred and fifty thousand', () => {
    const grants = Array.from({ length: 150_000 }, (_, index) => gdap({ id: grantId(`grant-${index}`) }));
    const { partnerships, ...rest } = contoso();
    const events = decide({ ...rest, partnerships: { ...partnerships, grants } }, elapse('2026-01-03'))._unsafeUnwrap();
    expect(events).toHaveLength(150_000);
    expect(events.at(-1)).toEqual({
      type: 'grantEnded',
      ...fact('2026-01-03T00:00:00.000Z'),
      grantId: 'grant-149999',
      state: { status: 'expiring', endedAt: '2026-01-03T00:00:00.000Z' },
    });
  });

  it('are recorded by whoever notices', () => {
    for (const actor of [agent(NORTHWIND, 'helpdesk-agent'), globalAdmin, provisioning]) {
      const [first] = decide(customer, elapse('2026-01-03', actor))._unsafeUnwrap();
      expect(first?.by).toEqual(actor);
    }
  });

  it('are not recorded before what happened last, and where there are none there is nothing to record', () => {
    expect(decide(customer, elapse(TOO_EARLY))).toEqual(refused(tooEarly));
    expect(decide(contoso(), elapse('2026-01-03'))).toEqual(ok([]));
  });
});

describe('whatever happens to a relationship whose end has moved on', () => {
  const about = { at: at('2026-02-01'), actor: agent(FABRIKAM), grantId: GRANT };
  const pending = assignment({ id: assignmentId('assignment-2'), status: 'pending', securityGroup: HELPDESK });
  const customer = granted(extending({ assignments: [assignment(), pending] }));
  const commands: readonly (readonly [string, Command])[] = [
    ['autoExtensionSwitched', { ...about, type: 'switchAutoExtension', autoExtendDuration: 'PT0S' }],
    ['grantTerminationRequested', { ...about, type: 'terminateGrant' }],
    [
      'accessAssigned',
      {
        ...about,
        type: 'assignAccess',
        assignmentId: assignmentId('assignment-3'),
        securityGroup: groupId('e0000000-0000-4000-8000-000000000003'),
        roleDefinitionIds: [EXCHANGE],
      },
    ],
    [
      'accessAssignmentChanged',
      { ...about, type: 'changeAccessAssignment', assignmentId: ASSIGNMENT, roleDefinitionIds: [GLOBAL_READER] },
    ],
    ['accessAssignmentChanged', { ...about, type: 'removeAccessAssignment', assignmentId: ASSIGNMENT }],
    [
      'accessAssignmentChanged',
      { ...about, type: 'recordAssignment', actor: provisioning, assignmentId: pending.id, status: 'active' },
    ],
  ];

  it.each(commands)('is preceded by the record of that: %s', (type, command) => {
    const executed = execute(customer, command)._unsafeUnwrap();
    const [extended, own] = executed.events;
    expect(extended).toEqual({
      type: 'grantExtended',
      at: '2026-02-01T00:00:00.000Z',
      by: command.actor,
      grantId: GRANT,
      state: activeUntil('2026-07-02T00:00:00.000Z'),
    });
    expect(own?.type).toBe(type);
    expect(executed.events).toHaveLength(2);
    expect(decide(executed.customer, elapse('2026-02-01'))).toEqual(ok([]));
  });

  it('is not preceded by anything where it is a repeat', () => {
    const repeat: Command = { ...about, type: 'switchAutoExtension', autoExtendDuration: 'P180D' };
    expect(decide(customer, repeat)).toEqual(ok([]));
  });

  it('is preceded by the end, where Microsoft reports on assignments of a relationship that is over', () => {
    const over = granted(gdap({ assignments: [pending] }));
    const command: Command = {
      ...about,
      type: 'recordAssignment',
      actor: provisioning,
      assignmentId: pending.id,
      status: 'error',
    };
    expect(decide(over, command)).toEqual(
      ok([
        {
          type: 'grantEnded',
          ...fact('2026-02-01T00:00:00.000Z'),
          state: { status: 'expiring', endedAt: '2026-01-03T00:00:00.000Z' },
        },
        {
          type: 'accessAssignmentChanged',
          ...fact('2026-02-01T00:00:00.000Z'),
          assignment: { ...pending, status: 'error' },
        },
      ]),
    );
  });
});
