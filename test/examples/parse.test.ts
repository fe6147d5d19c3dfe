import {
  decide,
  type Command,
  type CustomerEvent,
  type GrantCommandType,
  type GranularStatus,
} from 'csp-multi-partner';
import {
  parseAssignmentId,
  parseCommand,
  parseDuration,
  parseEvent,
  parseGrantId,
  parseInstant,
  parseInvitationId,
  parseMarket,
  parsePartner,
  parsePartnerId,
  parseRoleDefinitionId,
  parseSecurityGroupId,
  parseSubscription,
  parseSubscriptionAction,
  parseSubscriptionId,
  parseTenantId,
  type Path,
  type Problem,
  type ProblemCode,
} from 'csp-multi-partner/parse';
import type { Result } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  accept,
  action,
  adatum,
  agent,
  ASSIGNMENT,
  assignment,
  at,
  billingAdmin,
  contoso,
  dap,
  draft,
  end,
  ENGINEERS,
  EXCHANGE,
  fabrikam,
  FABRIKAM,
  gdap,
  GLOBAL_READER,
  globalAdmin,
  GRANT,
  invitation,
  microsoft,
  must,
  northwind,
  NORTHWIND,
  office,
  OFFICE,
  order,
  provisioning,
  purchase,
  relationshipAdmin,
  request,
  revoke,
  someUser,
  STATES,
  step,
  tailspin,
  TAILSPIN,
} from '../world';

type Document = Record<string, unknown>;
type ParseText = (input: unknown) => Result<string, readonly Problem[]>;

const CLOUDS = ['global', 'us-government', 'germany', 'china'];
const KINDS = ['direct-bill', 'indirect-provider', 'indirect-reseller'];
const PARTNER_ROLES = ['admin-agent', 'sales-agent', 'helpdesk-agent', 'global-admin', 'user-admin'] as const;
const CUSTOMER_ROLES = ['global-admin', 'billing-admin', 'relationship-admin', 'other'] as const;

const problem = (code: ProblemCode, path: Path, found: string, expected: readonly string[] = []): Problem => ({
  code,
  path,
  found,
  expected,
});

/** What is wrong; empty where nothing is. */
const problemsOf = (result: Result<unknown, readonly Problem[]>): readonly Problem[] =>
  result.match(
    () => [],
    (problems) => problems,
  );

/** Exactly these problems, in this order. */
const refused = (result: Result<unknown, readonly Problem[]>, ...problems: readonly Problem[]): void => {
  expect(problemsOf(result)).toEqual(problems);
};

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const document = (value: unknown): Document => json(value) as Document;
const without = (name: string, from: unknown): Document =>
  Object.fromEntries(Object.entries(document(from)).filter(([key]) => key !== name));

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
      ['PT1H', 'PT30M', 'PT1.5S', 'PT0.1234567S', 'P1DT12H', 'P1Y2M3W4DT5H6M7.8S', 'P1M', 'PT1M', 'P99999D', 'P007D'],
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

describe('the extension of a granular relationship', () => {
  const switched = (autoExtendDuration: unknown) =>
    parseCommand({ ...step('terminateGrant', '2024-02-01'), type: 'switchAutoExtension', autoExtendDuration });

  it.each([
    ['PT0S', 'PT0S'],
    ['P0D', 'PT0S'],
    ['P180D', 'P180D'],
  ])('is none or 180 days: %s is read as %s', (text, read) => {
    expect(must(switched(text))).toMatchObject({ autoExtendDuration: read });
  });

  it.each([
    ['P179D', 'P179D'],
    ['P181D', 'P181D'],
    ['P1D', 'P1D'],
    ['P6M', 'P6M'],
    ['p180d', 'p180d'],
    ['toString', 'toString'],
    ['', ''],
    [null, 'null'],
    [180, '180'],
    [['P180D'], 'object'],
  ])('is nothing else, not even %j', (input, found) => {
    refused(switched(input), problem('not-one-of', ['autoExtendDuration'], found, ['PT0S', 'P0D', 'P180D']));
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
  });
});

