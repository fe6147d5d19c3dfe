import { commandRules } from './commandRules';
import { listRules, type ListedRules } from './listedRule';
import type { AttemptType } from './rule';
import { subscriptionActionRules } from './subscriptionActionRules';

/** Every rule there is, once. Decisions, explanations, menus and the reference pages all rest on this table. */
export const catalogue: { readonly [Type in AttemptType]: ListedRules<Type> } = {
  ...commandRules,
  actOnSubscription: /* @__PURE__ */ listRules(subscriptionActionRules),
};
