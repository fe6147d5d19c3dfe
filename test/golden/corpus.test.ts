import { readFileSync } from 'node:fs';
import { execute, type DisputeId, type DisputedReading, type Readings, type Refusal } from 'csp-multi-partner';
import { parseCommand, parseCustomer, parseSubscriptionAction } from 'csp-multi-partner/parse';
import { SUBSCRIPTION_ACTIONS, decideSubscriptionAction } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/policy/catalogue';
import { must } from '../world';

/** A refusal as a case expects it: code and facts, and the remedy where the case is about it. */
type ExpectedRefusal = Readonly<Record<string, unknown>> & { readonly code: string };

interface Case {
  readonly description: string;
  readonly given: string;
  readonly readings?: Readings;
  readonly when: { readonly type: string };
  readonly then?: unknown;
  readonly refusedWith?: readonly ExpectedRefusal[];
  readonly disputed?: readonly DisputeId[];
}

/** What came of a case: what is allowed or what refuses, and the disputes on which the answer rests. */
type Answer =
  | { readonly allowed: unknown; readonly disputed: readonly DisputedReading[] }
  | { readonly refusals: readonly Refusal[] };

const TOPICS = [
  'requests',
  'acceptances',
  'revocations',
  'removals',
  'purchases',
  'subscription-actions',
  'granular-terms',
  'granular-life-cycle',
  'access-assignments',
  'disputed',
] as const;

const FEWEST_CASES = 500;
const FEWEST_CASES_OF_SEVERAL_REFUSALS = 30;
const MEMBERS = ['description', 'given', 'readings', 'when', 'then', 'refusedWith', 'disputed'];

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as unknown;

const customers = new Map(Object.entries(readJson('customers') as Readonly<Record<string, unknown>>));
const topics = TOPICS.map((topic) => ({ topic, cases: readJson(topic) as readonly Case[] }));
const all = topics.flatMap(({ cases }) => cases);

const isSubscriptionAction = ({ when }: Case): boolean => SUBSCRIPTION_ACTIONS.some((type) => type === when.type);
const attemptOf = (each: Case): string => (isSubscriptionAction(each) ? 'actOnSubscription' : each.when.type);

/** Every code that some case of an attempt is refused with, as `attempt: code`. */
const met = new Set(all.flatMap((each) => (each.refusedWith ?? []).map(({ code }) => `${attemptOf(each)}: ${code}`)));

function answer(each: Case): Answer {
  const customer = must(parseCustomer(customers.get(each.given)));
  if (isSubscriptionAction(each)) {
    return decideSubscriptionAction(customer, must(parseSubscriptionAction(each.when))).match<Answer>(
      ({ flow }) => ({ allowed: { flow }, disputed: [] }),
      (refusals) => ({ refusals }),
    );
  }
  return execute(customer, must(parseCommand(each.when)), { readings: each.readings ?? {} }).match<Answer>(
    ({ events, disputed }) => ({ allowed: events, disputed }),
    (refusals) => ({ refusals }),
  );
}

/** The refusal without what no case is compared on, and without its remedy unless the case is about it. */
function compared(refusal: Refusal, asked?: ExpectedRefusal): unknown {
  const left = asked !== undefined && 'remedy' in asked ? ['sources', 'disputed'] : ['sources', 'disputed', 'remedy'];
  return Object.fromEntries(Object.entries(refusal).filter(([member]) => !left.includes(member)));
}

function disputesOf(given: Answer): readonly DisputeId[] {
  const readings = 'allowed' in given ? given.disputed : given.refusals.map(({ disputed }) => disputed);
  return readings.flatMap((reading) => (reading === null ? [] : [reading.dispute]));
}

// Not `it.each`: vitest cuts a `$description` short.
for (const { topic, cases } of topics) {
  describe(topic, () => {
    for (const each of cases) {
      it(each.description, () => {
        const given = answer(each);
        if ('allowed' in given) {
          expect({ then: given.allowed }).toStrictEqual({ then: each.then });
        } else {
          const refusedWith = given.refusals.map((refusal, index) => compared(refusal, each.refusedWith?.[index]));
          expect({ refusedWith }).toStrictEqual({ refusedWith: each.refusedWith });
        }
        expect(disputesOf(given)).toStrictEqual(each.disputed ?? []);
      });
    }
  });
}

describe('the corpus itself', () => {
  it(`has at least ${FEWEST_CASES} cases`, () => {
    expect(all.length).toBeGreaterThanOrEqual(FEWEST_CASES);
  });

  it(`has at least ${FEWEST_CASES_OF_SEVERAL_REFUSALS} cases of several refusals`, () => {
    const several = all.filter(({ refusedWith = [] }) => refusedWith.length > 1);
    expect(several.length).toBeGreaterThanOrEqual(FEWEST_CASES_OF_SEVERAL_REFUSALS);
  });

  it('describes each case in words of its own', () => {
    const descriptions = all.map(({ description }) => description);
    expect(descriptions.filter((each, index) => descriptions.indexOf(each) !== index)).toEqual([]);
  });

  it.each([...customers.entries()])('writes the customer in canonical form: %s', (_name, document) => {
    expect(must(parseCustomer(document))).toStrictEqual(document);
  });

  it('writes each command and action in canonical form', () => {
    for (const each of all) {
      const parsed = isSubscriptionAction(each) ? parseSubscriptionAction(each.when) : parseCommand(each.when);
      expect(must<unknown, unknown>(parsed), each.description).toStrictEqual(each.when);
    }
  });

  it('gives each case a known customer, one outcome and no member that is not documented', () => {
    for (const each of all) {
      expect(customers.has(each.given), each.description).toBe(true);
      expect('then' in each, each.description).toBe(!('refusedWith' in each));
      expect(each.refusedWith?.length, each.description).not.toBe(0);
      expect(
        Object.keys(each).filter((member) => !MEMBERS.includes(member)),
        each.description,
      ).toEqual([]);
    }
  });

  it('uses each customer', () => {
    const used = new Set(all.map(({ given }) => given));
    expect([...customers.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  it('asks for each command and each subscription action', () => {
    const asked = new Set(all.map(({ when }) => when.type));
    const types = [...Object.keys(catalogue).filter((type) => type !== 'actOnSubscription'), ...SUBSCRIPTION_ACTIONS];
    expect(types.filter((type) => !asked.has(type))).toEqual([]);
  });

  it.each(Object.entries(catalogue))('breaks each rule of %s', (attempt, rules) => {
    expect(rules.map(({ code }) => code).filter((code) => !met.has(`${attempt}: ${code}`))).toEqual([]);
  });
});
