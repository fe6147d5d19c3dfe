import { Err, Ok } from 'neverthrow';
import type { Tree } from './tree';

/** What a call answered, of whatever kind its answer is. */
export interface Answer {
  readonly isOk: boolean;
  readonly value: unknown;
  /** Problems, issues or refusals; empty where it went well. */
  readonly wrong: readonly unknown[];
}

/** One exported function that is fuzzed. */
export interface Target {
  readonly name: string;
  /** The entry of the package that it comes from, as its file in `dist` is called. */
  readonly entry: string;
  /** How many of ten million executions it gets, in thousands. */
  readonly share: number;
  /** One of how many changes brings in a value that no JSON holds; 0 where the function takes declared types only. */
  readonly liveOneIn: number;
  /** Whether most inputs should stay well formed, for what is fuzzed lies behind a reader. */
  readonly isCareful?: boolean;
  /** Where the input is an object of ours that holds the arguments: which of its members are changed, each as often as it is named. */
  readonly members: readonly string[];
  /** Calls it. Null where the input makes no call of its declared types. */
  readonly run: (input: unknown) => Answer | null;
  /** What must hold of an answer beyond its form, in a word each that does not hold. Asked of some inputs only, for it costs more. */
  readonly flaws: (input: unknown, answer: Answer, isLive: boolean) => readonly string[];
  /** A word or two that tell one kind of good answer from another. */
  readonly told?: (value: unknown) => string;
}

/** An input as it is kept, with what it was found for. */
export interface Seed {
  readonly target: string;
  readonly tree: Tree;
}

/** @throws if it is no Result of neverthrow */
export function toAnswer(result: unknown): Answer {
  if (result instanceof Ok) return { isOk: true, value: result.value, wrong: [] };
  if (!(result instanceof Err)) throw new Error('no Result');
  if (!Array.isArray(result.error)) throw new Error('an error that is no list');
  return { isOk: false, value: undefined, wrong: result.error };
}
