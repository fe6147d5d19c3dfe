/** One program for every runtime: the work of the hardening tests in every entry, and decisions on drawn commands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { histories } from 'csp-multi-partner/testing';
import { encode } from 'csp-multi-partner/wire/json';
import { ENTRIES } from '../package/packed';

const HISTORIES = 300;
const SEED = 20181130;

/** Modules that every runtime takes as they are; the first holds `answers`, which has no arguments and returns text. */
export const MODULES = ['answers.mjs', 'work.mjs', 'decided.mjs', 'histories.mjs'] as const;

/** Puts the program into a folder in which the library is installed. */
export function writeProgram(folder: string): { readonly commands: number } {
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  const drawn = fc.sample(histories(), { numRuns: HISTORIES, seed: SEED }).map(({ start, attempts }) => ({
    customer: encode('customer', start),
    commands: encode(
      'commands',
      attempts.map(({ command }) => command),
    ),
    count: attempts.length,
  }));
  const work = readFileSync('test/package/consumer/work.cjs', 'utf8');
  write('work.mjs', `const module = {};\n${work}\nexport default module.exports;\n`);
  write('decided.mjs', readFileSync('test/runtimes/decided.mjs', 'utf8'));
  write('histories.mjs', `export default ${JSON.stringify(drawn)};\n`);
  write('answers.mjs', answers());
  write('print.mjs', `import { answers } from './answers.mjs';\nconsole.log(answers());\n`);
  return { commands: drawn.reduce((sum, { count }) => sum + count, 0) };
}

/** How many commands an answer says the outcome of: none where the histories could not be read. */
export function decidedIn(answers: string): number {
  const { decided } = JSON.parse(answers) as { readonly decided: readonly { readonly outcomes: readonly unknown[] }[] };
  return decided.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
}

/** Names every entry in an import of its own: some runtimes load nothing that is not. */
function answers(): string {
  return [
    `import work from './work.mjs';`,
    `import decided from './decided.mjs';`,
    `import histories from './histories.mjs';`,
    ...ENTRIES.map((path, index) => `import * as entry${index} from 'csp-multi-partner${path.slice(1)}';`),
    `const entries = { ${ENTRIES.map((path, index) => `'${path}': entry${index}`).join(', ')} };`,
    `const entry = (path) => entries[path];`,
    `export const answers = () => JSON.stringify({ ...work(entry), decided: decided(entry, histories) });`,
    '',
  ].join('\n');
}
