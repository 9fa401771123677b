import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { trustedOrigins } from '../../platform/http';

/** Bytes of an answer that are held where none is kept. */
const LARGEST = 32_000_000;

const shape = z.object({
  delivery: z.object({
    maxBytes: z.int().min(0),
    sMaxAge: z.int().min(0),
    staleWhileRevalidate: z.int().min(0),
  }),
  rest: z.object({ prefix: z.string(), defaultLimit: z.int(), maxLimit: z.int() }),
  reads: z.object({ timeoutMs: z.int().min(0) }),
  graphqlPath: z.string(),
  host: z.string(),
});

/** What delivery is configured to do. */
export interface Settings {
  /** Bytes; 0 means that nothing is kept. */
  maxBytes: number;
  /** What one answer may take, lest it push out all others; a larger one is passed on. */
  maxAnswerBytes: number;
  cacheControl: string;
  /** The request headers that a response depends on. */
  vary: string;
  /** The origins that may send cookies (`CORS_ORIGINS`). */
  trustedOrigins: ReadonlySet<string>;
  /** Milliseconds after which PostgreSQL cancels a statement; 0 for its own limit. */
  readTimeoutMs: number;
  /** Such as `/api`. */
  prefix: string;
  graphqlPath: string;
  defaultPageSize: number;
  maxPageSize: number;
  /** The application's own, for answers must not depend on the `Host` that a client sends. */
  host: string;
}

/** @throws ZodError naming the setting that is wrong */
export function readSettings(strapi: Core.Strapi): Settings {
  const { delivery, rest, reads, graphqlPath, host } = shape.parse({
    delivery: strapi.config.get('delivery'),
    rest: strapi.config.get('api.rest'),
    reads: strapi.config.get('reads'),
    graphqlPath: strapi.config.get('plugin::graphql.endpoint'),
    host: new URL(strapi.config.get<string>('server.absoluteUrl')).host,
  });
  const { sMaxAge, staleWhileRevalidate } = delivery;
  const trusted = trustedOrigins(strapi);
  return {
    maxBytes: delivery.maxBytes,
    maxAnswerBytes: delivery.maxBytes === 0 ? LARGEST : Math.ceil(delivery.maxBytes / 8),
    cacheControl: `public, max-age=0, s-maxage=${String(sMaxAge)}, stale-while-revalidate=${String(staleWhileRevalidate)}`,
    // `Authorization` because a token may see more at the same address. The origin only where it
    // matters: a CDN would otherwise store a response once an origin.
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
