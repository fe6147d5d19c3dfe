/**
 * Gathers the evidence anew: `npm run verify` all of it, `npm run verify -- closing mutation` these parts, and with `--small`
 * what fits into every CI run; `-- mutation --changed` only what has changed. In full it writes the figures, from which the
 * reference pages follow.
 */
import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { closing } from './closing/run';
import { differential } from './differential/run';
import { fuzzing } from './fuzzing/run';
import { laws } from './laws/run';
import { mutation } from './mutation/run';
import { planted } from './planted/run';
import { regularExpressions } from './regularExpressions/run';
import type { Scale, Stage } from './stage';

const STAGES: readonly Stage<unknown>[] = [laws, closing, differential, fuzzing, regularExpressions, planted, mutation];

/** The others are part of the tests, or take too long for every day. */
const IN_CI: readonly Stage<unknown>[] = [closing, differential, fuzzing, mutation];

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const scale: Scale = process.argv.includes('--small') ? 'small' : 'full';
const unknown = names.filter((name) => STAGES.every((stage) => stage.name !== name));
if (unknown.length > 0)
  throw new Error(`there is no stage ${unknown.join(', ')}: ${STAGES.map(({ name }) => name).join(', ')}`);

const failed: string[] = [];
for (const stage of names.length > 0
  ? STAGES.filter(({ name }) => names.includes(name))
  : scale === 'small'
    ? IN_CI
    : STAGES) {
  console.log(`\n== ${stage.name}`);
  const keep = (figures: unknown): void => {
    if (scale === 'small') return;
    writeFileSync(new URL(`figures/${stage.name}.json`, import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
  };
  try {
    const report = (line: string): void => {
      console.log(`   ${line}`);
    };
    keep(await stage.run(scale, { report, keep, onlyChanged: process.argv.includes('--changed') }));
  } catch (error) {
    failed.push(stage.name);
    console.error(error);
  }
}
if (scale === 'full') execFileSync('npm', ['run', '--silent', 'reference'], { stdio: 'inherit' });
console.log(failed.length === 0 ? '\nall evidence holds' : `\nFAILED: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
