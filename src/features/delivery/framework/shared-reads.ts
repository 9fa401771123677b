import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';

type Read = (...params: unknown[]) => Promise<unknown>;

/**
 * What the framework reads anew for every request, some of it several times, though it is the same
 * for all reads and changes once a month. Each costs about as much as the article itself.
 */
const READS = [
  { plugin: 'users-permissions', service: 'permission', method: 'findPublicPermissions' },
  { plugin: 'i18n', service: 'locales', method: 'getDefaultLocale' },
  { plugin: 'i18n', service: 'locales', method: 'find' },
] as const;

type Method = (typeof READS)[number]['method'];

/** The values of those reads at one time. */
export type SharedReads = ReadonlyMap<Method, unknown>;

const serviceOf = (strapi: Core.Strapi, { plugin, service }: (typeof READS)[number]) =>
  strapi.plugin(plugin).service<Record<Method, Read>>(service);

export async function loadSharedReads(strapi: Core.Strapi): Promise<SharedReads> {
  const values = new Map<Method, unknown>();
  for (const read of READS) values.set(read.method, await serviceOf(strapi, read)[read.method]());
  return values;
}

/**
 * Answers those reads for requests that know the values. They are known before the request is
 * handed on: to wait for another request's read within a transaction could wait for ever, where
 * both need SQLite's one connection.
 *
 * @returns a function that ends it
 */
export function serveSharedReads(
  strapi: Core.Strapi,
  knownTo: (request: IncomingMessage) => SharedReads | undefined,
): () => void {
  const undo = READS.map((read) => {
    const service = serviceOf(strapi, read);
    const original = service[read.method];
    service[read.method] = (...params) => {
      const request = strapi.requestContext.get()?.req;
      const known = request === undefined || params.length > 0 ? undefined : knownTo(request);
      return known === undefined
        ? original.apply(service, params)
        : Promise.resolve(known.get(read.method));
    };
    return () => (service[read.method] = original);
  });
  return () => {
    for (const restore of undo) restore();
  };
}
