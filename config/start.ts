import type { Core } from '@strapi/strapi';

/** How the process starts. Read as `strapi.config.get('start')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Seconds for which a start waits for a PostgreSQL server that is not reachable. */
  waitSeconds: env.int('DATABASE_WAIT_SECONDS', 60),
});

export default config;
