import type { Core } from '@strapi/strapi';
import type { ArticleAddress } from '../../articles/permissions';
import { scheduleOf } from './store';

/** Whether an article has a schedule, also one that is due or has failed. */
export const isScheduled = async (strapi: Core.Strapi, article: ArticleAddress): Promise<boolean> =>
  (await scheduleOf(strapi, article)) !== null;
