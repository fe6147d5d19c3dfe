import { agentOf, people } from 'csp-multi-partner/testing';
import { replay } from 'csp-multi-partner/replay';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../storage/database';
import { clientOf, type Client } from './client';
import { empty, onEachDatabase } from './databases';

const { contoso, fabrikam } = people;
const WRITERS = 200;

const invitation = (index: number) => ({
  ...{ invitationId: `invitation-${index}`, partner: fabrikam, provider: null, asks: 'reseller' },
});

onEachDatabase('two hundred who write to one customer at once', (open) => {
  let database: Database;
  let client: Client;

  beforeAll(async () => {
    database = await open('turns');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await empty(database);
    client = clientOf(database);
    await client.import(contoso);
    client.session.actor = agentOf(fabrikam);
  });

  const all = <Outcome>(work: (index: number) => Promise<Outcome>): Promise<readonly Outcome[]> =>
    Promise.all(Array.from({ length: WRITERS }, (_, index) => work(index)));

  it('lose nothing, do nothing twice, and leave no gap between revisions', async () => {
    const told = await all((index) => client.command('requestRelationship', invitation(index)));
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([200]));
    const tags = told.map(({ headers }) => Number(headers.get('etag')?.replaceAll('"', '')));
    const revisions = Array.from({ length: WRITERS }, (_, index) => index + 1);
    expect([...tags].sort((one, other) => one - other)).toEqual(revisions);

    const events = await client.store.readEvents(contoso.tenantId, 0, WRITERS + 1);
    expect(events.map(({ revision }) => revision)).toEqual(revisions);
    const { customer } = (await client.store.read(contoso.tenantId)) ?? {};
    expect(customer).toEqual(
      replay(
        contoso,
        events.map(({ event }) => event),
      ),
    );
    expect(customer?.partnerships.invitations.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: WRITERS }, (_, index) => `invitation-${index}`).sort(),
    );
  });

  it('are all but one told that it has changed, where each names the revision that it saw', async () => {
    const told = await all((index) => client.command('requestRelationship', invitation(index), { 'if-match': '"0"' }));
    expect(told.filter(({ status }) => status === 200).length).toBe(1);
    expect(told.filter(({ status }) => status === 412).length).toBe(WRITERS - 1);
    expect((await client.store.read(contoso.tenantId))?.revision).toBe(1);
  });

  it('are answered alike where it is one request with one key', async () => {
    const told = await all(() => client.command('requestRelationship', invitation(1), { 'idempotency-key': 'one' }));
    expect(new Set(told.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await client.store.read(contoso.tenantId))?.revision).toBe(1);
  });
});
