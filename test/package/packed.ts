import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json';

/** All entries that an application loads, as paths in the package; `testing` is for tests and needs fast-check beside it. */
export const ENTRIES: readonly string[] = Object.keys(manifest.exports).filter(
  (path) => !/\*|package\.json|testing/u.test(path),
);

/** A project of a user's, with what npm would publish installed in it. */
export interface Consumer {
  readonly folder: string;
  /** What the tarball holds, as paths in it. */
  readonly files: readonly string[];
}

/** Packs `dist` as it is, and installs it beside the programs of `test/package/consumer`. */
export function consumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'csp-multi-partner-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [tarball] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' })) as {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  cpSync('test/package/consumer', folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  install(folder, `./${tarball?.filename ?? ''}`);
  return { folder, files: tarball?.files.map(({ path }) => path) ?? [] };
}

export function install(folder: string, ...packages: readonly string[]): void {
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...quietly, ...packages], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
