import {
  decide,
  execute,
  type Actor,
  type AutoExtendDuration,
  type Cloud,
  type Customer,
  type Day,
  type RefusalCode,
  type Verdict,
} from 'csp-multi-partner';
import { explain } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/policy/catalogue';
import { END_REMOVES_DELEGATED_ADMIN_EXCEPT } from '../../src/policy/effect';
import type { Era } from '../../src/policy/era';
import type { AttemptType } from '../../src/policy/rule';
import { DELEGATED_ADMIN_WITHOUT_RESELLER } from '../../src/policy/sunset';
import {
  ADATUM,
  CONTOSO,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GRANT,
  NORTHWIND,
  STATES,
  TAILSPIN,
  accept,
  action,
  adatum,
  agent,
  at,
  billingAdmin,
  contoso,
  dap,
  draft,
  end,
  fabrikam,
  gdap,
  globalAdmin,
  invitation,
  microsoft,
  office,
  order,
  partnerId,
  purchase,
  relationshipAdmin,
  request,
  reseller,
  revoke,
  someUser,
  step,
  subscriptionId,
  tailspin,
} from '../world';

type Given = NonNullable<Parameters<typeof contoso>[0]>;
type Kind = Verdict['kind'];

/** A day on which a rule begins, ends or changes, and an attempt that tells the difference. */
interface Boundary {
  readonly type: AttemptType;
  readonly code: RefusalCode;
  readonly day: Day;
  /** Where the rule changes that day. */
  readonly clouds: readonly Cloud[];
  /** Who does what, to a customer of which kind. */
  readonly when: string;
  readonly given: Given;
  readonly explained: (customer: Customer, instant: string) => readonly Verdict[];
  readonly before: Kind;
  readonly since: Kind;
  /** A cloud where nothing changes that day, and what the rule says there; absent where it changes in all clouds. */
  readonly elsewhere?: { readonly cloud: Cloud; readonly stays: Kind };
}

const ALL: readonly Cloud[] = ['global', 'us-government', 'germany', 'china'];
const BEYOND_CHINA: readonly Cloud[] = ['global', 'us-government', 'germany'];
const GOVERNMENT: readonly Cloud[] = ['us-government'];

const invited = (changes: Record<string, unknown> = {}): Given => ({
  partnerships: { invitations: [invitation(changes)] },
});
const ownReseller = { kind: 'transacting-tenant', providers: [TAILSPIN] };
const helpdesk = (partner = NORTHWIND) => agent(partner, 'helpdesk-agent');

/** Northwind and Fabrikam sell Office 365, Northwind administers it. */
const twoSellers = [
  office(),
  office({ id: subscriptionId('0ff1ce00-0000-4000-8000-000000000011'), transactingPartner: FABRIKAM }),
];
const administeredByBoth: Given = {
  subscriptions: [office({ transactingPartner: FABRIKAM })],
  partnerships: { grants: [dap(NORTHWIND), dap(FABRIKAM)] },
};

const requesting = (code: RefusalCode, when: string, changes: Parameters<typeof request>[1], given: Given = {}) => ({
  type: 'requestRelationship' as const,
  code,
  when,
  given,
  explained: (customer: Customer, instant: string) => explain(customer, request(instant, changes)),
});
const accepting = (code: RefusalCode, when: string, given: Given, changes: Parameters<typeof accept>[1] = {}) => ({
  type: 'acceptInvitation' as const,
  code,
  when,
  given,
  explained: (customer: Customer, instant: string) => explain(customer, accept(instant, changes)),
});
const revoking = (code: RefusalCode, when: string, changes: Parameters<typeof revoke>[1]) => ({
  type: 'revokeDelegatedAdmin' as const,
  code,
  when,
  given: { partnerships: { grants: [dap(NORTHWIND)] } },
  explained: (customer: Customer, instant: string) => explain(customer, revoke(instant, changes)),
});
const ending = (code: RefusalCode, when: string, given: Given, changes: Parameters<typeof end>[1] = {}) => ({
  type: 'endResellerRelationship' as const,
  code,
  when,
  given,
  explained: (customer: Customer, instant: string) => explain(customer, end(instant, changes)),
});
const buying = (code: RefusalCode, when: string, given: Given, changes: Parameters<typeof purchase>[1] = {}) => ({
  type: 'purchaseSubscription' as const,
  code,
  when,
  given,
  explained: (customer: Customer, instant: string) => explain(customer, purchase(instant, changes)),
});

/** About `grant-1`, which Fabrikam has drafted, awaits approval, or is in force. */
const withGrant = (changes: Parameters<typeof gdap>[0] = {}): Given => ({ partnerships: { grants: [gdap(changes)] } });
const draftedGrant = withGrant({ state: STATES.created });
const pendingGrant = withGrant({ state: STATES.approvalPending });
const activeGrant = withGrant();

