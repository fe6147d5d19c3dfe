import type { RelationshipCommandType } from '../customer/command';
import { acceptRules } from './acceptRules';
import { endRules } from './endRules';
import { listRules, type ListedRules } from './listedRule';
import { purchaseRules } from './purchaseRules';
import { requestRules } from './requestRules';
import { revokeRules } from './revokeRules';

/** Every rule that a command about invitations, relationships or purchases must keep. */
export const relationshipRules: { readonly [Type in RelationshipCommandType]: ListedRules<Type> } = {
  requestRelationship: /* @__PURE__ */ listRules(requestRules),
  acceptInvitation: /* @__PURE__ */ listRules(acceptRules),
  revokeDelegatedAdmin: /* @__PURE__ */ listRules(revokeRules),
  endResellerRelationship: /* @__PURE__ */ listRules(endRules),
  purchaseSubscription: /* @__PURE__ */ listRules(purchaseRules),
};
