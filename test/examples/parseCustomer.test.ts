import type { Customer } from 'csp-multi-partner';
import { parseCustomer, type Path, type Problem, type ProblemCode } from 'csp-multi-partner/parse';
import type { Result } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  at,
  AZURE,
  contoso,
  CONTOSO,
  dap,
  fabrikam,
  FABRIKAM,
  invitation,
  must,
  northwind,
  NORTHWIND,
  office,
  OFFICE,
  reseller,
  TAILSPIN,
} from '../world';

type Document = Record<string, unknown>;

const NOBODY = '99999999-9999-4999-8999-999999999999';

const problem = (code: ProblemCode, path: Path, found: string, expected: readonly string[] = []): Problem => ({
  code,
  path,
  found,
  expected,
});

/** What is wrong; empty where nothing is. */
const problemsOf = (result: Result<unknown, readonly Problem[]>): readonly Problem[] =>
  result.match(
    () => [],
    (problems) => problems,
  );

/** Exactly these problems, in this order. */
const refused = (result: Result<unknown, readonly Problem[]>, ...problems: readonly Problem[]): void => {
  expect(problemsOf(result)).toEqual(problems);
};

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const document = (value: unknown): Document => json(value) as Document;
const without = (name: string, from: unknown): Document =>
  Object.fromEntries(Object.entries(document(from)).filter(([key]) => key !== name));

