/** Of several views, whose answer counts for what: each partner's own, the later before the earlier. */
import type { Customer } from 'csp-multi-partner';
import { accessAsOf } from 'csp-multi-partner/access';
import type { View } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import {
  administers,
  answered,
  assignmentBody,
  collection,
  customerBody,
  folded,
  indirectReseller,
  issue,
  license,
  relationshipBody,
  requestBody,
  values,
} from '../responses';
import {
  adatum,
  ADATUM,
  at,
  dap,
  EXCHANGE,
  fabrikam,
  FABRIKAM,
  gdap,
  GRANT,
  northwind,
  NORTHWIND,
  OFFICE,
  reseller,
  tailspin,
  TAILSPIN,
} from '../world';

const bothOrders = <Item>(one: Item, other: Item): readonly (readonly Item[])[] => [
  [one, other],
  [other, one],
];

const isReached = (customer: Customer): boolean =>
  accessAsOf(customer, {
    at: at('2024-02-01'),
    partner: FABRIKAM,
    user: null,
    access: { kind: 'roles', anyOf: [EXCHANGE] },
  }).allowed;

describe('what another partner’s view says of a relationship', () => {
  it('gives back no assignment that the partner itself was told is deleted', () => {
    const own = administers(fabrikam, {
      accessAssignments: { [GRANT]: values(assignmentBody({ status: 'deleted' })) },
    });
    const other = answered({ accessAssignments: { [GRANT]: values(assignmentBody({ status: 'active' })) } });
    for (const views of bothOrders(own, other)) {
      const { customer } = folded(views);
      const grant = customer.partnerships.grants.find(({ kind }) => kind === 'gdap');
      expect(grant?.kind === 'gdap' && grant.assignments.map(({ status }) => status)).toEqual(['deleted']);
      expect(isReached(customer)).toBe(false);
    }
  });

  it('tells no date of it', () => {
    const own = administers(fabrikam, {
      delegatedAdminRelationships: values(relationshipBody({ status: 'terminating' })),
      requests: { [GRANT]: values(requestBody('terminate', { createdDateTime: '2024-01-20T00:00:00Z' })) },
    });
    const other = answered({
      requests: { [GRANT]: values(requestBody('terminate', { createdDateTime: '2024-01-25T00:00:00Z' })) },
    });
    for (const views of bothOrders(own, other)) {
      const grant = folded(views).customer.partnerships.grants.find(({ kind }) => kind === 'gdap');
      expect(grant?.state).toEqual({
        status: 'terminating',
        requestedAt: '2024-01-20T00:00:00.000Z',
        requestedBy: 'partner',
      });
    }
  });

  it('makes it nobody’s whose tenant stands in the middle of its id, and not at the end', () => {
    const body = relationshipBody({ id: `${NORTHWIND}-${FABRIKAM}` });
    const views = [northwind, fabrikam].map((partner) =>
      administers(partner, { delegatedAdminRelationships: values(body), accessAssignments: {} }),
    );
    for (const told of [views, [...views].reverse()]) {
      expect(folded(told).customer.partnerships.grants).toEqual([
        gdap({ id: body['id'] as never, partner: FABRIKAM, assignments: [] }),
      ]);
    }
  });
});

describe('a partner that asked for the customer twice', () => {
  const yes: View = { partner: northwind, customer: customerBody() };
  const no: View = {
    partner: northwind,
    customer: customerBody({ relationshipToPartner: 'none', allowDelegatedAccess: false }),
  };

  it('sells and administers where the later answer says so, whatever the earlier one said', () => {
    const { relationships, grants } = folded([no, yes]).customer.partnerships;
    expect([relationships, grants]).toEqual([[reseller(NORTHWIND)], [dap(NORTHWIND)]]);
  });

  it('does neither where the later answer denies it', () => {
    const { relationships, grants } = folded([yes, no]).customer.partnerships;
    expect([relationships, grants]).toEqual([[], []]);
  });
});

describe('a reseller that was told itself that it does not sell', () => {
  it('does not, be its provider asked before or after', () => {
    const provider = answered({ partner: tailspin, relationships: collection(indirectReseller()) });
    const own: View = { partner: adatum, customer: customerBody({ relationshipToPartner: 'none' }) };
    for (const views of bothOrders(provider, own)) {
      const read = folded(views);
      expect(read.customer.partnerships.relationships).toEqual([reseller(TAILSPIN)]);
      expect(read.issues).toContainEqual(
        issue('warning', 'superseded', [views.indexOf(provider), 'relationships'], ADATUM),
      );
    }
  });
});

describe('a subscription that two views tell', () => {
  it('is as the later one tells it, be the purchase in it older or younger', () => {
    for (const creationDate of ['2020-01-01T00:00:00Z', '2022-01-01T00:00:00Z']) {
      const { customer } = folded([
        answered({ subscriptions: collection(license()) }),
        answered({ subscriptions: collection(license({ quantity: 30, creationDate })) }),
      ]);
      expect(customer.account.subscriptions.map(({ id, terms }) => [id, terms.quantity])).toEqual([[OFFICE, 30]]);
    }
  });
});
