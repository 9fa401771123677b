import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/**
 * Reads the client's address from `X-Forwarded-For`, counted from its end by the number of proxies.
 * Koa would read the first entry, which a client can forge when a proxy appends. The client could
 * then escape the rate limit of comments.
 */
export function trustProxies(strapi: Core.Strapi): void {
  strapi.server.app.maxIpsCount = z.int().min(0).parse(strapi.config.get('server.trustedProxies'));
}
