/**
 * Histories of a customer, drawn by choosing from `availableCommands` and from near-misses of what it offers. Blind commands
 * hardly ever get past the first step.
 */
import {
  execute,
  type Actor,
  type Command,
  type CommandType,
  type GranularState,
  type Customer,
  type CustomerEvent,
  type Partner,
  type Refusal,
} from 'csp-multi-partner';
import { availableCommands, type MenuItem, type MenuQuestion } from 'csp-multi-partner/query';
import { parseDuration } from 'csp-multi-partner/parse';
import fc from 'fast-check';
import type { Result } from 'neverthrow';
import { commandRules } from '../../src/policy/commandRules';
import * as world from '../world';

/** What became of one command of a history. */
export interface Attempt {
  readonly before: Customer;
  readonly command: Command;
  readonly result: Result<
    { readonly customer: Customer; readonly events: readonly CustomerEvent[] },
    readonly Refusal[]
  >;
}

export interface History {
  readonly start: Customer;
  readonly end: Customer;
  readonly events: readonly CustomerEvent[];
  readonly attempts: readonly Attempt[];
}

interface Step {
  /** Which of the offered commands; taken modulo their number. */
  readonly choice: number;
  readonly daysLater: number;
  /** 0 to 5: as offered; above: a near-miss of it. */
  readonly miss: number;
}

const PARTNERS: readonly Partner[] = [world.northwind, world.fabrikam, world.tailspin, world.adatum];
const ROLES = ['admin-agent', 'sales-agent', 'helpdesk-agent'] as const;

/** Days around which policies change, and some calm ones, most of them since there is granular delegated admin. */
const STARTS = [
  '2016-06-01',
  '2017-03-20',
  '2018-08-30',
  '2018-10-25',
  '2020-01-30',
  '2020-09-25',
  '2020-11-25',
  '2021-10-25',
  '2023-10-01',
  '2024-03-25',
  '2024-05-01',
  '2024-05-01',
  '2026-03-25',
  '2026-11-23',
  '2026-11-23',
];

const ROLE_SETS = [
  [world.EXCHANGE, world.GLOBAL_READER],
  [world.GLOBAL_ADMIN, world.EXCHANGE, world.GLOBAL_READER],
  [world.GLOBAL_ADMIN, world.EXCHANGE],
  [world.EXCHANGE],
] as const;
const DURATIONS = ['P1D', 'P90D', 'P730D', 'P2Y'].map((text) => world.must(parseDuration(text)));
const terms = fc.record({
  duration: fc.constantFrom(...DURATIONS),
  autoExtendDuration: fc.constantFrom('PT0S', 'P180D'),
  roleDefinitionIds: fc.constantFrom(...ROLE_SETS),
});

/** A relationship somewhere in its life, as of a day; its own steps lead on from there. */
const granular = fc
  .record({
    terms,
    status: fc.constantFrom(
      'created',
      'approvalPending',
      'approved',
      'active',
      'active',
      'active',
      'terminationRequested',
    ),
    isProviders: fc.boolean(),
    isAssigned: fc.boolean(),
    days: fc.constantFrom(1, 30, 89),
  })
  .map(({ terms: agreed, status, isProviders, isAssigned, days }) => (asOf: string, index: number) => {
    const states = {
      created: { status: 'created', createdAt: asOf },
      approvalPending: {
        status: 'approvalPending',
        lockedAt: asOf,
        lapsesAt: later(asOf, days),
        partnerConsent: isProviders ? 'pending' : 'not-needed',
        customerApprovedAt: null,
      },
      approved: { status: 'approved', approvedAt: asOf },
      active: { status: 'active', activatedAt: asOf, endsAt: later(asOf, days) },
      terminationRequested: { status: 'terminationRequested', requestedAt: asOf, requestedBy: 'customer' },
    };
    return world.gdap({
      ...agreed,
      id: world.grantId(`given-${index}`),
      displayName: `given ${index}`,
      partner: isProviders ? world.ADATUM : ([world.NORTHWIND, world.FABRIKAM][index % 2] ?? world.FABRIKAM),
      provider: isProviders ? world.TAILSPIN : null,
      assignments:
        isAssigned && status === 'active' ? [world.assignment({ roleDefinitionIds: agreed.roleDefinitionIds })] : [],
      state: states[status] as GranularState,
    });
  });

