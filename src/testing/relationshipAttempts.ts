import type { SubscriptionOrder } from '../account/subscription';
import type { RelationshipCommandType } from '../customer/command';
import { ASKS } from '../invitation/invitation';
import { parseInvitationId, parseSubscriptionId } from '../parse/identifierReaders';
import type { Instant } from '../shared/instant';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Actor } from '../tenant/actor';
import { daysAfter } from './instants';
import { made } from './made';
import { pick, type Attempts } from './moment';
import { castIn } from './partners';
import { agentOf, people } from './people';

/** What might be tried about invitations, relationships, legacy grants and purchases. */
export const relationshipAttempts: Attempts<RelationshipCommandType> = {
  requestRelationship({ customer, at, choice }, number) {
    const invitationId = made(parseInvitationId(`invitation-${number}`));
    return castIn(customer.cloud).flatMap((partner) => {
      const actor = agentOf(partner, choice % 2 === 0 ? 'admin-agent' : 'sales-agent');
      const isWithProvider = partner.kind === 'indirect-reseller' && choice % 4 < 2;
      const provider = isWithProvider ? { ...people.tailspin, cloud: customer.cloud } : null;
      return ASKS.map((asks) => ({ type: 'requestRelationship', at, actor, invitationId, partner, provider, asks }));
    });
  },

  acceptInvitation({ customer, at, choice, isBold }) {
    const actor = choice % 5 === 4 ? people.billingAdmin : people.globalAdmin;
    return customer.partnerships.invitations.flatMap(({ status, id: invitationId }) =>
      status === 'pending' || isBold
        ? [{ type: 'acceptInvitation', at, actor, invitationId, acceptsCustomerAgreement: choice % 4 !== 3 }]
        : [],
    );
  },

  revokeDelegatedAdmin({ customer, at, choice }) {
    return customer.partnerships.grants.flatMap((grant) => {
      if (grant.kind !== 'dap' || grant.state.status !== 'active') return [];
      const { partner } = grant;
      const actors: NonEmpty<Actor> = [
        people.globalAdmin,
        { kind: 'microsoft', inactiveSince: daysAfter(at, -100) },
        agentOf({ tenantId: partner }),
      ];
      return [{ type: 'revokeDelegatedAdmin', at, actor: pick(actors, choice), partner }];
    });
  },

  endResellerRelationship({ customer, at }) {
    return customer.partnerships.relationships.flatMap(({ status, partner }) =>
      status === 'active'
        ? [{ type: 'endResellerRelationship', at, actor: agentOf({ tenantId: partner }), partner }]
        : [],
    );
  },

  purchaseSubscription({ customer, at }, number) {
    return customer.partnerships.relationships.flatMap(({ status, partner }) => {
      if (status !== 'active') return [];
      const actor = agentOf({ tenantId: partner });
      return orders(at, number).map((subscription) => ({
        type: 'purchaseSubscription',
        at,
        actor,
        partner,
        subscription,
      }));
    });
  },
};

function orders(at: Instant, number: number): readonly SubscriptionOrder[] {
  const terms = { quantity: 1, termDuration: null, billingCycle: 'monthly', autoRenewEnabled: false } as const;
  const dates = { effectiveStartDate: at, commitmentEndDate: null };
  return [
    {
      id: made(parseSubscriptionId(`azure-${number}`)),
      service: 'azure',
      commerce: 'new-commerce',
      friendlyName: 'Azure plan',
      orderId: null,
      partnerOfRecord: null,
      terms: { offerId: 'DZH318Z0BPS6:0001:DZH318Z0BMRV', ...terms, ...dates },
    },
    {
      id: made(parseSubscriptionId(`office-${number}`)),
      service: 'office-365',
      commerce: 'legacy',
      friendlyName: 'Office 365 E3',
      orderId: `order-${number}`,
      partnerOfRecord: people.adatum.partnerId,
      terms: { offerId: '796b6b5f-613c-4e24-a17c-eba730d49c02', ...terms, quantity: 10, ...dates },
    },
  ];
}
