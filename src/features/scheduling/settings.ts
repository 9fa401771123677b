import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({
  run: z.boolean(),
  concurrency: z.int().min(1).max(50),
  intervalMs: z.int().min(100).max(5_000),
});

/** The settings of `config/scheduling.ts`. */
export const schedulingSettings = (strapi: Core.Strapi) =>
  settings.parse(strapi.config.get('scheduling'));
