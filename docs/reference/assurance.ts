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
    ...closingSection(figures<ClosingFigures>('figures/closing.json')),
    ...differentialSection(figures<DifferentialFigures>('figures/differential.json')),
    ...fuzzingSection(figures<FuzzingFigures>('figures/fuzzing.json')),
    ...regularExpressionsSection(figures<RegularExpressionFigures>('figures/regularExpressions.json')),
    ...plantedSection(figures<PlantedFigures>('figures/planted.json')),
    ...mutationSection(
      figures<MutationFigures>('figures/mutation.json'),
      figures<readonly ListedSurvivor[]>('mutation/survivors.json'),
    ),
  ];
}

function figures<Figures>(path: string): Figures {
  return JSON.parse(readFileSync(new URL(path, home), 'utf8')) as Figures;
}
