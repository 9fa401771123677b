import type { Core } from '@strapi/strapi';
import { closeIfUnread } from '../platform/connections';

/**
 * Closes the connection of a request that was answered before its body arrived, for example because
 * the body is too large. Runs outside of every middleware that may refuse a request.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } finally {
    closeIfUnread(ctx.req, ctx.res);
  }
};

export default middleware;
