import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({ index: z.boolean() });

/** The settings of `config/search.ts`. */
export const searchSettings = (strapi: Core.Strapi) => settings.parse(strapi.config.get('search'));
