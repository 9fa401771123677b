import type { Core } from '@strapi/strapi';
import { acquireWriteLock, isPostgres, withKnex } from '../../platform/database';

const KEY = 'threeline:file-deletion';

/**
 * Waits until no file is being deleted, and blocks deletions of files until the current transaction
 * ends. Writes to articles share the lock. Call it before the transaction writes a row. Otherwise a
 * deletion and a writer could wait for each other.
 *
 * Uses raw SQL because Strapi's query layer has no advisory locks. Bodies name files by id without
 * a foreign key, whose row locks protect covers.
 */
export async function blockFileDeletion(strapi: Core.Strapi): Promise<void> {
  await lock(strapi, 'pg_advisory_xact_lock_shared');
}

/** Waits for running writes to articles, so that their links are visible. */
export async function waitForArticleWrites(strapi: Core.Strapi): Promise<void> {
  await lock(strapi, 'pg_advisory_xact_lock');
}

async function lock(strapi: Core.Strapi, take: string): Promise<void> {
  if (!isPostgres(strapi)) {
    await acquireWriteLock(strapi);
    return;
  }
  await withKnex(strapi, (knex) => knex.raw(`select ${take}(hashtextextended(?, 0))`, [KEY]));
}
