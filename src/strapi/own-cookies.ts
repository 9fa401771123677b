import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const sessionMiddleware = z.object({
  name: z.literal('strapi::session'),
  config: z.looseObject({ key: z.string().optional() }).optional(),
});
const cookieName = z.string().min(1).optional().catch(undefined);

/**
 * The names of all cookies that Strapi sets: Koa's session, the session of the admin panel, and the
 * session of a frontend's signed-in users. Only these can make a response personal. The cookies of a
 * consent banner or of analytics mean nothing to the application.
 *
 * Sources: `@strapi/core/dist/middlewares/session.js`,
 * `@strapi/admin/dist/server/shared/utils/session-auth.js`,
 * `@strapi/admin/dist/server/shared/utils/auth-cookie-name.js`,
 * `@strapi/plugin-users-permissions/dist/server/controllers/auth.js`.
 */
export function ownCookies(strapi: Core.Strapi): ReadonlySet<string> {
  const configured = (path: string) => cookieName.parse(strapi.config.get(path));
  const middlewares = z.array(z.unknown()).catch([]).parse(strapi.config.get('middlewares'));
  const sessions = middlewares.map(
    (middleware) => sessionMiddleware.safeParse(middleware).data?.config?.key ?? 'koa.sess',
  );
  const names = [
    ...['koa.sess', ...sessions],
    'strapi_admin_refresh',
    // The panel's script keeps its access token in this cookie.
    configured('admin.auth.cookie.name') ?? 'jwtToken',
    configured('plugin::users-permissions.sessions.cookie.name') ?? 'strapi_up_refresh',
  ];
  // Koa sets a second cookie with the signature of each signed cookie.
  return new Set(names.flatMap((name) => [name, `${name}.sig`]));
}
