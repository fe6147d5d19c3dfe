import { isDeepStrictEqual } from 'node:util';
import { execute } from 'csp-multi-partner';
import type { PurchaseQuestion } from './facts';
import { purchaseByHand } from './handWritten';

/** How many of the questions were answered with yes, and how often each rule was broken by the others. */
export interface Answers {
  readonly accepted: number;
  readonly broken: ReadonlyMap<string, number>;
}

type Outcome = { readonly [Member in 'executed' | 'refusals']?: unknown };

/** @throws where the hand-written step does not come to all that `execute` comes to: customer, events, readings, refusals, frozen */
export function expectSameSteps(questions: readonly PurchaseQuestion[]): Answers {
  const broken = new Map<string, number>();
  let accepted = 0;
  for (const question of questions) {
    const result = execute(question.customer, question.command);
    const [ours, byHand] = [outcomeOf(result), outcomeOf(purchaseByHand(question))];
    if (!isDeepStrictEqual(ours, byHand) || !isDeepFrozen(ours) || !isDeepFrozen(byHand)) {
      throw new Error(`by hand ${JSON.stringify(byHand)}, by the library ${JSON.stringify(ours)}`);
    }
    if (result.isOk()) accepted += 1;
    else for (const { code } of result.error) broken.set(code, (broken.get(code) ?? 0) + 1);
  }
  return { accepted, broken };
}

function outcomeOf(result: ReturnType<typeof purchaseByHand>): Outcome {
  return result.match<Outcome>(
    (executed) => Object.freeze({ executed }),
    (refusals) => Object.freeze({ refusals }),
  );
}

function isDeepFrozen(value: unknown): boolean {
  return (
    Object.isFrozen(value) && Object.values(value as object).every((each) => !isObject(each) || isDeepFrozen(each))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
