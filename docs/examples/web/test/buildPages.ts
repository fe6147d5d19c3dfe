import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, preview, type PreviewServer } from 'vite';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './chromiumPath';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page and the built playground are served, and the playground as a file; empty without a browser to open them. */
    readonly pages: { readonly page: string; readonly playground: string; readonly file: string };
  }
}

/** Builds both pages as they are published, and serves them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (chromiumPath === undefined) {
    project.provide('pages', { page: '', playground: '', file: '' });
    return () => Promise.resolve();
  }
  const folder = mkdtempSync(join(tmpdir(), 'csp-multi-partner-'));
  const servers = [
    await served('vite.config.ts', join(folder, 'page')),
    await served('playground.config.ts', join(folder, 'playground')),
  ];
  const [page = '', playground = ''] = servers.map(({ resolvedUrls }) => resolvedUrls?.local[0] ?? '');
  project.provide('pages', { page, playground, file: pathToFileURL(join(folder, 'playground', 'index.html')).href });
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true });
  };
}

async function served(config: string, outDir: string): Promise<PreviewServer> {
  const configFile = fileURLToPath(new URL(`../${config}`, import.meta.url));
  const root = config === 'vite.config.ts' ? fileURLToPath(new URL('..', import.meta.url)) : undefined;
  const given = {
    configFile,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    ...(root === undefined ? {} : { root }),
  } as const;
  await build(given);
  return preview({ ...given, preview: { port: 0, host: '127.0.0.1' } });
}
