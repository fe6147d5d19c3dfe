import type { PlantedFigures } from './run';

export function plantedSection({ bugs }: PlantedFigures): readonly string[] {
  return [
    '## Planted bugs',
    '',
    'Evidence that finds nothing may be blind. So mistakes are planted, one at a time, in copies of the project, and four checks are run on',
    'each. The examples that were written for a certain function notice most of them, and are asked only where the four notice nothing.',
    '',
    '| planted | in | noticed by |',
    '| --- | --- | --- |',
    ...bugs.map(({ name, file, caughtBy }) => `| ${name} | \`${file}\` | ${caughtBy.join(', ')} |`),
    '',
  ];
}