const drafting = (code: RefusalCode, when: string, changes: Parameters<typeof draft>[1]) => ({
  type: 'draftGrant' as const,
  code,
  when,
  given: {},
  explained: (customer: Customer, instant: string) => explain(customer, draft(instant, changes)),
});
const amending = (code: RefusalCode, when: string, autoExtendDuration: AutoExtendDuration) => ({
  type: 'amendGrant' as const,
  code,
  when,
  given: draftedGrant,
  explained: (customer: Customer, instant: string) => {
    const { displayName, duration, roleDefinitionIds, takenNames, customRoles } = draft(instant);
    const terms = { displayName, duration, autoExtendDuration, roleDefinitionIds, takenNames, customRoles };
    return explain(customer, { type: 'amendGrant', at: at(instant), actor: agent(FABRIKAM), grantId: GRANT, ...terms });
  },
});
const switching = (code: RefusalCode, when: string, actor: Actor) => ({
  type: 'switchAutoExtension' as const,
  code,
  when,
  given: activeGrant,
  explained: (customer: Customer, instant: string) => {
    const command = { type: 'switchAutoExtension', at: at(instant), actor, grantId: GRANT } as const;
    return explain(customer, { ...command, autoExtendDuration: 'P180D' });
  },
});
const stepping = <Type extends 'approveGrant' | 'removeGlobalAdministrator' | 'terminateGrant'>(
  type: Type,
  code: RefusalCode,
  when: string,
  given: Given,
  actor: Actor,
) => ({
  type,
  code,
  when,
  given,
  explained: (customer: Customer, instant: string) => explain(customer, step(type, instant, actor)),
});

const begins = { before: 'not-in-force', since: 'broken' } as const;
const ends = { before: 'broken', since: 'not-in-force' } as const;
const goesOn = { before: 'broken', since: 'broken' } as const;
const disputedFromNowOn = { before: 'broken', since: 'disputed' } as const;
const notInForceIn = (cloud: Cloud) => ({ elsewhere: { cloud, stays: 'not-in-force' } }) as const;

const requestBoundaries: readonly Boundary[] = [
  {
    ...requesting('role-not-permitted', 'a helpdesk agent invites', { actor: helpdesk(FABRIKAM) }),
    ...begins,
    day: '2021-07-01',
    clouds: ALL,
  },
  {
    ...requesting('role-not-permitted', 'a helpdesk agent invites', { actor: helpdesk(FABRIKAM) }),
    ...goesOn,
    day: '2023-10-24',
    clouds: ALL,
  },
  {
    ...requesting('role-not-permitted', 'a global admin of the partner invites', {
      actor: agent(FABRIKAM, 'global-admin'),
    }),
    before: 'kept',
    since: 'broken',
    day: '2023-10-24',
    clouds: ALL,
  },
  {
    ...requesting('reseller-cannot-invite', 'an indirect reseller invites', { partner: adatum }),
    ...begins,
    ...notInForceIn('global'),
    day: '2016-10-20',
    clouds: ['china'],
  },
  {
    ...requesting('provider-not-connected', 'a reseller brings a provider of others', {
      partner: { ...adatum, providers: [] },
      provider: tailspin,
    }),
    before: 'kept',
    since: 'broken',
    elsewhere: { cloud: 'china', stays: 'kept' },
    day: '2022-09-21',
    clouds: BEYOND_CHINA,
  },
  {
    ...requesting('different-cloud', 'a partner of the global cloud invites', {}),
    ...begins,
    ...notInForceIn('global'),
    day: '2017-11-06',
    clouds: GOVERNMENT,
  },
  {
    ...requesting('different-region', 'a US partner invites a German customer', {}, { market: 'DE' }),
    ...begins,
    ...notInForceIn('china'),
    day: '2021-03-01',
    clouds: BEYOND_CHINA,
  },
  {
    ...requesting('single-partner-cloud', 'a second partner invites', {}),
    ...begins,
    ...notInForceIn('global'),
    day: '2017-03-01',
    clouds: GOVERNMENT,
  },
  {
    ...requesting('single-partner-cloud', 'a second partner invites', {}),
    ...disputedFromNowOn,
    ...notInForceIn('germany'),
    day: '2017-06-22',
    clouds: GOVERNMENT,
  },
  {
    ...requesting(
      'own-reseller',
      'a provider invites its reseller',
      { partner: tailspin },
      { cspTenancy: ownReseller },
    ),
    ...begins,
    ...notInForceIn('germany'),
    day: '2023-01-11',
    clouds: ['global', 'us-government'],
  },
  {
    ...requesting('delegated-admin-required', 'an invitation asks for no delegated admin', { asks: 'reseller' }),
    ...begins,
    ...notInForceIn('china'),
    day: '2016-12-02',
    clouds: BEYOND_CHINA,
  },
  {
    ...requesting('delegated-admin-required', 'an invitation asks for no delegated admin', { asks: 'reseller' }),
    ...ends,
    ...notInForceIn('china'),
    day: '2018-11-01',
    clouds: ['global'],
  },
  {
    ...requesting('delegated-admin-required', 'an invitation asks for no delegated admin', { asks: 'reseller' }),
    ...goesOn,
    ...notInForceIn('china'),
    day: '2018-11-01',
    clouds: ['us-government', 'germany'],
  },
  {
    ...requesting('delegated-admin-ended', 'an invitation asks for both', {
      asks: 'reseller-and-delegated-admin',
    }),
    ...begins,
    ...notInForceIn('us-government'),
    day: '2023-10-09',
    clouds: ['global'],
  },
  {
    ...requesting('delegated-admin-ended', 'an invitation asks for delegated admin alone', {
      asks: 'delegated-admin',
    }),
    before: 'kept',
    since: 'broken',
    ...notInForceIn('china'),
    day: '2023-11-01',
    clouds: ['global'],
  },
];

