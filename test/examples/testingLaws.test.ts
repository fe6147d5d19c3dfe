import type { Customer, CustomerEvent } from 'csp-multi-partner';
import { decide, evolve } from 'csp-multi-partner';
import { parseCommand, parseCustomer } from 'csp-multi-partner/parse';
import {
  eventLogLaws,
  serviceLaws,
  storeLaws,
  type CustomerStore,
  type DecidingService,
  type EventLog,
  type Law,
  type ServiceAnswer,
} from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contoso } from '../world';

const SEED = 20_261_124;

/** What the laws say: nothing where all hold, else each broken one by its number, from 1. */
async function broken(laws: readonly Law[], numRuns = 30): Promise<Readonly<Record<number, string>>> {
  const found: Record<number, string> = {};
  for (const [index, { property }] of laws.entries()) {
    const { failed, errorInstance } = await fc.check(property, { seed: SEED, numRuns, endOnFailure: true });
    if (failed) found[index + 1] = (errorInstance as Error).message;
  }
  return found;
}

const numbersOf = async (laws: readonly Law[]): Promise<readonly number[]> =>
  Object.keys(await broken(laws)).map(Number);

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('the laws of a store', () => {
  /** Keeps what `write` makes of each customer, under what `key` makes of its tenant. */
  const store =
    (write: (customer: Customer) => unknown = json, key: (tenantId: string) => string = String) =>
    (): CustomerStore => {
      const kept = new Map<string, unknown>();
      return {
        save: (customer) => kept.set(key(customer.tenantId), write(customer)),
        load: (tenantId) => kept.get(key(tenantId)),
      };
    };
  /** As a database writes JSON that it has taken apart. */
  const inText = (change: (text: string) => string) => (customer: Customer) =>
    JSON.parse(change(JSON.stringify(customer))) as unknown;

  /** Changes every text that is called so. */
  const inEach = (name: string, change: (text: string) => string) => (customer: Customer) =>
    JSON.parse(JSON.stringify(customer), (member, value: unknown) =>
      member === name && typeof value === 'string' ? change(value) || '-' : value,
    ) as unknown;

  it('hold for one that keeps customers, as it is opened by a promise or not', async () => {
    expect(await broken(storeLaws(store()))).toEqual({});
    expect(await broken(storeLaws(() => Promise.resolve(store()())))).toEqual({});
  });

  it('hold for one that changes what reading changes back: upper case, seven digits, order of members', async () => {
    const upper = (text: string): string =>
      text.replace(
        /("(?:tenantId|owner|partner|provider|transactingPartner)":")([\da-f-]+)/gu,
        (_, name: string, id: string) => `${name}${id.toUpperCase()}`,
      );
    const seven = (text: string): string => text.replace(/(\.\d{3})Z/gu, '$10000Z');
    const reordered = (customer: Customer): unknown => Object.fromEntries(Object.entries(customer).reverse());
    expect(await broken(storeLaws(store(inText(upper))))).toEqual({});
    expect(await broken(storeLaws(store(inText(seven))))).toEqual({});
    expect(await broken(storeLaws(store(reordered)))).toEqual({});
  });

  const withPartnerships = (change: (partnerships: Customer['partnerships']) => object) => (customer: Customer) => ({
    ...customer,
    partnerships: { ...customer.partnerships, ...change(customer.partnerships) },
  });
  /** Makes of what it keeps and what it is given something else to keep. */
  const changing = (change: (before: Customer, after: Customer) => unknown) => (): CustomerStore => {
    const kept = new Map<string, unknown>();
    return {
      save(customer) {
        const before = kept.get(customer.tenantId) as Customer | undefined;
        kept.set(customer.tenantId, json(before === undefined ? customer : change(before, customer)));
      },
      load: (tenantId) => kept.get(tenantId),
    };
  };
  const inOneFile = (): CustomerStore => {
    let file: Readonly<Record<string, unknown>> = {};
    return {
      async save(customer) {
        const before = file;
        await Promise.resolve();
        file = { ...before, [customer.tenantId]: json(customer) };
      },
      load: (tenantId) => file[tenantId],
    };
  };
  const FAULTY: readonly (readonly [fault: string, laws: readonly number[], open: () => CustomerStore])[] = [
    [
      'loses members that are null',
      [1, 2, 3, 4],
      store((c) => JSON.parse(JSON.stringify(c), (_, v: unknown) => v ?? undefined) as unknown),
    ],
    ['drops milliseconds', [2, 3, 4], store(inText((text) => text.replace(/\.\d{3}Z/gu, '.000Z')))],
    ['sorts grants', [2, 3, 4], store(withPartnerships(({ grants }) => ({ grants: [...grants].reverse() })))],
    [
      'forgets what was removed',
      [2, 3, 4],
      store(withPartnerships(({ grants }) => ({ grants: grants.filter(({ state }) => state.status !== 'removed') }))),
    ],
    [
      'writes numbers as text',
      [1, 2, 3, 4],
      store(inText((text) => text.replace(/"quantity":(\d+)/gu, '"quantity":"$1"'))),
    ],
    ['knows Latin letters only', [1, 2, 3, 4], store(inText((text) => text.replace(/[^ -~]/gu, '')))],
    [
      'keeps the first',
      [3],
      () => {
        const kept = new Map<string, Customer>();
        return { save: (c) => kept.has(c.tenantId) || kept.set(c.tenantId, c), load: (t) => kept.get(t) };
      },
    ],
    [
      'adds subscriptions, and never changes one',
      [3],
      changing((before, { account, ...others }) => ({
        ...others,
        account: {
          ...account,
          subscriptions: account.subscriptions.map(
            (each) => before.account.subscriptions.find(({ id }) => id === each.id) ?? each,
          ),
        },
      })),
    ],
    [
      'never takes a subscription away',
      [3],
      changing((before, { account, ...others }) => ({
        ...others,
        account: {
          ...account,
          subscriptions: [
            ...new Map(
              [...before.account.subscriptions, ...account.subscriptions].map((each) => [each.id, each]),
            ).values(),
          ],
        },
      })),
    ],
    ['writes the account once', [3], changing((before, after) => ({ ...after, account: before.account }))],
    ['writes name and market once', [3], changing(({ name, market }, after) => ({ ...after, name, market }))],
    [
      'keeps the first provider',
      [2, 3, 4],
      store((c) =>
        JSON.parse(JSON.stringify(c), (member, value: unknown) =>
          member === 'providers' ? (value as unknown[]).slice(0, 1) : value,
        ),
      ),
    ],
    ['writes one file without waiting its turn', [4], inOneFile],
    [
      'keeps 100 subscriptions',
      [9],
      store(({ account, ...others }) => ({
        ...others,
        account: { ...account, subscriptions: account.subscriptions.slice(0, 100) },
      })),
    ],
    [
      'takes 100 kB',
      [9],
      store((customer) => (JSON.stringify(customer).length > 102_400 ? undefined : json(customer))),
    ],
    ['keeps one customer', [4, 5], store(json, () => 'the customer')],
    ['cuts ids', [4, 5], store(json, (tenantId) => tenantId.slice(0, 35))],
    [
      'answers for anybody',
      [5],
      () => {
        const open = store()();
        return { save: (c) => open.save(c), load: (t) => open.load(t) ?? json(contoso()) };
      },
    ],
    [
      'throws',
      [1, 2, 3, 4, 5, 6],
      () => ({ save: () => Promise.reject(new Error('disk full')), load: () => undefined }),
    ],
    ['saves later', [1, 2, 3, 4], () => ({ save: () => undefined, load: () => undefined })],
    [
      'deletes what it loads',
      [7],
      () => {
        const kept = new Map<string, Customer>();
        return {
          save: (c) => kept.set(c.tenantId, c),
          load(t) {
            const found = kept.get(t);
            kept.delete(t);
            return found;
          },
        };
      },
    ],
    [
      'changes what it keeps when it is read',
      [7],
      () => {
        const kept = new Map<string, Customer>();
        return {
          save: (c) => kept.set(c.tenantId, c),
          load(t) {
            const found = kept.get(t);
            if (found !== undefined) kept.set(t, { ...found, name: `${found.name}, read` });
            return found;
          },
        };
      },
    ],
    [
      'gives another answer the third time',
      [7],
      () => {
        let count = 0;
        const open = store()();
        return { save: (c) => open.save(c), load: (t) => ((count += 1) === 3 ? undefined : open.load(t)) };
      },
    ],
    [
      'keeps the last two customers',
      [4],
      () => {
        const kept = new Map<string, Customer>();
        return {
          save(c) {
            kept.set(c.tenantId, c);
            const [oldest = ''] = kept.keys();
            if (kept.size > 2) kept.delete(oldest);
          },
          load: (t) => kept.get(t),
        };
      },
    ],
    ['keys on 9 characters of the tenant', [4, 5], store(json, (tenantId) => tenantId.slice(0, 9))],
    ['keys on the first group and the last', [4, 5], store(json, (tenantId) => tenantId.replace(/-.*-/u, '-'))],
    ['keys on the end of the tenant', [4, 5], store(json, (tenantId) => tenantId.slice(-12))],
    ['lower-cases order ids', [8], store(inEach('orderId', (text) => text.toLowerCase()))],
    ['lower-cases ids', [8], store(inEach('id', (text) => text.toLowerCase()))],
    ['lower-cases names of relationships', [8], store(inEach('displayName', (text) => text.toLowerCase()))],
    ['capitalises offers', [8], store(inEach('offerId', (text) => text.toUpperCase()))],
    ['cuts names at 64 characters', [8], store(inEach('name', (text) => text.slice(0, 64)))],
    ['cuts names at 255 characters', [8], store(inEach('friendlyName', (text) => text.slice(0, 255)))],
    ['cuts names of relationships', [8], store(inEach('displayName', (text) => text.slice(0, 24)))],
    ['keeps two bytes of each character', [8], store(inEach('service', (text) => text.replace(/[^\0-\uFFFF]/gu, '?')))],
    ['composes letters', [8], store(inEach('name', (text) => text.normalize('NFC')))],
    ['writes lines its own way', [8], store(inEach('name', (text) => text.replaceAll('\r\n', '\n')))],
    ['trims', [8], store(inEach('name', (text) => text.trim()))],
  ];
  it.each(FAULTY)('are broken by one that %s: %j', async (_, numbers, open) => {
    expect(await numbersOf(storeLaws(open))).toEqual(expect.arrayContaining([...numbers]));
  });

  it('hold for one that cannot keep U+0000 and surrogates by themselves', async () => {
    const postgres = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
    expect(await broken(storeLaws(store(inEach('name', postgres))))).toEqual({});
  });

  it('tell how long a text is that is too long to be told', async () => {
    const cut = store(inEach('friendlyName', (text) => text.slice(0, 255)));
    const [text] = Object.values(await broken(storeLaws(cut)));
    expect(text).toMatch(
      /^what was loaded: .*friendlyName: from character \d+ on expected ".*… \(\d+ characters\), found ".*"$/su,
    );
  });

  it('open one for each case, when the case before is over', async () => {
    let [opened, working] = [0, 0];
    const laws = storeLaws(() => {
      expect(working).toBe(0);
      opened += 1;
      const kept = store()();
      const later = async (work: () => unknown): Promise<unknown> => {
        working += 1;
        await Promise.resolve();
        working -= 1;
        return work();
      };
      return { save: (c) => later(() => kept.save(c)), load: (t) => later(() => kept.load(t)) };
    });
    for (const { property } of laws) await fc.assert(property, { numRuns: 3 });
    expect(opened).toBe(3 * laws.length);
  });

  it('say what was put in, what came back and where it differs', async () => {
    const dropsMilliseconds = store(inText((text) => text.replace(/\.\d{3}Z/gu, '.000Z')));
    const [, isLoaded] = storeLaws(dropsMilliseconds);
    const { counterexample, errorInstance } = await fc.check(isLoaded?.property ?? never, { seed: 1 });
    expect(fc.stringify(counterexample)).toBe('[Contoso (global, united-states), 2026-11-23T09:30:00.125Z]');
    expect(String(errorInstance)).toBe(
      'Error: what was loaded: asOf: expected "2026-11-23T09:30:00.125Z", found "2026-11-23T09:30:00.000Z"',
    );
  });
});

const never = fc.asyncProperty(fc.constant(null), () => Promise.resolve());

describe('the laws of a log of events', () => {
  interface Faults {
    readonly key?: (tenantId: string) => string;
    readonly isTaken?: (expected: number, actual: number) => boolean;
    readonly write?: (event: CustomerEvent) => unknown;
    readonly add?: (before: readonly unknown[], events: readonly unknown[], isTaken: boolean) => readonly unknown[];
    readonly conflict?: () => unknown;
    readonly read?: (events: readonly unknown[]) => readonly unknown[];
  }
  const log =
    ({
      key = String,
      isTaken = (expected, actual) => expected === actual,
      write = json,
      add = (before, events, taken) => (taken ? [...before, ...events] : before),
      conflict = () => false,
      read = (events) => events,
    }: Faults = {}) =>
    (): EventLog => {
      const streams = new Map<string, readonly unknown[]>();
      const stream = (tenantId: string): readonly unknown[] => streams.get(key(tenantId)) ?? [];
      return {
        append(tenantId, events, expected) {
          const before = stream(tenantId);
          const taken = isTaken(expected, before.length);
          streams.set(key(tenantId), add(before, events.map(write), taken));
          return taken ? undefined : conflict();
        },
        read: (tenantId) => read(stream(tenantId)),
      };
    };

  it('hold for one that keeps them, be a conflict an answer or thrown', async () => {
    expect(await broken(eventLogLaws(log()))).toEqual({});
    expect(await broken(eventLogLaws(log({ conflict: () => Promise.reject(new Error('wrong version')) })))).toEqual({});
  });

  const FAULTY: readonly (readonly [fault: string, laws: readonly number[], faults: Faults])[] = [
    ['reorders', [1, 2, 3, 5, 6, 7], { read: (events) => [...events].reverse() }],
    [
      'sorts by type',
      [1, 2, 3, 5, 6, 7],
      { read: (events) => [...events].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) },
    ],
    ['shares one stream', [3, 4], { key: () => 'events' }],
    [
      'keeps the last append only',
      [2],
      {
        add: (before, events, taken) => (taken ? events : before),
        isTaken: (expected, actual) => expected === actual || expected > 0,
      },
    ],
    ['takes a stale version', [6, 7], { isTaken: () => true }],
    ['takes a version that is yet to come', [6], { isTaken: (expected, actual) => expected >= actual }],
    ['refuses and writes all the same', [6, 7], { add: (before, events) => [...before, ...events] }],
    [
      'drops milliseconds',
      [1, 2, 3, 5, 6, 7],
      { write: (event) => JSON.parse(JSON.stringify(event).replace(/\.\d{3}Z/gu, '.000Z')) as unknown },
    ],
    ['drops who did it', [1, 2, 3, 5, 6, 7], { write: (event) => ({ ...event, by: undefined }) }],
    [
      'loses repeated types',
      [1, 2, 3, 5, 6, 7],
      { read: (events) => [...new Map(events.map((e) => [(e as CustomerEvent).type, e])).values()] },
    ],
    ['takes nothing', [1, 2, 3, 4, 5, 6, 7], { isTaken: () => false }],
  ];
  it.each(FAULTY)('are broken by one that %s: %j', async (_, numbers, faults) => {
    expect(await numbersOf(eventLogLaws(log(faults)))).toEqual(expect.arrayContaining([...numbers]));
  });

  /** As a client of a database: between looking and writing others have their turn. */
  const slow = (isGuarded: (held: number) => boolean) => (): EventLog => {
    const streams = new Map<string, readonly CustomerEvent[]>();
    const read = (tenantId: string): readonly CustomerEvent[] => streams.get(tenantId) ?? [];
    return {
      async append(tenantId, events, expected) {
        const before = read(tenantId);
        if (before.length !== expected) return false;
        await Promise.resolve();
        if (isGuarded(expected) && read(tenantId).length !== expected) return false;
        streams.set(tenantId, [...before, ...events]);
        return true;
      },
      read,
    };
  };
  /** That answers each append by its number, from 1, among those that are refused otherwise. */
  const patient = (isTaken: (time: number) => boolean) => (): EventLog => {
    let count = 0;
    return log({ isTaken: (expected, actual) => expected === actual || isTaken((count += 1)) })();
  };
  const draining = (): EventLog => {
    const streams = new Map<string, readonly CustomerEvent[]>();
    const versions = new Map<string, number>();
    return {
      append(t, events, expected) {
        if (expected !== (versions.get(t) ?? 0)) return false;
        versions.set(t, expected + events.length);
        return streams.set(t, [...(streams.get(t) ?? []), ...events]);
      },
      read(t) {
        const found = streams.get(t) ?? [];
        streams.delete(t);
        return found;
      },
    };
  };
  /** As a column that keeps text otherwise than it came. */
  const inText = (change: (text: string) => string) =>
    log({
      write: (event) =>
        JSON.parse(JSON.stringify(event), (_, value: unknown) =>
          typeof value === 'string' ? change(value) : value,
        ) as unknown,
    });
  const OTHERS: readonly (readonly [fault: string, laws: readonly number[], open: () => EventLog])[] = [
    ['looks, waits and writes', [7], slow(() => false)],
    ['guards the empty stream only', [7], slow((held) => held === 0)],
    ['guards streams that are not empty only', [7], slow((held) => held > 0)],
    ['takes a stale version inside the stream', [6], log({ isTaken: (v, n) => v === n || (v > 0 && v < n - 1) })],
    ['takes a version of the last event', [6], log({ isTaken: (v, n) => v === n || v === n - 1 })],
    ['takes 0 at any time', [6], log({ isTaken: (v, n) => v === n || v === 0 })],
    ['takes a gap', [6], log({ isTaken: (v, n) => v === n || v > n + 1 })],
    ['takes the next version', [6], log({ isTaken: (v, n) => v === n || v === n + 1 })],
    [
      'refuses a gap, and writes all the same',
      [6],
      () => {
        const rows: unknown[] = [];
        return {
          append(_, events, expected) {
            const isNext = rows.length === expected;
            if (expected >= rows.length) rows.push(...events);
            return isNext;
          },
          read: () => rows,
        };
      },
    ],
    ['takes the second try of a stale append', [6], patient((time) => time === 2)],
    ['takes the tenth try of a stale append', [6], patient((time) => time === 10)],
    ['drains when it is read', [8], draining],
    [
      'is empty the third time it is read',
      [8],
      () => {
        let count = 0;
        return log({ read: (events) => ((count += 1) === 3 ? [] : events) })();
      },
    ],
    [
      'writes an empty row for an append of nothing',
      [9],
      log({ add: (before, events, taken) => (taken ? [...before, ...(events.length === 0 ? [{}] : events)] : before) }),
    ],
    [
      'refuses an append of nothing',
      [9],
      () => {
        const open = log()();
        return { append: (t, e, v) => e.length > 0 && open.append(t, e, v), read: (t) => open.read(t) };
      },
    ],
    [
      'starts anew with an append of nothing',
      [9],
      log({ add: (before, events, taken) => (taken ? (events.length === 0 ? [] : [...before, ...events]) : before) }),
    ],
    ['knows tenants by their first eight digits', [3, 4], log({ key: (tenantId) => tenantId.slice(0, 8) })],
    ['knows tenants by their last twelve digits', [3, 4], log({ key: (tenantId) => tenantId.slice(-12) })],
    ['cuts a digit off', [3, 4], log({ key: (tenantId) => tenantId.slice(0, 35) })],
    ['knows Latin letters only', [11], inText((text) => text.replace(/[^ -~]/gu, '?'))],
    ['composes letters', [11], inText((text) => text.normalize('NFC'))],
    ['trims text', [11], inText((text) => text.trim() || '-')],
    ['cuts text at 255 characters', [11], inText((text) => text.slice(0, 255))],
    ['cuts text at 1,000 characters', [11], inText((text) => text.slice(0, 1_000))],
    [
      'keeps all streams in one file, and writes it without waiting its turn',
      [3],
      () => {
        let file: Readonly<Record<string, readonly unknown[]>> = {};
        return {
          async append(stream, events, expected) {
            const before = file;
            await Promise.resolve();
            const held = file[stream] ?? [];
            if (held.length === expected) file = { ...before, [stream]: [...held, ...events] };
            return held.length === expected;
          },
          read: (stream) => file[stream] ?? [],
        };
      },
    ],
    ['reads 1,000 events', [10], log({ read: (events) => events.slice(0, 1_000) })],
    ['reads 50 events', [10], log({ read: (events) => events.slice(0, 50) })],
    ['reads 100 events', [10], log({ read: (events) => events.slice(0, 100) })],
    ['reads the last 500 events', [10], log({ read: (events) => events.slice(-500) })],
    [
      'keeps 256 events',
      [10],
      log({ add: (before, events, taken) => (taken ? [...before, ...events].slice(0, 256) : before) }),
    ],
  ];
  it.each(OTHERS)('are broken by one that %s: %j', async (_, numbers, open) => {
    expect(await numbersOf(eventLogLaws(open))).toEqual(expect.arrayContaining([...numbers]));
  });

  it('hold for one that waits, and looks again before it writes', async () => {
    expect(await broken(eventLogLaws(slow(() => true)))).toEqual({});
  });
});

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
});
