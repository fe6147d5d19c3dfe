import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CustomerEvent, Instant, TenantId } from 'csp-multi-partner';
import { parseInstant, parseTenantId } from 'csp-multi-partner/parse';
import { agentOf, people } from 'csp-multi-partner/testing';
import { decode } from 'csp-multi-partner/wire/json';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { doubling } from '../outbox/backOff';
import { deliverDue, type Message, type RelayOptions } from '../outbox/relay';
import { keyOf, signatureOf, webhook } from '../outbox/webhook';
import { createCustomerStore } from '../storage/customerStore';
import type { Database } from '../storage/database';
import { empty, onEachDatabase } from './databases';

const { contoso, fabrikam } = people;
const instant = (milliseconds: number): Instant => parseInstant(new Date(milliseconds).toISOString())._unsafeUnwrap();
const START = Date.parse(contoso.asOf);
const tenant = (digit: number): TenantId =>
  parseTenantId(`c0000000-0000-4000-8000-00000000000${digit}`)._unsafeUnwrap();

const event: CustomerEvent = {
  type: 'delegatedAdminGranted',
  at: contoso.asOf,
  by: agentOf(fabrikam),
  partner: fabrikam.tenantId,
};

onEachDatabase('the outbox', (open) => {
  let database: Database;
  let clock: number;
  let received: Message[];
  let failures: unknown[];
  let relay: RelayOptions;

  beforeAll(async () => {
    database = await open('outbox');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await empty(database);
    clock = START;
    received = [];
    failures = [];
    relay = {
      database,
      deliver: (message) => {
        received.push(message);
        return Promise.resolve();
      },
      now: () => instant(clock),
      backOff: doubling,
      claimLasts: 30_000,
      report: (failure) => failures.push(failure),
    };
  });

  /** So many events of each of some customers. */
  async function happen(customers: number, events: number): Promise<void> {
    const store = createCustomerStore(database);
    const happened = Array.from({ length: events }, () => event);
    for (let digit = 0; digit < customers; digit += 1) {
      await store.inTurn(tenant(digit), true, async (turn) => {
        await turn.importCustomer({ ...contoso, tenantId: tenant(digit) });
        await turn.append(happened, contoso.asOf);
      });
    }
  }

  const revisionsOf = (digit: number): readonly number[] =>
    received.filter(({ customerId }) => customerId === tenant(digit)).map(({ revision }) => revision);

  it('delivers what happened, in the order of each customer, and then nothing more', async () => {
    await happen(3, 4);
    expect(await deliverDue(relay)).toBe(12);
    for (const digit of [0, 1, 2]) expect(revisionsOf(digit)).toEqual([1, 2, 3, 4]);
    expect(await deliverDue(relay)).toBe(0);
  });

  it('tries again what did not arrive, later each time; what follows waits, and other customers do not', async () => {
    await happen(2, 2);
    let isDown = true;
    const attempts: number[] = [];
    const deliver: RelayOptions['deliver'] = async (message) => {
      if (message.customerId === tenant(0)) attempts.push((clock - START) / 1_000);
      if (isDown && message.customerId === tenant(0)) throw new Error('down');
      await relay.deliver(message);
    };
    for (; clock < START + 16_000; clock += 500) await deliverDue({ ...relay, deliver });
    expect(attempts).toEqual([0, 1, 3, 7, 15]);
    expect(failures.length).toBe(5);
    expect([revisionsOf(0), revisionsOf(1)]).toEqual([[], [1, 2]]);
    isDown = false;
    clock += 16_000;
    await deliverDue({ ...relay, deliver });
    expect(revisionsOf(0)).toEqual([1, 2]);
  });

  it('is relayed by several at once, and each message by one of them', async () => {
    await happen(9, 5);
    await Promise.all([1, 2, 3, 4].map(() => deliverDue(relay)));
    while ((await deliverDue(relay)) > 0);
    expect(received.length).toBe(45);
    for (let digit = 0; digit < 9; digit += 1) expect(revisionsOf(digit)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is taken over where a relay dies between its claim and its confirmation', async () => {
    await happen(1, 2);
    await new Promise<void>((claimed) => {
      const deliver: RelayOptions['deliver'] = () => {
        claimed();
        return new Promise<never>(() => undefined);
      };
      void deliverDue({ ...relay, deliver });
    });
    expect(await deliverDue(relay)).toBe(0);
    clock += 30_000;
    expect(await deliverDue(relay)).toBe(2);
    expect(revisionsOf(0)).toEqual([1, 2]);
  });
});

describe('a webhook', () => {
  const key = Buffer.alloc(32, 'key');
  const message: Message = { customerId: contoso.tenantId, revision: 7, event };
  const sent: Request[] = [];
  const answering = (status: number): RelayOptions['deliver'] =>
    webhook({
      ...{ url: 'https://receiver.example/hook', key },
      now: () => new Date(START),
      fetch: (input, init) => {
        sent.push(new Request(input, init));
        return Promise.resolve(new Response(null, { status }));
      },
    });

  it('is a signed document with an id that is the same each time', async () => {
    await answering(204)(message);
    const [request] = sent;
    const body = (await request?.text()) ?? '';
    expect(decode('event', body)._unsafeUnwrap()).toEqual(event);
    const id = `${contoso.tenantId}_7`;
    expect(request?.headers.get('webhook-id')).toBe(id);
    expect(request?.headers.get('webhook-signature')).toBe(signatureOf(key, id, String(START / 1_000), body));
  });

  it('has not arrived where the receiver says anything but yes', async () => {
    await expect(answering(503)(message)).rejects.toThrow('503');
  });

  it('has not arrived where the receiver sends it on, to a page for signing in for example', async () => {
    const asked: unknown[] = [];
    const receiver = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(url === '/hook' ? 302 : 200, { location: '/sign-in' }).end();
    }).listen(0);
    await once(receiver, 'listening');
    const { port } = receiver.address() as AddressInfo;
    const deliver = webhook({ url: `http://localhost:${port}/hook`, key, fetch, now: () => new Date(START) });
    await expect(deliver(message)).rejects.toThrow('302');
    expect(asked).toEqual(['/hook']);
    receiver.close();
  });

  it('is signed as the example of Standard Webhooks', () => {
    const known = keyOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw') ?? key;
    expect(signatureOf(known, 'msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330', '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  const secretOf = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 1).toString('base64')}`;

  it.each([24, 64])('has a secret of %s bytes', (bytes) => {
    expect(keyOf(secretOf(bytes))?.length).toBe(bytes);
  });

  it.each([
    ['empty', ''],
    ['without its prefix', secretOf(32).replace('whsec_', '')],
    ['with nothing after it', 'whsec_'],
    ['not base64', `${secretOf(30)}?`],
    ['of 23 bytes', secretOf(23)],
    ['of 65 bytes', secretOf(65)],
  ])('has no secret that is %s', (_, secret) => {
    expect(keyOf(secret)).toBeNull();
  });
});
