import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../../articles/uids';
import { lockDocument, transactionWithRetries } from '../../platform/database';
import type { Belongings } from './belongings';
import { forgetUnlessKept } from './record';
import { expiredBefore } from './settings';
import { keepVersions, listExpired, lockEntry, type EntryLock } from './store';

/** Entries per query. */
const BATCH = 100;

/**
 * Deletes entries for good whose time in the bin has ended. Each has a transaction of its own, so that
 * one that fails, which the log tells, keeps none of the others. Safe on several instances at once: each
 * skips an entry that another transaction holds.
 *
 * @returns the number of deleted entries
 */
export async function emptyBin(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  now = new Date(),
): Promise<number> {
  const before = expiredBefore(strapi, now);
  let removed = 0;
  for (let after = '0'; ;) {
    const expired = await listExpired(strapi, { before, after, limit: BATCH });
    for (const { id, documentId } of expired) {
      after = id;
      try {
        const entry = { id, documentId };
        if (await removeEntry(strapi, belongings, entry, 'update-skip-locked')) removed += 1;
      } catch (error) {
        strapi.log.error('An article cannot leave the bin; retrying in an hour.', {
          error,
          entry: id,
          documentId,
        });
      }
    }
    if (expired.length < BATCH) return removed;
  }
}

/**
 * Deletes an entry for good, with everything that belongs to its article.
 *
 * @param lock whether to wait for a transaction that holds the entry, or to skip the entry
 * @returns `false` if the entry was restored or deleted meanwhile, or was skipped
 */
export async function removeEntry(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  { id, documentId }: { id: string; documentId: string },
  lock: EntryLock = 'update',
): Promise<boolean> {
  return transactionWithRetries(strapi, async () => {
    const versions = await lockEntry(strapi, id, lock);
    if (versions === null) return false;
    await lockDocument(strapi, ARTICLE, documentId);
    await keepVersions(strapi, id, []);
    for (const { locale, belongings: stored } of versions) {
      for (const { name, discard } of belongings) await discard?.(strapi, stored[name]);
      await forgetUnlessKept(strapi, belongings, { documentId, locale });
    }
    return true;
  });
}
