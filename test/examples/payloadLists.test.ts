import { describe, expect, it } from 'vitest';
import {
  changed,
  factsIn,
  fatal,
  graph,
  info,
  issuesIn,
  itemsOf,
  partnerCenter,
  payloadIn,
  rewritten,
  unusable,
} from '../payloads';

const customer = (relationshipToPartner: string): { readonly relationshipToPartner: string } => ({
  relationshipToPartner,
});
const RELATIONSHIPS = ['none', 'reseller', 'advisor', 'syndication', 'microsoft_support'];
const RESELLER = customer('reseller');
const ADVISOR = customer('advisor');
const request = (action: string): { readonly action: string } => ({ action });

describe('a list', () => {
  it('is a collection of Partner Center, a collection of Graph or an array', () => {
    for (const body of [{ items: [RESELLER, ADVISOR] }, { Items: [RESELLER, ADVISOR] }, [RESELLER, ADVISOR]]) {
      const payload = payloadIn(partnerCenter, body);
      expect(payload.kind).toBe('list');
      expect(itemsOf(payload).map(({ facts }) => facts['relationshipToPartner'])).toEqual(['reseller', 'advisor']);
      expect(partnerCenter.write(payload)).toBe(payload.body);
    }
    expect(itemsOf(payloadIn(graph, { value: [request('approve')] })).map(({ kind }) => kind)).toEqual(['request']);
  });

  it('is empty where Partner Center answers null', () => {
    for (const input of [null, 'null']) {
      const payload = payloadIn(partnerCenter, input);
      expect(payload).toEqual({ kind: 'list', facts: { items: [], totalCount: null, next: null }, body: null });
      expect(partnerCenter.write(payload)).toBe(null);
      expect(issuesIn(partnerCenter, input)).toEqual([]);
    }
    const [item] = itemsOf(payloadIn(partnerCenter, [RESELLER]));
    expect(rewritten(partnerCenter, null, { items: [item] })).toEqual([RESELLER]);
  });

  it('of pages is a list of lists, of which none says that it is not all', () => {
    const pages = [
      { totalCount: 2, items: [RESELLER] },
      { totalCount: 2, items: [ADVISOR] },
    ];
    const payload = payloadIn(partnerCenter, pages);
    expect(itemsOf(payload).map((page) => itemsOf(page).length)).toEqual([1, 1]);
    expect(issuesIn(partnerCenter, pages)).toEqual([]);
    expect(partnerCenter.write(payload)).toBe(payload.body);
  });

  it('of a kind that was told has entries of that kind, and may have errors', () => {
    const body = [{ id: 'x' }, { code: 20002, description: 'x' }];
    expect(itemsOf(payloadIn(partnerCenter, body, 'subscription')).map(({ kind }) => kind)).toEqual([
      'subscription',
      'error',
    ]);
  });

  it('is none where its entries are none', () => {
    expect(issuesIn(partnerCenter, { items: 5 })).toEqual([fatal('unknown-kind', [], 'object')]);
    expect(payloadIn(partnerCenter, { items: 5, ...RESELLER }).kind).toBe('customer');
  });

  it('that names its entries twice uses the first', () => {
    const body = { ITEMS: [RESELLER], Items: [] };
    expect(itemsOf(payloadIn(partnerCenter, body)).length).toBe(1);
    expect(issuesIn(partnerCenter, body)).toEqual([]);
    expect(rewritten(partnerCenter, body, { items: [] })).toEqual({ ITEMS: [], Items: [] });
  });
});

