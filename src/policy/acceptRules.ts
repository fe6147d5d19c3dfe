import { soldBy } from '../account/standing';
import type { Customer } from '../customer/customer';
import { findInvitation, findPartner } from '../customer/partnerships';
import type { AcceptInvitation } from '../invitation/acceptInvitation';
import { asksForDelegatedAdmin, type Invitation } from '../invitation/invitation';
import {
  customerAdministrator,
  differentRegion,
  otherAdministrator,
  otherPartner,
  providersBehind,
  ownReseller,
  isUsedUp,
} from './circumstances';
import {
  BEYOND_CHINA,
  always,
  entitled,
  notBeforeLastEvent,
  notOwnReseller,
  oneAdministratorPerService,
  onePartnerInGovernment,
  permittedRoles,
  sameRegion,
} from './commonRules';
import type { RefusalCode, RefusalFacts } from './refusal';
import type { Check, RulesFor } from './rule';
import { NO_DELEGATED_ADMIN_FOR_NEW_CUSTOMERS, grantsDelegatedAdmin, isNewCustomerForDelegatedAdmin } from './sunset';

function invitationOf({ partnerships }: Customer, { invitationId }: AcceptInvitation): Invitation | undefined {
  return findInvitation(partnerships, invitationId);
}

/** A check of an invitation that is still open; others have rules of their own, and a repeat is nobody's harm. */
function onPending<Code extends RefusalCode>(
  check: (invitation: Invitation, customer: Customer, attempt: AcceptInvitation) => RefusalFacts[Code] | null,
): Check<Code, AcceptInvitation> {
  return (customer, attempt) => {
    const invitation = invitationOf(customer, attempt);
    return invitation?.status === 'pending' ? check(invitation, customer, attempt) : null;
  };
}

/** Who may accept an invitation, and what stands in the way. */
export const acceptRules: RulesFor<'acceptInvitation'> = {
  'too-early': notBeforeLastEvent,
  'invitation-unknown': {
    eras: /* @__PURE__ */ always(['ours'], (customer, attempt) =>
      invitationOf(customer, attempt) === undefined ? { invitationId: attempt.invitationId } : null,
    ),
  },
  'invitation-used': {
    eras: /* @__PURE__ */ always(['remove-2018', 'ours'], (customer, attempt) => {
      const invitation = invitationOf(customer, attempt);
      return invitation?.status === 'accepted' && isUsedUp(customer, invitation)
        ? { invitationId: invitation.id, partner: invitation.partner, acceptedAt: invitation.acceptedAt }
        : null;
    }),
    remedy: ({ partner }) => ({ kind: 'command', command: 'requestRelationship', partner }),
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['multipartner-2016', 'multipartner-china'],
    () => ['customer'],
    ({ actor }) => actor.kind === 'customer',
  ),
  'role-not-permitted': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2021-03-01',
        until: null,
        sources: ['request-2021', 'obtain-admin-2023', 'manage-partners-current'],
        check: (customer, attempt) => {
          const invitation = invitationOf(customer, attempt);
          // The page that names billing administrators is about relationships; making somebody Global Administrator is more.
          const isBillingAdminEnough =
            invitation === undefined || !grantsDelegatedAdmin(invitation.asks, customer.cloud, attempt.at);
          return customerAdministrator(attempt.actor, isBillingAdminEnough);
        },
      },
      {
        clouds: BEYOND_CHINA,
        from: '2021-03-01',
        until: null,
        sources: ['request-2021', 'obtain-admin-2023'],
        reading: { dispute: 'customer-administrator', is: 'global-admin' },
        check: (_, { actor }) => customerAdministrator(actor, false),
      },
    ],
    remedy: permittedRoles,
  },
  'agreement-missing': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2020-02-05',
        until: null,
        sources: ['request-2020', 'manage-partners-2020'],
        check: /* @__PURE__ */ onPending(({ partner }, { partnerships }, { acceptsCustomerAgreement }) =>
          partnerships.customerAgreementAcceptedAt === null && !acceptsCustomerAgreement ? { partner } : null,
        ),
      },
    ],
    remedy: () => ({ kind: 'amend', member: 'acceptsCustomerAgreement', to: true }),
  },
  'different-region': /* @__PURE__ */ sameRegion(
    onPending(({ partner, provider }, customer) =>
      differentRegion(
        customer,
        [partner, provider].map((tenantId) => tenantId && findPartner(customer.partnerships, tenantId)),
      ),
    ),
  ),
  'single-partner-cloud': /* @__PURE__ */ onePartnerInGovernment(
    onPending(({ partner, provider }, customer) =>
      otherPartner(customer, [partner, provider, ...providersBehind(findPartner(customer.partnerships, partner))]),
    ),
  ),
  'own-reseller': /* @__PURE__ */ notOwnReseller(
    onPending(({ partner, provider }, customer) => ownReseller(customer, partner) ?? ownReseller(customer, provider)),
  ),
  'service-administered': /* @__PURE__ */ oneAdministratorPerService(
    onPending(({ asks, partner }, customer) => {
      const services = soldBy(customer.account, partner).map(({ service }) => service);
      return asksForDelegatedAdmin(asks) ? otherAdministrator(customer, partner, services) : null;
    }),
  ),
  'delegated-admin-ended': {
    eras: [
      {
        clouds: ['global'],
        from: NO_DELEGATED_ADMIN_FOR_NEW_CUSTOMERS,
        until: null,
        sources: ['gdap-faq-2023'],
        check: /* @__PURE__ */ onPending(({ asks, partner }, { partnerships }) =>
          isNewCustomerForDelegatedAdmin(partnerships, asks, partner) ? { asks, partner } : null,
        ),
      },
    ],
    remedy: ({ partner }) => ({ kind: 'flow', flow: 'granular-admin', partner }),
  },
};
