import type { Customer, GranularDelegatedAdmin } from 'csp-multi-partner';
import { NOTICE_DAYS, deadlines, type Deadline } from 'csp-multi-partner/access';
import { describe, expect, it } from 'vitest';
import {
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GRANT,
  NORTHWIND,
  STATES,
  at,
  contoso,
  dap,
  gdap,
  grantId,
  granted,
} from '../world';

const BEGINNING = at('2024-02-01');
const LAST = at('9999-12-31T23:59:59.999Z');
const FACTS = { grantId: GRANT, partner: FABRIKAM };

/** What time will bring about in a range: kinds and instants. */
const outline = (customer: Customer, from: string, until: string): readonly (readonly [string, string])[] =>
  deadlines(customer, at(from), at(until)).map(({ kind, at: when }) => [kind, when]);

const state = (day: string) => ({ state: { ...STATES.active, endsAt: at(day) } });
const extending = (day: string) => gdap({ autoExtendDuration: 'P180D', ...state(day) });

describe('a granular relationship that ends', () => {
  const notice = (day: string, daysBefore: 30 | 7 | 1): Deadline => ({
    kind: 'expiry-notice',
    at: at(day),
    ...FACTS,
    daysBefore,
    endsAt: at('2026-01-03'),
  });

  it('is announced 30 days, 7 days and a day before', () => {
    expect(NOTICE_DAYS).toEqual([30, 7, 1]);
    expect(deadlines(granted(), BEGINNING, LAST)).toEqual([
      notice('2025-12-04', 30),
      notice('2025-12-27', 7),
      notice('2026-01-02', 1),
      { kind: 'ends', at: at('2026-01-03'), ...FACTS, barredBy: 'not-switched-on' },
    ]);
  });

  it('ends within a range that begins at its end, and not within one that ends there', () => {
    expect(outline(granted(), '2026-01-03', '2026-01-03T00:00:00.001Z')).toEqual([['ends', at('2026-01-03')]]);
    expect(outline(granted(), '2026-01-02T00:00:00.001Z', '2026-01-03')).toEqual([]);
    expect(outline(granted(), '2026-01-02T00:00:00.001Z', '2026-01-03T00:00:00.001Z')).toEqual([
      ['ends', at('2026-01-03')],
    ]);
    expect(deadlines(granted(), at('2026-01-03T00:00:00.001Z'), LAST)).toEqual([]);
  });

  it.each(['2025-12-04', '2025-12-27', '2026-01-02'])(
    'is announced on %s in a range that holds that instant',
    (day) => {
      const before = new Date(Date.parse(day) - 1).toISOString();
      const after = new Date(Date.parse(day) + 1).toISOString();
      expect(outline(granted(), day, after)).toEqual([['expiry-notice', at(day)]]);
      expect(outline(granted(), before, day)).toEqual([]);
      expect(outline(granted(), after, new Date(Date.parse(day) + 2).toISOString())).toEqual([]);
    },
  );

  it('has no deadline in an empty range', () => {
    expect(outline(granted(), '2026-01-03', '2026-01-03')).toEqual([]);
    expect(outline(granted(), '2026-01-04', '2026-01-03')).toEqual([]);
  });

  it('ends, and is announced, though automatic extension is on, where Global Administrator bars it', () => {
    const roleDefinitionIds = [EXCHANGE, GLOBAL_ADMIN];
    const barred = deadlines(granted(gdap({ autoExtendDuration: 'P180D', roleDefinitionIds })), BEGINNING, LAST);
    expect(barred).toEqual([
      notice('2025-12-04', 30),
      notice('2025-12-27', 7),
      notice('2026-01-02', 1),
      { kind: 'ends', at: at('2026-01-03'), ...FACTS, barredBy: 'global-administrator' },
    ]);
  });

  it.each([
    ['2024-03-31', ['30', '7', '1']],
    ['2024-03-30T23:59:59.999Z', ['7', '1']],
    ['2024-03-08', ['7', '1']],
    ['2024-03-07T23:59:59.999Z', ['1']],
    ['2024-03-02', ['1']],
    ['2024-03-01T23:59:59.999Z', []],
  ] as const)('is not announced before its activation on 1 March: with an end at %s, %j days before', (end, days) => {
    const short = gdap({ state: { status: 'active', activatedAt: at('2024-03-01'), endsAt: at(end) } });
    const found = deadlines(granted(short), BEGINNING, LAST);
    expect(found.map((each) => (each.kind === 'expiry-notice' ? `${each.daysBefore}` : each.kind))).toEqual([
      ...days,
      'ends',
    ]);
  });

  it('ends for want of a switch without Global Administrator, and for that role with it, asked to extend itself or not', () => {
    const cause = (changes: Partial<GranularDelegatedAdmin>) =>
      deadlines(granted(gdap(changes)), at('2026-01-03'), LAST);
    const ends = (barredBy: 'not-switched-on' | 'global-administrator'): readonly Deadline[] => [
      { kind: 'ends', at: at('2026-01-03'), ...FACTS, barredBy },
    ];
    expect(cause({ roleDefinitionIds: [EXCHANGE] })).toEqual(ends('not-switched-on'));
    for (const autoExtendDuration of ['PT0S', 'P180D'] as const) {
      expect(cause({ autoExtendDuration, roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] })).toEqual(
        ends('global-administrator'),
      );
      expect(cause({ autoExtendDuration, roleDefinitionIds: [GLOBAL_ADMIN] })).toEqual(ends('global-administrator'));
    }
  });
});

