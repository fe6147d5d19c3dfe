import type { Partner } from 'csp-multi-partner';
import { accessAsOf } from 'csp-multi-partner/access';
import { parseCustomer, parsePartner, parseTenantId } from 'csp-multi-partner/parse';
import { fold, type View } from 'csp-multi-partner/wire';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  administers,
  agreement,
  answered,
  asked,
  collection,
  customerBody,
  folded,
  indirectReseller,
  issue,
  license,
  relationshipBody,
  rolesBody,
  values,
} from '../responses';
import {
  adatum,
  ADATUM,
  at,
  AZURE,
  CONTOSO,
  dap,
  EXCHANGE,
  fabrikam,
  FABRIKAM,
  gdap,
  GRANT,
  must,
  northwind,
  NORTHWIND,
  OFFICE,
  reseller,
  tailspin,
  TAILSPIN,
} from '../world';

describe('a customer of two partners', () => {
  const azure = license({ id: AZURE, offerName: 'Azure plan', billingType: 'usage', partnerId: '2222' });
  const hers = answered();
  const his = administers(fabrikam, { customer: customerBody({ allowDelegatedAccess: false }), subscriptions: azure });

  it('has its partners as those say it who ask, whoever else is known', () => {
    const { customer } = folded([hers, his], { ...asked, partners: [{ ...fabrikam, name: 'Another' }] });
    expect(customer.partnerships.partners).toEqual([northwind, fabrikam]);
  });

  it('has what each of them sees, and each sold what it sees', () => {
    const { customer, issues, gaps } = folded([hers, his]);
    expect(
      customer.account.subscriptions.map((each) => [each.id, each.transactingPartner, each.partnerOfRecord]),
    ).toEqual([
      [OFFICE, NORTHWIND, '4444'],
      [AZURE, FABRIKAM, '2222'],
    ]);
    expect(customer.partnerships).toEqual({
      partners: [northwind, fabrikam],
      invitations: [],
      relationships: [reseller(NORTHWIND), reseller(FABRIKAM)],
      grants: [dap(NORTHWIND), gdap()],
      customerAgreementAcceptedAt: null,
    });
    expect(issues).toEqual([]);
    expect(gaps.map(({ missing, partner }) => [missing, partner])).toEqual([
      ['other-partners', NORTHWIND],
      ['other-partners', FABRIKAM],
    ]);
  });

  it('is open to those of each partner by what that partner was granted', () => {
    const { customer } = folded([hers, his]);
    const allowed = (partner: Partner, role: 'purchase' | 'exchange'): boolean =>
      accessAsOf(customer, {
        at: at('2024-02-01'),
        partner: partner.tenantId,
        user: { groups: [], isAdminAgent: true, isHelpdeskAgent: false, isGuest: false },
        access: role === 'purchase' ? { kind: 'purchase' } : { kind: 'roles', anyOf: [EXCHANGE] },
      }).allowed;
    expect([allowed(northwind, 'purchase'), allowed(fabrikam, 'purchase'), allowed(tailspin, 'purchase')]).toEqual([
      true,
      true,
      false,
    ]);
    // Fabrikam's agent is in none of the groups that its relationship reaches.
    expect([allowed(northwind, 'exchange'), allowed(fabrikam, 'exchange')]).toEqual([true, false]);
  });

  it('is called as the later of them calls it, and accepted the agreement when it first did', () => {
    const agreedOn = (day: string) => collection(agreement('MicrosoftCustomerAgreement', `${day}T00:00:00`));
    const read = folded([
      { ...hers, agreements: agreedOn('2020-02-02') },
      {
        ...his,
        customer: customerBody({
          companyProfile: { companyName: 'Contoso AG' },
          billingProfile: { defaultAddress: { country: 'CH' } },
        }),
        agreements: agreedOn('2019-09-09'),
      },
    ]);
    expect([read.customer.name, read.customer.market]).toEqual(['Contoso AG', 'europe']);
    expect(read.customer.partnerships.customerAgreementAcceptedAt).toBe('2019-09-09T00:00:00.000Z');
  });

  it('is called as the first of them calls it where the second has no name for it', () => {
    const nameless = { ...his, customer: null, delegatedAdminRelationships: null };
    expect(folded([hers, nameless]).customer.name).toBe('Contoso');
  });

  it('has of each issue the view that it is in', () => {
    const unsure = collection(license({ autoRenewEnabled: null }));
    const read = folded([
      { ...hers, subscriptions: unsure },
      { ...his, subscriptions: license({ quantity: null }) },
    ]);
    expect(read.issues).toEqual([
      issue('info', 'assumed', [0, 'subscriptions', 'items', 0, 'autoRenewEnabled'], 'false'),
      issue('error', 'missing', [1, 'subscriptions', 'quantity'], 'nothing'),
    ]);
    expect(read.gaps.filter(({ missing }) => missing === 'subscriptions').map(({ partner }) => partner)).toEqual([
      FABRIKAM,
    ]);
  });

  it('is none where they are in different clouds', () => {
    const elsewhere = { ...his, partner: { ...fabrikam, cloud: 'china' } as const };
    const further = { ...hers, partner: { ...tailspin, cloud: 'us-government' } as const };
    expect(fold([hers, elsewhere, hers, further], asked)._unsafeUnwrapErr()).toEqual([
      issue('error', 'not-one-of', [1, 'partner', 'cloud'], 'china', ['global']),
      issue('error', 'not-one-of', [3, 'partner', 'cloud'], 'us-government', ['global']),
    ]);
  });
});

