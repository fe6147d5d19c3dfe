import { hashOf } from './hash';
import type { MutationFigures } from './run';
import { LEAST_SCORE, scoreOf } from './score';
import type { ListedSurvivor } from './survivors';

/** @param all the files that are to be mutated */
export function mutationSection(
  { files }: MutationFigures,
  listed: readonly ListedSurvivor[],
  all: readonly string[],
): readonly string[] {
  const missing = all.filter((file) => !(file in files));
  const changed = all.filter((file) => file in files && files[file]?.hash !== hashOf(file));
  const folders = new Map<string, { mutants: number; detected: number; refusedByCompiler: number; survived: number }>();
  for (const [file, counts] of Object.entries(files)) {
    const folder = file.split('/')[1] ?? '';
    const sum = folders.get(folder) ?? { mutants: 0, detected: 0, refusedByCompiler: 0, survived: 0 };
    folders.set(folder, {
      mutants: sum.mutants + counts.mutants,
      detected: sum.detected + counts.detected,
      refusedByCompiler: sum.refusedByCompiler + counts.refusedByCompiler,
      survived: sum.survived + counts.survived,
    });
  }
  const rows = [...folders].sort(([one], [other]) => (one < other ? -1 : 1));
  const total = rows.reduce(
    (sum, [, each]) => ({
      mutants: sum.mutants + each.mutants,
      detected: sum.detected + each.detected,
      refusedByCompiler: sum.refusedByCompiler + each.refusedByCompiler,
      survived: sum.survived + each.survived,
    }),
    { mutants: 0, detected: 0, refusedByCompiler: 0, survived: 0 },
  );
  return [
    '## Mutants',
    '',
    'Stryker changes the code in one small place at a time, and runs the tests of that part. A mutant that passes them all is given to the',
    'compiler: what does not compile can reach nobody, and is left out of the score. Detected is what makes a test fail, run for longer',
    'than tests take, end in an error, or keeps a file of tests from being loaded: in all of these somebody who changed the code so would know.',
    `The stage fails where a mutant survives for which no reason is listed below, and where of all of them fewer than ${LEAST_SCORE} % are detected. The words and addresses of sources and the catalogue`,
    'of directory roles, which are quoted facts, are not mutated.',
    '',
    '| folder | mutants | detected | passed the tests, refused by the compiler | survived | score |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...rows, ['**all**', total] as const].map(
      ([folder, { mutants, detected, refusedByCompiler, survived }]) =>
        `| ${folder} | ${mutants} | ${detected} | ${refusedByCompiler} | ${survived} | ${score(detected, survived)} |`,
    ),
    '',
    ...namedFiles('Not mutated yet', missing, all),
    ...namedFiles('Changed since they were mutated, so that their figures are those of an older text', changed, all),
    '### Those that survive',
    '',
    ...reasons(listed),
  ];
}

function score(detected: number, survived: number): string {
  return `${scoreOf([{ detected, survived }]).toFixed(1)} %`;
}

function namedFiles(what: string, files: readonly string[], all: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const names = files.map((file) => `\`${file.replace('src/', '')}\``);
  return [`${what}, ${files.length} of ${all.length} files: ${names.join(', ')}.`, ''];
}

/** Under each reason its mutants. */
function reasons(listed: readonly ListedSurvivor[]): readonly string[] {
  return [...new Set(listed.map(({ reason }) => reason))].flatMap((reason) => [
    `**${reason}**`,
    '',
    ...listed
      .filter((each) => each.reason === reason)
      .map(
        ({ file, line, original, replacement }) =>
          `- \`${file}\`, in ${code(line)}: ${code(original)} → ${code(replacement)}`,
      ),
    '',
  ]);
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return text === '' ? 'nothing' : `${fence} ${text} ${fence}`;
}
