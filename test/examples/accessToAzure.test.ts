import type { Customer, DelegatedAdminGrant, Subscription, TenantId } from 'csp-multi-partner';
import {
  accessAsOf,
  type Access,
  type AccessAnswer,
  type AccessQuestion,
  type PartnerUser,
} from 'csp-multi-partner/access';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  ASSIGNMENT,
  AZURE,
  ENGINEERS,
  FABRIKAM,
  GLOBAL_ADMIN,
  GRANT,
  NORTHWIND,
  STATES,
  TAILSPIN,
  assignment,
  at,
  contoso,
  dap,
  gdap,
  office,
  reseller,
  roleId,
  subscriptionId,
} from '../world';

const JUNE = at('2024-06-01');
const END = at('2026-01-03');
const DIRECTORY_READERS = roleId('88d8e3e3-8f55-4a1e-953a-9b9898b8876b');

/** An engineer of Fabrikam in a group of its admin agents, as Azure wants it. */
const engineer: PartnerUser = { groups: [ENGINEERS], isAdminAgent: true, isHelpdeskAgent: false, isGuest: false };

/** Directory Readers, the least role with which somebody can sign in to the directory. */
const signIn = gdap({
  roleDefinitionIds: [DIRECTORY_READERS],
  assignments: [assignment({ roleDefinitionIds: [DIRECTORY_READERS] })],
});

/** Contoso with an Azure subscription that one partner provisioned; Northwind and Fabrikam are resellers. */
function azureFrom(
  seller: TenantId | null,
  grants: readonly DelegatedAdminGrant[],
  resellers: readonly TenantId[] = [NORTHWIND, FABRIKAM],
): Customer {
  return contoso({
    asOf: '2024-02-01T00:00:00Z',
    subscriptions: [office({ id: AZURE, service: 'azure', transactingPartner: seller })],
    partnerships: { relationships: resellers.map(reseller), grants },
  });
}

/** In June 2024, can the engineer manage the subscription with this role in Azure? */
const ask = (
  customer: Customer,
  azureRole: Extract<Access, { kind: 'azure-subscription' }>['azureRole'],
  changes: Partial<AccessQuestion> = {},
): AccessAnswer =>
  accessAsOf(customer, {
    at: JUNE,
    partner: FABRIKAM,
    user: engineer,
    access: { kind: 'azure-subscription', subscriptionId: AZURE, azureRole },
    ...changes,
  });
const outline = ({ allowed, reasons }: AccessAnswer): readonly [boolean, ...string[]] => [
  allowed,
  ...reasons.map(({ code }) => code),
];

const AZURE_ROLE = { code: 'azure-role', subscriptionId: AZURE, sources: ['gdap-faq-2023', 'gdap-workloads-2023'] };
const ROLE_MISSING = { code: 'azure-role-missing', subscriptionId: AZURE, sources: ['obtain-admin-2023'] };

describe('an Azure subscription that was there before the partner came', () => {
  it('is not opened by an accepted invitation, whatever roles in the directory come with it', () => {
    for (const grants of [[signIn], [dap(FABRIKAM)], [signIn, dap(FABRIKAM)]]) {
      expect(outline(ask(azureFrom(NORTHWIND, grants), 'none'))).toEqual([false, 'azure-role-missing']);
      expect(outline(ask(azureFrom(null, grants), 'none'))).toEqual([false, 'azure-role-missing']);
    }
    expect(ask(azureFrom(NORTHWIND, [dap(FABRIKAM)]), 'none')).toEqual({
      allowed: false,
      reasons: [ROLE_MISSING],
      grants: [],
      until: null,
    });
  });

  it('is opened by a role for a group of the partner, with a sign-in to the directory', () => {
    expect(ask(azureFrom(NORTHWIND, [signIn]), 'group')).toEqual({
      allowed: true,
      reasons: [
        AZURE_ROLE,
        {
          code: 'granular-role',
          grantId: GRANT,
          assignmentId: ASSIGNMENT,
          roleDefinitionId: DIRECTORY_READERS,
          sources: ['graph-assignment-2024', 'gdap-faq-2023'],
        },
      ],
      grants: [signIn],
      until: END,
    });
  });

  it('is opened by the same role with the legacy kind, for good', () => {
    expect(ask(azureFrom(NORTHWIND, [dap(FABRIKAM)]), 'group')).toEqual({
      allowed: true,
      reasons: [
        AZURE_ROLE,
        { code: 'legacy-admin', roleDefinitionId: GLOBAL_ADMIN, sources: ['obtain-admin-2023', 'gdap-faq-2023'] },
      ],
      grants: [],
      until: null,
    });
  });

  it('is opened by Azure Lighthouse, which needs nothing else', () => {
    const answer = {
      allowed: true,
      reasons: [{ code: 'azure-lighthouse', subscriptionId: AZURE, sources: ['gdap-faq-2023'] }],
      grants: [],
      until: null,
    };
    expect(ask(azureFrom(NORTHWIND, [], []), 'lighthouse')).toEqual(answer);
    expect(ask(azureFrom(NORTHWIND, [signIn]), 'lighthouse', { user: { ...engineer, isGuest: true } })).toEqual(answer);
  });
});

