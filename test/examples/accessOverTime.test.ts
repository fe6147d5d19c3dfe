import type { Customer, Instant } from 'csp-multi-partner';
import { accessAsOf, type AccessAnswer, type AccessQuestion, type PartnerUser } from 'csp-multi-partner/access';
import { describe, expect, it } from 'vitest';
import {
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  OFFICE,
  STATES,
  assignment,
  at,
  contoso,
  dap,
  gdap,
  grantId,
  granted,
} from '../world';

/** The end of the relationship of `gdap()`, and the instant before. */
const END = at('2026-01-03');
const BEFORE_END = at('2026-01-02T23:59:59.999Z');

const engineer: PartnerUser = { groups: [ENGINEERS], isAdminAgent: false, isHelpdeskAgent: false, isGuest: false };
const adminAgent: PartnerUser = { ...engineer, isAdminAgent: true };

/** Can an engineer of Fabrikam, an admin agent or not, administer Exchange? */
const ask = (customer: Customer, when: Instant, changes: Partial<AccessQuestion> = {}): AccessAnswer =>
  accessAsOf(customer, {
    at: when,
    partner: FABRIKAM,
    user: engineer,
    access: { kind: 'roles', anyOf: [EXCHANGE] },
    ...changes,
  });
const askAgent = (customer: Customer, when: Instant): AccessAnswer => ask(customer, when, { user: adminAgent });

/** Whether it is allowed, by or against what, and until when. */
const outline = ({ allowed, reasons, until }: AccessAnswer): readonly [boolean, string, Instant | null] => [
  allowed,
  reasons.map(({ code }) => code).join(' '),
  until,
];

const reads = (changes: Parameters<typeof gdap>[0] = {}) =>
  gdap({ id: grantId('reads'), assignments: [assignment({ roleDefinitionIds: [GLOBAL_READER] })], ...changes });
const until = (day: string) => ({ state: { ...STATES.active, endsAt: at(day) } });

describe('a granular relationship that ends', () => {
  it('gives access until its end, and not at it', () => {
    expect(outline(ask(granted(), BEFORE_END))).toEqual([true, 'granular-role', END]);
    expect(ask(granted(), BEFORE_END).grants).toEqual([gdap()]);
    expect(outline(ask(granted(), END))).toEqual([false, 'grant-not-in-force', null]);
  });

  it('gives nothing long past its end, though the record still calls it active', () => {
    expect(ask(granted(), at('2027-01-01'))).toEqual({
      allowed: false,
      reasons: [
        {
          code: 'grant-not-in-force',
          grantId: GRANT,
          status: 'expiring',
          sources: ['graph-relationship-2024', 'gdap-notices-2023'],
        },
      ],
      grants: [gdap({ state: { status: 'expiring', endedAt: END } })],
      until: null,
    });
  });

  it('never gives access by time alone before it is active', () => {
    for (const status of ['approved', 'activating'] as const) {
      const answer = ask(granted(gdap({ state: STATES[status] })), at('2024-03-01'));
      expect(outline(answer)).toEqual([false, 'grant-not-in-force', null]);
    }
  });
});

describe('a granular relationship that extends itself', () => {
  const extending = gdap({ autoExtendDuration: 'P180D' });

  it.each([
    [BEFORE_END, '2026-01-03'],
    [END, '2026-07-02'],
    [at('2026-07-01T23:59:59.999Z'), '2026-07-02'],
    [at('2026-07-02'), '2026-12-29'],
    [at('2036-01-01'), '2036-05-10'],
  ])('gives access at %s, with its end at %s', (when, endsAt) => {
    const answer = ask(granted(extending), when);
    expect(outline(answer)).toEqual([true, 'granular-role', null]);
    expect(answer.grants).toEqual([gdap({ autoExtendDuration: 'P180D', ...until(endsAt) })]);
  });

  it('gives it no longer than its end where Global Administrator bars the extension', () => {
    const barred = granted(
      gdap({ autoExtendDuration: 'P180D', roleDefinitionIds: [EXCHANGE, GLOBAL_READER, GLOBAL_ADMIN] }),
    );
    expect(outline(ask(barred, BEFORE_END))).toEqual([true, 'granular-role', END]);
    expect(outline(ask(barred, END))).toEqual([false, 'grant-not-in-force', null]);
  });
});

