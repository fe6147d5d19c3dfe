import type { Customer } from '../customer/customer';
import { findInvitation } from '../customer/partnerships';
import type { RequestRelationship } from '../invitation/requestRelationship';
import type { Cloud } from '../tenant/cloud';
import { differentRegion, isActingPartner, otherPartner, providersBehind, ownReseller } from './circumstances';
import {
  BEYOND_CHINA,
  always,
  entitled,
  managingRole,
  notBeforeLastEvent,
  notOwnReseller,
  onePartnerInGovernment,
  sameRegion,
} from './commonRules';
import { isNewCustomerForDelegatedAdmin } from './sunset';
import type { RulesFor } from './rule';

function withoutDelegatedAdmin({ cloud }: Customer, { asks }: RequestRelationship): { readonly cloud: Cloud } | null {
  return asks === 'reseller' ? { cloud } : null;
}

/** Who may invite a customer, to what, and when. */
export const requestRules: RulesFor<'requestRelationship'> = {
  'too-early': notBeforeLastEvent,
  'invitation-id-taken': {
    eras: /* @__PURE__ */ always(['ours'], ({ partnerships }, { invitationId, partner, provider, asks }) => {
      const invitation = findInvitation(partnerships, invitationId);
      const isRepeated =
        invitation === undefined ||
        (invitation.partner === partner.tenantId &&
          invitation.provider === (provider?.tenantId ?? null) &&
          invitation.asks === asks);
      return isRepeated ? null : { invitationId };
    }),
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['obtain-admin-2023-09-20'],
    () => ['partner'],
    ({ actor, partner }) => isActingPartner(actor, partner.tenantId),
  ),
  'role-not-permitted': /* @__PURE__ */ managingRole(['permissions-2021-07', 'request-current']),
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
    remedy: () => ({ kind: 'flow', flow: 'ask-the-provider', partner: null }),
  },
  'provider-not-connected': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2022-09-21',
        until: null,
        sources: ['resellers-2022-09-21'],
        check: (_, { partner, provider }) =>
          provider !== null && !(partner.kind === 'indirect-reseller' && partner.providers.includes(provider.tenantId))
            ? { partner: partner.tenantId, provider: provider.tenantId }
            : null,
      },
    ],
    remedy: ({ provider }) => ({ kind: 'flow', flow: 'connect-with-provider', partner: provider }),
  },
  'different-cloud': {
    eras: [
      {
        clouds: ['us-government'],
        from: '2017-11-06',
        until: null,
        sources: ['national-clouds-2017-11-06', 'national-clouds-2023-09-28'],
        check: ({ cloud }, { partner, provider }) => {
          const stranger = [partner, provider].find((each) => each && each.cloud !== cloud);
          return stranger ? { partnerCloud: stranger.cloud, customerCloud: cloud } : null;
        },
      },
    ],
  },
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
  'delegated-admin-not-optional': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2016-12-02',
        until: '2018-11-01',
        sources: ['request-2016-12-02', 'request-2018-11-01'],
        check: withoutDelegatedAdmin,
      },
      {
        clouds: ['us-government', 'germany'],
        from: '2018-11-01',
        until: null,
        sources: ['request-2018-11-01', 'request-2023-06-05'],
        check: withoutDelegatedAdmin,
      },
    ],
    remedy: () => ({ kind: 'amend', member: 'asks', to: 'reseller-and-delegated-admin' }),
  },
  'delegated-admin-ended': {
    eras: [
      {
        clouds: ['global'],
        from: '2023-10-09',
        until: null,
        sources: ['gdap-faq-2023-10-12'],
        check: (_, { asks }) => (asks === 'reseller-and-delegated-admin' ? { asks } : null),
      },
      {
        clouds: ['global'],
        from: '2023-11-01',
        until: null,
        sources: ['gdap-faq-2023-10-12'],
        check: ({ partnerships }, { asks, partner }) =>
          isNewCustomerForDelegatedAdmin(partnerships, asks, partner.tenantId) ? { asks } : null,
      },
    ],
    remedy: ({ asks }, { partner }) =>
      asks === 'delegated-admin'
        ? { kind: 'flow', flow: 'granular-delegated-admin', partner: partner.tenantId }
        : { kind: 'amend', member: 'asks', to: 'reseller' },
  },
};
