import type { Customer } from 'csp-multi-partner';
import { storeLaws, type CustomerStore } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broken, json, numbersOf, objections, titlesAmiss } from '../brokenLaws';
import { contoso } from '../world';

const never = fc.asyncProperty(fc.constant(null), () => Promise.resolve());

describe('the laws of a store', () => {
  /** Keeps what `write` makes of each customer, under what `key` makes of its tenant. */
  const store =
    (write: (customer: Customer) => unknown = json, key: (tenantId: string) => string = String) =>
    (): CustomerStore => {
      const kept = new Map<string, unknown>();
      return {
        save: (customer) => kept.set(key(customer.tenantId), write(customer)),
        load: (tenantId) => kept.get(key(tenantId)),
      };
    };
  /** As a database writes JSON that it has taken apart. */
  const inText = (change: (text: string) => string) => (customer: Customer) =>
    JSON.parse(change(JSON.stringify(customer))) as unknown;

  /** Changes every text that is called so. */
  const inEach = (name: string, change: (text: string) => string) => (customer: Customer) =>
    JSON.parse(JSON.stringify(customer), (member, value: unknown) =>
      member === name && typeof value === 'string' ? change(value) || '-' : value,
    ) as unknown;

  it('have a title each, long enough to be the name of a test', () => {
    expect(titlesAmiss(storeLaws(store()))).toEqual([]);
  });

  it('hold for one that keeps customers, as it is opened by a promise or not', async () => {
    expect(await broken(storeLaws(store()))).toEqual({});
    expect(await broken(storeLaws(() => Promise.resolve(store()())))).toEqual({});
  });

  it('hold for one that changes what reading changes back: upper case, seven digits, order of members', async () => {
    const upper = (text: string): string =>
      text.replace(
        /("(?:tenantId|owner|partner|provider|transactingPartner)":")([\da-f-]+)/gu,
        (_, name: string, id: string) => `${name}${id.toUpperCase()}`,
      );
    const seven = (text: string): string => text.replace(/(\.\d{3})Z/gu, '$10000Z');
    const reordered = (customer: Customer): unknown => Object.fromEntries(Object.entries(customer).reverse());
    expect(await broken(storeLaws(store(inText(upper))))).toEqual({});
    expect(await broken(storeLaws(store(inText(seven))))).toEqual({});
    expect(await broken(storeLaws(store(reordered)))).toEqual({});
  });

  const withPartnerships = (change: (partnerships: Customer['partnerships']) => object) => (customer: Customer) => ({
    ...customer,
    partnerships: { ...customer.partnerships, ...change(customer.partnerships) },
  });
  /** Makes of what it keeps and what it is given something else to keep. */
  const changing = (change: (before: Customer, after: Customer) => unknown) => (): CustomerStore => {
    const kept = new Map<string, unknown>();
    return {
      save(customer) {
        const before = kept.get(customer.tenantId) as Customer | undefined;
        kept.set(customer.tenantId, json(before === undefined ? customer : change(before, customer)));
      },
      load: (tenantId) => kept.get(tenantId),
    };
  };
  const inOneFile = (): CustomerStore => {
    let file: Readonly<Record<string, unknown>> = {};
    return {
      async save(customer) {
        const before = file;
        await Promise.resolve();
        file = { ...before, [customer.tenantId]: json(customer) };
      },
      load: (tenantId) => file[tenantId],
    };
  };
  /** Does something to what it keeps after it found what is loaded. */
  const onLoading = (then: (kept: Map<string, Customer>, found: Customer) => unknown) => (): CustomerStore => {
    const kept = new Map<string, Customer>();
    return {
      save: (customer) => kept.set(customer.tenantId, customer),
      load(tenantId) {
        const found = kept.get(tenantId);
        if (found !== undefined) then(kept, found);
        return found;
      },
    };
  };
  const FAULTY: readonly (readonly [fault: string, laws: readonly number[], open: () => CustomerStore])[] = [
    [
      'loses members that are null',
      [1, 2, 3, 4],
      store((c) => JSON.parse(JSON.stringify(c), (_, v: unknown) => v ?? undefined) as unknown),
    ],
    ['drops milliseconds', [2, 3, 4], store(inText((text) => text.replace(/\.\d{3}Z/gu, '.000Z')))],
    ['sorts grants', [2, 3, 4], store(withPartnerships(({ grants }) => ({ grants: [...grants].reverse() })))],
    [
      'forgets what was removed',
      [2, 3, 4],
      store(withPartnerships(({ grants }) => ({ grants: grants.filter(({ state }) => state.status !== 'removed') }))),
    ],
    [
      'writes numbers as text',
      [1, 2, 3, 4],
      store(inText((text) => text.replace(/"quantity":(\d+)/gu, '"quantity":"$1"'))),
    ],
    ['knows Latin letters only', [1, 2, 3, 4], store(inText((text) => text.replace(/[^ -~]/gu, '')))],
    [
      'keeps the first',
      [3],
      () => {
        const kept = new Map<string, Customer>();
        return { save: (c) => kept.has(c.tenantId) || kept.set(c.tenantId, c), load: (t) => kept.get(t) };
      },
    ],
    [
      'adds subscriptions, and never changes one',
      [3],
      changing((before, { account, ...others }) => ({
        ...others,
        account: {
          ...account,
          subscriptions: account.subscriptions.map(
            (each) => before.account.subscriptions.find(({ id }) => id === each.id) ?? each,
          ),
        },
      })),
    ],
    [
      'never takes a subscription away',
      [3],
      changing((before, { account, ...others }) => ({
        ...others,
        account: {
          ...account,
          subscriptions: [
            ...new Map(
              [...before.account.subscriptions, ...account.subscriptions].map((each) => [each.id, each]),
            ).values(),
          ],
        },
      })),
    ],
    ['writes the account once', [3], changing((before, after) => ({ ...after, account: before.account }))],
    ['writes name and market once', [3], changing(({ name, market }, after) => ({ ...after, name, market }))],
    [
      'keeps the first provider',
      [2, 3, 4],
      store((c) =>
        JSON.parse(JSON.stringify(c), (member, value: unknown) =>
          member === 'providers' ? (value as unknown[]).slice(0, 1) : value,
        ),
      ),
    ],
    ['writes one file without waiting its turn', [4], inOneFile],
    [
      'keeps 100 subscriptions',
      [9],
      store(({ account, ...others }) => ({
        ...others,
        account: { ...account, subscriptions: account.subscriptions.slice(0, 100) },
      })),
    ],
    [
      'takes 100 kB',
      [9],
      store((customer) => (JSON.stringify(customer).length > 102_400 ? undefined : json(customer))),
    ],
    ['keeps one customer', [4, 5], store(json, () => 'the customer')],
    ['cuts ids', [4, 5], store(json, (tenantId) => tenantId.slice(0, 35))],
    [
      'answers for anybody',
      [5],
      () => {
        const open = store()();
        return { save: (c) => open.save(c), load: (t) => open.load(t) ?? json(contoso()) };
      },
    ],
    [
      'throws',
      [1, 2, 3, 4, 5, 6],
      () => ({ save: () => Promise.reject(new Error('disk full')), load: () => undefined }),
    ],
    ['saves later', [1, 2, 3, 4], () => ({ save: () => undefined, load: () => undefined })],
    ['deletes what it loads', [7], onLoading((kept, { tenantId }) => kept.delete(tenantId))],
    [
      'changes what it keeps when it is read',
      [7],
      onLoading((kept, found) => kept.set(found.tenantId, { ...found, name: `${found.name}, read` })),
    ],
    [
      'gives another answer the third time',
      [7],
      () => {
        let count = 0;
        const open = store()();
        return { save: (c) => open.save(c), load: (t) => ((count += 1) === 3 ? undefined : open.load(t)) };
      },
    ],
    [
      'keeps the last two customers',
      [4],
      () => {
        const kept = new Map<string, Customer>();
        return {
          save(c) {
            kept.set(c.tenantId, c);
            const [oldest = ''] = kept.keys();
            if (kept.size > 2) kept.delete(oldest);
          },
          load: (t) => kept.get(t),
        };
      },
    ],
    ['keys on 9 characters of the tenant', [4, 5], store(json, (tenantId) => tenantId.slice(0, 9))],
    ['keys on the first group and the last', [4, 5], store(json, (tenantId) => tenantId.replace(/-.*-/u, '-'))],
    ['keys on the end of the tenant', [4, 5], store(json, (tenantId) => tenantId.slice(-12))],
    ['lower-cases order ids', [8], store(inEach('orderId', (text) => text.toLowerCase()))],
    ['lower-cases ids', [8], store(inEach('id', (text) => text.toLowerCase()))],
    ['lower-cases names of relationships', [8], store(inEach('displayName', (text) => text.toLowerCase()))],
    ['capitalises offers', [8], store(inEach('offerId', (text) => text.toUpperCase()))],
    ['cuts names at 64 characters', [8], store(inEach('name', (text) => text.slice(0, 64)))],
    ['cuts names at 255 characters', [8], store(inEach('friendlyName', (text) => text.slice(0, 255)))],
    ['cuts names of relationships', [8], store(inEach('displayName', (text) => text.slice(0, 24)))],
    ['keeps two bytes of each character', [8], store(inEach('service', (text) => text.replace(/[^\0-\uFFFF]/gu, '?')))],
    ['composes letters', [8], store(inEach('name', (text) => text.normalize('NFC')))],
    ['writes lines its own way', [8], store(inEach('name', (text) => text.replaceAll('\r\n', '\n')))],
    ['trims', [8], store(inEach('name', (text) => text.trim()))],
  ];
  it.each(FAULTY)('are broken by one that %s: %j', async (_, numbers, open) => {
    expect(await numbersOf(storeLaws(open))).toEqual(expect.arrayContaining([...numbers]));
  });

  it('hold for one that cannot keep U+0000 and surrogates by themselves', async () => {
    const postgres = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
    expect(await broken(storeLaws(store(inEach('name', postgres))))).toEqual({});
  });

  it('tell how long a text is that is too long to be told', async () => {
    const cut = store(inEach('friendlyName', (text) => text.slice(0, 255)));
    const [text] = Object.values(await broken(storeLaws(cut)));
    expect(text).toMatch(
      /^what was loaded: .*friendlyName: from character \d+ on expected ".*… \(\d+ characters\), found ".*"$/su,
    );
  });

  it('say what cannot be read, and what came back of a tenant of which nothing was saved', async () => {
    const { 1: unreadable } = await broken(storeLaws(store(inText((text) => text.replaceAll('"market"', '"land"')))));
    expect(unreadable).toMatch(
      /^what was loaded cannot be read: missing at market, found nothing; missing at partnerships\.partners\[0\]\.market/u,
    );
    const { 5: foreign } = await broken(storeLaws(store(json, () => 'the customer')));
    expect(foreign).toMatch(/^nothing was saved of [\da-f-]{36}, and \{"tenantId".* came back$/u);
  });

  it('say where a decision differs, be it accepted or refused', async () => {
    const [, , , , , decides] = storeLaws(store(withPartnerships(() => ({ grants: [] }))));
    expect([...(await objections(decides, 60))]).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^the decision: events\[0\]: expected \{"type":"grantDeleted",.*, found nothing$/u),
        expect.stringMatching(/^the decision: refusals\[0\]\.code: expected "wrong-grant-status", found "/u),
      ]),
    );
  });

  it('open one for each case, when the case before is over', async () => {
    let [opened, working] = [0, 0];
    const laws = storeLaws(() => {
      expect(working).toBe(0);
      opened += 1;
      const kept = store()();
      const later = async (work: () => unknown): Promise<unknown> => {
        working += 1;
        await Promise.resolve();
        working -= 1;
        return work();
      };
      return { save: (c) => later(() => kept.save(c)), load: (t) => later(() => kept.load(t)) };
    });
    for (const { property } of laws) await fc.assert(property, { numRuns: 3 });
    expect(opened).toBe(3 * laws.length);
  });

  it('say what was put in, what came back and where it differs', async () => {
    const dropsMilliseconds = store(inText((text) => text.replace(/\.\d{3}Z/gu, '.000Z')));
    const [, isLoaded] = storeLaws(dropsMilliseconds);
    const { counterexample, errorInstance } = await fc.check(isLoaded?.property ?? never, { seed: 1 });
    expect(fc.stringify(counterexample)).toBe('[Contoso (global, united-states), 2026-11-23T09:30:00.125Z]');
    expect(String(errorInstance)).toBe(
      'Error: what was loaded: asOf: expected "2026-11-23T09:30:00.125Z", found "2026-11-23T09:30:00.000Z"',
    );
  });
});
