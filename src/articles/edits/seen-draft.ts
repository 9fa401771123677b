import type { Core } from '@strapi/strapi';
import { ConflictError } from '../../platform/admin-http';
import { contentOf } from '../content';
import type { ArticleAddress } from '../permissions';
import type { DraftAt } from './merge-stale';
import { same } from './same';
import { draftVersions } from './versions';

/**
 * Refuses to act on a draft that is not the one that the editor has seen, such as to schedule it. Call it
 * while the article is locked.
 *
 * @param seen the edit version of the draft that the form showed
 * @throws ConflictError (409) with the code `DRAFT_CHANGED` if others have changed the draft since
 */
export async function requireSeenDraft(
  strapi: Core.Strapi,
  article: ArticleAddress,
  seen: number,
  draftAt: DraftAt,
): Promise<void> {
  const drafts = await draftVersions(strapi, article.documentId);
  const present = drafts.find(({ locale }) => locale === article.locale);
  if (present === undefined || present.version === seen) return;
  const shown = await draftAt(strapi, article, seen);
  if (shown !== null && same(shown.content, await contentOf(strapi, article, 'draft'))) return;
  throw new ConflictError(
    'Someone else has changed this article since you opened it. Load it again and look at it first.',
    { code: 'DRAFT_CHANGED' },
  );
}
