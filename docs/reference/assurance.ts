/** The page of what is tried beyond the tests of every day, with the figures of the last full run. */
import { readFileSync } from 'node:fs';
import type { ClosingFigures } from '../../test/verify/closing/figures';
import { closingSection } from '../../test/verify/closing/page';
import { differentialSection } from '../../test/verify/differential/page';
import type { DifferentialFigures } from '../../test/verify/differential/run';
import { fuzzingSection } from '../../test/verify/fuzzing/page';
import type { FuzzingFigures } from '../../test/verify/fuzzing/run';
import { mutationSection } from '../../test/verify/mutation/page';
import type { MutationFigures } from '../../test/verify/mutation/run';
import { SHARDS, filesOf } from '../../test/verify/mutation/shards';
import type { ListedSurvivor } from '../../test/verify/mutation/survivors';
import { plantedSection } from '../../test/verify/planted/page';
import type { PlantedFigures } from '../../test/verify/planted/run';
import { regularExpressionsSection } from '../../test/verify/regularExpressions/page';
import type { RegularExpressionFigures } from '../../test/verify/regularExpressions/run';

const home = new URL('../../test/verify/', import.meta.url);

export function assuranceSections(): readonly string[] {
  return [
    'What is tried beyond the tests of every day: `npm run verify` runs all of it from a fresh clone, rewrites the figures below, and ends in',
    'failure where anything does not hold; `npm run verify -- closing fuzzing` runs these parts. It takes some hours on two cores, most of',
    'them for the mutants. Every run of CI tries the same in small. [Guarantees](guarantees.md) says what it is all for, and',
    '[threats](../explanation/threats.md) who might want to break it.',
    '',
    ...closingSection(figures('figures/closing.json') as ClosingFigures),
    ...differentialSection(figures('figures/differential.json') as DifferentialFigures),
    ...fuzzingSection(figures('figures/fuzzing.json') as FuzzingFigures),
    ...regularExpressionsSection(figures('figures/regularExpressions.json') as RegularExpressionFigures),
    ...plantedSection(figures('figures/planted.json') as PlantedFigures),
    ...mutationSection(
      figures('figures/mutation.json') as MutationFigures,
      figures('mutation/survivors.json') as readonly ListedSurvivor[],
      SHARDS.flatMap(filesOf),
    ),
  ];
}

function figures(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, home), 'utf8'));
}
