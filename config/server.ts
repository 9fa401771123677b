import type { Core } from '@strapi/strapi';
import { required } from './required';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * Behind proxies, the client's address is in X-Forwarded-For, counted from the end by their number.
 * Koa would read the first entry, which a client can forge when a proxy appends. Without a proxy, a
 * client can forge the whole header. It could then escape the rate limits.
 */
function proxy(env: Env) {
  const count = env.int('TRUSTED_PROXIES', 0);
  if (!(count >= 0)) {
    throw new Error(
      `TRUSTED_PROXIES is "${env('TRUSTED_PROXIES')}". Set it to the number of proxies in front, or 0.`,
    );
  }
  return { koa: count > 0, maxIpsCount: count };
}

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: proxy(env),
  // A filter may list 1,000 values, which exceed Node's limit of 16 KiB for the address.
  http: { serverOptions: { maxHeaderSize: 131_072 } },
  app: { keys: required(env('APP_KEYS'), 'APP_KEYS').split(',') },
  // The banner of a start is for people.
  logger: { startup: { enabled: env('LOG_FORMAT') !== 'json' }, updates: { enabled: false } },
});

export default config;
