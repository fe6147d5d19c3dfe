import type { DifferentialFigures } from './run';

export function differentialSection(figures: DifferentialFigures): readonly string[] {
  const { seed, commands, spoilt, histories, byCommand, byCode, accessQuestions, accessAllowed, accessUntil } = figures;
  const compared = Object.values(byCommand).reduce((sum, { accepted, refused }) => sum + accepted + refused, 0);
  return [
    '## The reference model',
    '',
    'A second implementation, first written from notes about the domain without a look at this one, decides the same commands. Codes of',
    'refusals, the customer afterwards, and who has access until when are compared. [Why, how, and what it found](../explanation/reference-model.md).',
    '',
    `The last full run (seed ${seed}) compared ${number(commands)} commands of ${number(histories)} guided histories, ${number(spoilt)} of them again after`,
    'they were spoilt (another actor, the edge of an era, another cloud, market or tenancy), and',
    `${number(accessQuestions)} answers about access, ${number(accessAllowed)} of them yes${accessUntil === undefined ? '' : ` and ${number(accessUntil)} until an end`}, without a disagreement.`,
    `The table holds ${number(compared)} of the commands; the other ${number(commands - compared)} both accepted as repeats that change nothing.`,
    '',
    '| command | accepted by both | refused by both |',
    '| --- | --- | --- |',
    ...Object.entries(byCommand).map(
      ([type, { accepted, refused }]) => `| \`${type}\` | ${number(accepted)} | ${number(refused)} |`,
    ),
    '',
    `Refused for, by both: ${Object.entries(byCode)
      .map(([code, times]) => `\`${code}\` ${number(times)}`)
      .join(', ')}.`,
    '',
    '_Not claimed:_ that both cannot be wrong in the same way. Where the notes say nothing, the model follows the documented choices of this',
    'library. Of refusals only the codes are compared: not the facts beside them, messages, remedies, sources and order; of answers about access not',
    'the reasons and the relationships that they name.',
    '',
  ];
}

const number = (value: number): string => value.toLocaleString('en');
