import type { Core } from '@strapi/strapi';

/** Publishing and unpublishing on time; read as `strapi.config.get('scheduling')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether this process does what is due. Commands do not, for they do not follow changes either. */
  run: env.bool('SCHEDULING_RUN', env.bool('CHANGES_FOLLOW', true)),
  /** Articles that this process publishes at once; each takes a connection of the pool. */
  concurrency: env.int('SCHEDULING_CONCURRENCY', 4),
  /** Milliseconds between two looks at what is due. */
  intervalMs: 2_000,
});

export default config;
