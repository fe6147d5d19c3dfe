import type { Actor, Customer, GranularStatus, Instant, Readings } from 'csp-multi-partner';
import { decide } from 'csp-multi-partner';
import { availableCommands, type GrantMenuQuestion, type MenuItem } from 'csp-multi-partner/query';
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
  TAILSPIN,
  adatum,
  agent,
  assignmentId,
  at,
  contoso,
  fabrikam,
  gdap,
  globalAdmin,
  grantId,
  granted,
  provisioning,
  relationshipAdmin,
  someUser,
  tailspin,
} from '../world';

const JUNE = at('2024-06-01');

const lapsing = (status: GranularStatus, id: string) => gdap({ id: grantId(id), state: STATES[status] });

/** Good terms for Exchange, as a draft or a change of one states them. */
const amend: NonNullable<GrantMenuQuestion['amend']> = {
  displayName: 'Exchange support',
  duration: gdap().duration,
  autoExtendDuration: 'PT0S',
  roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
  takenNames: [],
  customRoles: [],
};
const draft: NonNullable<GrantMenuQuestion['draft']> = { ...amend, grantId: GRANT, partner: fabrikam, provider: null };
const assign: NonNullable<GrantMenuQuestion['assign']> = {
  assignmentId: assignmentId('assignment-2'),
  securityGroup: HELPDESK,
  roleDefinitionIds: [GLOBAL_READER],
};

interface Asked extends GrantMenuQuestion {
  readonly at?: Instant;
  readonly actor?: Actor;
}

/** What is listed about granular relationships for an admin agent of Fabrikam in June 2024. */
const menuOf = (customer: Customer, asked: Asked = {}, readings: Readings = {}): readonly MenuItem[] =>
  availableCommands(customer, { at: JUNE, actor: agent(FABRIKAM), ...asked }, { readings }).filter(
    ({ command }) => 'grantId' in command || command.type === 'recordElapsed',
  );
const typesOf = (menu: readonly MenuItem[]): readonly string[] => menu.map(({ command }) => command.type);

/** The codes against the one item of this kind, and from when it would be permitted. */
function barred(menu: readonly MenuItem[], type: string): readonly [readonly string[], Instant | null] {
  const [item, ...others] = menu.filter(({ command }) => command.type === type);
  expect(others).toEqual([]);
  return [item?.refusals.map(({ code }) => code) ?? ['not listed'], item?.from ?? null];
}

/** The same draft by a Fabrikam with an account in that cloud. */
const draftIn = (cloud: Customer['cloud']): typeof draft => ({ ...draft, partner: { ...fabrikam, cloud } });

/** Contoso as of 2015 without granular relationships. */
const before = (cloud: Customer['cloud'] = 'global'): Customer => contoso({ cloud });

