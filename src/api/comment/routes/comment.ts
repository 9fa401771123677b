import type { Core } from '@strapi/strapi';

/**
 * Comments are read and written under their article only. There are no core routes, because those
 * would show unapproved comments.
 */
const routes: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/articles/:documentId/comments', handler: 'api::comment.comment.find' },
    {
      method: 'GET',
      path: '/articles/:documentId/comment-threads',
      handler: 'api::comment.comment.find',
    },
    {
      method: 'POST',
      path: '/articles/:documentId/comments',
      handler: 'api::comment.comment.submit',
    },
  ],
};

export default routes;
