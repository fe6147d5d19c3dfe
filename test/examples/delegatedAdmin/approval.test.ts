import { APPROVAL_PERIOD, decide, execute } from 'csp-multi-partner';
import type { Actor, GranularApprovalPending, GranularStatus } from 'csp-multi-partner';
import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  FABRIKAM,
  GRANT,
  NORTHWIND,
  STATES,
  TAILSPIN,
  agent,
  at,
  billingAdmin,
  codes,
  contoso,
  gdap,
  globalAdmin,
  granted,
  provisioning,
  relationshipAdmin,
  someUser,
  step,
} from '../../world';
import {
  TOO_EARLY,
  after,
  grantIn,
  grantUnknown,
  notEntitled,
  notPermitted,
  refused,
  tooEarly,
  wrongStatus,
} from './expected';

const OF_RESELLER = { partner: ADATUM, provider: TAILSPIN };
const APPROVING = ['gdap-approval-2023', 'graph-requests-2024'] as const;
const provider = agent(TAILSPIN);
const indirectReseller = agent(ADATUM);
const own = (status: GranularStatus) => granted(gdap({ state: STATES[status] }));
const pending = (changes: Partial<GranularApprovalPending> = {}) =>
  granted(gdap({ ...OF_RESELLER, state: { ...STATES.approvalPending, partnerConsent: 'pending', ...changes } }));

describe('a draft that is locked', () => {
  it.each([
    ['by its partner awaits the customer alone', {}, agent(FABRIKAM), 'not-needed'],
    ['by the provider that created it awaits the reseller too', OF_RESELLER, provider, 'pending'],
  ] as const)('%s, for 90 days', (_, parties, actor, partnerConsent) => {
    const draft = gdap({ ...parties, state: STATES.created });
    const executed = execute(granted(draft), step('lockGrantForApproval', '2024-03-01', actor))._unsafeUnwrap();
    const state = {
      status: 'approvalPending',
      lockedAt: '2024-03-01T00:00:00.000Z',
      lapsesAt: '2024-05-30T00:00:00.000Z',
      partnerConsent,
      customerApprovedAt: null,
    };
    expect(executed.events).toEqual([
      { type: 'grantLocked', at: '2024-03-01T00:00:00.000Z', by: actor, grantId: GRANT, state },
    ]);
    expect(grantIn(executed.customer)).toEqual({ ...draft, state });
  });

  it('is given 90 days by the documents', () => {
    expect(APPROVAL_PERIOD).toBe(90 * 24 * 60 * 60 * 1000);
  });

  it('stays quiet when it is locked again, and its 90 days do not begin anew', () => {
    expect(decide(own('approvalPending'), step('lockGrantForApproval', '2024-03-01'))).toEqual(ok([]));
  });

  it('never lapses past the end of time, and nothing throws', () => {
    const locked = after(own('created'), step('lockGrantForApproval', '9999-12-31'));
    expect(grantIn(locked)?.state).toMatchObject({ lapsesAt: '9999-12-31T23:59:59.999Z' });
  });
});

