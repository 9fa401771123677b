import type { Core } from '@strapi/strapi';

const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/redirects', handler: 'api::redirect.redirect.find' }],
};

export default routes;
