import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath } from './chromiumPath';
import { launch, open } from './opened';

const { page: url } = inject('pages');
/** Of the script that bounds a name, and of its loader. */
const MOST_BYTES = 1000;

describe.skipIf(chromiumPath === undefined)('the small pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('refuse and accept in the form of one command', async () => {
    const { page, faults } = await open(browser, `${url}smallest.html`);
    await page.getByRole('button').click();
    await expect
      .poll(() => page.locator('#about-agreement').textContent())
      .toBe('the customer has not accepted the Microsoft Customer Agreement');
    await page.getByRole('checkbox').check();
    await page.getByRole('button').click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('3 partners may sell to Lakeside Clinics.');
    expect(faults).toEqual([]);
  });

  it('bound a name by one rule, and load nothing else of the library', async () => {
    const { page, faults, requests } = await open(browser, `${url}one-rule.html`);
    const field = page.getByRole('textbox');
    await field.pressSequentially('x'.repeat(60));
    expect(await field.inputValue()).toHaveLength(50);
    const scripts = await Promise.all(
      requests.filter((address) => address.endsWith('.js')).map(async (address) => (await fetch(address)).text()),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.join('').length).toBeLessThan(MOST_BYTES);
    expect(faults).toEqual([]);
  });
});
