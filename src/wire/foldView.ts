import type { Subscription } from '../account/subscription';
import type { AccessAssignment } from '../delegatedAdmin/accessAssignment';
import { toLegacyGrant, type DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import type { Path } from '../parse/problem';
import { marketReader } from '../parse/marketReader';
import type { Reading } from '../parse/takes';
import { toActiveRelationship, type ResellerRelationship } from '../reseller/resellerRelationship';
import type { Instant } from '../shared/instant';
import type { Market } from '../tenant/market';
import { toPartner, type Partner } from '../tenant/partner';
import { eachEntry, within } from './entries';
import { isNewer, toAssignment, toGranularGrant } from './foldGrants';
import { missing, toSoldSubscription } from './foldSubscriptions';
import type { Missing } from './gap';
import { GRAPH } from './graph/graphPayload';
import type { DelegatedAdminRelationshipFacts, RequestFacts } from './graph/graphFacts';
import { note } from './issue';
import type { PartnerRelationshipFacts } from './partnerCenter/partnerCenterFacts';
import { PARTNER_CENTER } from './partnerCenter/partnerCenterPayload';
import type { FoldContext, View } from './view';

/** What one view tells of the customer. */
export interface ToldByView {
  readonly name: string | null;
  readonly market: Market | null;
  readonly agreedAt: Instant | null;
  readonly partners: readonly Partner[];
  readonly subscriptions: readonly Subscription[];
  readonly relationships: readonly ResellerRelationship[];
  readonly grants: readonly DelegatedAdminGrant[];
  readonly missing: readonly Missing[];
  /** Relationships whose assignments nobody asked for. */
  readonly withoutAssignments: readonly string[];
}

/** Reads one view; the reading stands at it. */
export function readView(view: View, context: FoldContext, reading: Reading): ToldByView {
  const profile = readProfile(view, context, reading);
  const resellers = readResellers(view, reading);
  const { subscriptions, areTold } = readSubscriptions(view, context, reading);
  const granular = readGrants(view, context, reading);
  const agreement = readAgreements(view, reading);
  const { partner } = view;
  const absent: readonly (readonly [Missing, boolean])[] = [
    ['subscriptions', areTold],
    ['indirect-resellers', resellers !== null || partner.kind !== 'indirect-provider'],
    ['customer-agreement', agreement.isTold],
    ['delegated-admin', profile.hasLegacyAdmin !== null],
    ['granular-relationships', granular.areTold],
  ];
  return {
    name: profile.name ?? granular.customerName,
    market: profile.market,
    agreedAt: agreement.agreedAt,
    partners: resellers ?? [],
    subscriptions,
    relationships: [...(profile.isReseller ? [partner] : []), ...(resellers ?? [])].map(({ tenantId }) =>
      toActiveRelationship(tenantId, null),
    ),
    grants: [...(profile.hasLegacyAdmin === true ? [toLegacyGrant(partner.tenantId, null)] : []), ...granular.grants],
    missing: absent.filter(([, isTold]) => !isTold).map(([what]) => what),
    withoutAssignments: granular.withoutAssignments,
  };
}

interface Profile {
  readonly name: string | null;
  readonly market: Market | null;
  readonly isReseller: boolean;
  /** Null where no response tells. */
  readonly hasLegacyAdmin: boolean | null;
}

/** Later responses go before earlier ones, fact by fact: a list of customers tells less than the customer itself. */
function readProfile({ customer }: View, { tenantId }: FoldContext, reading: Reading): Profile {
  let profile: Profile = { name: null, market: null, isReseller: false, hasLegacyAdmin: null };
  if (customer === undefined) return profile;
  let isFound = false;
  within(reading, 'customer', () => {
    const isTold = eachEntry(PARTNER_CENTER, customer, 'customer', reading, (told) => {
      if (told.id !== tenantId) return;
      isFound = true;
      const { country, companyName, billingName, allowDelegatedAccess } = told;
      profile = {
        name: companyName ?? billingName ?? profile.name,
        market: marketOf(country, ['billingProfile', 'defaultAddress', 'country'], reading) ?? profile.market,
        isReseller:
          told.relationshipToPartner === null ? profile.isReseller : told.relationshipToPartner === 'reseller',
        hasLegacyAdmin: allowDelegatedAccess ?? profile.hasLegacyAdmin,
      };
    });
    if (isTold && !isFound) note(reading, 'warning', 'other-customer', tenantId);
  });
  return profile;
}

function marketOf(country: string | null, steps: readonly string[], reading: Reading): Market | undefined {
  if (country === null) return undefined;
  reading.path.push(...steps);
  const market = marketReader(country, reading);
  reading.path.length -= steps.length;
  return market;
}

/** Null where no response tells. */
function readResellers({ partner, relationships }: View, reading: Reading): readonly Partner[] | null {
  if (relationships === undefined) return null;
  const resellers: Partner[] = [];
  const isTold = within(reading, 'relationships', () =>
    eachEntry(PARTNER_CENTER, relationships, 'partner-relationship', reading, (told) => {
      const reseller = toReseller(told, partner, reading);
      if (reseller !== undefined) resellers.push(reseller);
    }),
  );
  return isTold ? resellers : null;
}

function toReseller(told: PartnerRelationshipFacts, partner: Partner, reading: Reading): Partner | undefined {
  const { id, mpnId, name, location, state } = told;
  if (state !== 'Active' || id === partner.tenantId) return undefined;
  for (const member of ['id', 'mpnId', 'name', 'location'] as const) {
    if (told[member] === null) missing(reading, member);
  }
  const market = marketOf(location, ['location'], reading);
  if (id === null || mpnId === null || name === null || market === undefined) return undefined;
  const facts = { tenantId: id, partnerId: mpnId, name, cloud: partner.cloud, market };
  return toPartner({ kind: 'indirect-reseller', ...facts, providers: [partner.tenantId] });
}

function readSubscriptions(
  { partner, subscriptions }: View,
  context: FoldContext,
  reading: Reading,
): { readonly subscriptions: readonly Subscription[]; readonly areTold: boolean } {
  const sold = new Map<string, Subscription>();
  if (subscriptions === undefined) return { subscriptions: [], areTold: false };
  let areUsed = true;
  const isTold = within(reading, 'subscriptions', () =>
    eachEntry(PARTNER_CENTER, subscriptions, 'subscription', reading, (told) => {
      const subscription = isSeller(partner, reading)
        ? toSoldSubscription(told, partner.tenantId, context, reading)
        : undefined;
      areUsed &&= subscription !== undefined;
      if (subscription === undefined) return;
      if (sold.has(subscription.id)) note(reading, 'info', 'superseded', subscription.id);
      sold.set(subscription.id, subscription);
    }),
  );
  return { subscriptions: [...sold.values()], areTold: isTold && areUsed };
}

/** An indirect reseller sees what a provider sold through it, and is told no seller. */
function isSeller({ kind, tenantId }: Partner, reading: Reading): boolean {
  if (kind === 'indirect-reseller') note(reading, 'error', 'not-the-seller', tenantId);
  return kind !== 'indirect-reseller';
}

function readAgreements(
  { agreements }: View,
  reading: Reading,
): { readonly agreedAt: Instant | null; readonly isTold: boolean } {
  if (agreements === undefined) return { agreedAt: null, isTold: false };
  const dates: Instant[] = [];
  const isTold = within(reading, 'agreements', () =>
    eachEntry(PARTNER_CENTER, agreements, 'agreement', reading, ({ type, dateAgreed }) => {
      if (type === 'MicrosoftCustomerAgreement' && dateAgreed !== null) dates.push(dateAgreed);
    }),
  );
  return { agreedAt: dates.sort()[0] ?? null, isTold };
}

interface Granular {
  readonly grants: readonly DelegatedAdminGrant[];
  readonly customerName: string | null;
  readonly areTold: boolean;
  readonly withoutAssignments: readonly string[];
}

/** Every relationship is taken, so that one which is over never hides one in force; of two tellings of one, the newer. */
function readGrants(view: View, { tenantId }: FoldContext, reading: Reading): Granular {
  const { partner, delegatedAdminRelationships: relationships } = view;
  if (relationships === undefined) return { grants: [], customerName: null, areTold: false, withoutAssignments: [] };
  const newest = new Map<string, { readonly told: DelegatedAdminRelationshipFacts; readonly path: Path }>();
  let customerName: string | null = null;
  const isTold = within(reading, 'delegatedAdminRelationships', () =>
    eachEntry(GRAPH, relationships, 'delegated-admin-relationship', reading, (told) => {
      const { id, customerTenantId, customerDisplayName } = told;
      if (customerTenantId === null) note(reading, 'error', 'no-customer', id ?? 'nothing');
      if (customerTenantId !== tenantId) return;
      customerName = customerDisplayName ?? customerName;
      if (id === null) {
        missing(reading, 'id');
        return;
      }
      const before = newest.get(id)?.told;
      if (before !== undefined) note(reading, 'info', 'superseded', id);
      if (before === undefined || isNewer(told, before)) newest.set(id, { told, path: [...reading.path] });
    }),
  );
  const grants = [...newest].flatMap(([id, { told, path }]) => {
    const requests = readRequests(view, id, reading);
    const assignments = readAssignments(view, id, reading);
    const grant = at(reading, path, () =>
      toGranularGrant(told, partner.tenantId, requests, assignments ?? [], reading),
    );
    return grant === undefined ? [] : [grant];
  });
  return {
    grants,
    customerName,
    areTold: isTold && grants.length === newest.size,
    withoutAssignments: grants.map(({ id }) => id).filter((id) => !isAsked(view.accessAssignments, id)),
  };
}

function isAsked(answers: Readonly<Record<string, unknown>> | undefined, id: string): boolean {
  return answers !== undefined && Object.hasOwn(answers, id) && answers[id] !== undefined;
}

/** Null where nobody asked. */
function readRequests(view: View, id: string, reading: Reading): readonly RequestFacts[] | null {
  if (!isAsked(view.requests, id)) return null;
  const requests: RequestFacts[] = [];
  const isTold = at(reading, [...reading.path, 'requests', id], () =>
    eachEntry(GRAPH, view.requests?.[id], 'request', reading, (told) => requests.push(told)),
  );
  return isTold ? requests : null;
}

function readAssignments(view: View, id: string, reading: Reading): readonly AccessAssignment[] | null {
  if (!isAsked(view.accessAssignments, id)) return null;
  const assignments = new Map<string, AccessAssignment>();
  const isTold = at(reading, [...reading.path, 'accessAssignments', id], () =>
    eachEntry(GRAPH, view.accessAssignments?.[id], 'access-assignment', reading, (told) => {
      const assignment = toAssignment(told, reading);
      if (assignment !== undefined) assignments.set(assignment.id, assignment);
    }),
  );
  return isTold ? [...assignments.values()] : null;
}

/** Does something while the reading stands at another place. */
function at<Value>(reading: Reading, path: Path, work: () => Value): Value {
  const before = reading.path.splice(0, reading.path.length, ...path);
  const value = work();
  reading.path.splice(0, reading.path.length, ...before);
  return value;
}
