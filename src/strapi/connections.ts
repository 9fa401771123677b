/** The part of a connection of better-sqlite3 that concerns transactions. */
export interface SqliteConnection extends PooledConnection {
  readonly inTransaction: boolean;
  prepare(sql: string): { run(): unknown };
  close(): void;
}

/** The part of a connection of pg that concerns transactions. */
export interface PostgresConnection extends PooledConnection {
  /** `I` outside a transaction, `T` in one, `E` in a failed one, `null` before the first. */
  getTransactionStatus(): 'I' | 'T' | 'E' | null;
  end(): Promise<void>;
}

interface PooledConnection {
  /** The reason why Knex must not reuse the connection. Its pool replaces such a connection. */
  __knex__disposed?: unknown;
}

export type Connection = SqliteConnection | PostgresConnection;

export const isSqlite = (connection: Connection): connection is SqliteConnection =>
  'inTransaction' in connection;

/**
 * Whether the database has an open transaction on the connection.
 *
 * Relies on `inTransaction` of `better-sqlite3/lib/database.js` and on `getTransactionStatus()` of
 * `pg/lib/client.js`.
 */
export function hasOpenTransaction(connection: Connection): boolean {
  if (isSqlite(connection)) return connection.inTransaction;
  const status = connection.getTransactionStatus();
  return status === 'T' || status === 'E';
}

/**
 * Ends the transaction of a connection after a failed COMMIT. SQLite leaves the transaction open;
 * PostgreSQL does not. Closes the connection if the transaction cannot be ended. Never rejects.
 */
export async function endFailedCommit(connection: Connection): Promise<void> {
  try {
    if (isSqlite(connection)) {
      if (connection.inTransaction) connection.prepare('ROLLBACK').run();
    } else {
      // pg reports the error before it reads the new state of the transaction.
      await new Promise((done) => setImmediate(done));
    }
    if (hasOpenTransaction(connection)) throw new Error('The transaction is still open.');
  } catch (error) {
    retire(connection, error);
  }
}

/**
 * Closes a connection, which rolls its transaction back, and lets the pool replace it.
 *
 * Relies on `knex/lib/client.js`, whose pool replaces a connection with `__knex__disposed`.
 */
export function retire(connection: Connection, reason: unknown): void {
  connection.__knex__disposed = reason;
  if (isSqlite(connection)) connection.close();
  // The server may be unreachable, which may be why the connection is closed.
  else connection.end().catch(() => undefined);
}
