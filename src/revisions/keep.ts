import type { Core } from '@strapi/strapi';
import { currentActor } from '../actors';
import { beforeCommit } from '../changes';
import { ARTICLE, contentOf } from './content';
import { addRevision, forgetRevisions } from './stored';

/**
 * Keeps what each publish publishes, in its transaction. A consumer of the log reads later, when a
 * second publish may have replaced what the first one published; here there is always what readers
 * are about to see, and who publishes is still known.
 */
export function keepRevisions(strapi: Core.Strapi): void {
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
