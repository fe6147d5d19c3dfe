import type { Customer, CustomerEvent } from 'csp-multi-partner';
import { parseInstant } from 'csp-multi-partner/parse';
import { agentOf, people } from 'csp-multi-partner/testing';
import { toDocument } from 'csp-multi-partner/wire/json';
import { err } from 'neverthrow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleCustomer } from '../demo/exampleCustomer';
import type { Database } from '../storage/database';
import { CONTOSO, clientOf, type Client } from './client';
import { empty, onEachDatabase } from './databases';

const { contoso, fabrikam, globalAdmin, northwind } = people;
const at = (text: string) => parseInstant(text)._unsafeUnwrap();

const invited = { invitationId: 'invitation-1', partner: fabrikam, provider: null, asks: 'reseller' };
const accepted = { invitationId: 'invitation-1', acceptsCustomerAgreement: false };
const granted: CustomerEvent = {
  ...{ type: 'delegatedAdminGranted', at: contoso.asOf, by: agentOf(northwind) },
  partner: northwind.tenantId,
};
const grown: Customer = {
  ...contoso,
  account: {
    ...contoso.account,
    subscriptions: contoso.account.subscriptions.map((each) => ({ ...each, terms: { ...each.terms, quantity: 30 } })),
  },
};

const codes = (body: unknown): unknown =>
  (body as { readonly reasons?: readonly { readonly code: string }[] }).reasons?.map(({ code }) => code);

