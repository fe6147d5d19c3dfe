import type { Customer, GranularStatus } from 'csp-multi-partner';
import { parseCustomer } from 'csp-multi-partner/parse';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  assignment,
  assignmentId,
  at,
  AZURE,
  contoso,
  CONTOSO,
  dap,
  ENGINEERS,
  EXCHANGE,
  fabrikam,
  FABRIKAM,
  gdap,
  GLOBAL_READER,
  GRANT,
  grantId,
  HELPDESK,
  invitation,
  must,
  northwind,
  NORTHWIND,
  office,
  OFFICE,
  reseller,
  STATES,
  TAILSPIN,
  tenant,
} from '../world';
import { type Document, document, json, problem, problemsOf, refused, without } from './problems';

const NOBODY = '99999999-9999-4999-8999-999999999999';

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

    it('has no entry twice that is no entry as long as something is wrong with it', () => {
      const wrong = { ...northwind, color: 'blue' };
      refused(
        parseCustomer(withPartnerships({ partners: [northwind, wrong, fabrikam, wrong] })),
        problem('unknown-member', ['partnerships', 'partners', 1, 'color'], 'blue'),
        problem('unknown-member', ['partnerships', 'partners', 3, 'color'], 'blue'),
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
      const [one, other] = [gdap(), gdap({ id: grantId('grant-2') })];
      expect(problemsOf(parseCustomer(withPartnerships({ grants: [one, other, dap(FABRIKAM)] })))).toEqual([]);
      refused(
        parseCustomer(withPartnerships({ grants: [one, other, gdap({ state: STATES.expired })] })),
        problem('duplicate', ['partnerships', 'grants', 2], 'gdap grant-1'),
      );
    });

    it('may have a granular grant whose id reads like the partner of a legacy one', () => {
      const grants = [dap(FABRIKAM), gdap({ id: grantId(FABRIKAM) })];
      expect(problemsOf(parseCustomer(withPartnerships({ grants })))).toEqual([]);
    });

    it('has the roles of a granular grant once each, whatever their letter case', () => {
      const roleDefinitionIds = [EXCHANGE, GLOBAL_READER, EXCHANGE.toUpperCase()];
      refused(
        parseCustomer(withPartnerships({ grants: [{ ...gdap(), roleDefinitionIds }] })),
        problem('duplicate', ['partnerships', 'grants', 0, 'roleDefinitionIds', 2], EXCHANGE),
      );
    });

    it('has each access assignment once in a granular grant, though two for one group, and again in another grant', () => {
      const two = [assignment(), assignment({ id: assignmentId('assignment-2'), status: 'deleted' })];
      const other = gdap({ id: grantId('grant-2') });
      expect(problemsOf(parseCustomer(withPartnerships({ grants: [gdap({ assignments: two }), other] })))).toEqual([]);
      refused(
        parseCustomer(
          withPartnerships({ grants: [gdap({ assignments: [...two, assignment({ securityGroup: HELPDESK })] })] }),
        ),
        problem('duplicate', ['partnerships', 'grants', 0, 'assignments', 2], ASSIGNMENT),
      );
    });

    it('has the roles of an access assignment once each', () => {
      const assignments = [assignment({ roleDefinitionIds: [GLOBAL_READER, GLOBAL_READER] })];
      refused(
        parseCustomer(withPartnerships({ grants: [gdap({ assignments })] })),
        problem('duplicate', ['partnerships', 'grants', 0, 'assignments', 0, 'roleDefinitionIds', 1], GLOBAL_READER),
      );
    });

    it('knows every partner that an invitation, a relationship or a grant names', () => {
      const customer = withPartnerships({
        invitations: [
          invitation(),
          invitation({ id: 'invitation-2', partner: NOBODY }),
          invitation({ id: 'invitation-3', provider: NOBODY }),
          invitation({ id: 'invitation-4', provider: TAILSPIN }),
        ],
        relationships: [{ status: 'ended', partner: NOBODY, since: null, endedAt: '2015-01-01T00:00:00Z' }],
        grants: [
          dap(NORTHWIND),
          dap(tenant(NOBODY)),
          gdap({ partner: tenant(NOBODY) }),
          gdap({ id: grantId('grant-2'), partner: ADATUM, provider: tenant(NOBODY) }),
          gdap({ id: grantId('grant-3'), partner: ADATUM, provider: TAILSPIN }),
        ],
      });
      refused(
        parseCustomer(customer),
        problem('unknown-partner', ['partnerships', 'invitations', 1, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'relationships', 0, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'grants', 1, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'grants', 2, 'partner'], NOBODY),
        problem('unknown-partner', ['partnerships', 'invitations', 2, 'provider'], NOBODY),
        problem('unknown-partner', ['partnerships', 'grants', 3, 'provider'], NOBODY),
      );
    });

    it('goes on to what follows the partnerships', () => {
      const customer = { ...withPartnerships({ relationships: [reseller(tenant(NOBODY))] }), asOf: 'now' };
      refused(
        parseCustomer(customer),
        problem('unknown-partner', ['partnerships', 'relationships', 0, 'partner'], NOBODY),
        problem('not-an-instant', ['asOf'], 'now'),
      );
    });

    it('is not asked for partners while a list cannot be read', () => {
      const relationships = [reseller(tenant(NOBODY))];
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
    const place = ['partnerships', 'grants', 0];
    const PARTIES = ['partner', 'customer', 'microsoft'] as const;
    const withGrant = (changes: Document): Document => withPartnerships({ grants: [{ ...gdap(), ...changes }] });
    const grantsOf = (changes: Document): unknown => must(parseCustomer(withGrant(changes))).partnerships.grants;

    /** What belongs to each status: an instant, or one of a few words. */
    const FACTS = {
      created: { createdAt: 'instant' },
      approvalPending: {
        lockedAt: 'instant',
        lapsesAt: 'instant',
        partnerConsent: ['not-needed', 'pending', 'given', 'refused'],
        customerApprovedAt: 'instant',
      },
      approved: { approvedAt: 'instant' },
      activating: { approvedAt: 'instant' },
      active: { activatedAt: 'instant', endsAt: 'instant' },
      expiring: { endedAt: 'instant' },
      expired: { endedAt: 'instant', expiredAt: 'instant' },
      terminationRequested: { requestedAt: 'instant', requestedBy: PARTIES },
      terminating: { requestedAt: 'instant', requestedBy: PARTIES },
      terminated: { requestedBy: PARTIES, terminatedAt: 'instant' },
    } as const satisfies Record<GranularStatus, Record<string, 'instant' | readonly string[]>>;
    const facts = Object.entries<Readonly<Record<string, 'instant' | readonly string[]>>>(FACTS);

    it('is read as it was written', () => {
      expect(must(parseCustomer(json(withPartnerships({ grants: [gdap()] })))).partnerships.grants).toEqual([gdap()]);
    });

    it.each(Object.entries(STATES))('has it in status %s', (_, state) => {
      expect(grantsOf({ state: document(state) })).toEqual([gdap({ state })]);
    });

    it.each(facts)('misses the facts that belong to status %s', (status, each) => {
      refused(
        parseCustomer(withGrant({ state: { status, deletedAt: at('2023-06-01') } })),
        ...Object.keys(each).map((fact) => problem('missing', [...place, 'state', fact], 'nothing')),
        problem('unknown-member', [...place, 'state', 'deletedAt'], '2023-06-01T00:00:00.000Z'),
      );
    });

    it.each(facts)('has each fact of status %s as an instant or one of a few words', (status, each) => {
      const wrong = Object.fromEntries(Object.keys(each).map((fact) => [fact, 'soon']));
      refused(
        parseCustomer(withGrant({ state: { status, ...wrong } })),
        ...Object.entries(each).map(([fact, words]) =>
          words === 'instant'
            ? problem('not-an-instant', [...place, 'state', fact], 'soon')
            : problem('not-one-of', [...place, 'state', fact], 'soon', words),
        ),
      );
    });

    it.each(['unknownFutureValue', 'rejected', 'Active', 'toString'])('has no status %s', (status) => {
      refused(
        parseCustomer(withGrant({ state: { status } })),
        problem('not-one-of', [...place, 'state', 'status'], status, Object.keys(STATES)),
      );
    });

    it('has the facts of its own status only', () => {
      refused(
        parseCustomer(withGrant({ state: { ...STATES.terminating, terminatedAt: at('2024-01-08') } })),
        problem('unknown-member', [...place, 'state', 'terminatedAt'], '2024-01-08T00:00:00.000Z'),
      );
    });

    it.each(['not-needed', 'pending', 'given', 'refused'] as const)(
      'awaits approval with the consent of the reseller %s',
      (partnerConsent) => {
        const state = { ...STATES.approvalPending, partnerConsent, customerApprovedAt: at('2024-01-03') };
        expect(grantsOf({ state })).toEqual([gdap({ state })]);
      },
    );

    it.each(PARTIES)('was ended at the request of the %s', (requestedBy) => {
      const { terminationRequested, terminating, terminated } = STATES;
      for (const each of [terminationRequested, terminating, terminated]) {
        const state = { ...each, requestedBy };
        expect(grantsOf({ state })).toEqual([gdap({ state })]);
      }
    });

    it('may be an indirect provider’s, created for its reseller', () => {
      expect(grantsOf({ partner: ADATUM, provider: TAILSPIN })).toEqual([
        gdap({ partner: ADATUM, provider: TAILSPIN }),
      ]);
    });

    it('is about certain terms: a name, a duration, its extension and roles, whatever a decision would say of them', () => {
      const lax = { displayName: '', duration: 'P9Y', autoExtendDuration: 'P180D', roleDefinitionIds: [] };
      expect(grantsOf(lax)).toEqual([{ ...gdap(), ...lax }]);
      expect(grantsOf({ autoExtendDuration: 'P0D', roleDefinitionIds: [EXCHANGE.toUpperCase()] })).toEqual([
        gdap({ autoExtendDuration: 'PT0S', roleDefinitionIds: [EXCHANGE] }),
      ]);
    });

    it('has an id, a partner, a provider or none, terms, assignments and a state', () => {
      expect(problemsOf(parseCustomer(withPartnerships({ grants: [{ kind: 'gdap' }] })))).toEqual(
        ['id', 'partner', 'provider']
          .concat('displayName', 'duration', 'autoExtendDuration', 'roleDefinitionIds', 'assignments', 'state')
          .map((name) => problem('missing', [...place, name], 'nothing')),
      );
    });

    it('shows every problem of the grant at once', () => {
      const broken = {
        id: '',
        partner: 'Fabrikam',
        provider: 'none',
        displayName: null,
        duration: '730 days',
        autoExtendDuration: 'P179D',
        roleDefinitionIds: ['Exchange'],
        assignments: {},
        state: 'active',
        customer: CONTOSO,
      };
      refused(
        parseCustomer(withGrant(broken)),
        problem('empty', [...place, 'id'], ''),
        problem('not-a-guid', [...place, 'partner'], 'Fabrikam'),
        problem('not-a-guid', [...place, 'provider'], 'none'),
        problem('not-text', [...place, 'displayName'], 'null'),
        problem('not-a-duration', [...place, 'duration'], '730 days'),
        problem('not-one-of', [...place, 'autoExtendDuration'], 'P179D', ['PT0S', 'P0D', 'P180D']),
        problem('not-a-guid', [...place, 'roleDefinitionIds', 0], 'Exchange'),
        problem('not-a-list', [...place, 'assignments'], 'object'),
        problem('not-an-object', [...place, 'state'], 'active'),
        problem('unknown-member', [...place, 'customer'], CONTOSO),
      );
    });

    it.each(['pending', 'active', 'deleting', 'deleted', 'error'] as const)(
      'may have an access assignment that is %s',
      (status) => {
        expect(grantsOf({ assignments: [document(assignment({ status }))] })).toEqual([
          gdap({ assignments: [assignment({ status })] }),
        ]);
      },
    );

    it('may have no access assignment yet', () => {
      expect(grantsOf({ assignments: [], state: STATES.created })).toEqual([
        gdap({ assignments: [], state: STATES.created }),
      ]);
    });

    it('has with each access assignment an id, a status, a security group and roles', () => {
      const first = [...place, 'assignments', 0];
      refused(
        parseCustomer(withGrant({ assignments: [{}] })),
        problem('missing', [...first, 'id'], 'nothing'),
        problem('missing', [...first, 'status'], 'nothing'),
        problem('missing', [...first, 'securityGroup'], 'nothing'),
        problem('missing', [...first, 'roleDefinitionIds'], 'nothing'),
      );
      const statuses = ['pending', 'active', 'deleting', 'deleted', 'error'];
      const broken = { id: 7, status: 'Active', securityGroup: 'Engineers', roleDefinitionIds: [EXCHANGE, null] };
      refused(
        parseCustomer(withGrant({ id: GRANT, assignments: [{ ...broken, members: 3 }, 'Engineers'] })),
        problem('not-text', [...first, 'id'], '7'),
        problem('not-one-of', [...first, 'status'], 'Active', statuses),
        problem('not-a-guid', [...first, 'securityGroup'], 'Engineers'),
        problem('not-text', [...first, 'roleDefinitionIds', 1], 'null'),
        problem('unknown-member', [...first, 'members'], '3'),
        problem('not-an-object', [...place, 'assignments', 1], 'Engineers'),
      );
      expect(grantsOf({ assignments: [{ ...assignment(), securityGroup: ENGINEERS.toUpperCase() }] })).toEqual([
        gdap(),
      ]);
    });
  });
});
