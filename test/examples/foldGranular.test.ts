import type { GranularState } from 'csp-multi-partner';
import { accessAsOf } from 'csp-multi-partner/access';
import type { Folded, View, WireIssue } from 'csp-multi-partner/wire';
import { describe, expect, it } from 'vitest';
import {
  administers,
  folded,
  gapsOf,
  issue,
  relationshipBody,
  requestBody,
  rolesBody,
  values,
  type Body,
} from '../responses';
import {
  adatum,
  ADATUM,
  at,
  CONTOSO,
  EXCHANGE,
  fabrikam,
  FABRIKAM,
  gdap,
  GRANT,
  NORTHWIND,
  STATES,
  TAILSPIN,
} from '../world';

const ITEM = [0, 'delegatedAdminRelationships', 'value', 0] as const;
const STATUSES = Object.keys(STATES);

/** Fabrikam administers by one relationship, with one assignment and no requests asked for. */
const told = (changes: Body = {}, rest: Partial<View> = {}): Folded =>
  folded(administers(fabrikam, { delegatedAdminRelationships: values(relationshipBody(changes)), ...rest }));

const grantsOf = ({ customer }: Folded) => customer.partnerships.grants;
const stateOf = (read: Folded): GranularState | null => {
  const [grant] = grantsOf(read);
  return grant?.kind === 'gdap' ? grant.state : null;
};
const assumed = (name: string, value: string): WireIssue => issue('info', 'assumed', [...ITEM, name], value);
const requests = (...bodies: readonly Body[]): Partial<View> => ({ requests: { [GRANT]: values(...bodies) } });
const none = requests();

const EXCHANGE_ADMIN = { kind: 'roles', anyOf: [EXCHANGE] } as const;
const reaches = ({ customer }: Folded, day = '2024-02-01', partner = FABRIKAM) =>
  accessAsOf(customer, { at: at(day), partner, user: null, access: EXCHANGE_ADMIN }).allowed;

describe('a granular relationship', () => {
  it('of some months is used where its end is told', () => {
    expect(grantsOf(told({ duration: 'P6M' }))).toEqual([{ ...gdap(), duration: 'P6M' }]);
    expect(grantsOf(told({ duration: 'P6M', endDateTime: null }))).toEqual([]);
  });

  it('is fully told where its roles are told twice, in two letter cases', () => {
    const { unifiedRoles } = relationshipBody()['accessDetails'] as Body;
    const read = told({ accessDetails: { unifiedRoles, UnifiedRoles: [] } });
    expect([read.issues.map(({ code }) => code), gapsOf(read)]).toEqual([['ambiguous'], []]);
    expect(reaches(read)).toBe(true);
  });

  it('is what Graph says, with its assignments', () => {
    const read = told();
    expect(grantsOf(read)).toEqual([gdap()]);
    expect([read.issues, gapsOf(read)]).toEqual([[], []]);
  });

  it.each([
    [null, 'PT0S'],
    ['P0D', 'PT0S'],
    ['P180D', 'P180D'],
  ])('with the extension %s has %s', (autoExtendDuration, expected) => {
    expect(grantsOf(told({ autoExtendDuration }))).toEqual([gdap({ autoExtendDuration: expected as 'PT0S' })]);
  });

  it('has each role once', () => {
    expect(grantsOf(told({ accessDetails: rolesBody(EXCHANGE, EXCHANGE.toUpperCase()) }))).toEqual([
      gdap({ roleDefinitionIds: [EXCHANGE] }),
    ]);
  });

  it.each(['displayName', 'duration', 'status', 'createdDateTime'])('is left out without %s', (name) => {
    const read = told({ [name]: '' }, { accessAssignments: undefined });
    expect(grantsOf(read)).toEqual([]);
    expect(read.issues).toEqual([issue('error', 'missing', [...ITEM, name], 'nothing')]);
    expect(gapsOf(read)).toEqual(['granular-relationships']);
  });

  it('is left out without roles, and without an id', () => {
    expect(told({ accessDetails: null }, { accessAssignments: undefined }).issues).toEqual([
      issue('error', 'missing', [...ITEM, 'accessDetails', 'unifiedRoles'], 'nothing'),
    ]);
    expect(told({ id: null }, { accessAssignments: undefined }).issues).toEqual([
      issue('error', 'missing', [...ITEM, 'id'], 'nothing'),
    ]);
  });

  it.each(['unknownFutureValue', 'paused', 'toString'])('is left out where its status is %s', (status) => {
    const read = told({ status }, { accessAssignments: undefined });
    expect(grantsOf(read)).toEqual([]);
    expect(read.issues).toEqual([
      issue('info', 'unknown-value', [...ITEM, 'status'], status, STATUSES),
      issue('error', 'not-one-of', [...ITEM, 'status'], status, STATUSES),
    ]);
    expect(gapsOf(read)).toEqual(['granular-relationships']);
  });

  it('is left out where it names no customer, with its id', () => {
    const read = folded(
      administers(fabrikam, {
        delegatedAdminRelationships: values(
          relationshipBody({ customer: null }),
          relationshipBody({ id: null, customer: {} }),
        ),
        accessAssignments: undefined,
      }),
    );
    expect(grantsOf(read)).toEqual([]);
    expect(read.issues).toEqual([
      issue('error', 'no-customer', ITEM, GRANT),
      issue('error', 'no-customer', [0, 'delegatedAdminRelationships', 'value', 1], 'nothing'),
    ]);
  });

  it('may call the customer nothing', () => {
    const read = told({ customer: { tenantId: CONTOSO, displayName: null } });
    expect([grantsOf(read), read.issues]).toEqual([[gdap()], []]);
  });

  it('of another customer is passed over', () => {
    const other = { tenantId: NORTHWIND, displayName: 'Northwind' };
    const read = told({ customer: other }, { accessAssignments: undefined });
    expect([grantsOf(read), read.issues, gapsOf(read)]).toEqual([[], [], []]);
  });
});

