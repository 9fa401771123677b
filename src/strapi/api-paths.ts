import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const route = z.object({ path: z.string() });
const router = z.object({ routes: z.union([z.array(route), z.function()]) });

/**
 * The paths of all routes of `src/api`, such as `/articles/:id`, without the prefix. `routes` of a
 * router is a list or a function that makes it (`@strapi/core/dist/factories.js`,
 * `@strapi/core/dist/services/server/register-routes.js`). Call it in `bootstrap`.
 */
export function apiPaths(strapi: Core.Strapi): string[] {
  return Object.values(strapi.apis).flatMap(({ routes: routers }) =>
    Object.values(routers).flatMap((value) => {
      const { routes } = router.parse(value);
      const list = typeof routes === 'function' ? z.array(route).parse(routes()) : routes;
      return list.map(({ path }) => path);
    }),
  );
}
