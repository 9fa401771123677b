import type { Core } from '@strapi/strapi';
import { currentActor } from '../actors';
import { beforeCommit } from '../changes';
import { forgetFailure, forgetSchedule } from './stored';

const ARTICLE = 'api::article.article';

/**
 * Lets schedules follow what is done to their articles, in the transaction that does it: one of a
 * deleted article must not meet another that is made in its place, and why an article could not be
 * published is of no interest once someone has published it.
 */
export function letSchedulesFollow(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale } of changes) {
      if (uid !== ARTICLE || locale === null) continue;
      const article = { documentId, locale };
      if (action === 'delete') await forgetSchedule(strapi, article);
      // What the scheduler does it settles itself.
      if (currentActor(strapi).scheduled) continue;
      if (action === 'publish' || action === 'unpublish') {
        await forgetFailure(strapi, article, action);
      }
    }
  });
}
