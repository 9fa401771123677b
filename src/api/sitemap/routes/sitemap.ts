import type { Core } from '@strapi/strapi';

const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/sitemap.xml', handler: 'api::sitemap.sitemap.find' }],
};

export default routes;
