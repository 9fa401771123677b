import type { Core } from '@strapi/strapi';

/**
 * Comments are read and left under their article only. There are no core routes: they would show
 * comments that nobody has approved.
 */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/articles/:documentId/comments', handler: 'api::comment.comment.find' },
    {
      method: 'POST',
      path: '/articles/:documentId/comments',
      handler: 'api::comment.comment.submit',
    },
  ],
};

export default routes;