describe('an Azure subscription that the partner provisioned itself', () => {
  it('is open to its admin agents once they can sign in to the directory', () => {
    expect(outline(ask(azureFrom(FABRIKAM, [signIn]), 'none'))).toEqual([true, 'azure-role', 'granular-role']);
    expect(ask(azureFrom(FABRIKAM, []), 'none')).toEqual({
      allowed: false,
      reasons: [{ code: 'no-grant', sources: ['gdap-faq-2023'] }],
      grants: [],
      until: null,
    });
  });

  it('is closed while the sign-in reaches the user no longer, or not yet', () => {
    const pending = gdap({ assignments: [assignment({ status: 'pending' })] });
    expect(outline(ask(azureFrom(FABRIKAM, [pending]), 'none'))).toEqual([false, 'assignment-not-active']);
    expect(outline(ask(azureFrom(FABRIKAM, [signIn]), 'none', { user: { ...engineer, groups: [] } }))).toEqual([
      false,
      'not-in-group',
    ]);
    expect(outline(ask(azureFrom(FABRIKAM, [signIn]), 'none', { user: { ...engineer, isGuest: true } }))).toEqual([
      false,
      'guest-account',
    ]);
  });

  it('is closed where all roles of the sign-in were taken out of the relationship, or the relationship is forgotten', () => {
    const takenOut = { ...signIn, roleDefinitionIds: [GLOBAL_ADMIN] };
    expect(outline(ask(azureFrom(FABRIKAM, [takenOut]), 'none'))).toEqual([false, 'role-not-assigned']);
    const lapsed = { ...signIn, state: STATES.approvalPending };
    expect(outline(ask(azureFrom(FABRIKAM, [lapsed]), 'none'))).toEqual([false, 'grant-forgotten']);
  });

  it('is open until the sign-in ends', () => {
    const customer = azureFrom(FABRIKAM, [signIn]);
    const lastMoment = ask(customer, 'none', { at: at('2026-01-02T23:59:59.999Z') });
    expect([...outline(lastMoment), lastMoment.until]).toEqual([true, 'azure-role', 'granular-role', END]);
    const end = ask(customer, 'none', { at: END });
    expect([...outline(end), end.until]).toEqual([false, 'grant-not-in-force', null]);
  });

  it('goes on where the legacy kind or an extension lets the sign-in go on', () => {
    expect(ask(azureFrom(FABRIKAM, [signIn, dap(FABRIKAM)]), 'none').until).toBeNull();
    expect(ask(azureFrom(FABRIKAM, [{ ...signIn, autoExtendDuration: 'P180D' }]), 'none').until).toBeNull();
  });

  it('is open to somebody of the partner, where nobody in particular is asked about', () => {
    expect(outline(ask(azureFrom(FABRIKAM, [signIn]), 'none', { user: null }))).toEqual([
      true,
      'azure-role',
      'granular-role',
    ]);
  });
});

describe('an Azure subscription that the partner provisioned itself, and somebody who is no admin agent', () => {
  const user: PartnerUser = { ...engineer, isAdminAgent: false };

  it('are kept apart, whatever roles the user has in the directory', () => {
    expect(ask(azureFrom(FABRIKAM, [signIn]), 'none', { user })).toEqual({
      allowed: false,
      reasons: [{ code: 'no-admin-agent', subscriptionId: AZURE, sources: ['gdap-faq-2023'] }],
      grants: [],
      until: null,
    });
    expect(outline(ask(azureFrom(FABRIKAM, [signIn]), 'none', { user: { ...user, isHelpdeskAgent: true } }))).toEqual([
      false,
      'no-admin-agent',
    ]);
  });

  it('are kept apart for every reason at once', () => {
    const unassigned = gdap({ assignments: [] });
    const answer = ask(azureFrom(FABRIKAM, [unassigned], []), 'none', { user });
    expect(outline(answer)).toEqual([false, 'no-admin-agent', 'no-reseller-relationship', 'not-assigned']);
    expect(answer.grants).toEqual([unassigned]);
  });

  it('come together by a role for a group of the user, or by Azure Lighthouse', () => {
    expect(outline(ask(azureFrom(FABRIKAM, [signIn]), 'group', { user }))).toEqual([
      true,
      'azure-role',
      'granular-role',
    ]);
    expect(outline(ask(azureFrom(FABRIKAM, []), 'lighthouse', { user }))).toEqual([true, 'azure-lighthouse']);
  });

  it('are not asked about where another partner provisioned it', () => {
    expect(outline(ask(azureFrom(NORTHWIND, [signIn]), 'none', { user }))).toEqual([false, 'azure-role-missing']);
  });
});