describe('a page that is not all', () => {
  it('says how many there are', () => {
    expect(factsIn(partnerCenter, { totalCount: 3, items: [RESELLER] })['totalCount']).toBe(3);
    expect(issuesIn(partnerCenter, { totalCount: 3, items: [RESELLER] })).toEqual([
      unusable('incomplete', [], '1 of 3'),
    ]);
    expect(issuesIn(partnerCenter, { totalCount: 1, items: [RESELLER] })).toEqual([]);
    expect(issuesIn(partnerCenter, { totalCount: 0, items: [RESELLER] })).toEqual([]);
  });

  it('says where the next one is', () => {
    const page = { value: [request('approve')], '@odata.nextLink': 'https://graph.microsoft.com/next' };
    expect(factsIn(graph, page)).toMatchObject({ next: 'https://graph.microsoft.com/next', totalCount: null });
    expect(issuesIn(graph, page)).toEqual([unusable('incomplete', [], '1 and more')]);
    expect(issuesIn(graph, { ...page, '@odata.count': 1 })).toEqual([unusable('incomplete', [], '1 and more')]);
    expect(issuesIn(graph, { ...page, '@odata.count': 2 })).toEqual([unusable('incomplete', [], '1 of 2')]);
    const links = { next: { uri: '/customers?size=1', method: 'GET', headers: [] } };
    expect(factsIn(partnerCenter, { items: [], links })['next']).toBe('/customers?size=1');
    expect(issuesIn(partnerCenter, { items: [], links })).toEqual([unusable('incomplete', [], '0 and more')]);
    expect(rewritten(partnerCenter, { items: [], links }, { next: null })).toEqual({
      items: [],
      links: { next: { uri: null, method: 'GET', headers: [] } },
    });
  });

  it('has its own members noted where they stand', () => {
    expect(issuesIn(partnerCenter, { totalCount: 'many', items: [], links: 5 })).toEqual([
      unusable('not-a-count', ['totalCount'], '"many"'),
      unusable('not-an-object', ['links'], '5'),
    ]);
  });
});

describe('an entry that nobody recognises', () => {
  const body = { totalCount: 4, items: [RESELLER, 'what', { x: 1 }, ADVISOR], links: {} };

  it('is kept and noted', () => {
    expect(itemsOf(payloadIn(partnerCenter, body)).map(({ kind }) => kind)).toEqual([
      'customer',
      'unknown',
      'unknown',
      'customer',
    ]);
    expect(issuesIn(partnerCenter, body)).toEqual([
      fatal('unknown-kind', ['items', 1], 'what'),
      fatal('unknown-kind', ['items', 2], 'object'),
    ]);
    expect(partnerCenter.write(payloadIn(partnerCenter, body))).toEqual(body);
  });

  it('stays in its place when another one changes', () => {
    const payload = payloadIn(partnerCenter, body);
    const [first, ...others] = itemsOf(payload);
    const items = [changed(first as typeof payload, { relationshipToPartner: 'none' }), ...others];
    const written = [customer('none'), ...body.items.slice(1)];
    expect(partnerCenter.write(changed(payload, { items }))).toEqual({ ...body, items: written });
    expect(rewritten(partnerCenter, body.items, { items })).toEqual(written);
    expect(partnerCenter.write(changed(payload, { items, totalCount: 5 }))).toEqual({
      ...body,
      totalCount: 5,
      items: written,
    });
  });

  it('is noted where it is null, which is no empty list', () => {
    const page = { items: [RESELLER, null] };
    expect(itemsOf(payloadIn(partnerCenter, page)).map(({ kind }) => kind)).toEqual(['customer', 'unknown']);
    expect(issuesIn(partnerCenter, page)).toEqual([fatal('unknown-kind', ['items', 1], 'null')]);
    expect(issuesIn(partnerCenter, [null], 'customer')).toEqual([fatal('unknown-kind', [0], 'null')]);
    expect(partnerCenter.write(payloadIn(partnerCenter, page))).toEqual(page);
  });

  it('is of another kind than was told', () => {
    const entry = { attributes: { objectType: 'Order' } };
    expect(issuesIn(partnerCenter, [entry], 'customer')).toEqual([fatal('unknown-kind', [0], 'order', ['customer'])]);
  });

  it('can be taken out, and another one put in', () => {
    const payload = payloadIn(partnerCenter, body.items);
    const [first] = itemsOf(payload);
    expect(partnerCenter.write(changed(payload, { items: [first] }))).toEqual([RESELLER]);
  });
});

describe('a payload made by hand', () => {
  it('is written from nothing', () => {
    const items = itemsOf(payloadIn(partnerCenter, [RESELLER]));
    const page = { totalCount: 1, next: null };
    expect(partnerCenter.write({ kind: 'list', facts: { items, ...page }, body: {} })).toEqual({
      items: [RESELLER],
      totalCount: 1,
    });
    const [item] = items;
    expect(partnerCenter.write({ ...(item as (typeof items)[number]), body: null })).toEqual(RESELLER);
  });
});

describe('a list with more issues than forms are told', () => {
  it('tells all of them, so that no error is lost behind what is worth knowing', () => {
    const odd = Array.from({ length: 150 }, () => customer('other'));
    const issues = issuesIn(partnerCenter, [...odd, 5]);
    expect(issues).toEqual([
      ...odd.map((_, index) => info('unknown-value', [index, 'relationshipToPartner'], 'other', RELATIONSHIPS)),
      fatal('unknown-kind', [150], '5'),
    ]);
  });
});
