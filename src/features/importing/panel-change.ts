import type { Core } from '@strapi/strapi';
import { contentOf } from '../../articles/content';
import { hasHash } from './draft-hash';
import type { RecordedArticle } from './import-records';
import type { PanelChange } from './plan-import';

/** Whether an article has a schedule, also one whose time has come and that has not run yet. */
export type IsScheduled = (article: { documentId: string; locale: string }) => Promise<boolean>;

interface Parts {
  strapi: Core.Strapi;
  isScheduled: IsScheduled;
  now: Date;
}

/** An import of an older version took at most this long after its articles to write their records. */
const WRITE_MS = 60_000;

/**
 * Finds out whether editors deleted, unpublished or changed an article since its file was imported. A
 * publish or a schedule that leaves the content alone is no change.
 */
export async function panelChange(
  parts: Parts,
  record: RecordedArticle,
): Promise<PanelChange | null> {
  const { article, articleDocumentId: documentId, articleLocale: locale, editVersion } = record;
  const gone = await goneInPanel(parts, record);
  if (gone !== null || article === null) return gone;
  if (editVersion === null) {
    const isNewer = article.updatedAt.getTime() > record.importedAt.getTime() + WRITE_MS;
    return isNewer ? 'changed' : null;
  }
  if (article.editVersion === editVersion) return null;
  const content = await contentOf(parts.strapi, { documentId, locale }, 'draft');
  const isSame =
    content !== null && record.writtenHash !== null && hasHash(content, record.writtenHash);
  return isSame ? null : 'changed';
}

/**
 * Finds out whether editors deleted an article, or took it back: it was public or scheduled when its file
 * was imported, or was published since, and now it is neither. The end that the file itself names is none
 * of their doing.
 */
export async function goneInPanel(
  { isScheduled, now }: Omit<Parts, 'strapi'>,
  record: RecordedArticle,
): Promise<'deleted' | 'unpublished' | null> {
  const { article, articleDocumentId: documentId, articleLocale: locale, endsAt } = record;
  if (article === null) return 'deleted';
  if (article.isPublished) return null;
  if (record.settled) return 'unpublished';
  if (endsAt !== null && endsAt <= now) return null;
  if (record.published || record.wasPublic) return 'unpublished';
  const { firstPublishedAt } = article;
  if (firstPublishedAt !== null && firstPublishedAt > record.importedAt) return 'unpublished';
  return record.scheduled && !(await isScheduled({ documentId, locale })) ? 'unpublished' : null;
}
