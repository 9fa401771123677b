import type { Core } from '@strapi/strapi';

/** How the process starts. Read as `strapi.config.get('start')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const waitSeconds = env.int('DATABASE_WAIT_SECONDS', 60);
  if (!(waitSeconds >= 0)) {
    throw new Error(
      `DATABASE_WAIT_SECONDS is "${env('DATABASE_WAIT_SECONDS')}". Set it to a number of seconds, such as 60.`,
    );
  }
  /** Seconds for which a start waits for a PostgreSQL server that is not reachable. */
  return { waitSeconds };
};

export default config;
