import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { trustedOrigins } from '../../platform/http';

/** The largest response to buffer, in bytes, if the cache is off. */
const LARGEST = 32_000_000;

const shape = z.object({
  delivery: z.object({
    maxBytes: z.int().min(0),
    sMaxAge: z.int().min(0),
    staleWhileRevalidate: z.int().min(0),
    staleIfErrorSeconds: z.number().min(0),
  }),
  rest: z.object({ prefix: z.string(), defaultLimit: z.int(), maxLimit: z.int() }),
  reads: z.object({ timeoutMs: z.int().min(0) }),
  graphqlPath: z.string(),
  host: z.string(),
});

/** Delivery's configuration. */
export interface Settings {
  /** The size of the cache in bytes; 0 switches it off. */
  maxBytes: number;
  /** The largest response to cache, so that one does not evict all others. Larger ones are streamed. */
  maxResponseBytes: number;
  cacheControl: string;
  /** Milliseconds for which memory is served beyond what the contract allows, if the database is away. */
  staleIfErrorMs: number;
  /** The request headers that a response depends on. */
  vary: string;
  /** The origins that may send cookies (`CORS_ORIGINS`). */
  trustedOrigins: ReadonlySet<string>;
  /** Milliseconds after which PostgreSQL cancels a statement; 0 for the server's limit. */
  readTimeoutMs: number;
  /** Such as `/api`. */
  prefix: string;
  graphqlPath: string;
  defaultPageSize: number;
  maxPageSize: number;
  /** The application's own host: a shared response must not depend on the client's `Host`. */
  host: string;
}

/** @throws ZodError that names the invalid setting */
export function readSettings(strapi: Core.Strapi): Settings {
  const { delivery, rest, reads, graphqlPath, host } = shape.parse({
    delivery: strapi.config.get('delivery'),
    rest: strapi.config.get('api.rest'),
    reads: strapi.config.get('reads'),
    graphqlPath: strapi.config.get('plugin::graphql.endpoint'),
    host: new URL(strapi.config.get<string>('server.absoluteUrl')).host,
  });
  const { sMaxAge, staleWhileRevalidate, staleIfErrorSeconds } = delivery;
  const trusted = trustedOrigins(strapi);
  return {
    maxBytes: delivery.maxBytes,
    maxResponseBytes: delivery.maxBytes === 0 ? LARGEST : Math.ceil(delivery.maxBytes / 8),
    cacheControl: `public, max-age=0, s-maxage=${String(sMaxAge)}, stale-while-revalidate=${String(staleWhileRevalidate)}`,
    staleIfErrorMs: staleIfErrorSeconds * 1000,
    // A token may see more at the same address, hence `Authorization`. `Origin` only matters with
    // trusted origins: with it a CDN stores every response once per origin.
    vary: `Accept-Encoding, Authorization${trusted.size > 0 ? ', Origin' : ''}`,
    trustedOrigins: trusted,
    readTimeoutMs: reads.timeoutMs,
    prefix: rest.prefix,
    graphqlPath,
    defaultPageSize: rest.defaultLimit,
    maxPageSize: rest.maxLimit,
    host,
  };
}
