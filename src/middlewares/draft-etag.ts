import type { Core } from '@strapi/strapi';
import { draftTag } from '../articles/edits';

/**
 * Gives a successful response about one draft its `ETag`, over REST and GraphQL. It runs after the
 * write has been committed: a tag that is set earlier would stay on the response to a failed write.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  const tag = draftTag(ctx);
  if (tag !== null && ctx.status < 300) ctx.set('ETag', tag);
};

export default middleware;
