import type { Core } from '@strapi/strapi';
import { extendTokenActions } from '../../strapi';
import { PREVIEW_PERMISSION } from '../drafts';
import { publicActions } from './published-article';

/** The actions by which articles are read. */
const READS = ['article.find', 'article.findOne', 'article-by-slug.findOne'].map(
  (action) => `api::article.${action}`,
);

const isRead = (action: string): boolean => /\.find(?:One)?$/.test(action);

/**
 * Lets an API token with the `preview` action read articles by every route, and everything that a visitor
 * may read. A preview of a frontend shows what the page will show.
 */
export function registerPreviewTokens(strapi: Core.Strapi): void {
  extendTokenActions(strapi, async (actions) =>
    actions.includes(PREVIEW_PERMISSION)
      ? [...READS, ...[...(await publicActions(strapi))].filter(isRead)]
      : [],
  );
}
