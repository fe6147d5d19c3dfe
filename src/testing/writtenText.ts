import fc from 'fast-check';
import type { Customer } from '../customer/customer';
import { LONGEST_NAME } from '../delegatedAdmin/grantTerms';
import { parseCustomer } from '../parse/customerReader';
import type { NonEmpty } from '../shared/nonEmpty';
import { made } from './made';
import { pick } from './moment';

/** What stores are known to change: case, composition, quotation, blanks, characters beyond 16 bits, and what they take for markup. */
const PIECES = [
  ...[
    'Aa',
    'Mc',
    'ß',
    'İ',
    'e\u0301',
    '\u212B',
    '𠮷',
    '👩🏽‍⚕️',
    '"',
    "'",
    '\\',
    '\\u0000',
    '\n',
    '\r\n',
    ' ',
    '\u2028',
    '\uFEFF',
  ],
  ...['<b>', '007'],
] as const;

/**
 * Text of up to some hundred characters, whatever parsers take except for two things that many a store cannot keep: U+0000, which
 * PostgreSQL takes neither in text nor in `jsonb`, and surrogates by themselves, which UTF-8 cannot say.
 */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 })), {
    minLength: 1,
    maxLength: 120,
    size: 'max',
  })
  .map((pieces) => pieces.join(''));

/** Whatever people may write at any length. */
const FREE = new Set(['name', 'friendlyName', 'service', 'orderId', 'offerId']);
const GUID = /^[\da-f]{8}-/u;

/** The customer with those texts in the places of its own. Ids that are no GUIDs stay apart and get capitals. */
export function inWords(customer: Customer, written: NonEmpty<string>): Customer {
  let count = 0;
  const input: unknown = JSON.parse(JSON.stringify(customer), (member, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (member === 'id') return GUID.test(value) ? value : `Äß-${value.toUpperCase()}-x`;
    if (member !== 'displayName' && !FREE.has(member)) return value;
    count += 1;
    const text = pick(written, count);
    // INVARIANT: no character of more than one code unit is cut in two.
    return member === 'displayName'
      ? Array.from(text)
          .slice(0, LONGEST_NAME / 2)
          .join('')
      : text;
  });
  return made(parseCustomer(input));
}
