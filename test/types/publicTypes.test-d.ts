import {
  decide,
  execute,
  type Command,
  type Customer,
  type CustomerEvent,
  type Instant,
  type PartnerId,
  type RefusedBy,
  type Refusal,
  type SubscriptionId,
  type TenantId,
} from 'csp-multi-partner';
import { parseTenantId } from 'csp-multi-partner/parse';
import { explain } from 'csp-multi-partner/query';
import { describe, expectTypeOf, it } from 'vitest';
import { commandRules } from '../../src/policy/commandRules';
import type { RulesFor } from '../../src/policy/rule';
import { evolvePartnerships } from '../../src/customer/evolvePartnerships';
import { requestRules } from '../../src/policy/requestRules';
import type { MessageTable } from '../../src/messages/messageTable';
import { en } from '../../src/messages/en';
import { relationshipOutcomes } from '../../src/decision/relationshipOutcomes';

declare const customer: Customer;
declare const tenant: TenantId;

describe('identifiers', () => {
  it('are made by their parse function only', () => {
    // @ts-expect-error plain text is no tenant id
    const text: TenantId = 'a1000000-0000-4000-8000-000000000001';
    // @ts-expect-error nor is one kind of id another
    const partner: PartnerId = tenant;
    // @ts-expect-error nor an instant a subscription id
    const subscription: SubscriptionId = customer.asOf;
    expectTypeOf([text, partner, subscription]).not.toBeAny();
    expectTypeOf(parseTenantId('')._unsafeUnwrap()).toEqualTypeOf<TenantId>();
    expectTypeOf<Instant>().toExtend<string>();
  });
});

describe('state', () => {
  it('cannot be changed', () => {
    // @ts-expect-error members are readonly
    customer.name = 'Other';
    // @ts-expect-error and lists too
    customer.account.subscriptions.push(customer.account.subscriptions[0]);
  });

  it('has no account where partnerships evolve', () => {
    expectTypeOf(evolvePartnerships).parameter(0).not.toHaveProperty('account');
    expectTypeOf(evolvePartnerships).parameter(0).not.toHaveProperty('subscriptions');
  });
});

describe('decisions', () => {
  it('narrow to the events and refusals of their command', () => {
    const revoke = {} as Command<'revokeDelegatedAdmin'>;
    expectTypeOf(decide(customer, revoke)._unsafeUnwrap()[0]!.type).toEqualTypeOf<'delegatedAdminRemoved'>();
    expectTypeOf(execute(customer, revoke)._unsafeUnwrapErr()[0].code).toEqualTypeOf<
      'too-early' | 'delegated-admin-unknown' | 'actor-not-entitled' | 'role-not-permitted' | 'delegated-admin-in-use'
    >();
    expectTypeOf(explain(customer, revoke)[0]!.rule).toEqualTypeOf<RefusedBy['revokeDelegatedAdmin']>();
  });

  it('take any command where the kind is open', () => {
    expectTypeOf(decide(customer, {} as Command)._unsafeUnwrap()[0]!).toEqualTypeOf<CustomerEvent>();
  });

  it('have refusals whose code narrows their facts', () => {
    const refusal = {} as Refusal;
    if (refusal.code === 'not-the-seller') expectTypeOf(refusal.seller).toEqualTypeOf<TenantId | null>();
    // @ts-expect-error other refusals know no seller
    if (refusal.code === 'different-region') refusal.seller;
  });
});

describe('tables', () => {
  it('of rules: a missing, an extra and a mis-keyed rule do not compile', () => {
    const { 'role-not-permitted': role, ...others } = requestRules;
    // @ts-expect-error one is missing
    const missing: RulesFor<'requestRelationship'> = others;
    // @ts-expect-error one is of another command
    const extra: RulesFor<'requestRelationship'> = { ...requestRules, 'invitation-unknown': role };
    // @ts-expect-error one stands under another’s code
    const misKeyed: RulesFor<'requestRelationship'> = { ...requestRules, 'different-region': role };
    expectTypeOf([missing, extra, misKeyed]).not.toBeAny();
    expectTypeOf(commandRules.acceptInvitation).not.toBeAny();
  });

  it('of words: a missing and an extra entry do not compile', () => {
    const { 'not-the-seller': words, ...others } = en.refusals;
    // @ts-expect-error one is missing
    const missing: MessageTable['refusals'] = others;
    // @ts-expect-error one is of no refusal
    const extra: MessageTable['refusals'] = { ...en.refusals, 'not-a-code': words };
    expectTypeOf([missing, extra]).not.toBeAny();
  });

  it('of handlers: one that emits another command’s event does not compile', () => {
    // @ts-expect-error a purchase is not a removal
    const wrong: (typeof relationshipOutcomes)['revokeDelegatedAdmin'] = relationshipOutcomes.purchaseSubscription;
    expectTypeOf(wrong).not.toBeAny();
  });
});
