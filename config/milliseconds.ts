import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * Reads a number of milliseconds, at most a day.
 *
 * @throws if the value is something else
 */
export function milliseconds(env: Env, key: string, standard: number, least: number): number {
  const value = env.int(key, standard);
  if (!(value >= least && value <= 86_400_000)) {
    throw new Error(
      `${key} is "${env(key)}". Set it to a number of milliseconds, such as ${String(standard)}.`,
    );
  }
  return value;
}

/** The time in which a request gets a connection of the database, or 503. */
export const poolWaitMs = (env: Env): number =>
  milliseconds(env, 'DATABASE_POOL_WAIT_MS', 10_000, 1);
