import type { Actor, Customer, Instant } from 'csp-multi-partner';
import { people } from 'csp-multi-partner/testing';
import { toDocument } from 'csp-multi-partner/wire/json';
import { ok } from 'neverthrow';
import { createApp } from '../http/app';
import type { Caller } from '../http/service';
import { createCustomerStore, type CustomerStore } from '../storage/customerStore';
import type { Database } from '../storage/database';
import { expectDescribedRequest, expectDescribedResponse } from './contract';

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Client {
  readonly store: CustomerStore;
  /** Whoever calls next, and when. */
  readonly session: { actor: Actor; now: Instant; caller: Caller | null };
  send(method: string, path: string, sent?: Sent): Promise<Told>;
  import(customer: Customer): Promise<Told>;
  command(type: string, body: object, headers?: Sent['headers']): Promise<Told>;
}

export const CONTOSO = `/customers/${people.contoso.tenantId}`;

/** The service without a network. Every request that is taken, and every answer, is held against the description. */
export function clientOf(database: Database, clocksDiffer: number = 0): Client {
  const { contoso, globalAdmin } = people;
  const store = createCustomerStore(database);
  const session: Client['session'] = { actor: globalAdmin, now: contoso.asOf, caller: null };
  const app = createApp({
    store,
    now: () => session.now,
    actorOf: () => session.caller ?? ok(session.actor),
    clocksDiffer,
  });
  const send: Client['send'] = async (method, path, { body, headers = {} } = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await app.request(path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: text }),
    });
    const [{ pathname }, told] = [new URL(path, 'http://localhost'), response.clone()];
    await expectDescribedResponse(method, pathname, response);
    if (response.ok && body !== undefined) expectDescribedRequest(method, pathname, JSON.parse(text));
    return { status: told.status, headers: told.headers, body: await told.json() };
  };
  return {
    store,
    session,
    send,
    import: (customer) => send('POST', '/customers', { body: toDocument('customer', customer) }),
    command: (type, body, headers = {}) => send('POST', `${CONTOSO}/commands/${type}`, { body, headers }),
  };
}
