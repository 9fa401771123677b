import type { Core } from '@strapi/strapi';
import { isPostgres } from './client';

/** A query of Knex, as far as it locks rows. */
interface LockableQuery {
  forUpdate(): unknown;
  forKeyShare(): unknown;
  skipLocked(): unknown;
}

/** How a query locks the rows that it selects, until the transaction ends. */
type RowLock = 'update' | 'update-skip-locked' | 'key-share';

/**
 * Adds a row lock to a query on PostgreSQL. SQLite locks the whole database for a transaction that
 * writes, and has no row locks.
 * https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-ROWS
 */
export function lockRows(strapi: Core.Strapi, query: LockableQuery, lock: RowLock): void {
  if (!isPostgres(strapi)) return;
  if (lock === 'key-share') query.forKeyShare();
  else query.forUpdate();
  if (lock === 'update-skip-locked') query.skipLocked();
}
