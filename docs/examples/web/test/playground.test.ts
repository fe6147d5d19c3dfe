import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isShareable } from '../../../playground/src/session/session';
import { chromiumPath } from './chromiumPath';
import { launch, open, type Opened } from './opened';

const { playground: url, file } = inject('pages');

const EXAMPLES = [
  ['customer', 'customer'],
  ['subscriptions', 'subscription'],
  ['relationships', 'partner-relationship'],
  ['agreements', 'agreement'],
  ['delegated-admin-relationships', 'delegated-admin-relationship'],
  ['access-assignments', 'access-assignment'],
  ['reseller-as-customer', 'customer'],
] as const;

const HOSTILE = [
  '{ "items": [',
  '"text"',
  '<img src=x onerror="document.title=\'owned\'">',
  JSON.stringify({ id: '<img src=x onerror=alert(1)>', companyProfile: { companyName: '<b>x</b>' } }),
  '{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }',
  `${'['.repeat(1000)}${']'.repeat(1000)}`,
  `[${'0,'.repeat(100_000)}0]`,
  'x'.repeat(1_000_000),
];

const BAD_LINKS = [
  '#1=',
  '#1=%%%',
  '#1=AAAA',
  '#2=another-version',
  `#1=${packed('{"documents":7}')}`,
  `#1=${packed('{"documents":[],"asOf":"soon"}')}`,
  // A session in all, but for the number of its documents, and of its commands.
  `#1=${packed(sessionOf(101, 0))}`,
  `#1=${packed(sessionOf(0, 1001))}`,
  // A few bytes that unpack to twenty megabytes.
  `#1=${packed(`"${'0'.repeat(20_000_000)}"`)}`,
];

