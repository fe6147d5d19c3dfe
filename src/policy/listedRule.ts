import { deepFreeze } from '../shared/deepFreeze';
import type { RefusalCode } from './refusal';
import type { Attempt, AttemptType, RefusedBy, Rule, RulesFor } from './rule';

/** A rule with its code, for code that goes through all rules of a kind of attempt. */
export interface ListedRule<Code extends RefusalCode> {
  readonly code: Code;
  readonly rule: Rule<Code, Attempt>;
}

/** The rules that each kind of attempt must keep, in the order in which refusals are listed. */
export type ListedRules<Type extends AttemptType> = readonly ListedRule<RefusedBy[Type]>[];

/** Done once for each kind of attempt: `Object.entries` on each decision doubled its time. */
export function listRules<Type extends AttemptType>(rules: RulesFor<Type>): ListedRules<Type> {
  // `RulesFor` has proved what this cast claims: the rules of a type carry its codes and take its attempts.
  return deepFreeze(Object.entries(rules).map(([code, rule]) => ({ code, rule }))) as ListedRules<Type>;
}
