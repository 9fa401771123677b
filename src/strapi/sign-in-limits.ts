import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { wrapMiddleware } from './registries';

/** Strapi's limiters of routes that test a password or send an e-mail. */
export const SIGN_IN_LIMITERS = [
  'admin::rateLimit',
  'plugin::users-permissions.rateLimit',
  'plugin::email.rateLimit',
] as const;

/**
 * Replaces Strapi's limiters of signing in and resetting passwords. Call it in `register`.
 *
 * They count by an e-mail address from the body, so that each invented address has a budget of its
 * own, and in the memory of each process. Routes name them in `config.middlewares`, and the GraphQL
 * mutations of users-permissions look one up in the registry and set `ctx.path` to the REST path.
 * Sources: `@strapi/admin/dist/server/server/src/middlewares/rateLimit.js`,
 * `@strapi/admin/dist/server/server/src/routes/authentication.js`,
 * `@strapi/email/dist/server/middlewares/rateLimit.js`,
 * `@strapi/plugin-users-permissions/dist/server/middlewares/rateLimit.js`,
 * `@strapi/plugin-users-permissions/dist/server/graphql/mutations/auth/rate-limit.js`.
 *
 * @param count throws to refuse the request
 */
export function replaceSignInLimits(
  strapi: Core.Strapi,
  count: (ctx: Context) => Promise<void>,
): void {
  for (const name of SIGN_IN_LIMITERS) {
    wrapMiddleware(strapi, name, () => () => async (ctx, next) => {
      await count(ctx);
      await next();
    });
  }
}
