import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** The application of Koa, which Strapi keeps in `strapi.server.app`. */
interface Koa {
  /** Whether Koa leaves the errors to other listeners. */
  silent?: boolean;
  on(event: 'error', listener: (error: unknown, ctx?: Context) => void): unknown;
}

/**
 * Calls a function with each error of a response that nobody handled, instead of Koa, which prints the
 * stack of each (`koa/lib/application.js`).
 */
export function onResponseError(
  strapi: Core.Strapi,
  listener: (error: unknown, ctx?: Context) => void,
): void {
  const { app } = strapi.server as { app: Koa };
  app.silent = true;
  app.on('error', listener);
}
