import type { Actor, Command, Customer, GranularDelegatedAdmin, GranularStatus } from 'csp-multi-partner';
import { decide } from 'csp-multi-partner';
import { availableCommands, type MenuItem } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
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
  billingAdmin,
  dap,
  fabrikam,
  gdap,
  globalAdmin,
  grantId,
  granted,
  provisioning,
  relationshipAdmin,
  someUser,
} from '../world';

const JUNE = at('2024-06-01');

/** What is listed about granular relationships. */
const menuOf = (customer: Customer, actor: Actor): readonly MenuItem[] =>
  availableCommands(customer, { at: JUNE, actor }).filter(({ command }) => 'grantId' in command);

/** Every state of a relationship as it may be in June 2024; assignments there are from the time of access on. */
function inStatus(status: GranularStatus, changes: Partial<GranularDelegatedAdmin> = {}): GranularDelegatedAdmin {
  const partnerConsent = changes.provider ? 'pending' : 'not-needed';
  const pending = { lockedAt: at('2024-05-01'), lapsesAt: at('2024-07-30'), partnerConsent } as const;
  const state = status === 'approvalPending' ? { ...STATES[status], ...pending } : STATES[status];
  const isBefore = ['created', 'approvalPending', 'approved', 'activating'].includes(status);
  return gdap({ state, assignments: isBefore ? [] : [assignment()], ...changes });
}

/** `A`, `S` and so on for the codes against a command, in their order; `+` where it is offered. */
const LETTERS: Readonly<Record<string, string>> = {
  'actor-not-entitled': 'A',
  'wrong-grant-status': 'S',
  'consent-not-asked': 'C',
  'wrong-assignment-status': 'W',
};
const cell = ({ refusals }: MenuItem): string =>
  refusals.length === 0 ? '+' : refusals.map(({ code }) => LETTERS[code] ?? code).join('');

/** The cells of some columns; `-` where the command is not listed. */
const row = (menu: readonly MenuItem[], isColumn: readonly ((command: Command) => boolean)[]): string =>
  isColumn
    .map((isThis) => menu.find(({ command }) => isThis(command)))
    .map((item) => (item === undefined ? '-' : cell(item)))
    .join(' ');

const STEPS = [
  'deleteGrant',
  'lockGrantForApproval',
  'approveGrant',
  'rejectGrant',
  'switchAutoExtension',
  'removeGlobalAdministrator',
  'terminateGrant',
  'removeAccessAssignment',
] as const;
const STEP_COLUMNS = STEPS.map((type) => (command: Command) => command.type === type);

// Columns: delete, lock, approve, reject, switch extension, remove Global Administrator, terminate, remove an assignment.
const WHO: readonly [string, Actor, Partial<GranularDelegatedAdmin>, Readonly<Record<GranularStatus, string>>][] = [
  [
    'the partner that drafted it',
    agent(FABRIKAM),
    {},
    {
      created: '+ + AS SC + S S -',
      approvalPending: 'S - A C S S S -',
      approved: 'S S A SC S S S -',
      activating: 'S S A SC S S S -',
      active: 'S S A SC + - + +',
      expiring: 'S S AS SC S S S S',
      expired: 'S S AS SC S S S S',
      terminationRequested: 'S S AS SC S S - S',
      terminating: 'S S AS SC S S - S',
      terminated: 'S S AS SC S S - S',
    },
  ],
  [
    'the customer',
    globalAdmin,
    {},
    {
      created: 'A A S SC A AS AS -',
      approvalPending: 'AS A + C S AS S -',
      approved: 'AS AS - SC S AS S -',
      activating: 'AS AS - SC S AS S -',
      active: 'AS AS - SC + A + A',
      expiring: 'AS AS S SC S AS S AS',
      expired: 'AS AS S SC S AS S AS',
      terminationRequested: 'AS AS S SC S AS - AS',
      terminating: 'AS AS S SC S AS - AS',
      terminated: 'AS AS S SC S AS - AS',
    },
  ],
  [
    'the indirect reseller for which its provider created it',
    agent(ADATUM),
    { partner: ADATUM, provider: TAILSPIN },
    {
      created: 'A A S S A AS AS -',
      approvalPending: 'AS A + + S S S -',
      approved: 'AS AS - S S S S -',
      activating: 'AS AS - S S S S -',
      active: 'AS AS - S + - + +',
      expiring: 'AS AS S S S S S S',
      expired: 'AS AS S S S S S S',
      terminationRequested: 'AS AS S S S S - S',
      terminating: 'AS AS S S S S - S',
      terminated: 'AS AS S S S S - S',
    },
  ],
  [
    'the indirect provider that created it for its reseller',
    agent(TAILSPIN),
    { partner: ADATUM, provider: TAILSPIN },
    {
      created: '+ + AS AS + S S -',
      approvalPending: 'S - A A S S S -',
      approved: 'S S A AS S S S -',
      activating: 'S S A AS S S S -',
      active: 'S S A AS + - + A',
      expiring: 'S S AS AS S S S AS',
      expired: 'S S AS AS S S S AS',
      terminationRequested: 'S S AS AS S S - AS',
      terminating: 'S S AS AS S S - AS',
      terminated: 'S S AS AS S S - AS',
    },
  ],
];

