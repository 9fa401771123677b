import type { Core } from '@strapi/strapi';

/** A route of `@koa/router`, whose types Strapi does not install. */
interface Layer {
  methods: string[];
  path: unknown;
}

interface Router {
  match(path: string, method: string): { pathAndMethod: Layer[] };
}

/** Strapi's own routes for any file of `public/`, which pass other requests on. */
const ANY_FILE = /^\/?\(/;

/** Whether the pattern of a route names what it serves. */
export const isNamedRoute = (pattern: unknown): pattern is string =>
  typeof pattern === 'string' && !ANY_FILE.test(pattern);

/**
 * Returns a function that finds the pattern of the route of a request, such as `/api/articles/:id`,
 * or an empty text. Koa's router sets `ctx._matchedRoute` only for requests that reach it. All routes
 * are in `strapi.server.router`, with their prefixes, once the server is mounted
 * (`@strapi/core/dist/services/server/index.js`). The first match of the list handles a request
 * (`@koa/router/lib/router.js`), but for the routes of files
 * (`@strapi/core/dist/middlewares/public.js`).
 */
export function routePatterns(strapi: Core.Strapi): (method: string, url: string) => string {
  const router = strapi.server.router as Router;
  return (method, url) => {
    const [path = ''] = url.split('?', 1);
    const { pathAndMethod } = router.match(path, method);
    const patterns = pathAndMethod.filter(({ methods }) => methods.length > 0);
    return patterns.map((layer) => layer.path).find(isNamedRoute) ?? '';
  };
}
