import type { Core } from '@strapi/strapi';

/** How anonymous reads are answered; read as `strapi.config.get('delivery')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Bytes that answers may take in memory; 0 computes each one anew. */
  maxBytes: env.int('DELIVERY_CACHE_MAX_BYTES', 256_000_000),
  /** Seconds for which a CDN may answer without asking. */
  sMaxAge: env.int('DELIVERY_S_MAXAGE', 60),
  /** Seconds after that for which it may still answer while it asks. */
  staleWhileRevalidate: env.int('DELIVERY_STALE_WHILE_REVALIDATE', 30),
});

export default config;
