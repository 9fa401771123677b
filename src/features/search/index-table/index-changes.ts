import type { Core } from '@strapi/strapi';
import type { Change } from '../../../platform/change-log';
import { lockIndex, isNewerVersion, readProgress } from './progress';
import { indexArticle } from './put-article';
import { readArticles } from './read-articles';
import { removeEntry, type Address } from './store';
import { ARTICLE } from '../../../articles/uids';

/** Lists the articles whose index entries a batch of changes makes stale. */
function changedArticles(changes: readonly Change[]): Address[] {
  const changed = new Map<string, Address>();
  for (const { uid, documentId, locale, published } of changes) {
    if (uid !== ARTICLE || locale === null || !published) continue;
    changed.set(`${documentId} ${locale}`, { documentId, locale });
  }
  return [...changed.values()];
}

/** Updates the index entries of changed articles. Call it in a transaction. */
export async function indexChanges(strapi: Core.Strapi, changes: readonly Change[]): Promise<void> {
  const changed = changedArticles(changes);
  if (changed.length === 0) return;
  await lockIndex(strapi);
  // Processes of the newer version index these changes.
  if (isNewerVersion(await readProgress(strapi))) return;
  for (const address of changed) {
    const [article] = await readArticles(strapi, address);
    if (article === undefined) await removeEntry(strapi, address);
    else await indexArticle(strapi, article, false);
  }
}