const start: fc.Arbitrary<Customer> = fc
  .record({
    cloud: fc.constantFrom('global', 'global', 'us-government', 'germany', 'china'),
    asOf: fc.constantFrom(...STARTS).map((day) => `${day}T00:00:00Z`),
    cspTenancy: fc.constantFrom(
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'other-tenant' },
      { kind: 'transacting-tenant', providers: [world.TAILSPIN] },
    ),
    market: fc.constantFrom('US', 'US', 'US', 'DE'),
    isAgreed: fc.boolean(),
    legacy: fc.subarray([world.dap(world.NORTHWIND), world.dap(world.FABRIKAM)]),
    granular: fc.array(granular, { maxLength: 2 }),
    relationships: fc.subarray([world.reseller(world.NORTHWIND), world.reseller(world.TAILSPIN)]),
    subscriptions: fc.subarray([
      world.office(),
      world.office({ id: world.subscriptionId('elsewhere'), transactingPartner: null }),
    ]),
  })
  .map(({ isAgreed, legacy, granular: given, relationships, ...facts }) =>
    world.contoso({
      ...facts,
      partnerships: {
        grants: [...legacy, ...given.map((make, index) => make(facts.asOf, index))],
        relationships,
        customerAgreementAcceptedAt: isAgreed ? '2015-01-01T00:00:00Z' : null,
      },
    }),
  );

/** A customer of late, with granular relationships somewhere in their lives. */
const grantStart: fc.Arbitrary<Customer> = fc
  .record({
    asOf: fc
      .constantFrom('2023-10-20', '2024-04-05', '2024-05-01', '2025-05-01', '2026-04-01', '2026-11-23')
      .map((day) => `${day}T00:00:00Z`),
    legacy: fc.subarray([world.dap(world.NORTHWIND), world.dap(world.FABRIKAM)]),
    granular: fc.array(granular, { minLength: 1, maxLength: 3 }),
  })
  .map(({ asOf, legacy, granular: given }) =>
    world.contoso({ asOf, partnerships: { grants: [...legacy, ...given.map((make, index) => make(asOf, index))] } }),
  );

const step = (...days: readonly number[]): fc.Arbitrary<Step> =>
  fc.record({ choice: fc.nat(9999), daysLater: fc.constantFrom(...days), miss: fc.nat(9) });

/** Of everything: invitations, relationships, purchases, granular relationships. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(start, fc.array(step(0, 0, 1, 3, 30, 100), { minLength: 1, maxLength: 14 }))
  .map(([customer, steps]) => play(customer, steps, someActors, menuOf));

/** Of granular relationships, from wherever they stand. */
export const grantHistories: fc.Arbitrary<History> = fc
  .tuple(
    grantStart,
    fc.array(step(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 100), { minLength: 1, maxLength: 30, size: '+1' }),
  )
  .map(([customer, steps]) => play(customer, steps, grantActors, grantMenuOf));

type ActorsOf = (customer: Customer, choice: number) => readonly Actor[];
type MenuOf = (customer: Customer, actor: Actor, at: Command['at'], number: number) => readonly MenuItem[];

