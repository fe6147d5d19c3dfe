import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../storage/database';
import { openPglite } from '../storage/pglite';
import { openPostgres } from '../storage/postgres';

const server = inject('postgres');

interface Place {
  readonly name: string;
  /** Whether there is one here. */
  readonly isThere: boolean;
  /** An empty database; on a server it has this name. */
  open(name: string): Promise<Database>;
}

/** Where every test of what is stored runs. */
export const PLACES: readonly Place[] = [
  { name: 'PGlite', isThere: true, open: () => openPglite() },
  { name: 'PostgreSQL', isThere: server !== null, open: async (name) => openPostgres(await createDatabase(name), 20) },
];

/** @returns the address of a new database on the server */
export async function createDatabase(name: string): Promise<string> {
  const client = new pg.Client(`${server ?? ''}/postgres`);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${server ?? ''}/${name}`;
}

export const hasServer: boolean = server !== null;

export async function empty(database: Database): Promise<void> {
  for (const table of ['customers', 'snapshots', 'events', 'outbox', 'answers']) {
    await database.run({ text: `delete from ${table}` });
  }
}