describe('a subscription that two views tell', () => {
  it('stands there once, in the place of the first and as the later tells it', () => {
    const read = folded([
      answered({ subscriptions: collection(license(), license({ id: 'other' })) }),
      answered({ subscriptions: license({ quantity: 30 }) }),
    ]);
    expect(read.customer.account.subscriptions.map(({ id, terms }) => [id, terms.quantity])).toEqual([
      [OFFICE, 30],
      ['other', 25],
    ]);
    expect(read.issues).toEqual([issue('info', 'superseded', [1, 'subscriptions'], OFFICE)]);
  });

  it('was sold by the later of two partners that say they sold it, with a warning', () => {
    const read = folded([answered(), answered({ partner: fabrikam })]);
    expect(read.customer.account.subscriptions.map(({ transactingPartner }) => transactingPartner)).toEqual([FABRIKAM]);
    expect(read.issues).toEqual([issue('warning', 'superseded', [1, 'subscriptions'], OFFICE)]);
  });
});

describe('a partner that asked twice', () => {
  it('is there once, with what both answers tell', () => {
    const { customer } = folded([
      answered({ delegatedAdminRelationships: undefined }),
      { partner: northwind, delegatedAdminRelationships: values(relationshipBody()) },
    ]);
    expect(customer.partnerships.partners).toEqual([northwind]);
    expect(customer.partnerships.relationships).toEqual([reseller(NORTHWIND)]);
    expect(customer.partnerships.grants).toEqual([dap(NORTHWIND), gdap({ partner: NORTHWIND, assignments: [] })]);
  });
});

describe('the facts of a partner', () => {
  const toldOtherwise = collection(indirectReseller({ name: 'Adatum (old)', mpnId: '9999', location: 'DE' }));
  const asTailspin = answered({ partner: tailspin, relationships: toldOtherwise });

  it('are those that the caller has of the one that asked, before what others are told of it', () => {
    const asAdatum = administers(adatum);
    const partnersOf = (...views: readonly View[]) => folded(views).customer.partnerships.partners;
    expect(partnersOf(asTailspin, asAdatum)).toEqual([tailspin, adatum]);
    expect(partnersOf(asAdatum, asTailspin)).toEqual([adatum, tailspin]);
  });

  it('are those that the caller describes, before what others are told of it', () => {
    const { customer } = folded(asTailspin, { ...asked, partners: [fabrikam, adatum] });
    expect(customer.partnerships.partners).toEqual([tailspin, fabrikam, adatum]);
  });

  it('are those that its provider is told, where nothing else is known', () => {
    expect(folded(asTailspin).customer.partnerships.partners[1]).toEqual({
      ...adatum,
      name: 'Adatum (old)',
      partnerId: '9999',
      market: 'europe',
    });
  });
});

describe('the provider of a relationship', () => {
  const provided = relationshipBody({ indirectProviderTenantId: TAILSPIN });
  const asAdatum = administers(adatum, { relationships: null, delegatedAdminRelationships: values(provided) });
  const expected = [gdap({ partner: ADATUM, provider: TAILSPIN })];

  it('may be known by what the caller describes', () => {
    const { customer, issues } = folded(asAdatum, { ...asked, partners: [tailspin] });
    expect(customer.partnerships.partners).toEqual([adatum, tailspin]);
    expect([customer.partnerships.grants, issues]).toEqual([expected, []]);
  });

  it('may be known by its own view, before or after', () => {
    const asTailspin = administers(tailspin, { relationships: null, delegatedAdminRelationships: null });
    expect(folded([asAdatum, asTailspin]).customer.partnerships.grants).toEqual(expected);
    expect(folded([asTailspin, asAdatum]).customer.partnerships.grants).toEqual(expected);
  });

  it('may be nobody that is known: the relationship is left out, and that is said', () => {
    const { customer, issues } = folded([answered(), { ...asAdatum, accessAssignments: {} }]);
    expect(customer.partnerships.grants).toEqual([dap(NORTHWIND)]);
    expect(issues).toEqual([
      issue(
        'error',
        'unknown-partner',
        [1, 'delegatedAdminRelationships', 'value', 0, 'indirectProviderTenantId'],
        TAILSPIN,
      ),
    ]);
  });
});

describe('no views at all', () => {
  it('make no customer', () => {
    expect(fold([], asked)._unsafeUnwrapErr()).toEqual([
      issue('error', 'missing', [0], 'nothing'),
      issue('error', 'missing', ['name'], 'nothing'),
    ]);
  });
});