describe('several granular relationships', () => {
  const [short, long] = [gdap({ id: grantId('short'), ...until('2025-03-01') }), gdap()];

  it('give access until the longest that is enough ends, in whatever order they are listed', () => {
    for (const customer of [granted(short, long), granted(long, short)]) {
      expect(outline(ask(customer, at('2025-02-28')))).toEqual([true, 'granular-role granular-role', END]);
    }
    expect(outline(ask(granted(short, long), at('2025-03-01')))).toEqual([true, 'granular-role', END]);
  });

  it('give access for good where one of them extends itself', () => {
    const extending = gdap({ id: grantId('extending'), autoExtendDuration: 'P180D' });
    for (const customer of [granted(long, extending), granted(extending, long)]) {
      expect(outline(ask(customer, at('2025-02-28')))).toEqual([true, 'granular-role granular-role', null]);
    }
  });

  it('give it no longer for one that is not enough', () => {
    expect(outline(ask(granted(short, reads()), at('2025-02-28')))).toEqual([true, 'granular-role', at('2025-03-01')]);
    expect(outline(ask(granted(short, reads()), at('2025-03-01')))).toEqual([
      false,
      'grant-not-in-force role-not-assigned',
      null,
    ]);
  });
});

describe('an admin agent of the legacy kind with granular roles', () => {
  it('goes on with the legacy kind when the granular one ends', () => {
    const customer = granted(dap(FABRIKAM), gdap());
    expect(outline(askAgent(customer, BEFORE_END))).toEqual([true, 'granular-role', null]);
    expect(outline(askAgent(customer, END))).toEqual([true, 'legacy-admin', null]);
  });

  it('is held back by a granular role that is not enough, until that ends', () => {
    const customer = granted(dap(FABRIKAM), reads());
    expect(outline(askAgent(customer, BEFORE_END))).toEqual([
      false,
      'role-not-assigned granular-takes-precedence',
      END,
    ]);
    expect(outline(askAgent(customer, END))).toEqual([true, 'legacy-admin', null]);
  });

  it('is held back for good where that extends itself', () => {
    const customer = granted(dap(FABRIKAM), reads({ autoExtendDuration: 'P180D' }));
    expect(outline(askAgent(customer, END))).toEqual([false, 'role-not-assigned granular-takes-precedence', null]);
  });

  it('is held back until the longest of several ends', () => {
    const customer = granted(dap(FABRIKAM), reads(), reads({ id: grantId('earlier'), ...until('2025-03-01') }));
    expect(outline(askAgent(customer, at('2025-02-28')))).toEqual([
      false,
      'role-not-assigned role-not-assigned granular-takes-precedence',
      END,
    ]);
  });

  it('falls into a gap between the role that is enough and the one that is not', () => {
    const customer = granted(dap(FABRIKAM), gdap(until('2025-03-01')), reads());
    expect(outline(askAgent(customer, at('2025-02-28T23:59:59.999Z')))).toEqual([
      true,
      'granular-role',
      at('2025-03-01'),
    ]);
    expect(outline(askAgent(customer, at('2025-03-01')))).toEqual([
      false,
      'grant-not-in-force role-not-assigned granular-takes-precedence',
      END,
    ]);
    expect(outline(askAgent(customer, END))).toEqual([true, 'legacy-admin', null]);
  });

  it('falls into no gap where the role that is enough lasts longer', () => {
    const customer = granted(dap(FABRIKAM), gdap(), reads(until('2025-03-01')));
    expect(outline(askAgent(customer, at('2025-02-28')))).toEqual([true, 'granular-role', null]);
  });

  it('falls into a gap without end where the one that is not enough extends itself', () => {
    const customer = granted(dap(FABRIKAM), gdap(), reads({ autoExtendDuration: 'P180D' }));
    expect(outline(askAgent(customer, BEFORE_END))).toEqual([true, 'granular-role', END]);
    expect(outline(askAgent(customer, END))).toEqual([
      false,
      'grant-not-in-force role-not-assigned granular-takes-precedence',
      null,
    ]);
  });

  it('loses granular access for good where the legacy role is not enough either', () => {
    const customer = granted(dap(FABRIKAM), gdap());
    const user = { ...engineer, isHelpdeskAgent: true };
    expect(outline(ask(customer, BEFORE_END, { user }))).toEqual([true, 'granular-role', END]);
    expect(outline(ask(customer, END, { user }))).toEqual([false, 'grant-not-in-force legacy-role-missing', null]);
  });
});

