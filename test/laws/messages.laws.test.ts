import { quote, withTenants, type MessageTable } from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries, namesFor, TABLES } from '../examples/everyMessage';
import { NORTHWIND } from '../world';
import { runs } from './runs';

/** What could break a line, close a quotation, or turn a text around. */
const nasty = fc.constantFrom(
  ...['`', '\n', '\r\n', '\u0085', '\u2028', '\u2029', '\u202e', '\u2066', '\u2068', '\u2069', '\u200f', '\ufeff'],
  ...['“', '”', '„', '«', '»', '«\u202f', '\u202f»', '「', '」', '“„', '\u001b[31m', '\u0000', '\ud800', '\u{e0041}'],
  ...[
    '"',
    '″',
    '＂',
    '〝',
    '｢',
    '﹁',
    '❝',
    '‹',
    '\u034f',
    '\u3164',
    '\ufe0f',
    '\u2800',
    '\u0301\u0302\u0303\u0304\u0305',
    '…',
  ],
  ...['אבג', 'ش', '北', '👩🏽‍🚀', 'e\u0301', ' ', '\u00a0', '${x}', '$&', '$1', '.', ': ', '；'],
);
const outside = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(nasty, fc.string({ maxLength: 3 })), { maxLength: 60 }).map((parts) => parts.join('')),
);

const COUNT = entries('x').length;
const message = fc.record({
  // The index, for a table would fill pages where a law is broken.
  language: fc.nat({ max: TABLES.length - 1 }),
  index: fc.nat({ max: COUNT - 1 }),
  text: outside,
  name: outside,
});
type Message = typeof message extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const RUNS = { numRuns: runs(5_000) };

const tableOf = ({ language }: Message): MessageTable => TABLES[language] ?? en;
const written = (drawn: Message): string =>
  entries(drawn.text)[drawn.index]?.write(tableOf(drawn), namesFor(tableOf(drawn), drawn.name)) ?? '';

/** The same message with harmless text: with a tenant for a name where nothing of the name can be written. */
function harmless(drawn: Message): string {
  const table = tableOf(drawn);
  const isNamed = namesFor(table, drawn.name)(NORTHWIND) !== withTenants(NORTHWIND);
  return entries('x')[drawn.index]?.write(table, isNamed ? namesFor(table, 'x') : withTenants) ?? '';
}

/** The words of a message: what stands within backticks and quotation marks is left out. */
function words(text: string, { layout: { quotationMarks } }: MessageTable): string {
  const [open, close] = quotationMarks;
  return text.replaceAll(/`[^`]*`/gu, '`').replaceAll(new RegExp(`${open}.*?${close}`, 'gu'), open);
}

const withoutIsolates = (text: string): string => text.replaceAll(/\u2068([^\u2068\u2069]*)\u2069/gu, '$1');

describe('text from outside, in every entry of every language', () => {
  it('stays on its line: no m(x) holds a control, format or separator character but isolates in pairs', () => {
    fc.assert(
      fc.property(message, (drawn) => {
        expect(withoutIsolates(written(drawn))).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
      }),
      RUNS,
    );
  });

  it('adds no backtick and no quotation mark: words(m(x)) = words(m(harmless))', () => {
    fc.assert(
      fc.property(message, (drawn) => {
        expect(words(written(drawn), tableOf(drawn))).toBe(words(harmless(drawn), tableOf(drawn)));
      }),
      RUNS,
    );
  });

  it('is no longer than 80 characters and a pair of isolates, and quoting it again changes nothing: q(q(x)) = q(x)', () => {
    fc.assert(
      fc.property(outside, (text) => {
        const quoted = quote(text);
        expect(Array.from(withoutIsolates(quoted)).length).toBeLessThanOrEqual(80);
        expect(quote(quoted)).toBe(quoted);
      }),
    );
  });
});
