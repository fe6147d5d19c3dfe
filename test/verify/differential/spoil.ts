import { execute, type Actor, type Cloud, type Command, type CspTenancy, type Customer } from 'csp-multi-partner';
import { parseInstant, parseMarket } from 'csp-multi-partner/parse';
import { actors, people, type Attempt } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { catalogue } from '../../../src/policy/catalogue';

/** What histories that make sense never come to. */
export interface Spoil {
  /** Of which attempt; taken modulo their number. */
  readonly attempt: number;
  readonly actor: Actor | null;
  /** The first or last instant of an era. */
  readonly at: Command['at'] | null;
  readonly cloud: Cloud | null;
  readonly market: Customer['market'] | null;
  readonly cspTenancy: CspTenancy | null;
}

const CLOUDS: readonly Cloud[] = ['global', 'us-government', 'germany', 'china'];
const MARKETS = ['US', 'DE', 'JP'].map((text) => parseMarket(text)._unsafeUnwrap());

const TENANCIES: readonly CspTenancy[] = [
  { kind: 'none' },
  { kind: 'other-tenant' },
  { kind: 'transacting-tenant', providers: [people.tailspin.tenantId] },
  { kind: 'transacting-tenant', providers: [people.northwind.tenantId, people.tailspin.tenantId] },
];

const DAYS = [
  ...new Set(
    Object.values(catalogue).flatMap((rules) =>
      rules.flatMap(({ rule }) => rule.eras.flatMap(({ from, until }) => [from, until])),
    ),
  ),
].filter((day) => day !== null);

const boundaries = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom(-1, 0))
  .map(([day, shift]) => parseInstant(new Date(Date.parse(day) + shift).toISOString())._unsafeUnwrap());

const seldom = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values, { freq: 1 });

export const spoils: fc.Arbitrary<Spoil> = fc.record({
  attempt: fc.nat(99),
  actor: seldom(actors()),
  at: seldom(boundaries),
  cloud: seldom(fc.constantFrom(...CLOUDS)),
  market: seldom(fc.constantFrom(...MARKETS)),
  cspTenancy: seldom(fc.constantFrom(...TENANCIES)),
});

/** The same command of somebody else, at another time, to another customer. */
export function spoilt({ before, command }: Attempt, { actor, at, cloud, market, cspTenancy }: Spoil): Attempt {
  const tried: Command = { ...command, actor: actor ?? command.actor, at: at ?? command.at };
  const customer: Customer = {
    ...before,
    cloud: cloud ?? before.cloud,
    market: market ?? before.market,
    cspTenancy: cspTenancy ?? before.cspTenancy,
    asOf: tried.at < before.asOf ? tried.at : before.asOf,
  };
  return { before: customer, command: tried, result: execute(customer, tried) };
}
