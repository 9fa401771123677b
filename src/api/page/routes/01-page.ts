import type { Core } from '@strapi/strapi';

/** The route besides the core routes: a page by its slug. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/pages/slug/:slug', handler: 'api::page.page-by-slug.findOne' }],
};

export default routes;