const bothAsked = { asks: 'reseller-and-delegated-admin' };
const secondAdministrator: Given = {
  subscriptions: twoSellers,
  partnerships: { invitations: [invitation(bothAsked)], grants: [dap(NORTHWIND)] },
};

const acceptBoundaries: readonly Boundary[] = [
  {
    ...accepting('role-not-permitted', 'a user without a role accepts', invited(), { actor: someUser }),
    ...begins,
    ...notInForceIn('china'),
    day: '2021-03-01',
    clouds: BEYOND_CHINA,
  },
  {
    ...accepting('role-not-permitted', 'a billing administrator accepts to be sold to', invited(), {
      actor: billingAdmin,
    }),
    before: 'not-in-force',
    since: 'disputed',
    ...notInForceIn('china'),
    day: '2021-03-01',
    clouds: BEYOND_CHINA,
  },
  {
    ...accepting('role-not-permitted', 'a billing administrator accepts to be administered', invited(bothAsked), {
      actor: billingAdmin,
    }),
    ...begins,
    ...notInForceIn('china'),
    day: '2021-03-01',
    clouds: BEYOND_CHINA,
  },
  {
    ...accepting('agreement-missing', 'the customer agreement is not accepted', {
      partnerships: { invitations: [invitation()], customerAgreementAcceptedAt: null },
    }),
    ...begins,
    ...notInForceIn('china'),
    day: '2020-02-05',
    clouds: BEYOND_CHINA,
  },
  {
    ...accepting('different-region', 'a German customer accepts a US partner', { ...invited(), market: 'DE' }),
    ...begins,
    ...notInForceIn('china'),
    day: '2021-03-01',
    clouds: BEYOND_CHINA,
  },
  {
    ...accepting('single-partner-cloud', 'a second partner is accepted', invited()),
    ...begins,
    ...notInForceIn('global'),
    day: '2017-03-01',
    clouds: GOVERNMENT,
  },
  {
    ...accepting('single-partner-cloud', 'a second partner is accepted', invited()),
    ...disputedFromNowOn,
    ...notInForceIn('china'),
    day: '2017-06-22',
    clouds: GOVERNMENT,
  },
  {
    ...accepting('own-reseller', 'a reseller accepts its provider', {
      ...invited({ partner: TAILSPIN }),
      cspTenancy: ownReseller,
    }),
    ...begins,
    ...notInForceIn('china'),
    day: '2023-01-11',
    clouds: ['global', 'us-government'],
  },
  {
    ...accepting('service-administered', 'a second seller is to administer', secondAdministrator),
    ...begins,
    ...notInForceIn('global'),
    day: '2016-10-20',
    clouds: ['china'],
  },
  {
    ...accepting('service-administered', 'a second seller is to administer', secondAdministrator),
    ...begins,
    elsewhere: { cloud: 'china', stays: 'broken' },
    day: '2016-12-02',
    clouds: BEYOND_CHINA,
  },
  {
    ...accepting('service-administered', 'a second seller is to administer', secondAdministrator),
    ...ends,
    elsewhere: { cloud: 'china', stays: 'broken' },
    day: '2018-09-05',
    clouds: BEYOND_CHINA,
  },
  {
    ...accepting('delegated-admin-ended', 'a new partner is to administer', {
      ...invited({ asks: 'delegated-admin' }),
    }),
    ...begins,
    ...notInForceIn('us-government'),
    day: '2023-11-01',
    clouds: ['global'],
  },
];

