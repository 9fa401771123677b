import type { Core } from '@strapi/strapi';

/** A connection of the `pg` package; Knex has no types for it. */
export interface PgConnection {
  query(query: string | { name?: string; text: string; values: unknown[] }): Promise<{
    rows: unknown;
  }>;
  on(event: 'notification' | 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
}

/** A Knex client. The client of a transaction has one connection. */
export interface PgClient {
  acquireConnection(): Promise<PgConnection>;
  releaseConnection(connection: PgConnection): Promise<void>;
}

interface RawClient {
  acquireRawConnection(): Promise<PgConnection>;
  destroyRawConnection(connection: PgConnection): Promise<void>;
}

/**
 * The functions by which Knex opens and closes connections outside of its pool.
 *
 * Relies on `knex/lib/dialects/postgres/index.js`.
 */
export const rawConnections = (strapi: Core.Strapi): RawClient =>
  strapi.db.connection.client as RawClient;

/**
 * The client of a Knex instance or transaction.
 *
 * Relies on `knex/lib/client.js` and, for transactions, `knex/lib/execution/transaction.js`.
 */
export const pgClientOf = (knex: Core.Strapi['db']['connection']): PgClient =>
  knex.client as PgClient;

/** A connection of better-sqlite3, as far as a lock needs it. */
interface SqliteFile {
  exec(sql: string): unknown;
  close(): void;
}

/**
 * Opens an SQLite file with the driver that Knex has loaded; `config/database.ts` chooses its version.
 *
 * Relies on `driver` of `knex/lib/client.js`.
 *
 * @param timeout milliseconds to wait for a lock of another process
 */
export function openSqlite(strapi: Core.Strapi, file: string, timeout: number): SqliteFile {
  const { driver: Driver } = strapi.db.connection.client as {
    driver: new (file: string, options: { timeout: number }) => SqliteFile;
  };
  return new Driver(file, { timeout });
}
