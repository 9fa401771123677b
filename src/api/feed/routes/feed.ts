import type { Core } from '@strapi/strapi';

/** One action for all, called as read-only API tokens may; the ending tells how it is written. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: ['rss', 'atom', 'json'].map((ending) => ({
    method: 'GET' as const,
    path: `/feed.${ending}`,
    handler: 'api::feed.feed.find',
  })),
};

export default routes;
