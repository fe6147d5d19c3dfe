import type { Command, CommandType } from '../customer/command';
import type { Customer } from '../customer/customer';
import { grantAsOf } from '../delegatedAdmin/grantTime';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import { PARTNER_ROLES, type Actor } from '../tenant/actor';
import { daysAfter } from './instants';
import { castIn } from './partners';
import { agentOf, people } from './people';

/** When somebody considers what to do next. */
export interface Moment {
  readonly customer: Customer;
  readonly at: Instant;
  /** The granular relationships as time has left them. */
  readonly living: readonly GranularDelegatedAdmin[];
  /** Any whole number from 0; whatever is open follows from it. */
  readonly choice: number;
  /** Whether to try also what the status of a relationship bars. */
  readonly isBold: boolean;
}

/** What might be tried of each kind; `number` is for the ids of what is new. */
export type Attempts<Type extends CommandType = CommandType> = {
  readonly [Each in Type]: (moment: Moment, number: number) => readonly Command<Each>[];
};

export function momentOf(customer: Customer, at: Instant, choice: number, isBold: boolean): Moment {
  const living = customer.partnerships.grants.flatMap((grant) =>
    grant.kind === 'dap' ? [] : (grantAsOf(grant, at) ?? []),
  );
  return { customer, at, living, choice, isBold };
}

/** One of several, the choice wrapping around; undefined of none. */
export function pick<Item>(items: NonEmpty<Item>, choice: number): Item;
export function pick<Item>(items: readonly Item[], choice: number): Item | undefined;
export function pick<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items[choice % items.length];
}

/** Everybody who might try something with a customer, the most powerful of the customer first. */
export function everybody({ cloud, asOf }: Customer): NonEmpty<Actor> {
  const { globalAdmin, relationshipAdmin, billingAdmin, someUser, microsoft } = people;
  return [
    globalAdmin,
    ...[relationshipAdmin, billingAdmin, someUser, microsoft],
    ...castIn(cloud).flatMap((partner) => PARTNER_ROLES.map((role) => agentOf(partner, role))),
    { kind: 'microsoft', inactiveSince: daysAfter(asOf, -100) },
    { kind: 'microsoft', inactiveSince: daysAfter(asOf, -5) },
  ];
}
