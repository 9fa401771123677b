import type { Core } from '@strapi/strapi';

/** The cache of anonymous reads. Read as `strapi.config.get('delivery')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The size of the response cache in bytes. 0 disables it. */
  maxBytes: env.int('DELIVERY_CACHE_MAX_BYTES', 256_000_000),
  /** Seconds for which a CDN may serve a response without revalidating it. */
  sMaxAge: env.int('DELIVERY_S_MAXAGE', 60),
  /** Further seconds for which a CDN may serve the response while it revalidates it. */
  staleWhileRevalidate: env.int('DELIVERY_STALE_WHILE_REVALIDATE', 30),
  /** Seconds for which memory is served while PostgreSQL is away. 0 responds with 503 instead. */
  staleIfErrorSeconds: env.float('DELIVERY_STALE_IF_ERROR_SECONDS', 0),
});

export default config;
