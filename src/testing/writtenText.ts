import fc from 'fast-check';
import type { Customer } from '../customer/customer';
import type { CustomerEvent } from '../customer/event';
import { LONGEST_NAME } from '../delegatedAdmin/grantTerms';
import { parseCustomer } from '../parse/customerReader';
import { eventReader } from '../parse/eventReader';
import { listOf } from '../parse/reader';
import { read } from '../parse/reading';
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

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }));

/**
 * Text of one character to some thousand, whatever parsers take except for two things that many a store cannot keep: U+0000, which
 * PostgreSQL takes neither in text nor in `jsonb`, and surrogates by themselves, which UTF-8 cannot say.
 *
 * A few pieces over and over, so that what is cut shrinks to the length from which it is in few steps.
 */
export const texts: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 9, size: 'max' }), fc.integer({ min: 1, max: 250 }))
  .map(([pieces, times]) => pieces.join('').repeat(times));

/** Whatever people may write at any length. */
const FREE = new Set(['name', 'friendlyName', 'service', 'orderId', 'offerId']);
const IDS = new Set(['id', 'invitationId', 'grantId']);
const GUID = /^[\da-f]{8}-/u;

/** The customer with those texts in the places of its own. Ids that are no GUIDs stay apart and get capitals. */
export function inWords(customer: Customer, written: NonEmpty<string>): Customer {
  return made(parseCustomer(rewritten(customer, written)));
}

/** The same of events. */
export function eventsInWords(events: readonly CustomerEvent[], written: NonEmpty<string>): readonly CustomerEvent[] {
  return made(read(listOf(eventReader), rewritten(events, written)));
}

function rewritten(value: unknown, written: NonEmpty<string>): unknown {
  let count = 0;
  return JSON.parse(JSON.stringify(value), (member, text: unknown) => {
    if (typeof text !== 'string') return text;
    if (IDS.has(member)) return GUID.test(text) ? text : `Äß-${text.toUpperCase()}-x`;
    if (member !== 'displayName' && !FREE.has(member)) return text;
    count += 1;
    const other = pick(written, count);
    // INVARIANT: no character of more than one code unit is cut in two.
    return member === 'displayName'
      ? Array.from(other)
          .slice(0, LONGEST_NAME / 2)
          .join('')
      : other;
  });
}
