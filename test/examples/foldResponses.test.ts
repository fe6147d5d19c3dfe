import type { View } from 'csp-multi-partner/wire';
import { fold } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import {
  administers,
  agreement,
  answered,
  assignmentBody,
  asked,
  collection,
  customerBody,
  folded,
  FORBIDDEN,
  gapsOf,
  indirectReseller,
  issue,
  license,
  NO_RELATIONSHIP,
  relationshipBody,
  values,
} from '../responses';
import { CONTOSO, dap, fabrikam, FABRIKAM, GRANT, northwind, NORTHWIND, OFFICE, tailspin } from '../world';

const idsOf = (view: View): readonly string[] => folded(view).customer.account.subscriptions.map(({ id }) => id);

/** Contoso as Tailspin sees it, by responses for each member. */
const everything: View = {
  partner: tailspin,
  customer: customerBody(),
  subscriptions: collection(license()),
  relationships: collection(indirectReseller()),
  agreements: collection(agreement('MicrosoftCustomerAgreement', '2019-08-26T00:00:00')),
  delegatedAdminRelationships: values(relationshipBody()),
  accessAssignments: { [GRANT]: values(assignmentBody()) },
  requests: { [GRANT]: values() },
};

const MEMBERS = [
  ['customer', ['reseller-relationship', 'delegated-admin']],
  ['subscriptions', ['subscriptions']],
  ['relationships', ['indirect-resellers']],
  ['agreements', ['customer-agreement']],
  ['delegatedAdminRelationships', ['granular-relationships']],
] as const;

describe('a response that is there', () => {
  it('leaves nothing open and nothing to note', () => {
    const read = folded(everything);
    expect([read.issues, gapsOf(read)]).toEqual([[], []]);
  });
});

describe('what no view has a member for', () => {
  it('is left alone', () => {
    const view = { ...everything, invoices: collection('text') };
    expect(folded(view)).toEqual(folded(everything));
  });
});

describe('a list in pages', () => {
  const other = license({ id: 'other' });

  it('is all of them, each page a body of its own', () => {
    const read = folded(answered({ subscriptions: [collection(license()), collection(other)] }));
    expect(read.customer.account.subscriptions.map(({ id }) => id)).toEqual([OFFICE, 'other']);
    expect([read.issues, gapsOf(read)]).toEqual([[], []]);
  });

  it('may be put together without what was around it', () => {
    expect(idsOf(answered({ subscriptions: [license(), other] }))).toEqual([OFFICE, 'other']);
  });

  it('may be in an order where a page is none', () => {
    expect(idsOf(answered({ subscriptions: [null, collection(), collection(other)] }))).toEqual(['other']);
  });

  it('may have each page as text', () => {
    const pages = [collection(license()), collection(other)].map((page) => JSON.stringify(page));
    expect(idsOf(answered({ subscriptions: pages }))).toEqual([OFFICE, 'other']);
  });

  it('is read though a page is no JSON, and the page is named', () => {
    const read = folded(answered({ subscriptions: ['<html>', collection(other)] }));
    expect(read.customer.account.subscriptions.map(({ id }) => id)).toEqual(['other']);
    expect(read.issues).toEqual([issue('error', 'not-json', [0, 'subscriptions', 0], '<html>')]);
  });

  it('may be no page at all', () => {
    const read = folded(answered({ subscriptions: [] }));
    expect([read.customer.account.subscriptions, gapsOf(read)]).toEqual([[], []]);
  });

  it('is read though an entry is none, and the entry is named', () => {
    const read = folded(answered({ subscriptions: collection('text', other) }));
    expect(read.customer.account.subscriptions.map(({ id }) => id)).toEqual(['other']);
    expect(read.issues).toEqual([issue('error', 'unknown-kind', [0, 'subscriptions', 'items', 0], 'text')]);
  });

  it('may be one body that is no list', () => {
    expect(idsOf(answered({ subscriptions: license() }))).toEqual([OFFICE]);
  });

  it('is read whatever the letter case of its entries', () => {
    const read = folded(answered({ subscriptions: { TotalCount: 1, Items: [license({ autoRenewEnabled: null })] } }));
    expect(read.issues).toEqual([
      issue('info', 'assumed', [0, 'subscriptions', 'Items', 0, 'autoRenewEnabled'], 'false'),
    ]);
  });

  it('says of a place in a page which page it is', () => {
    const subscriptions = [collection(license()), collection(other, license({ id: 'third', autoRenewEnabled: null }))];
    expect(folded(answered({ subscriptions })).issues).toEqual([
      issue('info', 'assumed', [0, 'subscriptions', 1, 'items', 1, 'autoRenewEnabled'], 'false'),
    ]);
  });

  it.each([2, 1, 0, null, undefined, ''])('lacks none where the count of two is %s', (totalCount) => {
    const read = folded(answered({ subscriptions: { ...collection(license(), other), totalCount } }));
    expect([read.customer.account.subscriptions.length, read.issues, gapsOf(read)]).toEqual([2, [], []]);
  });
});