const revokeBoundaries: readonly Boundary[] = [
  {
    ...revoking('role-not-permitted', 'a sales agent removes delegated admin', {
      actor: agent(NORTHWIND, 'sales-agent'),
    }),
    ...begins,
    day: '2023-08-09',
    clouds: ALL,
  },
  {
    ...revoking('role-not-permitted', 'a user without a role removes delegated admin', { actor: someUser }),
    before: 'kept',
    since: 'broken',
    elsewhere: { cloud: 'china', stays: 'kept' },
    day: '2023-09-20',
    clouds: BEYOND_CHINA,
  },
  {
    ...revoking('role-not-permitted', 'a billing administrator removes delegated admin', { actor: billingAdmin }),
    before: 'kept',
    since: 'disputed',
    elsewhere: { cloud: 'china', stays: 'kept' },
    day: '2023-09-20',
    clouds: BEYOND_CHINA,
  },
  {
    ...revoking('delegated-admin-in-use', 'Microsoft removes what was used a week ago', {
      actor: microsoft('2021-11-30'),
    }),
    ...begins,
    day: '2021-12-07',
    clouds: ALL,
  },
];

const endBoundaries: readonly Boundary[] = [
  {
    ...ending('role-not-permitted', 'a helpdesk agent ends the relationship', {}, { actor: helpdesk() }),
    ...begins,
    day: '2021-07-01',
    clouds: ALL,
  },
  {
    ...ending('role-not-permitted', 'a helpdesk agent ends the relationship', {}, { actor: helpdesk() }),
    ...goesOn,
    day: '2023-10-24',
    clouds: ALL,
  },
  {
    ...ending(
      'role-not-permitted',
      'a global admin of the partner ends the relationship',
      {},
      { actor: agent(NORTHWIND, 'global-admin') },
    ),
    before: 'kept',
    since: 'broken',
    day: '2023-10-24',
    clouds: ALL,
  },
  {
    ...ending(
      'reseller-cannot-end',
      'an indirect reseller ends its own relationship',
      { partnerships: { relationships: [reseller(ADATUM)] } },
      { partner: ADATUM, actor: agent(ADATUM) },
    ),
    ...begins,
    day: '2021-11-01',
    clouds: ALL,
  },
  {
    ...ending('subscriptions-in-the-way', 'a legacy subscription is active', {}),
    ...begins,
    day: '2018-01-17',
    clouds: ALL,
  },
  {
    ...ending('subscriptions-in-the-way', 'a legacy subscription is active', {}),
    ...goesOn,
    day: '2023-10-24',
    clouds: ALL,
  },
  {
    ...ending('subscriptions-in-the-way', 'a new-commerce subscription is suspended', {
      subscriptions: [office({ commerce: 'new-commerce', status: 'suspended' })],
    }),
    before: 'kept',
    since: 'broken',
    day: '2023-10-24',
    clouds: ALL,
  },
];

const otherTenant: Given = { cspTenancy: { kind: 'other-tenant' } };
const transactingTenant: Given = { cspTenancy: { kind: 'transacting-tenant', providers: [] } };

