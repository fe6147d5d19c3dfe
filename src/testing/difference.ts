import type { Path } from '../parse/problem';

/** The first place at which two JSON values differ. */
export interface Difference {
  readonly path: Path;
  readonly expected: unknown;
  /** Undefined where there is nothing. */
  readonly found: unknown;
}

type Members = Readonly<Record<string | number, unknown>>;

/** Members may come in any order, entries of lists may not; a member that is `undefined` is none. */
export function firstDifference(expected: unknown, found: unknown, path: Path = []): Difference | null {
  if (expected === found) return null;
  const isSameKind = isObject(expected) && isObject(found) && Array.isArray(expected) === Array.isArray(found);
  if (!isSameKind) return { path, expected, found };
  const steps = Array.isArray(expected)
    ? Array.from({ length: Math.max(expected.length, (found as readonly unknown[]).length) }, (_, index) => index)
    : [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  for (const step of steps) {
    const difference = firstDifference((expected as Members)[step], (found as Members)[step], [...path, step]);
    if (difference !== null) return difference;
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `account.subscriptions[0].status: expected "active", found "suspended"`. */
export function tellDifference({ path, expected, found }: Difference): string {
  const there = tellPath(path);
  return `${there === '' ? '' : `${there}: `}expected ${inShort(expected)}, found ${inShort(found)}`;
}

export function tellPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./u, '');
}

const LONGEST = 120;

export function inShort(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}… (${text.length} characters)`;
}
