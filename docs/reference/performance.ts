/** The page of what the library costs beside what a user would pick instead, with the figures of the last `npm run bench`. */
import { existsSync, readFileSync } from 'node:fs';
import { inWords } from '../../test/bench/words';
import type { Bound, GroupFigures, Row } from '../../test/bench/group';
import { barPlot, linePlot, type Line } from './plots';

const GROUPS = ['decisions', 'access', 'replay', 'documents', 'portfolio', 'imports', 'sizes'] as const;
type GroupName = (typeof GROUPS)[number];

export function performanceSections(): readonly string[] {
  return [
    'What it costs to decide, to ask, to replay, to read and to import, beside code written by hand for one case, and beside libraries',
    'that a user might pick instead. `npm run bench` measures all of it on your machine and writes this page; `npm run bench access` one',
    'part. In each row all subjects do the same work by turns, in seven rounds (five where one piece of work takes long); the ratio is the',
    'median of the rounds’ own ratios, with the least and the greatest beside it. Times depend on the machine, ratios hardly do.',
    '',
    '![Time of a permitted order and of a refused one, for each subject](performance-decisions.svg)',
    '',
    '![Time of one question about access, by the number of grants, for each subject](performance-access.svg)',
    '',
    '## What was to be reached',
    '',
    '| work | bound | reached | |',
    '| --- | --- | --- | --- |',
    ...measured().flatMap(({ rows }) => rows.flatMap((row) => row.bounds.map((bound) => toBoundRow(row, bound)))),
    '',
    ...measured().flatMap(({ rows }) => rows.flatMap(missed)),
    ...measured().flatMap(sectionOf),
  ];
}

/** Plots by the name of their file. */
export function performancePlots(): Readonly<Record<string, string>> {
  return {
    'performance-decisions.svg': barPlot(
      figures('decisions')?.rows.flatMap(({ work, subjects }) =>
        Object.entries(subjects).map(([name, { nanoseconds }]) => ({
          label: `${name}, ${work.includes('refused') ? 'refused' : 'permitted'}`,
          nanoseconds,
        })),
      ) ?? [],
    ),
    'performance-access.svg': linePlot(accessLines()),
  };
}

/** Of the rows that ask one question of more and more grants of many partners. */
function accessLines(): readonly Line[] {
  const lines = new Map<string, Line['points']>();
  for (const { work, subjects } of figures('access')?.rows ?? []) {
    const [, grants, partners] = /with ([\d,]+) grants? of ([\d,]+) partner/u.exec(work) ?? [];
    if (grants === undefined || partners === undefined) continue;
    const count = Number(grants.replaceAll(',', ''));
    if (count > 10 && partners === '1') continue;
    for (const [name, { nanoseconds }] of Object.entries(subjects)) {
      lines.set(name, [...(lines.get(name) ?? []), { count, nanoseconds }]);
    }
  }
  return [...lines].map(([name, points]) => ({ name, points }));
}

function measured(): readonly GroupFigures[] {
  return GROUPS.flatMap((name) => figures(name) ?? []);
}

function figures(name: GroupName): GroupFigures | undefined {
  const file = new URL(`../../test/bench/figures/${name}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GroupFigures) : undefined;
}

function toBoundRow({ work }: Row, { subject, against, atMost, reached }: Bound): string {
  return `| ${work}: ${subject} | at most ${atMost} × ${against} | ${reached} × | ${reached <= atMost ? 'met' : '**missed**'} |`;
}

/** Why a bound was missed, and what was tried. */
function missed({ work, bounds }: Row): readonly string[] {
  return bounds
    .filter(({ reached, atMost }) => reached > atMost)
    .flatMap(({ subject, against, missed: why = 'No reason is written down yet.' }) => [
      `**${work}: ${subject} against ${against}.** ${why}`,
      '',
    ]);
}

function sectionOf({ title, notes, rows }: GroupFigures): readonly string[] {
  return [`## ${title}`, '', ...notes.flatMap((note) => [note, '']), ...rows.flatMap(tableOf)];
}

function tableOf({ work, subjects }: Row): readonly string[] {
  return [
    `**${work}**`,
    '',
    '| | time | ratio | least to greatest |',
    '| --- | --- | --- | --- |',
    ...Object.entries(subjects).map(
      ([name, { nanoseconds, ratio, leastRatio, greatestRatio }]) =>
        `| ${name} | ${inWords(nanoseconds)} | ${ratio} × | ${leastRatio} to ${greatestRatio} |`,
    ),
    '',
  ];
}
