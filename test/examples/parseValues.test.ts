import { decide } from 'csp-multi-partner';
import {
  parseAssignmentId,
  parseDuration,
  parseGrantId,
  parseInstant,
  parseInvitationId,
  parseMarket,
  parsePartnerId,
  parseRoleDefinitionId,
  parseSecurityGroupId,
  parseSubscriptionId,
  parseTenantId,
  type Problem,
} from 'csp-multi-partner/parse';
import type { Result } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import { contoso, dap, microsoft, must, NORTHWIND, revoke } from '../world';
import { problem, refused } from './problems';

type ParseText = (input: unknown) => Result<string, readonly Problem[]>;

/** What is no text, and how a problem shows it. */
const NO_TEXTS: readonly (readonly [string, unknown, found: string])[] = [
  ['a number', 7, '7'],
  ['the number that is none', NaN, 'NaN'],
  ['true', true, 'true'],
  ['null', null, 'null'],
  ['nothing', undefined, 'undefined'],
  ['a bigint', 1n, 'bigint'],
  ['a symbol', Symbol('text'), 'symbol'],
  ['an object', { toString: () => 'US' }, 'object'],
  ['a list', ['US'], 'object'],
];

describe('the tenant of a customer or partner', () => {
  it('is a GUID and kept in lower case', () => {
    expect(must(parseTenantId('A1B2C3D4-E5F6-4789-ABCD-EF0123456789'))).toBe('a1b2c3d4-e5f6-4789-abcd-ef0123456789');
    expect(must(parseTenantId('a1b2c3d4-e5f6-4789-abcd-ef0123456789'))).toBe('a1b2c3d4-e5f6-4789-abcd-ef0123456789');
    expect(must(parseTenantId('00000000-0000-0000-0000-000000000000'))).toBe('00000000-0000-0000-0000-000000000000');
  });

  it.each([
    ['without hyphens', 'a1b2c3d4e5f64789abcdef0123456789'],
    ['in braces', '{a1b2c3d4-e5f6-4789-abcd-ef0123456789}'],
    ['one digit short', 'a1b2c3d4-e5f6-4789-abcd-ef012345678'],
    ['one digit long', 'a1b2c3d4-e5f6-4789-abcd-ef01234567890'],
    ['with a letter beyond f', 'g1b2c3d4-e5f6-4789-abcd-ef0123456789'],
    ['with a line break behind it', 'a1b2c3d4-e5f6-4789-abcd-ef0123456789\n'],
    ['with a space before it', ' a1b2c3d4-e5f6-4789-abcd-ef0123456789'],
    ['with a full-width digit', '１1b2c3d4-e5f6-4789-abcd-ef0123456789'],
    ['that is empty', ''],
    ['that is a domain', 'contoso.onmicrosoft.com'],
  ])('is not taken %s', (_, text) => {
    refused(parseTenantId(text), problem('not-a-guid', [], text));
  });

  it.each(NO_TEXTS)('is text, not %s', (_, input, found) => {
    refused(parseTenantId(input), problem('not-text', [], found));
  });
});

describe.each<[string, ParseText]>([
  ['a directory role', parseRoleDefinitionId],
  ['a security group', parseSecurityGroupId],
])('the id of %s', (_, parse) => {
  it('is a GUID and kept in lower case', () => {
    expect(must(parse('29232CDF-9323-42FD-ADE2-1D097AF3E4DE'))).toBe('29232cdf-9323-42fd-ade2-1d097af3e4de');
    expect(must(parse('29232cdf-9323-42fd-ade2-1d097af3e4de'))).toBe('29232cdf-9323-42fd-ade2-1d097af3e4de');
  });

  it.each(['', 'Exchange Administrator', '29232cdf932342fdade21d097af3e4de', '29232cdf-9323-42fd-ade2-1d097af3e4de '])(
    'is refused as %j',
    (text) => {
      refused(parse(text), problem('not-a-guid', [], text));
    },
  );

  it.each(NO_TEXTS)('is text, not %s', (_name, input, found) => {
    refused(parse(input), problem('not-text', [], found));
  });
});

