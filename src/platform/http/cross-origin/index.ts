import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { corsHeaders, PREFLIGHT_HEADERS } from './headers';
import { isContentApi, isForeign, isUploadedFile } from './origins';
import { readSettings } from './settings';

export { corsHeaders } from './headers';
export { trustedOrigins } from './settings';

interface Middlewares {
  extend(
    uid: string,
    wrap: (original: Core.MiddlewareFactory) => Core.MiddlewareFactory,
  ): Middlewares;
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Puts our own CORS in the place of `strapi::cors`, which reflects every origin with credentials on
 * every route, and `*` even where a list of origins is configured but a request names none.
 *
 * - The content API and uploaded files answer every origin, without credentials. A cookie that comes
 *   with a request of another origin is ignored, unless `CORS_ORIGINS` names that origin or the
 *   request is a visit: a top-level navigation by a safe method.
 * - Everything else, the admin API foremost, answers CORS to no origin. A request that may change
 *   something is refused where a page of another origin sent it: `POST /admin/access-token` is
 *   authenticated by a cookie alone, which browsers send along from every sibling subdomain.
 *
 * Call it in `register`. Delivery answers some reads in front of Koa with the same headers.
 */
export function registerCrossOrigin(strapi: Core.Strapi): void {
  strapi
    .get<Middlewares>('middlewares')
    .extend('strapi::cors', () => () => createMiddleware(strapi));
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
 * Whether a person follows a link or a redirect to a page of its own, as from the provider of a
 * third-party sign-in to `/api/connect/…/callback`. The page that sent the person cannot read the
 * response. https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
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
