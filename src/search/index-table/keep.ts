import type { Core } from '@strapi/strapi';
import type { Change } from '../../changes';
import { lockUntilCommit } from '../../documents';
import { entryOf } from './entry';
import { readArticles } from './read-articles';
import { putEntry, removeEntry, type Address } from './store';

const ARTICLE = 'api::article.article';

/**
 * Holds the index to the end of the transaction. Whoever writes an entry must read its article after
 * that: of two that read and write at once, the later write could be of the earlier read.
 */
export const holdIndex = (strapi: Core.Strapi): Promise<void> =>
  lockUntilCommit(strapi, 'search-index');

/** The articles whose entries a batch of changes makes stale. */
function touchedBy(changes: readonly Change[]): Address[] {
  const touched = new Map<string, Address>();
  for (const { uid, documentId, locale, published } of changes) {
    if (uid !== ARTICLE || locale === null || !published) continue;
    touched.set(`${documentId} ${locale}`, { documentId, locale });
  }
  return [...touched.values()];
}

/** Brings the index to what is published now. Call it in a transaction. */
export async function keepUp(strapi: Core.Strapi, changes: readonly Change[]): Promise<void> {
  const touched = touchedBy(changes);
  if (touched.length === 0) return;
  await holdIndex(strapi);
  for (const address of touched) {
    const [article] = await readArticles(strapi, address);
    if (article === undefined) await removeEntry(strapi, address);
    else await putEntry(strapi, entryOf(article), false);
  }
}