function play(customer: Customer, steps: readonly Step[], actorsOf: ActorsOf, menuFor: MenuOf): History {
  const attempts: Attempt[] = [];
  const events: CustomerEvent[] = [];
  const used = new Map<CommandType, number>();
  let current = customer;
  for (const each of steps) {
    const number = attempts.length;
    const at = later(current.asOf, each.daysLater);
    const menu = actorsOf(current, each.choice).flatMap((actor) => menuFor(current, actor, at, number));
    const command = choose(menu, each, used) ?? world.request(at);
    used.set(command.type, (used.get(command.type) ?? 0) + 1);
    const result = execute(current, command);
    attempts.push({ before: current, command, result });
    if (result.isErr()) continue;
    events.push(...result.value.events);
    current = result.value.customer;
  }
  return { start: customer, end: current, events, attempts };
}

/** Possible so seldom that they are taken whenever they are. */
const RARE: readonly CommandType[] = ['removeGlobalAdministrator', 'changeAccessAssignment', 'rejectGrant'];

function choose(
  menu: readonly MenuItem[],
  { choice, miss }: Step,
  used: ReadonlyMap<CommandType, number>,
): Command | undefined {
  const offered = menu.filter(({ refusals }) => refusals.length === 0).map(({ command }) => command);
  // Kinds in turn, the least used first and of those the last on the menu, which take most to get to, so that the many invitations do not crowd out the few acceptances.
  const kinds = [...new Set(offered.map(({ type }) => type))].reverse().sort((one, other) => uses(one) - uses(other));
  const kind = kinds[choice % Math.ceil(kinds.length / 5)];
  const ofKind = offered.filter(({ type }) => type === kind);
  const chosen = ofKind[Math.floor(choice / 7) % ofKind.length];
  if (chosen !== undefined && miss < 6) return chosen;
  const any = menu[choice % menu.length]?.command;
  const missed = chosen ?? any;
  return miss < 8 || missed === undefined ? any : nearMiss(missed, choice);

  function uses(type: CommandType): number {
    return (used.get(type) ?? 0) - (RARE.includes(type) ? 3 : 0);
  }
}

/** An administrator of the customer, Microsoft, and a few others: menus of everybody would cost more than they find. */
function someActors(customer: Customer, choice: number): readonly Actor[] {
  const all = actors(customer);
  const others = [choice, choice + 3, choice + 5, choice + 12].flatMap((index) => all[index % all.length] ?? []);
  return [world.globalAdmin, world.provisioning, ...others];
}

/** Those who have a part in granular relationships. */
function grantActors({ partnerships }: Customer, choice: number): readonly Actor[] {
  const grants = partnerships.grants.filter((grant) => grant.kind === 'gdap');
  const grant = grants[choice % grants.length];
  const agents = grant === undefined ? [world.FABRIKAM] : [grant.partner, grant.provider ?? world.TAILSPIN];
  return [
    ...agents.map((tenantId) => world.agent(tenantId, choice % 9 === 0 ? 'user-admin' : 'admin-agent')),
    choice % 5 === 0 ? world.relationshipAdmin : world.globalAdmin,
    world.provisioning,
  ];
}

export function actors(customer: Customer): readonly Actor[] {
  return [
    ...PARTNERS.flatMap(({ tenantId }) => ROLES.map((role) => world.agent(tenantId, role))),
    world.globalAdmin,
    world.billingAdmin,
    world.someUser,
    world.relationshipAdmin,
    world.provisioning,
    { kind: 'microsoft', inactiveSince: later(customer.asOf, -100) },
    { kind: 'microsoft', inactiveSince: later(customer.asOf, -5) },
  ];
}

export function menuOf(customer: Customer, actor: Actor, at: Command['at'], number: number): readonly MenuItem[] {
  const partner = PARTNERS.find((each) => actor.kind === 'partner' && each.tenantId === actor.tenantId);
  const invitationId = world.invitationId(`invitation-${number}`);
  const provider = partner?.kind === 'indirect-reseller' && number % 2 === 0 ? world.tailspin : null;
  return availableCommands(customer, {
    at,
    actor,
    ...grantQuestion(actor, number),
    ...(partner === undefined ? {} : { invite: { invitationId, partner: inCloud(partner, customer), provider } }),
    cart: [
      world.order({ id: world.subscriptionId(`azure-${number}`) }),
      world.order({ id: world.subscriptionId(`office-${number}`), service: 'office-365', commerce: 'legacy' }),
    ],
  });
}

