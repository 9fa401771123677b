import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const sessionMiddleware = z.object({
  name: z.literal('strapi::session'),
  config: z.looseObject({ key: z.string().optional() }).optional(),
});
const cookieName = z.string().min(1).optional().catch(undefined);

/**
 * The names of the cookies that this application sets: Koa's session, the admin panel's session and
 * that of a frontend's signed-in users. Only these can make a response personal. A cookie of a
 * consent banner or of analytics says nothing to the application.
 *
 * Sources in @strapi 5.54: core/middlewares/session, admin/shared/utils/session-auth and
 * auth-cookie-name, plugin-users-permissions/controllers/auth.
 */
export function ownCookies(strapi: Core.Strapi): ReadonlySet<string> {
  const configured = (path: string) => cookieName.parse(strapi.config.get(path));
  const middlewares = z.array(z.unknown()).catch([]).parse(strapi.config.get('middlewares'));
  const sessions = middlewares.map(
    (one) => sessionMiddleware.safeParse(one).data?.config?.key ?? 'koa.sess',
  );
  const names = [
    ...['koa.sess', ...sessions],
    'strapi_admin_refresh',
    // The panel keeps its access token in it (by script).
    configured('admin.auth.cookie.name') ?? 'jwtToken',
    configured('plugin::users-permissions.sessions.cookie.name') ?? 'strapi_up_refresh',
  ];
  // Beside a signed cookie Koa sets one with its signature.
  return new Set(names.flatMap((name) => [name, `${name}.sig`]));
}
