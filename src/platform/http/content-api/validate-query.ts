import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

/**
 * Validates and sanitizes a request's query as Strapi's own controllers do. It refuses unknown
 * parameters, private fields and relations that the caller may not read.
 *
 * @param query the query, if it is not the request's own
 * @throws ValidationError (400) with the name of the parameter
 */
export async function validateQuery(
  strapi: Core.Strapi,
  ctx: Context,
  uid: UID.ContentType,
  query: Record<string, unknown> = ctx.query,
): Promise<Record<string, unknown>> {
  const options = { auth: auth(ctx), route: ctx.state['route'] as object, strictParams: true };
  const contentType = strapi.contentType(uid);
  await strapi.contentAPI.validate.query(query, contentType, options);
  return strapi.contentAPI.sanitize.query(query, contentType, options);
}

/** Removes private fields, and relations that the caller may not read, from rows. */
export async function sanitizeOutput(
  strapi: Core.Strapi,
  ctx: Context,
  uid: UID.ContentType,
  rows: unknown,
): Promise<unknown> {
  return strapi.contentAPI.sanitize.output(rows, strapi.contentType(uid), { auth: auth(ctx) });
}

const auth = (ctx: Context): unknown => ctx.state['auth'];
