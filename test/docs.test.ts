import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { pages } from '../docs/reference/generate';
import { pagePaths } from '../docs/site/pagePaths';
import { blocksOf, unheld } from './documents/blocks';
import { anchorsOf } from './documents/headings';

const CACHE = join('node_modules', '.docs');

/** The examples of a page are one program: what an earlier one declares, a later one may use. */
const examples = pagePaths().flatMap((document) => {
  const blocks = blocksOf(document).flatMap(({ language, code }) => (language === 'ts' ? [code] : []));
  const file = join(CACHE, `${document.replaceAll(/\W/gu, '-')}.ts`);
  return blocks.length === 0 ? [] : [{ document, file, code: blocks.join('\n') }];
});

/** What is printed while `work` runs, line by line. */
async function printed(work: () => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...parts: readonly unknown[]) => {
    lines.push(...parts.map(String).join(' ').split('\n'));
  });
  try {
    await work();
  } finally {
    log.mockRestore();
  }
  return lines;
}

afterAll(() => {
  rmSync(CACHE, { recursive: true, force: true });
});

describe('the documents', () => {
  it.each(examples)('$document prints what it says', async ({ file, code }) => {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, code);
    const lines = await printed(() => import(/* @vite-ignore */ pathToFileURL(file).href));
    expect(lines).toEqual([...code.matchAll(/\/\/ → (.*)$/gmu)].map(([, expected]) => expected));
  });

  it.each(Object.entries(pages()))('docs/reference/%s is what the code says', (name, text) => {
    expect(readFileSync(join('docs/reference', name), 'utf8')).toBe(text);
  });

  it.each(pagePaths())('%s links to files and headings that exist', (document) => {
    const broken = [...readFileSync(document, 'utf8').matchAll(/\]\((?![a-z]+:)([^)#]*)(?:#([^)]*))?\)/gu)]
      .filter(([, path = '', anchor]) => {
        const target = path === '' ? document : join(document, '..', path);
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
      })
      .map(([link]) => link);
    expect(broken).toEqual([]);
  });

  it.each(pagePaths())('%s shows no code that nothing holds to the truth', (document) => {
    expect(blocksOf(document).flatMap((block) => unheld(block) ?? [])).toEqual([]);
  });

  it('doc comments hold no examples, since nobody would run them', () => {
    const shown = sourcePaths().filter((path) => /@example|```/u.test(readFileSync(path, 'utf8')));
    expect(shown).toEqual([]);
  });
});

describe('npm start', () => {
  it('shows the main job in 100 columns', async () => {
    const lines = await printed(() => import('../docs/tutorial/second-partner'));
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    // Long messages go on in the next line.
    const text = lines.map((line) => line.trim()).join(' ');
    for (const said of [
      'Lakeside Clinics today, as Partner Center tells it',
      'Cumulus Azure Experts is brought in for Azure',
      'so nobody else may',
      'the customer is a CSP partner and this is the tenant it does CSP business with',
      'is the provider’s own PartnerID',
      '✓ each subscription keeps its partner of record: kept',
    ]) {
      expect(text).toContain(said);
    }
    expect(lines.filter((line) => line.startsWith('  ✗'))).toHaveLength(4);
    expect(lines.filter((line) => line.endsWith(': kept'))).toHaveLength(4);
  });
});

function sourcePaths(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
}
