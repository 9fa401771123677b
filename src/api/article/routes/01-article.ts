import type { Core } from '@strapi/strapi';

/** The routes besides the core routes: an article by its slug, and its draft. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/articles/slug/:slug',
      handler: 'api::article.article-by-slug.findOne',
    },
    { method: 'GET', path: '/articles/:id/draft', handler: 'api::article.article.preview' },
  ],
};

export default routes;
