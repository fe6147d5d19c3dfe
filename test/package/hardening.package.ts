import { execFileSync, type StdioOptions } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATES_CODE, REACHES_OUT } from '../security/forbidden';
import { ENTRIES, consumer } from './packed';

interface Done {
  readonly done: Readonly<Record<string, unknown>> & { readonly codes: readonly string[] };
  readonly idle: readonly string[];
  readonly globals?: readonly string[];
}

let folder = '';
let plain: Done;

function run(flags: readonly string[], program: string, ...given: readonly string[]): Done {
  const args = [...flags, program, ...given, JSON.stringify(ENTRIES)];
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio, maxBuffer: 2 ** 24 });
  return JSON.parse(output) as Done;
}

beforeAll(() => {
  ({ folder } = consumer());
  plain = run([], 'hardened.mjs');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the work', () => {
  it('is done by every entry', () => {
    expect(plain.idle).toEqual([]);
  });

  it('is real: three refusals in six languages, one of them looked at', () => {
    expect(plain.done.codes).toEqual(['role-not-permitted', 'different-region', 'delegated-admin-ended']);
    const words = plain.done['words'] as readonly (readonly { message: string }[])[];
    expect(words.map((refusals) => refusals.length)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(words[1]?.[2]?.message).toBe('經銷商關係已不再附帶委派系統管理員權限');
    expect(plain.done['isReplayed']).toBe(true);
  });
});

const FLAGS = [
  ['frozen intrinsics', '--frozen-intrinsics'],
  [
    'no code from text, as under a Content-Security-Policy without unsafe-eval',
    '--disallow-code-generation-from-strings',
  ],
  ['__proto__ that throws', '--disable-proto=throw'],
  ['no __proto__ at all', '--disable-proto=delete'],
] as const;

const lockedDown = (): Done => run([], resolve('test/package/lockedDown.js'), folder);

describe('under hardening', () => {
  it.each(FLAGS)('modules do the same with %s', (_, flag) => {
    expect(run([flag], 'hardened.mjs')).toEqual(plain);
  });

  it.each(FLAGS)('CommonJS does the same with %s', (_, flag) => {
    expect(run([flag], 'hardened.cjs')).toEqual(plain);
  });

  it('everything does the same in a locked-down realm, in a compartment that has nothing but Intl', () => {
    const { globals, done, idle } = lockedDown();
    expect({ done: { ...done, shadows: plain.done['shadows'] }, idle }).toEqual(plain);
    expect(globals).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });

  it('everything does the same where an application has frozen the prototypes by hand', () => {
    const { done, idle } = run(['--require', './freeze.cjs'], 'hardened.cjs');
    expect({ done: { ...done, shadows: plain.done['shadows'] }, idle }).toEqual(plain);
  });

  it('a payload is read whose members are called as those of all objects: in a locked-down realm', () => {
    expect(lockedDown().done['shadows']).toBe(plain.done['shadows']);
  });

  it('a payload is read whose members are called as those of all objects: with frozen prototypes', () => {
    const { done } = run(['--require', './freeze.cjs'], 'hardened.cjs');
    expect(done['shadows']).toBe(plain.done['shadows']);
  });
});

describe('the code in the tarball', () => {
  const codeOf = (name: string): readonly { readonly file: string; readonly code: string }[] => {
    const dist = join(folder, 'node_modules', name, 'dist');
    return readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.c?js$/u.test(file) && !file.includes('testing'))
      .map((file) => ({ file, code: readFileSync(join(dist, file), 'utf8') }));
  };
  /** Comments stay in the build; they speak of `process` and the like. */
  const bare = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
  const filesWith = (forbidden: RegExp): readonly string[] =>
    codeOf('csp-multi-partner')
      .filter(({ code }) => forbidden.test(bare(code)))
      .map(({ file }) => file);

  it('makes no code of text, and writes into no page', () => {
    expect(codeOf('csp-multi-partner').length).toBeGreaterThan(ENTRIES.length * 2);
    expect(filesWith(GENERATES_CODE)).toEqual([]);
  });

  it('reaches neither the network nor a file nor the process', () => {
    expect(filesWith(REACHES_OUT)).toEqual([]);
  });

  it('imports neverthrow, which makes no code of text either', () => {
    expect(
      codeOf('neverthrow')
        .filter(({ code }) => GENERATES_CODE.test(bare(code)))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});