describe('the PartnerID of a location', () => {
  it.each(['1', '9', '4847383', '9007199254740993', '1'.repeat(100)])('is digits only, as in %s', (text) => {
    expect(must(parsePartnerId(text))).toBe(text);
  });

  it.each([
    ['0, which in invitation links means no partner', '0'],
    ['a leading zero', '0123'],
    ['nothing', ''],
    ['a sign', '-1'],
    ['a fraction', '1.5'],
    ['an exponent', '1e3'],
    ['letters', '12a'],
    ['a space', '12 '],
    ['a line break', '12\n'],
    ['digits of another script', '١٢'],
  ])('is refused with %s', (_, text) => {
    refused(parsePartnerId(text), problem('not-a-partner-id', [], text));
  });

  it('is text, not the number that it looks like', () => {
    refused(parsePartnerId(4847383), problem('not-text', [], '4847383'));
  });

  it.each(NO_TEXTS)('is text, not %s', (_, input, found) => {
    refused(parsePartnerId(input), problem('not-text', [], found));
  });
});

describe('ids that others chose', () => {
  it('keeps a subscription id, in lower case where it is a GUID', () => {
    expect(must(parseSubscriptionId('A356AC8C-E310-44F4-BF85-C7F29044AF99'))).toBe(
      'a356ac8c-e310-44f4-bf85-c7f29044af99',
    );
    expect(must(parseSubscriptionId('Order-No-7'))).toBe('Order-No-7');
  });

  it.each<[string, ParseText]>([
    ['an invitation', parseInvitationId],
    ['a granular relationship', parseGrantId],
    ['an access assignment', parseAssignmentId],
  ])('keeps the id of %s as it came', (_, parse) => {
    expect(must(parse('A356AC8C-E310-44F4-BF85-C7F29044AF99'))).toBe('A356AC8C-E310-44F4-BF85-C7F29044AF99');
    const pair = '5e5594d3-6f82-458b-b567-77db4811f0cd-00000000-0000-0000-0000-000000001234';
    expect(must(parse(pair))).toBe(pair);
  });

  it.each([
    ['a subscription', parseSubscriptionId],
    ['an invitation', parseInvitationId],
    ['a granular relationship', parseGrantId],
    ['an access assignment', parseAssignmentId],
  ])('refuses empty text and anything but text as the id of %s', (_, parse) => {
    refused(parse(''), problem('empty', [], ''));
    refused(parse(7), problem('not-text', [], '7'));
    refused(parse(null), problem('not-text', [], 'null'));
  });
});

describe('the market of a country', () => {
  it.each([
    ['US', 'united-states'],
    ['UM', 'united-states'],
    ['KE', 'africa'],
    ['SG', 'asia-pacific'],
    ['AU', 'australia'],
    ['CA', 'canada'],
    ['DE', 'europe'],
    ['GB', 'europe'],
    ['MX', 'latin-america'],
    ['UA', 'middle-east-and-eastern-europe'],
    ['XK', 'middle-east-and-eastern-europe'],
    ['NZ', 'new-zealand'],
  ])('of %s is %s', (country, market) => {
    expect(must(parseMarket(country))).toBe(market);
  });

  it.each(['BR', 'CN', 'IN', 'JP', 'KR', 'TW'])('of %s is the country itself', (country) => {
    expect(must(parseMarket(country))).toBe(country);
  });

  it('does not depend on letter case', () => {
    expect(must(parseMarket('us'))).toBe('united-states');
    expect(must(parseMarket('Us'))).toBe('united-states');
    expect(must(parseMarket('br'))).toBe('BR');
  });

  it('can be given as the market itself', () => {
    expect(must(parseMarket('united-states'))).toBe('united-states');
    expect(must(parseMarket('middle-east-and-eastern-europe'))).toBe('middle-east-and-eastern-europe');
  });

  it('puts as many countries in each market as Microsoft lists', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const markets = letters.flatMap((first) => letters.map((second) => must(parseMarket(`${first}${second}`))));
    const sizes = new Map<string, number>();
    for (const market of markets) if (market.length > 2) sizes.set(market, (sizes.get(market) ?? 0) + 1);
    // Counted on the page of 2023-08-17; Bonaire, Saba and Sint Eustatius share the code BQ.
    expect(Object.fromEntries(sizes)).toEqual({
      africa: 47,
      'asia-pacific': 18,
      australia: 21,
      canada: 2,
      europe: 45,
      'latin-america': 51,
      'middle-east-and-eastern-europe': 44,
      'new-zealand': 3,
      'united-states': 5,
    });
  });

  it.each(['', 'U', 'USA', 'Europe', 'EUROPE', 'U S', 'U1', 'US\n', 'constructor', '__proto__', 'AO BJ'])(
    'is not found for %j',
    (text) => {
      refused(parseMarket(text), problem('not-a-market', [], text));
    },
  );

  it.each([
    ['ß, which is SS in capitals', 'ß'],
    ['ﬁ, which is FI in capitals', 'ﬁ'],
    ['a dotless ı, which is I in capitals', 'ıt'],
    ['a long ſ, which is S in capitals', 'ſe'],
  ])('is not found for %s', (_, text) => {
    refused(parseMarket(text), problem('not-a-market', [], text));
  });

  it.each(NO_TEXTS)('is text, not %s', (_, input, found) => {
    refused(parseMarket(input), problem('not-text', [], found));
  });
});

