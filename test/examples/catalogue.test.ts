import { DISPUTES } from 'csp-multi-partner';
import { sources, type SourceId } from 'csp-multi-partner/sources';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/policy/catalogue';
import { END_REMOVES_DELEGATED_ADMIN_EXCEPT } from '../../src/policy/effect';
import { DELEGATED_ADMIN_WITHOUT_RESELLER } from '../../src/policy/sunset';
import type { Era } from '../../src/policy/era';
import { accessReason, type AccessCode, type AccessFacts } from '../../src/access/accessReason';
import { ASSIGNMENT, AZURE, ENGINEERS, EXCHANGE, GRANT, at } from '../world';

const rules = Object.entries(catalogue).flatMap(([type, listed]) =>
  (listed as readonly { code: string; rule: { eras: readonly Era[] } }[]).map(({ code, rule }) => ({
    name: `${type}: ${code}`,
    eras: rule.eras,
  })),
);
const effects = [[DELEGATED_ADMIN_WITHOUT_RESELLER], END_REMOVES_DELEGATED_ADMIN_EXCEPT];
const eras = [...rules.flatMap((rule) => rule.eras), ...effects.flat()];
const boundaries = new Set(eras.flatMap(({ from, until }) => (until === null ? [from] : [from, until])));

const aboutGrant = { grantId: GRANT };
const aboutSubscription = { subscriptionId: AZURE };

/** Facts for each reason why somebody has access or has not, so that each can be asked for its sources. */
const accessFacts: AccessFacts = {
  'granular-role': { ...aboutGrant, assignmentId: ASSIGNMENT, roleDefinitionId: EXCHANGE },
  'legacy-admin': { roleDefinitionId: EXCHANGE },
  'reseller-relationship': {},
  'azure-role': aboutSubscription,
  'azure-lighthouse': aboutSubscription,
  'before-record': { asOf: at('2024-01-01') },
  'guest-account': {},
  'no-grant': {},
  'grant-not-in-force': { ...aboutGrant, status: 'expired' },
  'grant-forgotten': { ...aboutGrant, status: 'expired', forgottenAt: at('2025-01-01') },
  'role-not-in-grant': aboutGrant,
  'not-assigned': aboutGrant,
  'role-not-assigned': aboutGrant,
  'assignment-not-active': { ...aboutGrant, assignmentId: ASSIGNMENT, status: 'pending' },
  'not-in-group': { ...aboutGrant, securityGroups: [ENGINEERS] },
  'granular-takes-precedence': {},
  'legacy-role-missing': {},
  'no-reseller-relationship': {},
  'orders-through-provider': {},
  'no-admin-agent': aboutSubscription,
  'subscription-unknown': aboutSubscription,
  'azure-role-missing': aboutSubscription,
};
const accessReasons = (Object.keys(accessFacts) as AccessCode[]).map((code) => accessReason(code, accessFacts[code]));

const marked = new Set(Object.values(sources).flatMap(({ marks }) => Object.keys(marks)));

describe('the catalogue', () => {
  it('has rules for every kind of attempt', () => {
    expect(Object.entries(catalogue).map(([type, listed]) => [type, listed.length])).toEqual([
      ['requestRelationship', 12],
      ['acceptInvitation', 11],
      ['revokeDelegatedAdmin', 5],
      ['endResellerRelationship', 6],
      ['purchaseSubscription', 15],
      ['draftGrant', 14],
      ['amendGrant', 12],
      ['deleteGrant', 4],
      ['lockGrantForApproval', 5],
      ['approveGrant', 6],
      ['rejectGrant', 7],
      ['recordProvisioning', 6],
      ['switchAutoExtension', 7],
      ['removeGlobalAdministrator', 7],
      ['terminateGrant', 5],
      ['recordElapsed', 1],
      ['assignAccess', 9],
      ['changeAccessAssignment', 9],
      ['removeAccessAssignment', 6],
      ['recordAssignment', 6],
      ['actOnSubscription', 5],
    ]);
  });

  it('no era and no reason lacks a source, and every source is cited or marks the day on which something begins or ends', () => {
    const cited = new Set<SourceId>([...eras, ...accessReasons].flatMap((each) => each.sources));
    for (const { readings } of Object.values(DISPUTES)) {
      for (const ids of Object.values(readings) as readonly (readonly SourceId[])[]) ids.forEach((id) => cited.add(id));
    }
    const idle = (Object.keys(sources) as SourceId[]).filter(
      (id) => !cited.has(id) && !Object.keys(sources[id].marks).some((day) => boundaries.has(day as Era['from'])),
    );
    expect(idle).toEqual([]);
    expect([...cited].filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
    expect([...eras, ...accessReasons].filter((each) => each.sources.length === 0)).toEqual([]);
  });

  it('every day on which something begins or ends is marked in some source, as announced or as only seen', () => {
    expect([...boundaries].filter((day) => day !== null && !marked.has(day))).toEqual([]);
  });

  it('every mark of a source is used, and those first seen are the day the copy is of', () => {
    for (const { date, marks } of Object.values(sources)) {
      for (const [day, mark] of Object.entries(marks)) {
        expect(boundaries.has(day as Era['from'])).toBe(true);
        if (mark === 'first-seen' && date?.length === 10 && date > day) expect(date).toBe('2021-11-08');
        else if (mark === 'first-seen' && date !== null) expect(day.startsWith(date)).toBe(true);
      }
    }
  });

  it('era by era: a beginning is before its end, and undisputed eras stand before disputed ones', () => {
    for (const { from, until } of eras) {
      if (from !== null && until !== null) expect(from < until).toBe(true);
    }
    for (const rule of rules) {
      const disputed = rule.eras.map(({ reading }) => reading !== undefined);
      const sorted = [...disputed].sort((one, other) => Number(one) - Number(other));
      expect([rule.name, disputed]).toEqual([rule.name, sorted]);
    }
  });
});
