/**
 * Gathers the evidence anew: `npm run verify` all of it, `npm run verify -- closing mutation` these parts, and with `--small`
 * what fits into every CI run; `-- mutation --changed` only what has changed. In full it writes the figures, from which the
 * reference pages follow; of a stage that fails the old ones stay, and no page is written.
 */
import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { closing } from './closing/run';
import { differential } from './differential/run';
import { fuzzing } from './fuzzing/run';
import { laws } from './laws/run';
import { measuredNow } from './measured';
import { mutation } from './mutation/run';
import { planted } from './planted/run';
import { regularExpressions } from './regularExpressions/run';
import type { Scale, Stage } from './stage';

const STAGES: readonly Stage<unknown>[] = [laws, closing, differential, fuzzing, regularExpressions, planted, mutation];

/** The others are part of the tests, or take too long for every day. */
const IN_CI: readonly Stage<unknown>[] = [closing, differential, fuzzing, mutation];

const FLAGS: readonly string[] = ['--small', '--changed'];

const strange = process.argv.slice(2).filter((argument) => argument.startsWith('--') && !FLAGS.includes(argument));
if (strange.length > 0) throw new Error(`there is no flag ${strange.join(', ')}: ${FLAGS.join(', ')}`);

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const scale: Scale = process.argv.includes('--small') ? 'small' : 'full';
const unknown = names.filter((name) => STAGES.every((stage) => stage.name !== name));
if (unknown.length > 0)
  throw new Error(`there is no stage ${unknown.join(', ')}: ${STAGES.map(({ name }) => name).join(', ')}`);

const measured = measuredNow();
const failed: string[] = [];
const written = new Set<string>();
const stages =
  names.length > 0 ? STAGES.filter(({ name }) => names.includes(name)) : scale === 'small' ? IN_CI : STAGES;
for (const stage of stages) {
  console.log(`\n== ${stage.name}`);
  const keep = (figures: unknown): void => {
    if (scale === 'small') return;
    const text = JSON.stringify({ measured, ...(figures as object) }, null, 2);
    writeFileSync(new URL(`figures/${stage.name}.json`, import.meta.url), `${text}\n`);
    written.add(stage.name);
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
if (scale === 'full' && failed.length === 0) {
  execFileSync('npm', ['run', '--silent', 'reference'], { stdio: 'inherit' });
}
for (const name of scale === 'full' ? failed : []) {
  console.log(
    `figures/${name}.json is ${written.has(name) ? 'what was counted until the failure' : 'that of an earlier run'}`,
  );
}
if (scale === 'full' && failed.length > 0) console.log('the reference pages are as they were');
console.log(
  failed.length === 0
    ? `\neverything holds in ${stages.map(({ name }) => name).join(', ')}${scale === 'small' ? ', in small' : ''}`
    : `\nFAILED: ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
