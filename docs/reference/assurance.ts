/** The page of what is tried beyond the tests of every day, with the figures of the last full run. */
import { readFileSync, readdirSync } from 'node:fs';
import type { ClosingFigures } from '../../test/verify/closing/figures';
import { closingSection } from '../../test/verify/closing/page';
import { differentialSection } from '../../test/verify/differential/page';
import type { DifferentialFigures } from '../../test/verify/differential/run';
import { fuzzingSection } from '../../test/verify/fuzzing/page';
import type { FuzzingFigures } from '../../test/verify/fuzzing/run';
import { measuredLines } from '../../test/verify/measured';
import { mutationSection } from '../../test/verify/mutation/page';
import type { MutationFigures } from '../../test/verify/mutation/run';
import { SHARDS, filesOf } from '../../test/verify/mutation/shards';
import type { ListedSurvivor } from '../../test/verify/mutation/survivors';
import { BUGS } from '../../test/verify/planted/bugs';
import { plantedSection } from '../../test/verify/planted/page';
import type { PlantedFigures } from '../../test/verify/planted/run';
import { regularExpressionsSection } from '../../test/verify/regularExpressions/page';
import type { RegularExpressionFigures } from '../../test/verify/regularExpressions/run';

const home = new URL('../../test/verify/', import.meta.url);

export function assuranceSections(): readonly string[] {
  return [
    'What is tried beyond the tests of every day: `npm run verify` runs all of it from a fresh clone, rewrites the figures below, and ends in',
    'failure where anything does not hold; `npm run verify -- closing fuzzing` runs these parts. It takes some hours on two cores, most of',
    'them for the mutants. Payloads that Microsoft documents are not part of the repository: they are read from `../shared` where that is',
    'present, and tests of them are left out where it is not. Neither are the notes from which the reference model was written.',
    '',
    'Every run of CI closes the small spaces, asks the reference model, fuzzes and tries some mutants of changed files, all in small. Regular',
    'expressions are checked by the tests of every day. Bugs are planted, and laws tried with more than their usual cases, in a full run only.',
    '[Guarantees](guarantees.md) says what it is all for, and',
    '[threats](../explanation/threats.md) who might want to break it.',
    '',
    ...dated('closing', (told) => closingSection(told as ClosingFigures)),
    ...dated('differential', (told) => differentialSection(told as DifferentialFigures)),
    ...dated('fuzzing', (told) => fuzzingSection(told as FuzzingFigures, fuzzed())),
    ...dated('regularExpressions', (told) => regularExpressionsSection(told as RegularExpressionFigures)),
    ...dated('planted', (told) => plantedSection(told as PlantedFigures, BUGS)),
    ...dated('mutation', (told) =>
      mutationSection(
        told as MutationFigures,
        figures('mutation/survivors.json') as readonly ListedSurvivor[],
        SHARDS.flatMap(filesOf),
      ),
    ),
  ];
}

/** What is executed by now: each target has a file in the corpus. */
function fuzzed(): readonly string[] {
  return readdirSync(new URL('fuzzing/corpus', home)).map((name) => name.replace(/\.json$/u, ''));
}

/** A section, and under its heading when its figures were measured. */
function dated(stage: string, section: (told: unknown) => readonly string[]): readonly string[] {
  const told = figures(`figures/${stage}.json`);
  const [heading = '', ...lines] = section(told);
  return [heading, '', ...measuredLines(told as Parameters<typeof measuredLines>[0]), ...lines.slice(1)];
}

function figures(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, home), 'utf8'));
}