const purchaseBoundaries: readonly Boundary[] = [
  {
    ...buying('role-not-permitted', 'a helpdesk agent orders', {}, { actor: helpdesk() }),
    ...begins,
    day: '2021-07-01',
    clouds: ALL,
  },
  {
    ...buying('resale-to-csp-partner', 'a CSP partner buys for its other tenant', otherTenant),
    ...begins,
    ...notInForceIn('us-government'),
    day: '2017-03-30',
    clouds: ['global', 'germany'],
  },
  {
    ...buying('resale-to-csp-partner', 'a CSP partner buys for its other tenant', otherTenant),
    ...begins,
    ...notInForceIn('china'),
    day: '2017-06-22',
    clouds: GOVERNMENT,
  },
  {
    ...buying('resale-to-csp-partner', 'a CSP partner buys for its other tenant', otherTenant),
    ...ends,
    elsewhere: { cloud: 'global', stays: 'broken' },
    day: '2018-12-05',
    clouds: ['germany'],
  },
  {
    ...buying('resale-to-csp-partner', 'a CSP partner buys for its other tenant', otherTenant),
    before: 'broken',
    since: 'kept',
    ...notInForceIn('germany'),
    day: '2020-11-30',
    clouds: ['global', 'us-government'],
  },
  {
    ...buying('resale-to-csp-partner', 'a CSP partner buys for its transacting tenant', transactingTenant),
    ...goesOn,
    ...notInForceIn('germany'),
    day: '2020-11-30',
    clouds: ['global', 'us-government'],
  },
  {
    ...buying('resale-to-itself', 'a partner sells to itself', {}, { partner: CONTOSO }),
    ...begins,
    ...notInForceIn('germany'),
    day: '2023-01-11',
    clouds: ['global', 'us-government'],
  },
  {
    ...buying('own-reseller', 'a provider sells to its reseller', { cspTenancy: ownReseller }, { partner: TAILSPIN }),
    ...begins,
    ...notInForceIn('china'),
    day: '2023-01-11',
    clouds: ['global', 'us-government'],
  },
  {
    ...buying('different-region', 'a US partner sells to a German customer', { market: 'DE' }),
    ...begins,
    ...notInForceIn('china'),
    day: '2021-03-01',
    clouds: BEYOND_CHINA,
  },
  {
    ...buying('single-partner-cloud', 'a second partner sells', {}, { partner: FABRIKAM }),
    ...begins,
    ...notInForceIn('global'),
    day: '2017-03-01',
    clouds: GOVERNMENT,
  },
  {
    ...buying('single-partner-cloud', 'a second partner sells', {}, { partner: FABRIKAM }),
    ...disputedFromNowOn,
    ...notInForceIn('germany'),
    day: '2017-06-22',
    clouds: GOVERNMENT,
  },
  {
    ...buying('agreement-missing', 'the customer agreement is not accepted', {
      partnerships: { customerAgreementAcceptedAt: null },
    }),
    ...begins,
    ...notInForceIn('china'),
    day: '2020-02-05',
    clouds: BEYOND_CHINA,
  },
  {
    ...buying('service-administered', 'a second administrator sells the service', administeredByBoth, {
      subscription: order({ service: 'office-365' }),
    }),
    ...begins,
    ...notInForceIn('us-government'),
    day: '2016-10-20',
    clouds: ['china'],
  },
  {
    ...buying('service-administered', 'a second administrator sells the service', administeredByBoth, {
      subscription: order({ service: 'office-365' }),
    }),
    ...begins,
    elsewhere: { cloud: 'china', stays: 'broken' },
    day: '2016-12-02',
    clouds: BEYOND_CHINA,
  },
  {
    ...buying('service-administered', 'a second administrator sells the service', administeredByBoth, {
      subscription: order({ service: 'office-365' }),
    }),
    ...ends,
    elsewhere: { cloud: 'china', stays: 'broken' },
    day: '2018-09-05',
    clouds: BEYOND_CHINA,
  },
  {
    ...buying('service-not-sold', 'a partner sells Azure', {}),
    ...begins,
    ...notInForceIn('global'),
    day: '2017-11-06',
    clouds: ['china'],
  },
  {
    ...buying(
      'provider-of-record',
      'a provider records itself',
      {},
      {
        partner: TAILSPIN,
        subscription: order({ partnerOfRecord: partnerId('3333') }),
      },
    ),
    ...begins,
    ...notInForceIn('us-government'),
    day: '2021-11-23',
    clouds: ['global'],
  },
];

const actionBoundaries: readonly Boundary[] = [
  {
    type: 'actOnSubscription',
    code: 'role-not-permitted',
    when: 'a helpdesk agent changes seats',
    given: {},
    explained: (customer, instant) => explain(customer, action('changeSeats', { at: at(instant), actor: helpdesk() })),
    ...begins,
    day: '2021-07-01',
    clouds: ALL,
  },
];

const drafts = drafting('granular-admin-unavailable', 'a partner drafts', {});
const takesEffect = { before: 'broken', since: 'kept' } as const;

const draftBoundaries: readonly Boundary[] = [
  { ...drafts, ...ends, day: '2022-02-01', clouds: ['global'] },
  { ...drafts, ...goesOn, day: '2022-02-01', clouds: ['us-government', 'germany', 'china'] },
  {
    ...drafts,
    ...disputedFromNowOn,
    elsewhere: { cloud: 'germany', stays: 'broken' },
    day: '2024-06-05',
    clouds: GOVERNMENT,
  },
  { ...drafts, ...disputedFromNowOn, ...notInForceIn('global'), day: '2024-06-05', clouds: ['china'] },
  {
    ...drafting('different-cloud', 'a partner of the global cloud drafts', {}),
    ...begins,
    ...notInForceIn('global'),
    day: '2017-11-06',
    clouds: GOVERNMENT,
  },
  {
    ...drafting('auto-extension-unavailable', 'a partner drafts what is to extend itself', {
      autoExtendDuration: 'P180D',
    }),
    ...ends,
    day: '2023-10-30',
    clouds: ALL,
  },
  {
    ...drafting('auto-extension-unavailable', 'a partner drafts what is to end', {}),
    before: 'kept',
    since: 'not-in-force',
    day: '2023-10-30',
    clouds: ALL,
  },
];

const relationshipAdminDecides: readonly Boundary[] = [
  stepping(
    'approveGrant',
    'role-not-permitted',
    'a relationship administrator approves',
    pendingGrant,
    relationshipAdmin,
  ),
  stepping('terminateGrant', 'role-not-permitted', 'a relationship administrator ends', activeGrant, relationshipAdmin),
].map((each) => ({ ...each, ...takesEffect, day: '2026-04-08', clouds: ALL }));

const othersGoOn: readonly Boundary[] = [
  stepping('approveGrant', 'role-not-permitted', 'a billing administrator approves', pendingGrant, billingAdmin),
  stepping('terminateGrant', 'role-not-permitted', 'a user without a role ends', activeGrant, someUser),
].map((each) => ({ ...each, ...goesOn, day: '2026-04-08', clouds: ALL }));