describe('a granular relationship that ends with all time', () => {
  const ending = (endsAt: string) => granted(gdap({ state: { ...STATES.active, endsAt: at(endsAt) } }));

  it('has its notices though its end lies in no range', () => {
    expect(outline(ending(LAST), '2024-02-01', LAST)).toEqual([
      ['expiry-notice', '9999-12-01T23:59:59.999Z'],
      ['expiry-notice', '9999-12-24T23:59:59.999Z'],
      ['expiry-notice', '9999-12-30T23:59:59.999Z'],
    ]);
  });

  it('has them with its end where that is a millisecond before', () => {
    expect(outline(ending('9999-12-31T23:59:59.998Z'), '9999-12-30', LAST)).toEqual([
      ['expiry-notice', '9999-12-30T23:59:59.998Z'],
      ['ends', '9999-12-31T23:59:59.998Z'],
    ]);
  });
});

describe('a granular relationship that extends itself', () => {
  const customer = granted(extending('2026-01-03'));
  const ROLL_OVERS = [
    ['rolls-over', at('2026-01-03')],
    ['rolls-over', at('2026-07-02')],
    ['rolls-over', at('2026-12-29')],
  ];

  it('is announced to nobody, and rolls over by 180 days', () => {
    expect(deadlines(customer, BEGINNING, at('2026-01-03T00:00:00.001Z'))).toEqual([
      { kind: 'rolls-over', at: at('2026-01-03'), ...FACTS, nextEnd: at('2026-07-02') },
    ]);
    expect(outline(customer, '2024-02-01', '2026-01-03')).toEqual([]);
  });

  it('rolls over again and again', () => {
    expect(outline(customer, '2024-02-01', '2027-01-01')).toEqual(ROLL_OVERS);
    expect(deadlines(customer, BEGINNING, at('2027-01-01')).at(-1)).toEqual({
      kind: 'rolls-over',
      at: at('2026-12-29'),
      ...FACTS,
      nextEnd: at('2027-06-27'),
    });
  });

  it('rolls over at the beginning of a range that begins with a roll-over', () => {
    expect(outline(customer, '2026-01-03', '2027-01-01')).toEqual(ROLL_OVERS);
    expect(outline(customer, '2026-01-03T00:00:00.001Z', '2027-01-01')).toEqual(ROLL_OVERS.slice(1));
    expect(outline(customer, '2026-07-02', '2027-01-01')).toEqual(ROLL_OVERS.slice(1));
    expect(outline(customer, '2026-07-02T00:00:00.001Z', '2027-01-01')).toEqual(ROLL_OVERS.slice(2));
  });

  it('does not roll over at the end of a range', () => {
    expect(outline(customer, '2026-07-01', '2026-07-02')).toEqual([]);
    expect(outline(customer, '2026-07-01', '2026-07-02T00:00:00.001Z')).toEqual([['rolls-over', at('2026-07-02')]]);
  });

  it('keeps its step where the last recorded end lies ten years back', () => {
    expect(outline(customer, '2036-01-01', '2037-01-01')).toEqual([
      ['rolls-over', at('2036-05-10')],
      ['rolls-over', at('2036-11-06')],
    ]);
  });

  it('rolls over for the last time at the end of all time, and not at it', () => {
    const last = granted(extending('9999-11-01'));
    expect(deadlines(last, at('9999-01-01'), LAST)).toEqual([
      { kind: 'rolls-over', at: at('9999-11-01'), ...FACTS, nextEnd: LAST },
    ]);
    expect(deadlines(last, at('9999-11-01T00:00:00.001Z'), LAST)).toEqual([]);
    expect(deadlines(granted(extending(LAST)), BEGINNING, LAST)).toEqual([]);
  });
});

