import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumPath } from './chromiumPath';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  return chromium.launch({ args: ARGUMENTS, ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }) });
}

/** A page, and what went wrong on it or left it. */
export interface Opened {
  readonly page: Page;
  /** Errors, and what a policy forbade. */
  readonly faults: readonly string[];
  /** Addresses that were asked for, the page's own first. */
  readonly requests: readonly string[];
}

export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    // What is within the page itself is no request.
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  await page.goto(url);
  // A page is loaded before React has put anything on it.
  await page.locator('main').waitFor();
  return { page, faults, requests };
}

/** Presses Tab until the focus is on what is called so, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no ${String(name)} within reach of Tab`);
}

/** What the focused element is called: its label, or its own text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;
    return element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '';
  });
}
