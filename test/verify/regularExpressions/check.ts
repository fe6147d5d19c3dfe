import { checkSync, type Diagnostics } from 'recheck';
import type { Found } from './collect';

/** Why looking for further matches costs no more than one reading of the text. */
export type Repetition =
  /** It looks for one match only. */
  | 'one-match'
  /** Nothing in it repeats without bound, so that an attempt reads a bounded number of characters. */
  | 'bounded'
  /** What repeats without bound stands at its end, and so a match takes all that was read. */
  | 'takes-what-it-reads'
  /** The checker found it linear even if no match ever counted. */
  | 'checked';

export interface Checked extends Found {
  /** `safe` reads a bounded part of the text from each place where a match could begin; null if it is not linear, or nobody knows. */
  readonly complexity: 'safe' | 'linear' | null;
  /** What the checker says of it, in its own words. */
  readonly summary: string;
  readonly repetition: Repetition | null;
  /** Texts that it is slow on, as the checker writes them; empty where it is linear. */
  readonly attack: string;
  readonly isUnicode: boolean;
  readonly isAnchored: boolean;
}

/**
 * Proves one linear, or says why not.
 *
 * The checker turns the expression into an automaton and measures how many ways there are through it; it begins at any character,
 * as a search does. Its other way, trying texts, proves nothing and is not used.
 */
export function check(found: Found): Checked {
  const { source, flags } = found;
  const diagnostics = ask(source, flags);
  return {
    ...found,
    complexity: complexityOf(diagnostics),
    summary: diagnostics.status === 'unknown' ? `unknown: ${diagnostics.error.kind}` : diagnostics.complexity.summary,
    repetition: repetitionOf(source, flags),
    attack: diagnostics.status === 'vulnerable' ? diagnostics.attack.pattern : '',
    isUnicode: flags.includes('u'),
    isAnchored: isAnchored(source),
  };
}

function ask(source: string, flags: string): Diagnostics {
  // In this process, without a virtual machine or a binary.
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
  return checkSync(source, flags, { checker: 'automaton', maxRepeatCount: 1000, timeout: 60_000 });
}

function complexityOf(diagnostics: Diagnostics): 'safe' | 'linear' | null {
  if (diagnostics.status !== 'safe' || diagnostics.checker !== 'automaton') return null;
  return diagnostics.complexity.type === 'linear' ? 'linear' : 'safe';
}

const ESCAPES_AND_CLASSES = /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|.)|\[(?:\\.|[^\]\\])*\]/gu;
const WITHOUT_BOUND = /[*+]|\{\d+,\}/gu;

/** The checker answers for one match; with `g` there are many, and what one attempt has read another could read again. */
function repetitionOf(source: string, flags: string): Repetition | null {
  if (!flags.includes('g')) return 'one-match';
  const plain = source.replace(ESCAPES_AND_CLASSES, 'x');
  const unbounded = plain.match(WITHOUT_BOUND) ?? [];
  if (unbounded.length === 0) return 'bounded';
  if (unbounded.length === 1 && /x[*+]$/u.test(plain) && !plain.includes('|')) return 'takes-what-it-reads';
  return complexityOf(ask(`(?:${source})[]`, flags)) === null ? null : 'checked';
}

/** At either end: `^` first or `$` last, and no alternative beside it. */
function isAnchored(source: string): boolean {
  const plain = source.replace(ESCAPES_AND_CLASSES, 'x');
  const isWhole = !withoutGroups(plain).includes('|');
  return isWhole && (plain.startsWith('^') || plain.endsWith('$'));
}

function withoutGroups(plain: string): string {
  const shorter = plain.replace(/\([^()]*\)/gu, 'x');
  return shorter === plain ? plain : withoutGroups(shorter);
}
