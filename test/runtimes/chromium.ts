/** A browser loads the package as published, module by module, by an import map. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, posix } from 'node:path';
import { chromium } from 'playwright-core';
import { ENTRIES } from '../package/packed';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const QUIETLY = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const OFFLINE = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.js': 'text/javascript' };

export const hasChromium = (): boolean => existsSync(CHROMIUM);

export async function answersOfChromium(folder: string): Promise<{ readonly version: string; readonly text: string }> {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...QUIETLY, ...OFFLINE] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const text = await page.evaluate<string>(`import('./answers.mjs').then(({ answers }) => answers())`);
    return { version: browser.version(), text };
  } finally {
    await browser.close();
    server.close();
  }
}

async function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page());
    else if (existsSync(join(folder, url)))
      response
        .writeHead(200, { 'content-type': TYPES[extname(url)] ?? 'text/plain' })
        .end(readFileSync(join(folder, url)));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

function page(): string {
  const imports: Record<string, string> = { neverthrow: '/node_modules/neverthrow/dist/index.es.js' };
  for (const path of ENTRIES) {
    const file = path === '.' ? 'index' : path;
    imports[posix.join('csp-multi-partner', path)] = posix.join('/node_modules/csp-multi-partner/dist', `${file}.js`);
  }
  return `<!doctype html><title>answers</title><script type="importmap">${JSON.stringify({ imports })}</script>`;
}
