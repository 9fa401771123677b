import type { Core } from '@strapi/strapi';

/** Sites that show link previews send no token. The pictures show what visitors may read. */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/share-pictures/:locale/:documentId.png',
      handler: 'api::share-picture.share-picture.findOne',
      config: { auth: false },
    },
  ],
};

export default routes;
