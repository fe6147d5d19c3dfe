import type { Reading } from '../parse/takes';
import { toPartner, type Partner } from '../tenant/partner';
import { eachEntry, within } from './entries';
import { marketOf } from './foldProfile';
import { missing, note } from './issue';
import type { PartnerRelationshipFacts } from './partnerCenter/partnerCenterFacts';
import { PARTNER_CENTER } from './partnerCenter/partnerCenterPayload';
import type { View } from './view';

const OF_ITS_PROVIDER = 'is_indirect_cloud_solution_provider_of';

/** The customer's indirect resellers, as their provider was told. */
export function readResellers(
  { partner, relationships }: View,
  reading: Reading,
): { readonly resellers: readonly Partner[]; readonly areTold: boolean } {
  if (relationships === undefined) return { resellers: [], areTold: partner.kind !== 'indirect-provider' };
  const resellers: Partner[] = [];
  let areUsed = true;
  const areTold = within(reading, ['relationships'], () =>
    eachEntry(PARTNER_CENTER, relationships, 'partner-relationship', reading, (told) => {
      if (told.id === partner.tenantId) return;
      // States are not documented beyond `Active`; a reseller in another one sells nothing.
      if (told.state !== null && told.state !== 'Active') return;
      const reseller = toReseller(told, partner, reading);
      if (reseller === undefined) areUsed = false;
      else resellers.push(reseller);
    }),
  );
  return { resellers, areTold: areTold && areUsed };
}

function toReseller(told: PartnerRelationshipFacts, partner: Partner, reading: Reading): Partner | undefined {
  const { id, mpnId, name, location, state, relationshipType } = told;
  for (const member of ['id', 'mpnId', 'name', 'location', 'state'] as const) {
    if (told[member] === null) missing(reading, [member]);
  }
  // Only an indirect provider has resellers, and only of those it is the provider.
  if (partner.kind !== 'indirect-provider' || (relationshipType !== null && relationshipType !== OF_ITS_PROVIDER)) {
    within(reading, ['relationshipType'], () =>
      note(reading, 'error', 'not-one-of', relationshipType ?? partner.kind, [OF_ITS_PROVIDER]),
    );
    return undefined;
  }
  const market = marketOf(location, ['location'], reading);
  if (id === null || mpnId === null || name === null || state === null || market === undefined) return undefined;
  const facts = { tenantId: id, partnerId: mpnId, name, cloud: partner.cloud, market };
  return toPartner({ kind: 'indirect-reseller', ...facts, providers: [partner.tenantId] });
}

/** One partner of what several responses tell of it: a reseller may have several providers. */
export function unitedPartner(one: Partner | undefined, other: Partner): Partner {
  if (one?.kind !== 'indirect-reseller' || other.kind !== 'indirect-reseller') return other;
  return toPartner({ ...other, providers: [...new Set([...one.providers, ...other.providers])] });
}
