import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';

type Read = (...params: unknown[]) => Promise<unknown>;

/**
 * Methods of plugins' services that Strapi calls for every request, some of them several times. Their
 * results are the same for all requests and rarely change. Each costs about as much as reading an
 * article. Sources: `@strapi/plugin-users-permissions/dist/server/services/permission.js` (called by
 * `strategies/users-permissions.js`) and `@strapi/i18n/dist/server/services/locales.js`.
 */
export const SHARED_READS = [
  { plugin: 'users-permissions', service: 'permission', method: 'findPublicPermissions' },
  { plugin: 'i18n', service: 'locales', method: 'getDefaultLocale' },
  { plugin: 'i18n', service: 'locales', method: 'find' },
] as const;

type Method = (typeof SHARED_READS)[number]['method'];

/** The results of the shared reads at one moment. */
export type SharedReads = ReadonlyMap<Method, unknown>;

const serviceOf = (strapi: Core.Strapi, { plugin, service }: (typeof SHARED_READS)[number]) =>
  strapi.plugin(plugin).service<Record<Method, Read>>(service);

/** Runs every shared read. */
export async function loadSharedReads(strapi: Core.Strapi): Promise<SharedReads> {
  const values = new Map<Method, unknown>();
  for (const read of SHARED_READS) {
    values.set(read.method, await serviceOf(strapi, read)[read.method]());
  }
  return values;
}

/**
 * Replaces the shared reads, for requests that already have their results. The results are loaded
 * before a request starts. A request that waited for the read of another one inside a transaction
 * could deadlock, because SQLite has one connection.
 *
 * @param resultsFor the results for a request; `undefined` lets Strapi read as usual
 * @returns a function that restores Strapi's methods
 */
export function serveSharedReads(
  strapi: Core.Strapi,
  resultsFor: (request: IncomingMessage) => SharedReads | undefined,
): () => void {
  const undo = SHARED_READS.map((read) => {
    const service = serviceOf(strapi, read);
    const original = service[read.method];
    service[read.method] = (...params) => {
      const request = strapi.requestContext.get()?.req;
      const results = request === undefined || params.length > 0 ? undefined : resultsFor(request);
      return results === undefined
        ? original.apply(service, params)
        : Promise.resolve(results.get(read.method));
    };
    return () => (service[read.method] = original);
  });
  return () => {
    for (const restore of undo) restore();
  };
}
