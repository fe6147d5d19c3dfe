import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath } from './chromiumPath';
import { launch, open } from './opened';

declare const axe: { readonly run: () => Promise<AxeResults> };

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { page: pageUrl, playground: playgroundUrl } = inject('pages');

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [375, 1280].map((width) => ({ colorScheme, width })),
);

describe.skipIf(chromiumPath === undefined)('axe finds nothing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(looks)('on the page, $colorScheme, $width wide', async ({ colorScheme, width }) => {
    const { page } = await open(browser, pageUrl, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
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
    expect(await overflowOf(page)).toBe(0);
  });

  it.each(looks)('on the playground, $colorScheme, $width wide', async ({ colorScheme, width }) => {
    const { page } = await open(browser, playgroundUrl, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    await page.getByLabel(/as JSON/u).fill('{ "no": "payload" }');
    await page.getByRole('button', { name: 'Read it' }).click();
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Take the example' }).click();
    await openAll(page);
    await page.getByRole('button', { name: 'Try it anyway' }).first().click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByLabel('PartnerID', { exact: true }).fill('');
    await page.getByLabel('PartnerID', { exact: true }).fill('2754118');
    await openAll(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });
});

/** Each broken rule with the elements that break it. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

/** How far the page is wider than the window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
