import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/**
 * Takes the client's address from as many places of `X-Forwarded-For`, counted from its end, as
 * there are proxies. Koa would take the first, which a client can write itself in front of a proxy
 * that appends, and so escape the limit of comments by address.
 */
export function trustProxies(strapi: Core.Strapi): void {
  strapi.server.app.maxIpsCount = z.int().min(0).parse(strapi.config.get('server.trustedProxies'));
}
