import type { Core } from '@strapi/strapi';

/** What of this application is public, for programs. No role need be given it: it says nothing secret. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/openapi.json',
      handler: 'api::openapi.openapi.find',
      config: { auth: false },
    },
  ],
};

export default routes;
