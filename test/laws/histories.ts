/**
 * Histories of a customer, drawn by choosing from `availableCommands` and from near-misses of what it offers. Blind commands
 * hardly ever get past the first step.
 */
import {
  execute,
  type Actor,
  type Command,
  type CommandType,
  type Customer,
  type CustomerEvent,
  type Partner,
  type Refusal,
} from 'csp-multi-partner';
import { availableCommands } from 'csp-multi-partner/query';
import fc from 'fast-check';
import type { Result } from 'neverthrow';
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

/** Days around which policies change, and two calm ones. */
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
  '2024-05-01',
  '2026-11-23',
];

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
    grants: fc.subarray([world.dap(world.NORTHWIND), world.dap(world.FABRIKAM)]),
    relationships: fc.subarray([world.reseller(world.NORTHWIND), world.reseller(world.TAILSPIN)]),
    subscriptions: fc.subarray([
      world.office(),
      world.office({ id: world.subscriptionId('elsewhere'), transactingPartner: null }),
    ]),
  })
  .map(({ isAgreed, grants, relationships, ...facts }) =>
    world.contoso({
      ...facts,
      partnerships: {
        grants,
        relationships,
        customerAgreementAcceptedAt: isAgreed ? '2015-01-01T00:00:00Z' : null,
      },
    }),
  );

const step: fc.Arbitrary<Step> = fc.record({
  choice: fc.nat(999),
  daysLater: fc.constantFrom(0, 0, 1, 3, 30, 100),
  miss: fc.nat(9),
});

export const histories: fc.Arbitrary<History> = fc
  .tuple(start, fc.array(step, { minLength: 1, maxLength: 14 }))
  .map(([customer, steps]) => play(customer, steps));

function play(customer: Customer, steps: readonly Step[]): History {
  const attempts: Attempt[] = [];
  const events: CustomerEvent[] = [];
  let current = customer;
  for (const each of steps) {
    const command = choose(current, each, attempts.length);
    const result = execute(current, command);
    attempts.push({ before: current, command, result });
    if (result.isErr()) continue;
    events.push(...result.value.events);
    current = result.value.customer;
  }
  return { start: customer, end: current, events, attempts };
}

function choose(customer: Customer, { choice, daysLater, miss }: Step, number: number): Command {
  const at = later(customer.asOf, daysLater);
  const menu = someActors(customer, choice).flatMap((actor) => menuOf(customer, actor, at, number));
  const offered = menu.filter(({ refusals }) => refusals.length === 0).map(({ command }) => command);
  // Kinds in turn, so that the many invitations do not crowd out the few acceptances.
  const kinds = [...new Set(offered.map(({ type }) => type))];
  const kind = kinds[choice % kinds.length];
  const ofKind = offered.filter(({ type }) => type === kind);
  const chosen = ofKind[Math.floor(choice / 7) % ofKind.length];
  if (chosen !== undefined && miss < 6) return chosen;
  const refused = menu[choice % menu.length]?.command ?? world.request(at);
  return miss < 8 ? refused : nearMiss(chosen ?? refused, choice);
}

/** An administrator of the customer, and a few others: menus of all seventeen would cost more than they find. */
function someActors(customer: Customer, choice: number): readonly Actor[] {
  const all = actors(customer);
  const others = [choice, choice + 3, choice + 5, choice + 12].flatMap((index) => all[index % all.length] ?? []);
  return [world.globalAdmin, ...others];
}

export function actors(customer: Customer): readonly Actor[] {
  return [
    ...PARTNERS.flatMap(({ tenantId }) => ROLES.map((role) => world.agent(tenantId, role))),
    world.globalAdmin,
    world.billingAdmin,
    world.someUser,
    { kind: 'microsoft', inactiveSince: later(customer.asOf, -100) },
    { kind: 'microsoft', inactiveSince: later(customer.asOf, -5) },
  ];
}

export function menuOf(customer: Customer, actor: Actor, at: Command['at'], number: number) {
  const partner = PARTNERS.find((each) => actor.kind === 'partner' && each.tenantId === actor.tenantId);
  const invitationId = world.invitationId(`invitation-${number}`);
  const provider = partner?.kind === 'indirect-reseller' && number % 2 === 0 ? world.tailspin : null;
  return availableCommands(customer, {
    at,
    actor,
    ...(partner === undefined ? {} : { invite: { invitationId, partner: inCloud(partner, customer), provider } }),
    cart: [
      world.order({ id: world.subscriptionId(`azure-${number}`) }),
      world.order({ id: world.subscriptionId(`office-${number}`), service: 'office-365', commerce: 'legacy' }),
    ],
  });
}

const inCloud = (partner: Partner, { cloud }: Customer): Partner => ({ ...partner, cloud });

function nearMiss(command: Command, choice: number): Command {
  const misses: readonly Command[] = [
    { ...command, at: later(command.at, -1) },
    { ...command, actor: world.agent(world.FABRIKAM, 'helpdesk-agent') },
    { ...command, actor: world.someUser },
    'invitationId' in command ? { ...command, invitationId: world.invitationId('nobody’s') } : command,
  ];
  return misses[choice % misses.length] ?? command;
}

export function later(instant: string, days: number): Command['at'] {
  return world.at(new Date(Date.parse(instant) + days * 86_400_000).toISOString());
}

/** How often each kind of command was accepted with something to show for it, and how often refused. */
export function tally(histories: readonly History[]): Record<CommandType, { accepted: number; refused: number }> {
  const counts = {
    requestRelationship: { accepted: 0, refused: 0 },
    acceptInvitation: { accepted: 0, refused: 0 },
    revokeDelegatedAdmin: { accepted: 0, refused: 0 },
    endResellerRelationship: { accepted: 0, refused: 0 },
    purchaseSubscription: { accepted: 0, refused: 0 },
  };
  for (const { command, result } of histories.flatMap(({ attempts }) => attempts)) {
    if (result.isErr()) counts[command.type].refused += 1;
    else if (result.value.events.length > 0) counts[command.type].accepted += 1;
  }
  return counts;
}
