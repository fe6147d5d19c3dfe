/**
 * Measures what the library costs beside what a user would pick instead: `npm run bench` all of it, `npm run bench decisions` one
 * group. Each group runs in a process of its own; its figures go to `figures`, from which the performance page follows.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { access } from './groups/access';
import { decisions } from './groups/decisions';
import { documents } from './groups/documents';
import { imports } from './groups/imports';
import { portfolio } from './groups/portfolio';
import { replay } from './groups/replay';
import { sizes } from './groups/sizes';
import type { Group } from './group';

const GROUPS: readonly Group[] = [decisions, access, replay, documents, portfolio, imports, sizes];

const [name] = process.argv.slice(2);
if (name === undefined) {
  for (const group of GROUPS) {
    execFileSync(process.execPath, [...process.execArgv, process.argv[1] as string, group.name], { stdio: 'inherit' });
  }
  execFileSync('npm', ['run', '--silent', 'reference'], { stdio: 'inherit' });
} else {
  const group = GROUPS.find((each) => each.name === name);
  if (group === undefined) throw new Error(`there is no group ${name}: ${GROUPS.map((each) => each.name).join(', ')}`);
  console.log(`\n== ${group.title}`);
  const figures = await group.run();
  writeFileSync(new URL(`figures/${name}.json`, import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
}
