import type {
  AccessAssignment,
  Customer,
  DelegatedAdminGrant,
  GranularDelegatedAdmin,
  GranularState,
  Partner,
  Subscription,
} from 'csp-multi-partner';
import { accessAsOf } from 'csp-multi-partner/access';
import { parseCustomer } from 'csp-multi-partner/parse';
import { fold, type View } from 'csp-multi-partner/wire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  asked,
  assignmentBody,
  collection,
  customerBody,
  folded,
  indirectReseller,
  license,
  relationshipBody,
  requestBody,
  rolesBody,
  values,
  type Body,
} from '../responses';
import * as world from '../world';
import { runs } from './runs';

const DIRECT: readonly Partner[] = [world.northwind, world.fabrikam];
const PARTNERS: readonly Partner[] = [...DIRECT, world.tailspin, world.adatum];
const ROLES = [world.EXCHANGE, world.GLOBAL_READER, world.GLOBAL_ADMIN];
const someRoles = fc.subarray(ROLES, { minLength: 1 });
const day = fc.integer({ min: 0, max: 700 }).map((days) => world.later('2023-01-01T00:00:00Z', days));
const party = fc.constantFrom('partner', 'customer');

const subscription = (index: number): fc.Arbitrary<Subscription> =>
  fc
    .record({
      seller: fc.constantFrom(world.NORTHWIND, world.FABRIKAM, world.TAILSPIN),
      status: fc.constantFrom('none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'),
      isNew: fc.boolean(),
      service: fc.constantFrom('azure', 'Office 365 E3'),
      partnerOfRecord: fc.constantFrom(null, '1111', '4444'),
      orderId: fc.constantFrom(null, 'order-1'),
      purchasedAt: day,
      terms: fc.record({
        quantity: fc.nat(),
        termDuration: fc.constantFrom(null, 'P1M', 'P1Y'),
        billingCycle: fc.constantFrom('monthly', 'annual', 'one_time'),
        autoRenewEnabled: fc.boolean(),
        effectiveStartDate: day,
        commitmentEndDate: fc.option(day),
      }),
    })
    .map(({ seller, isNew, terms, ...facts }) =>
      world.office({
        ...(facts as Partial<Subscription>),
        id: world.subscriptionId(`subscription-${index}`),
        commerce: isNew ? 'new-commerce' : 'legacy',
        friendlyName: `no. ${index}`,
        transactingPartner: seller,
        terms: { ...terms, offerId: isNew ? 'CFQ7TTC0LH18:0001:CFQ7TTC0K971' : 'MS-AZR-0145P' },
      }),
    );

const states: fc.Arbitrary<GranularState> = fc.oneof(
  ...[
    { status: fc.constant('created'), createdAt: day },
    { status: fc.constantFrom('approved', 'activating'), approvedAt: day },
    { status: fc.constant('active'), activatedAt: day, endsAt: day },
    { status: fc.constant('expiring'), endedAt: day },
    { status: fc.constant('expired'), endedAt: day, expiredAt: day },
    { status: fc.constantFrom('terminationRequested', 'terminating'), requestedAt: day, requestedBy: party },
    { status: fc.constant('terminated'), requestedBy: party, terminatedAt: day },
  ].map((fields) => fc.record(fields as Record<string, fc.Arbitrary<unknown>>)),
  fc
    .record({ lockedAt: day, partnerConsent: fc.constantFrom('pending', 'given', 'refused') })
    .map(({ lockedAt, partnerConsent }) => ({
      status: 'approvalPending',
      lockedAt,
      lapsesAt: world.later(lockedAt, 90),
      partnerConsent,
      customerApprovedAt: null,
    })),
) as fc.Arbitrary<GranularState>;

const assignments = fc.array(
  fc.record({
    status: fc.constantFrom('pending', 'active', 'deleting', 'deleted', 'error'),
    securityGroup: fc.constantFrom(world.ENGINEERS, world.HELPDESK),
    roleDefinitionIds: someRoles,
  }),
  { maxLength: 2 },
);

const grant = (index: number): fc.Arbitrary<GranularDelegatedAdmin> =>
  fc
    .record({
      partner: fc.constantFrom(world.NORTHWIND, world.FABRIKAM, world.TAILSPIN, world.ADATUM),
      isProviders: fc.boolean(),
      duration: fc.constantFrom('P1D', 'P730D', 'P2Y'),
      autoExtendDuration: fc.constantFrom('PT0S', 'P180D'),
      roleDefinitionIds: someRoles,
      assignments,
      state: states,
    })
    .map(({ isProviders, assignments: assigned, state, ...facts }) => {
      const provider = isProviders && facts.partner === world.ADATUM ? world.TAILSPIN : null;
      return world.gdap({
        ...(facts as unknown as Partial<GranularDelegatedAdmin>),
        id: world.grantId(`grant-${index}`),
        displayName: `no. ${index}`,
        provider,
        assignments: assigned.map((each, at) => ({ ...each, id: world.assignmentId(`a-${at}`) })),
        state:
          provider === null && state.status === 'approvalPending' ? { ...state, partnerConsent: 'not-needed' } : state,
      });
    });

