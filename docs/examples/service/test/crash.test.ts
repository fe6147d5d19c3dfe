import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTenantId } from 'csp-multi-partner/parse';
import { replay } from 'csp-multi-partner/replay';
import { afterEach, describe, expect, it } from 'vitest';
import { EXAMPLE, FABRIKAM } from '../demo/exampleCustomer';
import { createCustomerStore } from '../storage/customerStore';
import type { Database } from '../storage/database';
import { openPglite } from '../storage/pglite';
import { openPostgres } from '../storage/postgres';
import { createDatabase, hasServer } from './databases';
import { inParallel } from './inParallel';
import { killAll, start, stop } from './startedService';

const COMMANDS = 60;
const ANSWERED_BEFORE = 20;
const AT_ONCE = 8;

const fabrikam = {
  ...{ kind: 'direct-bill', tenantId: FABRIKAM, partnerId: '2222', name: 'Fabrikam', cloud: 'global', market: 'US' },
};

afterEach(killAll);

/** @returns the answer, or null where there was none */
async function invite(address: string, index: number): Promise<string | null> {
  try {
    const response = await fetch(`${address}/customers/${EXAMPLE}/commands/requestRelationship`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', authorization: 'Bearer demo-fabrikam-agent' },
        'idempotency-key': `key-${index}`,
      },
      body: JSON.stringify({ invitationId: `asked-${index}`, partner: fabrikam, provider: null, asks: 'reseller' }),
    });
    expect(response.status).toBe(200);
    return await response.text();
  } catch (failure) {
    if (failure instanceof TypeError) return null;
    throw failure;
  }
}

async function survives(environment: Readonly<Record<string, string>>, reopen: () => Promise<Database>): Promise<void> {
  const indices = Array.from({ length: COMMANDS }, (_, index) => index);
  const answers = new Map<number, string>();
  const first = await start(environment);
  let killed: Promise<void> | undefined;
  await inParallel(AT_ONCE, indices, async (index) => {
    const answer = await invite(first.address, index);
    if (answer !== null) answers.set(index, answer);
    if (answers.size >= ANSWERED_BEFORE) killed ??= stop(first, 'SIGKILL');
  });
  await killed;
  expect(answers.size).toBeLessThan(COMMANDS);

  const second = await start(environment);
  await inParallel(AT_ONCE, indices, async (index) => {
    const answer = await invite(second.address, index);
    expect(answer).not.toBeNull();
    if (answers.has(index)) expect(answer).toBe(answers.get(index));
  });
  await stop(second, 'SIGTERM');

  const database = await reopen();
  const store = createCustomerStore(database);
  const tenantId = parseTenantId(EXAMPLE)._unsafeUnwrap();
  const events = await store.readEvents(tenantId, 0, COMMANDS * 2);
  const [imported, now] = [await store.read(tenantId, 0), await store.read(tenantId)];
  const revisions = indices.map((index) => index + 1);
  expect(events.map(({ revision }) => revision)).toEqual(revisions);
  expect(now?.revision).toBe(COMMANDS);
  expect(
    imported === null
      ? null
      : replay(
          imported.customer,
          events.map(({ event }) => event),
        ),
  ).toEqual(now?.customer);
  expect(now?.customer.partnerships.invitations.map(({ id }) => id).sort()).toEqual(
    ['invitation-1', ...indices.map((index) => `asked-${index}`)].sort(),
  );
  const waiting = await database.run<[], { revision: number }>({
    text: 'select revision from outbox order by revision',
  });
  expect(waiting.map(({ revision }) => revision)).toEqual(revisions);
  await database.close();
}

describe('a service that is killed while it writes, and started again', () => {
  it.skipIf(!hasServer)(
    'has all that it answered, none of it twice, and a complete outbox, on PostgreSQL',
    async () => {
      const url = await createDatabase('crash');
      await survives({ DATABASE_URL: url }, () => openPostgres(url));
    },
  );

  it('has all of that on PGlite in a folder too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-example-'));
    const data = join(folder, 'data');
    await survives({ PGLITE_FOLDER: data }, () => openPglite(data));
    rmSync(folder, { recursive: true, force: true });
  });
});
