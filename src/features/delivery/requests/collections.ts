import type { Core } from '@strapi/strapi';
import { apiPaths } from '../../../strapi';

/**
 * The first path segments of this application's own APIs, such as `articles`. Plugins serve other
 * routes under the same prefix, some of which are personal, such as sign-ins.
 *
 * @param streamed first segments of routes that stream their responses
 */
export function cacheableCollections(
  strapi: Core.Strapi,
  streamed: ReadonlySet<string>,
): ReadonlySet<string> {
  const segments = apiPaths(strapi).flatMap((path) => path.split('/')[1] ?? []);
  return new Set(segments.filter((segment) => !streamed.has(segment)));
}
