import type { Core } from '@strapi/strapi';

/** How a stop proceeds. Read as `strapi.config.get('shutdown')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Seconds for which a stopping process still serves, so that a balancer takes it out. */
  drainSeconds: env.float('SHUTDOWN_DRAIN_SECONDS', env('NODE_ENV') === 'production' ? 5 : 0),
  /** Seconds after which a stop ends the process, whatever still runs. */
  limitSeconds: env.float('SHUTDOWN_LIMIT_SECONDS', 25),
});

export default config;