const upTo = <Item>(most: number, draw: (index: number) => fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> =>
  fc.nat(most).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => draw(index))));

/** A customer as responses can tell it: of nothing it knows more than Partner Center and Graph say. */
const customers: fc.Arbitrary<Customer> = fc
  .record({
    subscriptions: upTo(3, subscription),
    sellers: fc.subarray([...PARTNERS]),
    administrators: fc.subarray([...PARTNERS]),
    granular: upTo(3, grant),
    customerAgreementAcceptedAt: fc.option(day),
  })
  .map(({ subscriptions, sellers, administrators, granular, customerAgreementAcceptedAt }) =>
    world.contoso({
      asOf: asked.asOf,
      subscriptions,
      partnerships: {
        partners: PARTNERS,
        relationships: sellers.map(({ tenantId }) => world.reseller(tenantId)),
        grants: [...administrators.map(({ tenantId }) => world.dap(tenantId)), ...granular],
        customerAgreementAcceptedAt,
      },
    }),
  );

const subscriptionBody = ({ terms, service, purchasedAt, partnerOfRecord, ...facts }: Subscription): Body =>
  license({
    ...facts,
    ...terms,
    offerName: service,
    billingType: service === 'azure' ? 'usage' : 'license',
    creationDate: purchasedAt,
    partnerId: partnerOfRecord,
  });

/** When a state came about, where Graph has it. */
function datesOf(state: GranularState): Body {
  switch (state.status) {
    case 'created':
      return { createdDateTime: state.createdAt };
    case 'active':
      return { activatedDateTime: state.activatedAt, endDateTime: state.endsAt };
    case 'expiring':
      return { endDateTime: state.endedAt };
    case 'expired':
      return { endDateTime: state.endedAt, lastModifiedDateTime: state.expiredAt };
    case 'approved':
    case 'activating':
      return { lastModifiedDateTime: state.approvedAt };
    case 'terminated':
      return { lastModifiedDateTime: state.terminatedAt };
    case 'terminationRequested':
    case 'terminating':
      return { lastModifiedDateTime: state.requestedAt };
    case 'approvalPending':
      return { isPartnerConsentPending: state.partnerConsent === 'pending' };
  }
}

function requestsOf(state: GranularState): readonly Body[] {
  if (state.status === 'approvalPending') {
    const answer = { given: ['approve'], refused: ['reject'], pending: [], 'not-needed': [] }[state.partnerConsent];
    return ['lockForApproval', ...answer].map((action) => requestBody(action, { createdDateTime: state.lockedAt }));
  }
  if (!('requestedBy' in state) || state.requestedBy !== 'partner') return [];
  return [requestBody('terminate', 'requestedAt' in state ? { createdDateTime: state.requestedAt } : {})];
}

const grantBody = ({ state, roleDefinitionIds, ...facts }: GranularDelegatedAdmin): Body =>
  relationshipBody({
    id: facts.id,
    displayName: facts.displayName,
    duration: facts.duration,
    autoExtendDuration: facts.autoExtendDuration,
    status: state.status,
    accessDetails: rolesBody(...roleDefinitionIds),
    indirectProviderTenantId: facts.provider,
    ...datesOf(state),
  });

const writtenAssignment = ({ id, status, securityGroup, roleDefinitionIds }: AccessAssignment): Body =>
  assignmentBody({
    id,
    status,
    accessContainer: { accessContainerId: securityGroup, accessContainerType: 'securityGroup' },
    accessDetails: rolesBody(...roleDefinitionIds),
  });

const isGranular = (each: DelegatedAdminGrant): each is GranularDelegatedAdmin => each.kind === 'gdap';

