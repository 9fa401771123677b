import type Koa from 'koa';
import type { TestApplication } from './application';

/** Counts the requests that reach Koa, from a client or from delivery. */
export function frameworkRequests(app: TestApplication) {
  const { middleware } = app.strapi.server.app as { middleware: Koa.Middleware[] };
  let count = 0;
  middleware.unshift(async (_ctx, next) => {
    count += 1;
    await next();
  });
  return { count: () => count };
}
