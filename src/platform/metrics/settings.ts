import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const shape = z.object({
  token: z.string().nullable(),
  allow: z.array(
    z.object({ address: z.string(), prefix: z.int(), family: z.enum(['ipv4', 'ipv6']) }),
  ),
});

/** Who may read the metrics. */
export type MetricsSettings = z.output<typeof shape>;

/** The settings of `config/metrics.ts`. @returns `null` if nobody may read metrics */
export function metricsSettings(strapi: Core.Strapi): MetricsSettings | null {
  const settings = shape.parse(strapi.config.get('metrics'));
  return settings.token === null && settings.allow.length === 0 ? null : settings;
}