describe('an Azure subscription without a reseller relationship', () => {
  it('is closed, whoever provisioned it and whatever role there is in Azure', () => {
    expect(ask(azureFrom(FABRIKAM, [dap(FABRIKAM)], [NORTHWIND]), 'group')).toEqual({
      allowed: false,
      reasons: [
        { code: 'no-reseller-relationship', sources: ['connect-2023', 'error-codes-2021', 'gdap-workloads-2023'] },
      ],
      grants: [],
      until: null,
    });
    expect(outline(ask(azureFrom(FABRIKAM, [signIn], []), 'none'))).toEqual([false, 'no-reseller-relationship']);
  });

  it('is closed for every reason at once', () => {
    expect(outline(ask(azureFrom(NORTHWIND, [], []), 'none'))).toEqual([
      false,
      'azure-role-missing',
      'no-reseller-relationship',
      'no-grant',
    ]);
    const unassigned = gdap({ assignments: [] });
    const answer = ask(azureFrom(NORTHWIND, [unassigned], []), 'group');
    expect(outline(answer)).toEqual([false, 'no-reseller-relationship', 'not-assigned']);
    expect(answer.grants).toEqual([unassigned]);
  });
});

describe('an Azure subscription of an indirect provider', () => {
  const resellers = [TAILSPIN, ADATUM];

  it('is open to the reseller by its own relationship and a role for its group, not by its provider’s', () => {
    const own = { ...signIn, partner: ADATUM };
    const reselling = { partner: ADATUM } as const;
    expect(outline(ask(azureFrom(TAILSPIN, [own], resellers), 'group', reselling))).toEqual([
      true,
      'azure-role',
      'granular-role',
    ]);
    expect(outline(ask(azureFrom(TAILSPIN, [own], resellers), 'none', reselling))).toEqual([
      false,
      'azure-role-missing',
    ]);
    expect(
      outline(ask(azureFrom(TAILSPIN, [{ ...signIn, partner: TAILSPIN }], resellers), 'group', reselling)),
    ).toEqual([false, 'no-grant']);
  });
});

describe('a subscription that is none to Azure, or is over', () => {
  const to = (changes: Partial<Subscription>): Customer =>
    contoso({
      asOf: '2024-02-01T00:00:00Z',
      subscriptions: [office({ id: AZURE, service: 'azure', transactingPartner: FABRIKAM, ...changes })],
      partnerships: { relationships: [reseller(FABRIKAM)], grants: [signIn] },
    });

  it.each([{ service: 'office-365' }, { status: 'deleted' }, { status: 'expired' }] as const)(
    'is open to nobody, by no way: %o',
    (changes) => {
      for (const azureRole of ['none', 'group', 'lighthouse'] as const) {
        expect(ask(to(changes), azureRole)).toEqual({
          allowed: false,
          reasons: [{ code: 'subscription-unknown', subscriptionId: AZURE, sources: ['ours'] }],
          grants: [],
          until: null,
        });
      }
    },
  );

  it.each(['none', 'active', 'suspended', 'pending', 'disabled'] as const)('is open while it is %s', (status) => {
    expect(outline(ask(to({ status }), 'none'))).toEqual([true, 'azure-role', 'granular-role']);
  });
});

describe('a subscription that the customer does not have', () => {
  it('is open to nobody, by no way', () => {
    const access = { kind: 'azure-subscription', subscriptionId: subscriptionId('unknown') } as const;
    for (const azureRole of ['none', 'group', 'lighthouse'] as const) {
      expect(ask(azureFrom(FABRIKAM, [signIn]), azureRole, { access: { ...access, azureRole } })).toEqual({
        allowed: false,
        reasons: [{ code: 'subscription-unknown', subscriptionId: 'unknown', sources: ['ours'] }],
        grants: [],
        until: null,
      });
    }
  });

  it('nor is one asked about before the record', () => {
    expect(outline(ask(azureFrom(FABRIKAM, [signIn]), 'lighthouse', { at: at('2024-01-31') }))).toEqual([
      false,
      'before-record',
    ]);
  });
});
