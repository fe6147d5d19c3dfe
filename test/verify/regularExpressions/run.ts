import type { Stage } from '../stage';
import { check, type Checked } from './check';
import { regularExpressionsOf } from './collect';

export interface RegularExpressionFigures {
  readonly checker: string;
  readonly found: number;
  /** Read a bounded part of a text from each place where a match could begin; the linear ones may read on. */
  readonly safe: number;
  readonly linear: number;
  /** Search from any place; each is linear all the same. */
  readonly unanchored: readonly string[];
  readonly withoutUnicode: readonly string[];
  /** What was proved of each, and how long the longest text takes for each character, in nanoseconds. */
  readonly each: readonly (Checked & { readonly nanosecondsForACharacter: number })[];
}

/** Proves every regular expression of the sources linear. */
export const regularExpressions: Stage<RegularExpressionFigures> = {
  name: 'regularExpressions',
  run: async (_, { report }) => {
    const all = (await regularExpressionsOf()).map(check);
    const wrong = faultsOf(all);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    const where = ({ file, source, flags }: Checked): string => `${file}: /${source}/${flags}`;
    report(`all ${all.length} are linear`);
    return {
      checker: 'recheck 4.5.0, by automaton',
      found: all.length,
      safe: all.filter(({ complexity }) => complexity === 'safe').length,
      linear: all.filter(({ complexity }) => complexity === 'linear').length,
      unanchored: all.filter(({ isAnchored }) => !isAnchored).map(where),
      withoutUnicode: all.filter(({ isUnicode }) => !isUnicode).map(where),
      each: all.map((checked) => ({
        ...checked,
        nanosecondsForACharacter: slowest(new RegExp(checked.source, checked.flags)),
      })),
    };
  },
};

/** What is not as it should be, a line each; empty where all is well. */
export function faultsOf(all: readonly Checked[]): readonly string[] {
  return [
    ...all
      .filter(({ complexity, repetition }) => complexity === null || repetition === null)
      .map(({ file, source, summary, attack }) => `${file}: /${source}/ is ${summary} on ${attack}`),
    ...all.filter(({ isUnicode }) => !isUnicode).map(({ file, source }) => `${file}: /${source}/ lacks the flag u`),
  ];
}

const LENGTH = 100_000;
/** Texts of one piece again and again: what the expressions repeat, and what almost fits them. */
const PIECES = [
  '0',
  'a',
  'A',
  '.',
  '-',
  ' ',
  ':',
  '/',
  '|',
  '\u0300',
  '租',
  '\uD800',
  'a:',
  '0.',
  'P1Y',
  'https://a.',
  ' A ',
  '\n',
];

/** Measured once, to be read and not to be tested: machines differ. */
function slowest(regularExpression: RegExp): number {
  const times = PIECES.map((piece) => {
    const text = `${piece.repeat(LENGTH / piece.length)}!`;
    const start = performance.now();
    text.replace(regularExpression, '');
    return ((performance.now() - start) * 1e6) / text.length;
  });
  return Math.round(Math.max(...times) * 10) / 10;
}
