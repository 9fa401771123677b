import type { Core } from '@strapi/strapi';

/** All formats share one action. Read-only API tokens may call it because of its name. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: ['rss', 'atom', 'json'].map((ending) => ({
    method: 'GET' as const,
    path: `/feed.${ending}`,
    handler: 'api::feed.feed.find',
  })),
};

export default routes;
