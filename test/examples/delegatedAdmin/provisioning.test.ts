import { decide, execute } from 'csp-multi-partner';
import type { Actor, Command, GranularDelegatedAdmin, ProvisionedStatus } from 'csp-multi-partner';
import { parseDuration } from 'csp-multi-partner/parse';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  FABRIKAM,
  GRANT,
  STATES,
  agent,
  at,
  codes,
  contoso,
  gdap,
  globalAdmin,
  granted,
  must,
  provisioning,
} from '../../world';
import { TOO_EARLY, after, grantIn, grantUnknown, notEntitled, refused, tooEarly, wrongStatus } from './expected';

function record(
  status: ProvisionedStatus,
  when: string,
  { endsAt, actor = provisioning }: { readonly endsAt?: string; readonly actor?: Actor } = {},
): Command<'recordProvisioning'> {
  return {
    type: 'recordProvisioning',
    at: at(when),
    actor,
    grantId: GRANT,
    status,
    endsAt: endsAt === undefined ? null : at(endsAt),
  };
}

const duration = (text: string) => must(parseDuration(text));
const approved = (changes: Partial<GranularDelegatedAdmin> = {}) =>
  granted(gdap({ state: STATES.approved, assignments: [], ...changes }));

describe('what Microsoft reports of a relationship', () => {
  it.each([
    ['approved', 'activating', { status: 'activating', approvedAt: '2024-01-03T00:00:00.000Z' }],
    [
      'approved',
      'active',
      { status: 'active', activatedAt: '2024-03-01T00:00:00.000Z', endsAt: '2026-03-01T00:00:00.000Z' },
    ],
    [
      'activating',
      'active',
      { status: 'active', activatedAt: '2024-03-01T00:00:00.000Z', endsAt: '2026-03-01T00:00:00.000Z' },
    ],
    [
      'expiring',
      'expired',
      { status: 'expired', endedAt: '2024-01-05T00:00:00.000Z', expiredAt: '2024-03-01T00:00:00.000Z' },
    ],
    [
      'terminationRequested',
      'terminating',
      { status: 'terminating', requestedAt: '2024-01-07T00:00:00.000Z', requestedBy: 'customer' },
    ],
    [
      'terminationRequested',
      'terminated',
      { status: 'terminated', requestedBy: 'customer', terminatedAt: '2024-03-01T00:00:00.000Z' },
    ],
    [
      'terminating',
      'terminated',
      { status: 'terminated', requestedBy: 'customer', terminatedAt: '2024-03-01T00:00:00.000Z' },
    ],
  ] as const)('moves one that is %s on to %s', (from, to, state) => {
    const grant = gdap({ state: STATES[from] });
    const executed = execute(granted(grant), record(to, '2024-03-01'))._unsafeUnwrap();
    expect(executed.events).toEqual([
      {
        type: 'grantProvisioned',
        at: '2024-03-01T00:00:00.000Z',
        by: { kind: 'microsoft', inactiveSince: null },
        grantId: GRANT,
        state,
      },
    ]);
    expect(grantIn(executed.customer)).toEqual({ ...grant, state });
  });

  it.each([
    ['activating', 'activating'],
    ['active', 'activating'],
    ['active', 'active'],
    ['expired', 'expired'],
    ['terminating', 'terminating'],
    ['terminated', 'terminating'],
    ['terminated', 'terminated'],
  ] as const)('stays quiet for one that is %s when it is heard to be %s', (status, heard) => {
    expect(decide(granted(gdap({ state: STATES[status] })), record(heard, '2024-03-01'))).toEqual(ok([]));
  });
});

