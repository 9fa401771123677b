import type { Core } from '@strapi/strapi';
import { transientFault } from '../documents';

/** Seconds after which a client may try again. */
export const RETRY_AFTER = '1';

/**
 * Answers 503 where the database could not do something that may succeed a moment later: a conflict
 * between writes that outlasted its retries, a read that timed out, a pool without a free connection.
 */
const middleware: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const fault = transientFault(error);
      if (fault === null) throw error;
      const { code, message } = fault;
      strapi.log.warn('A request failed for a transient fault of the database.', {
        code,
        method: ctx.method,
        path: ctx.path,
      });
      ctx.status = 503;
      ctx.set('Retry-After', RETRY_AFTER);
      ctx.body = {
        data: null,
        error: { status: 503, name: 'ServiceUnavailableError', message, details: { code } },
      };
    }
  };

export default middleware;
