import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ApiPaths } from './budget-of';
import type { Settings } from './limits';

const quota = z.object({ requests: z.int().min(1), seconds: z.int().min(1) }).nullable();
const shape = z.object({
  quotas: z.object({
    hits: quota,
    misses: quota,
    searches: quota,
    graphql: quota,
    writes: quota,
    signIn: quota,
    passwordReset: quota,
  }),
  exempt: z.array(
    z.object({ address: z.string(), prefix: z.int(), family: z.enum(['ipv4', 'ipv6']) }),
  ),
});
const proxies = z.int().min(0);
const paths = z.object({ prefix: z.string(), graphqlPath: z.string() });

/** @throws ZodError that names the invalid setting */
export const readSettings = (strapi: Core.Strapi): Settings => ({
  ...shape.parse(strapi.config.get('limits')),
  proxies: proxies.parse(strapi.config.get('server.proxy.maxIpsCount')),
});

/** The paths of the content API, in lower case. */
export function readPaths(strapi: Core.Strapi): ApiPaths {
  const { prefix, graphqlPath } = paths.parse({
    prefix: strapi.config.get('api.rest.prefix'),
    graphqlPath: strapi.config.get('plugin::graphql.endpoint'),
  });
  return { prefix: prefix.toLowerCase(), graphqlPath: graphqlPath.toLowerCase() };
}
