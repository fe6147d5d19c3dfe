import type { TenantId } from 'csp-multi-partner';
import { earnsCredit } from 'csp-multi-partner/access';
import { describe, expect, it } from 'vitest';
import { ADATUM, FABRIKAM, NORTHWIND, TAILSPIN } from '../world';

// In the document MPN1 is an indirect provider, MPN2 its reseller and the reseller of record, MPN3 another CSP partner.
const MPN = { 1: TAILSPIN, 2: ADATUM, 3: NORTHWIND } as const;
type Holder = keyof typeof MPN | '-';

describe('an Azure plan that an indirect provider bills', () => {
  // Partner Center's table: who has a role by RBAC or Lighthouse, who by AOBO, and whether there is credit.
  const TABLE = [
    [1, 1, '-', true],
    [2, '-', 1, true],
    [3, 2, '-', true],
    [4, '-', 2, true],
    [5, 3, 1, true],
    [6, 1, 3, true],
    [7, 1, 2, true],
    [8, 2, 1, true],
    [9, 2, 3, true],
    [10, 3, 2, true],
    [11, 3, '-', false],
    [12, '-', 3, false],
    [13, '-', '-', false],
    [14, 3, 3, false],
  ] as const;
  const earns = (...holders: readonly Holder[]): boolean =>
    earnsCredit({
      transactingPartner: MPN[1],
      resellerOfRecord: MPN[2],
      withAccess: holders.flatMap((holder) => (holder === '-' ? [] : MPN[holder])),
    });

  it.each(TABLE)('row %i of the document: RBAC %s, AOBO %s: credit %s', (_, rbac, aobo, credit) => {
    expect(earns(rbac, aobo)).toBe(credit);
  });

  it('earns credit in the two cases that the document leaves out: one partner with access both ways', () => {
    expect(earns(1, 1)).toBe(true);
    expect(earns(2, 2)).toBe(true);
  });

  it('is neither helped nor hurt by another CSP partner', () => {
    for (const access of [[], [1], [2], [1, 2]] as const) expect(earns(...access, 3)).toBe(earns(...access));
  });
});

describe('an Azure plan without a reseller of record', () => {
  const earns = (...withAccess: readonly TenantId[]): boolean =>
    earnsCredit({ transactingPartner: NORTHWIND, resellerOfRecord: null, withAccess });

  it('earns credit by the access of the partner that bills, and of nobody else', () => {
    expect(earns(NORTHWIND)).toBe(true);
    expect(earns(ADATUM, NORTHWIND)).toBe(true);
    expect(earns(ADATUM, FABRIKAM)).toBe(false);
    expect(earns()).toBe(false);
  });
});