describe('issues without end', () => {
  it('keep their places, however many there are', () => {
    const subscriptions = Array.from({ length: 10_003 }, (_, index) => license({ id: `s-${index}`, partnerId: '0' }));
    const { issues } = folded(answered({ subscriptions }));
    expect(issues.map(({ path }) => path[2])).toEqual(subscriptions.map((_, index) => index));
  });
});

describe('a list of which only a page was handed over', () => {
  it('is read as far as it goes, and that there is more is said', () => {
    const read = folded(answered({ subscriptions: { ...collection(license()), totalCount: 600 } }));
    expect(read.customer.account.subscriptions.map(({ id }) => id)).toEqual([OFFICE]);
    expect(read.issues).toEqual([issue('warning', 'incomplete', [0, 'subscriptions'], '1 of 600')]);
  });

  it('says so whatever it lists', () => {
    const links = { next: { uri: '/customers?seekOperation=Next', method: 'GET', headers: [] } };
    const { issues } = folded({
      ...everything,
      customer: { ...collection(customerBody()), links },
      subscriptions: { totalCount: 1, items: [] },
      relationships: { ...collection(indirectReseller()), totalCount: 2 },
      agreements: { ...collection(agreement('MicrosoftCustomerAgreement', '2019-08-26T00:00:00')), totalCount: 3 },
      delegatedAdminRelationships: { ...values(relationshipBody()), '@odata.nextLink': 'https://graph.example/2' },
      accessAssignments: { [GRANT]: { ...values(assignmentBody()), '@odata.count': 4 } },
    });
    expect(issues).toEqual([
      issue('warning', 'incomplete', [0, 'customer'], '1 and more'),
      issue('warning', 'incomplete', [0, 'subscriptions'], '0 of 1'),
      issue('warning', 'incomplete', [0, 'relationships'], '1 of 2'),
      issue('warning', 'incomplete', [0, 'agreements'], '1 of 3'),
      issue('warning', 'incomplete', [0, 'delegatedAdminRelationships'], '1 and more'),
      issue('warning', 'incomplete', [0, 'accessAssignments', GRANT], '1 of 4'),
    ]);
  });
});

describe('an answer of null', () => {
  it('says that there is none', () => {
    const read = folded({
      ...everything,
      subscriptions: null,
      relationships: null,
      agreements: null,
      delegatedAdminRelationships: null,
      accessAssignments: {},
      requests: {},
    });
    const { account, partnerships } = read.customer;
    expect([account.subscriptions, partnerships.partners, partnerships.customerAgreementAcceptedAt]).toEqual([
      [],
      [tailspin],
      null,
    ]);
    expect(partnerships.grants).toEqual([dap(tailspin.tenantId)]);
    expect([read.issues, gapsOf(read)]).toEqual([[], []]);
  });

  it('to the question for assignments or requests says that there are none', () => {
    const view = { ...everything, accessAssignments: { [GRANT]: null }, requests: { [GRANT]: null } };
    const read = folded(view);
    expect(read.customer.partnerships.grants[1]).toMatchObject({ kind: 'gdap', assignments: [] });
    expect([read.issues, gapsOf(read)]).toEqual([[], []]);
  });

  it('to the question for the customer tells of no such customer', () => {
    const read = folded({ ...everything, customer: null });
    expect(read.issues).toEqual([
      issue('warning', 'other-customer', [0, 'customer'], 'nothing', [CONTOSO]),
      issue('info', 'assumed', ['market'], 'united-states'),
    ]);
    expect(gapsOf(read)).toEqual(['reseller-relationship', 'delegated-admin']);
  });
});

describe('a question that nobody asked', () => {
  it.each(MEMBERS)('leaves open what the answer for %s would have told', (member, missing) => {
    expect(gapsOf(folded({ ...everything, [member]: undefined }))).toEqual(missing);
  });

  it('for the assignments of a relationship leaves open what it gives', () => {
    const gap = [['access-assignments', GRANT]];
    expect(gapsOf(folded({ ...everything, accessAssignments: undefined }))).toEqual(gap);
    expect(gapsOf(folded({ ...everything, accessAssignments: {} }))).toEqual(gap);
    expect(gapsOf(folded({ ...everything, accessAssignments: { [GRANT]: undefined } }))).toEqual(gap);
  });

  it('says of each thing left open whose view lacks it and which answers may be wrong', () => {
    const { gaps } = folded({ partner: northwind, customer: customerBody({ allowDelegatedAccess: null }) });
    const about = (missing: string, ...questions: readonly string[]) => ({
      missing,
      partner: NORTHWIND,
      grantId: null,
      questions,
    });
    expect(gaps).toEqual([
      about(
        'subscriptions',
        'endResellerRelationship',
        'acceptInvitation',
        'purchaseSubscription',
        'accessAsOf',
        'auditTransition',
        'decideSubscriptionAction',
      ),
      about('customer-agreement', 'acceptInvitation', 'purchaseSubscription'),
      about('delegated-admin', 'revokeDelegatedAdmin', 'acceptInvitation', 'accessAsOf', 'coverage'),
      about('granular-relationships', 'accessAsOf', 'coverage', 'deadlines', 'draftGrant', 'terminateGrant'),
      about('other-partners', 'requestRelationship', 'acceptInvitation', 'auditTransition', 'decideSubscriptionAction'),
    ]);
  });
});

