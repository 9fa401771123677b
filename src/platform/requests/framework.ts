import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isNamedRoute } from '../../strapi';
import { currentRequest, onBehalfOf } from './current-request';
import { nameRoute } from './marks';
import { REQUEST_ID, requestIdOf, trustRequestIds } from './request-id';

const proxies = z.int().min(0);

/**
 * Gives each request that reaches the framework its id, in `X-Request-Id`, and notes its route. A
 * request that delivery makes itself is on behalf of a client's. Call it in `register`, before all
 * other middlewares.
 */
export function registerRequests(strapi: Core.Strapi): void {
  trustRequestIds(proxies.parse(strapi.config.get('server.proxy.maxIpsCount')) > 0);
  strapi.server.use(async (ctx, next) => {
    const request = currentRequest() ?? ctx.req;
    ctx.set(REQUEST_ID, requestIdOf(request));
    try {
      await onBehalfOf(request, next);
    } finally {
      const route: unknown = ctx['_matchedRoute'];
      if (isNamedRoute(route)) nameRoute(ctx.res, route);
    }
  });
}
