import {
  decide,
  evolve,
  execute,
  type AssignmentId,
  type Command,
  type CommandType,
  type Customer,
  type CustomerEvent,
  type DelegatedAdminGrant,
  type Duration,
  type EventOf,
  type GranularDelegatedAdmin,
  type GranularState,
  type GrantCommandType,
  type GrantId,
  type Instant,
  type PartnerId,
  type RefusedBy,
  type Refusal,
  type RelationshipCommandType,
  type RoleDefinitionId,
  type SecurityGroupId,
  type SubscriptionId,
  type TenantId,
} from 'csp-multi-partner';
import {
  parseAssignmentId,
  parseDuration,
  parseGrantId,
  parseRoleDefinitionId,
  parseSecurityGroupId,
  parseTenantId,
} from 'csp-multi-partner/parse';
import { explain } from 'csp-multi-partner/query';
import * as relationships from 'csp-multi-partner/relationships';
import { describe, expectTypeOf, it } from 'vitest';
import { commandRules } from '../../src/policy/commandRules';
import type { RulesFor } from '../../src/policy/rule';
import { evolvePartnerships } from '../../src/customer/evolvePartnerships';
import { requestRules } from '../../src/policy/requestRules';
import type { MessageTable } from '../../src/messages/messageTable';
import { de } from '../../src/messages/de';
import { en } from '../../src/messages/en';
import { namesOf } from '../../src/messages/render';
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

  it('of granular relationships are made by their parse functions only', () => {
    // @ts-expect-error plain text is no id of a relationship
    const grant: GrantId = 'grant-1';
    // @ts-expect-error nor is the id of an assignment one
    const other: GrantId = {} as AssignmentId;
    // @ts-expect-error nor a role a group, though both are GUIDs
    const group: SecurityGroupId = {} as RoleDefinitionId;
    // @ts-expect-error nor a group a tenant
    const partner: TenantId = {} as SecurityGroupId;
    // @ts-expect-error plain text is no role
    const role: RoleDefinitionId = '29232cdf-9323-42fd-ade2-1d097af3e4de';
    // @ts-expect-error and no duration
    const duration: Duration = 'P730D';
    expectTypeOf([grant, other, group, partner, role, duration]).not.toBeAny();
    expectTypeOf(parseGrantId('')._unsafeUnwrap()).toEqualTypeOf<GrantId>();
    expectTypeOf(parseAssignmentId('')._unsafeUnwrap()).toEqualTypeOf<AssignmentId>();
    expectTypeOf(parseRoleDefinitionId('')._unsafeUnwrap()).toEqualTypeOf<RoleDefinitionId>();
    expectTypeOf(parseSecurityGroupId('')._unsafeUnwrap()).toEqualTypeOf<SecurityGroupId>();
    expectTypeOf(parseDuration('')._unsafeUnwrap()).toEqualTypeOf<Duration>();
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

describe('a granular relationship', () => {
  /** The instant that says since when; leaving a status out would not compile. */
  function since(state: GranularState): Instant {
    switch (state.status) {
      case 'created':
        return state.createdAt;
      case 'approvalPending':
        return state.lockedAt;
      case 'approved':
      case 'activating':
        return state.approvedAt;
      case 'active':
        return state.activatedAt;
      case 'expiring':
        return state.endedAt;
      case 'expired':
        return state.expiredAt;
      case 'terminationRequested':
      case 'terminating':
        return state.requestedAt;
      case 'terminated':
        return state.terminatedAt;
      default:
        return expectNever(state);
    }
  }
  const expectNever = (state: never): never => state;

  it('has the facts of its status, and no others', () => {
    expectTypeOf(since).returns.toEqualTypeOf<Instant>();
    const state = {} as GranularState;
    // @ts-expect-error only what is active has an end to come
    if (state.status !== 'active') state.endsAt;
    // @ts-expect-error what was ended by somebody’s request has no end of its own
    if (state.status === 'terminated') state.endedAt;
    // @ts-expect-error nobody rejects: no status says so
    if (state.status === 'rejected') expectNever(state);
  });

  it('is told from the legacy kind by its kind', () => {
    const grant = {} as DelegatedAdminGrant;
    if (grant.kind === 'gdap') expectTypeOf(grant).toEqualTypeOf<GranularDelegatedAdmin>();
    // @ts-expect-error the legacy kind has no assignments
    if (grant.kind === 'dap') grant.assignments;
  });

  it('is not changed in place', () => {
    const grant = {} as GranularDelegatedAdmin;
    // @ts-expect-error its state is readonly
    grant.state = {} as GranularState;
    // @ts-expect-error and so are its roles
    grant.roleDefinitionIds.push({} as RoleDefinitionId);
    // @ts-expect-error and the groups that have them
    grant.assignments[0]!.securityGroup = {} as SecurityGroupId;
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

  it('narrow to the refusals of a draft and of an approval', () => {
    expectTypeOf(decide(customer, {} as Command<'draftGrant'>)._unsafeUnwrapErr()[0].code).toEqualTypeOf<
      | 'too-early'
      | 'grant-id-taken'
      | 'granular-admin-unavailable'
      | 'actor-not-entitled'
      | 'role-not-permitted'
      | 'provider-not-connected'
      | 'different-cloud'
      | 'display-name-length'
      | 'display-name-taken'
      | 'duration-out-of-bounds'
      | 'roles-missing'
      | 'custom-role'
      | 'extension-with-global-admin'
      | 'auto-extension-unavailable'
    >();
    expectTypeOf(decide(customer, {} as Command<'approveGrant'>)._unsafeUnwrapErr()[0].code).toEqualTypeOf<
      | 'too-early'
      | 'grant-unknown'
      | 'actor-not-entitled'
      | 'role-not-permitted'
      | 'wrong-grant-status'
      | 'consent-answered'
    >();
  });

  it('narrow to the events of a draft and of an approval, and to the past that an assignment records first', () => {
    expectTypeOf(decide(customer, {} as Command<'draftGrant'>)._unsafeUnwrap()[0]!.type).toEqualTypeOf<
      'grantDrafted' | 'grantForgotten'
    >();
    expectTypeOf(
      decide(customer, {} as Command<'approveGrant'>)._unsafeUnwrap()[0]!.type,
    ).toEqualTypeOf<'grantApproved'>();
    expectTypeOf(decide(customer, {} as Command<'assignAccess'>)._unsafeUnwrap()[0]!.type).toEqualTypeOf<
      'accessAssigned' | 'grantExtended' | 'grantEnded'
    >();
  });

  it('lead to a relationship that is forgotten by a draft and by the record of time, and by nothing else', () => {
    type Forgetting = {
      [Type in CommandType]: Extract<EventOf<Type>, { readonly type: 'grantForgotten' }> extends never ? never : Type;
    }[CommandType];
    expectTypeOf<Forgetting>().toEqualTypeOf<'draftGrant' | 'recordElapsed'>();
    expectTypeOf<EventOf<'recordElapsed'>['type']>().toEqualTypeOf<'grantExtended' | 'grantEnded' | 'grantForgotten'>();
  });

  it('narrow to the refusals of a removal, which no status of the assignment gets in the way of', () => {
    expectTypeOf(decide(customer, {} as Command<'removeAccessAssignment'>)._unsafeUnwrapErr()[0].code).toEqualTypeOf<
      | 'too-early'
      | 'grant-unknown'
      | 'actor-not-entitled'
      | 'role-not-permitted'
      | 'wrong-grant-status'
      | 'assignment-unknown'
    >();
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

describe('the entry for relationships alone', () => {
  it('decides invitations, ends, removals and purchases as the main entry does', () => {
    const asked = {} as Command<'requestRelationship'>;
    expectTypeOf(relationships.decide(customer, asked)).toEqualTypeOf(decide(customer, asked));
    expectTypeOf(relationships.execute(customer, asked)).toEqualTypeOf(execute(customer, asked));
    expectTypeOf(
      relationships.decide(customer, {} as Command<RelationshipCommandType>)._unsafeUnwrap()[0]!,
    ).toEqualTypeOf<EventOf<RelationshipCommandType>>();
  });

  it('takes no command about a granular relationship', () => {
    // @ts-expect-error one kind of them
    relationships.decide(customer, {} as Command<'draftGrant'>);
    // @ts-expect-error nor all of them
    relationships.decide(customer, {} as Command<GrantCommandType>);
    // @ts-expect-error nor a command that may be one
    relationships.execute(customer, {} as Command);
  });

  it('evolves by no event about a granular relationship', () => {
    // @ts-expect-error it would be lost
    relationships.evolve(customer, {} as EventOf<'draftGrant'>);
    expectTypeOf(relationships.evolve(customer, {} as EventOf<RelationshipCommandType>)).toEqualTypeOf<Customer>();
    expectTypeOf(evolve).parameter(1).toEqualTypeOf<CustomerEvent>();
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

  it('of words: nor do those of a table’s layout, gaps and fields', () => {
    const { moment, ...layout } = en.layout;
    // @ts-expect-error a layout does not say how instants are written
    const withoutMoment: MessageTable['layout'] = layout;
    // @ts-expect-error a layout says how something is written that no message needs
    const withMore: MessageTable['layout'] = { ...en.layout, instant: moment };
    // @ts-expect-error one quotation mark is no pair
    const halfQuoted: MessageTable['layout'] = { ...en.layout, quotationMarks: ['“'] };
    const { 'other-partners': gap, ...gaps } = en.gaps;
    // @ts-expect-error one gap has no words
    const withoutGap: MessageTable['gaps'] = gaps;
    // @ts-expect-error one is no gap
    const withoutMeaning: MessageTable['gaps'] = { ...en.gaps, 'not-a-gap': gap };
    const { quantity, ...fields } = en.fields;
    // @ts-expect-error one field has no words
    const withoutField: MessageTable['fields'] = fields;
    // @ts-expect-error one is no protected field
    const withFriendlyName: MessageTable['fields'] = { ...en.fields, friendlyName: quantity };
    // @ts-expect-error a field is written with its subscription, not before it
    const bare: MessageTable['fields'] = { ...en.fields, quantity: 'seats' };
    expectTypeOf([withoutMoment, withMore, halfQuoted]).not.toBeAny();
    expectTypeOf([withoutGap, withoutMeaning, withoutField, withFriendlyName, bare]).not.toBeAny();
  });

  it('of words: a language lacking a whole part does not compile, and one with own words in place of some does', () => {
    const { layout, gaps, ...others } = de;
    // @ts-expect-error it has no layout
    const withoutLayout: MessageTable = { ...others, gaps };
    // @ts-expect-error it has no words for gaps
    const withoutGaps: MessageTable = { ...others, layout };
    // @ts-expect-error it has a part that no table has
    const withMore: MessageTable = { ...en, titles: {} };
    const own: MessageTable = { ...en, tag: 'en-GB', roles: { ...en.roles, other: 'somebody else' } };
    expectTypeOf([withoutLayout, withoutGaps, withMore, own]).not.toBeAny();
  });

  it('of words: partners are named by a table', () => {
    expectTypeOf(namesOf).parameter(1).toEqualTypeOf<MessageTable>();
    // @ts-expect-error the quotation marks are the table’s
    namesOf(customer);
  });

  it('of handlers: one that emits another command’s event does not compile', () => {
    // @ts-expect-error a purchase is not a removal
    const wrong: (typeof relationshipOutcomes)['revokeDelegatedAdmin'] = relationshipOutcomes.purchaseSubscription;
    expectTypeOf(wrong).not.toBeAny();
  });
});
