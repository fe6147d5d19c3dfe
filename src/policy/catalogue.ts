import { commandRules } from './commandRules';
import { listRules, type ListedRules } from './listedRule';
import type { AttemptType } from './rule';
import { subscriptionActionRules } from './subscriptionActionRules';

/** What a partner must keep that acts on a subscription. */
export const subscriptionRules: ListedRules<'actOnSubscription'> = /* @__PURE__ */ listRules(subscriptionActionRules);

/**
 * Every rule there is, once. Decisions, explanations, menus and the reference pages all rest on this table.
 *
 * Made in a call, as other tables are that are put together: what is spread at the top level no bundler leaves out.
 */
export const catalogue: { readonly [Type in AttemptType]: ListedRules<Type> } =
  /* @__PURE__ */ ((): typeof catalogue => ({
    ...commandRules,
    actOnSubscription: subscriptionRules,
  }))();
