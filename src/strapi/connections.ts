/** A connection of better-sqlite3, as far as its transaction matters. */
export interface SqliteConnection extends PooledConnection {
  readonly inTransaction: boolean;
  prepare(sql: string): { run(): unknown };
  close(): void;
}

/** A connection of pg, as far as its transaction matters. */
export interface PostgresConnection extends PooledConnection {
  /** `I` outside of a transaction, `T` inside, `E` inside a failed one, `null` before the first. */
  getTransactionStatus(): 'I' | 'T' | 'E' | null;
  end(): Promise<void>;
}

interface PooledConnection {
  /** Why Knex must not use the connection again. Its pool replaces such a connection. */
  __knex__disposed?: unknown;
}

export type Connection = SqliteConnection | PostgresConnection;

export const isSqlite = (connection: Connection): connection is SqliteConnection =>
  'inTransaction' in connection;

/** Whether the database has a transaction open on the connection. */
export function hasOpenTransaction(connection: Connection): boolean {
  if (isSqlite(connection)) return connection.inTransaction;
  const status = connection.getTransactionStatus();
  return status === 'T' || status === 'E';
}

/**
 * Makes sure that no transaction is open on a connection after a failed COMMIT, which SQLite leaves
 * open and PostgreSQL does not. Closes the connection where it cannot. Never rejects.
 */
export async function endFailedCommit(connection: Connection): Promise<void> {
  try {
    if (isSqlite(connection)) {
      if (connection.inTransaction) connection.prepare('ROLLBACK').run();
    } else {
      // pg reports an error before it reads the new state of the transaction behind it.
      await new Promise((done) => setImmediate(done));
    }
    if (hasOpenTransaction(connection)) throw new Error('The transaction is still open.');
  } catch (error) {
    retire(connection, error);
  }
}

/** Closes a connection, which rolls its transaction back, and has the pool replace it. */
export function retire(connection: Connection, reason: unknown): void {
  connection.__knex__disposed = reason;
  if (isSqlite(connection)) connection.close();
  // The server may be gone, which is why the connection is closed.
  else connection.end().catch(() => undefined);
}
