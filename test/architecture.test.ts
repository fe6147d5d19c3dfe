import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

describe('the house', () => {
  it('imports point one way, and never in a circle', async () => {
    const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Required<IConfiguration>;
    const { output } = await cruise(['src'], {
      ...rules.options,
      ruleSet: { forbidden: rules.forbidden },
      validate: true,
    });
    const { summary } = output as ICruiseResult;
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(files.length - 1);
  });

  it('each file has a name of its own', () => {
    const names = files.map(({ name }) => basename(name)).filter((name) => name !== 'index.ts');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('each file is about one thing: at most 250 lines, tables of words and sources apart', () => {
    const tables = ['sources.ts', 'roleCatalogue.ts'];
    const long = files.filter(
      ({ name, text }) => !tables.includes(basename(name)) && !isLanguage(name) && text.split('\n').length > 250,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it('public names are listed by hand, one face a folder', () => {
    const faces = files.filter(({ name }) => basename(name) === 'index.ts').map(({ name }) => name);
    expect(faces.sort()).toEqual([
      'access/index.ts',
      'forms/index.ts',
      'index.ts',
      'links/index.ts',
      'messages/index.ts',
      'parse/index.ts',
      'query/index.ts',
      'roles/index.ts',
      'testing/index.ts',
      'wire/graph/index.ts',
      'wire/index.ts',
      'wire/json/index.ts',
      'wire/partnerCenter/index.ts',
    ]);
    for (const { text } of files) expect(text).not.toMatch(/export \*/u);
  });

  it('nothing has time, chance, place or the outside world from anywhere but its arguments', () => {
    const impure = /Date\.now\(|new Date\(\)|Math\.random|\bprocess\.|\bconsole\.|node:|\bIntl\b|toLocale|\bfetch\(/u;
    // A language writes numbers and dates by Intl, for which it is given its tag and UTC.
    expect(files.filter(({ text }) => impure.test(withoutComments(text))).map(({ name }) => name)).toEqual([
      'messages/formats.ts',
    ]);
  });

  it('casts to any and never stand nowhere', () => {
    expect(files.filter(({ text }) => /\bas (any|never)\b/u.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

function isLanguage(name: string): boolean {
  return name.startsWith('messages/') && /^[a-z]{2}(?:-|\.)/u.test(basename(name));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}