describe('a granular relationship that awaits approval', () => {
  const customer = granted(gdap({ state: STATES.approvalPending }));

  it('lapses on the day that its record names', () => {
    expect(deadlines(customer, BEGINNING, LAST)).toEqual([
      { kind: 'approval-lapses', at: at('2024-04-01'), ...FACTS, isRefused: false },
    ]);
    expect(outline(customer, '2024-04-01', '2024-04-01T00:00:00.001Z')).toHaveLength(1);
    expect(outline(customer, '2024-02-01', '2024-04-01')).toEqual([]);
    expect(outline(customer, '2024-04-01T00:00:00.001Z', '2025-01-01')).toEqual([]);
  });

  it.each([
    ['not-needed', false],
    ['pending', false],
    ['given', false],
    ['refused', true],
  ] as const)('lapses where the reseller’s consent is %s, refused: %s', (partnerConsent, isRefused) => {
    const state = { ...STATES.approvalPending, partnerConsent };
    expect(deadlines(granted(gdap({ state })), BEGINNING, LAST)).toEqual([
      { kind: 'approval-lapses', at: at('2024-04-01'), ...FACTS, isRefused },
    ]);
  });
});

describe('a granular relationship that is over', () => {
  it.each([
    // 2024 is a leap year: 365 days after 6 January 2024 is 5 January 2025.
    ['expired', '2025-01-05'],
    ['terminated', '2025-01-07'],
  ] as const)('%s: is forgotten 365 days later', (status, day) => {
    const customer = granted(gdap({ state: STATES[status] }));
    expect(deadlines(customer, BEGINNING, LAST)).toEqual([{ kind: 'forgotten', at: at(day), ...FACTS }]);
    expect(outline(customer, '2024-02-01', day)).toEqual([]);
    expect(outline(customer, day, `${day}T00:00:00.001Z`)).toEqual([['forgotten', at(day)]]);
    expect(outline(customer, `${day}T00:00:00.001Z`, '2026-01-01')).toEqual([]);
  });
});

describe('a granular relationship that waits for somebody', () => {
  it.each(['created', 'approved', 'activating', 'expiring', 'terminationRequested', 'terminating'] as const)(
    '%s: time does nothing to it',
    (status) => {
      expect(deadlines(granted(gdap({ state: STATES[status] })), BEGINNING, LAST)).toEqual([]);
    },
  );
});

describe('a customer with several relationships', () => {
  const ids = (customer: Customer): readonly (readonly [string, string])[] =>
    deadlines(customer, BEGINNING, at('2025-06-01')).map(({ kind, grantId: id }) => [kind, id]);
  const pending = gdap({ id: grantId('pending'), partner: NORTHWIND, state: STATES.approvalPending });
  const ending = gdap({ id: grantId('ending'), ...state('2024-05-01') });
  const extended = gdap({ id: grantId('extended'), autoExtendDuration: 'P180D', ...state('2024-04-24') });

  it('sees all deadlines in one row, the earliest first', () => {
    const expected = [
      ['approval-lapses', 'pending'],
      ['expiry-notice', 'ending'],
      ['rolls-over', 'extended'],
      ['expiry-notice', 'ending'],
      ['expiry-notice', 'ending'],
      ['ends', 'ending'],
      ['rolls-over', 'extended'],
      ['rolls-over', 'extended'],
    ];
    const late = gdap({ id: grantId('late'), ...state('2030-01-01') });
    // On 1 April one lapses and another is announced, on 24 April one rolls over and another is announced.
    expect(ids(granted(pending, extended, late, ending))).toEqual(expected);
  });

  it('sees them in the order of its relationships where two fall together', () => {
    expect(ids(granted(ending, pending)).slice(0, 2)).toEqual([
      ['expiry-notice', 'ending'],
      ['approval-lapses', 'pending'],
    ]);
    expect(ids(granted(pending, ending)).slice(0, 2)).toEqual([
      ['approval-lapses', 'pending'],
      ['expiry-notice', 'ending'],
    ]);
  });
});

describe('a customer without granular relationships', () => {
  it('has no deadlines, delegated admin of the legacy kind or not', () => {
    expect(deadlines(contoso(), BEGINNING, LAST)).toEqual([]);
    expect(deadlines(granted(dap(FABRIKAM)), BEGINNING, LAST)).toEqual([]);
  });
});

describe('a list of deadlines', () => {
  it('is frozen, empty or not, and so is each of them', () => {
    for (const customer of [contoso(), granted(), granted(extending('2026-01-03'), gdap({ id: grantId('grant-2') }))]) {
      const found = deadlines(customer, BEGINNING, at('2030-01-01'));
      expect([found, ...found].every((part) => Object.isFrozen(part))).toBe(true);
    }
  });
});
