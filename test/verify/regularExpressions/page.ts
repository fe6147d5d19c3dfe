import type { Checked } from './check';
import type { RegularExpressionFigures } from './run';

const LONGEST_SHOWN = 70;

/** The section of the reference page on assurance: what was proved of each regular expression, and by what. */
export function regularExpressionsSection(figures: RegularExpressionFigures): readonly string[] {
  const { found, unanchored, each } = figures;
  const worst = Math.max(...each.map(({ nanosecondsForACharacter }) => nanosecondsForACharacter));
  return [
    '## Regular expressions',
    '',
    `There are ${found} in the sources, found by the compiler’s own parser, those that are constructed included. ${figures.checker}, proves`,
    'each of them linear: it turns an expression into an automaton and measures how many ways lead through it, from any character',
    'on, as a search begins at any. What it can only try, or does not know, fails.',
    '',
    'The checker speaks of one match. An expression with the flag `g` looks for many, and what one attempt reads in vain another could read',
    'again; so it must be bounded, or repeat at its end alone, where a match takes all that was read.',
    '',
    '| where | expression | reads | many matches |',
    '| --- | --- | --- | --- |',
    ...each.map(toRow),
    '',
    `On texts of 100,000 characters the slowest took ${worst} nanoseconds for each, on a machine with other work.`,
    '',
    `All have the flag \`u\`. ${unanchored.length} are not anchored, for they look for something within a text.`,
    '',
    'What is not claimed: that V8 matches each as the checker’s model of the language does, and anything about the cost of what is done',
    'with a match.',
  ];
}

function toRow({ file, source, flags, complexity, repetition }: Checked): string {
  const bounded = source.startsWith('^') ? 'a bounded part' : 'a bounded part from each place';
  const reads = complexity === 'safe' ? bounded : 'each character a bounded number of times';
  const many = {
    'one-match': '',
    bounded: 'bounded',
    'takes-what-it-reads': 'takes what it reads',
    checked: 'checked',
  };
  return `| \`${file}\` | ${code(`/${short(source)}/${flags}`)} | ${reads} | ${many[repetition ?? 'one-match']} |`;
}

function short(source: string): string {
  return source.length <= LONGEST_SHOWN ? source : `${source.slice(0, LONGEST_SHOWN)}…`;
}

/** As code within a table, whatever backticks and bars there are. */
function code(text: string): string {
  return `\`\` ${text.replaceAll('|', '\\|')} \`\``;
}
