/** workerd loads no package by itself: every module is named, and a bare name counts from the folder of whoever imports it. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, posix } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ENTRIES } from '../package/packed';
import { MODULES } from './program';

const LIBRARY = 'csp-multi-partner';
/** The newest on which nothing that came later is relied. */
const COMPATIBILITY_DATE = '2025-01-01';
const PATIENCE = 30_000;

export async function answersOfWorkerd(folder: string, workerd: string): Promise<string> {
  const port = await freePort();
  writeFileSync(join(folder, 'workerd.capnp'), configuration(folder, port));
  const server = spawn(workerd, ['serve', 'workerd.capnp'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  try {
    return await answerFrom(`http://127.0.0.1:${port}`);
  } catch (error) {
    throw new Error(complaints || 'workerd said nothing', { cause: error });
  } finally {
    server.kill();
  }
}

async function answerFrom(address: string): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(await response.text());
      return await response.text();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(100);
    }
  }
}

function configuration(folder: string, port: number): string {
  const modules = [...modulesOf(folder)].map(
    ([name, code]) => `(name = ${JSON.stringify(name)}, esModule = ${JSON.stringify(code)})`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [
    ${modules.join(',\n    ')}
  ],
  compatibilityDate = "${COMPATIBILITY_DATE}",
);
`;
}

/** Texts by name, the one that serves first. */
function modulesOf(folder: string): ReadonlyMap<string, string> {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const modules = new Map<string, string>([
    [
      'serve.mjs',
      `import { answers } from './answers.mjs';\nexport default { fetch: () => new Response(answers()) };\n`,
    ],
    ...MODULES.map((name): [string, string] => [name, read(name)]),
    ['neverthrow', read('node_modules/neverthrow/dist/index.es.js')],
  ]);
  const dist = `node_modules/${LIBRARY}/dist`;
  for (const file of readdirSync(join(folder, dist), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js') || file === 'testing.js') continue;
    const name = `${LIBRARY}/${file.replaceAll('\\', '/')}`;
    modules.set(name, read(`${dist}/${file}`));
    modules.set(
      `${posix.dirname(name)}/neverthrow`,
      `export * from '${'../'.repeat(name.split('/').length - 1)}neverthrow';\n`,
    );
  }
  for (const path of ENTRIES) {
    const name = posix.join(LIBRARY, path);
    const file = path === '.' ? './index.js' : `${path}.js`;
    modules.set(name, `export * from './${posix.relative(posix.dirname(name), posix.join(LIBRARY, file))}';\n`);
  }
  return modules;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
