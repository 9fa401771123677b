import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ConflictError } from '../platform/admin-http';
import { toClientError, UnsupportedMediaTypeError } from '../platform/http';
import { databaseFailure } from '../platform/database';

/**
 * Turns what bad input makes the body parser and the database throw into a 4xx that says why, and a
 * request that failed in the database into a 5xx with a code. Stands before the body parser.
 */
const middleware: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      // Strapi answers an error that it has no status for with 400.
      if (error instanceof ConflictError) {
        respond(ctx, { status: 409, ...pick(error) });
        return;
      }
      if (error instanceof UnsupportedMediaTypeError) {
        respond(ctx, { status: error.status, ...pick(error) });
        return;
      }
      const refusal = toClientError(error);
      const failure = refusal === null ? databaseFailure(error) : null;
      if (failure === null) throw refusal ?? error;
      const { status, name, message, code, retryAfter } = failure;
      const level = status === 503 ? 'warn' : 'error';
      strapi.log[level]('A request failed in the database.', {
        code,
        error,
        method: ctx.method,
        path: ctx.path,
      });
      if (retryAfter !== null) ctx.set('Retry-After', String(retryAfter));
      respond(ctx, { status, name, message, details: { code } });
    }
  };

interface ErrorBody {
  status: number;
  name: string;
  message: string;
  details: unknown;
}

const pick = ({ name, message, details }: Omit<ErrorBody, 'status'>) => ({
  name,
  message,
  details,
});

function respond(ctx: Context, error: ErrorBody): void {
  ctx.status = error.status;
  ctx.body = { data: null, error };
}

export default middleware;