/** What each of the partners would be answered about the customer. */
function written({ account, partnerships }: Customer): readonly (View & { readonly subscriptions: Body | null })[] {
  const { relationships, grants, customerAgreementAcceptedAt: agreedAt } = partnerships;
  const has = (list: readonly { readonly partner: string; readonly kind?: string }[], id: string): boolean =>
    list.some(({ partner, kind }) => partner === id && kind !== 'gdap');
  return PARTNERS.map((partner) => {
    const { tenantId, kind } = partner;
    const own = grants.filter(isGranular).filter((each) => each.partner === tenantId);
    const sold = account.subscriptions.filter(({ transactingPartner }) => transactingPartner === tenantId);
    return {
      partner,
      customer: customerBody({
        relationshipToPartner: has(relationships, tenantId) ? 'reseller' : 'none',
        allowDelegatedAccess: has(grants, tenantId),
      }),
      subscriptions: sold.length === 0 ? null : collection(...sold.map(subscriptionBody)),
      relationships:
        kind === 'indirect-provider' && has(relationships, world.ADATUM) ? collection(indirectReseller()) : null,
      agreements: agreedAt === null ? collection() : collection(agreement('MicrosoftCustomerAgreement', agreedAt)),
      delegatedAdminRelationships: values(...own.map(grantBody)),
      accessAssignments: Object.fromEntries(
        own.map((each) => [each.id, values(...each.assignments.map(writtenAssignment))]),
      ),
      requests: Object.fromEntries(own.map((each) => [each.id, values(...requestsOf(each.state))])),
    };
  });
}

const keyed = (list: readonly unknown[]): readonly string[] => list.map((each) => JSON.stringify(each)).sort();

/** Who has what, whatever the order. */
const holdings = ({ account, partnerships }: Customer): unknown => ({
  subscriptions: keyed(account.subscriptions),
  partners: keyed(partnerships.partners),
  relationships: keyed(partnerships.relationships),
  grants: keyed(partnerships.grants),
  agreedAt: partnerships.customerAgreementAcceptedAt,
});

function isFrozenThrough(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThrough);
}

const JUNK = [null, '', 'text', 0, -1, 1.5, true, [], {}, [null], { id: 7 }, '2024-02-30T00:00:00Z', 'active', 'P6M'];

/** The same body with one member, somewhere in it, put in another one's place. */
const damaged = <Damaged>(body: Damaged): fc.Arbitrary<Damaged> =>
  fc.tuple(fc.nat(), fc.constantFrom(...JUNK)).map(([choice, junk]) => {
    const copy = JSON.parse(JSON.stringify(body)) as Damaged;
    const places = placesIn(copy);
    const [holder, name] = places[choice % places.length] ?? [{}, ''];
    holder[name] = junk;
    return copy;
  });

function placesIn(value: unknown): readonly (readonly [Record<string, unknown>, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [[holder, name] as const, ...placesIn(holder[name])]);
}

/** Bodies that are damaged; what is not a body, the objects that hold the answers by relationship, is one at least. */
const damagedViews: fc.Arbitrary<readonly View[]> = customers.chain((customer) =>
  fc.tuple(
    ...written(customer).map(({ partner, ...members }) =>
      damaged(members)
        .chain(damaged)
        .map(({ accessAssignments, requests, ...rest }) => ({
          partner,
          ...rest,
          accessAssignments: accessAssignments ?? {},
          requests: requests ?? {},
        })),
    ),
  ),
);

const accessOf = (customer: Customer): readonly boolean[] =>
  PARTNERS.flatMap(({ tenantId }) =>
    ROLES.flatMap((role) =>
      [0, 30, 365, 1000].map(
        (days) =>
          accessAsOf(customer, {
            at: world.later(asked.asOf, days),
            partner: tenantId,
            user: null,
            access: { kind: 'roles', anyOf: [role] },
          }).allowed,
      ),
    ),
  );

