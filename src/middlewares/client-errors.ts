import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ConflictError } from '../platform/admin-http';
import {
  PreconditionFailedError,
  toClientError,
  UnsupportedMediaTypeError,
} from '../platform/http';
import {
  databaseFailure,
  logFailure,
  outageMetBy,
  type DatabaseFailure,
} from '../platform/database';

/**
 * Turns errors that bad input causes in the body parser or the database into a 4xx response with a
 * reason, and failures of the database into a 5xx response with a code. If the database failed during
 * the request, a refusal by Strapi is a consequence of it. Runs before the body parser.
 */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const outage = isOwn(error) ? null : outageMetBy(strapi, ctx.req);
      const failure = databaseFailure(error) ?? outage?.failure ?? null;
      if (failure === null) refuse(ctx, error);
      else fail(ctx, failure, error);
      return;
    }
    const outage = ctx.status < 400 || isExplained(ctx) ? null : outageMetBy(strapi, ctx.req);
    if (outage !== null) fail(ctx, outage.failure, outage.error);
  };

  function fail(ctx: Context, failure: DatabaseFailure, error: unknown): void {
    const { status, name, message, code, retryAfter } = failure;
    const { method, path } = ctx;
    logFailure(strapi, 'A request failed in the database.', failure, { error, method, path });
    if (retryAfter !== null) ctx.set('Retry-After', String(retryAfter));
    ctx.set('Cache-Control', 'no-store');
    // Strapi would end the session of an editor whose session it could not read.
    ctx.remove('Set-Cookie');
    respond(ctx, { status, name, message, details: { code } });
  }
};

/** Responds to errors for which Strapi has no status. */
function refuse(ctx: Context, error: unknown): void {
  const refusal = toClientError(error) ?? error;
  if (refusal instanceof ConflictError) respond(ctx, { status: 409, ...pick(refusal) });
  else if (refusal instanceof PreconditionFailedError)
    respond(ctx, { status: 412, ...pick(refusal) });
  else if (refusal instanceof UnsupportedMediaTypeError)
    respond(ctx, { status: refusal.status, ...pick(refusal) });
  else throw refusal;
}

/** Refusals of this application, which no outage causes. */
const isOwn = (error: unknown): boolean =>
  error instanceof ConflictError || error instanceof PreconditionFailedError;

/** GraphQL responds to failures by itself. Strapi responds with 501 if it cannot read a user. */
const isExplained = (ctx: Context): boolean => ctx.status >= 500 && ctx.status !== 501;

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
