import type { Core } from '@strapi/strapi';

type RequestContext = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

/**
 * The content-API request, REST or GraphQL, that the running code serves. `null` in the admin panel,
 * in commands, in workers and in the code of a start.
 */
export function contentApiRequest(strapi: Core.Strapi): RequestContext | null {
  const context = strapi.requestContext.get();
  if (context === undefined) return null;
  const route: unknown = context.state['route'];
  if (typeof route !== 'object' || route === null || !('info' in route)) return null;
  const { info } = route;
  const isContentApi =
    typeof info === 'object' && info !== null && 'type' in info && info.type === 'content-api';
  return isContentApi ? context : null;
}
