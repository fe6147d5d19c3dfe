import type { Statement } from './statements';

export interface Connection {
  run<Values extends readonly unknown[], Row>(
    statement: Statement<Values, Row>,
    ...values: Values
  ): Promise<readonly Row[]>;
}

/** PostgreSQL, by itself or embedded. */
export interface Database extends Connection {
  /** All of it or nothing: what throws or rejects leaves no trace. */
  inTransaction<Outcome>(work: (connection: Connection) => Promise<Outcome>): Promise<Outcome>;
  close(): Promise<void>;
}
