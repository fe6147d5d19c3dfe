import type { Command, CustomerEvent, GrantCommandType, GranularStatus } from 'csp-multi-partner';
import { parseCommand, parseEvent, type Problem } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  adatum,
  agent,
  ASSIGNMENT,
  assignment,
  at,
  dap,
  draft,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  gdap,
  GLOBAL_READER,
  globalAdmin,
  GRANT,
  must,
  northwind,
  provisioning,
  relationshipAdmin,
  STATES,
  step,
  tailspin,
  TAILSPIN,
} from '../world';
import { type Document, document, json, problem, problemsOf, refused, without } from './problems';

describe('the extension of a granular relationship', () => {
  const switched = (autoExtendDuration: unknown) =>
    parseCommand({ ...step('terminateGrant', '2024-02-01'), type: 'switchAutoExtension', autoExtendDuration });

  it.each([
    ['PT0S', 'PT0S'],
    ['P0D', 'PT0S'],
    ['P180D', 'P180D'],
  ])('is none or 180 days: %s is read as %s', (text, read) => {
    expect(must(switched(text))).toMatchObject({ autoExtendDuration: read });
  });

  it.each([
    ['P179D', 'P179D'],
    ['P181D', 'P181D'],
    ['P1D', 'P1D'],
    ['P6M', 'P6M'],
    ['p180d', 'p180d'],
    ['toString', 'toString'],
    ['', ''],
    [null, 'null'],
    [180, '180'],
    [['P180D'], 'object'],
  ])('is nothing else, not even %j', (input, found) => {
    refused(switched(input), problem('not-one-of', ['autoExtendDuration'], found, ['PT0S', 'P0D', 'P180D']));
  });
});

/** A wrong value for each member of the commands and events about granular relationships, and what is wrong with it. */
const WRONG: Readonly<Record<string, readonly [value: unknown, ...problems: readonly Problem[]]>> = {
  at: ['now', problem('not-an-instant', ['at'], 'now')],
  actor: [null, problem('not-an-object', ['actor'], 'null')],
  by: [{ kind: 'nobody' }, problem('not-one-of', ['by', 'kind'], 'nobody', ['partner', 'customer', 'microsoft'])],
  grantId: ['', problem('empty', ['grantId'], '')],
  assignmentId: [7, problem('not-text', ['assignmentId'], '7')],
  partner: [FABRIKAM, problem('not-an-object', ['partner'], FABRIKAM)],
  provider: [northwind, problem('not-one-of', ['provider', 'kind'], 'direct-bill', ['indirect-provider'])],
  displayName: [null, problem('not-text', ['displayName'], 'null')],
  duration: ['two years', problem('not-a-duration', ['duration'], 'two years')],
  autoExtendDuration: ['P90D', problem('not-one-of', ['autoExtendDuration'], 'P90D', ['PT0S', 'P0D', 'P180D'])],
  roleDefinitionIds: [
    [EXCHANGE, 'Exchange', EXCHANGE],
    problem('not-a-guid', ['roleDefinitionIds', 1], 'Exchange'),
    problem('duplicate', ['roleDefinitionIds', 2], EXCHANGE),
  ],
  takenNames: [['Exchange support', 7], problem('not-text', ['takenNames', 1], '7')],
  customRoles: [{}, problem('not-a-list', ['customRoles'], 'object')],
  endsAt: ['2024-02-30T00:00:00Z', problem('not-an-instant', ['endsAt'], '2024-02-30T00:00:00Z')],
  securityGroup: ['Engineers', problem('not-a-guid', ['securityGroup'], 'Engineers')],
  grant: [dap(FABRIKAM).kind, problem('not-an-object', ['grant'], 'dap')],
  terms: [[], problem('not-an-object', ['terms'], 'list')],
  state: [{}, problem('missing', ['state', 'status'], 'nothing')],
  assignment: ['assignment-1', problem('not-an-object', ['assignment'], 'assignment-1')],
};

