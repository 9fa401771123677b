import type { Core } from '@strapi/strapi';
import { contentOf } from '../../articles/content';
import { ARTICLE } from '../../articles/uids';
import { currentActor, SYSTEM } from '../../platform/actors';
import { beforeCommit } from '../../platform/change-log';
import { addRevision, deleteRevisions, publishedWithoutRevision } from './store';

/**
 * Stores a revision of each publish, in its transaction. A consumer of the change log would read later,
 * when a second publish may have replaced the first one, and the actor is no longer known.
 */
export function recordRevisions(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale, at } of changes) {
      if (uid !== ARTICLE || locale === null || action !== 'publish') continue;
      const article = { documentId, locale };
      const content = await contentOf(strapi, article, 'published');
      if (content === null) continue;
      const actor = currentActor(strapi);
      await addRevision(strapi, article, { at, actor, content });
    }
  });
}

/** Articles per transaction. */
const BATCH = 100;

/**
 * Stores a revision of articles that were published before revisions existed. Without it, the next publish
 * would leave nothing to compare with or to restore. The author is no longer known.
 */
async function recordPublished(strapi: Core.Strapi, from: number): Promise<number | null> {
  const articles = await publishedWithoutRevision(strapi, { after: from, limit: BATCH });
  for (const { id: _id, at, content, ...article } of articles) {
    await addRevision(strapi, article, { at, actor: SYSTEM, content });
  }
  return articles.length < BATCH ? null : (articles.at(-1)?.id ?? null);
}

/** The setup step that runs once per installation. */
export const revisionSteps = { revisions: { part: recordPublished } };

/** The bin keeps the revisions of a deleted article for as long as it can be restored. */
export const revisionBelongings = { name: 'revisions', forget: deleteRevisions };
