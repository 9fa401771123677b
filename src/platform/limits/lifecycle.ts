import type { Core } from '@strapi/strapi';
import { isPostgres } from '../database';
import { clientNames } from '../log';
import { Limits } from './limits';
import { readPaths, readSettings } from './settings';
import { SharedCounts } from './shared-counts';

const applications = new WeakMap<Core.Strapi, Limits>();
const exchanges = new WeakMap<Core.Strapi, SharedCounts>();

/** The limits of an application. */
export function limitsOf(strapi: Core.Strapi): Limits {
  const limits =
    applications.get(strapi) ??
    new Limits(readSettings(strapi), readPaths(strapi), logRefusals(strapi));
  applications.set(strapi, limits);
  return limits;
}

const MINUTE = 60_000;

/** Logs refusals once a minute, so that a flood of requests does not become a flood of lines. */
function logRefusals(strapi: Core.Strapi): (policy: string, client: string) => void {
  const nameOf = clientNames(strapi);
  let loggedAt = 0;
  let count = 0;
  return (policy, key) => {
    count += 1;
    const now = Date.now();
    if (now - loggedAt < MINUTE) return;
    loggedAt = now;
    const client = IS_ADDRESS.test(key) ? nameOf(key) : key;
    strapi.log.warn('Rate limits: requests were refused.', { count, policy, client });
    count = 0;
  };
}

/** A key is an address or a network, or that of a token, a user or an account, which tells no person. */
const IS_ADDRESS = /^[\d.]+$|^[\da-f]+(?::[\da-f]*)+$/;

/** Starts to share the counts with the other instances of a PostgreSQL database. */
export function startLimits(strapi: Core.Strapi): void {
  warnOfUncountedProxy(strapi);
  if (!isPostgres(strapi)) return;
  const shared = new SharedCounts(strapi);
  exchanges.set(strapi, shared);
  limitsOf(strapi).shareBy(shared);
}

/** This server speaks HTTP only, so something encrypts in front of it. */
function warnOfUncountedProxy(strapi: Core.Strapi): void {
  const isHttps = String(strapi.config.get('server.url')).startsWith('https://');
  if (!isHttps || strapi.config.get('server.proxy.koa') === true) return;
  if (strapi.config.get('start.serves') !== true) return;
  strapi.log.warn(
    'PUBLIC_URL begins with https, but TRUSTED_PROXIES is 0: rate limits count all visitors as one client. Set TRUSTED_PROXIES to the number of proxies in front.',
  );
}

export async function stopLimits(strapi: Core.Strapi): Promise<void> {
  limitsOf(strapi).shareBy(null);
  await exchanges.get(strapi)?.stop();
  exchanges.delete(strapi);
}
