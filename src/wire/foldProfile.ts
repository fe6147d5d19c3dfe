import { marketReader } from '../parse/marketReader';
import type { Reading } from '../parse/takes';
import type { Instant } from '../shared/instant';
import type { Market } from '../tenant/market';
import { eachEntry, within } from './entries';
import { note } from './issue';
import { PARTNER_CENTER } from './partnerCenter/partnerCenterPayload';
import type { FoldContext, View } from './view';

/** What one partner was told of the customer itself. Null where no response tells. */
export interface Profile {
  readonly name: string | null;
  readonly market: Market | null;
  readonly isReseller: boolean | null;
  readonly hasLegacyAdmin: boolean | null;
}

const NOTHING: Profile = { name: null, market: null, isReseller: null, hasLegacyAdmin: null };

/** @see https://learn.microsoft.com/partner-center/developer/customer-resources */
const RELATIONSHIPS: readonly string[] = ['none', 'reseller', 'advisor', 'syndication', 'microsoft_support'];

/** Later responses go before earlier ones, fact by fact: a list of customers tells less than the customer itself. */
export function readProfile({ customer }: View, { tenantId }: FoldContext, reading: Reading): Profile {
  let profile = NOTHING;
  let another = 'nothing';
  if (customer === undefined) return profile;
  within(reading, ['customer'], () => {
    const isTold = eachEntry(PARTNER_CENTER, customer, 'customer', reading, (told) => {
      if (told.id !== tenantId) {
        another = told.id ?? another;
        return;
      }
      const { country, companyName, billingName, relationshipToPartner: relationship, allowDelegatedAccess } = told;
      profile = {
        name: companyName ?? billingName ?? profile.name,
        market: marketOf(country, ['billingProfile', 'defaultAddress', 'country'], reading) ?? profile.market,
        isReseller: RELATIONSHIPS.includes(relationship ?? '') ? relationship === 'reseller' : profile.isReseller,
        hasLegacyAdmin: allowDelegatedAccess ?? profile.hasLegacyAdmin,
      };
    });
    if (isTold && profile === NOTHING) note(reading, 'warning', 'other-customer', another, [tenantId]);
  });
  return profile;
}

export function marketOf(country: string | null, at: readonly string[], reading: Reading): Market | undefined {
  return country === null ? undefined : within(reading, at, () => marketReader(country, reading));
}

/** When the customer accepted the Microsoft Customer Agreement for the first time; null where it has not. */
export function readAgreement(
  { agreements }: View,
  reading: Reading,
): { readonly agreedAt: Instant | null; readonly isTold: boolean } {
  if (agreements === undefined) return { agreedAt: null, isTold: false };
  const dates: Instant[] = [];
  let areDated = true;
  const isTold = within(reading, ['agreements'], () =>
    eachEntry(PARTNER_CENTER, agreements, 'agreement', reading, ({ type, dateAgreed }) => {
      if (type === 'MicrosoftCloudAgreement') return;
      if (type === 'MicrosoftCustomerAgreement' && dateAgreed !== null) dates.push(dateAgreed);
      else areDated = false;
    }),
  );
  return { agreedAt: dates.sort().at(0) ?? null, isTold: dates.length > 0 || (isTold && areDated) };
}
