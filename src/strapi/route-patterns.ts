import type { Core } from '@strapi/strapi';

/** A route of `@koa/router`, whose types Strapi does not install. */
interface Layer {
  methods: string[];
  path: unknown;
}

interface Router {
  match(path: string, method: string): { pathAndMethod: Layer[] };
}

/**
 * Returns a function that finds the pattern of the route of a request, such as `/api/articles/:id`.
 * Koa's router sets `ctx._matchedRoute` only for requests that reach it. All routes are in
 * `strapi.server.router`, with their prefixes, once the server is mounted
 * (`@strapi/core/dist/services/server/index.js`). The first match of the list handles a request
 * (`@koa/router/lib/router.js`).
 */
export function routePatterns(strapi: Core.Strapi): (method: string, url: string) => string {
  const router = strapi.server.router as Router;
  return (method, url) => {
    const [path = ''] = url.split('?', 1);
    const { pathAndMethod } = router.match(path, method);
    const pattern = pathAndMethod.find(({ methods }) => methods.length > 0)?.path;
    return typeof pattern === 'string' ? pattern : '';
  };
}