describe('a relationship that is activated', () => {
  it.each([
    ['P1D', '2024-03-02T10:20:30.400Z'],
    ['P1Y', '2025-03-01T10:20:30.400Z'],
    ['P104W', '2026-02-27T10:20:30.400Z'],
    ['P730D', '2026-03-01T10:20:30.400Z'],
    ['P2Y', '2026-03-01T10:20:30.400Z'],
  ])('and was asked for for %s ends at %s', (text, endsAt) => {
    const active = after(approved({ duration: duration(text) }), record('active', '2024-03-01T10:20:30.400Z'));
    expect(grantIn(active)?.state).toEqual({ status: 'active', activatedAt: '2024-03-01T10:20:30.400Z', endsAt });
  });

  it('ends when Microsoft says, whatever its duration', () => {
    for (const text of ['P730D', 'P24M', 'PT24H']) {
      const customer = approved({ duration: duration(text) });
      const active = after(customer, record('active', '2024-03-01', { endsAt: '2024-12-31' }));
      expect(grantIn(active)?.state).toMatchObject({ endsAt: '2024-12-31T00:00:00.000Z' });
    }
  });

  it('may end a millisecond after its activation, but not at once and not before', () => {
    const ending = (endsAt: string) => decide(approved(), record('active', '2024-03-01', { endsAt }));
    expect(codes(ending('2024-03-01T00:00:00.001Z'))).toEqual([]);
    for (const endsAt of ['2024-03-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z']) {
      expect(ending(endsAt)).toEqual(
        refused({
          code: 'end-before-activation',
          endsAt,
          activatedAt: '2024-03-01T00:00:00.000Z',
          sources: ['graph-relationship-2024', 'ours'],
        }),
      );
    }
  });

  it.each([
    ['P1M', null],
    ['P24M', null],
    ['PT24H', null],
    ['P0D', 0],
    ['P731D', 731],
    ['P99999Y', 36_499_635],
  ])('needs an end from Microsoft where its duration is %s, which is a number of days of %s', (text, days) => {
    const customer = approved({ duration: duration(text) });
    expect(decide(customer, record('active', '2024-03-01'))).toEqual(
      refused({
        code: 'duration-out-of-bounds',
        duration: text,
        days,
        shortest: 1,
        longest: 730,
        sources: ['graph-relationship-2024'],
      }),
    );
    const active = after(customer, record('active', '2024-03-01', { endsAt: '2026-03-02' }));
    expect(grantIn(active)?.state).toEqual({
      status: 'active',
      activatedAt: '2024-03-01T00:00:00.000Z',
      endsAt: '2026-03-02T00:00:00.000Z',
    });
  });

  it('is not activated again: a report that repeats it, with its end or with none, stays quiet whatever its duration', () => {
    for (const text of ['P730D', 'P24M', 'P0D']) {
      const active = granted(gdap({ duration: duration(text) }));
      expect(decide(active, record('active', '2024-03-01'))).toEqual(ok([]));
      expect(decide(active, record('active', '2024-03-01', { endsAt: '2026-01-03' }))).toEqual(ok([]));
    }
  });

  it.each([
    ['created', 'lockGrantForApproval'],
    ['terminated', 'draftGrant'],
  ] as const)('is not one that is %s, and its end and duration do not matter then', (status, command) => {
    const customer = granted(gdap({ duration: duration('P24M'), state: STATES[status] }));
    for (const given of [{}, { endsAt: '2024-03-01' }]) {
      expect(decide(customer, record('active', '2024-03-01', given))).toEqual(
        refused(wrongStatus(status, ['approved', 'activating'], { kind: 'command', command, partner: FABRIKAM })),
      );
    }
  });

  it('is not what a report of another status is about, whatever end comes with it', () => {
    const early = record('activating', '2024-03-01', { endsAt: '2024-01-01' });
    expect(grantIn(after(approved(), early))?.state).toEqual({ ...STATES.approved, status: 'activating' });
  });

  it('needs no number of days before it is active', () => {
    expect(codes(decide(approved({ duration: duration('P24M') }), record('activating', '2024-03-01')))).toEqual([]);
  });

  it('never ends past the end of time, and nothing throws', () => {
    const active = after(approved(), record('active', '9999-01-01'));
    expect(grantIn(active)?.state).toMatchObject({ endsAt: '9999-12-31T23:59:59.999Z' });
  });

  it('keeps the account and everything else of the partnerships', () => {
    const customer = approved();
    const active = after(customer, record('active', '2024-03-01'));
    expect(active.account).toBe(customer.account);
    expect({ ...active.partnerships, grants: [] }).toEqual({ ...customer.partnerships, grants: [] });
  });
});

describe('a report that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(approved(), record('active', TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it('means a relationship that there is not', () => {
    expect(decide(contoso(), record('active', '2024-03-01'))).toEqual(refused(grantUnknown));
  });

  it('means a relationship that Microsoft has forgotten', () => {
    expect(decide(granted(gdap({ state: STATES.expired })), record('expired', '2025-01-05'))).toEqual(
      refused(grantUnknown),
    );
  });

  it.each([
    ['the partner’s', agent(FABRIKAM)],
    ['the customer’s', globalAdmin],
  ])('is %s', (_, actor) => {
    expect(decide(approved(), record('active', '2024-03-01', { actor }))).toEqual(
      refused(notEntitled(actor.kind, ['microsoft'], ['graph-relationship-2024'])),
    );
  });

  it.each([
    ['created', 'activating', 'lockGrantForApproval', ['approved']],
    ['approvalPending', 'active', 'approveGrant', ['approved', 'activating']],
    ['expiring', 'active', 'draftGrant', ['approved', 'activating']],
    ['expired', 'active', 'draftGrant', ['approved', 'activating']],
    ['terminationRequested', 'activating', 'draftGrant', ['approved']],
    ['terminated', 'activating', 'draftGrant', ['approved']],
    ['active', 'terminating', 'terminateGrant', ['terminationRequested']],
    ['active', 'terminated', 'terminateGrant', ['terminationRequested', 'terminating']],
  ] as const)('is, where it is %s, that it is %s, and %s is what helps', (status, heard, command, permitted) => {
    expect(decide(granted(gdap({ state: STATES[status] })), record(heard, '2024-03-01'))).toEqual(
      refused(wrongStatus(status, permitted, { kind: 'command', command, partner: FABRIKAM })),
    );
  });
});

