import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { wrapMiddleware } from '../../../strapi';
import { corsHeaders, PREFLIGHT_HEADERS } from './headers';
import { isContentApi, isForeign, isUploadedFile } from './origins';
import { readSettings } from './settings';

export { corsHeaders } from './headers';
export { trustedOrigins } from './settings';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Replaces `strapi::cors`, which reflects every origin with credentials on every route. With a
 * configured list of origins it still sends `*` when the request has no `Origin`.
 *
 * - The content API and uploaded files respond to every origin without credentials. A cookie in a
 *   request of another origin is ignored, unless `CORS_ORIGINS` names the origin or the request is
 *   a top-level navigation by a safe method.
 * - All other routes, such as the admin API, allow no origin. They refuse a request that may change
 *   something if a page of another origin sent it. `POST /admin/access-token` is authenticated by a
 *   cookie alone, which browsers also send from every sibling subdomain.
 *
 * Call it in `register`. Delivery sends the same headers with its cached responses.
 */
export function registerCrossOrigin(strapi: Core.Strapi): void {
  wrapMiddleware(strapi, 'strapi::cors', () => () => createMiddleware(strapi));
}

function createMiddleware(strapi: Core.Strapi): Core.MiddlewareHandler {
  const settings = readSettings(strapi);
  return async (ctx, next) => {
    const origin = ctx.get('Origin');
    const sender = { origin, fetchSite: ctx.get('Sec-Fetch-Site'), host: ctx.host };
    const foreign = isForeign(sender, settings.own);
    const preflight =
      ctx.method === 'OPTIONS' && origin !== '' && ctx.get('Access-Control-Request-Method') !== '';
    const isApi = isContentApi(ctx.path, settings);

    if (!isApi && !isUploadedFile(ctx.path)) {
      if (foreign && (preflight || !SAFE.has(ctx.method))) throw refusal();
      await next();
      return;
    }
    if (foreign && !settings.trusted.has(origin) && !isVisit(ctx))
      delete ctx.request.headers.cookie;
    if (settings.trusted.size > 0) ctx.vary('Origin');
    for (const [name, value] of corsHeaders(origin, settings.trusted)) ctx.set(name, value);
    if (!preflight) {
      await next();
      return;
    }
    for (const [name, value] of PREFLIGHT_HEADERS) ctx.set(name, value);
    ctx.status = 204;
  };
}

/**
 * Whether a person opens a page by a link or a redirect, for example from a sign-in provider to
 * `/api/connect/…/callback`. The page that sent the person cannot read the response.
 * https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
 */
const isVisit = (ctx: Context): boolean =>
  SAFE.has(ctx.method) &&
  ctx.get('Sec-Fetch-Mode') === 'navigate' &&
  ctx.get('Sec-Fetch-Dest') === 'document';

const refusal = () =>
  new errors.ForbiddenError(
    'A page of another origin may not send this request. Use the content API, or open the admin panel at the address in PUBLIC_URL.',
    { code: 'FOREIGN_ORIGIN' },
  );
