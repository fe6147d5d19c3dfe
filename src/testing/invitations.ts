import fc from 'fast-check';
import { ASKS } from '../invitation/invitation';
import { daysAfter, type Undated } from './instants';
import { people } from './people';

const { northwind, fabrikam, tailspin, adatum } = people;

/** Invitations of all kinds, accepted and not. */
export function invitations(): fc.Arbitrary<Undated> {
  return fc
    .record({
      partner: fc.constantFrom(fabrikam, northwind, adatum),
      hasProvider: fc.boolean(),
      asks: fc.constantFrom(...ASKS),
      ago: fc.nat(300),
      isAccepted: fc.constantFrom(false, false, true),
    })
    .map(({ partner, hasProvider, asks, ago, isAccepted }) => (asOf, id) => ({
      status: isAccepted ? 'accepted' : 'pending',
      id,
      partner: partner.tenantId,
      provider: partner === adatum && hasProvider ? tailspin.tenantId : null,
      asks,
      requestedAt: daysAfter(asOf, -ago - 1),
      ...(isAccepted ? { acceptedAt: daysAfter(asOf, -ago) } : {}),
    }));
}

/** That a partner may sell to the customer, or might once; `id` says which partner. */
export function resellerRelationships(): fc.Arbitrary<Undated> {
  return fc
    .record({ ago: fc.option(fc.nat(900)), hasEnded: fc.constantFrom(false, false, false, true) })
    .map(({ ago, hasEnded }) => (asOf, partner) => {
      const since = ago === null ? null : daysAfter(asOf, -ago);
      return hasEnded ? { status: 'ended', partner, since, endedAt: asOf } : { status: 'active', partner, since };
    });
}