type Wrong = readonly [input: Document, problems: readonly Problem[]];

/** The document with a wrong value for each member but its type, and all that is wrong with it then. */
const allWrong = (sample: object, others: typeof WRONG = {}): Wrong => {
  const names = Object.keys(sample).filter((name) => name !== 'type');
  const wrong = names.map((name) => (others[name] ?? WRONG[name]) as (typeof WRONG)[string]);
  const values = Object.fromEntries(names.map((name, index) => [name, wrong[index]?.[0]]));
  return [{ ...document(sample), ...values }, wrong.flatMap(([, ...problems]) => problems)];
};

const missingFrom = (sample: object): readonly Problem[] =>
  Object.keys(sample)
    .filter((name) => name !== 'type')
    .map((name) => problem('missing', [name], 'nothing'));

describe('a command about a granular relationship', () => {
  const common = { at: at('2024-02-01'), actor: agent(FABRIKAM), grantId: GRANT };
  const { displayName, duration, autoExtendDuration, roleDefinitionIds, takenNames, customRoles } = draft('2024-02-01');
  const terms = { displayName, duration, autoExtendDuration, roleDefinitionIds, takenNames, customRoles };

  const COMMANDS: { readonly [Type in GrantCommandType]: Command<Type> } = {
    draftGrant: draft('2024-02-01', {
      partner: adatum,
      provider: tailspin,
      takenNames: ['Exchange support', '', 'Exchange support'],
      customRoles: [EXCHANGE],
    }),
    amendGrant: { type: 'amendGrant', ...common, ...terms },
    deleteGrant: step('deleteGrant', '2024-02-01'),
    lockGrantForApproval: step('lockGrantForApproval', '2024-02-01'),
    approveGrant: step('approveGrant', '2024-02-01', relationshipAdmin),
    rejectGrant: step('rejectGrant', '2024-02-01'),
    recordProvisioning: {
      type: 'recordProvisioning',
      ...common,
      actor: provisioning,
      status: 'active',
      endsAt: at('2026-02-01'),
    },
    switchAutoExtension: { type: 'switchAutoExtension', ...common, autoExtendDuration: 'P180D' },
    removeGlobalAdministrator: step('removeGlobalAdministrator', '2024-02-01'),
    terminateGrant: step('terminateGrant', '2024-02-01', globalAdmin),
    recordElapsed: { type: 'recordElapsed', at: at('2024-02-01'), actor: provisioning },
    assignAccess: {
      type: 'assignAccess',
      ...common,
      assignmentId: ASSIGNMENT,
      securityGroup: ENGINEERS,
      roleDefinitionIds: [EXCHANGE],
    },
    changeAccessAssignment: {
      type: 'changeAccessAssignment',
      ...common,
      assignmentId: ASSIGNMENT,
      roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
    },
    removeAccessAssignment: { type: 'removeAccessAssignment', ...common, assignmentId: ASSIGNMENT },
    recordAssignment: {
      type: 'recordAssignment',
      ...common,
      actor: provisioning,
      assignmentId: ASSIGNMENT,
      status: 'active',
    },
  };
  const commands = Object.entries<Command>(COMMANDS);
  const STATUSES: { readonly [Type in 'recordProvisioning' | 'recordAssignment']: readonly string[] } = {
    recordProvisioning: ['activating', 'active', 'expired', 'terminating', 'terminated'],
    recordAssignment: ['active', 'deleted', 'error'],
  };

  it.each(commands)('can be to %s', (_, command) => {
    expect(must(parseCommand(json(command)))).toStrictEqual(command);
  });

  it.each(commands)('to %s misses every member that it lacks', (type, command) => {
    refused(parseCommand({ type }), ...missingFrom(command));
  });

  it.each(commands)('to %s shows every wrong value where it stands', (type, command) => {
    const expected = STATUSES[type as keyof typeof STATUSES] as readonly string[] | undefined;
    const status = problem('not-one-of', ['status'], 'created', expected);
    const [input, problems] = allWrong(command, { status: ['created', status] });
    refused(parseCommand(input), ...problems);
  });

  it.each(commands)('to %s has no members but its own', (_, command) => {
    refused(parseCommand({ ...command, by: globalAdmin }), problem('unknown-member', ['by'], 'object'));
  });

  it.each(Object.entries(STATUSES))('to %s may name each status that Microsoft’s work leads to', (type, statuses) => {
    for (const status of statuses) {
      const command = { ...COMMANDS[type as keyof typeof STATUSES], status };
      expect(must(parseCommand(json(command)))).toEqual(command);
    }
  });

  it('may leave the end of an activation to be reckoned', () => {
    const command = { ...COMMANDS.recordProvisioning, endsAt: null };
    expect(must(parseCommand(json(command)))).toEqual(command);
  });

  it('may propose what a decision will refuse: no name, no role, a duration of months', () => {
    const lax = { displayName: '', duration: 'P18M', roleDefinitionIds: [], customRoles: [GLOBAL_READER] };
    for (const command of [COMMANDS.draftGrant, COMMANDS.amendGrant]) {
      expect(must(parseCommand({ ...command, ...lax }))).toEqual({ ...command, ...lax });
    }
  });

  it('names each custom role once, whatever its letter case', () => {
    refused(
      parseCommand({ ...COMMANDS.amendGrant, customRoles: [EXCHANGE, EXCHANGE.toUpperCase()] }),
      problem('duplicate', ['customRoles', 1], EXCHANGE),
    );
  });
});

