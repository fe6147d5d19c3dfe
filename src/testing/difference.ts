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
  const skipped = typeof expected === 'string' && typeof found === 'string' ? alikeUntil(expected, found) : 0;
  const from = skipped === 0 ? '' : `from character ${skipped + 1} on `;
  const told = [expected, found].map((value) => inShort(skipped === 0 ? value : (value as string).slice(skipped)));
  return `${there === '' ? '' : `${there}: `}${from}expected ${told.join(', found ')}`;
}

/** The characters that two texts begin with alike, but for a few before the difference; none where they would be told anyway. */
function alikeUntil(one: string, other: string): number {
  let alike = 0;
  while (alike < one.length && one[alike] === other[alike]) alike += 1;
  return alike < LONGEST / 2 ? 0 : alike - SHOWN_BEFORE;
}

export function tellPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./u, '');
}

const LONGEST = 120;
const SHOWN_BEFORE = 10;

export function inShort(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}… (${text.length} characters)`;
}
