import type { Core } from '@strapi/strapi';
import { isServerFault } from '../../../platform/database';
import { noRow, runSql } from '../sql';
import { entryOf } from './entry';
import { searchable, type PublishedRow } from './read-articles';
import { putEntry, removeEntry } from './store';

/**
 * Indexes an article. An article that cannot be indexed is logged and removed from the index, so that it
 * does not block all others. Its next change or the next rebuild retries it. Call it in a transaction that
 * has locked the index.
 *
 * @param evenIfSame whether to write an unchanged entry again, as a rebuild does
 */
export async function indexArticle(
  strapi: Core.Strapi,
  article: PublishedRow,
  evenIfSame: boolean,
): Promise<void> {
  // After an error PostgreSQL accepts no statement but a rollback to a savepoint.
  await runSql(strapi, noRow, 'savepoint search_article');
  try {
    await putEntry(strapi, entryOf(searchable(article)), evenIfSame);
  } catch (error) {
    // The caller retries the whole batch.
    if (isServerFault(error)) throw error;
    await runSql(strapi, noRow, 'rollback to savepoint search_article');
    const { documentId, locale } = article;
    // If the connection is lost, this fails too, and the caller retries the batch.
    await removeEntry(strapi, { documentId, locale });
    strapi.log.error('Indexing an article failed; search does not find it.', {
      documentId,
      locale,
      reason: reasonOf(error),
    });
  }
  await runSql(strapi, noRow, 'release savepoint search_article');
}

/** Removes the statement from Knex's error message, because it contains all words of the article. */
const reasonOf = (error: unknown): string => String(error).split(' - ').at(-1)?.slice(0, 300) ?? '';