describe('a partner', () => {
  it.each([
    ['a direct bill partner', northwind],
    ['an indirect provider', tailspin],
    ['an indirect reseller', adatum],
  ])('can be %s', (_, partner) => {
    expect(must(parsePartner(json(partner)))).toEqual(partner);
  });

  it('has its market where a country was given', () => {
    expect(must(parsePartner({ ...northwind, market: 'DE' }))).toEqual({ ...northwind, market: 'europe' });
  });

  it('is an object', () => {
    refused(parsePartner(null), problem('not-an-object', [], 'null'));
    refused(parsePartner([northwind]), problem('not-an-object', [], 'list'));
    refused(parsePartner('Northwind'), problem('not-an-object', [], 'Northwind'));
  });

  it('says of which kind it is', () => {
    refused(parsePartner(without('kind', northwind)), problem('missing', ['kind'], 'nothing', KINDS));
    refused(parsePartner({ ...northwind, kind: 'advisor' }), problem('not-one-of', ['kind'], 'advisor', KINDS));
    refused(parsePartner({ ...northwind, kind: 'constructor' }), problem('not-one-of', ['kind'], 'constructor', KINDS));
    refused(parsePartner({ ...northwind, kind: ['direct-bill'] }), problem('not-one-of', ['kind'], 'object', KINDS));
  });

  it('lists the providers of a reseller once each, whatever their letter case', () => {
    refused(
      parsePartner({ ...adatum, providers: [TAILSPIN, TAILSPIN.toUpperCase()] }),
      problem('duplicate', ['providers', 1], TAILSPIN),
    );
    refused(parsePartner({ ...adatum, providers: TAILSPIN }), problem('not-a-list', ['providers'], TAILSPIN));
    refused(parsePartner(without('providers', adatum)), problem('missing', ['providers'], 'nothing'));
    expect(must(parsePartner({ ...adatum, providers: [] }))).toEqual({ ...adatum, providers: [] });
  });

  it('has no members of another kind', () => {
    refused(parsePartner({ ...northwind, providers: [] }), problem('unknown-member', ['providers'], 'object'));
  });

  it('shows every problem at once', () => {
    const partner = { kind: 'direct-bill', tenantId: 'nobody', partnerId: '0', cloud: 'moon', market: 1, phone: true };
    refused(
      parsePartner(partner),
      problem('not-a-guid', ['tenantId'], 'nobody'),
      problem('not-a-partner-id', ['partnerId'], '0'),
      problem('missing', ['name'], 'nothing'),
      problem('not-one-of', ['cloud'], 'moon', CLOUDS),
      problem('not-text', ['market'], '1'),
      problem('unknown-member', ['phone'], 'true'),
    );
  });

  it('cannot be read where a member throws', () => {
    const partner = {
      ...northwind,
      get name(): string {
        throw new Error('no name');
      },
    };
    refused(parsePartner(partner), problem('unreadable', [], 'object'));
  });

  it('has own members only: what it inherits is missing', () => {
    const heir = Object.create(northwind) as unknown;
    refused(parsePartner(heir), problem('missing', ['kind'], 'nothing', KINDS));
  });

  it('may have no member called __proto__', () => {
    const partner: unknown = JSON.parse(JSON.stringify(northwind).replace('{', '{"__proto__":{"name":"Mallory"},'));
    refused(parsePartner(partner), problem('unknown-member', ['__proto__'], 'object'));
  });

  it('takes no cloud and no kind that somebody has added to the expected values of a problem', () => {
    for (const changes of [{ cloud: 'moon' }, { kind: 'moon' }]) {
      const expected = problemsOf(parsePartner({ ...northwind, ...changes }))[0]?.expected as string[];
      expected.push('moon');
    }
    refused(parsePartner({ ...northwind, cloud: 'moon' }), problem('not-one-of', ['cloud'], 'moon', CLOUDS));
    refused(parsePartner({ ...northwind, kind: 'moon' }), problem('not-one-of', ['kind'], 'moon', KINDS));
  });

  it('misses a member that is undefined', () => {
    refused(parsePartner({ ...northwind, name: undefined }), problem('missing', ['name'], 'nothing'));
    refused(parsePartner({ ...northwind, kind: undefined }), problem('missing', ['kind'], 'nothing', KINDS));
    refused(parsePartner({ ...northwind, market: undefined }), problem('missing', ['market'], 'nothing'));
  });

  it('has no member, not even an unknown one, where there is undefined', () => {
    expect(must(parsePartner({ ...northwind, phone: undefined }))).toStrictEqual(northwind);
  });
});

