import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath } from './chromiumPath';
import { launch, open } from './opened';

declare const axe: { readonly run: () => Promise<AxeResults> };

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { page: pageUrl, playground: playgroundUrl } = inject('pages');

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [375, 1280].map((width) => ({ colorScheme, width })),
);

describe.skipIf(chromiumPath === undefined)('axe finds nothing, light and dark, on phone and desktop', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('on the page', async () => {
    const { page } = await open(browser, pageUrl);
    await page.addScriptTag({ path: AXE });
    await page.getByRole('button', { name: /accept an invitation/u }).click();
    await page.getByRole('checkbox').uncheck();
    await page.getByLabel('Role', { exact: true }).selectOption('billing-admin');
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.locator('.whole').waitFor();
    await openAll(page);
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('checkbox').check();
    await page.getByLabel('Role', { exact: true }).selectOption('global-admin');
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.locator('.result').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('on the playground', async () => {
    // Its policy keeps axe out, too.
    const { page } = await open(browser, playgroundUrl, { bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    await page.getByLabel(/as JSON/u).fill('{ "no": "payload" }');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByLabel('PartnerID', { exact: true }).fill('');
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Take the example' }).click();
    await page.getByLabel('PartnerID', { exact: true }).fill('2754118');
    await openAll(page);
    await page.getByRole('button', { name: 'Try it anyway' }).first().click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByLabel('Link to all of this').waitFor();
    await openAll(page);
    expect(await violationsOn(page)).toEqual([]);
  });
});

/** Each broken rule with the elements that break it, and a page that is wider than its window, however it is looked at. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await page.evaluate(() => axe.run());
    const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) broken.push(`${overflow} pixels wider than its window`);
    found.push(...broken.map((what) => `${colorScheme}, ${width}: ${what}`));
  }
  return found;
}

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
