import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Connection, Database } from './database';
import { TABLES, type Statement } from './statements';

/** @param folder where the data are kept; left out, in memory */
export async function openPglite(folder?: string): Promise<Database> {
  const pglite = await PGlite.create(folder);
  await pglite.exec(TABLES);
  return {
    ...connectionOf(pglite),
    inTransaction: (work) => pglite.transaction((transaction) => work(connectionOf(transaction))),
    close: () => pglite.close(),
  };
}

function connectionOf(client: PGlite | Transaction): Connection {
  return {
    async run<Row>({ text }: Statement<readonly unknown[], Row>, ...values: readonly unknown[]) {
      const { rows } = await client.query<Row>(text, [...values]);
      return rows;
    },
  };
}
