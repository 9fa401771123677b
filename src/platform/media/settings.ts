import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({ maxBytes: z.int().positive(), maxPixels: z.int().positive() });

/** The limits of the media library in bytes and pixels. See `config/media.ts`. */
export const mediaSettings = (strapi: Core.Strapi) => settings.parse(strapi.config.get('media'));
