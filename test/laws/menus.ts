/** What `availableCommands` is asked by everybody there is, with something of everything that a menu cannot know by itself. */
import type { Actor, Command, Customer, Partner } from 'csp-multi-partner';
import { parseDuration } from 'csp-multi-partner/parse';
import { availableCommands, type MenuItem, type MenuQuestion } from 'csp-multi-partner/query';
import * as world from '../world';

const PARTNERS: readonly Partner[] = [world.northwind, world.fabrikam, world.tailspin, world.adatum];
const ROLES = ['admin-agent', 'sales-agent', 'helpdesk-agent'] as const;

export function actors(customer: Customer): readonly Actor[] {
  return [
    ...PARTNERS.flatMap(({ tenantId }) => ROLES.map((role) => world.agent(tenantId, role))),
    ...[world.globalAdmin, world.billingAdmin, world.someUser, world.relationshipAdmin, world.provisioning],
    { kind: 'microsoft', inactiveSince: world.later(customer.asOf, -100) },
    { kind: 'microsoft', inactiveSince: world.later(customer.asOf, -5) },
  ];
}

/** @param number for the ids of what is new */
export function menuOf(customer: Customer, actor: Actor, at: Command['at'], number: number): readonly MenuItem[] {
  const partner = PARTNERS.find((each) => actor.kind === 'partner' && each.tenantId === actor.tenantId);
  const invitationId = world.invitationId(`invitation-${number}`);
  return availableCommands(customer, {
    at,
    actor,
    ...grantQuestion(partner, number),
    ...(partner === undefined
      ? {}
      : { invite: { invitationId, partner: { ...partner, cloud: customer.cloud }, provider: null } }),
    cart: [
      world.order({ id: world.subscriptionId(`azure-${number}`) }),
      world.order({ id: world.subscriptionId(`office-${number}`), service: 'office-365', commerce: 'legacy' }),
    ],
  });
}

function grantQuestion(partner: Partner | undefined, number: number): Pick<MenuQuestion, 'draft' | 'amend' | 'assign'> {
  const proposal = {
    displayName: `relationship ${number}`,
    duration: world.must(parseDuration('P730D')),
    autoExtendDuration: 'PT0S',
    roleDefinitionIds: [world.GLOBAL_ADMIN, world.EXCHANGE],
    takenNames: [],
    customRoles: [],
  } as const;
  const grantId = world.grantId(`drafted-${number}`);
  return {
    ...(partner === undefined ? {} : { draft: { ...proposal, grantId, partner, provider: null } }),
    amend: proposal,
    assign: {
      assignmentId: world.assignmentId(`assignment-${number}`),
      securityGroup: world.HELPDESK,
      roleDefinitionIds: [world.EXCHANGE],
    },
  };
}
