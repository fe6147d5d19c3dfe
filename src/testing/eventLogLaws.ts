import fc from 'fast-check';
import type { CustomerEvent } from '../customer/event';
import { replay } from '../customer/replay';
import { eventReader } from '../parse/eventReader';
import { listOf } from '../parse/reader';
import { read } from '../parse/reading';
import type { NonEmpty } from '../shared/nonEmpty';
import type { TenantId } from '../tenant/identifiers';
import { expectRead, firstObjection, law, type Law, type Objection } from './law';
import { eventful, neighboursOf, writtenEvents } from './lawCases';
import { pick } from './moment';
import { people } from './people';
import { tellHistory } from './tell';
import { withStory } from './withStory';

/** Where the events of customers are kept, a stream for each tenant. Both may answer at once or by a promise. */
export interface EventLog {
  /**
   * Adds events to the end of a stream that holds `expectedVersion` events so far, all or none of them. There may be none to add, as
   * where a command changes nothing.
   *
   * @returns false where the stream holds more or fewer; to throw or to reject says the same
   */
  append(tenantId: TenantId, events: readonly CustomerEvent[], expectedVersion: number): unknown;
  /** A list of all events of a stream, each in whatever form `parseEvent` takes; an empty one where nothing is known of it. */
  read(tenantId: TenantId): unknown;
}

const eventsReader = listOf(eventReader);

/**
 * What has to hold of a log of events. What it reads is read with `parseEvent` before it is compared, so letter case of ids, more
 * fraction digits and the order of members may change; nothing else may.
 *
 * Not demanded, though `parseEvent` takes them: to keep U+0000 and surrogates by themselves, as of a store.
 *
 * @param open an empty log for each run of a property, one after the other; may be a promise, and may empty the same place each time
 * @returns each law, for `fc.assert`
 */
export function eventLogLaws(open: () => EventLog | Promise<EventLog>): readonly Law[] {
  const one = eventful();
  const two = fc.tuple(eventful(), eventful(), fc.nat(), fc.nat()).map(([first, second, length, some]) => {
    // A part of the first, not all of it.
    const before = first.events.slice(0, length % first.events.length);
    return withStory({ first, second, before, some }, () => [first, second].map(tellHistory).join('\n'));
  });
  const apart = fc.tuple(eventful(), eventful(), neighboursOf(HERE)).map(([first, second, neighbours]) => {
    const others = [THERE, ...neighbours];
    return withStory({ first, second, others }, () =>
      [`${HERE}:`, tellHistory(first), `${others.join(', ')}:`, tellHistory(second)].join('\n'),
    );
  });
  return [
    law('what was appended is read, in its order: read(append(s, e)) = e', one, async ({ events }) => {
      const log = await open();
      return (await appends(log, HERE, events, 0)) ?? holds(log, HERE, events);
    }),

    law('several appends lose nothing: read(append(s, a), append(s, b)) = a ++ b', one, async ({ events }) => {
      const log = await open();
      return (
        (await firstObjection(events.entries(), ([version, event]) => appends(log, HERE, [event], version))) ??
        holds(log, HERE, events)
      );
    }),

    law(
      'streams do not mix: read(s) = e after append(s, e), append(t, f), append(u, f), … at once',
      apart,
      async ({ first, second, others }) => {
        const log = await open();
        const streams = [
          { stream: HERE, events: first.events },
          ...others.map((stream) => ({ stream, events: second.events })),
        ];
        const appended = await Promise.all(streams.map(({ stream, events }) => appends(log, stream, events, 0)));
        return (
          appended.find((objection) => objection !== null) ??
          firstObjection(streams, ({ stream, events }) => holds(log, stream, events))
        );
      },
    ),

    law('a stream of which nothing is known is empty: read(t) = []', apart, async ({ first: { events }, others }) => {
      const log = await open();
      return (await appends(log, HERE, events, 0)) ?? firstObjection(others, (other) => holds(log, other, []));
    }),

    law('what is read replays: replay(c, read(append(s, e))) = replay(c, e)', one, async ({ start, end, events }) => {
      const log = await open();
      const objection = await appends(log, HERE, events, 0);
      if (objection !== null) return objection;
      const replayed = read(eventsReader, await log.read(HERE)).map((found) => replay(start, found));
      return expectRead('the customer after what was read', end, replayed);
    }),

    law(
      'another version is refused every time, and leaves nothing: append(s, e, v) is false for v ≠ length(s)',
      two,
      async ({ before, second: { events }, some }) => {
        const log = await open();
        const version = pick([before.length + 1, before.length + 100, ...before.keys()], some);
        return (await appendsAny(log, before, 0)) ?? (await refuses(log, events, version)) ?? holds(log, HERE, before);
      },
    ),

    law(
      'of three appends to one version, 0 or any other, at once, one is kept, and the others are refused',
      two,
      async ({ first, second, before }) => {
        const log = await open();
        const rivals = [first.events.slice(before.length), second.events, [...second.events, ...second.events]];
        return (await appendsAny(log, before, 0)) ?? takesOne(log, before, rivals);
      },
    ),

    law('reading changes nothing: read(s) = e the first, second and third time', one, async ({ events }) => {
      const log = await open();
      return (
        (await appends(log, HERE, events, 0)) ??
        (await holds(log, HERE, events)) ??
        (await holds(log, HERE, events)) ??
        holds(log, HERE, events)
      );
    }),

    law('to append nothing changes nothing: read(append(s, [])) = read(s)', one, async ({ events }) => {
      const log = await open();
      return (
        (await appends(log, HERE, [], 0)) ??
        (await holds(log, HERE, [])) ??
        (await appends(log, HERE, events, 0)) ??
        (await appends(log, HERE, [], events.length)) ??
        (await holds(log, HERE, events)) ??
        (await appends(log, HERE, events, events.length)) ??
        holds(log, HERE, [...events, ...events])
      );
    }),

    law('a long stream is read whole: read(append(s, a), append(s, b), …) = a ++ b ++ …', one, async ({ events }) => {
      const log = await open();
      const long = Array.from({ length: LONG }, (_, index) => pick(events as NonEmpty<CustomerEvent>, index));
      const versions = Array.from({ length: LONG / AT_ONCE }, (_, index) => index * AT_ONCE);
      const appended = await firstObjection(versions, (version) =>
        appends(log, HERE, long.slice(version, version + AT_ONCE), version),
      );
      if (appended !== null) return appended;
      return holds(log, HERE, long);
    }),

    law(
      'text is kept as it was written, long and in any script: read(append(s, e)) = e',
      writtenEvents(),
      async ({ events }) => {
        const log = await open();
        return (await appends(log, HERE, events, 0)) ?? holds(log, HERE, events);
      },
    ),
  ];
}

