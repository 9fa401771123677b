import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const shape = z.object({ drainSeconds: z.number(), limitSeconds: z.number() });

/** How long the steps of a stop may take, in milliseconds. */
export interface StopTimes {
  /** For which the process still serves, so that a balancer takes it out. */
  drainMs: number;
  /** After which the process ends, whatever still runs. */
  limitMs: number;
}

/** The settings of `config/shutdown.ts`. */
export function stopTimes(strapi: Core.Strapi): StopTimes {
  const { drainSeconds, limitSeconds } = shape.parse(strapi.config.get('shutdown'));
  return { drainMs: drainSeconds * 1000, limitMs: limitSeconds * 1000 };
}
