import { findSubscription } from '../account/account';
import { isSameOrder } from '../account/subscription';
import { findPartner, hasLegacyDelegatedAdmin } from '../customer/partnerships';
import { differentRegion, isActingPartner, otherAdministrator, otherPartner, ownReseller } from './circumstances';
import {
  BEYOND_CHINA,
  always,
  entitled,
  managingRole,
  notBeforeLastEvent,
  noResellerRelationship,
  notOwnReseller,
  oneAdministratorPerService,
  onePartnerInGovernment,
  sameRegion,
} from './commonRules';
import { resaleEras } from './resaleBan';
import type { RulesFor } from './rule';

/** Who may sell what to whom. */
export const purchaseRules: RulesFor<'purchaseSubscription'> = {
  'too-early': notBeforeLastEvent,
  'subscription-id-taken': {
    eras: /* @__PURE__ */ always(['ours'], ({ account }, { partner, subscription }) => {
      const existing = findSubscription(account, subscription.id);
      return existing === undefined || isSameOrder(existing, subscription, partner)
        ? null
        : { subscriptionId: subscription.id };
    }),
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['csp-partners-2023'],
    () => ['partner'],
    ({ actor, partner }) => isActingPartner(actor, partner),
  ),
  'role-not-permitted': /* @__PURE__ */ managingRole(['permissions-2021']),
  'reseller-cannot-order': {
    eras: /* @__PURE__ */ always(['csp-partners-2023'], ({ partnerships }, { partner }) =>
      findPartner(partnerships, partner)?.kind === 'indirect-reseller' ? { partner } : null,
    ),
    remedy: () => ({ kind: 'flow', flow: 'ask-provider', partner: null }),
  },
  'no-reseller-relationship': /* @__PURE__ */ noResellerRelationship(({ partner }) => partner),
  'resale-to-csp-partner': {
    eras: resaleEras,
    remedy: () => ({ kind: 'flow', flow: 'another-tenant', partner: null }),
  },
  'resale-to-itself': {
    eras: [
      {
        clouds: ['global', 'us-government'],
        from: '2023-01-11',
        until: null,
        sources: ['csp-partners-2023'],
        check: ({ tenantId }, { partner }) => (partner === tenantId ? { partner } : null),
      },
    ],
  },
  'own-reseller': /* @__PURE__ */ notOwnReseller((customer, { partner }) => ownReseller(customer, partner)),
  'different-region': /* @__PURE__ */ sameRegion((customer, { partner }) =>
    differentRegion(customer, [findPartner(customer.partnerships, partner)]),
  ),
  'single-partner-cloud': /* @__PURE__ */ onePartnerInGovernment((customer, { partner }) =>
    otherPartner(customer, [partner]),
  ),
  'agreement-missing': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2020-02-05',
        until: null,
        sources: ['request-2020', 'manage-partners-2020', 'markets-2023'],
        check: ({ partnerships }, { partner }) =>
          partnerships.customerAgreementAcceptedAt === null ? { partner } : null,
      },
    ],
    remedy: ({ partner }) => ({ kind: 'flow', flow: 'confirm-agreement', partner }),
  },
  'service-administered': /* @__PURE__ */ oneAdministratorPerService((customer, { partner, subscription }) =>
    hasLegacyDelegatedAdmin(customer.partnerships, partner)
      ? otherAdministrator(customer, partner, [subscription.service])
      : null,
  ),
  'service-not-sold': {
    eras: [
      {
        clouds: ['china'],
        from: '2017-11-06',
        until: null,
        sources: ['national-clouds-2017', 'national-clouds-2023'],
        check: ({ cloud }, { subscription: { service } }) => (service === 'azure' ? { service, cloud } : null),
      },
    ],
  },
  'provider-of-record': {
    eras: [
      {
        clouds: ['global'],
        from: '2021-11-23',
        until: null,
        sources: ['orders-2021', 'error-codes-2021'],
        check: ({ partnerships }, { partner, subscription: { partnerOfRecord } }) => {
          const seller = findPartner(partnerships, partner);
          return seller?.kind === 'indirect-provider' && seller.partnerId === partnerOfRecord
            ? { partnerId: seller.partnerId }
            : null;
        },
      },
    ],
    remedy: () => ({ kind: 'amend', member: 'subscription.partnerOfRecord', to: null }),
  },
};