describe('an error in place of a response', () => {
  it.each([
    ['a number', NO_RELATIONSHIP],
    ['text', { ...NO_RELATIONSHIP, code: '20002' }],
    ['the text of a body', JSON.stringify(NO_RELATIONSHIP)],
  ])('with its code as %s stops nothing else', (_, error) => {
    const read = folded(answered({ subscriptions: error, agreements: error }));
    expect(read.customer.partnerships.relationships.length).toBe(1);
    expect(read.issues).toEqual([
      issue('error', 'error-response', [0, 'subscriptions'], '20002'),
      issue('error', 'error-response', [0, 'agreements'], '20002'),
    ]);
    expect(gapsOf(read)).toEqual(['subscriptions', 'customer-agreement']);
  });

  it.each(MEMBERS)('leaves open what the answer for %s would have told', (member, missing) => {
    const error = member === 'delegatedAdminRelationships' ? FORBIDDEN : NO_RELATIONSHIP;
    const read = folded({ ...everything, [member]: error });
    expect(gapsOf(read)).toEqual(missing);
    expect(read.issues[0]).toEqual(
      issue('error', 'error-response', [0, member], member === 'delegatedAdminRelationships' ? 'Forbidden' : '20002'),
    );
  });

  it('leaves the name to what a granular relationship calls the customer', () => {
    const read = folded(administers(fabrikam, { customer: NO_RELATIONSHIP }));
    expect([read.customer.name, read.customer.partnerships.relationships]).toEqual(['Contoso', []]);
    expect(read.customer.partnerships.grants.map(({ partner }) => partner)).toEqual([FABRIKAM]);
    expect(read.issues).toEqual([
      issue('error', 'error-response', [0, 'customer'], '20002'),
      issue('info', 'assumed', ['market'], 'united-states'),
    ]);
  });

  it('may say nothing of what it is', () => {
    const read = folded({ ...answered(), delegatedAdminRelationships: { error: {} } });
    expect(read.issues).toEqual([issue('error', 'error-response', [0, 'delegatedAdminRelationships'], 'error')]);
  });

  it('to the question for requests has the dates assumed that they tell', () => {
    const requested = relationshipBody({ status: 'terminationRequested' });
    const read = folded({
      ...everything,
      delegatedAdminRelationships: values(requested),
      requests: { [GRANT]: FORBIDDEN },
    });
    const path = [0, 'delegatedAdminRelationships', 'value', 0];
    expect(read.issues).toEqual([
      issue('error', 'error-response', [0, 'requests', GRANT], 'Forbidden'),
      issue('info', 'assumed', [...path, 'requestedAt'], '2024-01-05T00:00:00.000Z'),
      issue('info', 'assumed', [...path, 'requestedBy'], 'partner'),
    ]);
  });
});

describe('a list of many customers', () => {
  const elsewhere = customerBody({ id: FABRIKAM, companyProfile: { companyName: 'Fabrikam' } });

  it('tells of the one that is asked about', () => {
    const read = folded(answered({ customer: collection(elsewhere, customerBody(), elsewhere) }));
    expect([read.customer.tenantId, read.customer.name, read.issues]).toEqual([CONTOSO, 'Contoso', []]);
  });

  it('tells less than the customer, whichever comes first', () => {
    const listed = {
      id: CONTOSO,
      companyProfile: { companyName: 'Contoso (listed)' },
      relationshipToPartner: 'reseller',
    };
    const bothWays = [
      [collection(listed), customerBody()],
      [customerBody(), collection(listed)],
    ].map((customer) => folded(answered({ customer })));
    expect(bothWays.map(({ customer }) => [customer.name, customer.market, customer.partnerships.grants])).toEqual([
      ['Contoso', 'united-states', [dap(NORTHWIND)]],
      ['Contoso (listed)', 'united-states', [dap(NORTHWIND)]],
    ]);
    expect(bothWays.map(gapsOf)).toEqual([[], []]);
  });

  it('of which the customer is none tells nothing, and that is said', () => {
    const read = fold([answered({ customer: collection(elsewhere) })], asked);
    expect(read._unsafeUnwrapErr()).toEqual([
      issue('error', 'missing', ['name'], 'nothing'),
      issue('warning', 'other-customer', [0, 'customer'], FABRIKAM, [CONTOSO]),
    ]);
  });

  it('leaves the relationship as another answer tells it', () => {
    const customer = [customerBody(), customerBody({ relationshipToPartner: null })];
    expect(folded(answered({ customer })).customer.partnerships.relationships.length).toBe(1);
  });
});
