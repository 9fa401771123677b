import type { Core } from '@strapi/strapi';
import type { Change } from '../../../platform/change-log';
import { holdIndex, isOfNewer, readProgress } from './progress';
import { indexArticle } from './put-article';
import { readArticles } from './read-articles';
import { removeEntry, type Address } from './store';
import { ARTICLE } from '../../../articles/uids';

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
  // The newer version follows by itself.
  if (isOfNewer(await readProgress(strapi))) return;
  for (const address of touched) {
    const [article] = await readArticles(strapi, address);
    if (article === undefined) await removeEntry(strapi, address);
    else await indexArticle(strapi, article, false);
  }
}
