import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  /** A workspace, or the library itself as the workspaces have it. */
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);

/** What the library depends on, and what that depends on; the examples have dependencies of their own. */
const needed = new Set(Object.keys(manifest.dependencies));
for (const name of needed) {
  const { dependencies, optionalDependencies } = packages[`node_modules/${name}`] ?? {};
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) needed.add(each);
}
const installed = locked.filter(([path]) => needed.has(path.replace('node_modules/', '')));

describe('what is installed with the library', () => {
  it('is three packages, one that the types of another need, and one that neverthrow can do without', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['@standard-schema/spec', 'neverthrow', 'type-fest']);
    expect(installed.filter(([, { optional }]) => optional !== true).map(([path]) => path)).toEqual([
      'node_modules/@standard-schema/spec',
      'node_modules/neverthrow',
      'node_modules/tagged-tag',
      'node_modules/type-fest',
    ]);
  });

  it('runs nothing when it is installed, and neither does the library', () => {
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
    expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('has the hash of every package, and none from anywhere but the registry', () => {
    expect(locked.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
