import { soldBy } from '../account/standing';
import type { Customer } from '../customer/customer';
import { findInvitation, findLegacyGrant, isReseller } from '../customer/partnerships';
import {
  asksForDelegatedAdmin,
  asksToResell,
  type AcceptedInvitation,
  type Invitation,
} from '../invitation/invitation';
import type { InvitationId } from '../tenant/identifiers';
import {
  BEYOND_CHINA,
  always,
  customerAdministrator,
  entitled,
  notBeforeLastEvent,
  notOwnReseller,
  oneAdministratorPerService,
  onePartnerInGovernment,
  otherAdministrator,
  otherPartner,
  ownReseller,
  permittedRoles,
} from './commonRules';
import type { RulesFor } from './rule';
import { isNewCustomerForDelegatedAdmin } from './sunset';

interface Accepting {
  readonly invitationId: InvitationId;
}

function invitationOf({ partnerships }: Customer, { invitationId }: Accepting): Invitation | undefined {
  return findInvitation(partnerships, invitationId);
}

function pendingInvitationOf(customer: Customer, accepting: Accepting): Invitation | undefined {
  const invitation = invitationOf(customer, accepting);
  return invitation?.status === 'pending' ? invitation : undefined;
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
  'earlier-than-last-event': notBeforeLastEvent,
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
        : { kind: 'command', command: 'requestRelationship', partner: invitation.partner, asks: invitation.asks };
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
  'customer-agreement-missing': {
    eras: [
      {
        clouds: BEYOND_CHINA,
        from: '2020-02-05',
        until: null,
        sources: ['request-2020-02-05', 'request-2023-06-05', 'manage-partners-2020'],
        check: (customer, attempt) => {
          const invitation = pendingInvitationOf(customer, attempt);
          return invitation !== undefined &&
            customer.partnerships.customerAgreementAcceptedAt === null &&
            !attempt.acceptsCustomerAgreement
            ? { partner: invitation.partner }
            : null;
        },
      },
    ],
    remedy: () => ({ kind: 'amend', member: 'acceptsCustomerAgreement', to: true }),
  },
  'single-partner-cloud': /* @__PURE__ */ onePartnerInGovernment((customer, attempt) => {
    const invitation = pendingInvitationOf(customer, attempt);
    const other = invitation === undefined ? null : otherPartner(customer, [invitation.partner, invitation.provider]);
    return other === null ? null : { cloud: customer.cloud, otherPartner: other };
  }),
  'own-reseller': /* @__PURE__ */ notOwnReseller((customer, attempt) => {
    const invitation = invitationOf(customer, attempt);
    return invitation === undefined
      ? null
      : (ownReseller(customer, invitation.partner) ?? ownReseller(customer, invitation.provider));
  }),
  'service-has-delegated-admin': /* @__PURE__ */ oneAdministratorPerService((customer, attempt) => {
    const invitation = pendingInvitationOf(customer, attempt);
    if (invitation === undefined || !asksForDelegatedAdmin(invitation.asks)) return null;
    const services = soldBy(customer.account, invitation.partner).map(({ service }) => service);
    return otherAdministrator(customer, invitation.partner, services);
  }),
  'delegated-admin-no-longer-granted': {
    eras: [
      {
        clouds: ['global'],
        from: '2023-11-01',
        until: null,
        sources: ['gdap-faq-2023-10-12'],
        check: (customer, attempt) => {
          const invitation = pendingInvitationOf(customer, attempt);
          return invitation !== undefined &&
            isNewCustomerForDelegatedAdmin(customer.partnerships, invitation.asks, invitation.partner)
            ? { asks: invitation.asks }
            : null;
        },
      },
    ],
    remedy: (_, attempt, customer) => ({
      kind: 'flow',
      flow: 'granular-delegated-admin',
      partner: invitationOf(customer, attempt)?.partner ?? null,
    }),
  },
};
