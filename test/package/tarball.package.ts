import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { consumer, install } from './packed';

/** The oldest and the newest that type-fest and we support, and the one that builds. */
const COMPILERS = ['5.9.3', '6.0.3', '7.0.2'];
const RESOLUTIONS = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

let folder = '';
let files: readonly string[] = [];

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => {
  ({ folder, files } = consumer());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the tarball', () => {
  /** Code that entries share, under names that follow from it. */
  const SHARED = /^dist\/(?:chunk-[A-Z0-9]{8}\.c?js|[a-zA-Z]+-[\w-]{8}\.d\.c?ts)$/u;
  const isSchema = (path: string): boolean => /^docs\/reference\/schemas\/(commands\/)?[a-zA-Z]+\.json$/u.test(path);

  it('holds the entries in four files each, the schemas and the papers, nothing else', () => {
    const entries = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [] : [...Object.values(target.import), ...Object.values(target.require)],
    );
    const schemas = readdirSync('docs/reference/schemas', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => `docs/reference/schemas/${name.replaceAll('\\', '/')}`);
    expect(schemas).toHaveLength(25);
    expect(files.filter(isSchema).sort()).toEqual(schemas.sort());
    expect(files.filter((path) => !SHARED.test(path) && !isSchema(path)).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'package.json',
        ...new Set(entries.map((path) => path.replace('./', ''))),
      ].sort(),
    );
  });

  it('shares code under names that say nothing else than that', () => {
    expect(files.filter((path) => SHARED.test(path)).length).toBeGreaterThan(20);
  });

  it('imports neverthrow and nothing else when it runs, but for testing: no entry has a schema library in it', () => {
    const scripts = files
      .filter((path) => /^dist\/.*\.js$/u.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    const imported = scripts.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:from|import) ?"([^".][^"]*)"/gu)].map(([, name = '']) => ({ path, name })),
    );
    const others = imported.filter(({ name }) => name !== 'neverthrow');
    expect(new Set(imported.map(({ name }) => name))).toContain('neverthrow');
    expect([...new Set(others.map(({ path, name }) => `${path}: ${name}`))]).toEqual(['dist/testing.js: fast-check']);
    expect(scripts.filter(({ text }) => text.includes('valibot'))).toEqual([]);
  });

  it('brings neverthrow and type-fest along, the types of Standard Schema, and needs nothing more', () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    // type-fest has one dependency of its own, and neverthrow an optional one for some Linux systems.
    const allowed = ['@rollup', '@standard-schema', 'csp-multi-partner', 'neverthrow', 'tagged-tag', 'type-fest'];
    expect(installed.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it.each(['esm.mjs', 'cjs.cjs'])('runs where it is imported by %s, without fast-check', (file) => {
    expect(readdirSync(join(folder, 'node_modules'))).not.toContain('fast-check');
    expect(JSON.parse(run('node', file))).toEqual({ problem: 'not-a-guid', functions: 15, tag: 'en', sources: true });
  });

  it('never asks for a module of Node', () => {
    const code = files
      .filter((path) => /\.c?js$/u.test(path))
      .map((path) => readFileSync(join(folder, 'node_modules/csp-multi-partner', path), 'utf8'));
    expect(code.filter((text) => /(?:from|require\()\s*['"]node:/u.test(text))).toEqual([]);
  });
});

describe.each(COMPILERS)('with TypeScript %s', (version) => {
  beforeAll(() => {
    install(folder, '--no-save', `typescript@${version}`);
  });

  it.each(RESOLUTIONS)('brands and narrowing survive publishing ($moduleResolution)', (resolution) => {
    const compilerOptions = {
      ...resolution,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'es2022',
      types: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['brands.ts'] }));
    expect(compile()).toBe('');
  });
});

describe('with fast-check beside it', () => {
  beforeAll(() => {
    install(folder, '--no-save', 'fast-check@4', `typescript@${COMPILERS[0] ?? ''}`);
  });

  it.each(['testing.mjs', 'testing.cjs'])('draws, decides and holds laws where it is imported by %s', (file) => {
    expect(JSON.parse(run('node', file))).toEqual({ kind: 'accepted', told: true });
  });

  it.each(RESOLUTIONS)('types survive publishing ($moduleResolution)', (resolution) => {
    const options = { ...resolution, strict: true, noEmit: true, skipLibCheck: true, target: 'es2022', types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['testing.ts'] }));
    expect(compile()).toBe('');
  });
});

/** What the compiler has to say: nothing, where all is well. */
function compile(): string {
  try {
    return run('npx', 'tsc', '-p', 'tsconfig.json').trim();
  } catch (failure) {
    return (failure as { stdout: string }).stdout;
  }
}