export function grantMenuOf(customer: Customer, actor: Actor, at: Command['at'], number: number): readonly MenuItem[] {
  const isGranular = ({ command }: MenuItem): boolean => 'grantId' in command || command.type === 'recordElapsed';
  return availableCommands(customer, { at, actor, ...grantQuestion(actor, number) }).filter(isGranular);
}

/** Terms that are good more often than not. */
function grantQuestion(actor: Actor, number: number): Pick<MenuQuestion, 'draft' | 'amend' | 'assign'> {
  const proposal = {
    displayName: `relationship ${number}`,
    duration: DURATIONS[number % DURATIONS.length] ?? world.gdap().duration,
    autoExtendDuration: number % 3 === 0 ? 'P180D' : 'PT0S',
    roleDefinitionIds: ROLE_SETS[number % ROLE_SETS.length] ?? [world.EXCHANGE],
    takenNames: number % 11 === 0 ? [`relationship ${number}`] : [],
    customRoles: [],
  } as const;
  const drafting = draftingFor(actor, number);
  const draft = drafting && { ...proposal, ...drafting, grantId: world.grantId(`drafted-${number}`) };
  return {
    ...(draft === undefined ? {} : { draft }),
    amend: proposal,
    assign: {
      assignmentId: world.assignmentId(`assignment-${number}`),
      securityGroup: number % 2 === 0 ? world.ENGINEERS : world.HELPDESK,
      roleDefinitionIds: number % 4 < 2 ? [world.GLOBAL_READER] : [world.EXCHANGE],
    },
  };
}

/** Whose relationship an actor might draft: its own, or, an indirect provider, its reseller's. */
function draftingFor(actor: Actor, number: number): Pick<Command<'draftGrant'>, 'partner' | 'provider'> | undefined {
  if (actor.kind !== 'partner') return undefined;
  if (actor.tenantId === world.TAILSPIN && number % 3 !== 0) return { partner: world.adatum, provider: world.tailspin };
  const partner = PARTNERS.find(({ tenantId }) => tenantId === actor.tenantId);
  return partner && { partner, provider: null };
}

const inCloud = (partner: Partner, { cloud }: Customer): Partner => ({ ...partner, cloud });

function nearMiss(command: Command, choice: number): Command {
  const misses: readonly Command[] = [
    { ...command, at: later(command.at, -1) },
    { ...command, actor: world.agent(world.FABRIKAM, 'helpdesk-agent') },
    { ...command, actor: world.someUser },
    'invitationId' in command ? { ...command, invitationId: world.invitationId('nobody’s') } : command,
    'grantId' in command ? { ...command, grantId: world.grantId('nobody’s') } : command,
    'assignmentId' in command ? { ...command, assignmentId: world.assignmentId('nobody’s') } : command,
    'roleDefinitionIds' in command ? { ...command, roleDefinitionIds: [] } : command,
  ];
  return misses[choice % misses.length] ?? command;
}

export function later(instant: string, days: number): Command['at'] {
  return world.at(new Date(Date.parse(instant) + days * 86_400_000).toISOString());
}

/** How often each kind of command was accepted with something to show for it, and how often refused. */
export function tally(histories: readonly History[]): Record<CommandType, { accepted: number; refused: number }> {
  const counts = Object.fromEntries(
    Object.keys(commandRules).map((type) => [type, { accepted: 0, refused: 0 }]),
  ) as Record<CommandType, { accepted: number; refused: number }>;
  for (const { command, result } of histories.flatMap(({ attempts }) => attempts)) {
    if (result.isErr()) counts[command.type].refused += 1;
    else if (result.value.events.length > 0) counts[command.type].accepted += 1;
  }
  return counts;
}
