import type { Core } from '@strapi/strapi';
import { required } from './required';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Behind a proxy, the client's address is in X-Forwarded-For. Without a proxy, a client could
  // forge that header and escape the rate limit of comments.
  proxy: { koa: env.int('TRUSTED_PROXIES', 0) > 0 },
  trustedProxies: env.int('TRUSTED_PROXIES', 0),
  // A filter may list 1,000 values, which exceed Node's limit of 16 KiB for the address.
  http: { serverOptions: { maxHeaderSize: 131_072 } },
  app: { keys: required(env('APP_KEYS'), 'APP_KEYS').split(',') },
  logger: { startup: { enabled: true }, updates: { enabled: false } },
});

export default config;