describe('an instant', () => {
  it.each([
    ['2024-05-31T09:30:00Z', '2024-05-31T09:30:00.000Z'],
    ['2024-05-31T09:30:00.1Z', '2024-05-31T09:30:00.100Z'],
    ['2024-05-31T09:30:00.12Z', '2024-05-31T09:30:00.120Z'],
    ['2024-05-31T09:30:00.123Z', '2024-05-31T09:30:00.123Z'],
    ['2024-05-31T09:30:00.1234Z', '2024-05-31T09:30:00.123Z'],
    ['2024-05-31T09:30:00.12345Z', '2024-05-31T09:30:00.123Z'],
    ['2024-05-31T09:30:00.123456Z', '2024-05-31T09:30:00.123Z'],
    ['2024-05-31T09:30:00.1239999Z', '2024-05-31T09:30:00.123Z'],
    ['2024-05-31T23:59:59.9999999Z', '2024-05-31T23:59:59.999Z'],
  ])('keeps three fraction digits of %s', (text, instant) => {
    expect(must(parseInstant(text))).toBe(instant);
  });

  it.each([
    ['the first instant', '0000-01-01T00:00:00.000Z'],
    ['the last instant', '9999-12-31T23:59:59.999Z'],
    ['29 February of a leap year', '2024-02-29T00:00:00.000Z'],
    ['29 February of 2000', '2000-02-29T00:00:00.000Z'],
    ['29 February of the year 0', '0000-02-29T00:00:00.000Z'],
    ['the year 99', '0099-06-30T12:00:00.000Z'],
  ])('can be %s', (_, text) => {
    expect(must(parseInstant(text))).toBe(text);
  });

  it.each([
    ['30 February', '2024-02-30T00:00:00Z'],
    ['29 February of a common year', '2023-02-29T00:00:00Z'],
    ['29 February of 1900', '1900-02-29T00:00:00Z'],
    ['31 April', '2024-04-31T00:00:00Z'],
    ['day 0', '2024-04-00T00:00:00Z'],
    ['day 32', '2024-01-32T00:00:00Z'],
    ['month 0', '2024-00-01T00:00:00Z'],
    ['month 13', '2024-13-01T00:00:00Z'],
    ['24:00', '2024-01-01T24:00:00Z'],
    ['minute 60', '2024-01-01T00:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset', '2024-01-01T00:00:00+02:00'],
    ['an offset of nothing', '2024-01-01T00:00:00+00:00'],
    ['an offset of minus nothing', '2024-01-01T00:00:00-00:00'],
    ['no zone', '2024-01-01T00:00:00'],
    ['a year of six digits', '+010000-01-01T00:00:00Z'],
    ['a negative year', '-000001-01-01T00:00:00Z'],
    ['a year of five digits', '10000-01-01T00:00:00Z'],
    ['a year of two digits', '24-01-01T00:00:00Z'],
    ['no fraction digit behind the dot', '2024-01-01T00:00:00.Z'],
    ['eight fraction digits', '2024-01-01T00:00:00.12345678Z'],
    ['a comma before the fraction', '2024-01-01T00:00:00,5Z'],
    ['no seconds', '2024-01-01T00:00Z'],
    ['no time', '2024-01-01'],
    ['a small t', '2024-01-01t00:00:00Z'],
    ['a small z', '2024-01-01T00:00:00z'],
    ['a space for the T', '2024-01-01 00:00:00Z'],
    ['a line break behind it', '2024-01-01T00:00:00Z\n'],
    ['digits of another script', '２０２４-01-01T00:00:00Z'],
    ['no text at all', ''],
  ])('is refused with %s', (_, text) => {
    refused(parseInstant(text), problem('not-an-instant', [], text));
  });

  const DATES: typeof NO_TEXTS = [
    ['a Date', new Date(0), 'object'],
    ['milliseconds', 1704067200000, '1704067200000'],
    ['a function that returns one', () => '2024-01-01T00:00:00Z', 'function'],
  ];

  it.each([...DATES, ...NO_TEXTS])('is text, not %s', (_, input, found) => {
    refused(parseInstant(input), problem('not-text', [], found));
  });

  it.each([
    ['as many days later', '2023-01-01', '2023-04-01T00:00:00.001Z'],
    ['the last instant, past the year 9999', '9999-12-01', '9999-12-31T23:59:59.999Z'],
  ])('more than 90 days after another is %s', (_, inactiveSince, removableFrom) => {
    const customer = contoso({ partnerships: { grants: [dap(NORTHWIND)] } });
    const command = revoke(inactiveSince, { actor: microsoft(inactiveSince) });
    const waits = decide(customer, command).match(
      () => [],
      (refusals) => refusals.map((refusal) => ('removableFrom' in refusal ? refusal.removableFrom : refusal.code)),
    );
    expect(waits).toEqual([removableFrom]);
  });
});

