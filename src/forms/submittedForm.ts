import type { CommandType } from '../customer/command';
import { commandForm, type CommandForm, type FormOptions } from './commandForm';
import type { MemberName } from './formMembers';
import { flagsOf, readMembers, type MemberKind } from './memberKind';

/** What a server makes of what a browser submits: a text, or a list of texts, by each name. */
export type Submitted = Readonly<Record<string, unknown>>;

/**
 * {@link commandForm} for what a browser submits, where everything is text: an object of names and texts, or `FormData`,
 * `URLSearchParams`, a `Map` or whatever else gives pairs one after the other, up to 10,000 of them. Inputs are named as members
 * are, and a member of a member by its path: `subscription.terms.quantity`.
 *
 * - A truth value is true for `on` and `true`, and false for `false` and where nothing was sent, as of a box that is not ticked.
 * - A count is read from its digits.
 * - A list has all texts of its name but the empty ones.
 *
 * All else is read as it is; above all, a date without a time zone is `not-an-instant`, for nobody knows which zone was meant. Refused
 * are names sent twice for one text, files, and names that are no member. What gives more pairs than that, and may have no end, is
 * refused as a whole.
 */
export function submittedForm<Type extends CommandType, Given extends MemberName<Type> = never>(
  type: Type,
  options: FormOptions<Type, Given>,
): CommandForm<Type, Submitted> {
  const { version, vendor, validate } = commandForm(type, options)['~standard'];
  const given = options.given ?? {};
  return { '~standard': { version, vendor, validate: (value) => validate(toMembers(type, given, value)) } };
}

/** The members that were submitted; what cannot be read as a submission stays as it is, for the form to refuse. */
function toMembers(type: CommandType, given: object, submitted: unknown): unknown {
  try {
    if (typeof submitted !== 'object' || submitted === null || Array.isArray(submitted)) return submitted;
    const sent = isIterable(submitted) ? collect(submitted, MOST_PAIRS) : collect(Object.entries(submitted), Infinity);
    if (sent === null) return `more than ${MOST_PAIRS} pairs`;
    for (const path of flagsOf(type)) {
      const [member = path] = path.split('.');
      if (!sent.has(path) && !sent.has(member) && !Object.hasOwn(given, member)) sent.set(path, [false]);
    }
    const values = [...sent].map(([path, all]) => [path, all.length === 1 ? all[0] : all] as const);
    return readMembers(nest(values), readText);
  } catch {
    return submitted;
  }
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

/** A form has some dozen inputs, and a list of roles some hundred; what gives pairs may go on without end. */
const MOST_PAIRS = 10_000;

/** All values of each name, in their order; null where there are more entries than `most`. */
function collect(entries: Iterable<unknown>, most: number): Map<string, unknown[]> | null {
  const sent = new Map<string, unknown[]>();
  let count = 0;
  for (const entry of entries) {
    count += 1;
    if (count > most) return null;
    const [name, value] = Array.isArray(entry) ? listed(entry) : [];
    if (typeof name !== 'string') continue;
    const values = sent.get(name) ?? [];
    for (const each of listed(value)) values.push(each);
    sent.set(name, values);
  }
  return sent;
}

/** The items of a list, or the one value that is none. A list with a hole is none: it may claim to be longer than memory. */
function listed(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index += 1) {
    if (!Object.hasOwn(value, index)) return [value];
    items.push(value[index]);
  }
  return items;
}

/** How many points a name may have that are read as steps: `subscription.terms.quantity` has two, and no command has more. */
const MOST_STEPS = 2;

/**
 * `a.b` becomes the member `b` of `a`, unless `a` itself is there, or there are more points than any member has: then it is a name
 * that no command knows.
 */
function nest(members: readonly (readonly [path: string, value: unknown])[], steps: number = MOST_STEPS): object {
  const names = new Set(members.map(([path]) => path));
  const own: (readonly [string, unknown])[] = [];
  const within = new Map<string, (readonly [string, unknown])[]>();
  for (const [path, value] of members) {
    const point = path.indexOf('.');
    const name = path.slice(0, Math.max(point, 0));
    if (point < 0 || steps === 0 || names.has(name)) own.push([path, value]);
    else {
      const inner = within.get(name) ?? [];
      inner.push([path.slice(point + 1), value]);
      within.set(name, inner);
    }
  }
  const nested = [...within].map(([name, inner]) => [name, nest(inner, steps - 1)] as const);
  return Object.fromEntries([...own, ...nested]);
}

const DIGITS = /^\d{1,16}$/u;

function readText(kind: MemberKind, value: unknown): unknown {
  if (kind === 'list') return listed(value).filter((each) => each !== '');
  if (kind === 'flag' && (value === 'on' || value === 'true')) return true;
  if (kind === 'flag' && value === 'false') return false;
  return kind === 'count' && typeof value === 'string' && DIGITS.test(value) ? Number(value) : value;
}
