import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

/**
 * A request's query, checked and cleaned as Strapi's own controllers do it: unknown parameters,
 * private fields and relations that the caller may not read are refused.
 *
 * @param query what to check, where it is not the request's own
 * @throws ValidationError (400) naming the parameter
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

/** Rows without what the caller may not read: private fields, and relations without permission. */
export async function sanitizeOutput(
  strapi: Core.Strapi,
  ctx: Context,
  uid: UID.ContentType,
  rows: unknown,
): Promise<unknown> {
  return strapi.contentAPI.sanitize.output(rows, strapi.contentType(uid), { auth: auth(ctx) });
}

const auth = (ctx: Context): unknown => ctx.state['auth'];
