import type { Core } from '@strapi/strapi';
import { routePatterns } from '../../strapi';
import { routeNameOf } from '../requests';
import { Durations } from './durations';
import { registryOf } from './registry';

/**
 * @returns a function that finds the pattern of the route of a request, empty for none; `null` if
 *   nothing is measured
 */
export const measuredRoutes = (
  strapi: Core.Strapi,
): ((method: string, url: string) => string) | null =>
  registryOf(strapi) === null ? null : routePatterns(strapi);

/**
 * Measures the duration of every request. Requests that are answered before the listeners return, as
 * from the cache, cost no listener of their own.
 */
export function measureRequests(strapi: Core.Strapi): void {
  const registry = registryOf(strapi);
  if (registry === null) return;
  const durations = new Durations(registry);
  const server = strapi.server.httpServer;
  // Not before: delivery replaces the listeners of requests while the application starts.
  server.once('listening', () => {
    let begun = 0;
    server.prependListener('request', () => {
      begun = performance.now();
    });
    server.on('request', ({ method = '' }, response) => {
      const start = begun;
      const add = () => {
        const status = response.headersSent ? response.statusCode : 0;
        const seconds = (performance.now() - start) / 1000;
        durations.add(routeNameOf(response), method, status, seconds);
      };
      if (response.writableEnded) add();
      else response.once('close', add);
    });
  });
}
