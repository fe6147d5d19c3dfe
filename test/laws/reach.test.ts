import type { CommandType, GrantCommandType } from 'csp-multi-partner';
import { parseCommand, parseCustomer, parseEvent, parsePartner } from 'csp-multi-partner/parse';
import {
  actors,
  commandsFor,
  customers,
  grants,
  histories,
  nearlyValid,
  partners,
  payloads,
  type ApiBody,
  type History,
} from 'csp-multi-partner/testing';
import { fromGraph } from 'csp-multi-partner/wire/graph';
import { fromPartnerCenter } from 'csp-multi-partner/wire/partner-center';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantReader } from '../../src/parse/grantReader';
import { read } from '../../src/parse/reading';
import { commandRules } from '../../src/policy/commandRules';
import { CLOUDS } from '../../src/tenant/cloud';
import { KINDS } from './payloadArbitraries';

const SEED = 20_261_123;
const sample = <Value>(values: fc.Arbitrary<Value>, numRuns: number): readonly Value[] =>
  fc.sample(values, { seed: SEED, numRuns });

const drawn = sample(histories(), 3000);
const granular = sample(histories({ about: 'granular-admin' }), 1400);
// One rule is about two administrators, and has no end in China only.
const administered = customers({ cloud: 'china' }).filter(
  ({ partnerships }) =>
    partnerships.grants.filter(({ kind, state }) => kind === 'dap' && state.status === 'active').length > 1,
);
const inChina = sample(histories({ start: administered, maxSteps: 6 }), 1500);

const GRANT_COMMANDS: readonly GrantCommandType[] = [
  ...(['draftGrant', 'amendGrant', 'deleteGrant', 'lockGrantForApproval', 'approveGrant', 'rejectGrant'] as const),
  ...(['recordProvisioning', 'switchAutoExtension', 'removeGlobalAdministrator', 'terminateGrant'] as const),
  ...(['recordElapsed', 'assignAccess', 'changeAccessAssignment', 'removeAccessAssignment'] as const),
  'recordAssignment',
];

/** How often each kind of command was accepted with something to show for it, and how often refused. */
function tally(all: readonly History[]): Record<CommandType, { accepted: number; refused: number }> {
  const counts = Object.fromEntries(
    Object.keys(commandRules).map((type) => [type, { accepted: 0, refused: 0 }]),
  ) as Record<CommandType, { accepted: number; refused: number }>;
  for (const { command, result } of all.flatMap(({ attempts }) => attempts)) {
    if (result.isErr()) counts[command.type].refused += 1;
    else if (result.value.events.length > 0) counts[command.type].accepted += 1;
  }
  return counts;
}

/** How often each of some words was found. */
function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe('the histories', () => {
  it('reach every kind of command about relationships at least 200 times, and every other 20 times', () => {
    for (const [type, { accepted, refused }] of Object.entries(tally(drawn))) {
      const isGranular = GRANT_COMMANDS.some((each) => each === type);
      expect(accepted, type).toBeGreaterThanOrEqual(isGranular ? 20 : 200);
      if (type !== 'recordElapsed') expect(refused, type).toBeGreaterThanOrEqual(20);
    }
  });

  it('reach every kind of command about granular relationships at least 200 times', () => {
    const counts = tally(granular);
    for (const type of GRANT_COMMANDS) {
      expect(counts[type].accepted, type).toBeGreaterThanOrEqual(200);
      expect(counts[type].refused, type).toBeGreaterThanOrEqual(20);
    }
  });

  it('reach all 23 events', () => {
    expect(new Set(drawn.flatMap(({ events }) => events.map(({ type }) => type))).size).toBe(23);
  });

  it('reach every refusal', () => {
    const reached = [...drawn, ...granular, ...inChina].flatMap(({ attempts }) =>
      attempts.flatMap(({ result }) => (result.isErr() ? result.error.map(({ code }) => code) : [])),
    );
    const all = new Set(Object.values(commandRules).flatMap((rules) => rules.map(({ code }) => code)));
    const missed = [...all].filter((code) => !reached.includes(code));
    expect(missed).toEqual([]);
  });

  it('change something with half of their commands, and are refused a quarter of them', () => {
    const attempts = [...drawn, ...granular].flatMap((history) => history.attempts);
    const accepted = attempts.filter(({ result }) => result.isOk() && result.value.events.length > 0);
    const refused = attempts.filter(({ result }) => result.isErr());
    expect(accepted.length / attempts.length).toBeGreaterThan(0.5);
    expect(refused.length / attempts.length).toBeGreaterThan(0.25);
  });
});

describe('the customers', () => {
  const all = sample(customers(), 900);

  it('reach every cloud, tenancy, status and kind at least 20 times', () => {
    const found = counted(
      all.flatMap(({ cloud, cspTenancy, account, partnerships }) => [
        ...[cloud, `tenancy ${cspTenancy.kind}`],
        ...account.subscriptions.map(({ status }) => `subscription ${status}`),
        ...partnerships.invitations.map(({ status }) => `invitation ${status}`),
        ...partnerships.relationships.map(({ status }) => `relationship ${status}`),
        ...partnerships.grants.map(({ kind, state }) => `${kind} ${state.status}`),
      ]),
    );
    const expected = [
      ...CLOUDS,
      ...['none', 'other-tenant', 'transacting-tenant'].map((kind) => `tenancy ${kind}`),
      ...['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'].map((s) => `subscription ${s}`),
      ...['invitation pending', 'invitation accepted', 'relationship active', 'relationship ended'],
      ...['dap active', 'dap removed'],
      ...GRANULAR_STATUSES.map((status) => `gdap ${status}`),
    ];
    expect(Object.keys(found).sort()).toEqual(expected.sort());
    for (const [word, count] of Object.entries(found)) expect(count, word).toBeGreaterThanOrEqual(20);
  });

  it('have subscriptions of several sellers at least 100 times', () => {
    const several = all.filter(
      ({ account }) => new Set(account.subscriptions.map(({ transactingPartner }) => transactingPartner)).size > 1,
    );
    expect(several.length).toBeGreaterThanOrEqual(100);
  });
});

