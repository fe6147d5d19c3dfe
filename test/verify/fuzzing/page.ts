import type { FuzzingFigures } from './run';

/**
 * The section of the reference page on assurance: what was executed, what it reached, and what that does not say.
 *
 * @param fuzzed the names of all targets that there are by now
 */
export function fuzzingSection(figures: FuzzingFigures, fuzzed: readonly string[]): readonly string[] {
  const missing = fuzzed.filter((name) => figures.targets.every((target) => target.name !== name));
  const { executions, counted, corpus, findings, seed, node, seconds, processes, targets } = figures;
  return [
    '## Fuzzing',
    '',
    `${whole(executions)} executions in all of every exported function that reads unknown input, and of \`execute\` and \`replay\` on what the`,
    'readers let through, against the built package. An input is a good one of the tests’ own people and histories, or one that was kept,',
    'with some things changed: members swapped, renamed, left out or given twice, other types, numbers at a bound, half characters and',
    'characters that turn the direction, names such as `__proto__`, odd dates, text cut and spliced, and for what takes anything at all',
    'values that no JSON holds: proxies and getters that throw, circles, lists that claim four thousand million items.',
    '',
    `During ${whole(counted)} of them V8 counted which blocks of the code ran; an input that reached a block which none before it did was kept,`,
    'found by halves of its batch. The others ran as optimised as V8 makes them, by mutation of what was kept. Of what was kept a small part',
    `lies in \`test/verify/fuzzing/corpus\`: ${whole(corpus)} inputs, each reaching something that no smaller one does and made as small as it`,
    'can be without reaching less. Every test run tries them again.',
    '',
    'Of each it was asked:',
    '',
    '- it does not throw, and answers with a `Result`; what is refused has reasons, each with a code and a place',
    '- it takes less than a second; a slower one is tried three times more before it counts',
    '- and of one in 64: its input is as it was; a value is frozen through and through and is read again as the same; a place leads somewhere;',
    '  a payload is written as it came; of an attempt `decide`, `explain` and `replay` say the same, the four guarantees are kept, and once',
    '  more changes nothing',
    '',
    '| target | executions | of these with a value | kinds of answers | blocks reached | kept | a second |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...targets.map(
      (each) =>
        `| \`${each.name}\` | ${whole(each.executions)} | ${whole(each.accepted)} | ${whole(each.kindsOfAnswers)} | ${each.blocksReached} of ${each.blocksKnown} | ${each.corpus} | ${whole(each.perSecond)} |`,
    ),
    '',
    ...(missing.length === 0
      ? []
      : [
          `Not in that run yet, and executed in small by every run of CI: ${missing.map((name) => `\`${name}\``).join(', ')}.`,
          '',
        ]),
    'Kinds of answers tell good answers apart by what they are, and others by their first three codes and members.',
    '',
    `${findings === 0 ? 'Nothing was found that is not mended.' : `Found: ${findings}.`} Seed ${seed}, Node.js ${node}, ${whole(seconds)} seconds on ${processes} processes of a machine with other work.`,
    '',
    '### What is not claimed',
    '',
    '- Blocks are those that V8 told of in the entry’s own modules, chunks shared with other entries included, so that some belong to functions',
    '  the target never calls; functions within functions that never ran are not counted at all, nor is what runs once, at import.',
    '- A block that ran is not a block that was tried with everything; and nothing guides towards values that only together are special.',
    '- A finding in what is asked of one in 64 may have been passed over in the other 63.',
    '- `execute` and `replay` were given what the readers let through, not everything that their types allow.',
  ];
}

const whole = (count: number): string => count.toLocaleString('en-US');
