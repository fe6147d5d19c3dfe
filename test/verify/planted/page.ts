import type { Bug } from './bugs';
import type { PlantedFigures } from './run';

/** @param planted what is planted by now; what the figures do not know of it was not tried yet */
export function plantedSection({ bugs }: PlantedFigures, planted: readonly Bug[]): readonly string[] {
  return [
    '## Planted bugs',
    '',
    'Evidence that finds nothing may be blind. So mistakes are planted, one at a time, in copies of the project, and four checks are run on',
    'each. The examples that were written for a certain function notice most of them, and are asked only where the four notice nothing.',
    '',
    '| planted | in | noticed by |',
    '| --- | --- | --- |',
    ...planted.map(({ name, file }) => {
      const tried = bugs.find((bug) => bug.name === name && bug.file === file);
      return `| ${name} | \`${file}\` | ${tried === undefined ? 'not tried in a full run yet' : tried.caughtBy.join(', ')} |`;
    }),
    '',
    'In the copies the laws try less than a third of their usual cases, and the others are those of every CI run.',
    '',
  ];
}
