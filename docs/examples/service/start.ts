/** The service by itself: `npm start`. What it needs from outside it has from the environment, and from nowhere else. */
import { setTimeout } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import type { Instant } from 'csp-multi-partner';
import { parseInstant } from 'csp-multi-partner/parse';
import { demoActorOf } from './demo/demoSignIn';
import { EXAMPLE, exampleCustomer } from './demo/exampleCustomer';
import { createApp } from './http/app';
import { doubling } from './outbox/backOff';
import { deliverDue, type RelayOptions } from './outbox/relay';
import { keyOf, webhook } from './outbox/webhook';
import { createCustomerStore } from './storage/customerStore';
import { openPglite } from './storage/pglite';
import { openPostgres } from './storage/postgres';

const {
  DATABASE_URL,
  PGLITE_FOLDER,
  HOST = '127.0.0.1',
  PORT = '8787',
  WEBHOOK_URL,
  WEBHOOK_SECRET = '',
}: Readonly<Record<string, string | undefined>> = process.env;

/** In milliseconds. */
const CLOCKS_DIFFER = 1_000;
const CLAIM_LASTS = 30_000;
const PAUSE = 1_000;

const now = (): Instant => parseInstant(new Date().toISOString())._unsafeUnwrap();

const webhookKey = keyOf(WEBHOOK_SECRET);
if (WEBHOOK_URL !== undefined && webhookKey === null) {
  console.error('WEBHOOK_URL needs a WEBHOOK_SECRET: `whsec_`, and 24 to 64 bytes in base64.');
  process.exit(1);
}

const database = await (DATABASE_URL === undefined ? openPglite(PGLITE_FOLDER) : openPostgres(DATABASE_URL));
const store = createCustomerStore(database);

await store.inTurn(exampleCustomer(now()).tenantId, true, async (turn) => {
  if (turn.kept === null) await turn.importCustomer(exampleCustomer(now()));
});

const app = createApp({ store, now, actorOf: demoActorOf, clocksDiffer: CLOCKS_DIFFER });
const server = serve({ fetch: app.fetch, hostname: HOST, port: Number(PORT) }, ({ address, family, port }) => {
  const origin = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const path = `${origin}/customers/${EXAMPLE}/commands/acceptInvitation`;
  const body = '{"invitationId":"invitation-1","acceptsCustomerAgreement":true}';
  console.log(`Listening on ${origin}; Ctrl+C stops it.`);
  console.log('The tokens of this demo protect nothing; docs/examples/service/demo/demoSignIn.ts is to be replaced.');
  console.log(
    `curl -i ${path} -H 'authorization: Bearer demo-customer-admin' -H 'content-type: application/json' -d '${body}'`,
  );
});

const ending = new AbortController();

async function relayUntilTheEnd(options: RelayOptions): Promise<void> {
  while (!ending.signal.aborted) {
    await deliverDue(options).catch(options.report);
    await setTimeout(PAUSE, undefined, { signal: ending.signal }).catch(() => undefined);
  }
}

const isRelaying = WEBHOOK_URL !== undefined && webhookKey !== null;
const relayed = isRelaying
  ? relayUntilTheEnd({
      database,
      deliver: webhook({ url: WEBHOOK_URL, key: webhookKey, fetch, now: () => new Date() }),
      now,
      backOff: doubling,
      claimLasts: CLAIM_LASTS,
      report: console.error,
    })
  : Promise.resolve();

function end(): void {
  ending.abort();
  server.close(() => void relayed.then(() => database.close()));
}
process.once('SIGTERM', end);
process.once('SIGINT', end);
