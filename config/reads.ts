import type { Core } from '@strapi/strapi';
import { milliseconds, poolWaitMs } from './milliseconds';
import { MAPPED_BYTES, SQLITE_DRIVER } from './sqlite';

/** How the content API and the admin panel read the database. Read as `strapi.config.get('reads')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * Milliseconds after which a statement of a public read ends. 0 uses PostgreSQL's own limit, and
   * none on SQLite.
   */
  timeoutMs: milliseconds(env, 'DATABASE_READ_TIMEOUT_MS', 5000, 0),
  /** The same for a read of a document in the admin panel, on PostgreSQL. */
  editorTimeoutMs: milliseconds(env, 'DATABASE_EDITOR_READ_TIMEOUT_MS', 30_000, 0),
  /** Milliseconds in which a public read gets its turn, or 503. */
  waitMs: poolWaitMs(env),
  /** How the processes that read an SQLite file open it. */
  sqlite: { driver: SQLITE_DRIVER, mappedBytes: MAPPED_BYTES },
});

export default config;
