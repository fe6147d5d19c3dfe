import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';

const SITE = 'docs/site/dist';

/** It is built by itself, and not always. */
const PLAYGROUND = 'playground/';

const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const pages = new Map(
  files
    .filter((name) => name.endsWith('.html') && !name.startsWith(PLAYGROUND))
    .map((name) => [name, readFileSync(`${SITE}/${name}`, 'utf8')]),
);
const anchors = new Map([...pages].map(([name, html]) => [name, new Set(captures(html, / id="([^"]*)"/gu))]));
const search = readSearch();

/** The part of TypeDoc's index that is looked at here: what can be found, and for each word the fields of the rows that have it. */
interface SearchIndex {
  readonly rows: readonly { readonly name: string; readonly url: string }[];
  readonly index: { readonly invertedIndex: readonly (readonly [string, Readonly<Record<string, object>>])[] };
}

describe('the documentation site', () => {
  it('asks no other host for anything', () => {
    const asked = [...pages].flatMap(([name, html]) =>
      captures(html, /<(?:script|link|img|iframe|use|source)\b[^>]* (?:src|href)="((?:[a-z]+:|\/\/)[^"]*)"/gu).map(
        (address) => `${name}: ${address}`,
      ),
    );
    const styled = files
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => captures(readFileSync(`${SITE}/${name}`, 'utf8'), /(@import|url\(["']?(?:https?:|\/\/))/gu));
    expect([...asked, ...styled]).toEqual([]);
  });

  it('links to pages and headings that exist', () => {
    const broken = [...pages].flatMap(([name, html]) =>
      captures(html, /<(?:a|img|script|link)\b[^>]* (?:href|src)="(?![a-z]+:)([^"]*)"/gu)
        .filter((link) => !leads(name, link))
        .map((link) => `${name}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('has a module for every import', () => {
    const modules = Object.entries(manifest.exports)
      .filter(([, target]) => typeof target === 'object')
      .map(([name]) => name.replace('.', 'csp-multi-partner'));
    expect(
      modules.filter((name) => !search.rows.some((row) => row.name === name && row.url === `${name}.html`)),
    ).toEqual([]);
  });

  it('finds every page, by names and by prose', () => {
    const found = new Set(search.rows.map(({ url }) => url));
    expect([...pages.keys()].filter((name) => !name.startsWith('files/') && !found.has(name))).toEqual([]);
    expect(urlsOf('name', 'accessasof')).toContain('csp-multi-partner/access/accessAsOf.html');
    expect(urlsOf('document', 'contradict')).toContain('index.html');
    expect(urlsOf('document', 'provenance')).toContain('SECURITY.html');
  });
});

/** The pages that have a word in a field. */
function urlsOf(field: string, word: string): readonly (string | undefined)[] {
  const [, fields = {}] = search.index.invertedIndex.find(([each]) => each === word) ?? [];
  return Object.keys(fields[field] ?? {}).map((row) => search.rows[Number(row)]?.url);
}

function leads(from: string, link: string): boolean {
  const [path = '', anchor = ''] = link.split('#').map(decodeURIComponent);
  const target = path === '' ? from : posix.join(posix.dirname(from), path);
  return files.includes(target) && (anchor === '' || anchors.get(target)?.has(anchor) !== false);
}

function captures(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** It is kept as a script, so that it can be read without a server. */
function readSearch(): SearchIndex {
  const [, packed = ''] = /"(.*)"/u.exec(readFileSync(`${SITE}/assets/search.js`, 'utf8')) ?? [];
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString()) as SearchIndex;
}
