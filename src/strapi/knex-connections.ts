import type { Readable, Writable } from 'node:stream';
import type { Core } from '@strapi/strapi';

/** A connection of the `pg` package; Knex has no types for it. */
export interface PgConnection {
  query(query: string | { name?: string; text: string; values: unknown[] }): Promise<{
    rows: unknown;
  }>;
  /** Runs a COPY. The stream of `pg-copy-streams` submits itself. */
  query<Copy extends Readable | Writable>(copy: Copy): Copy;
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
