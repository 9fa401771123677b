import type { Core } from '@strapi/strapi';
import { publicPath } from './public-path';
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

/** How long clients may take, in milliseconds, as Node's HTTP server has it. */
function timeouts(env: Env) {
  const headersTimeout = seconds(env, 'HTTP_HEADERS_TIMEOUT', 20);
  const requestTimeout = seconds(env, 'HTTP_REQUEST_TIMEOUT', 600);
  // Node would refuse it without the names of the settings.
  if (headersTimeout > requestTimeout) {
    throw new Error(
      'HTTP_HEADERS_TIMEOUT is longer than HTTP_REQUEST_TIMEOUT. The headers are a part of the request.',
    );
  }
  return {
    headersTimeout,
    requestTimeout,
    // Proxies keep connections for 60 seconds. If the server closed one first, a proxy would
    // sometimes send a request into the closed connection.
    keepAliveTimeout: seconds(env, 'HTTP_KEEP_ALIVE_TIMEOUT', 65),
    // How often Node looks for connections whose time is over.
    connectionsCheckingInterval: 5000,
  };
}

function seconds(env: Env, key: string, standard: number): number {
  const value = env.float(key, standard);
  if (!(value > 0 && value <= 86_400)) {
    throw new Error(`${key} is "${env(key)}". Set it to a number of seconds, such as ${standard}.`);
  }
  return value * 1000;
}

function maxConnections(env: Env): number | null {
  const value = env.int('HTTP_MAX_CONNECTIONS', 0);
  if (!(value >= 0)) {
    throw new Error(
      `HTTP_MAX_CONNECTIONS is "${env('HTTP_MAX_CONNECTIONS')}". Set it to a number, or to 0 for the default.`,
    );
  }
  return value === 0 ? null : value;
}

/** The first segments of the server's own paths. Below one of them, an address would have two meanings. */
const OWN_SEGMENTS = new Set(['api', 'admin', 'graphql', 'uploads', 'docs']);

function publicUrl(env: Env): string {
  const value = env('PUBLIC_URL', '');
  const segment = publicPath(env).split('/')[1] ?? '';
  if (OWN_SEGMENTS.has(segment)) {
    throw new Error(
      `PUBLIC_URL is "${value}", but /${segment} is a path of the server itself. Choose another path, or leave it out.`,
    );
  }
  return value;
}

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: publicUrl(env),
  proxy: proxy(env),
  // Uploaded files are in its folder `uploads`.
  dirs: { public: env('PUBLIC_FOLDER', 'public') },
  // A filter may list 1,000 values, which exceed Node's limit of 16 KiB for the address.
  http: {
    serverOptions: { maxHeaderSize: 131_072, ...timeouts(env) },
    // src/platform/connections reads these two; Node has no option for them.
    idleTimeout: seconds(env, 'HTTP_IDLE_TIMEOUT', 120),
    /** `null` takes what the limit of file descriptors allows. */
    maxConnections: maxConnections(env),
  },
  app: { keys: required(env('APP_KEYS'), 'APP_KEYS').split(',') },
  // The banner of a start is for people.
  logger: { startup: { enabled: env('LOG_FORMAT') !== 'json' }, updates: { enabled: false } },
});

export default config;
