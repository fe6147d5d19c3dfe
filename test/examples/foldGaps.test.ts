/**
 * What must not make a customer look safer than it is: everything that is not known is a gap, and nothing in force is hidden.
 */
import { accessAsOf } from 'csp-multi-partner/access';
import { parseCustomer } from 'csp-multi-partner/parse';
import { fold, type View } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import {
  administers,
  agreement,
  answered,
  asked,
  assignmentBody,
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
  rolesBody,
  values,
} from '../responses';
import {
  northwind,
  adatum,
  ADATUM,
  at,
  EXCHANGE,
  fabrikam,
  FABRIKAM,
  GLOBAL_ADMIN,
  GRANT,
  NORTHWIND,
  tailspin,
  TAILSPIN,
  tenant,
} from '../world';

const mayAdminister = (view: View | readonly View[], partner = FABRIKAM): boolean =>
  accessAsOf(folded(view, { ...asked, partners: [tailspin] }).customer, {
    at: at('2024-02-01'),
    partner,
    user: null,
    access: { kind: 'roles', anyOf: [EXCHANGE] },
  }).allowed;

const granular = (...pages: readonly unknown[]): View => administers(fabrikam, { delegatedAdminRelationships: pages });
const assigned = (body: unknown): View => administers(fabrikam, { accessAssignments: { [GRANT]: body } });

describe('an active relationship is not hidden', () => {
  it('without a word where its duration is in months and its end is not told', () => {
    const read = folded(granular(relationshipBody({ duration: 'P6M', endDateTime: null })));
    expect(read.issues[0]).toEqual(
      issue('error', 'missing', [0, 'delegatedAdminRelationships', 0, 'endDateTime'], 'nothing'),
    );
    expect(gapsOf(read)).toEqual(['granular-relationships']);
  });

  it('by the response of another partner that names its id first, or is a gap', () => {
    const spoilt = values(relationshipBody({ status: 'terminated' }));
    const views = [administers(northwind, { delegatedAdminRelationships: spoilt }), granular(relationshipBody())];
    const isOpen = folded(views).gaps.some((gap) => gap.partner === FABRIKAM && gap.questions.includes('accessAsOf'));
    expect(mayAdminister(views) || isOpen).toBe(true);
  });

  it('by a later answer for its assignments that is an error', () => {
    const refused = { ...granular(relationshipBody()), accessAssignments: { [GRANT]: FORBIDDEN } };
    expect(mayAdminister([granular(relationshipBody()), refused])).toBe(true);
  });

  it('where its provider sees it too', () => {
    const body = values(relationshipBody({ indirectProviderTenantId: TAILSPIN }));
    const asAdatum = administers(adatum, { delegatedAdminRelationships: body });
    const asTailspin = administers(tailspin, { delegatedAdminRelationships: body, relationships: null });
    expect(mayAdminister([asAdatum, asTailspin], ADATUM)).toBe(true);
  });

  it('by another view that tells an older state of it', () => {
    const older = relationshipBody({ status: 'created', lastModifiedDateTime: '2024-01-01T00:00:00Z' });
    expect(mayAdminister([granular(relationshipBody()), granular(older)])).toBe(true);
  });

  it('by another view of the same partner that did not ask for assignments', () => {
    expect(
      mayAdminister([granular(relationshipBody()), { ...granular(relationshipBody()), accessAssignments: {} }]),
    ).toBe(true);
  });
});

describe('an assignment that is told twice', () => {
  it('is the newer one, and that is said', () => {
    const stale = assignmentBody({ status: 'deleted', lastModifiedDateTime: '2024-01-01T00:00:00Z' });
    const view = assigned(values(assignmentBody(), stale));
    expect([mayAdminister(view), folded(view).issues.map(({ code }) => code)]).toEqual([true, ['superseded']]);
  });
});