describe('a customer that is written as responses', () => {
  it('comes back whole: account and partnerships of fold(written(c)) are those of c', () => {
    fc.assert(
      fc.property(customers, (customer) => {
        const { customer: back, gaps } = folded(written(customer));
        expect(holdings(back)).toEqual(holdings(customer));
        expect([back.tenantId, back.name, back.cloud, back.market]).toEqual([
          customer.tenantId,
          customer.name,
          customer.cloud,
          customer.market,
        ]);
        expect(gaps.every(({ missing }) => missing === 'other-partners')).toBe(true);
      }),
    );
  });

  it('is the same in whatever order the partners asked: holdings(fold(views)) = holdings(fold(shuffled views))', () => {
    const shuffled = customers.chain((customer) =>
      fc.tuple(fc.constant(customer), fc.shuffledSubarray([...written(customer)], { minLength: 4 })),
    );
    fc.assert(
      fc.property(shuffled, ([customer, views]) => {
        expect(holdings(folded(views).customer)).toEqual(holdings(customer));
      }),
    );
  });

  it('is the same from one list of n as from n pages of one: fold([a, b]) = fold([[a], [b]])', () => {
    const inPages = (name: 'items' | 'value', list: unknown): unknown => {
      const entries = (list as Record<typeof name, readonly unknown[]> | null)?.[name];
      return entries?.map((entry) => (name === 'items' ? collection(entry) : values(entry))) ?? list;
    };
    fc.assert(
      fc.property(customers, (customer) => {
        const views = written(customer);
        const paged = views.map((view) => ({
          ...view,
          subscriptions: inPages('items', view.subscriptions),
          relationships: inPages('items', view.relationships),
          agreements: inPages('items', view.agreements),
          delegatedAdminRelationships: inPages('value', view.delegatedAdminRelationships),
          accessAssignments: Object.fromEntries(
            Object.entries(view.accessAssignments ?? {}).map(([id, list]) => [id, inPages('value', list)]),
          ),
        }));
        expect(folded(paged).customer).toEqual(folded(views).customer);
        expect(folded(paged).gaps).toEqual(folded(views).gaps);
      }),
    );
  });

  it('is open to the same with a relationship that is over: access(fold(views + over)) = access(fold(views))', () => {
    const over = fc.tuple(
      customers,
      fc.nat(PARTNERS.length - 1),
      fc.constantFrom('expiring', 'expired', 'terminationRequested', 'terminating', 'terminated'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(over, ([customer, whose, status, isFirst]) => {
        const views = written(customer);
        const more = relationshipBody({ id: 'over', status, accessDetails: rolesBody(...ROLES) });
        const added = views.map((view, index) => {
          const list = view.delegatedAdminRelationships;
          return index === whose
            ? { ...view, delegatedAdminRelationships: isFirst ? [more, list] : [list, more] }
            : view;
        });
        expect(accessOf(folded(added).customer)).toEqual(accessOf(folded(views).customer));
      }),
    );
  });
});

describe('whatever was answered', () => {
  it('the folded customer is one that can be read: parseCustomer(fold(views)) = fold(views)', () => {
    fc.assert(
      fc.property(damagedViews, (views) => {
        fold(views, asked).match(
          ({ customer }) => expect(world.must(parseCustomer(customer))).toEqual(customer),
          (issues) => expect(issues[0]).toMatchObject({ code: 'missing', path: ['name'] }),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('the customer is frozen through and through, and the views are left as they were', () => {
    fc.assert(
      fc.property(damagedViews, (views) => {
        const before = JSON.stringify(views);
        const parts = fold(views, asked).match(
          (read) => [
            read.customer,
            [read, read.issues, read.gaps, ...read.gaps].every((part) => Object.isFrozen(part)),
          ],
          () => [],
        );
        expect(parts.every((part) => part === true || isFrozenThrough(part))).toBe(true);
        expect(JSON.stringify(views)).toBe(before);
      }),
    );
  });

  const throws = (): never => {
    throw new Error('trap');
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const cycle: Record<string, unknown> = {};
  cycle['items'] = [cycle];
  const deep = Array.from({ length: 100 }).reduce<unknown>((inside) => [inside], 1);
  const hostile: readonly (readonly [string, unknown, string])[] = [
    ['a proxy that throws', new Proxy({}, { ownKeys: throws }), 'unreadable'],
    ['a revoked proxy', revoked.proxy, 'unreadable'],
    ['a getter that throws', Object.defineProperty({}, 'id', { enumerable: true, get: throws }), 'unreadable'],
    ['a cycle', cycle, 'too-deep'],
    ['too deep', deep, 'too-deep'],
    ['a function', throws, 'not-json'],
    ['a date', new Date(0), 'not-json'],
    ['text that is no JSON', 'customer', 'not-json'],
    ['a number that is none', Number.NaN, 'not-json'],
  ];
  const SLOTS: readonly (readonly [string, (body: unknown) => Partial<View>])[] = [
    ['customer', (customer) => ({ customer })],
    ['subscriptions', (subscriptions) => ({ subscriptions })],
    ['relationships', (relationships) => ({ relationships })],
    ['agreements', (agreements) => ({ agreements })],
    ['delegatedAdminRelationships', (body) => ({ delegatedAdminRelationships: body })],
    ['accessAssignments', (body) => ({ accessAssignments: { [world.GRANT]: body } })],
    ['requests', (body) => ({ requests: { [world.GRANT]: body } })],
  ];
  const whole: View = {
    partner: world.tailspin,
    customer: customerBody(),
    delegatedAdminRelationships: values(relationshipBody()),
  };
  const placed = (slot: string, path: readonly unknown[]): boolean =>
    path[0] === 'market' || path[0] === 'name' || (path[0] === 0 && path[1] === slot);

  it.each(SLOTS)('nothing throws, and each issue says where: %s', (slot, put) => {
    for (const [, body, code] of hostile) {
      const read = folded({ ...whole, ...put(body) });
      expect(read.issues[0]).toMatchObject({ code, severity: 'error' });
      expect(read.issues.every(({ path }) => placed(slot, path))).toBe(true);
    }
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), damaged(license()), damaged(relationshipBody())), (body) => {
        const issues = fold([{ ...whole, ...put(body) }], asked).match(
          (read) => read.issues,
          (found) => found,
        );
        expect(issues.every(({ path }) => placed(slot, path))).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});
