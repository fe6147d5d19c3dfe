import { existsSync } from 'node:fs';

/** The browser that `CHROMIUM` names, or one where systems put it; undefined where there is none. */
export const chromiumPath: string | undefined = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

if (chromiumPath === undefined) {
  console.warn('SKIPPED: no Chromium was found, so no page was opened. Name one with CHROMIUM=/path/to/chromium.');
}
