import { err, ok, type Result } from 'neverthrow';
import type { Subscription } from '../account/subscription';
import type { CspTenancy } from '../customer/cspTenancy';
import type { Customer } from '../customer/customer';
import { toLegacyGrant } from '../delegatedAdmin/delegatedAdminGrant';
import { describe } from '../parse/reading';
import type { Reading } from '../parse/takes';
import { toActiveRelationship, type ResellerRelationship } from '../reseller/resellerRelationship';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Market } from '../tenant/market';
import type { TenantId } from '../tenant/identifiers';
import { toPartner, type Partner } from '../tenant/partner';
import { within } from './entries';
import { foldGrants, last, type FoldedGrants } from './foldGranular';
import { readAgreement, readProfile, type Profile } from './foldProfile';
import { readResellers, unitedPartner } from './foldResellers';
import { readSubscriptions } from './foldSubscriptions';
import { QUESTIONS_ABOUT, type Gap, type Missing } from './gap';
import { assume, issuesOf, missing, newReading, note, type WireIssue } from './issue';
import type { FoldContext, Folded, View } from './view';

/**
 * Makes one customer of what one or several partners were answered by Partner Center and Graph.
 *
 * Each partner sees its own relationship, subscriptions and grants, never those of others. Relationships with the customer are
 * all taken, so that one which is over never hides one in force. Where two responses tell the same thing, the newer
 * `lastModifiedDateTime` or else the later one counts; of relationships of granular delegated admin only what their own partner was
 * told. What the rules need and no response tells is assumed, and said so.
 *
 * @returns the customer with what is worth knowing and what is missing; or why there is none: no name is told, a partner is in
 *   another cloud than the first, no partner is given, a view cannot be read
 */
export function fold(given: readonly View[], context: FoldContext): Result<Folded, NonEmpty<WireIssue>> {
  const reading = newReading();
  // A hole in the list is a view too, that cannot be read.
  const views = Array.from(given, opened);
  if (areReadable(views)) return foldViews(views, context, reading);
  views.forEach((view, index) => {
    if (view === null) within(reading, [index], () => note(reading, 'error', 'unreadable', 'view'));
  });
  return err(issuesOf(reading) as NonEmpty<WireIssue>);
}

function foldViews(
  views: readonly View[],
  context: FoldContext,
  reading: Reading,
): Result<Folded, NonEmpty<WireIssue>> {
  const told = views.map((view, index) => within(reading, [index], () => readView(view, context, reading)));
  const partners = partnersOf(views, told, context);
  const granular = foldGrants(views, context, (partner) => partners.has(partner), reading);
  const named = last([granular.customerName, ...told.map(({ profile }) => profile.name)]);
  const name = context.name === undefined || context.name === '' ? named : context.name;
  const fatal = newReading();
  const [first] = views;
  if (first === undefined) missing(fatal, [0]);
  if (name === null) missing(fatal, ['name']);
  views.forEach(({ partner }, index) => {
    if (first === undefined || partner.cloud === first.partner.cloud) return;
    within(fatal, [index, 'partner', 'cloud'], () =>
      note(fatal, 'error', 'not-one-of', partner.cloud, [first.partner.cloud]),
    );
  });
  if (first === undefined || name === null || fatal.problems.length > 0) {
    return err(Object.freeze([...issuesOf(fatal), ...issuesOf(reading)]) as unknown as NonEmpty<WireIssue>);
  }
  const market = context.market ?? last(told.map(({ profile }) => profile.market)) ?? assumedMarket(first, reading);
  const customer = toCustomer(
    { ...context, name, market, cloud: first.partner.cloud, partners },
    told,
    granular,
    reading,
  );
  return ok(Object.freeze({ customer, issues: issuesOf(reading), gaps: gapsOf(told, granular) }));
}

/** A view's members, each read once; null where that fails. */
function opened(view: View): View | null {
  try {
    const members: Partial<View> = { ...view };
    return typeof members.partner === 'object' && (members.partner as unknown) !== null ? (members as View) : null;
  } catch {
    return null;
  }
}

function areReadable(views: readonly (View | null)[]): views is readonly View[] {
  return !views.includes(null);
}

/** What one view tells beside granular relationships. */
interface Told {
  readonly partner: Partner;
  readonly profile: Profile;
  readonly agreement: ReturnType<typeof readAgreement>;
  readonly resellers: ReturnType<typeof readResellers>;
  readonly sold: ReturnType<typeof readSubscriptions>;
}

function readView(view: View, context: FoldContext, reading: Reading): Told {
  return {
    partner: view.partner,
    profile: readProfile(view, context, reading),
    sold: readSubscriptions(view, context, reading),
    resellers: readResellers(view, reading),
    agreement: readAgreement(view, reading),
  };
}

/** Those who asked stand first, and what they and the caller say goes before what others' responses say of a partner. */
function partnersOf(
  views: readonly View[],
  told: readonly Told[],
  { partners = [] }: FoldContext,
): ReadonlyMap<string, Partner> {
  const known = new Map<string, Partner>(views.map(({ partner }) => [partner.tenantId, toPartner(partner)]));
  for (const partner of partners) if (!known.has(partner.tenantId)) known.set(partner.tenantId, toPartner(partner));
  const described = new Set(known.keys());
  for (const reseller of told.flatMap(({ resellers }) => resellers.resellers)) {
    const { tenantId } = reseller;
    if (!described.has(tenantId)) known.set(tenantId, unitedPartner(known.get(tenantId), reseller));
  }
  return known;
}

