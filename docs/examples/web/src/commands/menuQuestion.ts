import type { Actor, Customer, Instant, Partner, PartnerActor } from 'csp-multi-partner';
import {
  parseAssignmentId,
  parseDuration,
  parseGrantId,
  parseInvitationId,
  parseSecurityGroupId,
  parseSubscriptionOrder,
} from 'csp-multi-partner/parse';
import type { MenuQuestion } from 'csp-multi-partner/query';
import { findRoleByName } from 'csp-multi-partner/roles';

/** The menu of whoever acts. What it cannot know by itself is proposed here, and the form lets it be changed. */
export function menuQuestion(
  customer: Customer,
  at: Instant,
  actor: Actor,
  partners: readonly Partner[],
): MenuQuestion {
  const acting = actor.kind === 'partner' ? partners.find(({ tenantId }) => tenantId === actor.tenantId) : undefined;
  return actor.kind === 'partner' && acting !== undefined
    ? { at, actor, ...proposals(customer, at, actor, acting) }
    : { at, actor };
}

function proposals(
  { account, partnerships }: Customer,
  at: Instant,
  actor: PartnerActor,
  partner: Partner,
): Pick<MenuQuestion, 'invite' | 'draft' | 'cart' | 'assign'> {
  const { invitations, grants } = partnerships;
  const reader = findRoleByName('Directory Readers');
  const roleDefinitionIds = reader === undefined ? [] : [reader.id];
  const order = parseSubscriptionOrder({
    id: `azure-plan-${account.subscriptions.length + 1}`,
    service: 'azure',
    commerce: 'new-commerce',
    friendlyName: 'Azure plan',
    orderId: null,
    partnerOfRecord: null,
    terms: {
      offerId: 'DZH318Z0BPS6:0001:DZH318Z0BMRV',
      quantity: 1,
      termDuration: null,
      billingCycle: 'monthly',
      autoRenewEnabled: false,
      effectiveStartDate: at,
      commitmentEndDate: null,
    },
  })._unsafeUnwrap();
  return {
    invite: {
      invitationId: parseInvitationId(`invitation-${invitations.length + 1}`)._unsafeUnwrap(),
      partner,
      provider: null,
    },
    cart: [order],
    draft: {
      grantId: parseGrantId(`relationship-${grants.length + 1}`)._unsafeUnwrap(),
      partner,
      provider: null,
      displayName: `${partner.name} ${at.slice(0, 10)}`,
      duration: parseDuration('P1Y')._unsafeUnwrap(),
      autoExtendDuration: 'PT0S',
      roleDefinitionIds,
      takenNames: grants.flatMap((grant) =>
        grant.kind === 'gdap' && grant.partner === actor.tenantId ? [grant.displayName] : [],
      ),
      customRoles: [],
    },
    assign: {
      assignmentId: parseAssignmentId('engineers')._unsafeUnwrap(),
      securityGroup: parseSecurityGroupId('a3d5c7e9-1b2f-4a6c-8d0e-2f4b6a8c0e08')._unsafeUnwrap(),
      roleDefinitionIds,
    },
  };
}
