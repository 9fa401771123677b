import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({
  follow: z.boolean(),
  retentionDays: z.number().positive(),
  consumerRetentionDays: z.number().positive(),
});

/** The settings of `config/changes.ts`. */
export const changeSettings = (strapi: Core.Strapi) => settings.parse(strapi.config.get('changes'));
