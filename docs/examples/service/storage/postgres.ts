import pg from 'pg';
import type { Connection, Database } from './database';
import { TABLES, type Statement } from './statements';

/** Servers that start together make the tables one after the other; the number is any that nobody else uses. */
const LOCK = 20_161_202;

export async function openPostgres(url: string, connections: number = 10): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that breaks while nobody uses it is replaced.
  pool.on('error', ignore);
  // Several statements in one text are one transaction.
  await pool.query(`select pg_advisory_xact_lock(${LOCK}); ${TABLES}`);
  return {
    ...connectionOf(pool),
    async inTransaction(work) {
      const client = await pool.connect();
      // Whoever uses one that breaks is told by its next statement. The pool does not listen meanwhile, and an error that nobody
      // listens to would end the process.
      client.on('error', ignore);
      try {
        // Whoever waited for a lock has to see what was committed meanwhile, whatever the server's default is.
        await client.query('begin isolation level read committed');
        const outcome = await work(connectionOf(client));
        await client.query('commit');
        client.off('error', ignore).release();
        return outcome;
      } catch (failure) {
        // To close the connection undoes what it began, whatever has become of it.
        client.off('error', ignore).release(true);
        throw failure;
      }
    },
    close: () => pool.end(),
  };
}

function ignore(): void {
  // Whom it concerns is told otherwise.
}

function connectionOf(client: pg.Pool | pg.PoolClient): Connection {
  return {
    async run<Row>({ text }: Statement<readonly unknown[], Row>, ...values: readonly unknown[]) {
      const { rows } = await client.query<Row & pg.QueryResultRow>(text, [...values]);
      return rows;
    },
  };
}
