/** A portfolio on disk: a line of JSON for each customer as it was yesterday, and the next line for the same customer today. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Customer, GranularDelegatedAdmin, Subscription } from 'csp-multi-partner';
import { toDocument } from 'csp-multi-partner/wire/json';
import * as world from '../world';

const YESTERDAY = '2024-02-01T00:00:00Z';
const TODAY = '2024-02-02T00:00:00Z';
const SUBSCRIPTIONS = 3;
/** Something is different today for one customer in so many. */
const CHANGED = 10;

/** Writes a document a line. */
export async function writePortfolio(path: string, customers: number): Promise<void> {
  const file = createWriteStream(path);
  for (let number = 0; number < customers; number += 1) {
    if (!file.write(linesOf(number))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Calls back with each line in turn. */
export async function forEachLine(path: string, take: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  lines.on('line', take);
  await once(lines, 'close');
}

/** Calls back with each customer's two lines. */
export async function forEachPair(path: string, take: (yesterday: string, today: string) => void): Promise<void> {
  let before: string | null = null;
  await forEachLine(path, (line) => {
    if (before === null) before = line;
    else {
      take(before, line);
      before = null;
    }
  });
}

// One customer is read once and written many times with other ids, which takes a fraction of making each.
const [unchanged, changed] = [templateOf(world.office), templateOf(suspended)];
const NUMBER = /70000000/gu;

function linesOf(number: number): string {
  const { yesterday, today } = number % CHANGED === 0 ? changed : unchanged;
  const digits = String(70_000_000 + number);
  return `${yesterday.replace(NUMBER, digits)}\n${today.replace(NUMBER, digits)}\n`;
}

function suspended(changes: Partial<Subscription>): Subscription {
  return world.office({ ...changes, status: 'suspended' });
}

interface Template {
  readonly yesterday: string;
  readonly today: string;
}

function templateOf(subscriptionOfToday: typeof suspended): Template {
  return {
    yesterday: JSON.stringify(toDocument('customer', customerAsOf(YESTERDAY, world.office))),
    today: JSON.stringify(toDocument('customer', customerAsOf(TODAY, subscriptionOfToday))),
  };
}

/** Two relationships, three subscriptions, and a granular relationship that ends within the year. */
function customerAsOf(asOf: string, subscription: typeof suspended): Customer {
  const tenantId = '70000000-0000-4000-8000-000000000000';
  const grant: Partial<GranularDelegatedAdmin> = {
    id: world.grantId('grant-70000000'),
    state: { status: 'active', activatedAt: world.at('2023-06-01'), endsAt: world.at('2024-06-01') },
  };
  return world.contoso({
    ...{ tenantId, name: 'Customer 70000000', asOf },
    subscriptions: Array.from({ length: SUBSCRIPTIONS }, (_, index) => {
      const changes = { id: world.subscriptionId(`70000000-0000-4000-8000-00000000000${index}`) };
      return index === 0 ? subscription(changes) : world.office(changes);
    }),
    partnerships: {
      partners: [world.northwind, world.fabrikam],
      relationships: [world.reseller(world.NORTHWIND), world.reseller(world.FABRIKAM)],
      grants: [world.gdap(grant)],
    },
  });
}