const GRANULAR_STATUSES = [
  ...['created', 'approvalPending', 'approved', 'activating', 'active', 'expiring', 'expired'],
  ...['terminationRequested', 'terminating', 'terminated'],
];

describe('the grants', () => {
  it('reach both kinds and every status at least 20 times', () => {
    const found = counted(sample(grants(), 900).map(({ kind, state }) => `${kind} ${state.status}`));
    const expected = ['dap active', 'dap removed', ...GRANULAR_STATUSES.map((status) => `gdap ${status}`)];
    expect(Object.keys(found).sort()).toEqual(expected.sort());
    for (const [word, count] of Object.entries(found)) expect(count, word).toBeGreaterThanOrEqual(20);
  });
});

describe('what is valid', () => {
  const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

  it('is read as it is: parse(json(x)) equals x, for customers, grants, partners, commands and events', () => {
    for (const customer of [...sample(customers(), 500), ...drawn.map(({ end }) => end)]) {
      expect(parseCustomer(toJson(customer))._unsafeUnwrap()).toStrictEqual(customer);
    }
    for (const grant of sample(grants(), 500)) {
      expect(read(grantReader, toJson(grant))._unsafeUnwrap()).toStrictEqual(grant);
    }
    for (const cloud of CLOUDS) {
      for (const partner of sample(partners(cloud), 100)) {
        expect(parsePartner(toJson(partner))._unsafeUnwrap()).toStrictEqual(partner);
        expect(partner.cloud).toBe(cloud);
      }
    }
    for (const { attempts, events } of [...drawn, ...granular]) {
      for (const { command } of attempts) expect(parseCommand(toJson(command))._unsafeUnwrap()).toStrictEqual(command);
      for (const event of events) expect(parseEvent(toJson(event))._unsafeUnwrap()).toStrictEqual(event);
    }
  });

  it('is read as it is: parse(json(x)) equals x, for commands of every kind for a customer, by anybody', () => {
    const customer = granular[0]?.end ?? drawn[0]?.end;
    const commands = customer === undefined ? [] : sample(commandsFor(customer), 900);
    for (const command of commands) expect(parseCommand(toJson(command))._unsafeUnwrap()).toStrictEqual(command);
    const all = sample(
      customers().chain((each) => commandsFor(each)),
      900,
    );
    const found = counted(all.map(({ type }) => type));
    expect(Object.keys(found)).toHaveLength(20);
    for (const [type, count] of Object.entries(found)) expect(count, type).toBeGreaterThanOrEqual(10);
    const kinds = counted(sample(actors(), 300).map(({ kind }) => kind));
    for (const kind of ['partner', 'customer', 'microsoft']) expect(kinds[kind], kind).toBeGreaterThanOrEqual(50);
  });

  it('of an API is read as the kind that it is: fromPartnerCenter(body, kind), fromGraph(body, kind)', () => {
    const readBody = (each: ApiBody): string =>
      each.api === 'graph'
        ? fromGraph(each.body, each.kind)._unsafeUnwrap().payload.kind
        : fromPartnerCenter(each.body, each.kind)._unsafeUnwrap().payload.kind;
    const all = sample(payloads(), 1500);
    const found = counted(all.map(({ api, kind }) => `${api} ${kind}`));
    expect(Object.keys(found)).toHaveLength(KINDS.length);
    const kinds = all.map((each) => [each.kind, readBody(each)] as const);
    expect(kinds.filter(([told, readAs]) => readAs !== told && readAs !== 'list')).toEqual([]);
    expect(kinds.filter(([, readAs]) => readAs === 'list').length).toBeGreaterThanOrEqual(100);
    for (const api of ['graph', 'partner-center'] as const) {
      expect(sample(payloads(api), 100).every((each) => each.api === api)).toBe(true);
    }
  });
});

describe('what is nearly valid', () => {
  const share = (values: fc.Arbitrary<unknown>, parse: (input: unknown) => { isErr(): boolean }): number => {
    const all = sample(nearlyValid(values), 900);
    return all.filter(({ input }) => parse(input).isErr()).length / all.length;
  };
  const commands = customers().chain((each) => commandsFor(each));

  it('is refused more often than not', () => {
    expect(share(customers(), parseCustomer)).toBeGreaterThan(0.6);
    expect(share(partners(), parsePartner)).toBeGreaterThan(0.6);
    expect(share(commands, parseCommand)).toBeGreaterThan(0.6);
    expect(share(grants(), (input) => read(grantReader, input))).toBeGreaterThan(0.6);
  });

  it('has each of its defects at least 5 times', () => {
    const found = counted(sample(nearlyValid(customers()), 5000).map(({ defect }) => defect));
    expect(Object.keys(found).length).toBeGreaterThanOrEqual(15);
    for (const [defect, count] of Object.entries(found)) expect(count, defect).toBeGreaterThanOrEqual(5);
  });
});
