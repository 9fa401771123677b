import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ConflictError } from '../platform/admin-http';
import {
  PreconditionFailedError,
  toClientError,
  UnsupportedMediaTypeError,
} from '../platform/http';
import { databaseFailure } from '../platform/database';

/**
 * Turns errors that bad input causes in the body parser or the database into a 4xx response with a
 * reason. Turns database failures into a 5xx response with a code. Runs before the body parser.
 */
const middleware: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      // Strapi would respond with 400, because it has no status for this error.
      if (error instanceof ConflictError) {
        respond(ctx, { status: 409, ...pick(error) });
        return;
      }
      if (error instanceof PreconditionFailedError) {
        respond(ctx, { status: 412, ...pick(error) });
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