describe('what Graph does not tell of a status, with the requests not asked for', () => {
  const modified = '2024-01-05T00:00:00.000Z';
  const end = '2026-01-03T00:00:00.000Z';
  const activated = '2024-01-04T00:00:00.000Z';
  const cases: readonly (readonly [GranularState, readonly WireIssue[]])[] = [
    [{ status: 'created', createdAt: at('2024-01-01T00:00:00.123Z') }, []],
    [
      {
        status: 'approvalPending',
        lockedAt: at(modified),
        lapsesAt: at('2024-04-04'),
        partnerConsent: 'not-needed',
        customerApprovedAt: null,
      },
      [assumed('lockedAt', modified)],
    ],
    [{ status: 'approved', approvedAt: at(modified) }, [assumed('approvedAt', modified)]],
    [{ status: 'activating', approvedAt: at(modified) }, [assumed('approvedAt', modified)]],
    [{ status: 'active', activatedAt: at(activated), endsAt: at(end) }, []],
    [{ status: 'expiring', endedAt: at(end) }, []],
    [{ status: 'expired', endedAt: at(end), expiredAt: at(modified) }, [assumed('expiredAt', modified)]],
    [
      { status: 'terminationRequested', requestedAt: at(modified), requestedBy: 'partner' },
      [assumed('requestedAt', modified), assumed('requestedBy', 'partner')],
    ],
    [
      { status: 'terminating', requestedAt: at(modified), requestedBy: 'partner' },
      [assumed('requestedAt', modified), assumed('requestedBy', 'partner')],
    ],
    [
      { status: 'terminated', requestedBy: 'partner', terminatedAt: at(modified) },
      [assumed('requestedBy', 'partner'), assumed('terminatedAt', modified)],
    ],
  ];

  it.each(cases)('is assumed: $status', (state, issues) => {
    const read = told({ status: state.status });
    expect(stateOf(read)).toEqual(state);
    expect(read.issues).toEqual(issues);
  });

  it.each(STATUSES)('is the same whatever the letter case: %s', (status) => {
    expect(stateOf(told({ status: status.toUpperCase() }))).toEqual(stateOf(told({ status })));
  });

  it('is assumed from when it was created where Graph says of no change', () => {
    const created = '2024-01-01T00:00:00.123Z';
    const read = told({ status: 'approved', lastModifiedDateTime: null });
    expect([stateOf(read), read.issues]).toEqual([
      { status: 'approved', approvedAt: created },
      [assumed('approvedAt', created)],
    ]);
  });

  it('is the activation of an active one, where its date is empty; its end follows from the duration', () => {
    const read = told({ activatedDateTime: '', endDateTime: '' });
    expect(stateOf(read)).toEqual({ status: 'active', activatedAt: modified, endsAt: '2025-12-31T00:00:00.123Z' });
    expect(read.issues).toEqual([assumed('activatedAt', modified), assumed('endsAt', '2025-12-31T00:00:00.123Z')]);
  });

  it.each([
    ['P2Y', '2026-01-03T00:00:00.000Z'],
    ['P1W', '2024-01-11T00:00:00.000Z'],
  ])('is the end of an active one of %s: so long after its activation', (duration, endsAt) => {
    const read = told({ duration, endDateTime: null });
    expect([stateOf(read), read.issues]).toEqual([
      { status: 'active', activatedAt: activated, endsAt },
      [assumed('endsAt', endsAt)],
    ]);
  });

  it.each(['expiring', 'expired'])('is when one that is %s ended', (status) => {
    const read = told({ status, endDateTime: '' });
    expect(stateOf(read)).toMatchObject({ status, endedAt: end });
    expect(read.issues[0]).toEqual(assumed('endedAt', end));
  });
});

