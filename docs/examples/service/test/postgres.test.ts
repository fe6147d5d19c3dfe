import { agentOf, people } from 'csp-multi-partner/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../storage/database';
import { openPostgres } from '../storage/postgres';
import { clientOf, type Client } from './client';
import { createDatabase, hasServer } from './databases';

const { contoso, fabrikam } = people;

const invitation = (id: string) => ({ invitationId: id, partner: fabrikam, provider: null, asks: 'reseller' });

describe.skipIf(!hasServer)('PostgreSQL', () => {
  let url: string;
  let database: Database;
  let client: Client;

  beforeAll(async () => {
    url = await createDatabase('postgres_alone');
    database = await openPostgres(url);
    client = clientOf(database);
    await client.import(contoso);
    client.session.actor = agentOf(fabrikam);
  });
  afterAll(() => database.close());

  /** Ends the connections that are in such a state. */
  async function end(state: string): Promise<void> {
    const text = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and ${state}`;
    while ((await database.run({ text })).length === 0);
  }

  it('may lose a connection that waits for its turn: that request fails, and the service goes on', async () => {
    let told: ReturnType<Client['command']> | undefined;
    await client.store.inTurn(contoso.tenantId, false, async () => {
      told = client.command('requestRelationship', invitation('lost'));
      await end("wait_event_type = 'Lock'");
      expect(await told).toMatchObject({ status: 500, body: { type: 'urn:csp-multi-partner:problem:failed' } });
    });
    expect((await client.command('requestRelationship', invitation('lost'))).status).toBe(200);
  });

  it('may lose one in the middle of a turn: nothing of it is kept, and the service goes on', async () => {
    const before = await client.store.read(contoso.tenantId);
    const turn = client.store.inTurn(contoso.tenantId, false, async (open) => {
      await open.importCustomer(contoso);
      await end("state = 'idle in transaction'");
    });
    await expect(turn).rejects.toThrow();
    expect(await client.store.read(contoso.tenantId)).toEqual(before);
    expect((await client.command('requestRelationship', invitation('next'))).status).toBe(200);
  });
});
