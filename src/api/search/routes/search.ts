import type { Core } from '@strapi/strapi';

/** Both routes return cards of articles. Neither has a content type of its own. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/search', handler: 'api::search.search.find' },
    {
      method: 'GET',
      path: '/articles/:documentId/related',
      handler: 'api::search.related.find',
    },
  ],
};

export default routes;
