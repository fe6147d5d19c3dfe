import fc from 'fast-check';
import type { Command } from '../customer/command';
import type { Subscription } from '../account/subscription';
import type { Customer } from '../customer/customer';
import type { CustomerEvent } from '../customer/event';
import { parseTenantId } from '../parse/identifierReaders';
import { parseCustomer } from '../parse/customerReader';
import type { NonEmpty } from '../shared/nonEmpty';
import type { TenantId } from '../tenant/identifiers';
import { commandsFor } from './commandsFor';
import { customers } from './customers';
import { histories } from './histories';
import type { History } from './history';
import { made } from './made';
import { people } from './people';
import { tellCommand, tellHistory } from './tell';
import { namesIn, tellCustomer } from './tellCustomer';
import { withStory } from './withStory';
import { eventsInWords, inWords, texts } from './writtenText';

export interface One {
  readonly customer: Customer;
}

/** One customer. */
export function customerCases(): fc.Arbitrary<One> {
  return customers().map((customer) => withStory<One>({ customer }, tellOne));
}

function tellOne({ customer }: One): string {
  return tellCustomer(customer).join('\n');
}

/** One customer that has hundreds of subscriptions, some of its own among them. */
export function largeCases(): fc.Arbitrary<One> {
  return customers().map((customer) =>
    withStory<One>({ customer: enlarged(customer) }, () => tellEnlarged(customer).join('\n')),
  );
}

/** What somebody tries with one that has so many. */
export function largeTries(): fc.Arbitrary<Tried> {
  return customers().chain((small) => {
    const customer = enlarged(small);
    return commandsFor(customer).map((command) =>
      withStory<Tried>({ customer, command }, () =>
        [...tellEnlarged(small), tellCommand(command, namesIn(customer))].join('\n'),
      ),
    );
  });
}

function enlarged(customer: Customer): Customer {
  const { account } = customer;
  const [template = OFFICE] = account.subscriptions;
  const more = Array.from({ length: HUNDREDS }, (_, index) => ({ ...template, id: `one-more-${index + 1}` }));
  return made(
    parseCustomer({ ...customer, account: { ...account, subscriptions: [...account.subscriptions, ...more] } }),
  );
}

function tellEnlarged(customer: Customer): readonly string[] {
  return [...tellCustomer(customer), `- and ${HUNDREDS} subscriptions more`];
}

/** More than most pages and lists have; in JSON more than 100 kB, where some servers end reading. */
const HUNDREDS = 320;
const [OFFICE] = people.contoso.account.subscriptions as NonEmpty<Subscription>;

/** One customer, in whose names, ids and other text there is anything that people write. */
export function writtenCases(): fc.Arbitrary<One> {
  return fc
    .tuple(customers(), fc.array(texts, { minLength: 1, maxLength: 3 }))
    .map(([customer, written]) => withStory<One>({ customer: inWords(customer, written as [string]) }, tellOne));
}

/** A customer, and what somebody tries with it. */
export interface Tried {
  readonly customer: Customer;
  readonly command: Command;
}

export function triedCases(): fc.Arbitrary<Tried> {
  return customers().chain((customer) =>
    commandsFor(customer).map((command) => withStory<Tried>({ customer, command }, tellTried)),
  );
}

function tellTried({ customer, command }: Tried): string {
  return [...tellCustomer(customer), tellCommand(command, namesIn(customer))].join('\n');
}

interface Succession {
  readonly history: History;
  readonly other: Customer;
}

/** A history of a customer, and another customer of its tenant, as a new snapshot would have it. */
export function successions(): fc.Arbitrary<Succession> {
  return fc
    .tuple(histories(), customers())
    .map(([history, other]) =>
      withStory<Succession>({ history, other: ofTenant(other, history.start.tenantId) }, (drawn) =>
        [tellHistory(history), ...tellCustomer(drawn.other)].join('\n'),
      ),
    );
}

/** What happened to a customer, with whatever people write in names and ids. */
export function writtenEvents(): fc.Arbitrary<Happened> {
  return fc
    .tuple(eventful(), fc.array(texts, { minLength: 1, maxLength: 3 }))
    .map(([history, written]) =>
      withStory<Happened>({ events: eventsInWords(history.events, written as [string]) }, () => tellHistory(history)),
    );
}

export interface Happened {
  readonly events: readonly CustomerEvent[];
}

/** Histories in which something happens. */
export function eventful(): fc.Arbitrary<History> {
  return histories().filter(({ events }) => events.length > 0);
}

interface Several {
  readonly first: Customer;
  readonly others: NonEmpty<Customer>;
}

const DIGITS = 32;

/** A customer and a dozen others at most; the tenant of each of them differs from that of the first in one digit. */
export function severalCustomers(): fc.Arbitrary<Several> {
  return fc.tuple(customers(), inSomeDigits(customers())).map(([first, drawn]) => {
    const others = drawn.map(([digit, other]) => ofTenant(other, neighbourOf(first.tenantId, digit)));
    return withStory<Several>({ first, others: others as unknown as NonEmpty<Customer> }, tellSeveral);
  });
}

function tellSeveral({ first, others }: Several): string {
  return [first, ...others].flatMap((each) => [each.tenantId, ...tellCustomer(each)]).join('\n');
}

/** Tenants that differ from one in one digit, a dozen at most. */
export function neighboursOf(tenantId: TenantId): fc.Arbitrary<readonly TenantId[]> {
  return inSomeDigits(fc.constant(tenantId)).map((drawn) => drawn.map(([digit, id]) => neighbourOf(id, digit)));
}

function inSomeDigits<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<readonly (readonly [number, Value])[]> {
  return fc.uniqueArray(fc.tuple(fc.nat(DIGITS - 1), values), {
    minLength: 1,
    maxLength: 12,
    size: 'max',
    selector: ([digit]) => digit,
  });
}

/** With another in the place of one of its 32 digits. */
function neighbourOf(tenantId: TenantId, place: number): TenantId {
  let passed = -1;
  const changed = tenantId.replace(/[\da-f]/gu, (digit) => {
    passed += 1;
    if (passed !== place) return digit;
    return digit === '0' ? '1' : '0';
  });
  return made(parseTenantId(changed));
}

/** One command, and two customers of one tenant with whom somebody tries it. */
export interface Rivals extends Tried {
  readonly other: Customer;
}

export function rivalCases(): fc.Arbitrary<Rivals> {
  return fc
    .tuple(triedCases(), customers())
    .map(([{ customer, command }, other]) =>
      withStory<Rivals>({ customer, command, other: ofTenant(other, customer.tenantId) }, (drawn) =>
        [tellTried(drawn), ...tellCustomer(drawn.other)].join('\n'),
      ),
    );
}

function ofTenant(customer: Customer, tenantId: TenantId): Customer {
  const account = Object.freeze({ ...customer.account, owner: tenantId });
  return Object.freeze({ ...customer, tenantId, account });
}