describe('granular relationships are not known', () => {
  const gap = ['granular-relationships'];

  it('where one of the pages is an error', () => {
    expect(gapsOf(folded(granular(values(relationshipBody()), FORBIDDEN)))).toEqual(gap);
  });

  it('where there is another page', () => {
    const page = { ...values(relationshipBody()), '@odata.nextLink': 'https://graph.example/2' };
    expect(gapsOf(folded(granular(page)))).toEqual(gap);
  });

  it('where one of the entries is none that can be read', () => {
    expect(gapsOf(folded(granular(values(relationshipBody(), 'text'))))).toEqual(gap);
  });

  it('where one that is in force has a customer that cannot be read', () => {
    const body = relationshipBody({ id: 'grant-2', customer: { tenantId: 'contoso.onmicrosoft.com' } });
    expect(gapsOf(folded(granular(values(relationshipBody(), body))))).toEqual(gap);
  });

  it('where the extension of one that would be over without it cannot be read', () => {
    const body = relationshipBody({ autoExtendDuration: 'P365D', endDateTime: '2024-01-10T00:00:00Z' });
    expect(gapsOf(folded(granular(body)))).toEqual(gap);
  });

  it('where one has no id', () => {
    const body = relationshipBody({ id: null });
    expect(gapsOf(folded(granular(values(body))))).toEqual(gap);
  });

  it('where the provider of one is not known', () => {
    const provided = values(relationshipBody({ indirectProviderTenantId: TAILSPIN }));
    expect(gapsOf(folded(administers(adatum, { delegatedAdminRelationships: provided })))).toEqual(gap);
  });

  it.each([
    ['an object with nothing in it', {}],
    ['a list without its entries', { '@odata.count': 5 }],
    ['an error of the sign-in', { error: 'invalid_grant', error_description: 'AADSTS700082' }],
  ])('where the answer is %s', (_, body) => {
    expect(gapsOf(folded(administers(fabrikam, { delegatedAdminRelationships: body })))).toEqual(gap);
  });
});

describe('the assignments of a relationship are not known', () => {
  const gap = [['access-assignments', GRANT]];

  it.each([
    ['an error', FORBIDDEN],
    ['unreadable', 'text'],
    ['one with a status newer than the rules', values(assignmentBody({ status: 'paused' }))],
    ['one without a group', values(assignmentBody({ accessContainer: null }))],
    ['a page of more', { ...values(), '@odata.nextLink': 'https://graph.example/2' }],
  ])('where the answer is %s', (_, body) => {
    expect(gapsOf(folded(assigned(body)))).toEqual(gap);
  });
});

describe('other facts are not known', () => {
  it('of subscriptions, where one of the pages is an error', () => {
    expect(gapsOf(folded(answered({ subscriptions: [collection(license()), NO_RELATIONSHIP] })))).toEqual([
      'subscriptions',
    ]);
  });

  it('of subscriptions, where there is another page', () => {
    const page = { ...collection(), totalCount: 600 };
    expect(gapsOf(folded(answered({ subscriptions: page })))).toEqual(['subscriptions']);
  });

  it('of indirect resellers, where one cannot be used', () => {
    const relationships = collection(indirectReseller({ mpnId: 4444 }));
    expect(gapsOf(folded(answered({ partner: tailspin, relationships })))).toEqual(['indirect-resellers']);
  });

  it('of indirect resellers, where one has no state', () => {
    const relationships = collection(indirectReseller({ state: null }));
    expect(folded(answered({ partner: tailspin, relationships })).issues).toEqual([
      issue('error', 'missing', [0, 'relationships', 'items', 0, 'state'], 'nothing'),
    ]);
  });

  it('of the agreement, where its date cannot be read', () => {
    const agreements = collection(agreement('MicrosoftCustomerAgreement', '27/08/2019'));
    expect(gapsOf(folded(answered({ agreements })))).toEqual(['customer-agreement']);
  });

  it('of agreements, where the answer is an error without a description', () => {
    expect(gapsOf(folded(answered({ agreements: { code: 20002 } })))).toEqual(['customer-agreement']);
  });

  it('of the reseller relationship, where nobody tells it', () => {
    const { gaps } = folded(answered({ customer: customerBody({ relationshipToPartner: null }) }));
    expect(
      gaps.some(({ partner, questions }) => partner === NORTHWIND && questions.includes('purchaseSubscription')),
    ).toBe(true);
  });
});

describe('what two views tell of one subscription', () => {
  it('is said to be told twice', () => {
    const { issues } = folded([answered(), answered({ partner: fabrikam })]);
    expect(issues.map(({ code }) => code)).toEqual(['superseded']);
  });
});

