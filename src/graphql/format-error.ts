import { unwrapResolverError } from '@apollo/server/errors';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { ConflictError } from '../platform/admin-http';
import { PreconditionFailedError, toClientError } from '../platform/http';
import { serverPath } from '../platform/media';
import { abortingFault, databaseFailure, logFailure, outageMetBy } from '../platform/database';

const coded = z.looseObject({ code: z.string() });

/**
 * Formats an error as the REST API does: `extensions.error` is the same `{ status, name, message,
 * details }`, and `extensions.code` the same code. An internal error is logged, and the caller gets
 * only "Internal Server Error".
 */
export function formatError(strapi: Core.Strapi) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const original = abortingFault(strapi, unwrapResolverError(thrown));
    const error: unknown = toClientError(original) ?? original;
    // A refusal may be a consequence of the outage: Strapi hides the error of some reads.
    const outage = error instanceof GraphQLError ? null : outageMetBy(strapi);
    const failure = databaseFailure(error) ?? outage?.failure ?? null;
    if (failure !== null) {
      const { status, name, message, code, retryAfter } = failure;
      logFailure(strapi, 'GraphQL: a resolver failed in the database.', failure, { error });
      const details = { code, ...(retryAfter === null ? {} : { retryAfter }) };
      return locatedError(formatted, message, { code, error: { status, name, message, details } });
    }
    if (error instanceof errors.ApplicationError) {
      const status = statusOf(error);
      const refusal: Error & { details: unknown } = error;
      const { name, message, details } = refusal;
      const withCode = coded.safeParse(details);
      const code = withCode.success ? withCode.data.code : GENERIC_CODES[status];
      return locatedError(formatted, message, { code, error: { status, name, message, details } });
    }
    // Apollo's own errors: a syntax error, an unknown field, a malformed variable, a limit.
    if (error instanceof GraphQLError) {
      const { code, validationErrorCode } = formatted.extensions ?? {};
      const isIntrospection = validationErrorCode === 'INTROSPECTION_DISABLED';
      return locatedError(
        formatted,
        isIntrospection ? noIntrospection(strapi) : formatted.message,
        {
          code,
        },
      );
    }
    strapi.log.error('GraphQL: a resolver failed.', { error });
    const message = 'Internal Server Error';
    const internal = { status: 500, name: 'InternalServerError', message, details: {} };
    return locatedError(formatted, message, { code: 'INTERNAL_SERVER_ERROR', error: internal });
  };
}

const noIntrospection = (strapi: Core.Strapi): string =>
  `Introspection is off on this server. Read the schema at ${serverPath(strapi)}${String(strapi.config.get('api.rest.prefix'))}/schema.graphql, or set GRAPHQL_INTROSPECTION=true.`;

const GENERIC_CODES: Record<number, string> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  429: 'RATE_LIMITED',
};

function statusOf(error: Error): number {
  if (error instanceof errors.UnauthorizedError) return 401;
  if (error instanceof errors.ForbiddenError) return 403;
  if (error instanceof errors.NotFoundError) return 404;
  if (error instanceof ConflictError) return 409;
  if (error instanceof PreconditionFailedError) return 412;
  if (error instanceof errors.RateLimitError) return 429;
  return 400;
}

/**
 * Keeps the place of an error. Drops the stack trace and the internals that `extensions` may
 * contain.
 */
const locatedError = (
  { path, locations }: GraphQLFormattedError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLFormattedError => ({
  message,
  ...(locations === undefined ? {} : { locations }),
  ...(path === undefined ? {} : { path }),
  extensions,
});
