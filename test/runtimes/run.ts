/**
 * Packs the library and runs it in every runtime that npm has: `npm run runtimes`. All have to answer, to the byte, as the Node does
 * that packs it; what ran goes into the table of the README. With `--hosts` older compilers are left out, and the table as it is.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consumer, install } from '../package/packed';
import { compilesWith, COMPILERS } from './compilers';
import { HOSTS, type Answers } from './hosts';
import { decidedIn, writeProgram } from './program';
import { writeTable, type CompilerRow, type HostRow } from './table';

const isWhole = !process.argv.includes('--hosts');
const { folder } = consumer();
const hosts = join(folder, 'hosts');
const failed: string[] = [];
try {
  const { commands } = writeProgram(folder);
  mkdirSync(hosts);
  writeFileSync(join(hosts, 'package.json'), JSON.stringify({ name: 'hosts', private: true }));
  install(hosts, ...HOSTS.flatMap(({ packages }) => packages));
  const expected = execFileSync(process.execPath, ['print.mjs'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 27 });
  if (decidedIn(expected) !== commands) throw new Error(`of ${commands} commands ${decidedIn(expected)} were decided`);

  const rows: HostRow[] = [];
  for (const { name, run } of HOSTS) {
    const answers = await run(folder, hosts);
    if (answers === null) {
      console.log(`${name}: not on this machine, left out`);
      if (isWhole) failed.push(name);
      continue;
    }
    const differs = differences(JSON.parse(expected) as object, answers);
    rows.push({ name, version: answers.version, require: answers.required !== null });
    console.log(
      `${name} ${answers.version}: ${differs.length === 0 ? 'the same answers' : `OTHER: ${differs.join(', ')}`}`,
    );
    if (differs.length > 0) failed.push(name);
  }
  const compilers: CompilerRow[] = isWhole ? COMPILERS.map((version) => compilesWith(folder, version)) : [];
  for (const { version, checked, skipped } of compilers)
    console.log(
      `TypeScript ${version}: ${checked ? 'compiles' : skipped ? 'compiles with skipLibCheck' : 'does not compile'}`,
    );
  if (isWhole && failed.length === 0) writeTable({ hosts: rows, compilers, commands });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed.length === 0 ? 'all answer alike' : `FAILED: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Which of the answers are others than those expected. */
function differences(expected: object, { imported, required }: Answers): readonly string[] {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const found = Object.entries(expected)
    .filter(([name, value]) => !same(value, (JSON.parse(imported) as Record<string, unknown>)[name]))
    .map(([name]) => name);
  if (required === null) return found;
  const { done } = JSON.parse(required) as { readonly done: Record<string, unknown> };
  const others = Object.keys(done).filter((name) => !same(done[name], (expected as Record<string, unknown>)[name]));
  return [...found, ...others.map((name) => `${name} by require`)];
}