describe('an indirect reseller', () => {
  const wingtip = { ...tailspin, tenantId: tenant('f5000000-0000-4000-8000-000000000005'), name: 'Wingtip' } as const;
  const relationships = collection(indirectReseller());

  it('of two providers has both', () => {
    const { customer } = folded([tailspin, wingtip].map((partner) => answered({ partner, relationships })));
    expect(customer.partnerships.partners.find(({ tenantId }) => tenantId === ADATUM)).toEqual({
      ...adatum,
      providers: [TAILSPIN, wingtip.tenantId],
    });
  });

  it('is told its providers, which are no resellers of it', () => {
    const provider = indirectReseller({ id: TAILSPIN, name: 'Tailspin', relationshipType: 'is_indirect_reseller_of' });
    const { customer } = folded(
      answered({ partner: adatum, subscriptions: null, relationships: collection(provider) }),
    );
    expect(customer.partnerships.partners).toEqual([adatum]);
  });
});

describe('the folded customer', () => {
  it('passes parseCustomer where an assignment names a role twice', () => {
    const view = assigned(values(assignmentBody({ accessDetails: rolesBody(EXCHANGE, EXCHANGE) })));
    expect(parseCustomer(folded(view).customer).isOk()).toBe(true);
  });

  it('keeps each role that a relationship names, or is not known', () => {
    const accessDetails = rolesBody(EXCHANGE, `{${GLOBAL_ADMIN}}`);
    expect(gapsOf(folded(granular(relationshipBody({ accessDetails }))))).toEqual(['granular-relationships']);
  });
});

describe('issues and gaps', () => {
  it('are frozen, and what they list', () => {
    const read = folded(assigned(values(assignmentBody({ status: 'paused' }))));
    const parts = [...read.issues, ...read.issues.flatMap(({ path, expected }) => [path, expected])];
    expect([...parts, ...read.gaps.map(({ questions }) => questions)].every((part) => Object.isFrozen(part))).toBe(
      true,
    );
  });

  it('stand where the count of a list stands', () => {
    const { issues } = folded(answered({ subscriptions: { ...collection(license()), totalCount: '600' } }));
    expect(issues).toEqual([issue('warning', 'not-a-count', [0, 'subscriptions', 'totalCount'], '"600"')]);
  });

  it('say nothing of pages that are all there', () => {
    const page = (item: unknown) => ({ ...collection(item), totalCount: 2 });
    const subscriptions = [page(license()), page(license({ id: 'other' }))];
    expect(folded(answered({ subscriptions })).issues).toEqual([]);
  });
});

describe('nothing throws', () => {
  const throws = (): never => {
    throw new Error('trap');
  };
  const hostile = new Proxy({}, { getOwnPropertyDescriptor: throws, get: throws, ownKeys: throws });

  it.each([
    ['null', { accessAssignments: null }],
    ['hostile', { requests: hostile }],
    ['text that is no JSON', { requests: 'text' }],
  ])('where the answers by relationship are %s', (_, members) => {
    const view = { ...granular(relationshipBody()), ...members } as View;
    expect(folded(view).customer.partnerships.grants.length).toBe(1);
  });

  it('where a member of the view is a getter that throws', () => {
    const view = Object.defineProperty(answered(), 'agreements', { enumerable: true, get: throws });
    expect(() => fold([view], asked)).not.toThrow();
  });

  it.each([
    ['without a partner', [{}]],
    ['whose partner is null', [{ partner: null }]],
    ['whose partner is text', [{ partner: 'Fabrikam' }]],
    ['that only inherits its partner', [Object.create(answered()) as unknown]],
    ['that is a hole in the list', new Array<unknown>(1)],
  ])('and a view is refused %s', (_, views) => {
    const read = fold(views as readonly View[], asked);
    expect(read._unsafeUnwrapErr()).toEqual([issue('error', 'unreadable', [0], 'view')]);
  });

  it('and only the view that cannot be read is named', () => {
    const read = fold([answered(), null as unknown as View], asked);
    expect(read._unsafeUnwrapErr().map(({ code, path }) => [code, path])).toEqual([['unreadable', [1]]]);
  });

  it.each([
    ['null', null],
    ['text', 'customer'],
    ['a proxy', hostile],
  ])('where a view is %s', (_, view) => {
    expect(() => fold([view as never], asked)).not.toThrow();
  });
});

describe('a date before the first', () => {
  it('is no end, so the end is assumed and the relationship not known', () => {
    const read = folded(granular(relationshipBody({ endDateTime: '0000-01-01T00:00:00+02:00' })));
    expect(read.issues.map(({ code, severity }) => `${severity}: ${code}`)).toEqual([
      'warning: not-an-instant',
      'info: assumed',
    ]);
    expect(gapsOf(read)).toContain('granular-relationships');
  });
});
