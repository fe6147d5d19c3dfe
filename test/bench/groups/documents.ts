import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Customer } from 'csp-multi-partner';
import { fold } from 'csp-multi-partner/wire';
import { fromPartnerCenter } from 'csp-multi-partner/wire/partner-center';
import { decode, encode, fromDocument, toDocument } from 'csp-multi-partner/wire/json';
import * as world from '../../world';
import { contest } from '../contest';
import type { Group, Row } from '../group';
import { isArktypeCustomer, isCompiledArktypeCustomer } from '../peers/arktypeCustomer';
import { withVersion } from '../peers/peer';
import { isCompiledZodCustomer, isZodCustomer } from '../peers/zodCustomer';
import { changedDocuments } from '../spoiltDocuments';

const KEPT_WHOLE =
  'Not looked into yet; each payload is kept whole beside what is read of it, so that it can be written back.';

const TITLE = 'Reading and writing documents';
const SUBSCRIPTIONS = 20;
const FEWEST_SPOILT = 200;
/** Far more than any change of the machine's mood makes of twice as much work. */
const ABOUT_TWICE = 2.5;

const schemas = [isZodCustomer, isArktypeCustomer, isCompiledZodCustomer, isCompiledArktypeCustomer];

/** What no schema of theirs checks; the library refuses it by these codes. */
const ACROSS_MEMBERS: ReadonlySet<string> = new Set(['duplicate', 'unknown-partner']);

/** What reading and writing costs beside JSON itself and beside libraries of schemas, and how it grows. */
export const documents: Group = {
  name: 'documents',
  title: TITLE,
  async run() {
    const rows: Row[] = [await reading(), await writing(), ...(await growth()), ...(await payloads())];
    // Afterwards, since no reader is at its fastest once it has met two thousand documents that are wrong.
    return { title: TITLE, notes: notesOn(compareVerdicts()), rows };
  },
};

/** A customer with some of everything, and so many subscriptions. */
function customerOf(subscriptions: number): Customer {
  const { NORTHWIND, FABRIKAM, TAILSPIN, ADATUM } = world;
  return world.contoso({
    asOf: '2024-02-01T00:00:00Z',
    subscriptions: Array.from({ length: subscriptions }, (_, index) =>
      world.office({
        id: world.subscriptionId(`0ff1ce00-0000-4000-8000-${String(index).padStart(12, '0')}`),
        friendlyName: `Office 365 E3, ${index}`,
        ...(index % 3 === 0 ? { orderId: null, partnerOfRecord: null, transactingPartner: null } : {}),
      }),
    ),
    partnerships: {
      invitations: [
        world.invitation(),
        world.invitation({
          ...{ id: 'invitation-2', partner: ADATUM, provider: TAILSPIN },
          ...{ status: 'accepted', acceptedAt: '2015-02-01T00:00:00Z' },
        }),
      ],
      relationships: [
        world.reseller(NORTHWIND),
        { status: 'ended', partner: ADATUM, since: '2015-02-01T00:00:00Z', endedAt: '2016-02-01T00:00:00Z' },
      ],
      grants: [
        world.dap(NORTHWIND),
        world.gdap(),
        world.gdap({ id: world.grantId('grant-2'), partner: FABRIKAM, state: world.STATES.approvalPending }),
      ],
    },
  });
}

interface Verdicts {
  readonly taken: number;
  readonly refused: number;
  /** Refused by the library alone, for what no schema checks. */
  readonly refusedByUsAlone: number;
}

/** @throws where a schema takes what the library refuses, or the other way round */
function compareVerdicts(): Verdicts {
  const document = JSON.parse(encode('customer', customerOf(2))) as unknown;
  const [counts, seen] = [{ taken: 0, refused: 0, refusedByUsAlone: 0 }, new Set<string>()];
  for (const changed of [document, ...changedDocuments(document)]) {
    const text = JSON.stringify(changed);
    if (seen.has(text)) continue;
    seen.add(text);
    const ours = fromDocument('customer', changed);
    const isBeyondThem = ours.isErr() && ours.error.every(({ code }) => ACROSS_MEMBERS.has(code));
    for (const isTaken of schemas)
      assert.equal(isTaken(changed), ours.isOk() || isBeyondThem, `${isTaken.name} ${text}`);
    counts[isBeyondThem ? 'refusedByUsAlone' : ours.isOk() ? 'taken' : 'refused'] += 1;
  }
  assert.ok(counts.refused >= FEWEST_SPOILT, `only ${counts.refused} documents are spoilt`);
  return counts;
}

