import type { Core } from '@strapi/strapi';

/** The counters of the connection pool. */
export interface DatabasePool {
  /** Connections in use. */
  numUsed(): number;
  /** Open connections that nobody uses. */
  numFree(): number;
  /** Statements that wait for a connection. */
  numPendingAcquires(): number;
  /** The most connections. */
  max: number;
}

/**
 * Returns Strapi's connection pool. Knex types its client as `any`. Relies on `client.pool`, which
 * `knex/lib/client.js` creates from the package `tarn` (`tarn/dist/Pool.js`).
 */
export const databasePool = (strapi: Core.Strapi): DatabasePool =>
  (strapi.db.connection.client as { pool: DatabasePool }).pool;