describe('a subscription', () => {
  it('is read as it was written', () => {
    expect(must(parseSubscription(json(office())))).toEqual(office());
  });

  it.each(['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'])('can be %s', (status) => {
    expect(must(parseSubscription({ ...office(), status })).status).toBe(status);
  });

  it('may have been bought elsewhere, without order, partner of record, term and end', () => {
    const terms = { ...office().terms, termDuration: null, commitmentEndDate: null };
    const bare = { ...office(), transactingPartner: null, orderId: null, partnerOfRecord: null, terms };
    expect(must(parseSubscription(bare))).toEqual(bare);
  });

  it('may be for any service', () => {
    expect(must(parseSubscription({ ...office(), service: 'dynamics-365' })).service).toBe('dynamics-365');
    expect(must(parseSubscription({ ...office(), service: 'toString' })).service).toBe('toString');
  });

  it.each([0, 1, 10, 2 ** 53 - 1])('may have %d seats', (quantity) => {
    const terms = { ...office().terms, quantity };
    expect(must(parseSubscription({ ...office(), terms })).terms.quantity).toBe(quantity);
  });

  it.each([
    [-1, '-1'],
    [2 ** 53, '9007199254740992'],
    [0.5, '0.5'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    ['10', '"10"'],
    ['', '""'],
    ['1'.repeat(58), `"${'1'.repeat(58)}"`],
    ['1'.repeat(59), `"${'1'.repeat(58)}…`],
    [10n, 'bigint'],
    [null, 'null'],
  ])('may not have %s seats', (quantity, found) => {
    const terms = { ...office().terms, quantity };
    refused(parseSubscription({ ...office(), terms }), problem('not-a-count', ['terms', 'quantity'], found));
  });

  it('has 0 seats where JSON says -0', () => {
    const subscription: unknown = JSON.parse(JSON.stringify(office()).replace('"quantity":10', '"quantity":-0'));
    expect(must(parseSubscription(subscription)).terms.quantity).toBe(0);
  });

  it('shows every problem at once, terms included', () => {
    const broken = {
      ...without('orderId', office()),
      id: '',
      service: 365,
      commerce: 'NCE',
      partnerOfRecord: '0',
      terms: {
        ...office().terms,
        offerId: null,
        termDuration: '',
        autoRenewEnabled: 'true',
        effectiveStartDate: '2015-02-30T00:00:00Z',
        price: 5,
      },
      transactingPartner: 'Northwind',
      purchasedAt: null,
      status: 'Active',
    };
    refused(
      parseSubscription(broken),
      problem('empty', ['id'], ''),
      problem('not-text', ['service'], '365'),
      problem('not-one-of', ['commerce'], 'NCE', ['legacy', 'new-commerce']),
      problem('missing', ['orderId'], 'nothing'),
      problem('not-a-partner-id', ['partnerOfRecord'], '0'),
      problem('not-text', ['terms', 'offerId'], 'null'),
      problem('empty', ['terms', 'termDuration'], ''),
      problem('not-a-boolean', ['terms', 'autoRenewEnabled'], '"true"'),
      problem('not-an-instant', ['terms', 'effectiveStartDate'], '2015-02-30T00:00:00Z'),
      problem('unknown-member', ['terms', 'price'], '5'),
      problem('not-a-guid', ['transactingPartner'], 'Northwind'),
      problem('not-text', ['purchasedAt'], 'null'),
      problem('not-one-of', ['status'], 'Active', [
        'none',
        'active',
        'suspended',
        'deleted',
        'expired',
        'pending',
        'disabled',
      ]),
    );
  });
});

describe('what a partner may want to do with a subscription', () => {
  const actions = [
    'changeSeats',
    'orderAddOn',
    'transition',
    'migrate',
    'beInvoiced',
    'changeTerms',
    'transferOwnership',
    'changePartnerOfRecord',
  ] as const;

  it.each(actions)('can be to %s', (type) => {
    expect(must(parseSubscriptionAction(json(action(type))))).toEqual(action(type));
  });

  it('cannot be anything else, nor come from anybody but a partner', () => {
    refused(
      parseSubscriptionAction({ ...action('changeSeats'), type: 'cancel' }),
      problem('not-one-of', ['type'], 'cancel', actions),
    );
    refused(
      parseSubscriptionAction({ ...action('changeSeats'), actor: billingAdmin }),
      problem('not-one-of', ['actor', 'kind'], 'customer', ['partner']),
      problem('missing', ['actor', 'tenantId'], 'nothing'),
      problem('not-one-of', ['actor', 'role'], 'billing-admin', PARTNER_ROLES),
    );
  });

  it('names the subscription', () => {
    refused(
      parseSubscriptionAction({ ...action('migrate'), subscriptionId: '' }),
      problem('empty', ['subscriptionId'], ''),
    );
    expect(must(parseSubscriptionAction({ ...action('migrate'), subscriptionId: OFFICE.toUpperCase() }))).toEqual(
      action('migrate'),
    );
  });
});

describe('a command', () => {
  const commands = [
    request('2016-01-01'),
    request('2016-01-01', { partner: adatum, provider: tailspin, asks: 'reseller-and-delegated-admin' }),
    request('2016-01-01', { asks: 'delegated-admin', actor: agent(FABRIKAM, 'sales-agent') }),
    accept('2016-01-01'),
    accept('2016-01-01', { acceptsCustomerAgreement: true, actor: billingAdmin }),
    revoke('2016-01-01'),
    revoke('2016-01-01', { actor: microsoft('2015-06-01') }),
    end('2016-01-01'),
    end('2016-01-01', { actor: agent(NORTHWIND, 'helpdesk-agent') }),
    purchase('2016-01-01'),
    purchase('2016-01-01', { actor: someUser }),
  ];

  it.each(commands.map((command) => [command.type, command.actor.kind, command] as const))(
    'can be to %s, by a %s',
    (_type, _kind, command) => {
      expect(must(parseCommand(json(command)))).toEqual(command);
    },
  );

  it('has a type', () => {
    const types = [
      ...['requestRelationship', 'acceptInvitation', 'revokeDelegatedAdmin', 'endResellerRelationship'],
      'purchaseSubscription',
      ...['draftGrant', 'amendGrant', 'deleteGrant', 'lockGrantForApproval', 'approveGrant', 'rejectGrant'],
      ...['recordProvisioning', 'switchAutoExtension', 'removeGlobalAdministrator', 'terminateGrant', 'recordElapsed'],
      ...['assignAccess', 'changeAccessAssignment', 'removeAccessAssignment', 'recordAssignment'],
    ];
    refused(parseCommand({}), problem('missing', ['type'], 'nothing', types));
    refused(parseCommand({ type: 'cancelSubscription' }), problem('not-one-of', ['type'], 'cancelSubscription', types));
    refused(parseCommand({ type: '__proto__' }), problem('not-one-of', ['type'], '__proto__', types));
    refused(parseCommand('acceptInvitation'), problem('not-an-object', [], 'acceptInvitation'));
  });

  it('misses a provider that is undefined: none is null', () => {
    refused(
      parseCommand({ ...request('2016-01-01'), provider: undefined }),
      problem('missing', ['provider'], 'nothing'),
    );
  });

  it('to request a relationship names a partner, an indirect provider or none, and what is asked for', () => {
    const asks = ['reseller', 'reseller-and-delegated-admin', 'delegated-admin'];
    const broken = { ...request('2016-01-01'), invitationId: '', provider: northwind, asks: 'everything' };
    refused(
      parseCommand(broken),
      problem('empty', ['invitationId'], ''),
      problem('not-one-of', ['provider', 'kind'], 'direct-bill', ['indirect-provider']),
      problem('not-one-of', ['asks'], 'everything', asks),
    );
    refused(
      parseCommand({ ...request('2016-01-01'), partner: FABRIKAM }),
      problem('not-an-object', ['partner'], FABRIKAM),
    );
    refused(
      parseCommand({ ...request('2016-01-01'), partner: { ...fabrikam, name: '' } }),
      problem('empty', ['partner', 'name'], ''),
    );
  });

  it('to accept an invitation says whether the Customer Agreement is accepted too', () => {
    refused(
      parseCommand(without('acceptsCustomerAgreement', accept('2016-01-01'))),
      problem('missing', ['acceptsCustomerAgreement'], 'nothing'),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), acceptsCustomerAgreement: 1 }),
      problem('not-a-boolean', ['acceptsCustomerAgreement'], '1'),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), acceptsCustomerAgreement: 'false' }),
      problem('not-a-boolean', ['acceptsCustomerAgreement'], '"false"'),
    );
  });

  it.each([
    ['remove delegated admin', revoke('2016-01-01')],
    ['end a reseller relationship', end('2016-01-01')],
  ])('to %s names a partner, an instant and an actor', (_, command) => {
    refused(
      parseCommand({ type: command.type }),
      problem('missing', ['at'], 'nothing'),
      problem('missing', ['actor'], 'nothing'),
      problem('missing', ['partner'], 'nothing'),
    );
    refused(parseCommand({ ...command, partner: northwind }), problem('not-text', ['partner'], 'object'));
  });

  it('to purchase states an order, not who sold it, when and how it stands', () => {
    refused(
      parseCommand({ ...purchase('2016-01-01'), subscription: office() }),
      problem('unknown-member', ['subscription', 'transactingPartner'], NORTHWIND),
      problem('unknown-member', ['subscription', 'purchasedAt'], '2015-01-01T00:00:00.000Z'),
      problem('unknown-member', ['subscription', 'status'], 'active'),
    );
    refused(
      parseCommand({ ...purchase('2016-01-01'), subscription: without('terms', order()) }),
      problem('missing', ['subscription', 'terms'], 'nothing'),
    );
  });

  it('comes from a partner, the customer or Microsoft', () => {
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'distributor' } }),
      problem('not-one-of', ['actor', 'kind'], 'distributor', ['partner', 'customer', 'microsoft']),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'customer', role: 'admin' } }),
      problem('not-one-of', ['actor', 'role'], 'admin', CUSTOMER_ROLES),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'partner', tenantId: FABRIKAM, role: 'billing-admin' } }),
      problem('not-one-of', ['actor', 'role'], 'billing-admin', PARTNER_ROLES),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'microsoft' } }),
      problem('missing', ['actor', 'inactiveSince'], 'nothing'),
    );
    refused(
      parseCommand({ ...accept('2016-01-01'), actor: { kind: 'microsoft', inactiveSince: 'ever' } }),
      problem('not-an-instant', ['actor', 'inactiveSince'], 'ever'),
    );
    refused(parseCommand({ ...accept('2016-01-01'), actor: null }), problem('not-an-object', ['actor'], 'null'));
  });

  it.each([
    ...PARTNER_ROLES.map((role) => agent(FABRIKAM, role)),
    ...CUSTOMER_ROLES.map((role) => ({ kind: 'customer', role }) as const),
    microsoft('2015-06-01'),
    provisioning,
  ])('may come from %o', (actor) => {
    expect(must(parseCommand(json(accept('2016-01-01', { actor }))))).toEqual(accept('2016-01-01', { actor }));
  });
});

