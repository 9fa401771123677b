import type { Core } from '@strapi/strapi';
import type { ArticleAddress } from '../../articles/permissions';
import { ARTICLE } from '../../articles/uids';
import { currentActor } from '../../platform/actors';
import { beforeCommit } from '../../platform/change-log';
import { onDocumentWrites, type DocumentCall } from '../../platform/database';
import type { Belongings } from './belongings';
import { versionsToDelete } from './snapshot';
import { addEntry, entriesOf } from './store';

/**
 * Puts each deleted article into the bin, in the transaction of the delete. Call it in `register`,
 * after the write transaction.
 */
export function recordDeletes(strapi: Core.Strapi, belongings: readonly Belongings[]): void {
  onDocumentWrites(strapi, async ({ uid, action, params }, next) => {
    if (uid !== ARTICLE || action !== 'delete') return next();
    await putIntoBin(strapi, belongings, params);
    return next();
  });
  // Other code that deletes in the database layer passes no document middleware, so such an article is
  // not in the bin.
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale } of changes) {
      if (uid !== ARTICLE || action !== 'delete' || locale === null) continue;
      await forgetUnlessKept(strapi, belongings, { documentId, locale });
    }
  });
}

/** Stores what a delete is about to remove. Call it in the transaction of the delete. */
export async function putIntoBin(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  { documentId, locale }: Pick<DocumentCall['params'], 'documentId' | 'locale'>,
): Promise<void> {
  if (documentId === undefined) return;
  const versions = await versionsToDelete(strapi, belongings, { documentId, locale });
  if (versions.length === 0) return;
  const actor = currentActor(strapi);
  await addEntry(strapi, { documentId, deletedAt: new Date(), actor, versions });
}

/** Deletes what belongs to an article that neither exists nor can be restored. */
export async function forgetUnlessKept(
  strapi: Core.Strapi,
  belongings: readonly Belongings[],
  article: ArticleAddress,
): Promise<void> {
  const { documentId, locale } = article;
  const inBin = (await entriesOf(strapi, documentId)).some(({ versions }) =>
    versions.some((version) => version.locale === locale),
  );
  if (inBin) return;
  if ((await strapi.db.query(ARTICLE).count({ where: { documentId, locale } })) > 0) return;
  for (const { forget } of belongings) await forget?.(strapi, article);
}
