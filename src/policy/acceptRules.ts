import { soldBy } from '../account/standing';
import type { Customer } from '../customer/customer';
import { findInvitation, findLegacyGrant, findPartner, isReseller } from '../customer/partnerships';
import type { AcceptInvitation } from '../invitation/acceptInvitation';
import {
  asksForDelegatedAdmin,
  asksToResell,
  type AcceptedInvitation,
  type Invitation,
} from '../invitation/invitation';
import {
  customerAdministrator,
  differentRegion,
  otherAdministrator,
  otherPartner,
  providersBehind,
  ownReseller,
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
import { isNewCustomerForDelegatedAdmin } from './sunset';

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

/** Whether something that the invitation brought about has since been taken back. */
function isUsedUp({ partnerships }: Customer, { partner, provider, asks, acceptedAt }: AcceptedInvitation): boolean {
  const resells =
    !asksToResell(asks) ||
    (isReseller(partnerships, partner) && (provider === null || isReseller(partnerships, provider)));
  const grant = findLegacyGrant(partnerships, partner)?.state;
  return !resells || (asksForDelegatedAdmin(asks) && grant?.status === 'removed' && grant.removedAt >= acceptedAt);
}

/** Who may accept an invitation, and what stands in the way. */
export const acceptRules: RulesFor<'acceptInvitation'> = {
  'too-early': notBeforeLastEvent,
  'invitation-unknown': {
    eras: /* @__PURE__ */ always(['ours'], (customer, attempt) =>
      invitationOf(customer, attempt) === undefined ? { invitationId: attempt.invitationId } : null,
    ),
  },
  'invitation-used-up': {
    eras: /* @__PURE__ */ always(['remove-2018-01-17', 'ours'], (customer, attempt) => {
      const invitation = invitationOf(customer, attempt);
      return invitation?.status === 'accepted' && isUsedUp(customer, invitation)
        ? { invitationId: invitation.id, acceptedAt: invitation.acceptedAt }
        : null;
    }),
    remedy: (_, attempt, customer) => {
      const invitation = invitationOf(customer, attempt);
      return invitation === undefined
        ? null
        : { kind: 'command', command: 'requestRelationship', partner: invitation.partner };
    },
  },
  'actor-not-entitled': /* @__PURE__ */ entitled(
    ['multipartner-2016-12-02', 'multipartner-china', 'multipartner-current'],
    () => ['customer'],
    ({ actor }) => actor.kind === 'customer',
  ),
  'role-not-permitted': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2021-03-01',
        until: null,
        sources: ['request-2021-03', 'obtain-admin-2023-09-20', 'manage-partners-current'],
        check: (customer, attempt) => {
          const invitation = invitationOf(customer, attempt);
          // The page that names billing administrators is about relationships; making somebody Global Administrator is more.
          const isBillingAdminEnough = invitation === undefined || !asksForDelegatedAdmin(invitation.asks);
          return customerAdministrator(attempt.actor, isBillingAdminEnough);
        },
      },
      {
        clouds: BEYOND_CHINA,
        from: '2021-03-01',
        until: null,
        sources: ['request-2021-03', 'obtain-admin-2023-09-20'],
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
        sources: ['request-2020-02-05', 'manage-partners-2020'],
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
        from: '2023-11-01',
        until: null,
        sources: ['gdap-faq-2023-10-12'],
        check: /* @__PURE__ */ onPending(({ asks, partner }, { partnerships }) =>
          isNewCustomerForDelegatedAdmin(partnerships, asks, partner) ? { asks } : null,
        ),
      },
    ],
    remedy: (_, attempt, customer) => ({
      kind: 'flow',
      flow: 'granular-delegated-admin',
      partner: invitationOf(customer, attempt)?.partner ?? null,
    }),
  },
};