describe('a report that nothing helps', () => {
  it.each([
    ['approved', 'expired', ['expiring']],
    ['terminating', 'expired', ['expiring']],
    ['terminated', 'expired', ['expiring']],
    ['created', 'terminating', ['terminationRequested']],
    ['activating', 'terminating', ['terminationRequested']],
    ['expiring', 'terminated', ['terminationRequested', 'terminating']],
    ['expired', 'terminated', ['terminationRequested', 'terminating']],
    ['approvalPending', 'terminated', ['terminationRequested', 'terminating']],
  ] as const)('is, where it is %s, that it is %s', (status, heard, permitted) => {
    expect(decide(granted(gdap({ state: STATES[status] })), record(heard, '2024-03-01'))).toEqual(
      refused(wrongStatus(status, permitted, null)),
    );
  });
});

describe('an active relationship of which Microsoft reports another end', () => {
  const fact = { at: '2024-03-01T00:00:00.000Z', by: provisioning, grantId: GRANT };
  const extending = granted(gdap({ autoExtendDuration: 'P180D' }));

  it.each(['2024-03-01T00:00:00.001Z', '2025-06-30T00:00:00.000Z', '2026-07-02T00:00:00.000Z'])(
    'ends at %s, and was activated when it was',
    (endsAt) => {
      for (const customer of [granted(), extending]) {
        const executed = execute(customer, record('active', '2024-03-01', { endsAt }))._unsafeUnwrap();
        const state = { status: 'active', activatedAt: '2024-01-04T00:00:00.000Z', endsAt };
        expect(executed.events).toEqual([{ type: 'grantProvisioned', ...fact, state }]);
        expect(grantIn(executed.customer)?.state).toEqual(state);
        expect(decide(executed.customer, record('active', '2024-03-01', { endsAt }))).toEqual(ok([]));
      }
    },
  );

  it.each(['2024-03-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', '2020-01-01T00:00:00.000Z'])(
    'cannot have ended at %s, which is not later than the report',
    (endsAt) => {
      expect(decide(granted(), record('active', '2024-03-01', { endsAt }))).toEqual(
        refused({
          code: 'end-before-activation',
          endsAt,
          activatedAt: '2024-03-01T00:00:00.000Z',
          sources: ['graph-relationship-2024', 'ours'],
        }),
      );
    },
  );

  it('may have ended before where it extends itself, and stays quiet: the end has moved on', () => {
    for (const endsAt of ['2024-03-01', '2020-01-01']) {
      expect(decide(extending, record('active', '2024-03-01', { endsAt }))).toEqual(ok([]));
    }
    expect(decide(extending, record('active', '2026-01-03', { endsAt: '2026-01-03' }))).toEqual(ok([]));
  });

  it('is first recorded as moved on by itself, where it has, and then as Microsoft says', () => {
    const executed = execute(extending, record('active', '2026-02-01', { endsAt: '2026-07-03' }))._unsafeUnwrap();
    expect(executed.events.map((event) => [event.type, 'state' in event && event.state])).toEqual([
      [
        'grantExtended',
        { status: 'active', activatedAt: '2024-01-04T00:00:00.000Z', endsAt: '2026-07-02T00:00:00.000Z' },
      ],
      [
        'grantProvisioned',
        { status: 'active', activatedAt: '2024-01-04T00:00:00.000Z', endsAt: '2026-07-03T00:00:00.000Z' },
      ],
    ]);
    expect(decide(extending, record('active', '2026-02-01', { endsAt: '2026-07-02' }))).toEqual(ok([]));
  });
});

describe('an active relationship whose end nears', () => {
  it('has not expired a millisecond before its end, and time will tell', () => {
    expect(decide(granted(), record('expired', '2026-01-02T23:59:59.999Z'))).toEqual(
      refused(wrongStatus('active', ['expiring'], { kind: 'wait', until: at('2026-01-03') })),
    );
  });

  it('has expired from its end on, and that it ended is recorded first', () => {
    const executed = execute(granted(), record('expired', '2026-01-03'))._unsafeUnwrap();
    const fact = { at: '2026-01-03T00:00:00.000Z', by: provisioning, grantId: GRANT };
    const endedAt = '2026-01-03T00:00:00.000Z';
    const expired = { status: 'expired', endedAt, expiredAt: '2026-01-03T00:00:00.000Z' };
    expect(executed.events).toEqual([
      { type: 'grantEnded', ...fact, state: { status: 'expiring', endedAt } },
      { type: 'grantProvisioned', ...fact, state: expired },
    ]);
    expect(grantIn(executed.customer)?.state).toEqual(expired);
  });

  it('never expires where it extends itself', () => {
    const customer = granted(gdap({ autoExtendDuration: 'P180D' }));
    for (const when of ['2026-01-02T23:59:59.999Z', '2026-01-03', '2030-01-01']) {
      expect(decide(customer, record('expired', when))).toEqual(refused(wrongStatus('active', ['expiring'], null)));
    }
  });

  it('is no longer active to hear of from its end on', () => {
    expect(codes(decide(granted(), record('active', '2026-01-02T23:59:59.999Z')))).toEqual([]);
    expect(codes(decide(granted(), record('active', '2026-01-03')))).toEqual(['wrong-grant-status']);
  });
});
