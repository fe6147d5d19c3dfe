import fc from 'fast-check';
import type { Customer } from '../customer/customer';
import { parseCustomer } from '../parse/customerReader';
import type { Instant } from '../shared/instant';
import { CLOUDS, type Cloud } from '../tenant/cloud';
import { granularGrants, legacyGrants } from './grants';
import { daysAfter, instants, type Undated } from './instants';
import { invitations, resellerRelationships } from './invitations';
import { made } from './made';
import { freeName } from './offeredTerms';
import { STRANGER, castIn, countries, names } from './partners';
import { people } from './people';
import { SUBSCRIPTION_IDS, subscriptions } from './subscriptions';
import { tellCustomer } from './tellCustomer';
import { withStory } from './withStory';

export interface CustomerOptions {
  /** When the snapshot was taken. Left out, any of many days from 2016 to 2026. */
  readonly asOf?: Instant;
  /** Left out, any cloud, `global` more often than not. */
  readonly cloud?: Cloud;
}

const { contoso, northwind, fabrikam, tailspin, adatum } = people;

/** Who has, or had, a right to sell to the customer, and who delegated admin privileges. */
const SELLERS = [northwind, tailspin, adatum, fabrikam].map(({ tenantId }) => tenantId);
const ADMINISTRATORS = [northwind, fabrikam].map(({ tenantId }) => tenantId);

const TENANCIES: readonly object[] = [
  ...[{ kind: 'none' }, { kind: 'none' }, { kind: 'none' }, { kind: 'other-tenant' }],
  { kind: 'transacting-tenant', providers: [] },
  { kind: 'transacting-tenant', providers: [tailspin.tenantId] },
  { kind: 'transacting-tenant', providers: [STRANGER, tailspin.tenantId] },
];

/**
 * Valid customers: `parseCustomer` takes each of them, and returns the same.
 *
 * In every cloud and era, be they CSP partners themselves or not; with up to three subscriptions of several sellers in any state,
 * two invitations, relationships and legacy grants in force and over, and three granular relationships in any state. Mostly they
 * are Contoso, and the partners are always those of `people`. fast-check prints each as `tellHistory` begins.
 */
export function customers(options: CustomerOptions = {}): fc.Arbitrary<Customer> {
  const { asOf, cloud } = options;
  return drawn({
    asOf: asOf === undefined ? instants() : fc.constant(asOf),
    cloud: cloud === undefined ? fc.constantFrom('global', 'global', ...CLOUDS, 'china') : fc.constant(cloud),
    cspTenancy: fc.constantFrom(...TENANCIES),
    market: countries,
    granular: fc.array(granularGrants(), { maxLength: 3 }),
  });
}

/** Those with which everything about granular relationships is possible, and that have one at least. */
export function granularCustomers(asOf: fc.Arbitrary<Instant>): fc.Arbitrary<Customer> {
  return drawn({
    asOf,
    cloud: fc.constant('global'),
    cspTenancy: fc.constant({ kind: 'none' }),
    market: fc.constant('US'),
    granular: fc.array(granularGrants(), { minLength: 1, maxLength: 3 }),
  });
}

interface Traits {
  readonly asOf: fc.Arbitrary<Instant>;
  readonly cloud: fc.Arbitrary<Cloud>;
  readonly cspTenancy: fc.Arbitrary<object>;
  readonly market: fc.Arbitrary<string>;
  readonly granular: fc.Arbitrary<readonly Undated[]>;
}

function drawn(traits: Traits): fc.Arbitrary<Customer> {
  return fc
    .record({
      ...traits,
      tenantId: fc.oneof(
        { weight: 6, arbitrary: fc.constant(contoso.tenantId) },
        { weight: 3, arbitrary: fc.uuid() },
        { weight: 1, arbitrary: fc.constant(northwind.tenantId) },
      ),
      name: names,
      bought: fc.array(subscriptions(), { maxLength: SUBSCRIPTION_IDS.length }),
      invited: fc.array(invitations(), { maxLength: 2 }),
      sellers: fc.tuple(...SELLERS.map(() => fc.option(resellerRelationships(), { freq: 3 }))),
      legacy: fc.tuple(...ADMINISTRATORS.map((partner) => fc.option(legacyGrants(partner), { freq: 2 }))),
      agreed: fc.option(fc.nat(900)),
    })
    .map(({ bought, invited, sellers, legacy, granular, agreed, ...facts }) => {
      const { asOf, cloud, tenantId } = facts;
      const given = (undated: readonly (Undated | null)[], idOf: (index: number) => string): readonly object[] =>
        undated.flatMap((each, index) => (each === null ? [] : [each(asOf, idOf(index))]));
      const customer = made(
        parseCustomer({
          ...facts,
          account: {
            owner: tenantId,
            subscriptions: given(bought, (index) => SUBSCRIPTION_IDS[index % SUBSCRIPTION_IDS.length] as string),
          },
          partnerships: {
            partners: castIn(cloud),
            invitations: given(invited, (index) => `invited-${index + 1}`),
            relationships: given(sellers, (index) => SELLERS[index] as string),
            grants: [...given(legacy, String), ...named(given(granular, (index) => `given-${index + 1}`))],
            customerAgreementAcceptedAt: agreed === null ? null : daysAfter(asOf, -agreed),
          },
        }),
      );
      return Object.freeze(withStory({ ...customer }, (drawn) => tellCustomer(drawn).join('\n')));
    });
}

/** Each with a name that no relationship of the same partner has; those of different partners are often named alike. */
function named(grants: readonly object[]): readonly object[] {
  const before: object[] = [];
  for (const grant of grants) {
    const { partner } = grant as { readonly partner: string };
    before.push({ ...grant, displayName: freeName(before, partner) });
  }
  return before;
}