const administratorsGoOn: readonly Boundary[] = [
  stepping('approveGrant', 'role-not-permitted', 'a global administrator approves', pendingGrant, globalAdmin),
  stepping('terminateGrant', 'role-not-permitted', 'a global administrator ends', activeGrant, globalAdmin),
].map((each) => ({ ...each, before: 'kept', since: 'kept', day: '2026-04-08', clouds: ALL }));

const grantBoundaries: readonly Boundary[] = [
  ...draftBoundaries,
  {
    ...amending('auto-extension-unavailable', 'a draft is made to extend itself', 'P180D'),
    ...ends,
    day: '2023-10-30',
    clouds: ALL,
  },
  {
    ...switching('auto-extension-unavailable', 'an active relationship is made to extend itself', agent(FABRIKAM)),
    ...ends,
    day: '2023-10-30',
    clouds: ALL,
  },
  {
    ...stepping(
      'removeGlobalAdministrator',
      'role-removal-unavailable',
      'Global Administrator is taken out',
      withGrant({ roleDefinitionIds: [GLOBAL_ADMIN, EXCHANGE] }),
      agent(FABRIKAM),
    ),
    ...ends,
    day: '2024-04-11',
    clouds: ALL,
  },
  ...relationshipAdminDecides,
  ...othersGoOn,
  ...administratorsGoOn,
  {
    ...stepping('terminateGrant', 'role-not-permitted', 'a billing administrator ends', activeGrant, billingAdmin),
    before: 'disputed',
    since: 'disputed',
    day: '2026-04-08',
    clouds: ALL,
  },
];

const boundaries: readonly Boundary[] = [
  ...requestBoundaries,
  ...acceptBoundaries,
  ...revokeBoundaries,
  ...endBoundaries,
  ...purchaseBoundaries,
  ...actionBoundaries,
  ...grantBoundaries,
];

/** One millisecond before the day begins in UTC, its first instant, and one millisecond after. */
function around(day: Day): readonly [string, string, string] {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const instant = (offset: number) => new Date(midnight + offset).toISOString();
  return [instant(-1), instant(0), instant(1)];
}

function kindsOf({ code, day, given, explained }: Boundary, cloud: Cloud): readonly (Kind | undefined)[] {
  const customer = contoso({ ...given, cloud });
  return around(day).map((instant) => explained(customer, instant).find(({ rule }) => rule === code)?.kind);
}

const named = boundaries.flatMap((boundary) =>
  boundary.clouds.map((cloud) => ({ ...boundary, cloud, boundary, kinds: `${boundary.before} → ${boundary.since}` })),
);
const elsewhere = boundaries.flatMap((boundary) =>
  boundary.elsewhere === undefined ? [] : [{ ...boundary, ...boundary.elsewhere, boundary }],
);

describe('a rule at midnight of the day on which it changes', () => {
  it.each(named)('$type, $code, $cloud, $day: $when: $kinds', ({ boundary, cloud, before, since }) => {
    expect(kindsOf(boundary, cloud)).toEqual([before, since, since]);
  });
});

describe('a rule on the day on which it changes in another cloud', () => {
  it.each(elsewhere)('$type, $code, $cloud, $day: $when: stays $stays', ({ boundary, cloud, stays }) => {
    expect(kindsOf(boundary, cloud)).toEqual([stays, stays, stays]);
  });
});

describe('a rule that asks for something else from a day on', () => {
  it.each(ALL)(
    'subscriptions-in-the-way, %s, 2023-10-24: an active new-commerce subscription: suspend → cancel',
    (cloud) => {
      const customer = contoso({ cloud, subscriptions: [office({ commerce: 'new-commerce' })] });
      const asked = around('2023-10-24').map((instant) =>
        decide(customer, end(instant))
          ._unsafeUnwrapErr()
          .flatMap((refusal) => (refusal.code === 'subscriptions-in-the-way' ? refusal.blocking : []))
          .map(({ needs }) => needs),
      );
      expect(asked).toEqual([['suspension'], ['cancellation'], ['cancellation']]);
    },
  );

  it.each(BEYOND_CHINA.slice(1))('delegated-admin-required, %s, 2018-11-01: by other pages', (cloud) => {
    const customer = contoso({ cloud, subscriptions: [], partnerships: { relationships: [] } });
    const partner = { ...fabrikam, cloud };
    const sources = around('2018-11-01').map(
      (instant) => decide(customer, request(instant, { partner }))._unsafeUnwrapErr()[0].sources,
    );
    expect(sources).toEqual([
      ['request-2016'],
      ['request-2018-11', 'request-2023'],
      ['request-2018-11', 'request-2023'],
    ]);
  });

  it.each<Cloud>(['global', 'us-government'])('resale-to-csp-partner, %s, 2020-11-30: by the narrowed ban', (cloud) => {
    const sources = around('2020-11-30').map((instant) => {
      const [refusal] = decide(contoso({ ...transactingTenant, cloud }), purchase(instant))._unsafeUnwrapErr();
      return [refusal.code, refusal.sources.includes('multipartner-current')];
    });
    expect(sources).toEqual([
      ['resale-to-csp-partner', false],
      ['resale-to-csp-partner', true],
      ['resale-to-csp-partner', true],
    ]);
  });
});

