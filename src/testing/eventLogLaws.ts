import fc from 'fast-check';
import type { CustomerEvent } from '../customer/event';
import { replay } from '../customer/replay';
import { eventReader } from '../parse/eventReader';
import { listOf } from '../parse/reader';
import { read } from '../parse/reading';
import type { TenantId } from '../tenant/identifiers';
import { histories } from './histories';
import type { History } from './history';
import { expectRead, law, type Law, type Objection } from './law';
import { people } from './people';
import { tellHistory } from './tell';
import { withStory } from './withStory';

/** Where the events of customers are kept, a stream for each tenant. Both may answer at once or by a promise. */
export interface EventLog {
  /**
   * Adds events to the end of a stream that holds `expectedVersion` events so far, all or none of them.
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
 * @param open an empty log of its own for each run of a property; may be a promise
 * @returns each law, for `fc.assert`
 */
export function eventLogLaws(open: () => EventLog | Promise<EventLog>): readonly Law[] {
  const one = eventful();
  const two = fc
    .tuple(eventful(), eventful())
    .map(([first, second]) =>
      withStory({ first, second }, (drawn) => [drawn.first, drawn.second].map(tellHistory).join('\n')),
    );
  return [
    law('what was appended is read, in its order: read(append(s, e)) = e', one, async ({ events }) => {
      const log = await open();
      return (await appends(log, HERE, events, 0)) ?? holds(log, HERE, events);
    }),

    law('several appends lose nothing: read(append(s, a), append(s, b)) = a ++ b', one, async ({ events }) => {
      const log = await open();
      for (const [version, event] of events.entries()) {
        const objection = await appends(log, HERE, [event], version);
        if (objection !== null) return objection;
      }
      return holds(log, HERE, events);
    }),

    law('streams do not mix: read(s) = e after append(s, e), append(t, f)', two, async ({ first, second }) => {
      const log = await open();
      return (
        (await appends(log, HERE, first.events, 0)) ??
        (await appends(log, THERE, second.events, 0)) ??
        (await holds(log, HERE, first.events)) ??
        holds(log, THERE, second.events)
      );
    }),

    law('a stream of which nothing is known is empty: read(t) = []', one, async ({ events }) => {
      const log = await open();
      return (await appends(log, HERE, events, 0)) ?? holds(log, THERE, []);
    }),

    law('what is read replays: replay(c, read(append(s, e))) = replay(c, e)', one, async ({ start, end, events }) => {
      const log = await open();
      const objection = await appends(log, HERE, events, 0);
      if (objection !== null) return objection;
      const replayed = read(eventsReader, await log.read(HERE)).map((found) => replay(start, found));
      return expectRead('the customer after what was read', end, replayed);
    }),

    law(
      'another version is refused, and leaves nothing: append(s, e, v) is false for v ≠ length(s)',
      one,
      async ({ events }) => {
        const log = await open();
        const objection = await appends(log, HERE, events, 0);
        if (objection !== null) return objection;
        for (const version of [0, events.length - 1, events.length + 1]) {
          if (await isAppended(log, HERE, events, version)) {
            return `the stream holds ${events.length} events, and an append that expects ${version} was taken`;
          }
        }
        return holds(log, HERE, events);
      },
    ),

    law('of two appends to one version one is refused, and the other is kept', one, async ({ events }) => {
      const log = await open();
      const results = await Promise.all([events, events].map((each) => isAppended(log, HERE, each, 0)));
      const taken = results.filter((isTaken) => isTaken).length;
      return taken === 1 ? holds(log, HERE, events) : `${taken} of two appends that expect version 0 were taken`;
    }),
  ];
}

const HERE = people.contoso.tenantId;
const THERE = people.northwind.tenantId;

/** Histories in which something happens. */
function eventful(): fc.Arbitrary<History> {
  return histories().filter(({ events }) => events.length > 0);
}

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

async function holds(log: EventLog, stream: TenantId, events: readonly CustomerEvent[]): Promise<Objection> {
  return expectRead('what was read', events, read(eventsReader, await log.read(stream)));
}
