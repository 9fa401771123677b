import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

const routed = z.object({
  route: z.object({
    path: z.string().optional(),
    handler: z.unknown().optional(),
    config: z.object({ auth: z.unknown() }).optional().catch(undefined),
    info: z.object({ type: z.string(), pluginName: z.string().optional() }),
  }),
});

/** The route that a request has reached. */
export interface RequestRoute {
  /** Without its prefix, such as `/articles/:id`. GraphQL has none. */
  path: string;
  /** Such as `api::article.article.find`; `null` where the handler is a function. */
  handler: string | null;
  type: string;
  plugin: string | null;
  /** Set for a route without authentication, such as GraphQL's, which authenticates in its handler. */
  isOpen: boolean;
}

/**
 * The route of a request; `null` before the router has found one. Strapi keeps it in
 * `ctx.state.route`, and GraphQL sets a route with a type there. Sources:
 * `@strapi/core/dist/services/server/compose-endpoint.js`,
 * `@strapi/core/dist/services/server/register-routes.js`,
 * `@strapi/plugin-graphql/dist/server/bootstrap.js`.
 */
export function routeOf(ctx: Pick<Context, 'state'>): RequestRoute | null {
  const { success, data } = routed.safeParse(ctx.state);
  if (!success) return null;
  const { path = '', handler, config, info } = data.route;
  return {
    path,
    handler: typeof handler === 'string' ? handler : null,
    type: info.type,
    plugin: info.pluginName ?? null,
    isOpen: config?.auth === false,
  };
}

type RequestContext = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

/**
 * The content API request, REST or GraphQL, that the running code serves. `null` in the admin panel,
 * in commands, in workers and during a start.
 */
export function contentApiRequest(strapi: Core.Strapi): RequestContext | null {
  const context = strapi.requestContext.get();
  return context !== undefined && routeOf(context)?.type === 'content-api' ? context : null;
}

/** Some GET requests of the plugin sign people in or confirm their addresses, so they write. */
const SIGNS_IN = /^(?:plugin::users-permissions\.)?auth\./;

/** Whether a route belongs to the sign-in of users-permissions. */
export const signsIn = ({ plugin, handler }: RequestRoute): boolean =>
  plugin === 'users-permissions' && SIGNS_IN.test(handler ?? '');

const PANEL_READS = /^\/(?:collection-types|single-types|relations)\//;

/** Whether a GET route is one by which the panel's content manager reads documents. */
export const readsPanelDocuments = ({ plugin, path }: RequestRoute): boolean =>
  plugin === 'content-manager' && PANEL_READS.test(path);
