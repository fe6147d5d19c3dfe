import { err, ok, type Result } from 'neverthrow';
import type { Customer } from '../customer/customer';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { ListedRules } from '../policy/listedRule';
import type { DisputedReading, Readings } from '../policy/dispute';
import type { Refusal } from '../policy/refusal';
import type { Attempt, AttemptType, RefusedBy } from '../policy/rule';
import { judge } from '../policy/verdict';
import { deepFreeze } from '../shared/deepFreeze';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';

/**
 * What all rules together say of an attempt.
 *
 * @param grant the granular relationship that the attempt names, as time has made it by then
 * @returns the readings on which the permission rests, or every broken rule in catalogue order
 */
export function judgeAttempt<Type extends AttemptType>(
  rules: ListedRules<Type>,
  customer: Customer,
  attempt: Attempt,
  readings: Readings,
  grant: GranularDelegatedAdmin | undefined,
): Result<readonly DisputedReading[], NonEmpty<Refusal<RefusedBy[Type]>>> {
  const refusals: Refusal<RefusedBy[Type]>[] = [];
  const disputed: DisputedReading[] = [];
  for (const rule of rules) {
    const judgement = judge(rule, customer, attempt, readings, grant);
    if (judgement.disputed !== null) disputed.push(judgement.disputed);
    if (judgement.refusal !== null) refusals.push(judgement.refusal);
  }
  return isNonEmpty(refusals) ? err(deepFreeze(refusals)) : ok(disputed);
}