describe('what is listed only when asked about', () => {
  const created = granted(gdap({ state: STATES.created, assignments: [] }));
  const STEPS = [
    ...['deleteGrant', 'lockGrantForApproval', 'approveGrant', 'rejectGrant', 'switchAutoExtension'],
    ...['removeGlobalAdministrator', 'terminateGrant'],
  ];

  it('is a draft, a change of terms and an assignment', () => {
    expect(typesOf(menuOf(created))).toEqual(STEPS);
    expect(typesOf(menuOf(before()))).toEqual([]);
    expect(typesOf(menuOf(before(), { amend, assign }))).toEqual([]);
  });

  it('is a draft, at the head of the menu', () => {
    expect(menuOf(before(), { draft })).toEqual([
      {
        command: { ...draft, type: 'draftGrant', at: JUNE, actor: agent(FABRIKAM) },
        refusals: [],
        disputed: [],
        from: null,
      },
    ]);
    expect(typesOf(menuOf(created, { draft: { ...draft, grantId: grantId('new') } }))).toEqual([
      'draftGrant',
      ...STEPS,
    ]);
  });

  it('is a draft by a provider for its reseller, and by nobody else', () => {
    const forReseller = { ...draft, partner: adatum, provider: tailspin };
    const drafting = (actor: Actor) => barred(menuOf(before(), { draft: forReseller, actor }), 'draftGrant');
    expect(drafting(agent(TAILSPIN))).toEqual([[], null]);
    expect(drafting(agent(adatum.tenantId))).toEqual([['actor-not-entitled'], null]);
    expect(drafting(globalAdmin)).toEqual([['actor-not-entitled'], null]);
  });

  it('is a change of terms, before every other step', () => {
    const menu = menuOf(created, { amend: { ...amend, displayName: 'Mail' } });
    expect(typesOf(menu)).toEqual(['amendGrant', ...STEPS]);
    expect(menu[0]).toEqual({
      command: { ...amend, displayName: 'Mail', type: 'amendGrant', at: JUNE, actor: agent(FABRIKAM), grantId: GRANT },
      refusals: [],
      disputed: [],
      from: null,
    });
    expect(barred(menuOf(granted(), { amend: { ...amend, displayName: 'Mail' } }), 'amendGrant')).toEqual([
      ['wrong-grant-status'],
      null,
    ]);
  });

  it('is an assignment, with a change of each that there is', () => {
    const menu = menuOf(granted(), { assign });
    expect(typesOf(menu).slice(-3)).toEqual(['assignAccess', 'changeAccessAssignment', 'removeAccessAssignment']);
    const step = { at: JUNE, actor: agent(FABRIKAM), grantId: GRANT };
    expect(menu.slice(-3).map(({ command, refusals }) => [command, refusals])).toEqual([
      [{ ...assign, ...step, type: 'assignAccess' }, []],
      [
        {
          ...step,
          type: 'changeAccessAssignment',
          assignmentId: ASSIGNMENT,
          roleDefinitionIds: assign.roleDefinitionIds,
        },
        [],
      ],
      [{ ...step, type: 'removeAccessAssignment', assignmentId: ASSIGNMENT }, []],
    ]);
  });

  it('is not listed for Microsoft, which records and does not decide', () => {
    expect(typesOf(menuOf(created, { actor: provisioning, amend, assign }))).toEqual([
      ...Array.from({ length: 5 }, () => 'recordProvisioning'),
    ]);
  });
});

describe('what would change nothing', () => {
  it('is not listed: the same draft, the same terms, the same roles of a group, the same assignment', () => {
    const created = granted(gdap({ state: STATES.created, assignments: [] }));
    expect(typesOf(menuOf(created, { draft, amend }))).not.toContain('draftGrant');
    expect(typesOf(menuOf(created, { draft, amend }))).not.toContain('amendGrant');
    const same = { assignmentId: ASSIGNMENT, securityGroup: ENGINEERS, roleDefinitionIds: [EXCHANGE] };
    expect(typesOf(menuOf(granted(), { assign: same })).slice(-2)).toEqual([
      'terminateGrant',
      'removeAccessAssignment',
    ]);
  });

  it('is listed with the reason against it where it would change something', () => {
    const created = granted(gdap({ state: STATES.created, assignments: [] }));
    const other = { ...draft, displayName: 'Mail' };
    expect(barred(menuOf(created, { draft: other }), 'draftGrant')).toEqual([['grant-id-taken'], null]);
    const taken = { ...assign, securityGroup: ENGINEERS };
    expect(barred(menuOf(granted(), { assign: taken }), 'assignAccess')).toEqual([['group-assigned'], null]);
    const outside = { ...assign, roleDefinitionIds: [GLOBAL_ADMIN] };
    expect(barred(menuOf(granted(), { assign: outside }), 'assignAccess')).toEqual([['role-outside-grant'], null]);
  });

  it('is not listed: an approval that the customer has already given', () => {
    const state = {
      ...STATES.approvalPending,
      customerApprovedAt: at('2024-02-01'),
      partnerConsent: 'pending',
    } as const;
    const customer = granted(gdap({ partner: adatum.tenantId, provider: TAILSPIN, state, assignments: [] }));
    const approving = (actor: Actor) => barred(menuOf(customer, { at: at('2024-03-01'), actor }), 'approveGrant');
    expect(approving(globalAdmin)).toEqual([['not listed'], null]);
    expect(approving(agent(adatum.tenantId))).toEqual([[], null]);
  });
});

