import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/explanation/threats.md', 'utf8');
/** A threat is a section of the second level, until the first that is about the page itself. */
const threats = page
  .split(/^## /mu)
  .slice(1)
  .map((text) => ({ name: text.split('\n')[0] ?? '', text }))
  .filter(({ name }) => name !== 'What is not here');

/** `- [test/x.test.ts](../../test/x.test.ts): “title”, “another title”` */
const shown = threats.flatMap(({ name, text }) =>
  [...text.matchAll(/^- \[(test\/[\w./]+)\]\(\.\.\/\.\.\/(test\/[\w./]+)\): (.+)$/gmu)].flatMap(
    ([, file = '', target = '', titles = '']) =>
      [...titles.matchAll(/“([^”]+)”/gu)].map(([, title = '']) => ({ name, file, target, title })),
  ),
);

const files = new Map<string, string>();
const read = (file: string): string => {
  const text = files.get(file) ?? readFileSync(file, 'utf8');
  files.set(file, text);
  return text;
};

describe('the page of threats', () => {
  it('names the threats that it must name', () => {
    expect(threats.map(({ name }) => name)).toEqual([
      'A forged link',
      'A good link of somebody else',
      'A grant of another partner',
      'An actor that is not who it says',
      'Replayed, doubled and late',
      'An edited history',
      'Prototype pollution',
      'Hostile objects',
      'Exhaustion',
      'Text that does more than say something',
      'Arguments that change',
      'The clock',
      'Code that is not ours',
      'Supply chain',
    ]);
  });

  it.each(threats)(
    'says of each threat who gains what, what is done, what is left to do, and which test shows it: $name',
    ({ name, text }) => {
      for (const part of ['**Who and what for.**', '**What is done.**', '**What you must do.**', '**Shown by**']) {
        expect(text).toContain(part);
      }
      expect(shown.filter((each) => each.name === name).length).toBeGreaterThan(0);
    },
  );

  it.each(shown)('names a test that exists: $file, $title', ({ file, target, title }) => {
    expect(target).toBe(file);
    const starts = ["'", '`'].map((mark) => `${mark}${title.replaceAll("'", "\\'")}${mark}`);
    const calls = [...read(file).matchAll(/\bit(?:\.each|\.fails)?\(|\)\(/gu)].map(({ index, 0: call }) =>
      read(file)
        .slice(index + call.length)
        .trimStart(),
    );
    expect(calls.some((rest) => starts.some((start) => rest.startsWith(start)))).toBe(true);
  });
});
