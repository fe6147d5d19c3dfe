import type { Customer, DelegatedAdminGrant, TenantId } from 'csp-multi-partner';
import {
  accessAsOf,
  accessOf,
  type AccessAnswer,
  type AccessQuestion,
  type PartnerUser,
} from 'csp-multi-partner/access';
import { rolesFor } from 'csp-multi-partner/roles';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_ADMIN,
  GLOBAL_READER,
  GRANT,
  HELPDESK,
  NORTHWIND,
  STATES,
  TAILSPIN,
  assignment,
  at,
  contoso,
  dap,
  gdap,
  grantId,
  granted,
  reseller,
  roleId,
  tenant,
} from '../world';

const JUNE = at('2024-06-01');
const HELPDESK_ADMIN = roleId('729827e3-9c14-49f7-bb1b-9608f156bbb8');

/** Somebody of the partner: an engineer without a role at Partner Center. */
const engineer = (changes: Partial<PartnerUser> = {}): PartnerUser => ({
  groups: [ENGINEERS],
  isAdminAgent: false,
  isHelpdeskAgent: false,
  isGuest: false,
  ...changes,
});
const adminAgent = engineer({ groups: [], isAdminAgent: true });
const helpdeskAgent = engineer({ groups: [], isHelpdeskAgent: true });

/** In June 2024, can an engineer of Fabrikam administer Exchange? */
const ask = (customer: Customer, changes: Partial<AccessQuestion> = {}): AccessAnswer =>
  accessAsOf(customer, {
    at: JUNE,
    partner: FABRIKAM,
    user: engineer(),
    access: { kind: 'roles', anyOf: [EXCHANGE] },
    ...changes,
  });

const buys = { kind: 'purchase' } as const;
const codesOf = ({ reasons }: AccessAnswer): readonly string[] => reasons.map(({ code }) => code);
const outline = (answer: AccessAnswer): readonly [boolean, ...string[]] => [answer.allowed, ...codesOf(answer)];

const GRANULAR = {
  code: 'granular-role',
  grantId: GRANT,
  assignmentId: ASSIGNMENT,
  roleDefinitionId: EXCHANGE,
  sources: ['graph-assignment-2024', 'gdap-faq-2023'],
};

describe('the documented matrix of both kinds of delegated admin', () => {
  // Partner Center's FAQ: admin agent, in the granular group; customer with the legacy kind, with the granular one; result.
  const MATRIX = [
    [1, true, false, true, false, 'DAP'],
    [2, true, false, true, true, 'DAP'],
    [3, true, false, false, true, 'no access'],
    [4, true, true, true, false, 'DAP'],
    [5, true, true, true, true, 'GDAP'],
    [6, true, true, false, true, 'GDAP'],
    [7, false, true, true, false, 'no access'],
    [8, false, true, true, true, 'GDAP'],
    [9, false, true, false, true, 'GDAP'],
  ] as const;
  const RESULTS: Readonly<Record<string, string>> = {
    'true,granular-role': 'GDAP',
    'true,legacy-admin': 'DAP',
    'false,not-in-group': 'no access',
    'false,legacy-role-missing': 'no access',
  };

  it.each(MATRIX)(
    'row %i: admin agent %s, in the group %s, legacy kind %s, granular kind %s: %s',
    (_, isAdminAgent, isInGroup, hasLegacy, hasGranular, result) => {
      const customer = granted(...(hasLegacy ? [dap(FABRIKAM)] : []), ...(hasGranular ? [gdap()] : [dap(NORTHWIND)]));
      const user = engineer({ isAdminAgent, groups: isInGroup ? [ENGINEERS] : [HELPDESK] });
      expect(RESULTS[outline(ask(customer, { user })).join()]).toBe(result);
    },
  );

  it('gives nothing to somebody in neither group, nor at a customer with neither kind', () => {
    const nobody = engineer({ groups: [] });
    expect(outline(ask(granted(dap(FABRIKAM), gdap()), { user: nobody }))).toEqual([
      false,
      'not-in-group',
      'legacy-role-missing',
    ]);
    expect(outline(ask(contoso(), { user: engineer({ isAdminAgent: true }) }))).toEqual([false, 'no-grant']);
  });

  it('gives less than before where the granular kind reads only', () => {
    const reads = gdap({ assignments: [assignment({ roleDefinitionIds: [GLOBAL_READER] })] });
    const user = engineer({ isAdminAgent: true });
    expect(outline(ask(granted(dap(FABRIKAM)), { user }))).toEqual([true, 'legacy-admin']);
    expect(ask(granted(dap(FABRIKAM), reads), { user })).toEqual({
      allowed: false,
      reasons: [
        { code: 'role-not-assigned', grantId: GRANT, sources: ['graph-assignment-2024'] },
        { code: 'granular-takes-precedence', sources: ['gdap-faq-2023'] },
      ],
      grants: [reads],
      until: at('2026-01-03'),
    });
  });

  it('lets the legacy kind speak where the granular one reaches the user without a role', () => {
    const user = engineer({ isAdminAgent: true });
    const unassigned = gdap({ assignments: [assignment({ status: 'pending' })] });
    const elsewhere = gdap({ assignments: [assignment({ securityGroup: HELPDESK })] });
    const takenOut = gdap({ roleDefinitionIds: [GLOBAL_READER] });
    const ended = gdap({ state: STATES.terminated });
    for (const grant of [unassigned, elsewhere, takenOut, ended]) {
      expect(outline(ask(granted(dap(FABRIKAM), grant), { user }))).toEqual([true, 'legacy-admin']);
    }
  });
});

