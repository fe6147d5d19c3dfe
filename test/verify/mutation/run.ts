/** Changes the code of `src` in thousands of small ways, one at a time, and sees whether the tests notice. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import type { Stage } from '../stage';
import { compiler, mutated, type Place } from './compiler';
import { hashOf } from './hash';
import { LEAST_SCORE, scoreOf } from './score';
import { SHARDS, filesOf, type Shard } from './shards';
import { isSame, listed, survivor, type Survivor } from './survivors';

export interface MutationFigures {
  readonly files: Readonly<Record<string, FileFigures>>;
}

export interface FileFigures {
  /** Of its text, so that a change of the file since then shows. */
  readonly hash: string;
  readonly mutants: number;
  /** A test failed, or never came to an end, or its file could not be loaded, or the run ended in an error. */
  readonly detected: number;
  /** Passed the tests, and does not compile. */
  readonly refusedByCompiler: number;
  readonly survived: number;
}

/** What is read of Stryker's results. */
export interface Mutant {
  readonly file: string;
  readonly location: Place;
  readonly replacement: string;
  readonly status: string;
  /** Runs at import, so that every test is tried. */
  readonly static?: boolean | undefined;
  readonly coveredBy?: readonly string[] | undefined;
  readonly testsCompleted?: number | undefined;
}

/** The lines of changed files that a CI run mutates at most, so that the run stays short. */
const MOST_LINES_IN_CI = 150;

export const mutation: Stage<MutationFigures> = {
  name: 'mutation',
  async run(scale, { report, keep, onlyChanged }) {
    const chosen = scale === 'small' ? fewChanged(report) : onlyChanged ? changed() : everything();
    let figures: MutationFigures = { files: onlyChanged ? lastFigures() : {} };
    const unexplained: Survivor[] = [];
    for (const [shard, files] of SHARDS.flatMap((each) => batchesOf(each, chosen))) {
      report(`${shard.name}: ${files.join(', ')}`);
      const { files: counted, survivors } = judge(files, await mutants(shard, files));
      figures = inOrder({ ...figures.files, ...counted });
      keep(figures);
      for (const each of survivors) {
        if (listed().some((known) => isSame(known, each))) continue;
        report(`no test tells it, and no reason is listed: ${JSON.stringify(each, null, 2)}`);
        unexplained.push(each);
      }
    }
    if (unexplained.length > 0) throw new Error(`${unexplained.length} mutants survive without a reason`);
    if (Object.keys(figures.files).length === 0) return figures;
    const score = scoreOf(Object.values(figures.files));
    report(`${score.toFixed(1)} % of all mutants are detected`);
    if (scale === 'full' && score < LEAST_SCORE) throw new Error(`that is less than ${LEAST_SCORE} %`);
    return figures;
  },
};

/** Files of a shard that are mutated in one run. Its figures are kept when it ends, so that little is lost where one is cut short. */
const FILES_AT_ONCE = 8;

function batchesOf(shard: Shard, chosen: readonly string[]): readonly (readonly [Shard, readonly string[]])[] {
  const files = filesOf(shard).filter((file) => chosen.includes(file));
  return files.flatMap((_, index) =>
    index % FILES_AT_ONCE === 0 ? [[shard, files.slice(index, index + FILES_AT_ONCE)] as const] : [],
  );
}

const inOrder = (files: MutationFigures['files']): MutationFigures => ({
  files: Object.fromEntries(everything().flatMap((file) => (files[file] ? [[file, files[file]]] : []))),
});

const everything = (): readonly string[] => SHARDS.flatMap(filesOf);

function lastFigures(): MutationFigures['files'] {
  const text = readFileSync(new URL('../figures/mutation.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as MutationFigures).files;
}

/** The files that are not as they were when they were last mutated, those that never were among them. */
function changed(): readonly string[] {
  const files = lastFigures();
  return everything().filter((file) => files[file]?.hash !== hashOf(file));
}

/**
 * Of the files that have changed since they were last mutated the shortest, as many as a CI run has time for. One that never was takes its
 * first turn in a full run, where somebody looks at what survives.
 */
function fewChanged(report: (line: string) => void): readonly string[] {
  const length = (file: string): number => readFileSync(file, 'utf8').split('\n').length;
  const all = changed()
    .filter((file) => file in lastFigures())
    .sort((one, other) => length(one) - length(other));
  const taken: string[] = [];
  let lines = 0;
  for (const file of all) {
    lines += length(file);
    if (lines <= MOST_LINES_IN_CI || taken.length === 0) taken.push(file);
  }
  report(`${all.length} files have changed since they were mutated; tried: ${taken.join(', ') || 'none'}`);
  return taken;
}

export async function mutants({ name }: Shard, files: readonly string[]): Promise<readonly Mutant[]> {
  mkdirSync('.stryker-tmp', { recursive: true });
  // The tests of documented payloads look for them beside the checkout, and Stryker's copy lies elsewhere.
  if (existsSync('../shared') && !existsSync('.stryker-tmp/shared')) symlinkSync('../../shared', '.stryker-tmp/shared');
  process.env['SHARD'] = name;
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    mutate: [...files],
    coverageAnalysis: 'perTest',
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    concurrency: 2,
    cleanTempDir: false,
    timeoutMS: 20_000,
  }).runMutationTest();
  return results.map(({ fileName, ...mutant }) => ({ file: fileName.slice(fileName.lastIndexOf('src/')), ...mutant }));
}

/**
 * Stryker takes no notice of a test file that fails while it is loaded, as by a mutant in what runs at import. Of such a mutant fewer tests
 * were completed than cover any other.
 */
function isDetected({ status, static: atImport = false, testsCompleted = 0 }: Mutant, mostTests: number): boolean {
  return status === 'Survived' ? atImport && testsCompleted < mostTests : status !== 'NoCoverage';
}

type Counts = { -readonly [Key in keyof FileFigures]: FileFigures[Key] };

/** Counts by file, and asks the compiler about those that passed all tests. */
export function judge(
  tried: readonly string[],
  mutants: readonly Mutant[],
): {
  readonly files: Readonly<Record<string, FileFigures>>;
  readonly survivors: readonly Survivor[];
} {
  const isRefused = compiler();
  const mostTests = Math.max(...mutants.map(({ coveredBy = [] }) => coveredBy.length));
  const files: Record<string, Counts> = {};
  // Types alone have no mutants.
  for (const file of tried) files[file] = noneOf(file);
  const survivors: Survivor[] = [];
  for (const mutant of mutants) {
    const { file, location, replacement } = mutant;
    const counts = (files[file] ??= noneOf(file));
    counts.mutants += 1;
    if (isDetected(mutant, mostTests)) {
      counts.detected += 1;
      continue;
    }
    const text = readFileSync(file, 'utf8');
    if (isRefused(file, mutated(text, location, replacement))) {
      counts.refusedByCompiler += 1;
    } else {
      counts.survived += 1;
      survivors.push(survivor(file, text, location, replacement));
    }
  }
  return { files, survivors };
}

const noneOf = (file: string): Counts => ({
  hash: hashOf(file),
  mutants: 0,
  detected: 0,
  refusedByCompiler: 0,
  survived: 0,
});
