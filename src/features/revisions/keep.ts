import type { Core } from '@strapi/strapi';
import { currentActor, SYSTEM } from '../../platform/actors';
import { beforeCommit } from '../../platform/change-log';
import { ARTICLE, contentOf, publishedWithoutRevision } from './content';
import { addRevision, forgetRevisions } from './stored';

/**
 * Keeps what each publish publishes, in its transaction. A consumer of the log reads later, when a
 * second publish may have replaced what the first one published; here there is always what readers
 * are about to see, and who publishes is still known.
 */
export function recordRevisions(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale, at } of changes) {
      if (uid !== ARTICLE || locale === null) continue;
      const article = { documentId, locale };
      if (action === 'delete') await forgetRevisions(strapi, article);
      if (action !== 'publish') continue;
      const content = await contentOf(strapi, article, 'published');
      if (content === null) continue;
      const actor = currentActor(strapi);
      await addRevision(strapi, article, { kind: 'published', at, actor, content });
    }
  });
}

/** Articles of one transaction, at the first start. */
const BATCH = 100;

/**
 * Keeps what was published before there were revisions: the next publish would leave nothing of it
 * to compare with, or to go back to. Whom it is owed to is not known any more.
 */
async function keepWhatIsPublished(strapi: Core.Strapi, from: number): Promise<number | null> {
  const articles = await publishedWithoutRevision(strapi, { after: from, limit: BATCH });
  for (const { id: _id, at, content, ...article } of articles) {
    await addRevision(strapi, article, { kind: 'published', at, actor: SYSTEM, content });
  }
  return articles.length < BATCH ? null : (articles.at(-1)?.id ?? null);
}

/** What an installation is given once. */
export const revisionSteps = { revisions: { part: keepWhatIsPublished } };
