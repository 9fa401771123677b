import type { Core } from '@strapi/strapi';
import { required } from './required';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Behind a proxy the client's address is in X-Forwarded-For. Trusting that header without a proxy
  // would let anyone choose the address that the comment rate limit counts by.
  proxy: { koa: env.int('TRUSTED_PROXIES', 0) > 0 },
  trustedProxies: env.int('TRUSTED_PROXIES', 0),
  // A filter may list 1,000 values, which take more than Node's 16 KiB in the address.
  http: { serverOptions: { maxHeaderSize: 131_072 } },
  app: { keys: required(env('APP_KEYS'), 'APP_KEYS').split(',') },
  logger: { startup: { enabled: true }, updates: { enabled: false } },
});

export default config;
