import { err, ok, type Result } from 'neverthrow';
import type { Subscription } from '../account/subscription';
import { copyTenancy } from '../customer/cspTenancy';
import type { Customer } from '../customer/customer';
import { grantKey, type DelegatedAdminGrant } from '../delegatedAdmin/delegatedAdminGrant';
import type { Reading } from '../parse/takes';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Market } from '../tenant/market';
import type { GrantId } from '../tenant/identifiers';
import { toPartner, type Partner } from '../tenant/partner';
import { within } from './entries';
import { assume, missing } from './foldSubscriptions';
import { readView, type ToldByView } from './foldView';
import { QUESTIONS_ABOUT, type Gap } from './gap';
import { issuesOf, newReading, note, type WireIssue } from './issue';
import type { FoldContext, Folded, View } from './view';

/**
 * Makes one customer of what one or several partners were answered by Partner Center and Graph.
 *
 * Each partner sees its own relationship, subscriptions and grants, never those of others. Relationships with the customer are
 * all taken, so that one which is over never hides one in force. Where two responses tell the same thing, the newer
 * `lastModifiedDateTime` or else the later one counts. What the rules need and no response tells is assumed, and said so.
 *
 * @returns the customer with what is worth knowing and what is missing; or why there is none: no name is told, a partner is in
 *   another cloud than the first, no partner is given
 */
export function fold(views: readonly View[], context: FoldContext): Result<Folded, NonEmpty<WireIssue>> {
  const reading = newReading();
  const told = views.map((view, index) => within(reading, index, () => readView(view, context, reading)));
  const [first] = views;
  const fatal = newReading();
  const name = last(told.map((each) => each.name));
  if (name === null) missing(fatal, 'name');
  if (first === undefined) note(fatal, 'error', 'missing', 'nothing');
  views.forEach(({ partner }, index) => {
    if (partner.cloud === first?.partner.cloud) return;
    fatal.path.push(index, 'partner', 'cloud');
    note(fatal, 'error', 'not-one-of', partner.cloud, first === undefined ? [] : [first.partner.cloud]);
    fatal.path.length = 0;
  });
  if (fatal.problems.length > 0 || name === null || first === undefined) {
    return err([...issuesOf(fatal), ...issuesOf(reading)] as unknown as NonEmpty<WireIssue>);
  }
  const market = context.market ?? last(told.map((each) => each.market)) ?? assumedMarket(first.partner, reading);
  const customer = toCustomer(views, told, { ...context, name, market }, reading);
  return ok(Object.freeze({ customer, issues: Object.freeze(issuesOf(reading)), gaps: gapsOf(views, told) }));
}

function last<Value>(values: readonly (Value | null)[]): Value | null {
  return values.reduce<Value | null>((newest, value) => value ?? newest, null);
}

/** Partners sell in their own market only, so a customer's market is that of its seller. */
function assumedMarket({ market }: Partner, reading: Reading): Market {
  assume(reading, 'market', market);
  return market;
}

interface Known extends FoldContext {
  readonly name: string;
  readonly market: Market;
}

function toCustomer(
  views: readonly View[],
  told: readonly ToldByView[],
  { tenantId, name, market, cspTenancy, asOf, partners = [] }: Known,
  reading: Reading,
): Customer {
  const known = new Map<string, Partner>();
  const mentioned = told.flatMap((each) => each.partners);
  for (const partner of [...mentioned, ...partners, ...views.map((view) => view.partner)]) {
    // A partner that asked, or that the caller describes, goes before what others' responses say of it; its place stays.
    known.set(partner.tenantId, toPartner(partner));
  }
  const askers = views.map((view) => view.partner.tenantId);
  const order = [...new Set<string>([...askers, ...known.keys()])];
  const grants = told.flatMap((each, index) =>
    each.grants.filter((grant) => isProviderKnown(grant, known, index, reading)),
  );
  const agreed = told.flatMap(({ agreedAt }) => (agreedAt === null ? [] : [agreedAt])).sort();
  return Object.freeze({
    tenantId,
    name,
    cloud: (views[0] as View).partner.cloud,
    market,
    cspTenancy: copyTenancy(cspTenancy),
    account: Object.freeze({
      owner: tenantId,
      subscriptions: Object.freeze(
        newestOf(
          told.flatMap((each) => each.subscriptions),
          ({ id }: Subscription) => id,
        ),
      ),
    }),
    partnerships: Object.freeze({
      partners: Object.freeze(order.map((id) => known.get(id) as Partner)),
      invitations: Object.freeze([]),
      relationships: Object.freeze(
        newestOf(
          told.flatMap((each) => each.relationships),
          ({ partner }) => partner,
        ),
      ),
      grants: Object.freeze(newestOf(grants, grantKey)),
      customerAgreementAcceptedAt: agreed[0] ?? null,
    }),
    asOf,
  });
}

/** Each once, the last one told in the place of the first. */
function newestOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** A relationship that a provider created is of use only where the provider is known. */
function isProviderKnown(
  grant: DelegatedAdminGrant,
  known: ReadonlyMap<string, Partner>,
  view: number,
  reading: Reading,
): boolean {
  if (grant.kind === 'dap' || grant.provider === null || known.has(grant.provider)) return true;
  reading.path.push(view, 'delegatedAdminRelationships');
  note(reading, 'error', 'unknown-partner', grant.provider);
  reading.path.length = 0;
  return false;
}

function gapsOf(views: readonly View[], told: readonly ToldByView[]): readonly Gap[] {
  const gaps = told.flatMap(({ missing: absent, withoutAssignments }, index): readonly Gap[] => {
    const partner = (views[index] as View).partner.tenantId;
    return [
      ...absent.map((what) => ({ missing: what, partner, grantId: null, questions: QUESTIONS_ABOUT[what] })),
      ...withoutAssignments.map((id) => ({
        missing: 'access-assignments' as const,
        partner,
        grantId: id as GrantId,
        questions: QUESTIONS_ABOUT['access-assignments'],
      })),
      { missing: 'other-partners' as const, partner, grantId: null, questions: QUESTIONS_ABOUT['other-partners'] },
    ];
  });
  return Object.freeze(gaps.map((gap) => Object.freeze(gap)));
}
