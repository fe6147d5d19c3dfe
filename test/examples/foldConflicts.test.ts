/** What several responses say of one thing, and what says whose it is. */
import { describe, expect, it } from 'vitest';
import type { View } from 'csp-multi-partner/wire';
import {
  administers,
  answered,
  collection,
  customerBody,
  folded,
  gapsOf,
  indirectReseller,
  issue,
  license,
  relationshipBody,
  requestBody,
  values,
} from '../responses';
import { adatum, ADATUM, fabrikam, FABRIKAM, GRANT, northwind, NORTHWIND, tailspin, TAILSPIN } from '../world';

const told = (partner: typeof fabrikam, ...relationships: readonly unknown[]): View =>
  administers(partner, { delegatedAdminRelationships: values(...relationships), accessAssignments: {} });
const place = (view: number, index: number): readonly (string | number)[] => [
  view,
  'delegatedAdminRelationships',
  'value',
  index,
];
const holders = (views: readonly View[]): readonly unknown[] =>
  folded(views).customer.partnerships.grants.map(({ partner }) => partner);

describe('a relationship that two partners are told of', () => {
  const id = `0f62a8d4-9c3e-4b75-a1d8-5e7f4c20b693-${FABRIKAM}`;

  it('is that of the partner whose tenant its id ends in, whoever is asked first', () => {
    const [one, other] = [told(northwind, relationshipBody({ id })), told(fabrikam, relationshipBody({ id }))];
    expect(holders([one, other])).toEqual([FABRIKAM]);
    expect(holders([other, one])).toEqual([FABRIKAM]);
  });

  it('is that of the first where its id does not say, and neither view is whole', () => {
    const views = [told(northwind, relationshipBody()), told(fabrikam, relationshipBody())];
    expect(holders(views)).toEqual([NORTHWIND]);
    expect(folded(views).issues.filter(({ severity }) => severity === 'error')).toEqual([
      issue('error', 'duplicate', place(1, 0), GRANT),
    ]);
    const gaps = folded(views).gaps.filter(({ missing }) => missing === 'granular-relationships');
    expect(gaps.map(({ partner }) => partner)).toEqual([NORTHWIND, FABRIKAM]);
  });
});

describe('a relationship without a customer', () => {
  it.each(['created', 'approvalPending'])('is none of this one while it is `%s`', (status) => {
    const read = folded(told(fabrikam, relationshipBody({ status, customer: null })));
    expect(read.issues).toEqual([issue('info', 'no-customer', place(0, 0), GRANT)]);
    expect(gapsOf(read)).not.toContain('granular-relationships');
  });

  it('is a gap later on, be it without an id', () => {
    const read = folded(told(fabrikam, relationshipBody({ status: 'active', customer: null, id: null })));
    expect(read.issues).toEqual([issue('error', 'no-customer', place(0, 0), 'nothing')]);
    expect(gapsOf(read)).toContain('granular-relationships');
  });
});

describe('a relationship that a provider created for a reseller', () => {
  it('is not the provider’s, who is not told for which reseller it is', () => {
    const body = relationshipBody({ indirectProviderTenantId: TAILSPIN, isPartnerConsentPending: false });
    const read = folded(told(tailspin, body));
    expect(read.customer.partnerships.grants).toEqual([]);
    expect(read.issues).toEqual([issue('error', 'missing', [...place(0, 0), 'partner'], 'nothing')]);
    expect(gapsOf(read)).toContain('granular-relationships');
  });
});

describe('answers about a relationship that no list told of', () => {
  it('are noted where they stand', () => {
    const view = administers(fabrikam, {
      delegatedAdminRelationships: values(relationshipBody()),
      accessAssignments: { [GRANT.toUpperCase()]: values(), stray: values() },
      requests: { stray: values(requestBody('approve')) },
    });
    expect(folded(view).issues).toEqual([
      issue('warning', 'unknown-member', [0, 'accessAssignments', 'stray'], 'stray'),
      issue('warning', 'unknown-member', [0, 'requests', 'stray'], 'stray'),
    ]);
    expect(gapsOf(folded(view))).not.toContain('access-assignments');
  });
});

describe('a company that a partner has a relationship with', () => {
  const read = (view: View): readonly unknown[] => folded(view).issues;

  it('is no reseller where it is the provider', () => {
    const body = collection(indirectReseller({ relationshipType: 'is_indirect_reseller_of' }));
    expect(read(answered({ partner: tailspin, relationships: body }))).toEqual([
      issue('error', 'not-one-of', [0, 'relationships', 'items', 0, 'relationshipType'], 'is_indirect_reseller_of', [
        'is_indirect_cloud_solution_provider_of',
      ]),
    ]);
  });

  it('is no reseller of a direct bill partner', () => {
    const body = collection(indirectReseller({ relationshipType: null }));
    expect(read(answered({ partner: northwind, relationships: body }))).toEqual([
      issue('error', 'not-one-of', [0, 'relationships', 'items', 0, 'relationshipType'], 'direct-bill', [
        'is_indirect_cloud_solution_provider_of',
      ]),
    ]);
  });

  it('sells nothing where it was told itself that it does not', () => {
    const own: View = { partner: adatum, customer: customerBody({ relationshipToPartner: 'none' }) };
    const views = [answered({ partner: tailspin, relationships: collection(indirectReseller({ id: ADATUM })) }), own];
    const selling = folded(views).customer.partnerships.relationships.map(({ partner }) => partner);
    expect(selling).toEqual([TAILSPIN]);
    expect(folded(views).issues).toContainEqual(issue('warning', 'superseded', [0, 'relationships'], ADATUM));
  });
});

describe('a subscription of another customer', () => {
  it('is left out, by the link to itself', () => {
    const links = { self: { uri: '/customers/954ca09a-1132-4088-bb58-30438dea2756/subscriptions/1' } };
    const read = folded(answered({ subscriptions: collection(license({ links })) }));
    expect(read.customer.account.subscriptions).toEqual([]);
    expect(read.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['other-customer', '0.subscriptions.items.0.links.self.uri'],
    ]);
    expect(gapsOf(read)).toContain('subscriptions');
  });
});
