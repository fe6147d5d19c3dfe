/**
 * Histories of any length: the life cycle of one direct-bill partner and one indirect reseller, decided once by `execute` and then
 * repeated with new ids, other partners and later instants, one cycle beginning while those before it go on.
 */
import {
  execute,
  type Actor,
  type Command,
  type Customer,
  type CustomerEvent,
  type GrantCommandType,
} from 'csp-multi-partner';
import * as world from '../world';

const START = '2023-09-01';
const DAY = 86_400_000;
/** A new cycle begins so many days after the one before. */
const DAYS_BETWEEN = 10;
/** So many cycles later a partner comes again; its last one is over by then. */
const PARTNERS = 160;

const { fabrikam, adatum } = world;
const tailspin = world.tailspin;
const [direct, reseller, provider] = [fabrikam, adatum, tailspin].map(({ tenantId }) => world.agent(tenantId)) as [
  Actor,
  Actor,
  Actor,
];
const [customer, microsoft] = [world.globalAdmin, world.provisioning];
const bySupport = { assignmentId: world.assignmentId('support-of-cycle-0') };
const byHelpdesk = { assignmentId: world.assignmentId('helpdesk-of-cycle-0') };
const [exchange, both] = [[world.EXCHANGE], [world.EXCHANGE, world.GLOBAL_READER]] as const;

const idOf = (name: string) => world.grantId(`${name}-of-cycle-0`);
const on = (day: number) => world.later(world.at(START), day);

/** The customer as all histories find it: one partner sells to it, and it has not accepted the Customer Agreement. */
export const beginner: Customer = world.contoso({
  asOf: '2023-08-31T00:00:00Z',
  partnerships: { partners: [world.northwind], customerAgreementAcceptedAt: null },
});

type Facts = Readonly<Record<string, unknown>>;

/** A step of the relationship of that name. */
function step(day: number, type: GrantCommandType, name: string, actor: Actor, facts: Facts = {}): Command {
  return { type, at: on(day), actor, grantId: idOf(name), ...facts } as Command;
}

/** A relationship is drafted, locked, approved and provisioned. */
function begun(day: number, name: string, terms: Parameters<typeof world.draft>[1] = {}): readonly Command[] {
  const creator = terms.provider ? provider : direct;
  return [
    world.draft(on(day), { grantId: idOf(name), displayName: name, ...terms }),
    step(day, 'lockGrantForApproval', name, creator),
    step(day + 1, 'approveGrant', name, customer),
    ...(terms.provider ? [step(day + 2, 'approveGrant', name, reseller)] : []),
    step(day + 2, 'recordProvisioning', name, microsoft, { status: 'activating', endsAt: null }),
    step(day + 2, 'recordProvisioning', name, microsoft, { status: 'active', endsAt: null }),
  ];
}

/** Two groups are given roles, and one of them loses them again. */
function used(day: number, name: string, actor: Actor): readonly Command[] {
  return [
    step(day, 'assignAccess', name, actor, {
      ...bySupport,
      securityGroup: world.ENGINEERS,
      roleDefinitionIds: exchange,
    }),
    step(day, 'recordAssignment', name, microsoft, { ...bySupport, status: 'active' }),
    step(day + 1, 'assignAccess', name, actor, {
      ...byHelpdesk,
      securityGroup: world.HELPDESK,
      roleDefinitionIds: exchange,
    }),
    step(day + 1, 'recordAssignment', name, microsoft, { ...byHelpdesk, status: 'active' }),
    step(day + 9, 'changeAccessAssignment', name, actor, { ...bySupport, roleDefinitionIds: both }),
    step(day + 20, 'removeAccessAssignment', name, actor, byHelpdesk),
    step(day + 20, 'recordAssignment', name, microsoft, { ...byHelpdesk, status: 'deleted' }),
  ];
}

function terminated(day: number, name: string, actor: Actor): readonly Command[] {
  return [
    step(day, 'terminateGrant', name, actor),
    step(day, 'recordProvisioning', name, microsoft, { status: 'terminating', endsAt: null }),
    step(day + 1, 'recordProvisioning', name, microsoft, { status: 'terminated', endsAt: null }),
  ];
}

function elapsed(...days: readonly number[]): readonly Command[] {
  return days.map((day): Command => ({ type: 'recordElapsed', at: on(day), actor: microsoft }));
}

function ofCycle(name: string): ReturnType<typeof world.invitationId> {
  return world.invitationId(`${name}-of-cycle-0`);
}