/** Partners sell in their own market only, so a customer's market is that of its seller. */
function assumedMarket({ partner }: View, reading: Reading): Market {
  assume(reading, 'market', partner.market);
  return partner.market;
}

interface Known extends Omit<FoldContext, 'name' | 'partners' | 'market'>, Pick<Customer, 'name' | 'market' | 'cloud'> {
  readonly partners: ReadonlyMap<string, Partner>;
}

function toCustomer(
  { tenantId, name, cloud, market, cspTenancy, asOf, partners }: Known,
  told: readonly Told[],
  { grants }: FoldedGrants,
  reading: Reading,
): Customer {
  const dap = lastByPartner(told, ({ profile }) => profile.hasLegacyAdmin);
  const legacy = [...dap].filter(([, isGranted]) => isGranted).map(([partner]) => partner);
  const agreed = told.flatMap(({ agreement: { agreedAt } }) => (agreedAt === null ? [] : [agreedAt])).sort();
  return Object.freeze({
    tenantId,
    name,
    cloud,
    market,
    cspTenancy: copyTenancy(cspTenancy),
    account: Object.freeze({ owner: tenantId, subscriptions: Object.freeze(subscriptionsOf(told, reading)) }),
    partnerships: Object.freeze({
      partners: Object.freeze([...partners.values()]),
      invitations: Object.freeze([]),
      relationships: Object.freeze(relationshipsOf(told, reading)),
      grants: Object.freeze([...legacy.map((partner) => toLegacyGrant(partner, null)), ...grants]),
      customerAgreementAcceptedAt: agreed.at(0) ?? null,
    }),
    asOf,
  });
}

/** The same facts in a frozen object of their own. */
function copyTenancy(tenancy: CspTenancy): CspTenancy {
  return tenancy.kind === 'transacting-tenant'
    ? Object.freeze({ kind: tenancy.kind, providers: Object.freeze([...tenancy.providers]) })
    : Object.freeze({ kind: tenancy.kind });
}

/** A subscription has one seller: where several say that they sold it, the later response counts. */
function subscriptionsOf(told: readonly Told[], reading: Reading): readonly Subscription[] {
  const sold = new Map<string, Subscription>();
  told.forEach(({ sold: { subscriptions } }, view) => {
    for (const [id, subscription] of subscriptions) {
      const before = sold.get(id);
      if (before !== undefined) {
        const severity = before.transactingPartner === subscription.transactingPartner ? 'info' : 'warning';
        within(reading, [view, 'subscriptions'], () => note(reading, severity, 'superseded', describe(id)));
      }
      sold.set(id, subscription);
    }
  });
  return [...sold.values()];
}

/** What each partner was told last. */
function lastByPartner(told: readonly Told[], factOf: (each: Told) => boolean | null): ReadonlyMap<TenantId, boolean> {
  const facts = new Map<TenantId, boolean>();
  for (const each of told) {
    const fact = factOf(each);
    if (fact !== null) facts.set(each.partner.tenantId, fact);
  }
  return facts;
}

/** What a partner was told of its own relationship goes before what its provider was told of it. */
function relationshipsOf(told: readonly Told[], reading: Reading): readonly ResellerRelationship[] {
  const own = lastByPartner(told, ({ profile }) => profile.isReseller);
  const selling = new Set([...own].filter(([, isReseller]) => isReseller).map(([partner]) => partner));
  told.forEach(({ resellers }, view) => {
    for (const { tenantId } of resellers.resellers) {
      if (own.get(tenantId) === false) {
        within(reading, [view, 'relationships'], () => note(reading, 'warning', 'superseded', tenantId));
      } else selling.add(tenantId);
    }
  });
  return [...selling].map((partner) => toActiveRelationship(partner, null));
}

function gapsOf(told: readonly Told[], granular: FoldedGrants): readonly Gap[] {
  const gap = (what: Missing, partner: TenantId, grantId: Gap['grantId'] = null): Gap =>
    Object.freeze({ missing: what, partner, grantId, questions: QUESTIONS_ABOUT[what] });
  const ofViews = told.flatMap(({ partner, profile, sold, resellers, agreement }, view): readonly Gap[] => {
    const facts: readonly (readonly [Missing, boolean])[] = [
      ['reseller-relationship', profile.isReseller !== null],
      ['subscriptions', sold.areTold],
      ['indirect-resellers', resellers.areTold],
      ['customer-agreement', agreement.isTold],
      ['delegated-admin', profile.hasLegacyAdmin !== null],
      ['granular-relationships', granular.areTold[view] === true],
      ['other-partners', false],
    ];
    return facts.filter(([, isTold]) => !isTold).map(([what]) => gap(what, partner.tenantId));
  });
  const ofGrants = granular.withoutAssignments.map(({ partner, grantId }) =>
    gap('access-assignments', partner, grantId),
  );
  return Object.freeze([...ofViews, ...ofGrants]);
}