/** A wrong value for each member of the commands and events about granular relationships, and what is wrong with it. */
const WRONG: Readonly<Record<string, readonly [value: unknown, ...problems: readonly Problem[]]>> = {
  at: ['now', problem('not-an-instant', ['at'], 'now')],
  actor: [null, problem('not-an-object', ['actor'], 'null')],
  by: [{ kind: 'nobody' }, problem('not-one-of', ['by', 'kind'], 'nobody', ['partner', 'customer', 'microsoft'])],
  grantId: ['', problem('empty', ['grantId'], '')],
  assignmentId: [7, problem('not-text', ['assignmentId'], '7')],
  partner: [FABRIKAM, problem('not-an-object', ['partner'], FABRIKAM)],
  provider: [northwind, problem('not-one-of', ['provider', 'kind'], 'direct-bill', ['indirect-provider'])],
  displayName: [null, problem('not-text', ['displayName'], 'null')],
  duration: ['two years', problem('not-a-duration', ['duration'], 'two years')],
  autoExtendDuration: ['P90D', problem('not-one-of', ['autoExtendDuration'], 'P90D', ['PT0S', 'P0D', 'P180D'])],
  roleDefinitionIds: [
    [EXCHANGE, 'Exchange', EXCHANGE],
    problem('not-a-guid', ['roleDefinitionIds', 1], 'Exchange'),
    problem('duplicate', ['roleDefinitionIds', 2], EXCHANGE),
  ],
  takenNames: [['Exchange support', 7], problem('not-text', ['takenNames', 1], '7')],
  customRoles: [{}, problem('not-a-list', ['customRoles'], 'object')],
  endsAt: ['2024-02-30T00:00:00Z', problem('not-an-instant', ['endsAt'], '2024-02-30T00:00:00Z')],
  securityGroup: ['Engineers', problem('not-a-guid', ['securityGroup'], 'Engineers')],
  grant: [dap(FABRIKAM).kind, problem('not-an-object', ['grant'], 'dap')],
  terms: [[], problem('not-an-object', ['terms'], 'list')],
  state: [{}, problem('missing', ['state', 'status'], 'nothing')],
  assignment: ['assignment-1', problem('not-an-object', ['assignment'], 'assignment-1')],
};

