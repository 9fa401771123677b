import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const routesShape = z.record(
  z.string(),
  z.array(z.object({ method: z.string(), path: z.string(), handler: z.unknown() })),
);

/** A mounted route of the content API. */
export interface ContentRoute {
  /** Such as `api::article` or `plugin::upload`. */
  owner: string;
  method: string;
  /** With the prefix, and with parameters in Koa's form: `/api/articles/:id`. */
  path: string;
  /** Such as `api::article.article.find`. Empty if the handler is a function. */
  handler: string;
}

/**
 * Lists every route of the content API, sorted by path. Strapi has no documented list of routes. Relies on
 * `getRoutesMap()` of `@strapi/core/dist/services/content-api/index.js`, which the panel's permission
 * forms use.
 */
export async function contentRoutes(strapi: Core.Strapi): Promise<ContentRoute[]> {
  const byOwner = routesShape.parse(await strapi.contentAPI.getRoutesMap());
  const all = Object.entries(byOwner).flatMap(([owner, routes]) =>
    routes.map(({ method, path, handler }) => ({
      owner,
      method,
      path,
      handler: typeof handler === 'string' ? qualified(handler, owner) : '',
    })),
  );
  return all.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

/** Adds the owner to a handler that a route names in the short form, such as `article.find`. */
const qualified = (handler: string, owner: string): string =>
  handler.includes('::') ? handler : `${owner}.${handler}`;
