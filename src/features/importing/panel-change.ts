import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { contentOf } from '../../articles/content';
import { draftAt } from '../../articles/draft-history';
import type { RecordedArticle } from './import-records';
import { goneInPanel, type PanelChange } from './plan-import';

/** An import of an older version took at most this long after its articles to write their records. */
const WRITE_MS = 60_000;

/**
 * Finds out whether editors deleted, unpublished or changed an article since its file was imported. A
 * publish or a schedule that leaves the content alone is no change.
 */
export async function panelChange(
  strapi: Core.Strapi,
  record: RecordedArticle,
): Promise<PanelChange | null> {
  const { article, articleDocumentId: documentId, articleLocale: locale, editVersion } = record;
  if (article === null) return 'deleted';
  const gone = goneInPanel(record);
  if (gone !== null) return gone;
  if (editVersion === null) {
    const isNewer = article.updatedAt.getTime() > record.importedAt.getTime() + WRITE_MS;
    return isNewer ? 'changed' : null;
  }
  if (article.editVersion === editVersion) return null;
  const before = await draftAt(strapi, { documentId, locale }, editVersion);
  const now = await contentOf(strapi, { documentId, locale }, 'draft');
  return isSame(before?.content, now) ? null : 'changed';
}

/** A publish sets the publication date and the slug of a draft that lacks them. */
function isSame(before: Record<string, unknown> | undefined, now: Record<string, unknown> | null) {
  if (before === undefined || now === null) return false;
  const filledIn = ['publicationDate', 'slug'].filter((key) => (before[key] ?? null) === null);
  const without = (content: Record<string, unknown>) =>
    JSON.parse(
      JSON.stringify(
        Object.fromEntries(Object.entries(content).filter(([key]) => !filledIn.includes(key))),
      ),
    ) as unknown;
  return isDeepStrictEqual(without(before), without(now));
}