describe.each(WHO)('a granular relationship, and %s', (_, actor, changes, table) => {
  it.each(Object.entries(table) as [GranularStatus, string][])('%s: %s', (status, expected) => {
    const menu = menuOf(granted(inStatus(status, changes)), actor);
    expect(row(menu, STEP_COLUMNS)).toBe(expected);
    expect(menu).toHaveLength(expected.split(' ').filter((each) => each !== '-').length);
  });
});

describe('a granular relationship, and Microsoft', () => {
  const STATUSES = ['activating', 'active', 'expired', 'terminating', 'terminated'] as const;
  // Columns: what Microsoft might record: activating, active, expired, terminating, terminated.
  const TABLE: Readonly<Record<GranularStatus, string>> = {
    created: 'S S S S S',
    approvalPending: 'S S S S S',
    approved: '+ + S S S',
    activating: '- + S S S',
    active: '- - S S S',
    expiring: 'S S + S S',
    expired: 'S S - S S',
    terminationRequested: 'S S S + +',
    terminating: 'S S S - +',
    terminated: 'S S S - -',
  };

  it.each(Object.entries(TABLE) as [GranularStatus, string][])('%s: %s', (status, expected) => {
    const menu = menuOf(granted(inStatus(status, { assignments: [] })), provisioning);
    const columns = STATUSES.map(
      (recorded) => (command: Command) => command.type === 'recordProvisioning' && command.status === recorded,
    );
    expect(row(menu, columns)).toBe(expected);
    expect(menu).toHaveLength(expected.split(' ').filter((each) => each !== '-').length);
  });
});

describe('an access assignment', () => {
  // Columns: the partner changes and removes it; Microsoft records it as active, deleted and failed.
  it.each([
    ['pending', '+ + + W +'],
    ['active', '+ + - W W'],
    ['deleting', 'W - W + +'],
    ['deleted', 'W - W - W'],
    ['error', 'W + W W -'],
  ] as const)('%s: %s', (status, expected) => {
    const customer = granted(gdap({ assignments: [assignment({ status })] }));
    const assign = { assignmentId: assignmentId('other'), securityGroup: HELPDESK, roleDefinitionIds: [GLOBAL_READER] };
    const partners = availableCommands(customer, { at: JUNE, actor: agent(FABRIKAM), assign });
    const columns = (['changeAccessAssignment', 'removeAccessAssignment'] as const).map(
      (type) => (command: Command) => command.type === type,
    );
    const recorded = (['active', 'deleted', 'error'] as const).map(
      (outcome) => (command: Command) => command.type === 'recordAssignment' && command.status === outcome,
    );
    expect(`${row(partners, columns)} ${row(menuOf(customer, provisioning), recorded)}`).toBe(expected);
  });
});

