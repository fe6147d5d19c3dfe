/** Where the packed library is run, each of an exact version, so that a run can be repeated. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { answersOfChromium, hasChromium } from './chromium';
import { ENTRIES } from '../package/packed';
import { answersOfWorkerd } from './workerd';

export interface Host {
  readonly name: string;
  /** What npm installs, under a name of its own. */
  readonly packages: readonly string[];
  /** Null where the host is not on this machine. */
  readonly run: (folder: string, hosts: string) => Promise<Answers | null>;
}

export interface Answers {
  readonly version: string;
  /** What the program printed that imports every entry. */
  readonly imported: string;
  /** What the program printed that requires every entry; null where the host has no `require`. */
  readonly required: string | null;
}

const MOST_OUTPUT = 2 ** 27;

const node = (version: string): Host => {
  const alias = `node${version.split('.')[0] ?? ''}`;
  const program = `node_modules/${alias}/bin/node`;
  return {
    name: 'Node',
    packages: [`${alias}@npm:node-${process.platform}-${process.arch}@${version}`],
    run: onCommandLine(program, []),
  };
};

export const HOSTS: readonly Host[] = [
  node('20.20.2'),
  node('22.23.5'),
  node('24.22.3'),
  { name: 'Bun', packages: ['bun@1.4.5'], run: onCommandLine('node_modules/.bin/bun', ['run']) },
  {
    name: 'Deno',
    packages: ['deno@2.9.6'],
    run: onCommandLine('node_modules/.bin/deno', ['run', '--allow-read', '--quiet']),
  },
  {
    name: 'workerd',
    packages: ['workerd@1.20261117.1'],
    run: async (folder, hosts) => {
      const workerd = join(hosts, 'node_modules/.bin/workerd');
      const version = execFileSync(workerd, ['--version'], { encoding: 'utf8' }).trim().replace('workerd ', '');
      return { version, imported: await answersOfWorkerd(folder, workerd), required: null };
    },
  },
  {
    name: 'Chromium',
    packages: [],
    run: async (folder) => {
      if (!hasChromium()) return null;
      const { version, text } = await answersOfChromium(folder);
      return { version, imported: text, required: null };
    },
  },
];

function onCommandLine(program: string, flags: readonly string[]): Host['run'] {
  return (folder, hosts) => {
    const run = (...given: readonly string[]): string =>
      execFileSync(join(hosts, program), given, { cwd: folder, encoding: 'utf8', maxBuffer: MOST_OUTPUT }).trim();
    const [version = ''] = /\d+\.\d+\.\d+/u.exec(run('--version')) ?? [];
    const imported = run(...flags, 'print.mjs');
    const required = run(...flags, 'hardened.cjs', JSON.stringify(ENTRIES));
    return Promise.resolve({ version, imported, required });
  };
}