function reading(): Promise<Row> {
  const text = encode('customer', customerOf(SUBSCRIPTIONS));
  const parsed = JSON.parse(text) as unknown;
  for (const isTaken of schemas) assert.ok(isTaken(parsed));
  return contest({
    work: `read a customer of ${SUBSCRIPTIONS} subscriptions`,
    subjects: {
      'JSON.parse': () => JSON.parse(text) as unknown,
      'fromDocument, after JSON.parse': () => fromDocument('customer', parsed),
      'zod, after JSON.parse': () => isZodCustomer(parsed),
      'arktype, after JSON.parse': () => isArktypeCustomer(parsed),
      'zod compiled, after JSON.parse': () => isCompiledZodCustomer(parsed),
      'arktype compiled, after JSON.parse': () => isCompiledArktypeCustomer(parsed),
      'decode, JSON.parse included': () => decode('customer', text),
    },
    bounds: [
      { subject: 'fromDocument, after JSON.parse', against: 'JSON.parse', atMost: 2.5 },
      { subject: 'fromDocument, after JSON.parse', against: 'zod, after JSON.parse', atMost: 1 },
      { subject: 'fromDocument, after JSON.parse', against: 'arktype, after JSON.parse', atMost: 1 },
    ],
  });
}

function writing(): Promise<Row> {
  const customer = customerOf(SUBSCRIPTIONS);
  const document = toDocument('customer', customer);
  return contest({
    work: `write a customer of ${SUBSCRIPTIONS} subscriptions`,
    subjects: { 'JSON.stringify': () => JSON.stringify(document), encode: () => encode('customer', customer) },
  });
}

/** Twice as much takes about twice as long, also where somebody means ill. */
async function growth(): Promise<readonly Row[]> {
  const customers = (count: number): string => encode('customer', customerOf(count));
  const noEvents = (count: number): string =>
    JSON.stringify({ ...toDocument('events', []), value: Array.from({ length: count }, () => 1) });
  const small = customers(SUBSCRIPTIONS);
  const deep = (levels: number): string =>
    small.replace('"value":{', `"value":{"more":${'['.repeat(levels)}${']'.repeat(levels)},`);
  return [
    await twice('decode a customer', 'subscriptions', 5_000, customers, (text) => decode('customer', text)),
    await twice('refuse events of which none is one', 'entries', 100_000, noEvents, (text) => decode('events', text)),
    await twice('refuse a stray member', 'levels deep', 50_000, deep, (text) => decode('customer', text)),
  ];
}

function twice(
  work: string,
  of: string,
  count: number,
  textOf: (count: number) => string,
  readText: (text: string) => unknown,
): Promise<Row> {
  const [half, whole] = [textOf(count), textOf(2 * count)];
  const [less, more] = [count, 2 * count].map((each) => `${each.toLocaleString('en')} ${of}`) as [string, string];
  return contest({
    work,
    subjects: { [less]: () => readText(half), [more]: () => readText(whole) },
    bounds: [{ subject: more, against: less, atMost: ABOUT_TWICE }],
  });
}

/** Subscriptions as Partner Center sends them. */
async function payloads(): Promise<readonly Row[]> {
  const example = JSON.parse(readFileSync('docs/examples/subscriptions.json', 'utf8')) as {
    readonly items: readonly object[];
  };
  const items = Array.from({ length: SUBSCRIPTIONS }, (_, index) => ({
    ...example.items[index % 2],
    id: `subscription-${index}`,
  }));
  const page = JSON.stringify({ ...example, totalCount: SUBSCRIPTIONS, items });
  const customer = readFileSync('docs/examples/customer.json', 'utf8');
  const view = { partner: world.tailspin, customer, relationships: null, subscriptions: page, agreements: [] };
  const context = {
    tenantId: world.tenant('5b1e2f60-3c4d-4a8e-9f10-77d2c0a9e001'),
    asOf: world.at('2026-11-23'),
    cspTenancy: { kind: 'none' },
  } as const;
  return [
    await contest({
      work: `read ${SUBSCRIPTIONS} subscriptions of Partner Center`,
      subjects: {
        'JSON.parse': () => JSON.parse(page) as unknown,
        fromPartnerCenter: () => fromPartnerCenter(page, 'subscription'),
        'fold, into a customer': () => fold([view], context),
      },
      bounds: [{ subject: 'fromPartnerCenter', against: 'JSON.parse', atMost: 3.5, missed: KEPT_WHOLE }],
    }),
  ];
}

function notesOn({ taken, refused, refusedByUsAlone }: Verdicts): readonly string[] {
  const [zod, arktype] = [withVersion({ name: 'zod', of: 'zod' }), withVersion({ name: 'arktype', of: 'arktype' })];
  return [
    `Schemas of ${zod} and ${arktype} check the same document as strictly: exact members, formats, days that exist, enumerations and bounds. ` +
      `On ${taken + refused} documents, each with one thing changed, they say what the library says: ${taken} are taken and ${refused} refused. ` +
      `Only the library refuses ${refusedByUsAlone} more: two entries with one id, and partners that a list names and nobody knows. ` +
      'And only the library brings letter case and instants into one form, and freezes what it read.',
    'The library compiles no code at run time, and where that is forbidden zod and arktype do not either; so they are compared with `jitless` set. ' +
      'The rows named “compiled” show what they gain where `eval` is allowed; no bound is set against that.',
  ];
}