describe('what time has brought about', () => {
  const lapsed = gdap({ id: grantId('lapsed'), state: STATES.approvalPending });

  it.each([
    ['a request lapsed', lapsed, '2024-04-01'],
    ['a relationship ended', gdap(), '2026-01-03'],
    ['a relationship rolled over', gdap({ autoExtendDuration: 'P180D' }), '2026-01-03'],
    ['one that expired is forgotten', gdap({ state: STATES.expired }), '2025-01-05'],
    ['one that was terminated is forgotten', gdap({ state: STATES.terminated }), '2025-01-07'],
  ])('may be recorded from the moment on, and not before: %s', (_, grant, day) => {
    const just = at(new Date(Date.parse(day) - 1).toISOString());
    expect(typesOf(menuOf(granted(grant), { at: just }))).not.toContain('recordElapsed');
    expect(menuOf(granted(grant), { at: at(day) }).at(-1)).toEqual({
      command: { type: 'recordElapsed', at: at(day), actor: agent(FABRIKAM) },
      refusals: [],
      disputed: [],
      from: null,
    });
  });

  it('may be recorded by anybody, and stands last', () => {
    for (const actor of [agent(NORTHWIND), globalAdmin, someUser, provisioning]) {
      expect(menuOf(granted(lapsed, gdap()), { actor }).at(-1)).toEqual({
        command: { type: 'recordElapsed', at: JUNE, actor },
        refusals: [],
        disputed: [],
        from: null,
      });
    }
  });

  it('counts though nobody has recorded it: what lapsed is there no more, what ended is expiring', () => {
    const offered = (menu: readonly MenuItem[]) => menu.filter(({ refusals }) => refusals.length === 0);
    expect(typesOf(menuOf(granted(lapsed)))).toEqual(['recordElapsed']);
    expect(typesOf(offered(menuOf(granted(), { at: at('2026-01-03') })))).toEqual(['recordElapsed']);
    expect(typesOf(offered(menuOf(granted(), { at: at('2026-01-03'), actor: provisioning })))).toEqual([
      'recordProvisioning',
      'recordElapsed',
    ]);
  });
});

describe('what Microsoft has forgotten', () => {
  const two = granted(lapsing('approvalPending', 'forgotten'), gdap());

  it.each([
    ['approvalPending', '2024-04-01'],
    ['expired', '2025-01-05'],
    ['terminated', '2025-01-07'],
  ] as const)('is on no menu from that instant on, though the record still has it: %s', (status, day) => {
    const customer = granted(lapsing(status, 'over'));
    const just = at(new Date(Date.parse(day) - 1).toISOString());
    for (const actor of [agent(FABRIKAM), globalAdmin, provisioning]) {
      expect(typesOf(menuOf(customer, { at: at(day), actor, amend, assign }))).toEqual(['recordElapsed']);
      expect(typesOf(menuOf(customer, { at: just, actor, amend, assign }))).not.toEqual([]);
    }
  });

  it('leaves the steps of other relationships on the menu', () => {
    const ids = menuOf(two).flatMap(({ command }) => ('grantId' in command ? command.grantId : []));
    expect([...new Set(ids)]).toEqual([GRANT]);
  });
});

