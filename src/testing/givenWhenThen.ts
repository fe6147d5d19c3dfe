import type { Command } from '../customer/command';
import type { Customer } from '../customer/customer';
import type { CustomerEvent, EventOf } from '../customer/event';
import { evolve } from '../customer/evolve';
import type { RefusalOf } from '../decision/book';
import { execute } from '../decision/decide';
import type { DecisionOptions } from '../decision/options';
import { commandRules } from '../policy/commandRules';
import type { DisputedReading } from '../policy/dispute';
import type { Refusal, RefusalCode } from '../policy/refusal';
import type { RefusedBy } from '../policy/rule';
import type { NonEmpty } from '../shared/nonEmpty';

/**
 * What came of a command, as plain data that any assertion library compares and shows the difference of.
 *
 * - `accepted`: with the events that it led to, none where its effect already held, and the customer after them
 * - `refused`: by every rule that `codes` names, in catalogue order
 * - `not-given`: a command of the past was refused, so that the situation never came about; `step` counts from 0
 */
export type Outcome<Type extends Command['type'] = Command['type']> =
  | {
      readonly kind: 'accepted';
      readonly events: readonly EventOf<Type>[];
      readonly customer: Customer;
      readonly disputed: readonly DisputedReading[];
    }
  | {
      readonly kind: 'refused';
      readonly codes: readonly RefusedBy[Type][];
      readonly refusals: NonEmpty<RefusalOf<Type>>;
    }
  | {
      readonly kind: 'not-given';
      readonly step: number;
      readonly codes: readonly RefusalCode[];
      readonly refusals: NonEmpty<Refusal>;
    };

/** A situation, in which something can be tried. */
export interface Given {
  /**
   * Tries a command after the past.
   *
   * @param options how to decide, the commands of the past included
   */
  when<Tried extends Command>(
    command: Tried & Command<Tried['type']>,
    options?: DecisionOptions,
  ): Outcome<Tried['type']>;
}

/** The situation after a past: commands, which are decided, and events, which happened. */
export function given(customer: Customer, ...past: readonly (Command | CustomerEvent)[]): Given {
  return {
    when<Tried extends Command>(command: Tried & Command<Tried['type']>, options?: DecisionOptions) {
      let current = customer;
      for (const [step, each] of past.entries()) {
        if (!isCommand(each)) {
          current = evolve(current, each);
          continue;
        }
        const result = execute(current, each, options);
        if (result.isErr()) return { kind: 'not-given', step, codes: codesOf(result.error), refusals: result.error };
        current = result.value.customer;
      }
      return execute<Tried>(current, command, options).match<Outcome<Tried['type']>>(
        ({ events, customer: after, disputed }) => ({ kind: 'accepted', events, customer: after, disputed }),
        (refusals) => ({ kind: 'refused', codes: codesOf(refusals), refusals }),
      );
    },
  };
}

/** Commands and events have no name in common. */
function isCommand(step: Command | CustomerEvent): step is Command {
  return Object.hasOwn(commandRules, step.type);
}

function codesOf<Code extends RefusalCode>(refusals: readonly Refusal<Code>[]): readonly Code[] {
  return refusals.map(({ code }) => code);
}
