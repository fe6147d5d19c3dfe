/**
 * What reading and writing documents costs beyond JSON itself, and how it grows: `npm run bench`. Each row says what it may cost.
 */
import { readFileSync } from 'node:fs';
import type { Subscription } from 'csp-multi-partner';
import { fold } from 'csp-multi-partner/wire';
import { fromPartnerCenter } from 'csp-multi-partner/wire/partner-center';
import { decode, encode, fromDocument, toDocument } from 'csp-multi-partner/wire/json';
import * as world from '../world';
import { compare, head } from './compare';

const customerOf = (count: number): ReturnType<typeof world.contoso> =>
  world.contoso({
    subscriptions: Array.from({ length: count }, (_, index): Subscription =>
      world.office({ id: world.subscriptionId(`subscription-${index}`) }),
    ),
  });

const small = customerOf(20);
const smallDocument = toDocument('customer', small);
const smallText = encode('customer', small);
const [half, whole] = [customerOf(5_000), customerOf(10_000)].map((customer) => encode('customer', customer)) as [
  string,
  string,
];

/** Events of which none is one. */
const bad = (count: number): string =>
  JSON.stringify({ ...toDocument('events', []), value: Array.from({ length: count }, () => 1) });
const [fewBad, manyBad] = [bad(100_000), bad(200_000)];

/** A customer with something deep that does not belong there. */
const deep = (levels: number): string =>
  smallText.replace('"value":{', `"value":{"more":${'['.repeat(levels)}${']'.repeat(levels)},`);
const [shallow, deeper] = [deep(50_000), deep(100_000)];

head('documents');
await compare(
  'decode a customer of 20 subscriptions, against JSON.parse: at most 3.5',
  () => JSON.parse(smallText),
  () => decode('customer', smallText),
);
await compare(
  'encode it, against JSON.stringify',
  () => JSON.stringify(smallDocument),
  () => encode('customer', small),
);
await compare(
  'read it from an object, against decoding its text: less than 1',
  () => decode('customer', smallText),
  () => fromDocument('customer', smallDocument),
);
await compare(
  'decode 10,000 subscriptions, against 5,000: about 2',
  () => decode('customer', half),
  () => decode('customer', whole),
);
await compare(
  'refuse 200,000 bad events, against 100,000: about 2',
  () => decode('events', fewBad),
  () => decode('events', manyBad),
);
await compare(
  'refuse a stray member 100,000 levels deep, against 50,000: about 2',
  () => decode('customer', shallow),
  () => decode('customer', deeper),
);

/** Twenty subscriptions as Partner Center sends them. */
const example = JSON.parse(readFileSync('docs/examples/subscriptions.json', 'utf8')) as {
  readonly items: readonly object[];
};
const items = Array.from({ length: 20 }, (_, index) => ({ ...example.items[index % 2], id: `subscription-${index}` }));
const page = JSON.stringify({ ...example, totalCount: 20, items });
const view = {
  partner: world.tailspin,
  customer: readFileSync('docs/examples/customer.json', 'utf8'),
  relationships: null,
  agreements: [],
};
const context = {
  tenantId: world.tenant('5b1e2f60-3c4d-4a8e-9f10-77d2c0a9e001'),
  asOf: world.at('2026-11-23'),
  cspTenancy: { kind: 'none' },
} as const;

head('payloads');
await compare(
  'read 20 subscriptions of Partner Center, against JSON.parse: at most 3.5',
  () => JSON.parse(page),
  () => fromPartnerCenter(page, 'subscription'),
);
await compare(
  'fold them into a customer, against JSON.parse',
  () => JSON.parse(page),
  () => fold([{ ...view, subscriptions: page }], context),
);
