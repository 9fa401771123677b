import type { Core } from '@strapi/strapi';
import { codeOf, onDatabaseError } from '../../strapi';
import {
  databaseFailure,
  isConflict,
  isServerFault,
  outageOf,
  type DatabaseFailure,
} from './failure';

/** The first outage that each request met. */
const outages = new WeakMap<object, unknown>();
/** The errors by which the database told an outage. */
const errors = new WeakSet<object>();

/** PostgreSQL's in_failed_sql_transaction is a consequence of another error. */
const CONSEQUENCE = '25P02';

/**
 * Remembers which requests the database failed. Strapi turns such an error into a refusal in many
 * places: a session that cannot be read is 401, a locale that cannot be read is 400. Call it in
 * `register`.
 */
export function registerOutages(strapi: Core.Strapi): void {
  onDatabaseError(strapi, (error) => {
    // A write that is in conflict with another one runs again.
    if (!isServerFault(error) || isConflict(error) || codeOf(error) === CONSEQUENCE) return;
    if (error instanceof Error) errors.add(error);
    const request = strapi.requestContext.get()?.req;
    if (request !== undefined && !outages.has(request)) outages.set(request, error);
  });
}

/**
 * Describes the outage of the database that a request met.
 *
 * @param request of Node, as in Koa's `ctx.req`; by default the current one
 * @returns `null` if the database served the request
 */
export function outageMetBy(
  strapi: Core.Strapi,
  request: object | undefined = strapi.requestContext.get()?.req,
): { error: unknown; failure: DatabaseFailure } | null {
  if (request === undefined || !outages.has(request)) return null;
  const error = outages.get(request);
  return { error, failure: outageOf(error) };
}

/** Whether an error is one by which the database told an outage, and not one of another server. */
export const isOutage = (error: unknown): boolean =>
  (error instanceof Error && errors.has(error)) || databaseFailure(error) !== null;
