import pg from 'pg';
import { describe, inject } from 'vitest';
import type { Database } from '../storage/database';
import { openPglite } from '../storage/pglite';
import { openPostgres } from '../storage/postgres';

const server = inject('postgres');

type Open = (name: string) => Promise<Database>;

/** Describes the same twice: on PGlite, and on a PostgreSQL server where there is one. `open` gives an empty database of that name. */
export function onEachDatabase(title: string, tests: (open: Open) => void): void {
  describe(`${title}, on PGlite`, () => {
    tests(sharedPglite);
  });
  describe.skipIf(server === null)(`${title}, on PostgreSQL`, () => {
    tests(async (name) => openPostgres(await createDatabase(name), CONNECTIONS));
  });
}

const CONNECTIONS = 20;

let pglite: Promise<Database> | undefined;

/** One for all files that a process runs, emptied for each: to make one takes longer than most tests. */
async function sharedPglite(): Promise<Database> {
  pglite ??= openPglite();
  const database = await pglite;
  await empty(database);
  return { ...database, close: () => Promise.resolve() };
}

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
