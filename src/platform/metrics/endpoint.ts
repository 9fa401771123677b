import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nameRoute } from '../requests';
import { accessTo } from './access';
import { cachedFor } from './cached';
import { registryOf } from './registry';
import { measureRequests } from './requests';
import { metricsSettings } from './settings';

/** Milliseconds for which a scrape is reused, so that several scrapers cost what one does. */
const CACHED_MS = 1000;

const PATH = '/_metrics';

const proxies = z.int().min(0);

/**
 * Adds `GET /_metrics` in OpenMetrics. To a client that may not read it, it does not exist. Nothing is
 * added and nothing is measured if the settings let nobody read it. Call it in `register`, before all
 * other middlewares.
 */
export function registerMetrics(strapi: Core.Strapi): void {
  const settings = metricsSettings(strapi);
  const registry = registryOf(strapi);
  if (settings === null || registry === null) return;
  measureRequests(strapi);
  const isAllowed = accessTo(
    settings,
    proxies.parse(strapi.config.get('server.proxy.maxIpsCount')),
  );
  const scrape = cachedFor(CACHED_MS, () => registry.metrics());
  strapi.server.use(async (ctx, next) => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (ctx.path !== PATH || !isRead || !isAllowed(ctx.req)) {
      await next();
      return;
    }
    nameRoute(ctx.res, PATH);
    ctx.set('Cache-Control', 'no-store');
    ctx.type = registry.contentType;
    ctx.body = await scrape();
  });
}
