import fc from 'fast-check';
import { parsePartner } from '../parse/partnerReader';
import { CUSTOMER_ROLES, PARTNER_ROLES, type Actor } from '../tenant/actor';
import type { Cloud } from '../tenant/cloud';
import type { Partner } from '../tenant/partner';
import { instants } from './instants';
import { made } from './made';
import { people } from './people';

/** A tenant of which nobody here knows more. */
export const STRANGER = 'f5000000-0000-4000-8000-000000000005';

const adatum = made(parsePartner({ ...people.adatum, providers: [STRANGER, people.tailspin.tenantId] }));

/** The four partners of the cast, as they would be in a cloud, Adatum with two providers; a new object each. */
export function castIn(cloud: Cloud): readonly Partner[] {
  return [people.northwind, people.fabrikam, people.tailspin, adatum].map((partner) => ({ ...partner, cloud }));
}

/** Text that people give things: letters of several scripts, quotation marks, characters of more than one code unit. */
export const names: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  fc.constantFrom('Contoso', 'Süd & Söhne', 'O’Hara "and" Sons', '株式会社', 'ᚠ👩🏽‍⚕️'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

export const countries: fc.Arbitrary<string> = fc.constantFrom('US', 'DE', 'JP', 'BR', 'ZZ');

/**
 * Valid partners of every kind: mostly those of the cast, so that they meet in one history, and strangers.
 *
 * @param cloud all of them are partners there
 */
export function partners(cloud: Cloud = 'global'): fc.Arbitrary<Partner> {
  const stranger = fc
    .record({
      kind: fc.constantFrom('direct-bill', 'indirect-provider', 'indirect-reseller'),
      tenantId: fc.uuid(),
      partnerId: fc.integer({ min: 1, max: 9_999_999 }).map(String),
      name: names,
      market: countries,
      providers: fc.subarray([people.tailspin.tenantId, people.northwind.tenantId]),
    })
    .map(({ providers, ...facts }) =>
      made(parsePartner({ ...facts, cloud, ...(facts.kind === 'indirect-reseller' ? { providers } : {}) })),
    );
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...castIn(cloud)) }, { weight: 1, arbitrary: stranger });
}

/** Anybody who might try something: people of each role of the partners and of the customer, and Microsoft. */
export function actors(): fc.Arbitrary<Actor> {
  const exact = { noNullPrototype: true } as const;
  return fc.oneof(
    fc.record({ kind: fc.constant('customer' as const), role: fc.constantFrom(...CUSTOMER_ROLES) }, exact),
    fc.record(
      {
        kind: fc.constant('partner' as const),
        tenantId: partners().map(({ tenantId }) => tenantId),
        role: fc.constantFrom(...PARTNER_ROLES),
      },
      exact,
    ),
    fc.record({ kind: fc.constant('microsoft' as const), inactiveSince: fc.option(instants()) }, exact),
  );
}
