import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const route = z.object({ path: z.string() });
/** Strapi's core routers are functions of their routes until they are mounted. */
const router = z.object({ routes: z.union([z.array(route), z.function()]) });

/** Too large to be held whole; `src/features/syndication` keeps it compressed. */
const STREAMED: ReadonlySet<string> = new Set(['sitemap.xml']);

/**
 * The first parts of the paths of this application's own APIs, such as `articles`. Plugins answer
 * other things under the same prefix, sign-ins for one, that are for one visitor only.
 */
export function ownCollections(strapi: Core.Strapi): ReadonlySet<string> {
  const collections = new Set<string>();
  for (const { routes: routers } of Object.values(strapi.apis)) {
    for (const one of Object.values(routers)) {
      const { routes } = router.parse(one);
      const listed = typeof routes === 'function' ? z.array(route).parse(routes()) : routes;
      for (const { path } of listed) {
        const [, first] = path.split('/');
        if (first !== undefined && !STREAMED.has(first)) collections.add(first);
      }
    }
  }
  return collections;
}
