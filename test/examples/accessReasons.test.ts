import type { Customer, DelegatedAdminGrant, TenantId } from 'csp-multi-partner';
import {
  accessAsOf,
  type AccessAnswer,
  type AccessCode,
  type AccessQuestion,
  type PartnerUser,
} from 'csp-multi-partner/access';
import { sources } from 'csp-multi-partner/sources';
import { describe, expect, it } from 'vitest';
import {
  ADATUM,
  AZURE,
  ENGINEERS,
  EXCHANGE,
  FABRIKAM,
  GLOBAL_READER,
  NORTHWIND,
  STATES,
  assignment,
  at,
  contoso,
  dap,
  gdap,
  granted,
  office,
  reseller,
} from '../world';

const user: PartnerUser = { groups: [ENGINEERS], isAdminAgent: false, isHelpdeskAgent: false, isGuest: false };
const adminAgent = { user: { ...user, isAdminAgent: true } };

const ask = (customer: Customer, changes: Partial<AccessQuestion> = {}): AccessAnswer =>
  accessAsOf(customer, {
    at: at('2024-06-01'),
    partner: FABRIKAM,
    user,
    access: { kind: 'roles', anyOf: [EXCHANGE] },
    ...changes,
  });

const reads = gdap({ assignments: [assignment({ roleDefinitionIds: [GLOBAL_READER] })] });
const azureFrom =
  (transactingPartner: TenantId) =>
  (...grants: readonly DelegatedAdminGrant[]): Customer =>
    contoso({
      subscriptions: [office({ id: AZURE, service: 'azure', transactingPartner })],
      partnerships: { relationships: [reseller(FABRIKAM), reseller(ADATUM)], grants },
    });
const resold = azureFrom(NORTHWIND);
const provisioned = azureFrom(FABRIKAM);
const azure = (azureRole: 'none' | 'group' | 'lighthouse', subscriptionId = AZURE): Partial<AccessQuestion> => ({
  access: { kind: 'azure-subscription', subscriptionId, azureRole },
});
const buys = { access: { kind: 'purchase' } } as const;

/** For each reason an answer that gives it. */
const ANSWERS: Readonly<Record<AccessCode, AccessAnswer>> = {
  'granular-role': ask(granted()),
  'legacy-admin': ask(granted(dap(FABRIKAM)), adminAgent),
  'reseller-relationship': ask(contoso(), { partner: NORTHWIND, ...buys }),
  'azure-role': ask(resold(gdap()), azure('group')),
  'azure-lighthouse': ask(resold(), azure('lighthouse')),
  'before-record': ask(granted(), { at: at('2023-01-01') }),
  'guest-account': ask(granted(), { user: { ...user, isGuest: true } }),
  'no-grant': ask(contoso()),
  'grant-not-in-force': ask(granted(gdap({ state: STATES.created }))),
  'grant-forgotten': ask(granted(gdap({ state: STATES.approvalPending }))),
  'role-not-in-grant': ask(granted(gdap({ roleDefinitionIds: [GLOBAL_READER] }))),
  'not-assigned': ask(granted(gdap({ assignments: [] }))),
  'role-not-assigned': ask(granted(reads)),
  'assignment-not-active': ask(granted(gdap({ assignments: [assignment({ status: 'pending' })] }))),
  'not-in-group': ask(granted(), { user: { ...user, groups: [] } }),
  'granular-takes-precedence': ask(granted(reads, dap(FABRIKAM)), adminAgent),
  'legacy-role-missing': ask(granted(dap(FABRIKAM))),
  'no-reseller-relationship': ask(contoso(), buys),
  'orders-through-provider': ask(resold(), { partner: ADATUM, ...buys }),
  'no-admin-agent': ask(provisioned(gdap()), azure('none')),
  'subscription-unknown': ask(contoso({ subscriptions: [] }), azure('none')),
  'azure-role-missing': ask(resold(gdap()), azure('none')),
};
const ALLOWING = ['granular-role', 'legacy-admin', 'reseller-relationship', 'azure-role', 'azure-lighthouse'];

describe.each(Object.entries(ANSWERS))('the reason %s', (code, answer) => {
  it('is given', () => {
    expect(answer.reasons.map((reason) => reason.code)).toContain(code);
  });

  it('stands behind an answer of its own kind', () => {
    expect(answer.allowed).toBe(ALLOWING.includes(code));
  });

  it('comes with the relationships that the reasons name, and with no other', () => {
    const named = answer.reasons.flatMap((reason) => ('grantId' in reason ? reason.grantId : []));
    expect(answer.grants.map(({ id }) => id)).toEqual(named);
  });

  it('comes with sources that the library knows, like every other of the answer', () => {
    for (const reason of answer.reasons) {
      expect(reason.sources.length).toBeGreaterThan(0);
      expect(reason.sources.filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
    }
  });

  it('is frozen, and so is the answer', () => {
    expect(Object.isFrozen(answer)).toBe(true);
    expect(Object.isFrozen(answer.reasons)).toBe(true);
    expect(Object.isFrozen(answer.grants)).toBe(true);
    for (const reason of answer.reasons) {
      expect(Object.isFrozen(reason)).toBe(true);
      expect(Object.values(reason).every((fact) => Object.isFrozen(fact))).toBe(true);
    }
  });
});