describe('a partner without any relationship', () => {
  it('can neither administer nor buy', () => {
    expect(ask(contoso())).toEqual({
      allowed: false,
      reasons: [{ code: 'no-grant', sources: ['gdap-faq-2023'] }],
      grants: [],
      until: null,
    });
    expect(ask(contoso(), { access: buys })).toEqual({
      allowed: false,
      reasons: [
        { code: 'no-reseller-relationship', sources: ['connect-2023', 'error-codes-2021', 'gdap-workloads-2023'] },
      ],
      grants: [],
      until: null,
    });
  });
});

describe('a partner with a reseller relationship only', () => {
  it('can buy and not administer', () => {
    expect(ask(contoso(), { partner: NORTHWIND, access: buys })).toEqual({
      allowed: true,
      reasons: [{ code: 'reseller-relationship', sources: ['connect-2023', 'gdap-faq-2023'] }],
      grants: [],
      until: null,
    });
    expect(outline(ask(contoso(), { partner: NORTHWIND, user: adminAgent }))).toEqual([false, 'no-grant']);
  });

  it('can no longer buy once the relationship has ended', () => {
    const ended = { status: 'ended', partner: NORTHWIND, since: null, endedAt: '2015-01-01T00:00:00Z' };
    const customer = contoso({ partnerships: { relationships: [ended] } });
    expect(outline(ask(customer, { partner: NORTHWIND, access: buys }))).toEqual([false, 'no-reseller-relationship']);
  });
});

describe('a partner with a granular relationship only', () => {
  it('can administer and not buy', () => {
    expect(ask(granted())).toEqual({
      allowed: true,
      reasons: [GRANULAR],
      grants: [gdap()],
      until: at('2026-01-03'),
    });
    expect(outline(ask(granted(), { access: buys }))).toEqual([false, 'no-reseller-relationship']);
  });
});

describe('an indirect provider and its reseller', () => {
  const both = { relationships: [reseller(TAILSPIN), reseller(ADATUM)] };
  const sold = (...grants: readonly DelegatedAdminGrant[]): Customer => contoso({ partnerships: { ...both, grants } });
  const of = (partner: TenantId, customer: Customer): readonly [boolean, ...string[]] =>
    outline(ask(customer, { partner, user: engineer({ isAdminAgent: true }) }));

  it('buy through the provider alone', () => {
    expect(outline(ask(sold(), { partner: TAILSPIN, access: buys }))).toEqual([true, 'reseller-relationship']);
    expect(ask(sold(), { partner: ADATUM, access: buys })).toEqual({
      allowed: false,
      reasons: [{ code: 'orders-through-provider', sources: ['csp-partners-2023'] }],
      grants: [],
      until: null,
    });
    expect(outline(ask(contoso(), { partner: ADATUM, access: buys }))).toEqual([false, 'no-reseller-relationship']);
  });

  it('inherit nothing from each other', () => {
    expect(of(ADATUM, sold(gdap({ partner: TAILSPIN })))).toEqual([false, 'no-grant']);
    expect(of(ADATUM, sold(dap(TAILSPIN)))).toEqual([false, 'no-grant']);
    expect(of(TAILSPIN, sold(gdap({ partner: ADATUM }), dap(ADATUM)))).toEqual([false, 'no-grant']);
  });

  it('give access to the reseller by what the provider created for it, and none to the provider', () => {
    const created = sold(gdap({ partner: ADATUM, provider: TAILSPIN }));
    expect(of(ADATUM, created)).toEqual([true, 'granular-role']);
    expect(of(TAILSPIN, created)).toEqual([false, 'no-grant']);
  });
});

