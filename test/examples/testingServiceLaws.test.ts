import type { Customer, CustomerEvent } from 'csp-multi-partner';
import { decide, evolve } from 'csp-multi-partner';
import { parseCommand, parseCustomer } from 'csp-multi-partner/parse';
import { serviceLaws, type DecidingService, type ServiceAnswer } from 'csp-multi-partner/testing';
import { describe, expect, it } from 'vitest';
import { broken, json, numbersOf, titlesAmiss } from '../brokenLaws';

describe('the laws of a service that decides', () => {
  const answer = (customer: unknown, command: unknown): ServiceAnswer =>
    parseCustomer(customer)
      .andThen((given) => parseCommand(command).map((tried) => decide(given, tried)))
      .match<ServiceAnswer>(
        (decision) =>
          decision.match<ServiceAnswer>(
            (events) => ({ kind: 'accepted', events: json(events) as readonly unknown[] }),
            (refusals) => ({ kind: 'refused', codes: refusals.map(({ code }) => code) }),
          ),
        () => ({ kind: 'unreadable' }),
      );
  const service = (change: (given: ServiceAnswer) => ServiceAnswer) => (): DecidingService => ({
    decide: (customer, command) => change(answer(customer, command)),
  });

  it('have a title each, long enough to be the name of a test', () => {
    expect(titlesAmiss(serviceLaws(service((given) => given)))).toEqual([]);
  });

  it('hold for one that asks this library, at once or later', async () => {
    expect(await broken(serviceLaws(service((given) => given)))).toEqual({});
    expect(
      await broken(serviceLaws(() => Promise.resolve({ decide: (c, x) => Promise.resolve(answer(c, x)) }))),
    ).toEqual({});
  });

  const FAULTY: readonly (readonly [fault: string, laws: readonly number[], open: () => DecidingService])[] = [
    [
      'tells the first refusal only',
      [2],
      service((given) => (given.kind === 'refused' ? { ...given, codes: given.codes.slice(0, 1) } : given)),
    ],
    [
      'sorts the refusals',
      [2],
      service((given) => (given.kind === 'refused' ? { ...given, codes: [...given.codes].sort() } : given)),
    ],
    [
      'tells the first event only',
      [1],
      service((given) => (given.kind === 'accepted' ? { ...given, events: given.events.slice(0, 1) } : given)),
    ],
    [
      'accepts everything',
      [2],
      service((given) => (given.kind === 'refused' ? { kind: 'accepted', events: [] } : given)),
    ],
    [
      'refuses what it cannot read',
      [3],
      service((given) => (given.kind === 'unreadable' ? { kind: 'refused', codes: [] } : given)),
    ],
    [
      'reads nothing and trusts',
      [3],
      () => ({
        decide: (customer, command) => {
          const d = decide(customer as Customer, command as Parameters<typeof decide>[1]);
          return d.isOk()
            ? { kind: 'accepted', events: d.value }
            : { kind: 'refused', codes: d.error.map(({ code }) => code) };
        },
      }),
    ],
    [
      'remembers what was asked before',
      [4],
      () => {
        let count = 0;
        return {
          decide: (c, x) => {
            count += 1;
            return count > 1 ? { kind: 'accepted', events: [] } : answer(c, x);
          },
        };
      },
    ],
    [
      'goes on from where it stood',
      [4],
      () => {
        let current: Customer | null = null;
        return {
          decide: (c, x) => {
            const given = answer(current ?? c, x);
            if (given.kind === 'accepted') {
              current = (given.events as CustomerEvent[]).reduce(evolve, parseCustomer(current ?? c)._unsafeUnwrap());
            }
            return given;
          },
        };
      },
    ],
  ];
  const without =
    (member: 'takenNames' | 'customRoles'): (() => DecidingService) =>
    () => ({
      decide: (customer, command) =>
        answer(customer, member in Object(command) ? { ...(command as object), [member]: [] } : command),
    });
  const INATTENTIVE: readonly (readonly [fault: string, laws: readonly number[], open: () => DecidingService])[] = [
    [
      'keeps what it is asked where the next question finds it',
      [6],
      () => {
        let asked: readonly [unknown, unknown] = [null, null];
        return {
          async decide(customer, command) {
            asked = [customer, command];
            await Promise.resolve();
            return answer(...asked);
          },
        };
      },
    ],
    [
      'takes 100 kB',
      [7],
      () => ({
        decide: (customer, command) =>
          JSON.stringify(customer).length > 102_400 ? { kind: 'unreadable' } : answer(customer, command),
      }),
    ],
  ];
  it.each(['takenNames', 'customRoles'] as const)('are broken by one that takes no heed of %s', async (member) => {
    expect(await broken(serviceLaws(without(member)).slice(1, 2), 2_000)).not.toEqual({});
  });

  it.each(INATTENTIVE)('are broken by one that %s: %j', async (_, numbers, open) => {
    expect(await numbersOf(serviceLaws(open))).toEqual(expect.arrayContaining([...numbers]));
  });

  const tenantOf = (customer: unknown): unknown => (Object(customer) as Partial<Customer>).tenantId;
  /** Answers what it answered before where `key` is the same; its memory is shared by all that are opened, or it is one of its own. */
  const remembering =
    (key: (customer: unknown, command: unknown) => unknown, shared?: Map<string, ServiceAnswer>) =>
    (): DecidingService => {
      const memory = shared ?? new Map<string, ServiceAnswer>();
      return {
        decide(c, x) {
          const said = JSON.stringify(key(c, x));
          const known = memory.get(said) ?? answer(c, x);
          memory.set(said, known);
          return known;
        },
      };
    };
  const OTHERS: readonly (readonly [fault: string, laws: readonly number[], open: () => DecidingService])[] = [
    ['remembers by the command', [5], remembering((_, command) => command)],
    ['remembers by the command for everybody', [5], remembering((_, command) => command, new Map())],
    ['remembers by tenant and command', [5], remembering((c, command) => [tenantOf(c), command])],
    [
      'keeps the first customer of each tenant',
      [5],
      () => {
        const kept = new Map<unknown, unknown>();
        return {
          decide(c, x) {
            const tenantId = tenantOf(c);
            if (!kept.has(tenantId)) kept.set(tenantId, c);
            return answer(kept.get(tenantId), x);
          },
        };
      },
    ],
  ];
  it.each([...FAULTY, ...OTHERS])('are broken by one that %s: %j', async (_, numbers, open) => {
    expect(await numbersOf(serviceLaws(open))).toEqual(expect.arrayContaining([...numbers]));
  });

  it('say what was answered instead', async () => {
    const { 1: other } = await broken(serviceLaws(service(() => ({ kind: 'unreadable' }))));
    expect(other).toMatch(/^the answer: expected \{"kind":"accepted","events":.*, found \{"kind":"unreadable"\}$/u);
    const { 2: less } = await broken(
      serviceLaws(service((given) => (given.kind === 'refused' ? { ...given, codes: given.codes.slice(1) } : given))),
    );
    expect(less).toMatch(/^the answer: codes\[0\]: expected "[-a-z]+", found (?:"[-a-z]+"|nothing)$/u);
  });
});