/** Every type of event occurs; all relationships are forgotten at the end. */
function commandsOfOneCycle(): readonly Command[] {
  const provided = { partner: adatum, provider: tailspin };
  const days = (count: number) => ({ duration: `P${count}D` }) as Parameters<typeof world.draft>[1];
  return [
    world.request(on(0), { invitationId: ofCycle('direct'), asks: 'reseller-and-delegated-admin' }),
    world.accept(on(1), { invitationId: ofCycle('direct'), acceptsCustomerAgreement: true }),
    world.request(on(1), { ...provided, invitationId: ofCycle('reseller') }),
    world.accept(on(2), { invitationId: ofCycle('reseller') }),
    // By the partner that stays: one whose subscriptions go on cannot end its relationship.
    world.purchase(on(3), { subscription: world.order({ id: world.subscriptionId('azure-of-cycle-0') }) }),
    ...begun(3, 'long', { roleDefinitionIds: both }),
    ...used(7, 'long', direct),
    step(90, 'switchAutoExtension', 'long', direct, { autoExtendDuration: 'P180D' }),
    step(95, 'switchAutoExtension', 'long', customer, { autoExtendDuration: 'PT0S' }),
    ...terminated(650, 'long', customer),
    ...begun(10, 'administrator', { ...days(365), roleDefinitionIds: [world.GLOBAL_ADMIN, ...both] }),
    ...used(13, 'administrator', direct),
    step(300, 'removeGlobalAdministrator', 'administrator', direct),
    ...elapsed(120, 378, 560, 740, 745),
    step(379, 'recordProvisioning', 'administrator', microsoft, { status: 'expired', endsAt: null }),
    world.draft(on(15), { grantId: idOf('dropped'), displayName: 'dropped' }),
    step(16, 'amendGrant', 'dropped', direct, {
      ...{ displayName: 'dropped', duration: 'P90D', autoExtendDuration: 'PT0S', roleDefinitionIds: exchange },
      ...{ takenNames: [], customRoles: [] },
    }),
    step(17, 'deleteGrant', 'dropped', direct),
    ...begun(70, 'extended', { ...days(180), autoExtendDuration: 'P180D' }),
    ...used(73, 'extended', direct),
    step(600, 'switchAutoExtension', 'extended', direct, { autoExtendDuration: 'PT0S' }),
    step(741, 'recordProvisioning', 'extended', microsoft, { status: 'expired', endsAt: null }),
    world.draft(on(20), { ...provided, grantId: idOf('refused'), displayName: 'refused' }),
    step(20, 'lockGrantForApproval', 'refused', provider),
    step(22, 'rejectGrant', 'refused', reseller),
    ...begun(30, 'provided', provided),
    ...used(33, 'provided', reseller),
    ...terminated(700, 'provided', reseller),
    world.revoke(on(60), { partner: fabrikam.tenantId }),
    ...elapsed(1020, 1070, 1107),
    world.end(on(1100), { partner: fabrikam.tenantId, actor: direct }),
  ];
}

/** @throws where a command of the life cycle is refused or emits nothing */
function oneCycle(): readonly CustomerEvent[] {
  const events: CustomerEvent[] = [];
  let current = beginner;
  for (const command of inOrder(commandsOfOneCycle())) {
    const execution = execute(current, command);
    if (execution.isErr()) throw new Error(JSON.stringify({ command, refusals: execution.error }, null, 2));
    if (execution.value.events.length === 0) throw new Error(`${command.type} on ${command.at} emits nothing`);
    events.push(...execution.value.events);
    current = execution.value.customer;
  }
  return events;
}

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;

/** The events of a text, with ids of their own, of other partners, and so many days later. */
function restamped(text: string, number: number, days: number): readonly CustomerEvent[] {
  const place = (number % PARTNERS).toString(16).padStart(12, '0');
  const named = text
    .replaceAll(/-of-cycle-(\d+(?:-\d+)?)"/gu, `-of-cycle-${number}-$1"`)
    .replaceAll(fabrikam.tenantId, fabrikam.tenantId.slice(0, -12) + place)
    .replaceAll(adatum.tenantId, adatum.tenantId.slice(0, -12) + place);
  const later = (instant: string): string => new Date(Date.parse(instant) + days * DAY).toISOString();
  return JSON.parse(days === 0 ? named : named.replace(INSTANT, later)) as readonly CustomerEvent[];
}

function inOrder<Dated extends { readonly at: string }>(all: readonly Dated[]): readonly Dated[] {
  return [...all].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** The first events of one customer with endlessly many cycles. */
export function historyOf(length: number): readonly CustomerEvent[] {
  const cycle = oneCycle();
  const text = JSON.stringify(cycle);
  const days = (Date.parse((cycle.at(-1) as CustomerEvent).at) - Date.parse(START)) / DAY;
  // What begins when `length` events have happened and a whole cycle has gone by adds none of them.
  const cycles = Math.ceil(length / cycle.length) + Math.ceil(days / DAYS_BETWEEN);
  const all = Array.from({ length: cycles }, (_, index) => restamped(text, index, index * DAYS_BETWEEN));
  return inOrder(all.flat()).slice(0, length);
}

/** The first events of many customers, each with ids of its own. */
export function historiesOf(customers: number, length: number): readonly (readonly CustomerEvent[])[] {
  const text = JSON.stringify(historyOf(length));
  return Array.from({ length: customers }, (_, index) => restamped(text, index, 0));
}
