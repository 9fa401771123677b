import type { Core } from '@strapi/strapi';

/** How the content API and the admin panel read the database. Read as `strapi.config.get('reads')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * Milliseconds after which PostgreSQL cancels a statement of a public read. 0 uses PostgreSQL's
   * own limit.
   */
  timeoutMs: env.int('DATABASE_READ_TIMEOUT_MS', 5000),
  /** The same for a read of a document in the admin panel. */
  editorTimeoutMs: env.int('DATABASE_EDITOR_READ_TIMEOUT_MS', 30_000),
});

export default config;
