import type { Core } from '@strapi/strapi';
import { isServerFault } from '../../../platform/database';
import { noRow, runSql } from '../sql';
import { entryOf } from './entry';
import { searchable, type PublishedRow } from './read-articles';
import { putEntry, removeEntry } from './store';

/**
 * Puts an article into the index. One that cannot be is left out and logged, and tried again with
 * its next change or the next rebuild: it must not hold up all others. Call it in a transaction that
 * holds the index.
 *
 * @param evenIfSame whether to write what is there already, as a rebuild does
 */
export async function indexArticle(
  strapi: Core.Strapi,
  article: PublishedRow,
  evenIfSame: boolean,
): Promise<void> {
  // PostgreSQL takes no further statement after one that failed, but for the way back to here.
  await runSql(strapi, noRow, 'savepoint search_article');
  try {
    await putEntry(strapi, entryOf(searchable(article)), evenIfSame);
  } catch (error) {
    // Has the batch tried again, and the article with it.
    if (isServerFault(error)) throw error;
    await runSql(strapi, noRow, 'rollback to savepoint search_article');
    const { documentId, locale } = article;
    // Fails too, and has the batch tried again, where the connection is gone.
    await removeEntry(strapi, { documentId, locale });
    strapi.log.error('An article could not be indexed; search does not find it.', {
      documentId,
      locale,
      reason: reasonOf(error),
    });
  }
  await runSql(strapi, noRow, 'release savepoint search_article');
}

/** Without the statement, which Knex puts before it with all words of the article. */
const reasonOf = (error: unknown): string => String(error).split(' - ').at(-1)?.slice(0, 300) ?? '';
