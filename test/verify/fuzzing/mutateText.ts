import type { Random } from './random';

/** Pieces that readers of dates, ids, links, JSON or words could stumble on. */
const TOKENS = [
  ...['', ' ', '\t', '\n', '\r\n', '\u0000', '\u0007', '\u007F', '\u0085', '\u00A0', '\u200B', '\u2028', '\uFEFF'],
  ...['\u202E', '\u2066', '\u2069', '\u0300'.repeat(9), '\uD800', '\uDC00', '\u{1F600}', '\u0660', '\u212A', '\u0130'],
  ...['\uFF0E', '\uFF11', '-', '--', '+', '.', '..', ':', ':443', '/', '//', '\\', '@', '%', '%2e', '?', '#', '&', '='],
  ...['{', '}', '[', ']', '"', "'", '`', ',', '\\u', '\\ud800', 'null', 'true', '1e999', '-0', '0x1F', '007', 'Z', 'z'],
  ...['T', 'P', 'PT', 'P1D', 'P0Y', '24:00', '60', '+23:59', '-00:00', '.0000000', '0000', '9999', '10000', '-02-30'],
  ...['__proto__', 'constructor', '⟦', '|', ';', '<', '$&', '$1', '\u3000', '租用戶', 'ß', 'İ'],
];

const DATES = [
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00.0000000Z', '9999-12-31T23:59:59.9999999Z', '2024-02-29T00:00:00Z'],
  ...['2023-02-29T00:00:00Z', '1900-02-29T00:00:00Z', '2000-02-29T23:59:59.999Z', '2016-12-31T23:59:60Z'],
  ...['2024-01-01T24:00:00Z', '2024-01-01', '2024-01-01T00:00:00+14:00', '2024-13-01T00:00:00Z', '+275760-09-13'],
];

/** One text with one thing changed; `other` lends pieces. */
export function mutateText(text: string, other: string, { next, pick, isOneIn }: Random): string {
  const at = next(text.length + 1);
  const length = next(isOneIn(4) ? 64 : 5);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (next(15)) {
    case 0:
      return before + after.slice(length);
    case 1:
      return before + pick(TOKENS) + after;
    case 2:
      return before + pick(TOKENS) + after.slice(length);
    case 3:
      return before + String.fromCharCode(next(isOneIn(3) ? 65_536 : 128)) + after.slice(1);
    case 4:
      return before + String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << next(8))) + after.slice(1);
    case 5:
      return before + after.slice(0, length) + after;
    case 6:
      return before;
    case 7:
      return after;
    case 8:
      return before + other.slice(next(other.length + 1));
    case 9:
      return before + other.slice(next(other.length + 1)).slice(0, length) + after.slice(length);
    case 10:
      return pick([text.toUpperCase(), text.toLowerCase(), before + after.toUpperCase(), ` ${text}`, `${text}\n`]);
    case 11:
      return before + after.replace(/\d/u, String(next(10)));
    case 12:
      return pick(DATES);
    case 13:
      return isOneIn(20) ? text.repeat(1 + next(400)).slice(0, 100_000) : text + text;
    default:
      return pick(TOKENS) + text + pick(TOKENS);
  }
}
