import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { editorAbility, FILE, takesFiles, type UploadRouter } from '../../../strapi';
import { receiveFiles } from './multipart';

/**
 * Whether an administrator may upload or replace files. The controller checks further conditions.
 */
function mayUploadInPanel(ctx: Context): boolean {
  const replaces =
    'id' in ctx.query || 'id' in z.record(z.string(), z.unknown()).parse(ctx['params']);
  const action = `plugin::upload.assets.${replaces ? 'update' : 'create'}`;
  return editorAbility(ctx).can(action, FILE);
}

/** Adds the multipart parser to the routes that take files. */
export function withFileReceivers(strapi: Core.Strapi, router: UploadRouter): UploadRouter {
  // For the content API, Strapi authorizes the caller before the middlewares of a route run.
  const mayUpload = router.type === 'content-api' ? () => true : mayUploadInPanel;
  const routes = router.routes.map((route) => {
    if (!takesFiles(route)) return route;
    const { config = {} } = route;
    const middlewares = [...(config.middlewares ?? []), receiveFiles(strapi, mayUpload)];
    return { ...route, config: { ...config, middlewares } };
  });
  return { ...router, routes };
}

/**
 * Whether a request may have a multipart body, because its route takes files. The router ignores
 * case and a trailing slash, and does not decode the path.
 *
 * @param prefix the prefix of the content API, such as `/api`
 */
export function mayHaveFiles({ method, path }: { method: string; path: string }, prefix: string) {
  if (method !== 'POST') return false;
  const lowerCase = path.toLowerCase().replace(/\/$/, '');
  return (
    lowerCase === `${prefix}/upload` ||
    /^\/upload(?:\/files(?:\/[^/]+\/replace)?)?$/.test(lowerCase)
  );
}
