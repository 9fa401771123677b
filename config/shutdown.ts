import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** How a stop proceeds. Read as `strapi.config.get('shutdown')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const limitSeconds = seconds(env, 'SHUTDOWN_LIMIT_SECONDS', 25);
  const isServing = env('NODE_ENV') === 'production';
  const drainSeconds = seconds(
    env,
    'SHUTDOWN_DRAIN_SECONDS',
    isServing ? Math.min(5, limitSeconds / 2) : 0,
  );
  if (drainSeconds >= limitSeconds) {
    throw new Error(
      `SHUTDOWN_DRAIN_SECONDS is ${String(drainSeconds)}. Set it to less than SHUTDOWN_LIMIT_SECONDS, which is ${String(limitSeconds)}.`,
    );
  }
  return {
    /** Seconds for which a stopping process still serves, so that a balancer takes it out. */
    drainSeconds,
    /** Seconds after which a stop ends the process, whatever still runs. */
    limitSeconds,
  };
};

function seconds(env: Env, key: string, standard: number): number {
  const value = env.float(key, standard);
  if (!(value >= 0 && value <= 3600)) {
    throw new Error(`${key} is "${env(key)}". Set it to a number of seconds, such as 5.`);
  }
  return value;
}

export default config;