describe.skipIf(chromiumPath === undefined)('the playground', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('recognises each example, and shares what it made of them', async () => {
    const opened = await open(browser, url);
    const { page } = opened;
    for (const [name, kind] of EXAMPLES) {
      await paste(page, readFileSync(new URL(`../../${name}.json`, import.meta.url), 'utf8'));
      await expect.poll(() => kindsOn(page).then((kinds) => kinds.at(-1))).toBe(kind);
    }
    await page.getByRole('heading', { name: 'Lakeside Clinics' }).waitFor();
    await terminateFirst(page);
    await page.getByLabel('Acting').selectOption({ label: 'Prairie IT Services' });
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByLabel('Link to all of this').inputValue();

    const again = await open(browser, link);
    await again.page.getByRole('heading', { name: 'Lakeside Clinics' }).waitFor();
    expect(await contentOf(again.page)).toEqual(await contentOf(page));
    expect(await contentOf(again.page)).toContain('terminationRequested');
    isQuiet(opened);
    isQuiet(again);
  });

  it('says of every rule what it says, with its source, possible or not', async () => {
    const opened = await open(browser, url);
    const { page } = opened;
    await page.getByRole('button', { name: 'Take the example' }).click();
    await page.locator('summary', { hasText: 'Not possible' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'end a reseller relationship' })
      .first()
      .getByRole('button', { name: 'Try it anyway' })
      .click();
    const broken = page.locator('[data-verdict=broken]');
    expect(await broken.count()).toBeGreaterThan(0);
    for (const rule of await broken.all()) expect(await rule.locator('.sources li').count()).toBeGreaterThan(0);
    expect(await page.locator('.verdicts a').first().getAttribute('href')).toMatch(/^https:\/\//u);
    expect(await page.locator('[data-gap=other-partners]').textContent()).toContain('Great Plains Distribution');
    expect(await page.locator('[data-severity=info]').first().textContent()).toContain('delegatedAdminRelationships');
    isQuiet(opened);
  });

  it.each([
    ['react-hook-form', 'Great Plains Distribution'],
    ['TanStack Form', 'The customer'],
  ])('refuses in each form for the reasons that its menu gave, with %s', async (library, acting) => {
    const opened = await open(browser, url);
    const { page } = opened;
    await page.getByRole('button', { name: 'Take the example' }).click();
    await page.getByLabel('Acting').selectOption({ label: acting });
    await page.getByRole('radio', { name: library }).check();
    await page.locator('summary', { hasText: 'Not possible' }).click();
    const barred = await page.locator('.menu li', { hasText: 'Try it anyway' }).all();
    expect(barred.length).toBeGreaterThan(10);
    for (const item of barred) {
      const reasons = (await item.locator('.reasons li').allTextContents()).toSorted();
      await item.getByRole('button', { name: 'Try it anyway' }).click();
      await page.getByRole('button', { name: 'Do it' }).click();
      const shown = page.locator('form.command .reasons li');
      await expect.poll(async () => (await shown.allTextContents()).toSorted()).toEqual(reasons);
    }
    isQuiet(opened);
  });

  it('takes anything for text, and goes on working', async () => {
    const opened = await open(browser, url);
    const { page } = opened;
    for (const [index, text] of HOSTILE.entries()) {
      await paste(page, text);
      await expect.poll(() => page.locator('.documents > li').count()).toBe(index + 1);
    }
    expect(await page.title()).toBe('Playground');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await paste(page, readFileSync(new URL('../../customer.json', import.meta.url), 'utf8'));
    await page.getByRole('heading', { name: 'Lakeside Clinics' }).waitFor();
    isQuiet(opened);
  });

  it('shows names from outside as text', async () => {
    const opened = await open(browser, url);
    const hostile = readFileSync(new URL('../../customer.json', import.meta.url), 'utf8').replaceAll(
      'Lakeside Clinics',
      '<img src=x onerror=alert(1)>`\u202e',
    );
    await paste(opened.page, hostile);
    await opened.page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await opened.page.locator('img').count()).toBe(0);
    isQuiet(opened);
  });

  it('reads a megabyte of subscriptions', async () => {
    const opened = await open(browser, url);
    const { items } = JSON.parse(readFileSync(new URL('../../subscriptions.json', import.meta.url), 'utf8')) as {
      readonly items: readonly object[];
    };
    const many = Array.from({ length: 1300 }, (_, index) => ({
      ...items[index % items.length],
      id: `6d1f0c7e-4b52-4e0a-9e5c-${String(index).padStart(12, '0')}`,
    }));
    const text = JSON.stringify({ totalCount: many.length, items: many });
    expect(text.length).toBeGreaterThan(1_000_000);
    await opened.page.getByRole('button', { name: 'Take the example' }).click();
    await paste(opened.page, text);
    await expect.poll(() => opened.page.locator('tbody tr').count(), { timeout: 10_000 }).toBeGreaterThan(1000);
    isQuiet(opened);
  });

  it('says of a link that it cannot be read, whatever it holds', async () => {
    const opened = await open(browser, `${url}${BAD_LINKS[0] ?? ''}`);
    const complaint = opened.page.getByText('This link cannot be read');
    for (const fragment of BAD_LINKS) {
      await opened.page.evaluate((hash) => (location.hash = hash), fragment);
      await complaint.waitFor();
      await opened.page.evaluate(() => (location.hash = ''));
      await complaint.waitFor({ state: 'detached' });
    }
    isQuiet(opened);
  });

  it.each([
    [99, 999, true],
    [100, 1000, true],
    [101, 1000, false],
    [100, 1001, false],
  ])('shares %i documents and %i commands: %j', (documents, commands, may) => {
    expect(isShareable({ documents: Array(documents).fill(''), commands: Array(commands).fill('') })).toBe(may);
  });

  it('does to one customer nothing that was done to another', async () => {
    const { page } = await open(browser, url);
    await page.getByRole('button', { name: 'Take the example' }).click();
    await paste(page, readFileSync(new URL('../../reseller-as-customer.json', import.meta.url), 'utf8'));
    await terminateFirst(page);
    const before = await contentOf(page);
    const customers = page.getByLabel('Customer', { exact: true });
    const [first = '', second = ''] = await customers.locator('option').allTextContents();
    await customers.selectOption(second);
    await page.locator('.result').waitFor({ state: 'detached' });
    await customers.selectOption(first);
    await page.getByRole('heading', { name: 'Lakeside Clinics' }).waitFor();
    expect(before).toContain('terminationRequested');
    expect(await contentOf(page)).not.toContain('terminationRequested');
  });

  it('closes the form of what was read before other documents', async () => {
    const { page } = await open(browser, url);
    await page.getByRole('button', { name: 'Take the example' }).click();
    await page
      .getByRole('button', { name: /terminate a granular admin relationship/u })
      .first()
      .click();
    await page.locator('form.command').waitFor();
    await paste(page, '{}');
    await page.locator('form.command').waitFor({ state: 'detached' });
  });

  it('says so where it is too much for a link', async () => {
    const opened = await open(browser, url);
    // What cannot be packed: every letter another one.
    const noise = Array.from({ length: 60_000 }, (_, index) =>
      ((index * 2_654_435_761) % 4_294_967_296).toString(36),
    ).join('');
    await paste(opened.page, noise);
    await opened.page.getByRole('button', { name: 'Make a link' }).click();
    await opened.page.getByText('This is too much for a link.').waitFor();
    isQuiet(opened);
  });

  it('opens from a disk as well', async () => {
    const opened = await open(browser, file);
    await opened.page.getByRole('button', { name: 'Take the example' }).click();
    await opened.page.getByRole('heading', { name: 'Lakeside Clinics' }).waitFor();
    isQuiet(opened);
  });

  it('lets nothing out, and nothing in', async () => {
    const { page, faults } = await open(browser, url);
    expect(
      await page.evaluate(() =>
        fetch('/').then(
          () => 'sent',
          () => 'kept',
        ),
      ),
    ).toBe('kept');
    const injected = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<img src=x>';
        return 'written';
      } catch {
        return 'kept';
      }
    });
    expect(injected).toBe('kept');
    expect(faults.join(' ')).toContain('Content Security Policy');
  });
});

/** One request, for the page itself, and nothing that went wrong or was forbidden. */
function isQuiet({ faults, requests }: Opened): void {
  expect(faults).toEqual([]);
  expect(requests).toHaveLength(1);
}

/** Takes the first step that ends a granular relationship, and waits for what came of it. */
async function terminateFirst(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /terminate a granular admin relationship/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.locator('.result').waitFor();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel(/as JSON/u).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

function kindsOn(page: Page): Promise<readonly (string | null)[]> {
  return page.locator('.documents li').evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')));
}

/** All that the page says of the customer and of what may be done with it. */
async function contentOf(page: Page): Promise<string> {
  const parts = await page.locator('.customer, .findings, .documents, .menu').allTextContents();
  return parts.join('\n');
}

function sessionOf(documents: number, commands: number): string {
  const at = '2026-11-23T09:00:00Z';
  return JSON.stringify({
    documents: Array(documents).fill(''),
    asker: {},
    asOf: at,
    tenancy: 'none',
    tenantId: null,
    at,
    actor: { kind: 'customer', role: 'global-admin' },
    commands: Array(commands).fill(''),
  });
}

function packed(text: string): string {
  return deflateRawSync(text, { level: 9 }).toString('base64url');
}
