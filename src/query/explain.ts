import type { Command } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { SubscriptionAction } from '../account/subscriptionAction';
import { readingsOf, type DecisionOptions } from '../decision/options';
import { catalogue } from '../policy/catalogue';
import type { Readings } from '../policy/dispute';
import { namedGrant } from '../policy/grantCircumstances';
import { covers, type Era } from '../policy/era';
import type { Attempt, AttemptType, RefusedBy } from '../policy/rule';
import type { SourceId } from '../policy/source';
import { judge, type Verdict } from '../policy/verdict';

/**
 * What every rule says of a command or of an action on a subscription: kept, broken, disputed or not in force, each with
 * its sources, in catalogue order.
 *
 * The same evaluation as `decide` and `decideSubscriptionAction`, so the answers cannot differ.
 */
export function explain<Tried extends Command>(
  customer: Customer,
  attempt: Tried,
  options?: DecisionOptions,
): readonly Verdict<RefusedBy[Tried['type']]>[];
export function explain(
  customer: Customer,
  attempt: SubscriptionAction,
  options?: DecisionOptions,
): readonly Verdict<RefusedBy['actOnSubscription']>[];
export function explain(
  customer: Customer,
  attempt: Command | SubscriptionAction,
  options?: DecisionOptions,
): readonly Verdict[] {
  const type: AttemptType = isCommand(attempt) ? attempt.type : 'actOnSubscription';
  return verdictsOn(type, customer, attempt, readingsOf(options));
}

function verdictsOn<Type extends AttemptType>(
  type: Type,
  customer: Customer,
  attempt: Attempt,
  readings: Readings,
): readonly Verdict<RefusedBy[Type]>[] {
  const { grant } = namedGrant(customer, attempt);
  return catalogue[type].map((listed) => {
    const { isInForce, disputed, refusal } = judge(listed, customer, attempt, readings, grant);
    const { code, rule } = listed;
    if (!isInForce) return { kind: 'not-in-force', rule: code };
    if (disputed !== null) return { kind: 'disputed', rule: code, disputed, refusal };
    return refusal === null
      ? { kind: 'kept', rule: code, sources: sourcesInForce(rule.eras, customer, attempt) }
      : { kind: 'broken', rule: code, refusal };
  });
}

function sourcesInForce(eras: readonly Era[], { cloud }: Customer, { at }: Attempt): readonly SourceId[] {
  const inForce = eras.filter((era) => covers(era, cloud, at));
  return [...new Set(inForce.flatMap(({ sources }) => sources))];
}

function isCommand(attempt: Command | SubscriptionAction): attempt is Command {
  return Object.hasOwn(catalogue, attempt.type);
}
