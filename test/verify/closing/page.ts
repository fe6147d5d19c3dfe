import type { ClosingFigures, SpaceFigures } from './figures';
import type { LawName } from './lawBook';

/** The section of the reference page on assurance: what was closed, what was checked, and what that does not say. */
export function closingSection(figures: ClosingFigures): readonly string[] {
  return [
    '## Closing the space',
    '',
    'Random histories visit some states; an explorer visits all of them, within bounds. It begins at a customer, tries every',
    'command of an alphabet (all twenty kinds, both kinds of delegated admin, by every party), lets time pass to instants on which',
    'something is due, and goes on from every state it has not seen, until there is none. At every state and every step it checks the',
    'laws below, against the built package and not its sources. The bounds are those of the ids: so many invitations, granular',
    'relationships, assignments in each, and purchases there are at most. Where there are more actors than parties, a helpdesk agent',
    'of each partner, a billing administrator and an administrator of relationships try everything as well.',
    '',
    ...spacesTable(figures.spaces),
    '',
    ...figures.spaces.filter(isFirstOfItsName).map(({ name, about }) => `- \`${name}\`. ${about}`),
    '',
    `Altogether ${whole(total(figures, ({ states }) => states))} states and ${whole(total(figures, ({ transitions }) => transitions))} transitions; ${whole(total(figures, ({ refused }) => refused))} attempts were refused and ${whole(total(figures, ({ quiet }) => quiet))} changed nothing. It took ${whole(figures.processorSeconds)} seconds of a processor (${whole(figures.seconds)} on the clock of a machine with other work), and ${whole(figures.peakMemoryMB)} MB at most.`,
    '',
    '### Laws, and how often each was checked',
    '',
    '| law | checks | a state |',
    '| --- | ---: | ---: |',
    ...lawNames(figures).map((name) => {
      const checks = total(figures, (space) => space.checks[name]);
      return `| ${figures.laws[name]} | ${whole(checks)} | ${rate(checks / total(figures, ({ states }) => states))} |`;
    }),
    '',
    `What is dear is checked at a sample: reading back at every ${nth(figures.sampling.reading)} state, what explain says and that refusals are frozen at every ${nth(figures.sampling.explaining)}, the menus at every ${nth(figures.sampling.menus)}. All else is checked wherever it can be.`,
    '',
    '### What was reached',
    '',
    ...reachedTable(figures.spaces),
    '',
    '### The reductions, checked',
    '',
    'States count as one that differ in ids, in the order of entries, in who did something, in instants that no rule reads, or in',
    'the names of the two partners. The raw space, without any of that, was explored as well to a small depth, and at every depth',
    'its states had exactly the keys of the reduced one:',
    '',
    '| space | depth | raw states | reduced states |',
    '| --- | ---: | ---: | ---: |',
    ...figures.crossChecks.map(
      ({ space, depth, rawStates, reducedStates }) =>
        `| \`${space}\` | ${depth} | ${whole(rawStates)} | ${whole(reducedStates)} |`,
    ),
    '',
    `And at any depth: ${whole(total(figures, ({ twins }) => twins))} times another customer with the key of a known state was tried with every command, and led to the same states with the same refusals.`,
    '',
    '### What is not claimed',
    '',
    '- Nothing beyond the bounds: more partners, ids, groups and terms than there are, other clouds, other days and other instants.',
    '- Nothing about arguments outside the alphabet: long names, other durations, other roles. Random histories and examples try those.',
    '- That everything left out of a key is without effect is checked by samples and at small depth, not proved.',
    '- Outsiders to a command try it once for each partner and id, and not with all its arguments; of free ids only the first is tried.',
    '- Keys are kept whole, so that no two states are taken for one by a collision. Whether two customers of a key behave alike is',
    '  compared by 32 bits, which overlooks a difference about once in four thousand million.',
  ];
}

const whole = (count: number): string => Math.round(count).toLocaleString('en-US');

const nth = (count: number): string => `${count}th`;

const rate = (number: number): string => (number >= 1 ? number.toFixed(1) : number.toPrecision(1));

const total = ({ spaces }: ClosingFigures, of: (space: SpaceFigures) => number): number =>
  spaces.reduce((sum, space) => sum + of(space), 0);

const lawNames = ({ laws }: ClosingFigures): readonly LawName[] => Object.keys(laws) as LawName[];

const isFirstOfItsName = ({ name }: SpaceFigures, index: number, all: readonly SpaceFigures[]): boolean =>
  all.findIndex((each) => each.name === name) === index;

function spacesTable(spaces: readonly SpaceFigures[]): readonly string[] {
  return [
    '| start | invitations | granular | assignments each | purchases | instants | actors | commands tried a state | states | transitions | depth | closed |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...spaces.map(({ name, bounds, actors, triedPerState, states, transitions, depth, closed }) => {
      const { invitations, grants, assignments, purchases, instants } = bounds;
      const within = [invitations, grants, assignments, purchases, instants, actors, triedPerState];
      const cells = [...within, states, transitions, depth].map(whole);
      return `| \`${name}\` | ${cells.join(' | ')} | ${closed ? 'yes' : 'no'} |`;
    }),
  ];
}

function reachedTable(spaces: readonly SpaceFigures[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { reached } of spaces) {
    for (const [status, count] of Object.entries(reached)) sums.set(status, (sums.get(status) ?? 0) + count);
  }
  const legacy = spaces.reduce((sum, { reachedLegacy }) => sum + reachedLegacy, 0);
  const accepted = new Map<string, number>();
  for (const space of spaces) {
    for (const [type, count] of Object.entries(space.accepted)) accepted.set(type, (accepted.get(type) ?? 0) + count);
  }
  return [
    '| a granular relationship that is | in states |',
    '| --- | ---: |',
    ...[...sums].map(([status, count]) => `| \`${status}\` | ${whole(count)} |`),
    `| (delegated admin of the legacy kind) | ${whole(legacy)} |`,
    '',
    '| command | steps |',
    '| --- | ---: |',
    ...[...accepted]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([type, count]) => `| \`${type}\` | ${whole(count)} |`),
  ];
}
