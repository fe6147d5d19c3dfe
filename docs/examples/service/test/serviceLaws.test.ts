import { execute, type Actor, type Instant } from 'csp-multi-partner';
import { parseActor, parseCommand, parseInstant } from 'csp-multi-partner/parse';
import { histories, serviceLaws, type DecidingService, type ServiceAnswer } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { ok } from 'neverthrow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../http/app';
import { createCustomerStore } from '../storage/customerStore';
import type { Database } from '../storage/database';
import { clientOf } from './client';
import { empty, onEachDatabase } from './databases';

const CASES = { numRuns: 20, timeout: 60_000 };

interface Told {
  readonly customerId: string;
  readonly events: readonly unknown[];
  readonly reasons?: readonly { readonly code: string }[];
}

onEachDatabase('the service', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open('service_laws');
  });
  afterAll(() => database.close());

  /** The service keeps one customer of a tenant, so what is asked of another at once waits until the first is answered. */
  let turn: Promise<unknown> = Promise.resolve();
  const openService = (): DecidingService => ({
    decide(customer, command) {
      const answer = turn.then(() => decide(customer, command));
      turn = answer.catch(() => null);
      return answer;
    },
  });

  /** Asked as the outside asks it: the customer and the command in bodies, who and when by session and clock. */
  async function decide(customer: unknown, command: unknown): Promise<ServiceAnswer> {
    const { type, at, actor, ...members } = membersOf(command);
    const session = parseInstant(at).andThen((now) => parseActor(actor).map((known) => ({ now, known })));
    if (session.isErr()) return { kind: 'unreadable' };
    await empty(database);
    const post = posting(database, session.value.now, session.value.known);
    const imported = await post('/customers', {
      ...{ format: 'csp-multi-partner', version: 1, kind: 'customer' },
      value: customer,
    });
    if (imported.status !== 201) return { kind: 'unreadable' };
    const path = `/customers/${imported.body.customerId}/commands/${encodeURIComponent(String(type))}`;
    const { status, body } = await post(path, members);
    if (status === 200 && !isTooLenient(command)) return { kind: 'accepted', events: body.events };
    if (status === 409 && !isTooLenient(command)) {
      return { kind: 'refused', codes: (body.reasons ?? []).map(({ code }) => code) };
    }
    return { kind: 'unreadable' };
  }

  it.each(serviceLaws(openService))('$title', ({ property }) => fc.assert(property, CASES));

  it('answers each command of a history as execute does, and keeps what it leads to: HTTP(c, x) = execute(c, x)', () =>
    fc.assert(
      fc.asyncProperty(histories(), async ({ start, attempts, end }) => {
        await empty(database);
        const client = clientOf(database);
        await client.import(start);
        for (const { before, command } of attempts) {
          const { type, at, actor, ...members } = command;
          Object.assign(client.session, { now: at, actor });
          const path = `/customers/${start.tenantId}/commands/${type}`;
          const { body } = await client.send('POST', path, { body: members });
          const expected = execute(before, command).match<unknown>(
            ({ events, disputed }) => ({ events, disputed }),
            (refusals) => ({ reasons: refusals.map(({ code, remedy }) => ({ code, remedy })) }),
          );
          expect(body).toMatchObject(Object(expected));
        }
        expect((await client.store.read(start.tenantId))?.customer).toEqual(end);
      }),
      { numRuns: 8 },
    ));
});

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Forms take empty text for null, and so does the service; `parseCommand` does not. */
const isTooLenient = (command: unknown): boolean =>
  parseCommand(command).isErr() && JSON.stringify(command).includes('""');

function posting(database: Database, now: Instant, actor: Actor) {
  const store = createCustomerStore(database);
  const app = createApp({ store, now: () => now, actorOf: () => ok(actor), clocksDiffer: 0 });
  return async (path: string, body: unknown): Promise<{ readonly status: number; readonly body: Told }> => {
    const headers = { 'content-type': 'application/json' };
    const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Told };
  };
}