describe('what the requests tell', () => {
  const on20th = at('2024-01-20');

  it('is when it was locked, and so when it lapses', () => {
    const read = told({ status: 'approvalPending' }, requests(requestBody('lockForApproval')));
    expect(stateOf(read)).toEqual({
      status: 'approvalPending',
      lockedAt: on20th,
      lapsesAt: at('2024-04-19'),
      partnerConsent: 'not-needed',
      customerApprovedAt: null,
    });
    expect(read.issues).toEqual([]);
  });

  it.each(['terminationRequested', 'terminating'])('is when the partner asked for the end: %s', (status) => {
    const read = told({ status }, requests(requestBody('lockForApproval'), requestBody('Terminate')));
    expect([stateOf(read), read.issues]).toEqual([{ status, requestedAt: on20th, requestedBy: 'partner' }, []]);
  });

  it('is that the partner had it terminated', () => {
    const read = told({ status: 'terminated' }, requests(requestBody('terminate', { status: 'pending' })));
    expect(stateOf(read)).toEqual({ status: 'terminated', requestedBy: 'partner', terminatedAt: at('2024-01-05') });
    expect(read.issues).toEqual([assumed('terminatedAt', '2024-01-05T00:00:00.000Z')]);
  });

  it.each([
    ['there is none', []],
    ['the only one failed', [requestBody('terminate', { status: 'failed' })]],
    ['the only one has no date', [requestBody('terminate', { createdDateTime: null })]],
  ])('is that the customer asked for the end, where %s of the partner', (_, bodies) => {
    const read = told({ status: 'terminating' }, requests(...bodies));
    expect(stateOf(read)).toEqual({
      status: 'terminating',
      requestedAt: at('2024-01-05'),
      requestedBy: 'customer',
    });
    expect(read.issues).toEqual([
      assumed('requestedAt', '2024-01-05T00:00:00.000Z'),
      assumed('requestedBy', 'customer'),
    ]);
  });

  it('does not end what Graph still calls active', () => {
    expect(stateOf(told({}, requests(requestBody('terminate'))))).toEqual(STATES.active);
  });

  it('may be in a request of a kind that is newer than the rules, which is passed over', () => {
    const path = [0, 'requests', GRANT, 'value', 0, 'action'];
    const read = told({ status: 'active' }, requests(requestBody('pause')));
    expect(read.issues).toEqual([
      issue('info', 'unknown-value', path, 'pause', ['lockForApproval', 'approve', 'terminate', 'reject']),
    ]);
  });

  it('of no relationship, of another or of one that is not told is passed over', () => {
    const rest = { requests: { other: values(requestBody('terminate')) }, accessAssignments: {} };
    expect(stateOf(told({ status: 'terminating' }, rest))).toMatchObject({ requestedBy: 'partner' });
  });
});

describe('a relationship that a provider created for its reseller', () => {
  const provided = (changes: Body = {}, rest: Partial<View> = {}): Folded =>
    folded(
      administers(adatum, {
        relationships: null,
        delegatedAdminRelationships: values(
          relationshipBody({
            '@odata.type': '#microsoft.graph.resellerDelegatedAdminRelationship',
            indirectProviderTenantId: TAILSPIN.toUpperCase(),
            isPartnerConsentPending: false,
            status: 'approvalPending',
            ...changes,
          }),
        ),
        ...rest,
      }),
      {
        tenantId: CONTOSO,
        asOf: at('2024-02-01'),
        cspTenancy: { kind: 'none' },
        partners: [
          {
            kind: 'indirect-provider',
            tenantId: TAILSPIN,
            partnerId: '3333',
            name: 'Tailspin',
            cloud: 'global',
            market: 'united-states',
          } as never,
        ],
      },
    );

  it.each([
    ['pending, whatever the requests say', true, requests(requestBody('approve')), 'pending', []],
    ['refused, where it rejected', false, requests(requestBody('reject')), 'refused', []],
    ['given, where it approved', false, requests(requestBody('approve')), 'given', []],
    [
      'given, where a refusal failed',
      false,
      requests(requestBody('reject', { status: 'failed' }), requestBody('approve')),
      'given',
      [],
    ],
    ['assumed to be given, where it neither did', false, none, 'given', [assumed('partnerConsent', 'given')]],
    [
      'assumed to be given, where both were asked for at one instant',
      false,
      requests(requestBody('reject'), requestBody('approve')),
      'given',
      [assumed('partnerConsent', 'given')],
    ],
    ['assumed to be pending, where Graph does not say', null, none, 'pending', [assumed('partnerConsent', 'pending')]],
    ['assumed to be given, where nobody asked', false, {}, 'given', [assumed('partnerConsent', 'given')]],
  ] as const)('has the consent of the reseller %s', (_, isPartnerConsentPending, rest, partnerConsent, issues) => {
    const read = provided({ isPartnerConsentPending }, rest);
    expect(stateOf(read)).toMatchObject({ status: 'approvalPending', partnerConsent });
    expect(read.issues).toEqual([assumed('lockedAt', '2024-01-05T00:00:00.000Z'), ...issues]);
    expect(grantsOf(read)[0]).toMatchObject({ partner: ADATUM, provider: TAILSPIN });
  });

  it('gives the reseller access once it is active', () => {
    const read = provided({ status: 'active' });
    expect(grantsOf(read)).toEqual([gdap({ partner: ADATUM, provider: TAILSPIN })]);
    expect([reaches(read, '2024-02-01', ADATUM), reaches(read, '2024-02-01', TAILSPIN)]).toEqual([true, false]);
  });
});
