import type { Core } from '@strapi/strapi';

/** Scheduled publishing and unpublishing. Read as `strapi.config.get('scheduling')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * Whether this process runs due schedules. Commands do not, because they do not follow changes
   * either.
   */
  run: env.bool('SCHEDULING_RUN', env.bool('CHANGES_FOLLOW', true)),
  /**
   * The number of articles that this process publishes concurrently. Each takes a connection of the
   * pool.
   */
  concurrency: env.int('SCHEDULING_CONCURRENCY', 4),
  /** Milliseconds between two polls for due schedules. */
  intervalMs: 2_000,
});

export default config;
