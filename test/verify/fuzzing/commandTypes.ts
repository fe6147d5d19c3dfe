import type { CommandType } from 'csp-multi-partner';

const TYPES: { readonly [Type in CommandType]: true } = {
  requestRelationship: true,
  acceptInvitation: true,
  revokeDelegatedAdmin: true,
  endResellerRelationship: true,
  purchaseSubscription: true,
  draftGrant: true,
  amendGrant: true,
  deleteGrant: true,
  lockGrantForApproval: true,
  approveGrant: true,
  rejectGrant: true,
  recordProvisioning: true,
  switchAutoExtension: true,
  removeGlobalAdministrator: true,
  terminateGrant: true,
  recordElapsed: true,
  assignAccess: true,
  changeAccessAssignment: true,
  removeAccessAssignment: true,
  recordAssignment: true,
};

/** Every command there is; the compiler sees to it. */
export const commandTypes: readonly CommandType[] = Object.keys(TYPES) as CommandType[];
