import type { MutationFigures } from './run';
import type { ListedSurvivor } from './survivors';

/** @param all the files that are to be mutated */
export function mutationSection(
  { files }: MutationFigures,
  listed: readonly ListedSurvivor[],
  all: readonly string[],
): readonly string[] {
  const missing = all.filter((file) => !(file in files));
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
    'compiler: what does not compile can reach nobody, and is left out of the score. The words and addresses of sources and the catalogue',
    'of directory roles, which are quoted facts, are not mutated.',
    '',
    '| folder | mutants | detected | passed the tests, refused by the compiler | survived | score |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...rows, ['**all**', total] as const].map(
      ([folder, { mutants, detected, refusedByCompiler, survived }]) =>
        `| ${folder} | ${mutants} | ${detected} | ${refusedByCompiler} | ${survived} | ${score(detected, survived)} |`,
    ),
    '',
    ...(missing.length === 0
      ? []
      : [
          `Not mutated yet by \`npm run verify\`, ${missing.length} of ${all.length} files: ${[...new Set(missing.map((file) => `\`${file.split('/').slice(0, 2).join('/')}\``))].join(', ')}.`,
          '',
        ]),
    '### Those that survive',
    '',
    ...reasons(listed),
  ];
}

function score(detected: number, survived: number): string {
  return `${((100 * detected) / Math.max(1, detected + survived)).toFixed(1)} %`;
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
