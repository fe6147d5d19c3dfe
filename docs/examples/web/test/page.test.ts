import { execute, type Actor, type Command, type PartnerActor, type Refusal } from 'csp-multi-partner';
import { namesOf, renderRefusal, type MessageTable } from 'csp-multi-partner/messages';
import { parseCommand, parseTenantId } from 'csp-multi-partner/parse';
import { availableCommands } from 'csp-multi-partner/query';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { menuQuestion } from '../src/commands/menuQuestion';
import { lakesideClinics } from '../src/sample/lakesideClinics';
import { ENGLISH, LANGUAGES, languageFor } from '../src/words/languages';
import { chromiumPath } from './chromiumPath';
import { focused, launch, open, tabTo } from './opened';

const { page: url } = inject('pages');
const { table: en, words: enWords } = ENGLISH;
const LIBRARIES = ['react-hook-form', 'TanStack Form'];
const CUSTOMER: Actor = { kind: 'customer', role: 'global-admin' };
const CUMULUS: PartnerActor = {
  kind: 'partner',
  tenantId: parseTenantId('d1a7e9b3-5f24-4c60-8b3d-6e0c9f7a5b05')._unsafeUnwrap(),
  role: 'admin-agent',
};

describe.skipIf(chromiumPath === undefined)('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(LIBRARIES)('is used by keyboard alone, with %s', async (library) => {
    const { page, faults } = await open(browser, url);
    await tabTo(page, /react-hook-form/u);
    if (library !== 'react-hook-form') await page.keyboard.press('ArrowDown');
    await tabTo(page, /accept an invitation/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('accept an invitation');

    await tabTo(page, /Microsoft Customer Agreement/u);
    await page.keyboard.press('Space');
    await tabTo(page, /Do it/u);
    await page.keyboard.press('Enter');
    const refused = page.getByRole('checkbox', { name: /Microsoft Customer Agreement/u });
    await expect.poll(() => refused.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => focused(page)).toContain('Microsoft Customer Agreement');
    expect(await descriptionOf(refused)).toContain('the customer has not accepted the Microsoft Customer Agreement');

    // The language is chosen with the form open: the message changes, and what was filled in stays.
    await page.getByLabel('Language').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
    const german = page.getByRole('checkbox', { name: /Microsoft-Kundenvereinbarung/u });
    await expect.poll(() => descriptionOf(german)).toContain('der Kunde hat');
    expect(await german.isChecked()).toBe(false);

    await tabTo(page, /Der Kunde stimmt/u);
    await page.keyboard.press('Space');
    await tabTo(page, /Ausführen/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Ergebnis');
    const standings = page.locator('.audit [data-standing]');
    expect(await standings.evaluateAll((items) => items.map((item) => item.getAttribute('data-standing')))).toEqual(
      Array(4).fill('kept'),
    );
    expect(
      await page
        .getByRole('row', { name: /Cumulus Azure Experts/u })
        .first()
        .textContent(),
    ).toContain('active');
    expect(faults).toEqual([]);
  });

  it('leads past its head by the first Tab', async () => {
    const { page } = await open(browser, url);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it.each(LIBRARIES)('refuses as execute does, in every language, with %s', async (library) => {
    const { page, faults } = await open(browser, url);
    await page.getByRole('radio', { name: library }).check();
    await choose(page, en.commands.acceptInvitation);
    await page.getByLabel(enWords.fields.acceptsCustomerAgreement).uncheck();
    // Whoever acts is no member of the form: what is said of it stands above the fields.
    await page.getByLabel(enWords.role, { exact: true }).selectOption('billing-admin');
    await page.getByRole('button', { name: enWords.submit }).click();
    await saysInEveryLanguage(page, {
      ...offered('acceptInvitation', CUSTOMER),
      acceptsCustomerAgreement: false,
      actor: { kind: 'customer', role: 'billing-admin' },
    });

    await page.getByRole('button', { name: enWords.cancel }).click();
    await page.getByLabel(enWords.acting).selectOption(CUMULUS.tenantId);
    await choose(page, en.commands.draftGrant);
    await page.getByLabel(enWords.fields.displayName).fill('');
    await page.getByLabel(enWords.fields.duration).fill('P3Y');
    await page.getByLabel('Directory Readers').uncheck();
    await page.getByLabel('Global Administrator').check();
    await page.getByLabel(enWords.fields.autoExtendDuration).selectOption('P180D');
    await page.getByRole('button', { name: enWords.submit }).click();
    await saysInEveryLanguage(page, {
      ...offered('draftGrant', CUMULUS),
      displayName: '',
      duration: 'P3Y',
      autoExtendDuration: 'P180D',
      roleDefinitionIds: ['62e90394-69f5-4237-9190-012177145e10'],
    });
    expect(await page.locator('[aria-invalid]').count()).toBeGreaterThan(2);
    expect(faults).toEqual([]);
  });

  it.each(LIBRARIES)('permits what another field has mended, with %s', async (library) => {
    const { page, faults } = await open(browser, url);
    await page.getByRole('radio', { name: library }).check();
    await page.getByLabel(enWords.acting).selectOption(CUMULUS.tenantId);
    await choose(page, en.commands.draftGrant);
    await page.getByLabel('Global Administrator').check();
    await page.getByLabel(enWords.fields.autoExtendDuration).selectOption('P180D');
    await page.getByRole('button', { name: enWords.submit }).click();
    // The extension is refused for the sake of a role.
    const extension = page.getByLabel(enWords.fields.autoExtendDuration);
    await expect.poll(() => extension.getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Global Administrator').uncheck();
    await page.getByRole('button', { name: enWords.submit }).click();
    await page.locator('.result').waitFor();
    expect(faults).toEqual([]);
  });

  it.each(LIBRARIES)('buys what the menu says may be bought, with %s', async (library) => {
    const { page, faults } = await open(browser, url);
    await choose(page, en.commands.acceptInvitation);
    await page.getByLabel(enWords.fields.acceptsCustomerAgreement).check();
    await page.getByRole('button', { name: enWords.submit }).click();
    await page.locator('.result').waitFor();
    await page.getByRole('radio', { name: library }).check();
    await page.getByLabel(enWords.acting).selectOption(CUMULUS.tenantId);
    await choose(page, en.commands.purchaseSubscription);
    await page.getByLabel(enWords.fields['subscription.friendlyName']).fill('Azure for the clinics');
    await page.getByRole('button', { name: enWords.submit }).click();
    await page
      .getByRole('cell', { name: 'Azure for the clinics' })
      .or(page.getByRole('rowheader', { name: 'Azure for the clinics' }))
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('gives the focus back where a form is closed, and leaves it with what chose another library', async () => {
    const { page } = await open(browser, url);
    await choose(page, en.commands.acceptInvitation);
    await page.getByRole('radio', { name: 'TanStack Form' }).check();
    await page.locator('form.command').waitFor();
    expect(await focused(page)).toBe('TanStack Form');
    await page.getByRole('button', { name: enWords.cancel }).click();
    await expect.poll(() => focused(page)).toContain(en.commands.acceptInvitation);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });

  it('says that a moment which is cleared is none', async () => {
    const { page } = await open(browser, url);
    const now = page.getByLabel(enWords.now, { exact: true });
    await now.fill('');
    expect(await now.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.situation .reasons li').count()).toBe(1);
    await now.fill('2026-11-24T10:00');
    expect(await now.getAttribute('aria-invalid')).toBe('false');
  });

  it('says of each action that is not possible why not', async () => {
    const { page } = await open(browser, url);
    await page.locator('summary', { hasText: 'Not possible' }).click();
    const barred = availableCommands(lakesideClinics, { at: lakesideClinics.asOf, actor: CUSTOMER }).flatMap(
      ({ refusals }) => (refusals.length === 0 ? [] : [refusals.map(({ code }) => code)]),
    );
    const buttons = await page.locator('button[aria-disabled=true]').all();
    expect(buttons).toHaveLength(barred.length);
    const told = await Promise.all(
      buttons.map(async (button) => {
        const id = (await button.getAttribute('aria-describedby')) ?? '';
        return page
          .locator(`[id="${id}"] li`)
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-code')));
      }),
    );
    expect(told).toEqual(barred);
  });

  it('begins in a language that the reader reads', async () => {
    const { page } = await open(browser, url, { locale: 'ja-JP' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.title()).toBe('顧客とパートナー');
  });

  it.each([
    [['en-US@posix', 'de-AT'], 'de'],
    [['en-US@posix'], 'en'],
  ])('passes over what is no language: %j', (tags, tag) => {
    expect(languageFor(tags).tag).toBe(tag);
  });
});

/** What the menu offers of this type; the page begins its form with the same. */
function offered(type: Command['type'], actor: Actor): object {
  const { partners } = lakesideClinics.partnerships;
  const question = menuQuestion(lakesideClinics, lakesideClinics.asOf, actor, partners);
  return availableCommands(lakesideClinics, question).find(({ command }) => command.type === type)?.command ?? {};
}

/** With a form open that was refused: it says what `execute` says, whatever the language is changed to, English at last. */
async function saysInEveryLanguage(page: Page, input: object): Promise<void> {
  for (const { tag, table } of LANGUAGES.toReversed()) {
    await page.locator('.language select').selectOption(tag);
    await expect.poll(() => shown(page), { message: tag }).toEqual(refusalsOf(input, table));
  }
}

/** The words of `execute` for it, without regard to their order. */
function refusalsOf(input: object, table: MessageTable): readonly string[] {
  const names = namesOf(lakesideClinics, table);
  const command = parseCommand(input)._unsafeUnwrap();
  const refusals: readonly Refusal[] = execute(lakesideClinics, command)._unsafeUnwrapErr();
  return refusals
    .map((refusal) => {
      const { message, help } = renderRefusal(refusal, table, names);
      return `${message}${help ?? ''}`.replaceAll('`', '');
    })
    .toSorted();
}

async function shown(page: Page): Promise<readonly string[]> {
  return (await page.locator('form .reasons li').allTextContents()).toSorted();
}

async function choose(page: Page, command: string): Promise<void> {
  await page.locator('.menu button:not([aria-disabled])', { hasText: command }).first().click();
}

/** What a screen reader says of an input beyond its label. */
function descriptionOf(input: Locator): Promise<string> {
  return input.evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );
}
