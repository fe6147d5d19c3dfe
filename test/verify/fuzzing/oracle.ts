import { isDeepStrictEqual } from 'node:util';
import { toInput } from './live';
import type { Answer, Target } from './target';
import type { Tree } from './tree';

/** An input that takes longer, alone and again and again, hangs. */
export const LONGEST_MILLISECONDS = 1000;

export interface Verdict {
  /** Null where nothing was called, or it threw. */
  readonly answer: Answer | null;
  readonly isCalled: boolean;
  /** Empty where all is well. */
  readonly flaws: readonly string[];
}

/**
 * Runs one input and judges what came of it.
 *
 * @param isLive whether the tree names live values
 * @param isThorough whether to ask for what costs more: that the input is as it was, and what the target itself promises
 */
export function judge(target: Target, tree: Tree, isLive: boolean, isThorough: boolean): Verdict {
  const input = isLive ? toInput(tree) : tree;
  const before = isThorough && !isLive ? JSON.stringify(input) : '';
  const start = performance.now();
  let answer: Answer | null;
  try {
    answer = target.run(input);
  } catch (error) {
    return { answer: null, isCalled: true, flaws: [`throws ${nameOf(error)}`] };
  }
  const flaws = answer === null ? [] : [...formFlaws(answer)];
  if (performance.now() - start > LONGEST_MILLISECONDS && isSlowAgain(target, tree)) flaws.push('hangs');
  if (answer !== null && isThorough) {
    if (!isLive && JSON.stringify(input) !== before) flaws.push('changes its input');
    try {
      flaws.push(...target.flaws(input, answer, isLive));
    } catch (error) {
      flaws.push(`throws ${nameOf(error)} in what follows`);
    }
  }
  return { answer, isCalled: answer !== null, flaws };
}

/** Three times more, for a busy machine is slow once. */
function isSlowAgain(target: Target, tree: Tree): boolean {
  return [1, 2, 3].every(() => {
    const input = toInput(tree);
    const start = performance.now();
    target.run(input);
    return performance.now() - start > LONGEST_MILLISECONDS;
  });
}

const NOTHING: readonly string[] = [];

/** What is wrong with the form of an answer: each thing that is wrong must have a code in words and, unless it is a refusal, a place. */
function formFlaws({ isOk, wrong }: Answer): readonly string[] {
  if (isOk) return NOTHING;
  if (wrong.length === 0) return ['refuses without a reason'];
  for (const each of wrong) {
    const { code, path, found, help } = each as Readonly<Record<string, unknown>>;
    if (typeof code !== 'string' || code === '') return ['a reason without a code'];
    if (path !== undefined && !isPath(path)) return [`${code} without a place`];
    if (path === undefined && found !== undefined) return [`${code} without a place`];
    if (found !== undefined && (typeof found !== 'string' || found.length > 60)) return [`${code} says too much`];
    if (help !== undefined && help !== null && typeof help !== 'string') return [`${code} without words`];
  }
  return NOTHING;
}

function isPath(path: unknown): path is readonly (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || Number.isSafeInteger(step));
}

/** Whether all that was reported leads to something in the input, or to a member that an object there lacks. */
export function placeFlaws(input: unknown, wrong: readonly unknown[]): readonly string[] {
  for (const { code, path } of wrong as readonly { readonly code: string; readonly path?: readonly unknown[] }[]) {
    if (path !== undefined && !leadsSomewhere(input, path)) return [`${code} where nothing stands`];
  }
  return NOTHING;
}

function leadsSomewhere(input: unknown, path: readonly unknown[]): boolean {
  let place = input;
  for (const [index, step] of path.entries()) {
    // An operation's `data` is JSON within text, and a body may be text as a whole.
    if (typeof place === 'string') place = JSON.parse(place) as unknown;
    if (typeof place !== 'object' || place === null) return false;
    const isIndex = typeof step === 'number';
    if (isIndex !== Array.isArray(place)) return false;
    if (!Object.hasOwn(place, step as PropertyKey)) return !isIndex && index === path.length - 1;
    place = (place as Readonly<Record<string, unknown>>)[step as string];
  }
  return true;
}

export function frozenFlaws(value: unknown): readonly string[] {
  return isFrozenThrough(value) ? NOTHING : ['an open answer'];
}

function isFrozenThrough(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThrough);
}

/** Whether an answer, as JSON hands it on, is read as the same again. */
export function rereadFlaws(value: unknown, read: (input: unknown) => Answer): readonly string[] {
  const again = read(JSON.parse(JSON.stringify(value)));
  if (!again.isOk) return ['an answer that is refused when read again'];
  return isDeepStrictEqual(again.value, value) ? NOTHING : ['an answer that is another one when read again'];
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 80)}` : typeof error;
}