type Wrong = readonly [input: Document, problems: readonly Problem[]];

/** The document with a wrong value for each member but its type, and all that is wrong with it then. */
const allWrong = (sample: object, others: typeof WRONG = {}): Wrong => {
  const names = Object.keys(sample).filter((name) => name !== 'type');
  const wrong = names.map((name) => (others[name] ?? WRONG[name]) as (typeof WRONG)[string]);
  const values = Object.fromEntries(names.map((name, index) => [name, wrong[index]?.[0]]));
  return [{ ...document(sample), ...values }, wrong.flatMap(([, ...problems]) => problems)];
};

const missingFrom = (sample: object): readonly Problem[] =>
  Object.keys(sample)
    .filter((name) => name !== 'type')
    .map((name) => problem('missing', [name], 'nothing'));

describe('a command about a granular relationship', () => {
  const common = { at: at('2024-02-01'), actor: agent(FABRIKAM), grantId: GRANT };
  const { displayName, duration, autoExtendDuration, roleDefinitionIds, takenNames, customRoles } = draft('2024-02-01');
  const terms = { displayName, duration, autoExtendDuration, roleDefinitionIds, takenNames, customRoles };

  const COMMANDS: { readonly [Type in GrantCommandType]: Command<Type> } = {
    draftGrant: draft('2024-02-01', {
      partner: adatum,
      provider: tailspin,
      takenNames: ['Exchange support', '', 'Exchange support'],
      customRoles: [EXCHANGE],
    }),
    amendGrant: { type: 'amendGrant', ...common, ...terms },
    deleteGrant: step('deleteGrant', '2024-02-01'),
    lockGrantForApproval: step('lockGrantForApproval', '2024-02-01'),
    approveGrant: step('approveGrant', '2024-02-01', relationshipAdmin),
    rejectGrant: step('rejectGrant', '2024-02-01'),
    recordProvisioning: {
      type: 'recordProvisioning',
      ...common,
      actor: provisioning,
      status: 'active',
      endsAt: at('2026-02-01'),
    },
    switchAutoExtension: { type: 'switchAutoExtension', ...common, autoExtendDuration: 'P180D' },
    removeGlobalAdministrator: step('removeGlobalAdministrator', '2024-02-01'),
    terminateGrant: step('terminateGrant', '2024-02-01', globalAdmin),
    recordElapsed: { type: 'recordElapsed', at: at('2024-02-01'), actor: provisioning },
    assignAccess: {
      type: 'assignAccess',
      ...common,
      assignmentId: ASSIGNMENT,
      securityGroup: ENGINEERS,
      roleDefinitionIds: [EXCHANGE],
    },
    changeAccessAssignment: {
      type: 'changeAccessAssignment',
      ...common,
      assignmentId: ASSIGNMENT,
      roleDefinitionIds: [EXCHANGE, GLOBAL_READER],
    },
    removeAccessAssignment: { type: 'removeAccessAssignment', ...common, assignmentId: ASSIGNMENT },
    recordAssignment: {
      type: 'recordAssignment',
      ...common,
      actor: provisioning,
      assignmentId: ASSIGNMENT,
      status: 'active',
    },
  };
  const commands = Object.entries<Command>(COMMANDS);
  const STATUSES: { readonly [Type in 'recordProvisioning' | 'recordAssignment']: readonly string[] } = {
    recordProvisioning: ['activating', 'active', 'expired', 'terminating', 'terminated'],
    recordAssignment: ['active', 'deleted', 'error'],
  };

  it.each(commands)('can be to %s', (_, command) => {
    expect(must(parseCommand(json(command)))).toStrictEqual(command);
  });

  it.each(commands)('to %s misses every member that it lacks', (type, command) => {
    refused(parseCommand({ type }), ...missingFrom(command));
  });

  it.each(commands)('to %s shows every wrong value where it stands', (type, command) => {
    const expected = STATUSES[type as keyof typeof STATUSES] as readonly string[] | undefined;
    const status = problem('not-one-of', ['status'], 'created', expected);
    const [input, problems] = allWrong(command, { status: ['created', status] });
    refused(parseCommand(input), ...problems);
  });

  it.each(commands)('to %s has no members but its own', (_, command) => {
    refused(parseCommand({ ...command, by: globalAdmin }), problem('unknown-member', ['by'], 'object'));
  });

  it.each(Object.entries(STATUSES))('to %s may name each status that Microsoft’s work leads to', (type, statuses) => {
    for (const status of statuses) {
      const command = { ...COMMANDS[type as keyof typeof STATUSES], status };
      expect(must(parseCommand(json(command)))).toEqual(command);
    }
  });

  it('may leave the end of an activation to be reckoned', () => {
    const command = { ...COMMANDS.recordProvisioning, endsAt: null };
    expect(must(parseCommand(json(command)))).toEqual(command);
  });

  it('may propose what a decision will refuse: no name, no role, a duration of months', () => {
    const lax = { displayName: '', duration: 'P18M', roleDefinitionIds: [], customRoles: [GLOBAL_READER] };
    for (const command of [COMMANDS.draftGrant, COMMANDS.amendGrant]) {
      expect(must(parseCommand({ ...command, ...lax }))).toEqual({ ...command, ...lax });
    }
  });

  it('names each custom role once, whatever its letter case', () => {
    refused(
      parseCommand({ ...COMMANDS.amendGrant, customRoles: [EXCHANGE, EXCHANGE.toUpperCase()] }),
      problem('duplicate', ['customRoles', 1], EXCHANGE),
    );
  });
});

