import type { Core } from '@strapi/strapi';
import type { KnexQuery } from '../sql';
import { isPostgres } from './client';

/** How a query locks the rows that it selects, until the transaction ends. */
export type RowLock = 'update' | 'update-skip-locked' | 'key-share';

/**
 * Adds a row lock to a query on PostgreSQL. SQLite locks the whole database for a transaction that
 * writes, and has no row locks.
 * https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-ROWS
 */
export function lockRows(strapi: Core.Strapi, query: KnexQuery, lock: RowLock): void {
  if (!isPostgres(strapi)) return;
  if (lock === 'key-share') void query.forKeyShare();
  else void query.forUpdate();
  if (lock === 'update-skip-locked') void query.skipLocked();
}
