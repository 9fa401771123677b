import type { Core } from '@strapi/strapi';
import { currentActor } from '../../platform/actors';
import { lockDocument } from '../../platform/database';
import type { ArticleAddress } from '../../articles/permissions';
import { ARTICLE } from '../../articles/uids';
import type { Plan } from './plan';
import { lockSchedule, replaceSchedule } from './store';

/**
 * Sets when an article is published and unpublished, for code that knows the instants. Joins the current
 * transaction. The locks have the order of `schedule-states.ts`.
 */
export async function setSchedule(
  strapi: Core.Strapi,
  article: ArticleAddress,
  plan: Plan,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockDocument(strapi, ARTICLE, article.documentId);
    await lockSchedule(strapi, article);
    await replaceSchedule(strapi, article, plan, currentActor(strapi));
  });
}