describe('an event', () => {
  const happened = { at: at('2016-01-01'), by: globalAdmin };
  const events = [
    {
      ...happened,
      type: 'relationshipRequested',
      invitation: invitation({ requestedAt: at('2016-01-01') }),
      partner: adatum,
      provider: tailspin,
    },
    {
      ...happened,
      type: 'relationshipRequested',
      invitation: invitation({ requestedAt: at('2016-01-01') }),
      partner: fabrikam,
      provider: null,
    },
    { ...happened, type: 'invitationAccepted', invitationId: 'invitation-1' },
    { ...happened, type: 'customerAgreementAccepted' },
    { ...happened, type: 'resellerRelationshipEstablished', partner: FABRIKAM },
    { ...happened, type: 'resellerRelationshipEnded', partner: FABRIKAM },
    { ...happened, type: 'delegatedAdminGranted', partner: FABRIKAM },
    { ...happened, type: 'delegatedAdminRemoved', partner: FABRIKAM },
    { ...happened, type: 'subscriptionPurchased', subscription: office() },
  ];

  it.each(events.map((event) => [event.type, event] as const))('can be %s', (_, event) => {
    expect(must(parseEvent(json(event)))).toEqual(event);
  });

  it('has a type', () => {
    refused(
      parseEvent({ type: 'subscriptionCancelled' }),
      problem('not-one-of', ['type'], 'subscriptionCancelled', [
        'relationshipRequested',
        'invitationAccepted',
        'customerAgreementAccepted',
        'resellerRelationshipEstablished',
        'resellerRelationshipEnded',
        'delegatedAdminGranted',
        'delegatedAdminRemoved',
        'subscriptionPurchased',
        ...['grantDrafted', 'grantAmended', 'grantDeleted', 'grantLocked', 'grantApproved', 'grantRejected'],
        ...['grantProvisioned', 'grantTerminationRequested', 'grantExtended', 'grantEnded', 'grantForgotten'],
        ...['autoExtensionSwitched', 'globalAdministratorRemoved', 'accessAssigned', 'accessAssignmentChanged'],
      ]),
    );
  });

  it.each([...new Set(events.map(({ type }) => type))])('of type %s says when it happened and by whom', (type) => {
    const missing = problemsOf(parseEvent({ type })).slice(0, 2);
    expect(missing).toEqual([problem('missing', ['at'], 'nothing'), problem('missing', ['by'], 'nothing')]);
  });

  it('brings a pending invitation only', () => {
    const event = { ...events[0], invitation: invitation({ status: 'accepted', acceptedAt: at('2016-01-01') }) };
    refused(
      parseEvent(event),
      problem('not-one-of', ['invitation', 'status'], 'accepted', ['pending']),
      problem('unknown-member', ['invitation', 'acceptedAt'], '2016-01-01T00:00:00.000Z'),
    );
  });

  it('names its actor `by`, unlike a command', () => {
    const event = { type: 'customerAgreementAccepted', at: at('2016-01-01'), actor: globalAdmin };
    refused(parseEvent(event), problem('missing', ['by'], 'nothing'), problem('unknown-member', ['actor'], 'object'));
  });
});