const billingAdminSteps = [
  ['approveGrant', pendingGrant],
  ['terminateGrant', activeGrant],
] as const;

describe('a rule that permits one role more from a day on', () => {
  it.each(billingAdminSteps)('role-not-permitted, %s, 2026-04-08: names the new role too', (type, given) => {
    const permitted = around('2026-04-08').map((instant) =>
      decide(contoso(given), step(type, instant, billingAdmin))
        ._unsafeUnwrapErr()
        .flatMap((refusal) => (refusal.code === 'role-not-permitted' ? [refusal.permitted] : [])),
    );
    const since = ['global-admin', 'relationship-admin'];
    expect(permitted).toEqual([[['global-admin']], [since], [since]]);
  });
});

/** Every era of the catalogue, with the rule and the kind of attempt it belongs to. */
const eras: readonly (Era & { readonly type: AttemptType; readonly code: RefusalCode })[] = (
  Object.keys(catalogue) as AttemptType[]
).flatMap((type) => catalogue[type].flatMap(({ code, rule }) => rule.eras.map((era: Era) => ({ ...era, type, code }))));
const daysOf = ({ from, until }: Era) => [from, until].filter((day) => day !== null);
const unique = (keys: readonly string[]) => [...new Set(keys)].sort();

describe('the table of boundaries', () => {
  it('has every boundary of every rule in every cloud, and no other', () => {
    const wanted = eras.flatMap((era) =>
      daysOf(era).flatMap((day) => era.clouds.map((cloud) => `${era.type} ${era.code} ${cloud} ${day}`)),
    );
    const covered = named.map(({ type, code, cloud, day }) => `${type} ${code} ${cloud} ${day}`);
    expect(unique(covered)).toEqual(unique(wanted));
  });

  it('has a cloud outside the era for every boundary of every era that leaves clouds out', () => {
    const tested = [...named, ...elsewhere];
    const missing = eras
      .filter(({ clouds }) => clouds.length < ALL.length)
      .flatMap((era) => daysOf(era).map((day) => ({ ...era, day })))
      .filter(
        (era) =>
          !tested.some(
            ({ type, code, day, cloud }) =>
              type === era.type && code === era.code && day === era.day && !era.clouds.includes(cloud),
          ),
      );
    expect(missing.map(({ type, code, day }) => `${type} ${code} ${day}`)).toEqual([]);
  });

  it('has a disputed verdict for every disputed era, in each of its clouds', () => {
    const wanted = eras.flatMap(({ type, code, clouds, reading }) =>
      reading === undefined ? [] : clouds.map((cloud) => `${type} ${code} ${cloud}`),
    );
    const covered = named.flatMap(({ type, code, cloud, since }) =>
      since === 'disputed' ? [`${type} ${code} ${cloud}`] : [],
    );
    expect(unique(covered)).toEqual(unique(wanted));
  });

  it('knows of no rule that would lapse one day: what has no day holds everywhere, always', () => {
    const undated = eras.filter((era) => daysOf(era).length === 0);
    expect(undated.every(({ clouds }) => clouds.length === ALL.length)).toBe(true);
    const codes = (type: AttemptType) => undated.filter((era) => era.type === type).map(({ code }) => code);
    const anybody = ['too-early', 'grant-unknown', 'actor-not-entitled'] as const;
    const agents = [...anybody, 'role-not-permitted', 'wrong-grant-status'] as const;
    const terms = ['display-name-length', 'display-name-taken', 'duration-out-of-bounds', 'roles-missing'] as const;
    const noExtension = ['custom-role', 'extension-with-global-admin'] as const;
    const about = ['assignment-unknown', 'wrong-assignment-status'] as const;
    expect(Object.fromEntries(Object.keys(catalogue).map((type) => [type, codes(type as AttemptType)]))).toEqual({
      requestRelationship: ['too-early', 'invitation-id-taken', 'actor-not-entitled', 'provider-not-connected'],
      acceptInvitation: ['too-early', 'invitation-unknown', 'invitation-used', 'actor-not-entitled'],
      revokeDelegatedAdmin: ['too-early', 'delegated-admin-unknown', 'actor-not-entitled'],
      endResellerRelationship: ['too-early', 'relationship-unknown', 'actor-not-entitled'],
      purchaseSubscription: [
        'too-early',
        'subscription-id-taken',
        'actor-not-entitled',
        'reseller-cannot-order',
        'no-reseller-relationship',
      ],
      draftGrant: [
        'too-early',
        'grant-id-taken',
        'actor-not-entitled',
        'role-not-permitted',
        'provider-not-connected',
        ...terms,
        ...noExtension,
      ],
      amendGrant: [...agents, ...terms, ...noExtension],
      deleteGrant: ['too-early', 'actor-not-entitled', 'role-not-permitted', 'wrong-grant-status'],
      lockGrantForApproval: agents,
      approveGrant: [...anybody, 'wrong-grant-status', 'consent-answered'],
      rejectGrant: [...agents, 'consent-not-asked', 'consent-answered'],
      recordProvisioning: [...anybody, 'wrong-grant-status', 'duration-out-of-bounds', 'end-before-activation'],
      switchAutoExtension: [...agents, 'extension-with-global-admin'],
      removeGlobalAdministrator: [...agents, 'roles-missing'],
      terminateGrant: [...anybody, 'wrong-grant-status'],
      recordElapsed: ['too-early'],
      assignAccess: [...agents, 'assignment-id-taken', 'group-assigned', 'roles-missing', 'role-outside-grant'],
      changeAccessAssignment: [...agents, ...about, 'roles-missing', 'role-outside-grant'],
      removeAccessAssignment: [...agents, 'assignment-unknown'],
      recordAssignment: [...anybody, 'wrong-grant-status', ...about],
      actOnSubscription: ['too-early', 'subscription-unknown', 'not-the-seller', 'no-reseller-relationship'],
    });
  });
});