/** How often an append is tried with a version that is none: more often than anybody tries again. */
const TIMES = 12;
/** Longer than the pages in which logs are read, and than most of what becomes of a customer. */
const LONG = 1_040;
const AT_ONCE = 104;

const HERE = people.contoso.tenantId;
const THERE = people.northwind.tenantId;

async function isAppended(
  log: EventLog,
  stream: TenantId,
  events: readonly CustomerEvent[],
  version: number,
): Promise<boolean> {
  try {
    return (await log.append(stream, events, version)) !== false;
  } catch {
    return false;
  }
}

async function appends(
  log: EventLog,
  stream: TenantId,
  events: readonly CustomerEvent[],
  version: number,
): Promise<Objection> {
  const answer = await log.append(stream, events, version);
  return answer === false
    ? `an append that expects version ${version} was refused, and the stream has that version`
    : null;
}

async function refuses(log: EventLog, events: readonly CustomerEvent[], version: number): Promise<Objection> {
  for (let time = 1; time <= TIMES; time += 1) {
    if (await isAppended(log, HERE, events, version)) {
      return `append number ${time} that expects another version, ${version}, was taken`;
    }
  }
  return null;
}

/** Of what is appended at once to a stream that holds some events. */
async function takesOne(
  log: EventLog,
  before: readonly CustomerEvent[],
  rivals: readonly (readonly CustomerEvent[])[],
): Promise<Objection> {
  const version = before.length;
  const taken = await Promise.all(rivals.map((events) => isAppended(log, HERE, events, version)));
  const kept = rivals.filter((_, index) => taken[index]);
  return kept.length === 1
    ? holds(log, HERE, [...before, ...kept.flat()])
    : `${kept.length} of ${rivals.length} appends at once that expect version ${version} were taken`;
}

/** Nothing is not appended. */
async function appendsAny(log: EventLog, events: readonly CustomerEvent[], version: number): Promise<Objection> {
  return events.length === 0 ? null : appends(log, HERE, events, version);
}

async function holds(log: EventLog, stream: TenantId, events: readonly CustomerEvent[]): Promise<Objection> {
  return expectRead('what was read', events, read(eventsReader, await log.read(stream)));
}
