import type { Core } from '@strapi/strapi';

/** The limits of writes on PostgreSQL. Read as `strapi.config.get('writes')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Milliseconds for which a write waits for a lock. 0 waits for ever. */
  lockTimeoutMs: env.int('DATABASE_LOCK_TIMEOUT_MS', 10_000),
  /** Milliseconds after which PostgreSQL cancels a statement of a write. 0 uses its own limit. */
  timeoutMs: env.int('DATABASE_WRITE_TIMEOUT_MS', 60_000),
});

export default config;
