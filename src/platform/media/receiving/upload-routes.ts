import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { FILE } from '../storing/strapi-upload';
import { receiveFiles } from './multipart';

/** A route of `@strapi/upload`, as far as it is read. */
interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

export interface Router {
  type?: string;
  routes: Route[];
}

/** The handlers of `@strapi/upload` that take files. */
const TAKES_FILES = [
  'admin-upload.upload',
  'admin-upload.uploadFile',
  'admin-upload.replaceFile',
  'content-api.upload',
];

const ability = z.looseObject({ can: z.custom<(action: string, subject: string) => boolean>() });

/** Whether an administrator may do what is asked; the controller looks at conditions besides. */
function mayUploadInPanel(ctx: Context): boolean {
  const replaces =
    'id' in ctx.query || 'id' in z.record(z.string(), z.unknown()).parse(ctx['params']);
  const action = `plugin::upload.assets.${replaces ? 'update' : 'create'}`;
  return ability.parse(ctx.state['userAbility']).can(action, FILE);
}

/** The routes with the parser of multipart bodies on those that take files. */
export function withFileReceivers(strapi: Core.Strapi, router: Router): Router {
  // Strapi has checked the permissions of the content API before middlewares of routes run.
  const mayUpload = router.type === 'content-api' ? () => true : mayUploadInPanel;
  const routes = router.routes.map((route) => {
    if (!TAKES_FILES.includes(String(route.handler))) return route;
    const { config = {} } = route;
    const middlewares = [...(config.middlewares ?? []), receiveFiles(strapi, mayUpload)];
    return { ...route, config: { ...config, middlewares } };
  });
  return { ...router, routes };
}

/**
 * Whether a request may have a multipart body: it is for a route that takes files. The router does
 * not mind the case of letters and a slash at the end, and does not decode the path.
 *
 * @param prefix of the content API, such as `/api`
 */
export function mayHaveFiles({ method, path }: { method: string; path: string }, prefix: string) {
  if (method !== 'POST') return false;
  const lowerCase = path.toLowerCase().replace(/\/$/, '');
  return (
    lowerCase === `${prefix}/upload` ||
    /^\/upload(?:\/files(?:\/[^/]+\/replace)?)?$/.test(lowerCase)
  );
}
