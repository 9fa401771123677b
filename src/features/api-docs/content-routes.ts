import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const routesShape = z.record(
  z.string(),
  z.array(z.object({ method: z.string(), path: z.string(), handler: z.unknown() })),
);

/** A route of the content API as Strapi has mounted it. */
export interface ContentRoute {
  /** Such as `api::article` or `plugin::upload`. */
  owner: string;
  method: string;
  /** With its prefix and its parameters as Koa writes them: `/api/articles/:id`. */
  path: string;
  /** Such as `api::article.article.find`; empty for a function. */
  handler: string;
}

/** Every route of the content API, in the order of their paths. */
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

/** Routes may name a handler of their own API as `article.find`. */
const qualified = (handler: string, owner: string): string =>
  handler.includes('::') ? handler : `${owner}.${handler}`;
