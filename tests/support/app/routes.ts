import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** A route of the content API as Strapi has mounted it. */
interface ContentRoute {
  /** Such as `api::article` or `plugin::upload`. */
  owner: string;
  method: string;
  /** Such as `/api/articles/:id`. */
  path: string;
  /** The permission that it needs, or `null` if it needs none. */
  action: string | null;
}

const routesShape = z.record(
  z.string(),
  z.array(
    z.object({
      method: z.string(),
      path: z.string(),
      handler: z.unknown(),
      config: z
        .looseObject({ auth: z.union([z.literal(false), z.looseObject({})]).optional() })
        .optional(),
    }),
  ),
);

/** Reads every route of the content API from the router. */
export async function contentRoutes(strapi: Core.Strapi): Promise<ContentRoute[]> {
  const byOwner = routesShape.parse(await strapi.contentAPI.getRoutesMap());
  return Object.entries(byOwner).flatMap(([owner, routes]) =>
    routes.map(({ method, path, handler, config }) => ({
      owner,
      method,
      path,
      action:
        typeof handler !== 'string' || config?.auth === false
          ? null
          : handler.includes('::')
            ? handler
            : `${owner}.${handler}`,
    })),
  );
}