describe('what only time bars', () => {
  const GA_DAY = at('2022-02-01');
  const EXTENSION_DAY = at('2023-10-30');

  it('a draft before 2022: possible from February', () => {
    const drafting = (when: string) => barred(menuOf(before(), { at: at(when), draft }), 'draftGrant');
    expect(drafting('2021-06-01')).toEqual([['granular-admin-unavailable'], GA_DAY]);
    expect(drafting('2022-01-31T23:59:59.999Z')).toEqual([['granular-admin-unavailable'], GA_DAY]);
    expect(drafting('2022-02-01')).toEqual([[], null]);
  });

  it('a draft by the id of a relationship that is over: possible once that is forgotten', () => {
    const anew = { ...draft, displayName: 'Mail' };
    const drafting = (status: GranularStatus, when: string) =>
      barred(menuOf(granted(gdap({ state: STATES[status] })), { at: at(when), draft: anew }), 'draftGrant');
    expect(drafting('approvalPending', '2024-03-31T23:59:59.999Z')).toEqual([['grant-id-taken'], at('2024-04-01')]);
    expect(drafting('approvalPending', '2024-04-01')).toEqual([[], null]);
    expect(drafting('expired', '2024-03-01')).toEqual([['grant-id-taken'], at('2025-01-05')]);
    expect(drafting('terminated', '2024-03-01')).toEqual([['grant-id-taken'], at('2025-01-07')]);
    expect(drafting('active', '2024-03-01')).toEqual([['grant-id-taken'], null]);
  });

  it('a draft by the name of a relationship that is over: possible once that is forgotten', () => {
    const drafting = (status: GranularStatus, takenNames: readonly string[] = []) =>
      barred(
        menuOf(granted(gdap({ id: grantId('older'), state: STATES[status] })), {
          at: at('2024-03-01'),
          draft: { ...draft, takenNames },
        }),
        'draftGrant',
      );
    expect(drafting('approvalPending')).toEqual([['display-name-taken'], at('2024-04-01')]);
    expect(drafting('expired')).toEqual([['display-name-taken'], at('2025-01-05')]);
    expect(drafting('terminated')).toEqual([['display-name-taken'], at('2025-01-07')]);
    expect(drafting('created')).toEqual([['display-name-taken'], null]);
    expect(drafting('terminated', ['Exchange support'])).toEqual([['display-name-taken'], null]);
  });

  it('a draft that extends itself: possible from 30 October 2023', () => {
    const extending = { ...draft, autoExtendDuration: 'P180D' } as const;
    const drafting = (when: string) => barred(menuOf(before(), { at: at(when), draft: extending }), 'draftGrant');
    expect(drafting('2021-06-01')).toEqual([
      ['granular-admin-unavailable', 'auto-extension-unavailable'],
      EXTENSION_DAY,
    ]);
    expect(drafting('2023-10-29T23:59:59.999Z')).toEqual([['auto-extension-unavailable'], EXTENSION_DAY]);
    expect(drafting('2023-10-30')).toEqual([[], null]);
  });

  it('a draft by a partner without an account in the US Government cloud: never', () => {
    const asked = { at: at('2024-06-05'), draft } as const;
    const readings = { 'national-cloud-granular-admin': 'available' } as const;
    expect(barred(menuOf(before('us-government'), asked, readings), 'draftGrant')).toEqual([['different-cloud'], null]);
  });

  it('a draft in another cloud: by the reading of the sources, or never', () => {
    const drafting = (cloud: Customer['cloud'], is: 'available' | 'not-available') =>
      barred(
        menuOf(before(cloud), { at: at('2023-01-01'), draft: draftIn(cloud) }, { 'national-cloud-granular-admin': is }),
        'draftGrant',
      );
    for (const cloud of ['us-government', 'china'] as const) {
      expect(drafting(cloud, 'available')).toEqual([['granular-admin-unavailable'], at('2024-06-05')]);
      expect(drafting(cloud, 'not-available')).toEqual([['granular-admin-unavailable'], null]);
    }
    expect(drafting('germany', 'available')).toEqual([['granular-admin-unavailable'], null]);
  });

  it('automatic extension before 30 October 2023: possible from then on, or never where the relationship ends first', () => {
    const active = (endsAt: string): Customer =>
      contoso({
        partnerships: {
          grants: [gdap({ state: { ...STATES.active, activatedAt: at('2023-01-01'), endsAt: at(endsAt) } })],
        },
      });
    const switching = (customer: Customer) => barred(menuOf(customer, { at: at('2023-09-19') }), 'switchAutoExtension');
    expect(switching(active('2024-01-01'))).toEqual([['auto-extension-unavailable'], EXTENSION_DAY]);
    expect(switching(active('2023-10-30T00:00:00.001Z'))).toEqual([['auto-extension-unavailable'], EXTENSION_DAY]);
    expect(switching(active('2023-10-30'))).toEqual([['auto-extension-unavailable'], null]);
  });

  it('taking Global Administrator out before 11 April 2024: possible from then on', () => {
    const customer = granted(gdap({ roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] }));
    const removing = (when: string) => barred(menuOf(customer, { at: at(when) }), 'removeGlobalAdministrator');
    expect(removing('2024-03-01')).toEqual([['role-removal-unavailable'], at('2024-04-11')]);
    expect(removing('2024-04-11')).toEqual([[], null]);
  });

  it('an end by the customer’s administrator of relationships: possible from 8 April 2026, if there is still one to end', () => {
    const ending = (customer: Customer) => barred(menuOf(customer, { actor: relationshipAdmin }), 'terminateGrant');
    expect(ending(granted(gdap({ autoExtendDuration: 'P180D' })))).toEqual([['role-not-permitted'], at('2026-04-08')]);
    expect(ending(granted())).toEqual([['role-not-permitted'], null]);
  });

  it('Microsoft’s word that a relationship expired: possible from its end, and never while it extends itself', () => {
    const expiry = (customer: Customer, when = JUNE): MenuItem | undefined =>
      menuOf(customer, { at: when, actor: provisioning }).find(
        ({ command }) => command.type === 'recordProvisioning' && command.status === 'expired',
      );
    expect(expiry(granted())).toEqual({
      command: {
        type: 'recordProvisioning',
        at: JUNE,
        actor: provisioning,
        grantId: GRANT,
        status: 'expired',
        endsAt: null,
      },
      refusals: [
        {
          code: 'wrong-grant-status',
          grantId: GRANT,
          status: 'active',
          permitted: ['expiring'],
          sources: ['graph-relationship-2024', 'graph-requests-2024'],
          disputed: null,
          remedy: { kind: 'wait', until: at('2026-01-03') },
        },
      ],
      disputed: [],
      from: at('2026-01-03'),
    });
    expect(expiry(granted(), at('2026-01-02T23:59:59.999Z'))?.from).toBe(at('2026-01-03'));
    expect(expiry(granted(), at('2026-01-03'))?.refusals).toEqual([]);
    expect(expiry(granted(gdap({ autoExtendDuration: 'P180D' })))?.from).toBeNull();
  });

  it('anything before the record: possible from then on, if it is possible at all', () => {
    const menu = menuOf(granted(), { at: at('2024-01-31') });
    expect(barred(menu, 'terminateGrant')).toEqual([['too-early'], at('2024-02-01')]);
    expect(barred(menu, 'deleteGrant')).toEqual([['too-early', 'wrong-grant-status'], null]);
  });

  it('anything before the record that would change nothing then: nothing to wait for', () => {
    const without = menuOf(granted(), { at: at('2024-01-31') });
    expect(barred(without, 'recordElapsed')).toEqual([['too-early'], null]);
    expect(barred(without, 'removeGlobalAdministrator')).toEqual([['too-early', 'role-removal-unavailable'], null]);
    const withGlobalAdmin = granted(gdap({ roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] }));
    const menu = menuOf(withGlobalAdmin, { at: at('2024-01-31') });
    expect(barred(menu, 'removeGlobalAdministrator')).toEqual([
      ['too-early', 'role-removal-unavailable'],
      at('2024-04-11'),
    ]);
    const ended = granted(gdap({ state: { ...STATES.active, endsAt: at('2024-02-01') } }));
    expect(barred(menuOf(ended, { at: at('2024-01-31') }), 'recordElapsed')).toEqual([['too-early'], at('2024-02-01')]);
  });

  it('changes something at the instant that the menu names, and is refused a millisecond before', () => {
    const statuses = Object.keys(STATES) as GranularStatus[];
    const customer = granted(...statuses.map((status) => gdap({ id: grantId(status), state: STATES[status] })));
    const items = [agent(FABRIKAM), globalAdmin, relationshipAdmin, provisioning].flatMap((actor) =>
      [at('2024-01-15'), at('2024-03-01')].flatMap((when) => menuOf(customer, { at: when, actor })),
    );
    const waiting = items.filter(({ from }) => from !== null);
    expect(waiting).toHaveLength(19);
    for (const { command, from } of waiting) {
      const earlier = at(new Date(Date.parse(from ?? '') - 1).toISOString());
      expect(decide(customer, { ...command, at: from ?? JUNE })._unsafeUnwrap()).not.toEqual([]);
      expect(decide(customer, { ...command, at: earlier }).isOk()).toBe(false);
    }
  });
});