/** What follows from an acceptance or an end, where policy gave or took it away. */
interface EffectBoundary {
  readonly effect: string;
  readonly day: Day;
  readonly cloud: Cloud;
  readonly before: boolean;
  readonly since: boolean;
}

const GRANTS = 'acceptance grants delegated admin';
const REMOVES = 'the end removes delegated admin beyond dispute';

const effectBoundaries: readonly EffectBoundary[] = [
  { effect: GRANTS, day: '2023-10-09', cloud: 'global', before: true, since: false },
  { effect: REMOVES, day: '2020-10-01', cloud: 'global', before: true, since: false },
  { effect: REMOVES, day: '2020-10-01', cloud: 'us-government', before: true, since: false },
  { effect: REMOVES, day: '2020-10-01', cloud: 'germany', before: true, since: false },
  { effect: REMOVES, day: '2021-06-01', cloud: 'global', before: false, since: true },
  { effect: REMOVES, day: '2021-06-01', cloud: 'us-government', before: false, since: true },
  { effect: REMOVES, day: '2021-06-01', cloud: 'germany', before: false, since: true },
];
const unaffected: readonly EffectBoundary[] = [
  { effect: GRANTS, day: '2023-10-09', cloud: 'us-government', before: true, since: true },
  { effect: GRANTS, day: '2023-10-09', cloud: 'germany', before: true, since: true },
  { effect: GRANTS, day: '2023-10-09', cloud: 'china', before: true, since: true },
  { effect: REMOVES, day: '2020-10-01', cloud: 'china', before: true, since: true },
  { effect: REMOVES, day: '2021-06-01', cloud: 'china', before: true, since: true },
];

const UNCHANGED = { readings: { 'delegated-admin-after-removal': 'unchanged' } } as const;

function happens(effect: string, cloud: Cloud, instant: string): boolean {
  if (effect === GRANTS) {
    const events = decide(contoso({ ...invited(bothAsked), cloud }), accept(instant))._unsafeUnwrap();
    return events.some(({ type }) => type === 'delegatedAdminGranted');
  }
  const customer = contoso({ subscriptions: [], partnerships: { grants: [dap(NORTHWIND)] }, cloud });
  const { events, disputed } = execute(customer, end(instant), UNCHANGED)._unsafeUnwrap();
  const removes = events.some(({ type }) => type === 'delegatedAdminRemoved');
  expect(disputed.length).toBe(removes ? 0 : 1);
  return removes;
}

describe('an effect at midnight of the day on which it changes', () => {
  it.each([...effectBoundaries, ...unaffected])(
    '$effect, $cloud, $day: $before → $since',
    ({ effect, day, cloud, before, since }) => {
      expect(around(day).map((instant) => happens(effect, cloud, instant))).toEqual([before, since, since]);
    },
  );

  it('is tested for every boundary of every exception in every cloud', () => {
    const wanted = [
      { ...DELEGATED_ADMIN_WITHOUT_RESELLER, effect: GRANTS },
      ...END_REMOVES_DELEGATED_ADMIN_EXCEPT.map((era) => ({ ...era, effect: REMOVES })),
    ].flatMap((era) => daysOf(era).flatMap((day) => era.clouds.map((cloud) => `${era.effect} ${cloud} ${day}`)));
    expect(unique(effectBoundaries.map(({ effect, cloud, day }) => `${effect} ${cloud} ${day}`))).toEqual(
      unique(wanted),
    );
  });
});