onEachDatabase('the interface', (open) => {
  let database: Database;
  let client: Client;

  beforeAll(async () => {
    database = await open('http');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await empty(database);
    client = clientOf(database);
    await client.import(contoso);
  });

  async function invite(): Promise<void> {
    client.session.actor = agentOf(fabrikam);
    expect((await client.command('requestRelationship', invited)).status).toBe(200);
    client.session.actor = globalAdmin;
  }

  describe('a customer', () => {
    it('is imported once, and shown as it was with its revision as tag', async () => {
      const shown = await client.send('GET', CONTOSO);
      expect([shown.status, shown.headers.get('etag')]).toEqual([200, '"0"']);
      expect(shown.body).toEqual(toDocument('customer', contoso));
      const again = await client.import(contoso);
      expect(again).toMatchObject({ status: 409, body: { type: 'urn:csp-multi-partner:problem:customer-known' } });
    });

    it('is imported again in the place of a revision that has to be named and right', async () => {
      const put = (headers: Record<string, string>) =>
        client.send('PUT', CONTOSO, { body: toDocument('customer', grown), headers });
      expect((await put({})).status).toBe(428);
      expect((await put({ 'if-match': '"7"' })).status).toBe(412);
      const replaced = await put({ 'if-match': '"0"' });
      expect(replaced).toMatchObject({ status: 200, body: { revision: 1 } });
      expect(replaced.headers.has('etag')).toBe(false);
      expect((await client.send('GET', CONTOSO)).body).toEqual(toDocument('customer', grown));
    });

    it('is another one: what another tenant’s address names is not taken for it', async () => {
      const other = CONTOSO.replace(/\w$/u, '1');
      const body = toDocument('customer', contoso);
      const told = await client.send('PUT', other, { body, headers: { 'if-match': '*' } });
      expect([told.status, codes(told.body)]).toEqual([422, ['other-customer']]);
    });

    it('that nobody knows is not found, nor is what is no id', async () => {
      expect((await client.send('GET', CONTOSO.replace(/\w$/u, '1'))).status).toBe(404);
      expect((await client.send('GET', '/customers/contoso')).status).toBe(404);
      expect((await client.send('GET', '/elsewhere')).status).toBe(404);
    });
  });

  describe('a command', () => {
    it('leads to events, and to the next revision', async () => {
      await invite();
      const told = await client.command('acceptInvitation', accepted, { 'if-match': '"1"' });
      expect([told.status, told.headers.get('etag')]).toEqual([200, '"3"']);
      expect(told.body).toMatchObject({
        revision: 3,
        events: [{ type: 'invitationAccepted' }, { type: 'resellerRelationshipEstablished' }],
      });
      expect((await client.send('GET', `${CONTOSO}/events?after=2`)).body).toMatchObject({
        revision: 3,
        events: [{ revision: 3, event: { type: 'resellerRelationshipEstablished' } }],
      });
    });

    it('that would break rules is answered with all of them, their places, their remedies and their sources', async () => {
      const told = await client.command('revokeDelegatedAdmin', { partner: northwind.tenantId });
      expect(told).toMatchObject({
        status: 409,
        body: {
          type: 'urn:csp-multi-partner:problem:refused',
          title: 'the rules do not permit this',
          status: 409,
          reasons: [
            {
              code: 'delegated-admin-unknown',
              message: '“Northwind” never had delegated admin privileges here',
              path: ['partner'],
              remedy: null,
            },
          ],
        },
      });
      expect(JSON.stringify(told.body)).toContain('"address"');
    });

    it.each([
      ['de-AT, en;q=0.5', 'de', 'die Regeln lassen das nicht zu'],
      ['fr', 'fr', 'les règles ne le permettent pas'],
      ['en;q=0.1, es-MX', 'es', 'las reglas no lo permiten'],
      ['ja', 'ja', '規則により許可されません'],
      ['zh-HK', 'zh-Hant-TW', '規則不允許此操作'],
      ['zh-CN', 'en', 'the rules do not permit this'],
      ['-, *;q=x', 'en', 'the rules do not permit this'],
    ])('is refused in the language of whoever asks: %s', async (wanted, language, title) => {
      const body = { partner: northwind.tenantId };
      const told = await client.command('revokeDelegatedAdmin', body, { 'accept-language': wanted });
      expect([told.headers.get('content-language'), told.headers.get('vary')]).toEqual([language, 'accept-language']);
      expect(told.body).toMatchObject({ title });
    });

    it('is refused as the page on the service shows it', async () => {
      await empty(database);
      await client.import(exampleCustomer(contoso.asOf));
      const { status, headers, body } = await client.command('acceptInvitation', accepted, { 'accept-language': 'de' });
      const shown = ['content-type', 'content-language'].map((name) => `${name}: ${headers.get(name) ?? ''}`);
      const text = [`HTTP/1.1 ${status} Conflict`, ...shown, '', JSON.stringify(body, null, 2), ''].join('\n');
      await expect(text).toMatchFileSnapshot('refused.http');
    });

    it('is what its members say: who acts and when, nobody can state', async () => {
      const told = await client.command('acceptInvitation', { ...accepted, actor: globalAdmin, at: contoso.asOf });
      expect([told.status, codes(told.body)]).toEqual([422, ['unknown-member', 'unknown-member']]);
      expect((await client.command('acceptInvitation', {})).status).toBe(422);
      expect((await client.command('conquerCustomer', {})).status).toBe(404);
    });

    it('is JSON, and of a size that one can read', async () => {
      const path = `${CONTOSO}/commands/acceptInvitation`;
      expect((await client.send('POST', path, { body: '{' })).status).toBe(400);
      const headers = { 'content-type': 'text/plain' };
      expect((await client.send('POST', path, { body: accepted, headers })).status).toBe(415);
      expect((await client.send('POST', path, { body: { note: 'x'.repeat(5_000_000) } })).status).toBe(413);
    });

    it('meets the revision that it names, or does nothing', async () => {
      await invite();
      expect((await client.command('acceptInvitation', accepted, { 'if-match': '"0"' })).status).toBe(412);
      expect((await client.command('acceptInvitation', accepted, { 'if-match': 'W/"1"' })).status).toBe(412);
      expect((await client.command('acceptInvitation', accepted, { 'if-match': '"0", "1"' })).status).toBe(200);
    });

    it.each([
      ['not-signed-in', 401, 'Bearer'],
      ['not-yours', 403, null],
    ] as const)('is for whoever is let in: %s', async (caller, status, scheme) => {
      client.session.caller = err(caller);
      const told = await client.command('acceptInvitation', accepted);
      expect([told.status, told.headers.get('www-authenticate')]).toEqual([status, scheme]);
      expect((await client.import(contoso)).status).toBe(status);
    });
  });

  describe('a request with a key', () => {
    const key = { 'idempotency-key': 'b7e0' };

    it('is answered once, and then as it was', async () => {
      await invite();
      const first = await client.command('acceptInvitation', accepted, key);
      const second = await client.command('acceptInvitation', accepted, key);
      expect([second.status, second.body]).toEqual([first.status, first.body]);
      expect(second.headers.get('etag')).toBe('"3"');
      expect((await client.store.read(contoso.tenantId))?.revision).toBe(3);
    });

    it('is refused once more as it was refused', async () => {
      const refused = await client.command('acceptInvitation', accepted, key);
      expect([refused.status, codes(refused.body)]).toEqual([409, ['invitation-unknown']]);
      await invite();
      expect((await client.command('acceptInvitation', accepted, key)).body).toEqual(refused.body);
    });

    it('is that request only: not with another body, and not by somebody else', async () => {
      await invite();
      await client.command('acceptInvitation', accepted, key);
      const other = { ...accepted, acceptsCustomerAgreement: true };
      expect((await client.command('acceptInvitation', other, key)).status).toBe(422);
      client.session.actor = agentOf(northwind);
      expect((await client.command('acceptInvitation', accepted, key)).body).toMatchObject({
        type: 'urn:csp-multi-partner:problem:key-reused',
      });
    });

    it('may be sent again with it where nothing was judged', async () => {
      await invite();
      expect((await client.command('acceptInvitation', accepted, { ...key, 'if-match': '"0"' })).status).toBe(412);
      expect((await client.command('acceptInvitation', accepted, { ...key, 'if-match': '"1"' })).status).toBe(200);
    });

    it('imports once', async () => {
      await empty(database);
      const body = toDocument('customer', contoso);
      const all = await Promise.all([1, 2, 3].map(() => client.send('POST', '/customers', { body, headers: key })));
      expect(all.map(({ status }) => status)).toEqual([201, 201, 201]);
    });

    it('has one that can be written', async () => {
      const told = await client.command('acceptInvitation', accepted, { 'idempotency-key': 'x'.repeat(256) });
      expect(told.status).toBe(400);
    });

    it('is forgotten after a day, also where nobody has used another key since', async () => {
      const refused = await client.command('acceptInvitation', accepted, key);
      await invite();
      client.session.now = at(new Date(Date.parse(contoso.asOf) + 86_400_000).toISOString());
      expect((await client.command('acceptInvitation', accepted, key)).status).toBe(refused.status);
      client.session.now = at(new Date(Date.parse(contoso.asOf) + 86_400_001).toISOString());
      expect((await client.command('acceptInvitation', accepted, key)).status).toBe(200);
    });

    it('is deleted after a day', async () => {
      const refused = await client.command('acceptInvitation', accepted, key);
      await invite();
      client.session.now = at('2026-11-25T00:00:00Z');
      await client.command('acceptInvitation', { ...accepted, invitationId: 'other' }, { 'idempotency-key': 'other' });
      expect((await client.command('acceptInvitation', accepted, key)).status).not.toBe(refused.status);
    });
  });

  describe('a question', () => {
    it('about access is answered with reasons', async () => {
      const path = `${CONTOSO}/access?partner=${northwind.tenantId}`;
      expect((await client.send('GET', `${path}&access=purchase`)).body).toMatchObject({ allowed: true });
      const role = '29232cdf-9323-42fd-ade2-1d097af3e4de';
      const group = 'group=e0000000-0000-4000-8000-000000000001&adminAgent=true';
      expect((await client.send('GET', `${path}&access=roles&role=${role}&${group}`)).body).toMatchObject({
        allowed: false,
      });
      const azure = 'access=azure-subscription&subscription=azure&azureRole=group';
      expect((await client.send('GET', `${path}&${azure}`)).status).toBe(200);
      const wrong = await client.send('GET', `${CONTOSO}/access?partner=northwind&access=roles&role=admin`);
      expect([wrong.status, codes(wrong.body)]).toEqual([422, ['not-a-guid', 'not-a-guid']]);
    });

    it.each([
      ['nothing', '', true],
      ['that they are a guest', '&guest=true', false],
      ['that they are an admin agent', '&adminAgent=true', true],
      ['that they are no admin agent', '&adminAgent=false', false],
      ['that they are a helpdesk agent', '&helpdeskAgent=true', false],
      ['a group', '&group=e0000000-0000-4000-8000-000000000001', false],
    ])('about access is about somebody as soon as anything is said of them: %s', async (_, said, allowed) => {
      await client.store.inTurn(contoso.tenantId, false, (turn) => turn.append([granted], contoso.asOf));
      const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
      const path = `${CONTOSO}/access?partner=${northwind.tenantId}&access=roles&role=${globalAdministrator}${said}`;
      const { body } = await client.send('GET', path);
      expect(body).toMatchObject({ allowed });
    });

    it.each([
      ['access', 'partner=x&access=purchase&guest=1', ['not-a-boolean']],
      ['access', 'partner=x&access=purchase&guest=true&guest=false&user=b', ['duplicate', 'unknown-member']],
      ['events', 'after=0&after=1&from=2', ['duplicate', 'unknown-member']],
      ['deadlines', 'until=2027-11-23T00:00:00Z&to=2027-11-23T00:00:00Z', ['unknown-member']],
      ['audit', 'from=0&to=0&until=1', ['unknown-member']],
      ['events', 'limit=0', ['not-one-of']],
      ['deadlines', 'from=2027-11-23T00:00:01Z&until=2027-11-23T00:00:00Z', ['not-one-of']],
      ['audit', 'from=1&to=0', ['not-one-of']],
    ])('has the parameters of its kind, each but once: %s?%s', async (kind, query, found) => {
      const told = await client.send('GET', `${CONTOSO}/${kind}?${query}`);
      expect([told.status, codes(told.body)]).toEqual([422, found]);
    });

    it('is answered for the moment that a command has, where the clock is behind by what clocks differ', async () => {
      await invite();
      client = clientOf(database, 1_000);
      client.session.now = at(new Date(Date.parse(contoso.asOf) - 1_000).toISOString());
      const menu = await client.send('GET', `${CONTOSO}/menu`);
      expect(menu.body).toMatchObject({ commands: [{ command: { at: contoso.asOf }, isAvailable: true }, {}] });
      const explained = await client.send('POST', `${CONTOSO}/explain`, {
        body: { type: 'acceptInvitation', ...accepted },
      });
      expect(JSON.stringify(explained.body)).not.toContain('"broken"');
      const access = `${CONTOSO}/access?partner=${northwind.tenantId}&access=purchase`;
      expect((await client.send('GET', access)).body).toMatchObject({ allowed: true });
      expect((await client.command('acceptInvitation', accepted)).status).toBe(200);
    });

    it('about deadlines needs an end', async () => {
      expect((await client.send('GET', `${CONTOSO}/deadlines?until=2027-11-23T00:00:00Z`)).body).toEqual({
        deadlines: [],
      });
      expect(codes((await client.send('GET', `${CONTOSO}/deadlines?from=soon`)).body)).toEqual([
        'not-an-instant',
        'missing',
      ]);
    });

    it('about what may be done next is answered for whoever asks', async () => {
      await invite();
      const { body } = await client.send('GET', `${CONTOSO}/menu`);
      expect(body).toMatchObject({ commands: [{ command: { type: 'acceptInvitation' }, isAvailable: true }, {}] });
    });

    it('about the rules is answered for commands and for actions on subscriptions', async () => {
      const explain = (body: object) => client.send('POST', `${CONTOSO}/explain`, { body });
      expect(JSON.stringify((await explain({ type: 'acceptInvitation', ...accepted })).body)).toContain(
        '"code":"invitation-unknown"',
      );
      client.session.actor = agentOf(fabrikam);
      const [{ id: subscriptionId } = { id: '' }] = contoso.account.subscriptions;
      const changed = await explain({ type: 'changeSeats', subscriptionId });
      expect(JSON.stringify(changed.body)).toContain('"code":"not-the-seller"');
      expect((await explain({ type: 'conquerCustomer' })).status).toBe(422);
      expect(codes((await explain({ type: 'changeSeats', subscriptionId, actor: globalAdmin })).body)).toEqual([
        'unknown-member',
      ]);
      expect((await explain({ type: 'changeSeats' })).status).toBe(422);
      expect((await explain([])).status).toBe(422);
    });

    it('about two revisions is answered with what became of the guarantees', async () => {
      await client.send('PUT', CONTOSO, { body: toDocument('customer', grown), headers: { 'if-match': '*' } });
      const { body } = await client.send('GET', `${CONTOSO}/audit?from=0&to=1`);
      expect(JSON.stringify(body)).toContain('"standing":"explained"');
      expect((await client.send('GET', `${CONTOSO}/audit?from=0&to=2`)).status).toBe(404);
      expect(codes((await client.send('GET', `${CONTOSO}/audit?from=-1`)).body)).toEqual(['not-a-count', 'missing']);
    });
  });
});
