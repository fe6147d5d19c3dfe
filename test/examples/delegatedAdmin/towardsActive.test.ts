import type { GranularStatus, Remedy } from 'csp-multi-partner';
import { describe, expect, it } from 'vitest';
import { ADATUM, FABRIKAM, STATES, TAILSPIN, gdap } from '../../world';
import { towardsActive } from '../../../src/policy/grantCommonRules';

const again: Remedy = { kind: 'command', command: 'draftGrant', partner: FABRIKAM };
const awaited: Remedy = { kind: 'flow', flow: 'await-provisioning', partner: null };

/** What helps where a step takes a relationship that is active; one that is active already is only followed by another. */
const ADVICE: { readonly [Status in GranularStatus]: Remedy } = {
  created: { kind: 'command', command: 'lockGrantForApproval', partner: FABRIKAM },
  approvalPending: { kind: 'command', command: 'approveGrant', partner: FABRIKAM },
  approved: awaited,
  activating: awaited,
  active: again,
  expiring: again,
  expired: again,
  terminationRequested: again,
  terminating: again,
  terminated: again,
};

describe('what brings a relationship to where it is active', () => {
  it.each(Object.entries(ADVICE) as [GranularStatus, Remedy][])('is, where it is %s, %o', (status, remedy) => {
    expect(towardsActive(gdap({ state: STATES[status] }))).toEqual(remedy);
  });

  it('is another one where the reseller has refused it', () => {
    const state = { ...STATES.approvalPending, partnerConsent: 'refused' } as const;
    expect(towardsActive(gdap({ partner: ADATUM, provider: TAILSPIN, state }))).toEqual({ ...again, partner: ADATUM });
  });
});
