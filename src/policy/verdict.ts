import { own } from '../shared/own';
import { toDisputedReading, type DisputedReading, type Readings } from './dispute';
import { covers } from './era';
import { deepFreeze } from '../shared/deepFreeze';
import type { Customer } from '../customer/customer';
import type { GranularDelegatedAdmin } from '../delegatedAdmin/granularGrant';
import type { ListedRule } from './listedRule';
import type { Refusal, RefusalCode } from './refusal';
import type { Attempt } from './rule';
import type { SourceId } from './source';

/** The rule is in force and the attempt keeps it. The sources are those of all its eras that hold. */
export interface Kept<Code extends RefusalCode = RefusalCode> {
  readonly kind: 'kept';
  readonly rule: Code;
  readonly sources: readonly SourceId[];
}

/** The rule does not hold at that instant in that cloud. */
export interface NotInForce<Code extends RefusalCode = RefusalCode> {
  readonly kind: 'not-in-force';
  readonly rule: Code;
}

export interface Broken<Code extends RefusalCode = RefusalCode> {
  readonly kind: 'broken';
  readonly rule: Code;
  readonly refusal: Refusal<Code>;
}

/** The sources conflict, and the answer depends on how they are read: `refusal` is null where the reading allows. */
export interface Disputed<Code extends RefusalCode = RefusalCode> {
  readonly kind: 'disputed';
  readonly rule: Code;
  readonly disputed: DisputedReading;
  readonly refusal: Refusal<Code> | null;
}

/** What one rule says of one attempt. Closed union. */
export type Verdict<Code extends RefusalCode = RefusalCode> =
  Kept<Code> | NotInForce<Code> | Broken<Code> | Disputed<Code>;

/** As much of a verdict as a decision needs. */
export interface Judgement<Code extends RefusalCode> {
  readonly isInForce: boolean;
  /** Set where another reading would have answered otherwise. */
  readonly disputed: DisputedReading | null;
  readonly refusal: Refusal<Code> | null;
}

/**
 * @param grant the granular relationship that the attempt names, see {@link Check}
 *
 * INVARIANT: a rule's undisputed eras stand before its disputed ones, so that the first broken era is an undisputed one
 * where there is any.
 */
export function judge<Code extends RefusalCode>(
  { code, rule }: ListedRule<Code>,
  customer: Customer,
  attempt: Attempt,
  readings: Readings,
  grant: GranularDelegatedAdmin | undefined,
): Judgement<Code> {
  let isInForce = false;
  let disputed: DisputedReading | null = null;
  for (const era of rule.eras) {
    if (!covers(era, customer.cloud, attempt.at)) continue;
    isInForce = true;
    const facts = era.check(customer, attempt, grant);
    if (facts === null) continue;
    const reading = own(era, 'reading');
    if (reading !== undefined) {
      disputed = toDisputedReading(reading.dispute, readings);
      if (disputed.decidedBy !== reading.is) continue;
    }
    const remedy = own(rule, 'remedy')?.(facts, attempt, customer) ?? null;
    // A refusal is its code and facts, flat, so that the code narrows the facts.
    const refusal = deepFreeze({ code, ...facts, sources: era.sources, disputed, remedy }) as unknown as Refusal<Code>;
    return { isInForce, disputed, refusal };
  }
  return { isInForce, disputed, refusal: null };
}
