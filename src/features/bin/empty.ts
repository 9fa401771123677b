import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../../articles/uids';
import { lockDocument, transactionWithRetries } from '../../platform/database';
import type { Belongings } from './belongings';
import { forgetUnlessKept } from './record';
import { expiredBefore } from './settings';
import { keepVersions, lockEntry, lockExpired } from './store';

/** Entries per transaction, so that no transaction holds its locks for long. */
const BATCH = 10;

/**
 * Deletes entries for good whose time in the bin has ended. Safe on several instances at once: each
 * skips the entries that another one has locked.
 *
 * @returns the number of deleted entries
 */
export async function emptyBin(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  now = new Date(),
): Promise<number> {
  for (let total = 0; ;) {
    const removed = await transactionWithRetries(strapi, async () => {
      const expired = await lockExpired(strapi, expiredBefore(strapi, now), BATCH);
      for (const { id, documentId } of expired) {
        await removeLocked(strapi, belongings, { id, documentId });
      }
      return expired.length;
    });
    total += removed;
    if (removed < BATCH) return total;
  }
}

/**
 * Deletes an entry for good, with everything that belongs to its article.
 *
 * @returns `false` if the entry was restored or deleted meanwhile
 */
export const removeEntry = (
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  entry: { id: string; documentId: string },
): Promise<boolean> =>
  transactionWithRetries(strapi, () => removeLocked(strapi, belongings, entry));

async function removeLocked(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  { id, documentId }: { id: string; documentId: string },
): Promise<boolean> {
  const versions = await lockEntry(strapi, id);
  if (versions === null) return false;
  await lockDocument(strapi, ARTICLE, documentId);
  await keepVersions(strapi, id, []);
  for (const { locale, belongings: stored } of versions) {
    for (const { name, discard } of belongings) await discard?.(strapi, stored[name]);
    await forgetUnlessKept(strapi, belongings, { documentId, locale });
  }
  return true;
}
