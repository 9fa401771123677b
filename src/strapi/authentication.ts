import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

type Next = () => Promise<unknown>;

interface Authentication {
  authenticate(ctx: Context, next: Next): Promise<unknown>;
}

/**
 * Runs a function around everything that a request does after its authentication. Call it in
 * `register`.
 *
 * REST, the admin API and GraphQL each call `authenticate(ctx, next)` of the one authentication
 * service, so this is the one place that all of them pass. Strapi has no hook there. Sources:
 * `@strapi/core/dist/services/auth/index.js`,
 * `@strapi/core/dist/services/server/compose-endpoint.js`,
 * `@strapi/plugin-graphql/dist/server/bootstrap.js`.
 */
export function aroundAuthenticated(
  strapi: Core.Strapi,
  around: (ctx: Context, next: Next) => Promise<unknown>,
): void {
  const authentication = strapi.get<Authentication>('auth');
  const authenticate = authentication.authenticate.bind(authentication);
  authentication.authenticate = (ctx, next) => authenticate(ctx, () => around(ctx, next));
}