describe('a duration', () => {
  it.each(
    [
      ['P730D', 'P2Y', 'P90D', 'P180D', 'P52W', 'P1Y6M', 'P1Y2M3W4D', 'P0D', 'PT0S', 'P0Y'],
      [
        'PT1H',
        'PT30M',
        'PT1.5S',
        'PT86400S',
        'PT0.1234567S',
        'P1DT12H',
        'P1Y2M3W4DT5H6M7.8S',
        'P1M',
        'PT1M',
        'P99999D',
        'P007D',
      ],
    ].flat(),
  )('is kept as it was written, as in %s', (text) => {
    expect(must(parseDuration(text))).toBe(text);
  });

  it.each([
    ['no text at all', ''],
    ['no number and no unit', 'P'],
    ['no time behind the T', 'PT'],
    ['no time behind day and T', 'P1DT'],
    ['a number without its unit', 'P730'],
    ['a unit without its number', 'PD'],
    ['a number of six digits', 'P100000D'],
    ['a fraction of a day', 'P1.5D'],
    ['a comma before the fraction', 'PT1,5S'],
    ['no digit behind the dot', 'PT1.S'],
    ['no digit before the dot', 'PT.5S'],
    ['no digit before the dot, behind minutes', 'PT1M.5S'],
    ['eight fraction digits', 'PT0.12345678S'],
    ['a sign', 'P-1D'],
    ['a sign before it', '-P1D'],
    ['units in the wrong order', 'P1D2Y'],
    ['a unit twice', 'P1D1D'],
    ['hours before the T', 'P5H'],
    ['days behind the T', 'PT5D'],
    ['small letters', 'p730d'],
    ['no P', '730D'],
    ['words', '730 days'],
    ['the time span of .NET', '730.00:00:00'],
    ['a line break behind it', 'P730D\n'],
    ['a space before it', ' P730D'],
    ['digits of another script', 'P７３０D'],
  ])('is refused with %s', (_, text) => {
    refused(parseDuration(text), problem('not-a-duration', [], text));
  });

  it.each(NO_TEXTS)('is text, not %s', (_, input, found) => {
    refused(parseDuration(input), problem('not-text', [], found));
  });
});

describe('a text that was not taken', () => {
  it('is quoted whole with 60 characters and cut with 61', () => {
    refused(parsePartnerId('x'.repeat(60)), problem('not-a-partner-id', [], 'x'.repeat(60)));
    refused(parsePartnerId('x'.repeat(61)), problem('not-a-partner-id', [], `${'x'.repeat(59)}…`));
  });

  it('is cut between characters, not within one, so that it can be sent', () => {
    const text = `${'x'.repeat(58)}${'😀'.repeat(5)}`;
    refused(parsePartnerId(text), problem('not-a-partner-id', [], `${'x'.repeat(58)}…`));
    // Halves that were there before stay.
    const half = `x\ud83d${'x'.repeat(60)}`;
    refused(parsePartnerId(half), problem('not-a-partner-id', [], `x\ud83d${'x'.repeat(57)}…`));
  });
});
