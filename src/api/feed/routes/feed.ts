import type { Core } from '@strapi/strapi';

/**
 * All lists of the newest articles share one action. Read-only API tokens may call it because of its
 * name.
 */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: ['feed.rss', 'feed.atom', 'feed.json', 'llms.txt'].map((name) => ({
    method: 'GET' as const,
    path: `/${name}`,
    handler: 'api::feed.feed.find',
  })),
};

export default routes;