describe('an event about a granular relationship', () => {
  type EventNamed<Type extends CustomerEvent['type']> = Extract<CustomerEvent, { readonly type: Type }>;
  type GrantEvent = Extract<CustomerEvent, { readonly grantId: string }> | EventNamed<'grantDrafted'>;

  const happened = { at: at('2024-02-01'), by: agent(FABRIKAM), grantId: GRANT };
  const { displayName, duration, autoExtendDuration, roleDefinitionIds } = gdap();
  const terms = { displayName, duration, autoExtendDuration, roleDefinitionIds };

  const EVENTS: { readonly [Type in GrantEvent['type']]: EventNamed<Type> } = {
    grantDrafted: {
      type: 'grantDrafted',
      at: at('2024-02-01'),
      by: agent(TAILSPIN),
      grant: gdap({ partner: adatum.tenantId, provider: TAILSPIN, assignments: [], state: STATES.created }),
      partner: adatum,
      provider: tailspin,
    },
    grantAmended: { type: 'grantAmended', ...happened, terms },
    grantDeleted: { type: 'grantDeleted', ...happened },
    grantLocked: { type: 'grantLocked', ...happened, state: STATES.approvalPending },
    grantApproved: { type: 'grantApproved', ...happened, by: relationshipAdmin, state: STATES.approved },
    grantRejected: {
      type: 'grantRejected',
      ...happened,
      state: { ...STATES.approvalPending, partnerConsent: 'refused' },
    },
    grantProvisioned: { type: 'grantProvisioned', ...happened, by: provisioning, state: STATES.active },
    grantTerminationRequested: {
      type: 'grantTerminationRequested',
      ...happened,
      by: globalAdmin,
      state: STATES.terminationRequested,
    },
    grantExtended: { type: 'grantExtended', ...happened, state: STATES.active },
    grantEnded: { type: 'grantEnded', ...happened, state: STATES.expiring },
    grantForgotten: { type: 'grantForgotten', ...happened },
    autoExtensionSwitched: { type: 'autoExtensionSwitched', ...happened, autoExtendDuration: 'P180D' },
    globalAdministratorRemoved: { type: 'globalAdministratorRemoved', ...happened, roleDefinitionIds: [EXCHANGE] },
    accessAssigned: { type: 'accessAssigned', ...happened, assignment: assignment({ status: 'pending' }) },
    accessAssignmentChanged: { type: 'accessAssignmentChanged', ...happened, assignment: assignment() },
  };
  const events = Object.entries<CustomerEvent>(EVENTS);

  /** Which states each event may bring; the others bring none. */
  const BRINGS = {
    grantLocked: ['approvalPending'],
    grantApproved: ['approvalPending', 'approved'],
    grantRejected: ['approvalPending'],
    grantProvisioned: ['activating', 'active', 'expired', 'terminating', 'terminated'],
    grantTerminationRequested: ['terminationRequested'],
    grantExtended: ['active'],
    grantEnded: ['expiring'],
  } as const satisfies { readonly [Type in GrantEvent['type']]?: readonly GranularStatus[] };

  it.each(events)('can be %s', (_, event) => {
    expect(must(parseEvent(json(event)))).toStrictEqual(event);
  });

  it.each(events)('of type %s misses every member that it lacks', (type, event) => {
    refused(parseEvent({ type }), ...missingFrom(event));
  });

  it.each(events)('of type %s has no members but its own', (_, event) => {
    refused(parseEvent({ ...event, actor: globalAdmin }), problem('unknown-member', ['actor'], 'object'));
  });

  it.each(events)('of type %s shows every wrong value where it stands', (type, event) => {
    const statuses = BRINGS[type as keyof typeof BRINGS] as readonly GranularStatus[] | undefined;
    const state = problem('not-one-of', ['state', 'status'], 'lapsed', statuses);
    const [input, problems] = allWrong(event, { state: [{ ...STATES.approvalPending, status: 'lapsed' }, state] });
    refused(parseEvent(input), ...problems);
  });

  it.each(Object.entries<readonly GranularStatus[]>(BRINGS))(
    'of type %s brings a state with its own status only',
    (type, brings) => {
      for (const state of Object.values(STATES)) {
        const event = { ...EVENTS[type as keyof typeof BRINGS], state };
        if (brings.includes(state.status)) expect(must(parseEvent(json(event)))).toEqual(event);
        else {
          const [first] = problemsOf(parseEvent(event));
          expect(first).toEqual(problem('not-one-of', ['state', 'status'], state.status, brings));
        }
      }
    },
  );

  it('brings a draft that is granular', () => {
    const grant = { ...EVENTS.grantDrafted.grant, kind: 'dap', id: '' };
    refused(
      parseEvent({ ...EVENTS.grantDrafted, grant }),
      problem('not-one-of', ['grant', 'kind'], 'dap', ['gdap']),
      problem('empty', ['grant', 'id'], ''),
    );
  });

  it('brings terms without what only the caller of a command knows', () => {
    refused(
      parseEvent({ ...EVENTS.grantAmended, terms: { ...terms, duration: 'P', takenNames: [], customRoles: [] } }),
      problem('not-a-duration', ['terms', 'duration'], 'P'),
      problem('unknown-member', ['terms', 'takenNames'], 'object'),
      problem('unknown-member', ['terms', 'customRoles'], 'object'),
    );
    refused(
      parseEvent({ ...EVENTS.grantAmended, terms: {} }),
      ...Object.keys(terms).map((name) => problem('missing', ['terms', name], 'nothing')),
    );
  });

  it.each(['accessAssigned', 'accessAssignmentChanged'] as const)('of type %s brings a whole assignment', (type) => {
    const incomplete = without('securityGroup', { ...assignment(), status: 'removed' });
    refused(
      parseEvent({ ...EVENTS[type], assignment: incomplete }),
      problem('not-one-of', ['assignment', 'status'], 'removed', ['pending', 'active', 'deleting', 'deleted', 'error']),
      problem('missing', ['assignment', 'securityGroup'], 'nothing'),
    );
  });
});
