import type { Core } from '@strapi/strapi';
import { readableRefusal } from '../bad-input';
import { databaseFailure } from '../database';

/**
 * Turns what bad input makes the body parser and the database throw into a 4xx that says why, and a
 * write that the database did not keep into a 5xx with a code. Stands before the body parser.
 */
const middleware: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const refusal = readableRefusal(error);
      const failure = refusal === null ? databaseFailure(error) : null;
      if (failure === null) throw refusal ?? error;
      const { status, name, message, code, retryAfter } = failure;
      strapi.log.error('A request failed in the database.', { code, error });
      if (retryAfter !== null) ctx.set('Retry-After', String(retryAfter));
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details: { code } } };
    }
  };

export default middleware;
