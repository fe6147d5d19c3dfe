import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Stage } from '../stage';

/** How many times as many cases as in the tests of every day. */
const SCALE = 4;

export interface LawFigures {
  readonly scale: number;
  readonly laws: readonly LawRun[];
}

export interface LawRun {
  readonly file: string;
  readonly title: string;
  /** How many random cases were tried; null where the law goes through a fixed list. */
  readonly cases: number | null;
  /** Of a law that says something under a condition: in how many of them it held. */
  readonly held?: number;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
      readonly meta?: { readonly cases?: number; readonly held?: number };
    }[];
  }[];
}

/** All laws, each with more cases than a developer would wait for. */
export const laws: Stage<LawFigures> = {
  name: 'laws',
  run(_scale, { report }) {
    const folder = mkdtempSync(join(tmpdir(), 'laws-'));
    const file = join(folder, 'report.json');
    const options = ['--root', '.', '--config', 'test/verify/laws/vitest.config.ts'];
    report(`every law, with ${SCALE} times its usual cases`);
    spawnSync('npx', ['vitest', 'run', ...options, '--reporter=json', `--outputFile=${file}`], {
      env: { ...process.env, LAW_SCALE: String(SCALE) },
      stdio: 'ignore',
    });
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    rmSync(folder, { recursive: true });
    const runs = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map((result) => ({ file: basename(name), ...result })),
    );
    const failed = runs.filter(({ status }) => status !== 'passed');
    if (failed.length > 0) {
      throw new Error(failed.map(({ title, failureMessages }) => `${title}\n${failureMessages.join('\n')}`).join('\n'));
    }
    const empty = runs.filter(({ meta }) => meta?.cases === 0 || meta?.held === 0);
    if (runs.length === 0) throw new Error('no law was found');
    if (empty.length > 0) throw new Error(`checked nowhere: ${empty.map(({ title }) => title).join('; ')}`);
    return Promise.resolve({
      scale: SCALE,
      laws: runs
        .map(({ file: from, title, meta }) => ({
          ...{ file: from, title, cases: meta?.cases ?? null },
          ...(meta?.held === undefined ? {} : { held: meta.held }),
        }))
        .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0)),
    });
  },
};
