import type { Core } from '@strapi/strapi';

interface Registry<Member> {
  extend(uid: string, wrap: (member: Member) => Member): unknown;
}

type Wrap<Member> = (original: Member) => Member;

/**
 * Replaces a middleware such as `strapi::body` by a wrapper. Call it in `register`.
 *
 * Strapi documents `extend` for plugins, but not these containers. Source:
 * `@strapi/core/dist/registries/middlewares.js`.
 */
export function wrapMiddleware(
  strapi: Core.Strapi,
  uid: string,
  wrap: Wrap<Core.MiddlewareFactory>,
): void {
  strapi.get<Registry<Core.MiddlewareFactory>>('middlewares').extend(uid, wrap);
}

/**
 * Replaces a service such as `plugin::upload.file` by a wrapper, for every later caller. Make a new
 * object: other applications in this process share the original. Source:
 * `@strapi/core/dist/registries/services.js`.
 */
export function wrapService<Service>(strapi: Core.Strapi, uid: string, wrap: Wrap<Service>): void {
  strapi.get<Registry<Service>>('services').extend(uid, wrap);
}

/**
 * Replaces a controller such as `plugin::upload.admin-folder-file` by a wrapper. Call it in
 * `register`, before Strapi mounts the routes. Source:
 * `@strapi/core/dist/registries/controllers.js`.
 */
export function wrapController<Controller>(
  strapi: Core.Strapi,
  uid: string,
  wrap: Wrap<Controller>,
): void {
  strapi.get<Registry<Controller>>('controllers').extend(uid, wrap);
}
