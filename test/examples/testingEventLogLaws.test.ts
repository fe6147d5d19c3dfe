import type { CustomerEvent } from 'csp-multi-partner';
import { eventLogLaws, type EventLog } from 'csp-multi-partner/testing';
import { describe, expect, it } from 'vitest';
import { broken, json, numbersOf, titlesAmiss } from '../brokenLaws';

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

  it('have a title each, long enough to be the name of a test', () => {
    expect(titlesAmiss(eventLogLaws(log()))).toEqual([]);
  });

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
    ['takes the twelfth try of a stale append', [6], patient((time) => time === 12)],
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
      'has no list for a stream to which nothing was appended',
      [9],
      () => {
        const open = log()();
        const known = new Set<string>();
        return {
          append(t, e, v) {
            known.add(t);
            return open.append(t, e, v);
          },
          read(t) {
            const rows = open.read(t) as readonly unknown[];
            return known.has(t) && rows.length === 0 ? null : rows;
          },
        };
      },
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

  it('say what is wrong with an append', async () => {
    const said = await broken(eventLogLaws(log({ isTaken: () => false })));
    for (const number of [1, 2, 3, 4, 5, 8, 9, 10, 11]) {
      expect(said[number]).toBe('an append that expects version 0 was refused, and the stream has that version');
    }
    expect(said[7]).toMatch(/^(?:0 of 3 appends at once that expect|an append that expects) version \d+ /u);
    const ofOne = (): EventLog => {
      const open = log()();
      let only: string | undefined;
      return {
        append: (t, e, v) => (only ??= t) === t && open.append(t, e, v),
        read: (t) => open.read(t),
      };
    };
    const { 3: others } = await broken(eventLogLaws(ofOne));
    expect(others).toBe(said[1]);
    const { 6: second } = await broken(eventLogLaws(patient((time) => time === 2)));
    expect(second).toMatch(/^append number 2 that expects another version, \d+, was taken$/u);
    const { 7: all } = await broken(eventLogLaws(slow(() => false)));
    expect(all).toMatch(/^3 of 3 appends at once that expect version \d+ were taken$/u);
  });

  it('say what differs in what was read, and in what became of the customer', async () => {
    const { 1: different, 5: replayed } = await broken(
      eventLogLaws(inText((text) => (/^\d{4}-\d\d-\d\dT/u.test(text) ? text.replace(/\.\d{3}Z/u, '.777Z') : text))),
    );
    expect(different).toMatch(/^what was read: \[0\]\.at: expected "[-\d]{10}T[:\d]{8}\.\d{3}Z", found ".*777Z"$/u);
    expect(replayed).toMatch(/^the customer after what was read: .*asOf: expected /u);
    const { 1: unreadable } = await broken(eventLogLaws(log({ read: () => [{}] })));
    expect(unreadable).toMatch(/^what was read cannot be read: missing at \[0\]\./u);
  });

  it('hold for one that waits, and looks again before it writes', async () => {
    expect(await broken(eventLogLaws(slow(() => true)))).toEqual({});
  });
});