describe('a lock that is refused', () => {
  it('comes before what happened last', () => {
    expect(decide(own('created'), step('lockGrantForApproval', TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it('means a relationship that there is not', () => {
    expect(decide(contoso(), step('lockGrantForApproval', '2024-03-01'))).toEqual(refused(grantUnknown));
  });

  it('is the reseller’s, for which its provider created it', () => {
    const customer = granted(gdap({ ...OF_RESELLER, state: STATES.created }));
    expect(decide(customer, step('lockGrantForApproval', '2024-03-01', indirectReseller))).toEqual(
      refused(notEntitled('partner', ['provider'], ['gdap-request-2023', 'graph-reseller-2024'])),
    );
  });

  it('is a sales agent’s', () => {
    const command = step('lockGrantForApproval', '2024-03-01', agent(FABRIKAM, 'sales-agent'));
    expect(decide(own('created'), command)).toEqual(
      refused(notPermitted('sales-agent', ['admin-agent'], ['gdap-request-2023'])),
    );
  });

  it('comes when it was approved, and another draft is needed', () => {
    expect(decide(own('approved'), step('lockGrantForApproval', '2024-03-01'))).toEqual(
      refused(wrongStatus('approved', ['created'], { kind: 'command', command: 'draftGrant', partner: FABRIKAM })),
    );
  });
});

describe('a request that awaits the customer alone', () => {
  it('is approved by a global administrator of the customer', () => {
    const executed = execute(own('approvalPending'), step('approveGrant', '2024-03-01', globalAdmin))._unsafeUnwrap();
    const state = { status: 'approved', approvedAt: '2024-03-01T00:00:00.000Z' };
    expect(executed.events).toEqual([
      { type: 'grantApproved', at: '2024-03-01T00:00:00.000Z', by: globalAdmin, grantId: GRANT, state },
    ]);
    expect(grantIn(executed.customer)).toEqual({ ...gdap(), state });
    expect(executed.disputed).toEqual([]);
  });

  it('is approved a millisecond before its 90 days are over, and is forgotten when they are', () => {
    const locked = after(own('created'), step('lockGrantForApproval', '2024-03-01'));
    const approve = (when: string) => decide(locked, step('approveGrant', when, globalAdmin));
    expect(codes(approve('2024-05-29T23:59:59.999Z'))).toEqual([]);
    expect(approve('2024-05-30')).toEqual(refused(grantUnknown));
    expect(decide(locked, step('lockGrantForApproval', '2024-05-30'))).toEqual(refused(grantUnknown));
  });

  it.each(['approved', 'activating', 'active'] as const)('stays quiet when it is approved again while %s', (status) => {
    expect(decide(own(status), step('approveGrant', '2024-03-01', globalAdmin))).toEqual(ok([]));
  });
});

describe('a request that awaits the customer and an indirect reseller', () => {
  const approvedByCustomer = {
    ...STATES.approvalPending,
    partnerConsent: 'pending',
    customerApprovedAt: '2024-03-01T00:00:00.000Z',
  };
  const approvedByReseller = { ...STATES.approvalPending, partnerConsent: 'given' };

  it.each([
    ['customer', 'reseller', globalAdmin, indirectReseller, approvedByCustomer],
    ['reseller', 'customer', indirectReseller, globalAdmin, approvedByReseller],
  ])('is approved once the %s and then the %s have approved', (_first, _second, first, second, between) => {
    const one = execute(pending(), step('approveGrant', '2024-03-01', first))._unsafeUnwrap();
    expect(one.events).toEqual([
      { type: 'grantApproved', at: '2024-03-01T00:00:00.000Z', by: first, grantId: GRANT, state: between },
    ]);
    const two = execute(one.customer, step('approveGrant', '2024-03-02', second))._unsafeUnwrap();
    const state = { status: 'approved', approvedAt: '2024-03-02T00:00:00.000Z' };
    expect(two.events).toEqual([
      { type: 'grantApproved', at: '2024-03-02T00:00:00.000Z', by: second, grantId: GRANT, state },
    ]);
    expect(grantIn(two.customer)?.state).toEqual(state);
  });

  it.each([
    ['customer', globalAdmin],
    ['reseller', indirectReseller],
  ])('stays quiet when the %s approves twice', (_, actor) => {
    const once = after(pending(), step('approveGrant', '2024-03-01', actor));
    expect(decide(once, step('approveGrant', '2024-03-02', actor))).toEqual(ok([]));
  });

  it('lapses with one answer out of two', () => {
    const once = after(pending(), step('approveGrant', '2024-03-01', globalAdmin));
    expect(decide(once, step('approveGrant', '2024-04-01', indirectReseller))).toEqual(refused(grantUnknown));
  });

  it('is not approved by the reseller once it has said no, nor by the customer', () => {
    const customer = pending({ partnerConsent: 'refused' });
    for (const actor of [indirectReseller, globalAdmin]) {
      expect(decide(customer, step('approveGrant', '2024-03-01', actor))).toEqual(
        refused({
          code: 'consent-answered',
          grantId: GRANT,
          consent: 'refused',
          sources: ['graph-reseller-2024'],
          remedy: { kind: 'flow', flow: 'let-it-lapse', partner: null },
        }),
      );
    }
  });
});

describe('a request that the customer approved before the reseller said no', () => {
  const approved = after(pending(), step('approveGrant', '2024-03-01', globalAdmin));
  const rejected = after(approved, step('rejectGrant', '2024-03-02', indirectReseller));

  it('stays quiet when the customer approves it again', () => {
    expect(decide(rejected, step('approveGrant', '2024-03-03', globalAdmin))).toEqual(ok([]));
  });

  it('is not approved by the reseller, which has answered', () => {
    expect(decide(rejected, step('approveGrant', '2024-03-03', indirectReseller))).toEqual(
      refused({
        code: 'consent-answered',
        grantId: GRANT,
        consent: 'refused',
        sources: ['graph-reseller-2024'],
        remedy: { kind: 'flow', flow: 'let-it-lapse', partner: null },
      }),
    );
  });

  it('is not approved again by somebody of the customer without the role for it', () => {
    expect(decide(rejected, step('approveGrant', '2024-03-03', someUser))).toEqual(
      refused(notPermitted('other', ['global-admin'], ['gdap-approval-2023'])),
    );
  });
});

describe('an approval that is refused', () => {
  const approve = (actor = globalAdmin, when = '2024-03-01') => step('approveGrant', when, actor);

  it('comes before what happened last', () => {
    expect(decide(own('approvalPending'), approve(globalAdmin, TOO_EARLY))).toEqual(refused(tooEarly));
  });

  it('means a relationship that there is not', () => {
    expect(decide(contoso(), approve())).toEqual(refused(grantUnknown));
  });

  it.each([
    ['the partner’s own', agent(FABRIKAM)],
    ['Microsoft’s', provisioning],
  ])('is %s', (_, actor) => {
    expect(decide(own('approvalPending'), approve(actor))).toEqual(
      refused(notEntitled(actor.kind, ['customer'], APPROVING)),
    );
  });

  it('is the provider’s that created the request', () => {
    expect(decide(pending(), approve(provider))).toEqual(
      refused(notEntitled('partner', ['customer', 'partner'], APPROVING)),
    );
  });

  it('is made by somebody of the customer who is no global administrator, or by a sales agent of the reseller', () => {
    for (const actor of [billingAdmin, someUser] as const) {
      expect(decide(own('approvalPending'), approve(actor))).toEqual(
        refused(notPermitted(actor === someUser ? 'other' : 'billing-admin', ['global-admin'], ['gdap-approval-2023'])),
      );
    }
    expect(decide(pending(), approve(agent(ADATUM, 'sales-agent')))).toEqual(
      refused(notPermitted('sales-agent', ['admin-agent'], ['gdap-approval-2023'])),
    );
  });

  it('was a relationship administrator’s before 8 April 2026, and not since', () => {
    const state = { ...STATES.approvalPending, lockedAt: at('2026-03-01'), lapsesAt: at('2026-05-30') };
    const customer = granted(gdap({ state }));
    expect(decide(customer, approve(relationshipAdmin, '2026-04-07T23:59:59.999Z'))).toEqual(
      refused(notPermitted('relationship-admin', ['global-admin'], ['gdap-approval-2023'])),
    );
    expect(codes(decide(customer, approve(relationshipAdmin, '2026-04-08')))).toEqual([]);
    expect(decide(customer, approve(billingAdmin, '2026-04-08'))).toEqual(
      refused(
        notPermitted(
          'billing-admin',
          ['global-admin', 'relationship-admin'],
          ['gdap-approval-2023', 'relationship-admin-2026'],
        ),
      ),
    );
  });

  it.each([
    ['created', 'lockGrantForApproval'],
    ['expiring', 'draftGrant'],
    ['expired', 'draftGrant'],
    ['terminated', 'draftGrant'],
  ] as const)('comes when the relationship is %s, and %s is what helps', (status, command) => {
    expect(decide(own(status), approve())).toEqual(
      refused(wrongStatus(status, ['approvalPending'], { kind: 'command', command, partner: FABRIKAM })),
    );
  });
});

describe('a reseller that says no to what its provider created', () => {
  const reject = (actor: Actor = indirectReseller, when = '2024-03-01') => step('rejectGrant', when, actor);
  const refusedState = { ...STATES.approvalPending, partnerConsent: 'refused' };

  it('leaves a request that awaits approval, and that nobody approves any more', () => {
    const executed = execute(pending(), reject())._unsafeUnwrap();
    expect(executed.events).toEqual([
      {
        type: 'grantRejected',
        at: '2024-03-01T00:00:00.000Z',
        by: { kind: 'partner', tenantId: ADATUM, role: 'admin-agent' },
        grantId: GRANT,
        state: refusedState,
      },
    ]);
    expect(grantIn(executed.customer)?.state).toEqual(refusedState);
  });

  it('may do so after the customer has approved', () => {
    const customerApprovedAt = at('2024-02-01');
    const rejected = after(pending({ customerApprovedAt }), reject());
    expect(grantIn(rejected)?.state).toEqual({ ...refusedState, customerApprovedAt });
  });

  it('stays quiet when it says so again', () => {
    expect(decide(after(pending(), reject()), reject(indirectReseller, '2024-03-02'))).toEqual(ok([]));
  });

  it('is refused where it comes too early, or means a relationship that there is not', () => {
    expect(decide(pending(), reject(indirectReseller, TOO_EARLY))).toEqual(refused(tooEarly));
    expect(decide(contoso(), reject())).toEqual(refused(grantUnknown));
    expect(decide(pending(), reject(indirectReseller, '2024-04-01'))).toEqual(refused(grantUnknown));
  });

  it.each([
    ['the customer', globalAdmin],
    ['the provider', provider],
    ['another partner', agent(NORTHWIND)],
  ])('cannot be %s in its place', (_, actor) => {
    expect(decide(pending(), reject(actor))).toEqual(
      refused(notEntitled(actor.kind, ['partner'], ['graph-requests-2024', 'graph-issue-9030'])),
    );
  });

  it('cannot be one of its sales agents', () => {
    expect(decide(pending(), reject(agent(ADATUM, 'sales-agent')))).toEqual(
      refused(notPermitted('sales-agent', ['admin-agent'], ['gdap-request-2023'])),
    );
  });

  it('is refused once the relationship is approved, and nothing helps', () => {
    const approved = granted(gdap({ ...OF_RESELLER, state: STATES.approved }));
    expect(decide(approved, reject())).toEqual(refused(wrongStatus('approved', ['approvalPending'], null)));
  });

  it('is refused where it has said yes before', () => {
    expect(decide(pending({ partnerConsent: 'given' }), reject())).toEqual(
      refused({ code: 'consent-answered', grantId: GRANT, consent: 'given', sources: ['graph-reseller-2024'] }),
    );
  });

  it('is refused where nobody asked it, and so is the customer', () => {
    for (const actor of [agent(FABRIKAM), globalAdmin]) {
      expect(decide(own('approvalPending'), reject(actor))).toEqual(
        refused({ code: 'consent-not-asked', grantId: GRANT, sources: ['graph-reseller-2024', 'graph-issue-9030'] }),
      );
    }
  });
});