describe('an event about a granular relationship', () => {
  type EventNamed<Type extends CustomerEvent['type']> = Extract<CustomerEvent, { readonly type: Type }>;
  type GrantEvent = Extract<CustomerEvent, { readonly grantId: string }> | EventNamed<'grantDrafted'>;

  const happened = { at: at('2024-02-01'), by: agent(FABRIKAM), grantId: GRANT };
  const { displayName, duration, autoExtendDuration, roleDefinitionIds } = gdap();
  const terms = { displayName, duration, autoExtendDuration, roleDefinitionIds };

  const EVENTS: { readonly [Type in GrantEvent['type']]: EventNamed<Type> } = {
    grantDrafted: {
      type: 'grantDrafted',
      at: at('2024-02-01'),
      by: agent(TAILSPIN),
      grant: gdap({ partner: adatum.tenantId, provider: TAILSPIN, assignments: [], state: STATES.created }),
      partner: adatum,
      provider: tailspin,
    },
    grantAmended: { type: 'grantAmended', ...happened, terms },
    grantDeleted: { type: 'grantDeleted', ...happened },
    grantLocked: { type: 'grantLocked', ...happened, state: STATES.approvalPending },
    grantApproved: { type: 'grantApproved', ...happened, by: relationshipAdmin, state: STATES.approved },
    grantRejected: {
      type: 'grantRejected',
      ...happened,
      state: { ...STATES.approvalPending, partnerConsent: 'refused' },
    },
    grantProvisioned: { type: 'grantProvisioned', ...happened, by: provisioning, state: STATES.active },
    grantTerminationRequested: {
      type: 'grantTerminationRequested',
      ...happened,
      by: globalAdmin,
      state: STATES.terminationRequested,
    },
    grantExtended: { type: 'grantExtended', ...happened, state: STATES.active },
    grantEnded: { type: 'grantEnded', ...happened, state: STATES.expiring },
    grantForgotten: { type: 'grantForgotten', ...happened },
    autoExtensionSwitched: { type: 'autoExtensionSwitched', ...happened, autoExtendDuration: 'P180D' },
    globalAdministratorRemoved: { type: 'globalAdministratorRemoved', ...happened, roleDefinitionIds: [EXCHANGE] },
    accessAssigned: { type: 'accessAssigned', ...happened, assignment: assignment({ status: 'pending' }) },
    accessAssignmentChanged: { type: 'accessAssignmentChanged', ...happened, assignment: assignment() },
  };
  const events = Object.entries<CustomerEvent>(EVENTS);

  /** Which states each event may bring; the others bring none. */
  const BRINGS = {
    grantLocked: ['approvalPending'],
    grantApproved: ['approvalPending', 'approved'],
    grantRejected: ['approvalPending'],
    grantProvisioned: ['activating', 'active', 'expired', 'terminating', 'terminated'],
    grantTerminationRequested: ['terminationRequested'],
    grantExtended: ['active'],
    grantEnded: ['expiring'],
  } as const satisfies { readonly [Type in GrantEvent['type']]?: readonly GranularStatus[] };

  it.each(events)('can be %s', (_, event) => {
    expect(must(parseEvent(json(event)))).toStrictEqual(event);
  });

  it.each(events)('of type %s misses every member that it lacks', (type, event) => {
    refused(parseEvent({ type }), ...missingFrom(event));
  });

  it.each(events)('of type %s has no members but its own', (_, event) => {
    refused(parseEvent({ ...event, actor: globalAdmin }), problem('unknown-member', ['actor'], 'object'));
  });

  it.each(events)('of type %s shows every wrong value where it stands', (type, event) => {
    const statuses = BRINGS[type as keyof typeof BRINGS] as readonly GranularStatus[] | undefined;
    const state = problem('not-one-of', ['state', 'status'], 'lapsed', statuses);
    const [input, problems] = allWrong(event, { state: [{ ...STATES.approvalPending, status: 'lapsed' }, state] });
    refused(parseEvent(input), ...problems);
  });

  it.each(Object.entries<readonly GranularStatus[]>(BRINGS))(
    'of type %s brings a state with its own status only',
    (type, brings) => {
      for (const state of Object.values(STATES)) {
        const event = { ...EVENTS[type as keyof typeof BRINGS], state };
        if (brings.includes(state.status)) expect(must(parseEvent(json(event)))).toEqual(event);
        else {
          const [first] = problemsOf(parseEvent(event));
          expect(first).toEqual(problem('not-one-of', ['state', 'status'], state.status, brings));
        }
      }
    },
  );

  it('brings a draft that is granular', () => {
    const grant = { ...EVENTS.grantDrafted.grant, kind: 'dap', id: '' };
    refused(
      parseEvent({ ...EVENTS.grantDrafted, grant }),
      problem('not-one-of', ['grant', 'kind'], 'dap', ['gdap']),
      problem('empty', ['grant', 'id'], ''),
    );
  });

  it('brings terms without what only the caller of a command knows', () => {
    refused(
      parseEvent({ ...EVENTS.grantAmended, terms: { ...terms, duration: 'P', takenNames: [], customRoles: [] } }),
      problem('not-a-duration', ['terms', 'duration'], 'P'),
      problem('unknown-member', ['terms', 'takenNames'], 'object'),
      problem('unknown-member', ['terms', 'customRoles'], 'object'),
    );
    refused(
      parseEvent({ ...EVENTS.grantAmended, terms: {} }),
      ...Object.keys(terms).map((name) => problem('missing', ['terms', name], 'nothing')),
    );
  });

  it.each(['accessAssigned', 'accessAssignmentChanged'] as const)('of type %s brings a whole assignment', (type) => {
    const incomplete = without('securityGroup', { ...assignment(), status: 'removed' });
    refused(
      parseEvent({ ...EVENTS[type], assignment: incomplete }),
      problem('not-one-of', ['assignment', 'status'], 'removed', ['pending', 'active', 'deleting', 'deleted', 'error']),
      problem('missing', ['assignment', 'securityGroup'], 'nothing'),
    );
  });
});
