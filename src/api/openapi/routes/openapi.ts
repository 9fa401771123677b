import type { Core } from '@strapi/strapi';

/** The description of the public API. It needs no permission, because it contains no secrets. */
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
