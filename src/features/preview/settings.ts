import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({
  url: z.string(),
  linkHours: z.int().min(1).max(720),
  secret: z.string().min(1),
});

/** The settings of `config/preview.ts`. */
export const previewSettings = (strapi: Core.Strapi) =>
  settings.parse(strapi.config.get('preview'));
