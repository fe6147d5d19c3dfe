import { err, ok, type Result } from 'neverthrow';
import type { Customer } from '../customer/customer';
import type { ListedRules } from '../policy/listedRule';
import type { DisputedReading, Readings } from '../policy/dispute';
import type { Refusal } from '../policy/refusal';
import type { Attempt, AttemptType, RefusedBy } from '../policy/rule';
import { judge, type Verdict } from '../policy/verdict';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';

/** What each rule says of an attempt, in catalogue order. */
export function verdictsOf<Type extends AttemptType>(
  rules: ListedRules<Type>,
  customer: Customer,
  attempt: Attempt,
  readings: Readings,
): readonly Verdict<RefusedBy[Type]>[] {
  return rules.map((rule) => judge(rule, customer, attempt, readings));
}

/**
 * What all rules together say of an attempt.
 *
 * @returns the readings on which the permission rests, or every broken rule in catalogue order
 */
export function judgeAttempt<Type extends AttemptType>(
  rules: ListedRules<Type>,
  customer: Customer,
  attempt: Attempt,
  readings: Readings,
): Result<readonly DisputedReading[], NonEmpty<Refusal<RefusedBy[Type]>>> {
  const refusals: Refusal<RefusedBy[Type]>[] = [];
  const disputed: DisputedReading[] = [];
  for (const verdict of verdictsOf(rules, customer, attempt, readings)) {
    if (verdict.kind === 'disputed') disputed.push(verdict.disputed);
    if ('refusal' in verdict && verdict.refusal !== null) refusals.push(verdict.refusal);
  }
  return isNonEmpty(refusals) ? err(refusals) : ok(disputed);
}
