import type { Customer } from '../customer/customer';
import { findInvitation } from '../customer/partnerships';
import type { RequestRelationship } from '../invitation/requestRelationship';
import {
  differentRegion,
  isActingPartner,
  isUsedUp,
  otherPartner,
  providersBehind,
  ownReseller,
  withUnconnectedProvider,
} from './circumstances';
import {
  accountInGovernment,
  always,
  BEYOND_CHINA,
  entitled,
  notBeforeLastEvent,
  notOwnReseller,
  onePartnerInGovernment,
  relationshipRole,
  sameRegion,
} from './commonRules';
import {
  DELEGATED_ADMIN_WITHOUT_RESELLER,
  NO_DELEGATED_ADMIN_FOR_NEW_CUSTOMERS,
  isNewCustomerForDelegatedAdmin,
} from './sunset';
import type { RefusalFacts } from './refusal';
import type { RulesFor } from './rule';

function withoutDelegatedAdmin(
  { cloud }: Customer,
  { asks }: RequestRelationship,
): RefusalFacts['delegated-admin-required'] | null {
  return asks === 'reseller' ? { cloud } : null;
}

/** Who may invite a customer, to what, and when. */
export const requestRules: RulesFor<'requestRelationship'> = {
  'too-early': notBeforeLastEvent,
  'invitation-id-taken': {
    eras: /* @__PURE__ */ always(['ours'], (customer, { invitationId, partner, provider, asks }) => {
      const invitation = findInvitation(customer.partnerships, invitationId);
      const isRepeated =
        invitation === undefined ||
        (!isUsedUp(customer, invitation) &&
          invitation.partner === partner.tenantId &&
          invitation.provider === (provider?.tenantId ?? null) &&
          invitation.asks === asks);
      return isRepeated ? null : { invitationId };
    }),
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['obtain-admin-2023'],
    () => ['partner'],
    ({ actor, partner }) => isActingPartner(actor, partner.tenantId),
  ),
  'role-not-permitted': /* @__PURE__ */ relationshipRole('request-2023', 'request-current'),
  'reseller-cannot-invite': {
    eras: [
      {
        clouds: ['china'],
        from: '2016-10-20',
        until: null,
        sources: ['multichannel-china', 'multipartner-china'],
        check: (_, { partner }) => (partner.kind === 'indirect-reseller' ? { partner: partner.tenantId } : null),
      },
    ],
    remedy: () => ({ kind: 'flow', flow: 'ask-provider', partner: null }),
  },
  'provider-not-connected': {
    eras: [
      ...always<'provider-not-connected', RequestRelationship>(['ours'], (_, attempt) =>
        attempt.partner.kind === 'indirect-reseller' ? null : withUnconnectedProvider(attempt),
      ),
      {
        clouds: BEYOND_CHINA,
        from: '2022-09-21',
        until: null,
        sources: ['resellers-2022'],
        check: (_, attempt) => withUnconnectedProvider(attempt),
      },
    ],
    remedy: ({ provider }, { partner }) =>
      partner.kind === 'indirect-reseller'
        ? { kind: 'flow', flow: 'connect-provider', partner: provider }
        : { kind: 'amend', member: 'provider', to: null },
  },
  'different-cloud': /* @__PURE__ */ accountInGovernment(({ partner, provider }) => [partner, provider]),
  'different-region': /* @__PURE__ */ sameRegion((customer, { partner, provider }) =>
    differentRegion(customer, [partner, provider]),
  ),
  'single-partner-cloud': /* @__PURE__ */ onePartnerInGovernment((customer, { partner, provider }) =>
    otherPartner(customer, [partner.tenantId, provider?.tenantId ?? null, ...providersBehind(partner)]),
  ),
  'own-reseller': /* @__PURE__ */ notOwnReseller(
    (customer, { partner, provider }) =>
      ownReseller(customer, partner.tenantId) ?? ownReseller(customer, provider?.tenantId ?? null),
  ),
  'delegated-admin-required': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2016-12-02',
        until: '2018-11-01',
        sources: ['request-2016'],
        check: withoutDelegatedAdmin,
      },
      {
        clouds: ['us-government', 'germany'],
        from: '2018-11-01',
        until: null,
        sources: ['request-2018-11', 'request-2023'],
        check: withoutDelegatedAdmin,
      },
    ],
    remedy: () => ({ kind: 'amend', member: 'asks', to: 'reseller-and-delegated-admin' }),
  },
  'delegated-admin-ended': {
    eras: [
      {
        ...DELEGATED_ADMIN_WITHOUT_RESELLER,
        check: (_, { asks, partner }) =>
          asks === 'reseller-and-delegated-admin' ? { asks, partner: partner.tenantId } : null,
      },
      {
        clouds: ['global'],
        from: NO_DELEGATED_ADMIN_FOR_NEW_CUSTOMERS,
        until: null,
        sources: ['gdap-faq-2023'],
        check: ({ partnerships }, { asks, partner }) =>
          isNewCustomerForDelegatedAdmin(partnerships, asks, partner.tenantId)
            ? { asks, partner: partner.tenantId }
            : null,
      },
    ],
    remedy: ({ asks, partner }) =>
      asks === 'delegated-admin'
        ? { kind: 'flow', flow: 'granular-admin', partner }
        : { kind: 'amend', member: 'asks', to: 'reseller' },
  },
};