const example = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../docs/examples/${name}.json`, import.meta.url)), 'utf8'));

describe('the customer of the examples', () => {
  const provider = must(
    parsePartner({
      kind: 'indirect-provider',
      tenantId: '27c8d5f0-0b1e-4d93-a6f4-8e5b3c2d1a03',
      partnerId: '3210009',
      name: 'Great Plains Distribution',
      cloud: 'global',
      market: 'US',
    }),
  );
  const SUPPORT = `e85d0c3f-6b17-4a29-8c54-1f9e2d7b0a36-${provider.tenantId}`;
  const tenantId = must(parseTenantId('5b1e2f60-3c4d-4a8e-9f10-77d2c0a9e001'));
  const view: View = {
    partner: provider,
    customer: example('customer'),
    subscriptions: example('subscriptions'),
    relationships: example('relationships'),
    agreements: example('agreements'),
    delegatedAdminRelationships: example('delegated-admin-relationships'),
    accessAssignments: { [SUPPORT]: example('access-assignments') },
  };
  const read = folded(view, { tenantId, asOf: at('2026-11-23T09:00:00Z'), cspTenancy: { kind: 'none' } });
  const { account, partnerships, ...facts } = read.customer;

  it('is whole', () => {
    expect(facts).toEqual({
      tenantId,
      name: 'Lakeside Clinics',
      cloud: 'global',
      market: 'united-states',
      cspTenancy: { kind: 'none' },
      asOf: '2026-11-23T09:00:00.000Z',
    });
    const seller = provider.tenantId;
    expect(account.subscriptions.map((each) => [each.friendlyName, each.transactingPartner, each.status])).toEqual([
      ['Microsoft 365 E3 (all clinics)', seller, 'active'],
      ['Exchange Online (front desk)', seller, 'active'],
    ]);
    const prairie = '9e40c3b1-6a2d-4c7f-b815-3d0e7f6a2b04';
    expect(partnerships.partners.map((partner) => [partner.kind, partner.tenantId, partner.partnerId])).toEqual([
      ['indirect-provider', seller, '3210009'],
      ['indirect-reseller', prairie, '4390071'],
    ]);
    expect(partnerships.relationships.map(({ partner }) => partner)).toEqual([seller, prairie]);
    expect(partnerships.customerAgreementAcceptedAt).toBe('2026-01-28T00:00:00.000Z');
    expect(must(parseCustomer(read.customer))).toEqual(read.customer);
  });

  it('has its three relationships, each as it stands', () => {
    expect(
      partnerships.grants.map((grant) =>
        grant.kind === 'gdap' ? [grant.displayName, grant.assignments.length, grant.state] : [],
      ),
    ).toEqual([
      [
        'Lakeside Clinics mail 2024',
        0,
        { status: 'terminated', requestedBy: 'partner', terminatedAt: '2025-02-17T16:40:09.009Z' },
      ],
      [
        'Lakeside Clinics support',
        1,
        { status: 'active', activatedAt: '2025-02-17T16:38:20.551Z', endsAt: '2027-02-17T16:38:20.551Z' },
      ],
      [
        'Lakeside Clinics devices',
        0,
        {
          status: 'approvalPending',
          lockedAt: '2026-11-02T07:55:03.918Z',
          lapsesAt: '2027-01-31T07:55:03.918Z',
          partnerConsent: 'not-needed',
          customerApprovedAt: null,
        },
      ],
    ]);
  });

  it('says what was assumed and what nobody asked', () => {
    const path = (index: number, name: string) => [0, 'delegatedAdminRelationships', 'value', index, name];
    expect(read.issues).toEqual([
      issue('info', 'assumed', path(0, 'requestedBy'), 'partner'),
      issue('info', 'assumed', path(0, 'terminatedAt'), '2025-02-17T16:40:09.009Z'),
      issue('info', 'assumed', path(2, 'lockedAt'), '2026-11-02T07:55:03.918Z'),
    ]);
    expect(read.gaps.map(({ missing, grantId }) => [missing, grantId?.slice(0, 8)])).toEqual([
      ['other-partners', undefined],
      ['access-assignments', 'c41b7a90'],
      ['access-assignments', '0f62a8d4'],
    ]);
  });
});

describe('a relationship that two partners tell as their own', () => {
  it('is that of the partner that told it first, and that is said', () => {
    const read = folded([administers(fabrikam), administers(northwind)]);
    expect(read.customer.partnerships.grants).toEqual([gdap()]);
    expect(read.issues).toEqual([issue('error', 'duplicate', [1, 'delegatedAdminRelationships', 'value', 0], GRANT)]);
  });
});

describe('what two partners call the same', () => {
  it('are two relationships where their ids differ', () => {
    const other = relationshipBody({ id: 'grant-2', accessDetails: rolesBody(EXCHANGE) });
    const { customer } = folded([
      administers(fabrikam),
      administers(northwind, { delegatedAdminRelationships: values(other) }),
    ]);
    expect(customer.partnerships.grants.map((grant) => [grant.kind === 'gdap' && grant.id, grant.partner])).toEqual([
      [GRANT, FABRIKAM],
      ['grant-2', NORTHWIND],
    ]);
    expect(customer.tenantId).toBe(CONTOSO);
  });
});
