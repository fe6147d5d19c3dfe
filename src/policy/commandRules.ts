import type { CommandType } from '../customer/command';
import { extensionRules, roleRemovalRules, terminateRules } from './activeGrantRules';
import { assignRules, changeAssignmentRules, recordAssignmentRules, removeAssignmentRules } from './assignmentRules';
import { approveRules, deleteRules, elapsedRules, lockRules, provisioningRules, rejectRules } from './grantStepRules';
import { amendRules, draftRules } from './grantTermsRules';
import { listRules, type ListedRules } from './listedRule';
import { relationshipRules } from './relationshipRules';

/** Every rule that a command must keep. */
export const commandRules: { readonly [Type in CommandType]: ListedRules<Type> } =
  /* @__PURE__ */ ((): typeof commandRules => ({
    ...relationshipRules,
    draftGrant: /* @__PURE__ */ listRules(draftRules),
    amendGrant: /* @__PURE__ */ listRules(amendRules),
    deleteGrant: /* @__PURE__ */ listRules(deleteRules),
    lockGrantForApproval: /* @__PURE__ */ listRules(lockRules),
    approveGrant: /* @__PURE__ */ listRules(approveRules),
    rejectGrant: /* @__PURE__ */ listRules(rejectRules),
    recordProvisioning: /* @__PURE__ */ listRules(provisioningRules),
    switchAutoExtension: /* @__PURE__ */ listRules(extensionRules),
    removeGlobalAdministrator: /* @__PURE__ */ listRules(roleRemovalRules),
    terminateGrant: /* @__PURE__ */ listRules(terminateRules),
    recordElapsed: /* @__PURE__ */ listRules(elapsedRules),
    assignAccess: /* @__PURE__ */ listRules(assignRules),
    changeAccessAssignment: /* @__PURE__ */ listRules(changeAssignmentRules),
    removeAccessAssignment: /* @__PURE__ */ listRules(removeAssignmentRules),
    recordAssignment: /* @__PURE__ */ listRules(recordAssignmentRules),
  }))();
