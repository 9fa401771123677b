import type { Core } from '@strapi/strapi';
import { acquireWriteLock, isPostgres, withKnex } from '../../platform/database';

const KEY = 'threeline:file-deletion';

/**
 * Waits until no file is being deleted, and keeps files from being deleted to the end of the current
 * transaction. Any number of writes to articles hold it together. Call it before the transaction
 * writes a row: a deletion that waits for such a row would wait for a writer that waits for it.
 *
 * Raw SQL because Strapi's query layer has no advisory locks. An article's bodies name files by id
 * without a foreign key, whose row locks would do the same for its cover.
 */
export async function holdFiles(strapi: Core.Strapi): Promise<void> {
  await lock(strapi, 'pg_advisory_xact_lock_shared');
}

/** Waits for the writes to articles that are under way, so that what they link is seen. */
export async function holdArticleWrites(strapi: Core.Strapi): Promise<void> {
  await lock(strapi, 'pg_advisory_xact_lock');
}

async function lock(strapi: Core.Strapi, take: string): Promise<void> {
  if (!isPostgres(strapi)) {
    await acquireWriteLock(strapi);
    return;
  }
  await withKnex(strapi, (knex) => knex.raw(`select ${take}(hashtextextended(?, 0))`, [KEY]));
}
