import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const shape = z
  .object({
    drainSeconds: z.number().min(0).max(600),
    limitSeconds: z.number().positive().max(3600),
  })
  .refine(({ drainSeconds, limitSeconds }) => drainSeconds < limitSeconds, {
    error: 'SHUTDOWN_DRAIN_SECONDS must be less than SHUTDOWN_LIMIT_SECONDS.',
  });

/** How long the steps of a stop may take, in milliseconds. */
export interface StopTimes {
  /** For which the process still serves, so that a balancer takes it out. */
  drainMs: number;
  /** After which the process ends, whatever still runs. */
  limitMs: number;
}

/** @throws ZodError that names the invalid setting */
export function stopTimes(strapi: Core.Strapi): StopTimes {
  const { drainSeconds, limitSeconds } = shape.parse(strapi.config.get('shutdown'));
  return { drainMs: drainSeconds * 1000, limitMs: limitSeconds * 1000 };
}