describe('a guest account in the customer’s tenant', () => {
  const guest = engineer({ isAdminAgent: true, isGuest: true });

  it('gets in the way of both kinds, and not of buying', () => {
    for (const customer of [granted(), granted(dap(FABRIKAM)), granted(gdap(), dap(FABRIKAM)), contoso()]) {
      expect(ask(customer, { user: guest })).toEqual({
        allowed: false,
        reasons: [{ code: 'guest-account', sources: ['gdap-faq-2023'] }],
        grants: [],
        until: null,
      });
    }
    expect(outline(ask(contoso(), { partner: NORTHWIND, user: guest, access: buys }))).toEqual([
      true,
      'reseller-relationship',
    ]);
  });
});

describe('delegated admin of the legacy kind', () => {
  const customer = granted(dap(FABRIKAM));
  const administers = { kind: 'roles', anyOf: rolesFor('exchange', 'administer') } as const;

  it('makes admin agents Global Administrators', () => {
    expect(ask(customer, { user: adminAgent })).toEqual({
      allowed: true,
      reasons: [
        { code: 'legacy-admin', roleDefinitionId: GLOBAL_ADMIN, sources: ['obtain-admin-2023', 'gdap-faq-2023'] },
      ],
      grants: [],
      until: null,
    });
  });

  it('makes helpdesk agents Helpdesk Administrators, which is enough for some tasks and not for others', () => {
    expect(ask(customer, { user: helpdeskAgent, access: administers }).reasons).toEqual([
      { code: 'legacy-admin', roleDefinitionId: HELPDESK_ADMIN, sources: ['obtain-admin-2023', 'gdap-faq-2023'] },
    ]);
    expect(ask(customer, { user: helpdeskAgent })).toEqual({
      allowed: false,
      reasons: [{ code: 'legacy-role-missing', sources: ['obtain-admin-2023'] }],
      grants: [],
      until: null,
    });
  });

  it('makes whoever is both a Global Administrator', () => {
    const user = engineer({ isAdminAgent: true, isHelpdeskAgent: true });
    expect(outline(ask(customer, { user }))).toEqual([true, 'legacy-admin']);
  });

  it('gives nothing to anybody else of the partner', () => {
    expect(outline(ask(customer, { access: administers }))).toEqual([false, 'legacy-role-missing']);
  });

  it('gives nothing once it is removed, nor to another partner', () => {
    const removed = { status: 'removed', since: null, removedAt: at('2020-01-01'), removedBy: 'customer' } as const;
    const former = granted({ kind: 'dap', partner: FABRIKAM, state: removed });
    expect(outline(ask(former, { user: adminAgent }))).toEqual([false, 'no-grant']);
    expect(outline(ask(customer, { partner: NORTHWIND, user: adminAgent }))).toEqual([false, 'no-grant']);
  });
});

describe('many questions about one customer', () => {
  const customer = granted(gdap({ partner: NORTHWIND }), gdap({ id: grantId('other') }), dap(NORTHWIND));

  it.each([
    ['one that has a granular relationship', FABRIKAM],
    ['one that has both kinds', NORTHWIND],
    ['one that nobody knows', tenant('99999999-9999-4999-8999-999999999999')],
  ])('are answered as one by one: %s', (_, partner) => {
    const question: AccessQuestion = {
      at: JUNE,
      partner,
      user: engineer(),
      access: { kind: 'roles', anyOf: [EXCHANGE] },
    };
    expect(accessOf(customer)(question)).toEqual(accessAsOf(customer, question));
  });
});
