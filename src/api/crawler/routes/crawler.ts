import type { Core } from '@strapi/strapi';

/** What crawlers read about this server. It needs no permission: both texts are public by design. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/robots.txt',
      handler: 'api::crawler.crawler.robots',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/indexnow-key.txt',
      handler: 'api::crawler.crawler.indexNowKey',
      config: { auth: false },
    },
  ],
};

export default routes;