describe('a customer', () => {
  type Partnerships = Partial<Record<keyof Customer['partnerships'], unknown>>;
  const withPartnerships = (partnerships: Partnerships): Document => {
    const customer = document(contoso());
    return { ...customer, partnerships: { ...(customer['partnerships'] as Document), ...partnerships } };
  };
  const withSubscriptions = (subscriptions: unknown): Document => ({
    ...document(contoso()),
    account: { owner: CONTOSO, subscriptions },
  });
  const gdap = (id: string, state: Document): Document => ({
    kind: 'gdap',
    id,
    partner: FABRIKAM,
    displayName: 'Support',
    duration: 'P730D',
    roleDefinitionIds: ['f023fd81-a637-4b56-95fd-791ac0226033', '88d8e3e3-8f55-4a1e-953a-9b9898b8876b'],
    state,
  });

  it('is read as it was written', () => {
    expect(must(parseCustomer(json(contoso())))).toEqual(contoso());
  });

  it('may be a company of the CSP program itself', () => {
    for (const cspTenancy of [
      { kind: 'none' },
      { kind: 'other-tenant' },
      { kind: 'transacting-tenant', providers: [] },
      { kind: 'transacting-tenant', providers: [TAILSPIN, NOBODY] },
    ]) {
      expect(must(parseCustomer({ ...contoso(), cspTenancy })).cspTenancy).toEqual(cspTenancy);
    }
    refused(parseCustomer({ ...contoso(), cspTenancy: 'none' }), problem('not-an-object', ['cspTenancy'], 'none'));
    refused(
      parseCustomer({ ...contoso(), cspTenancy: { kind: 'transacting-tenant' } }),
      problem('missing', ['cspTenancy', 'providers'], 'nothing'),
    );
    const twice = { kind: 'transacting-tenant', providers: [TAILSPIN, TAILSPIN] };
    refused(
      parseCustomer({ ...contoso(), cspTenancy: twice }),
      problem('duplicate', ['cspTenancy', 'providers', 1], TAILSPIN),
    );
    refused(
      parseCustomer({ ...contoso(), cspTenancy: { kind: 'none', providers: [] } }),
      problem('unknown-member', ['cspTenancy', 'providers'], 'object'),
    );
  });

  it('may not have accepted the Customer Agreement', () => {
    const customer = withPartnerships({ customerAgreementAcceptedAt: null });
    expect(must(parseCustomer(customer)).partnerships.customerAgreementAcceptedAt).toBe(null);
  });

  it('shows every problem of every part at once', () => {
    const customer = {
      ...without('name', contoso()),
      tenantId: 5,
      cloud: 'Global',
      market: 'Contosoland',
      account: { owner: null, subscriptions: [office(), { ...office({ id: AZURE }), status: 'gone' }, 'Office'] },
      partnerships: { ...contoso().partnerships, invitations: {}, customerAgreementAcceptedAt: 'yes' },
      asOf: '2015-01-01',
    };
    expect(problemsOf(parseCustomer(customer)).map(({ code, path, found }) => [code, path.join('.'), found])).toEqual([
      ['not-text', 'tenantId', '5'],
      ['missing', 'name', 'nothing'],
      ['not-one-of', 'cloud', 'Global'],
      ['not-a-market', 'market', 'Contosoland'],
      ['not-text', 'account.owner', 'null'],
      ['not-one-of', 'account.subscriptions.1.status', 'gone'],
      ['not-an-object', 'account.subscriptions.2', 'Office'],
      ['not-a-list', 'partnerships.invitations', 'object'],
      ['not-an-instant', 'partnerships.customerAgreementAcceptedAt', 'yes'],
      ['not-an-instant', 'asOf', '2015-01-01'],
    ]);
  });

  describe('whose lists are checked against each other', () => {
    it('has each subscription once, whatever the letter case of its id', () => {
      const customer = withSubscriptions([
        office(),
        { ...office({ id: AZURE }) },
        { ...office(), id: OFFICE.toUpperCase() },
      ]);
      refused(parseCustomer(customer), problem('duplicate', ['account', 'subscriptions', 2], OFFICE));
    });

    it('has each partner once', () => {
      const again = { ...northwind, name: 'Northwind again', tenantId: NORTHWIND.toUpperCase() };
      refused(
        parseCustomer(withPartnerships({ partners: [northwind, fabrikam, again] })),
        problem('duplicate', ['partnerships', 'partners', 2], NORTHWIND),
      );
    });

    it('has each invitation once', () => {
      const accepted = invitation({ status: 'accepted', acceptedAt: '2015-01-02T00:00:00Z' });
      const other = invitation({ id: 'Invitation-1' });
      refused(
        parseCustomer(withPartnerships({ invitations: [accepted, other, invitation()] })),
        problem('duplicate', ['partnerships', 'invitations', 2], 'invitation-1'),
      );
    });

    it('has one relationship with each partner, active or ended', () => {
      const ended = { ...reseller(NORTHWIND), status: 'ended', endedAt: '2015-01-01T00:00:00Z' };
      refused(
        parseCustomer(withPartnerships({ relationships: [reseller(NORTHWIND), ended] })),
        problem('duplicate', ['partnerships', 'relationships', 1], NORTHWIND),
      );
    });

    it('has one legacy grant a partner, in force or removed', () => {
      const removed = {
        kind: 'dap',
        partner: NORTHWIND,
        state: { status: 'removed', since: null, removedAt: '2015-01-01T00:00:00Z', removedBy: 'customer' },
      };
      refused(
        parseCustomer(withPartnerships({ grants: [dap(NORTHWIND), removed] })),
        problem('duplicate', ['partnerships', 'grants', 1], `dap ${NORTHWIND}`),
      );
    });

    it('has each granular grant once, though several from one partner', () => {
      const state = { status: 'created', createdAt: '2023-01-01T00:00:00Z' };
      const two = [gdap('g-1', state), gdap('g-2', state)];
      expect(problemsOf(parseCustomer(withPartnerships({ grants: [...two, dap(FABRIKAM)] })))).toEqual([]);
      refused(
        parseCustomer(withPartnerships({ grants: [...two, gdap('g-1', state)] })),
        problem('duplicate', ['partnerships', 'grants', 2], 'gdap g-1'),
      );
    });

    it('may have a granular grant whose id reads like the partner of a legacy one', () => {
      const state = { status: 'created', createdAt: '2023-01-01T00:00:00Z' };
      expect(problemsOf(parseCustomer(withPartnerships({ grants: [dap(FABRIKAM), gdap(FABRIKAM, state)] })))).toEqual(
        [],
      );
    });

    it('has the roles of a granular grant once each', () => {
      const grant = {
        ...gdap('g-1', { status: 'created', createdAt: '2023-01-01T00:00:00Z' }),
        roleDefinitionIds: ['role-1', 'role-2', 'role-1'],
      };
      refused(
        parseCustomer(withPartnerships({ grants: [grant] })),
        problem('duplicate', ['partnerships', 'grants', 0, 'roleDefinitionIds', 2], 'role-1'),
      );
    });

    it('knows every partner that an invitation, a relationship or a grant names', () => {
      const state = { status: 'created', createdAt: '2023-01-01T00:00:00Z' };
      const customer = withPartnerships({
        invitations: [
          invitation(),
          invitation({ id: 'invitation-2', partner: NOBODY }),
          invitation({ id: 'invitation-3', provider: NOBODY }),
          invitation({ id: 'invitation-4', provider: TAILSPIN }),
        ],
        relationships: [{ status: 'ended', partner: NOBODY, since: null, endedAt: '2015-01-01T00:00:00Z' }],
        grants: [dap(NORTHWIND), dap(NOBODY as typeof NORTHWIND), { ...gdap('g-1', state), partner: NOBODY }],
      });
      refused(
        parseCustomer(customer),
        problem('unknown-partner', ['partnerships', 'invitations', 1, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'relationships', 0, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'grants', 1, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'grants', 2, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'invitations', 2, 'provider'], NOBODY),
      );
    });

    it('goes on to what follows the partnerships', () => {
      const customer = { ...withPartnerships({ relationships: [reseller(NOBODY as typeof NORTHWIND)] }), asOf: 'now' };
      refused(
        parseCustomer(customer),
        problem('unknown-partner', ['partnerships', 'relationships', 0, 'partner'], NOBODY),
        problem('not-an-instant', ['asOf'], 'now'),
      );
    });

    it('is not asked for partners while a list cannot be read', () => {
      const relationships = [reseller(NOBODY as typeof NORTHWIND)];
      refused(
        parseCustomer(withPartnerships({ partners: null, relationships })),
        problem('not-a-list', ['partnerships', 'partners'], 'null'),
      );
      refused(parseCustomer({ ...contoso(), partnerships: null }), problem('not-an-object', ['partnerships'], 'null'));
    });

    it('says where a list has a hole', () => {
      const subscriptions: unknown[] = [office()];
      subscriptions.length = 3;
      refused(
        parseCustomer(withSubscriptions(subscriptions)),
        problem('not-a-list', ['account', 'subscriptions'], 'a list with a hole at 1'),
      );
    });

    it('takes nothing for an element that a list merely inherits', () => {
      const subscriptions: unknown[] = [office()];
      subscriptions.length = 2;
      Object.setPrototypeOf(subscriptions, { 1: office({ id: AZURE }) });
      refused(
        parseCustomer(withSubscriptions(subscriptions)),
        problem('not-a-list', ['account', 'subscriptions'], 'a list with a hole at 1'),
      );
    });

    it('takes an element that is undefined for one that is no object', () => {
      refused(
        parseCustomer(withSubscriptions([undefined])),
        problem('not-an-object', ['account', 'subscriptions', 0], 'undefined'),
      );
    });
  });

  describe('with invitations, relationships and legacy grants', () => {
    it('has them pending or accepted', () => {
      const invitations = [
        invitation(),
        invitation({ id: 'invitation-2', status: 'accepted', acceptedAt: '2015-01-02T00:00:00Z' }),
      ];
      const read = must(parseCustomer(withPartnerships({ invitations }))).partnerships.invitations;
      expect(read).toEqual([
        invitation({ requestedAt: at('2015-01-01') }),
        invitation({
          id: 'invitation-2',
          status: 'accepted',
          requestedAt: at('2015-01-01'),
          acceptedAt: at('2015-01-02'),
        }),
      ]);
      expect(problemsOf(parseCustomer(withPartnerships({ invitations: [invitation({ status: 'expired' })] })))).toEqual(
        [problem('not-one-of', ['partnerships', 'invitations', 0, 'status'], 'expired', ['pending', 'accepted'])],
      );
      expect(
        problemsOf(parseCustomer(withPartnerships({ invitations: [invitation({ acceptedAt: at('2015-01-02') })] }))),
      ).toEqual([
        problem('unknown-member', ['partnerships', 'invitations', 0, 'acceptedAt'], '2015-01-02T00:00:00.000Z'),
      ]);
    });

    it('has them active or ended', () => {
      const relationships = [
        { status: 'active', partner: NORTHWIND, since: '2014-01-01T00:00:00Z' },
        { status: 'ended', partner: FABRIKAM, since: null, endedAt: '2014-06-01T00:00:00Z' },
      ];
      expect(must(parseCustomer(withPartnerships({ relationships }))).partnerships.relationships).toEqual([
        { status: 'active', partner: NORTHWIND, since: at('2014-01-01') },
        { status: 'ended', partner: FABRIKAM, since: null, endedAt: at('2014-06-01') },
      ]);
      refused(
        parseCustomer(withPartnerships({ relationships: [{ partner: NORTHWIND }] })),
        problem('missing', ['partnerships', 'relationships', 0, 'status'], 'nothing', ['active', 'ended']),
      );
    });

    it.each(['partner', 'customer', 'microsoft'])('has delegated admin removed by the %s', (removedBy) => {
      const state = { status: 'removed', since: at('2014-01-01'), removedAt: at('2014-06-01'), removedBy };
      const grants = [{ kind: 'dap', partner: NORTHWIND, state }];
      expect(must(parseCustomer(withPartnerships({ grants }))).partnerships.grants).toEqual(grants);
    });

    it('refuses what is no state of delegated admin', () => {
      const grants = [
        { kind: 'dap', partner: NORTHWIND, state: { status: 'inactive' } },
        { kind: 'pal' },
        { kind: 'dap', partner: FABRIKAM, state: { status: 'removed', since: null, removedBy: 'nobody' } },
      ];
      refused(
        parseCustomer(withPartnerships({ grants })),
        problem('not-one-of', ['partnerships', 'grants', 0, 'state', 'status'], 'inactive', ['active', 'removed']),
        problem('not-one-of', ['partnerships', 'grants', 1, 'kind'], 'pal', ['dap', 'gdap']),
        problem('missing', ['partnerships', 'grants', 2, 'state', 'removedAt'], 'nothing'),
        problem('not-one-of', ['partnerships', 'grants', 2, 'state', 'removedBy'], 'nobody', [
          'partner',
          'customer',
          'microsoft',
        ]),
      );
    });
  });

  describe('with a granular grant', () => {
    const day = at('2023-06-01');
    const states = [
      { status: 'created', createdAt: day },
      { status: 'approvalPending', lockedAt: day },
      { status: 'approved', approvedAt: day },
      { status: 'activating', approvedAt: day },
      { status: 'active', activatedAt: day, endsAt: at('2025-06-01') },
      { status: 'expiring', activatedAt: day, endsAt: at('2025-06-01') },
      { status: 'expired', endedAt: day },
      { status: 'terminationRequested', requestedAt: day },
      { status: 'terminating', requestedAt: day },
      { status: 'terminated', endedAt: day },
    ];

    it.each(states.map((state) => [state.status, state] as const))('has it in status %s', (_, state) => {
      const grants = [gdap('g-1', state)];
      expect(must(parseCustomer(withPartnerships({ grants }))).partnerships.grants).toEqual(grants);
    });

    it.each(states.map(({ status, ...facts }) => [status, Object.keys(facts)] as const))(
      'misses the facts that belong to status %s',
      (status, facts) => {
        const path = ['partnerships', 'grants', 0, 'state'];
        const customer = withPartnerships({ grants: [gdap('g-1', { status, deletedAt: day })] });
        refused(
          parseCustomer(customer),
          ...facts.map((fact) => problem('missing', [...path, fact], 'nothing')),
          problem('unknown-member', [...path, 'deletedAt'], '2023-06-01T00:00:00.000Z'),
        );
      },
    );

    it.each(['unknownFutureValue', 'rejected', 'Active', 'toString'])('has no status %s', (status) => {
      const customer = withPartnerships({ grants: [gdap('g-1', { status })] });
      refused(
        parseCustomer(customer),
        problem(
          'not-one-of',
          ['partnerships', 'grants', 0, 'state', 'status'],
          status,
          states.map((state) => state.status),
        ),
      );
    });

    it('has an id, a partner, a name, a duration and roles', () => {
      expect(problemsOf(parseCustomer(withPartnerships({ grants: [{ kind: 'gdap' }] })))).toEqual(
        ['id', 'partner', 'displayName', 'duration', 'roleDefinitionIds', 'state'].map((name) =>
          problem('missing', ['partnerships', 'grants', 0, name], 'nothing'),
        ),
      );
    });
  });
});
