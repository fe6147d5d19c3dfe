import type { Actor, Command, CommandType, Customer, TenantId } from 'csp-multi-partner';

/** Who may bring something about: whose tenant acts, or which of the other two. */
type Whose = 'creator' | 'partner' | 'provider' | 'customer' | 'microsoft';

/** Written apart from the rules, from the documents: whose step each command is. */
const WHOSE: { readonly [Type in Exclude<CommandType, 'recordElapsed'>]: readonly Whose[] } = {
  requestRelationship: ['partner'],
  acceptInvitation: ['customer'],
  revokeDelegatedAdmin: ['partner', 'customer', 'microsoft'],
  endResellerRelationship: ['partner', 'provider'],
  purchaseSubscription: ['partner'],
  draftGrant: ['creator'],
  amendGrant: ['creator'],
  deleteGrant: ['creator'],
  lockGrantForApproval: ['creator'],
  approveGrant: ['customer', 'partner'],
  rejectGrant: ['partner'],
  recordProvisioning: ['microsoft'],
  switchAutoExtension: ['partner', 'creator', 'customer'],
  removeGlobalAdministrator: ['partner', 'creator'],
  terminateGrant: ['partner', 'creator', 'customer'],
  assignAccess: ['partner'],
  changeAccessAssignment: ['partner'],
  removeAccessAssignment: ['partner'],
  recordAssignment: ['microsoft'],
};

/** All twenty kinds of commands. */
export const COMMANDS = [...Object.keys(WHOSE), 'recordElapsed'] as readonly CommandType[];

/** From this day there is a role of the customer's directory that is made for relationships. */
const RELATIONSHIP_ADMIN_FROM = '2026-04-08';

/** Whether whoever acts is one of those whose step the command is, and in a role in which the documents let them. */
export function isEntitled(before: Customer, command: Command): boolean {
  // Time asks nobody.
  if (command.type === 'recordElapsed') return true;
  return WHOSE[command.type].some((whose) => isThat(whose, before, command)) && isInRole(command.actor, command);
}

/**
 * Whether somebody like the actor might bring it about at all, whatever the state. All others are outsiders: they are refused
 * whatever exactly they ask for, so that one attempt of a kind stands for all.
 */
export function isConcerned(command: Command): boolean {
  if (command.type === 'recordElapsed') return true;
  const { actor, type } = command;
  if (actor.kind !== 'partner') return WHOSE[type].includes(actor.kind);
  if (actor.role !== 'admin-agent') return type === 'revokeDelegatedAdmin';
  if (!('partner' in command)) return WHOSE[type].some((whose) => whose !== 'customer' && whose !== 'microsoft');
  const { partner } = command;
  const provider = 'provider' in command ? command.provider : null;
  return [typeof partner === 'string' ? partner : partner.tenantId, provider?.tenantId].includes(actor.tenantId);
}

function isThat(whose: Whose, before: Customer, command: Command): boolean {
  const { actor } = command;
  if (actor.kind !== 'partner') return actor.kind === whose;
  const { partner, provider } = partiesOf(before, command);
  if (whose === 'creator') return actor.tenantId === (provider ?? partner);
  // What a partner created itself, it does not approve itself.
  if (whose === 'partner' && command.type === 'approveGrant' && provider === null) return false;
  if (whose === 'partner') return actor.tenantId === partner;
  return whose === 'provider' && isProviderOf(before, actor.tenantId, partner);
}

function isProviderOf({ partnerships }: Customer, tenantId: TenantId, partner: TenantId | null): boolean {
  const known = partnerships.partners.find((each) => each.tenantId === partner);
  return known?.kind === 'indirect-reseller' && known.providers.includes(tenantId);
}

/** Whom a command is about: as it says itself, or as the relationship that it names does. */
export function partiesOf(
  { partnerships }: Customer,
  command: Command,
): { readonly partner: TenantId | null; readonly provider: TenantId | null } {
  if ('partner' in command) {
    const { partner } = command;
    return {
      partner: typeof partner === 'string' ? partner : partner.tenantId,
      provider: 'provider' in command ? (command.provider?.tenantId ?? null) : null,
    };
  }
  const named =
    'grantId' in command
      ? partnerships.grants.find((grant) => grant.kind === 'gdap' && grant.id === command.grantId)
      : 'invitationId' in command
        ? partnerships.invitations.find(({ id }) => id === command.invitationId)
        : undefined;
  return {
    partner: named?.partner ?? null,
    provider: named !== undefined && 'provider' in named ? named.provider : null,
  };
}

/** Of the actors of the spaces; other roles are a matter of the examples. */
function isInRole(actor: Actor, { type, at }: Command): boolean {
  if (actor.kind === 'microsoft') return true;
  // Helpdesk agents may give up what gives them rights, and nothing else.
  if (actor.kind === 'partner') return actor.role === 'admin-agent' || type === 'revokeDelegatedAdmin';
  // No source names a role of the customer's for switching the extension.
  if (actor.role === 'global-admin' || type === 'switchAutoExtension') return true;
  const isForRelationships = type === 'approveGrant' || type === 'terminateGrant';
  return actor.role === 'relationship-admin' && isForRelationships && at >= RELATIONSHIP_ADMIN_FROM;
}
