import fc from 'fast-check';
import type { Command } from '../customer/command';
import type { Customer } from '../customer/customer';
import { parseTenantId } from '../parse/identifierReaders';
import { commandsFor } from './commandsFor';
import { customers } from './customers';
import { made } from './made';
import { tellCommand } from './tell';
import { namesIn, tellCustomer } from './tellCustomer';
import { withStory } from './withStory';

/** One customer. */
export function customerCases(): fc.Arbitrary<{ readonly customer: Customer }> {
  return customers().map((customer) => withStory({ customer }, (drawn) => tellCustomer(drawn.customer).join('\n')));
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

interface Two {
  readonly first: Customer;
  readonly second: Customer;
}

/** Two customers, whose tenants may differ in one digit. */
export function twoCustomers(): fc.Arbitrary<Two> {
  return fc.tuple(customers(), customers(), fc.boolean()).map(([first, other, isClose]) => {
    const neighbour = made(parseTenantId(first.tenantId.replace(/.$/u, (digit) => (digit === '0' ? '1' : '0'))));
    const tenantId = isClose || other.tenantId === first.tenantId ? neighbour : other.tenantId;
    const account = Object.freeze({ ...other.account, owner: tenantId });
    return withStory<Two>({ first, second: Object.freeze({ ...other, tenantId, account }) }, tellTwo);
  });
}

function tellTwo({ first, second }: Two): string {
  return [first, second].flatMap((each) => [each.tenantId, ...tellCustomer(each)]).join('\n');
}
