/** Plants mistakes in copies of the project, one in each, and sees which of the checks notice. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Stage } from '../stage';
import { BUGS, type Bug } from './bugs';

export interface PlantedFigures {
  readonly bugs: readonly { readonly name: string; readonly file: string; readonly caughtBy: readonly string[] }[];
}

/** Notice most, and take minutes; so they are asked of what nothing else has noticed. */
const EXAMPLES = ['vitest', 'run', 'test/examples'];

/** Each fails where it notices something. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  golden: ['vitest', 'run', 'test/golden'],
  laws: ['vitest', 'run', 'test/laws'],
  'reference model': ['tsx', 'test/verify/verify.ts', 'differential', '--small'],
  'closing the space': ['tsx', 'test/verify/verify.ts', 'closing', '--small'],
};

export const planted: Stage<PlantedFigures> = {
  name: 'planted',
  run(_scale, { report }) {
    const clean = noticed(null);
    if (clean.length > 0) throw new Error(`${clean.join(', ')} fail without a planted bug`);
    const bugs = BUGS.map((bug) => {
      const caughtBy = noticed(bug);
      report(`${bug.name}: ${caughtBy.join(', ') || 'NOT CAUGHT'}`);
      return { name: bug.name, file: bug.file, caughtBy };
    });
    const missed = bugs.filter(({ caughtBy }) => caughtBy.length === 0);
    if (missed.length > 0) throw new Error(`not caught: ${missed.map(({ name }) => name).join('; ')}`);
    return Promise.resolve({ bugs });
  },
};

/** The checks that fail in a copy with the bug. */
function noticed(bug: Bug | null): readonly string[] {
  const home = mkdtempSync(join(tmpdir(), 'planted-'));
  const copy = join(home, 'project');
  for (const file of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')) {
    if (existsSync(file)) cpSync(file, join(copy, file));
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  if (existsSync('../shared')) symlinkSync(resolve('../shared'), join(home, 'shared'));
  if (bug !== null) plant(bug, copy);
  if (run(copy, ['tsup', '--silent', '--no-dts']) !== 0) {
    throw new Error(`the project does not build with ${bug?.name ?? 'nothing planted'}: that is no notice of a bug`);
  }
  const failed = Object.entries(CHECKS).flatMap(([name, command]) => (run(copy, command) === 0 ? [] : [name]));
  if (bug !== null && failed.length === 0 && run(copy, EXAMPLES) !== 0) failed.push('examples');
  rmSync(home, { recursive: true });
  return failed;
}

function plant({ file, instead, planted: mistake }: Bug, copy: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  const parts = text.split(instead);
  if (parts.length !== 2) throw new Error(`${file} does not hold what the planted bug replaces, once: ${instead}`);
  writeFileSync(join(copy, file), parts.join(mistake));
}

/** @throws where the check did not come to its end: whatever killed it, it was not a bug that it noticed */
function run(folder: string, command: readonly string[]): number {
  const env = { ...process.env, LAW_SCALE: '0.3' };
  const { status, signal } = spawnSync('npx', command, { cwd: folder, stdio: 'ignore', env });
  // A shell in between makes an exit code of a signal: 128 and its number.
  if (status === null || status > 128) throw new Error(`${command.join(' ')} was ended by ${signal ?? status}`);
  return status;
}