describe('an item of the menu', () => {
  it('is the command as it can be executed', () => {
    const [, locking] = menuOf(granted(inStatus('created')), agent(FABRIKAM));
    expect(locking).toEqual({
      command: { type: 'lockGrantForApproval', at: JUNE, actor: agent(FABRIKAM), grantId: GRANT },
      refusals: [],
      disputed: [],
      from: null,
    });
  });

  it('says what helps where it is not offered: a request that waits for approval can only lapse', () => {
    const items = menuOf(granted(inStatus('approvalPending')), agent(FABRIKAM));
    const refusal = (permitted: GranularStatus) => ({
      code: 'wrong-grant-status',
      grantId: GRANT,
      status: 'approvalPending',
      permitted: [permitted],
      sources: ['graph-relationship-2024', 'graph-requests-2024'],
      disputed: null,
      remedy: { kind: 'flow', flow: 'let-it-lapse', partner: null },
    });
    expect(items.find(({ command }) => command.type === 'deleteGrant')?.refusals).toEqual([refusal('created')]);
    expect(items.find(({ command }) => command.type === 'terminateGrant')?.refusals).toEqual([refusal('active')]);
  });

  it('names Global Administrator, and its removal, where that bars automatic extension', () => {
    const items = menuOf(granted(gdap({ roleDefinitionIds: [EXCHANGE, GLOBAL_ADMIN] })), agent(FABRIKAM));
    expect(items.find(({ command }) => command.type === 'switchAutoExtension')?.refusals).toEqual([
      {
        code: 'extension-with-global-admin',
        roleDefinitionId: GLOBAL_ADMIN,
        sources: ['auto-extend-current'],
        disputed: null,
        remedy: { kind: 'command', command: 'removeGlobalAdministrator', partner: FABRIKAM },
      },
    ]);
    expect(items.find(({ command }) => command.type === 'removeGlobalAdministrator')?.refusals).toEqual([]);
  });

  it('switches automatic extension on where it is off, and off where it is on', () => {
    const switched = (changes: Partial<GranularDelegatedAdmin>) =>
      menuOf(granted(gdap(changes)), agent(FABRIKAM)).flatMap(({ command }) =>
        command.type === 'switchAutoExtension' ? command.autoExtendDuration : [],
      );
    expect(switched({ autoExtendDuration: 'PT0S' })).toEqual(['P180D']);
    expect(switched({ autoExtendDuration: 'P180D' })).toEqual(['PT0S']);
  });

  it('is offered exactly where the decision permits it', () => {
    const { displayName, duration, autoExtendDuration, roleDefinitionIds } = gdap();
    const amend = { displayName, duration, autoExtendDuration, roleDefinitionIds, takenNames: [], customRoles: [] };
    const drafted = { ...amend, grantId: grantId('new'), partner: fabrikam, provider: null };
    const assign = { assignmentId: assignmentId('new'), securityGroup: HELPDESK, roleDefinitionIds: [EXCHANGE] };
    const statuses = Object.keys(STATES) as GranularStatus[];
    const customer = granted(...statuses.map((status) => inStatus(status, { id: grantId(status) })));
    for (const actor of [
      agent(FABRIKAM),
      agent(FABRIKAM, 'sales-agent'),
      agent(NORTHWIND),
      billingAdmin,
      provisioning,
    ]) {
      for (const { command, refusals } of availableCommands(customer, {
        at: JUNE,
        actor,
        draft: drafted,
        amend,
        assign,
      })) {
        const decided = decide(customer, command);
        expect(decided.isErr() ? decided.error : []).toEqual(refusals);
        expect(decided.isOk() && decided.value.length === 0).toBe(false);
      }
    }
  });
});

describe('a menu for somebody without the role', () => {
  const offeredTo = (actor: Actor): readonly string[] =>
    menuOf(granted(), actor).flatMap(({ command, refusals }) => (refusals.length === 0 ? command.type : []));

  it.each([
    ['an admin agent', agent(FABRIKAM), ['switchAutoExtension', 'terminateGrant', 'removeAccessAssignment']],
    ['a sales agent', agent(FABRIKAM, 'sales-agent'), []],
    ['a helpdesk agent', agent(FABRIKAM, 'helpdesk-agent'), []],
    ['an administrator of the partner’s directory', agent(FABRIKAM, 'global-admin'), ['removeAccessAssignment']],
    ['an administrator of the partner’s users', agent(FABRIKAM, 'user-admin'), ['removeAccessAssignment']],
    ['another partner', agent(NORTHWIND), []],
    ['a global administrator of the customer', globalAdmin, ['switchAutoExtension', 'terminateGrant']],
    ['a billing administrator of the customer', billingAdmin, ['switchAutoExtension']],
    ['a relationship administrator, in 2024', relationshipAdmin, ['switchAutoExtension']],
    ['any other user of the customer', someUser, ['switchAutoExtension']],
  ] as const)('%s', (_, actor, expected) => {
    expect(offeredTo(actor)).toEqual(expected);
  });
});

describe('a customer with delegated admin of the legacy kind alone', () => {
  it('has nothing about granular relationships on its menu', () => {
    for (const actor of [agent(NORTHWIND), globalAdmin, provisioning]) {
      const menu = availableCommands(granted(dap(NORTHWIND)), { at: JUNE, actor });
      expect(menu.map(({ command }) => command.type)).toEqual(['revokeDelegatedAdmin', 'endResellerRelationship']);
    }
  });
});

describe('a menu with several relationships', () => {
  it('lists the steps of each, in the order of the customer, with every assignment', () => {
    const two = [assignment(), assignment({ id: assignmentId('assignment-2'), securityGroup: HELPDESK })];
    const customer = granted(gdap({ id: grantId('second'), assignments: two }), gdap({ id: grantId('first') }));
    const removals = menuOf(customer, agent(FABRIKAM)).flatMap(({ command }) =>
      command.type === 'removeAccessAssignment' ? [[command.grantId, command.assignmentId]] : [],
    );
    expect(removals).toEqual([
      ['second', 'assignment-1'],
      ['second', 'assignment-2'],
      ['first', 'assignment-1'],
    ]);
    const listed = menuOf(customer, agent(FABRIKAM)).map(({ command }) =>
      'grantId' in command ? command.grantId : '',
    );
    expect(listed).toEqual([...listed].sort().reverse());
  });
});