describe('anybody of the partner', () => {
  it('goes on by the legacy kind, which is never replaced for everybody', () => {
    const customer = granted(dap(FABRIKAM), gdap());
    expect(outline(ask(customer, BEFORE_END, { user: null }))).toEqual([true, 'granular-role legacy-admin', null]);
    expect(outline(ask(granted(dap(FABRIKAM), reads()), BEFORE_END, { user: null }))).toEqual([
      true,
      'legacy-admin',
      null,
    ]);
  });

  it('has access until the last relationship ends, whosever group it is', () => {
    const others = gdap({ assignments: [assignment({ securityGroup: HELPDESK })] });
    expect(outline(ask(granted(others), BEFORE_END, { user: null }))).toEqual([true, 'granular-role', END]);
  });
});

describe('an answer that time does not turn round', () => {
  it.each([
    ['the legacy kind', granted(dap(FABRIKAM)), { user: adminAgent }],
    ['a reseller relationship', contoso(), { partner: NORTHWIND, access: { kind: 'purchase' } }],
    ['nothing at all', contoso(), {}],
    ['a group that the user is not in', granted(), { user: { ...engineer, groups: [HELPDESK] } }],
    ['an assignment that is pending', granted(gdap({ assignments: [assignment({ status: 'pending' })] })), {}],
    ['a role that is not enough', granted(reads()), {}],
    ['a guest account', granted(dap(FABRIKAM), reads()), { user: { ...adminAgent, isGuest: true } }],
  ] as const)('%s', (_, customer, changes) => {
    expect(ask(customer, at('2024-06-01'), changes).until).toBeNull();
  });
});

describe('a question from before the record', () => {
  it('names the beginning of the record where the answer is yes then, and no day where it is no', () => {
    const before = at('2024-01-31T23:59:59.999Z');
    const lighthouse = {
      access: { kind: 'azure-subscription', subscriptionId: OFFICE, azureRole: 'lighthouse' },
    } as const;
    expect(outline(ask(granted(dap(FABRIKAM)), before, { user: adminAgent }))).toEqual([
      false,
      'before-record',
      at('2024-02-01'),
    ]);
    for (const customer of [granted(gdap({ assignments: [] })), granted(gdap(until('2024-02-01'))), granted(reads())]) {
      expect(outline(ask(customer, before))).toEqual([false, 'before-record', null]);
    }
    expect(outline(ask(granted(), before, { user: { ...engineer, isGuest: true } }))).toEqual([
      false,
      'before-record',
      null,
    ]);
    expect(outline(ask(granted(), before, lighthouse))).toEqual([false, 'before-record', null]);
  });

  it('names when it opens where that is after the beginning: when granular roles no longer replace the legacy kind', () => {
    const customer = granted(dap(FABRIKAM), reads());
    const user = { ...engineer, isAdminAgent: true };
    const { until: opens } = ask(customer, at('2024-02-01'), { user });
    expect(opens).toBe(END);
    expect(outline(ask(customer, at('2024-01-31'), { user }))).toEqual([false, 'before-record', END]);
  });

  it('is not answered by it', () => {
    for (const [access, turns] of [
      [{ kind: 'roles', anyOf: [EXCHANGE] }, at('2024-02-01')],
      [{ kind: 'purchase' }, null],
    ] as const) {
      expect(ask(granted(), at('2024-01-31T23:59:59.999Z'), { access })).toEqual({
        allowed: false,
        reasons: [{ code: 'before-record', asOf: at('2024-02-01'), sources: ['ours'] }],
        grants: [],
        until: turns,
      });
    }
    expect(outline(ask(granted(), at('2024-02-01')))).toEqual([true, 'granular-role', END]);
  });
});
