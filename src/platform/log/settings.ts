import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const shape = z.object({
  requests: z.enum(['off', 'misses', 'all']),
  clients: z.enum(['hashed', 'full', 'none']),
});

/** The settings of `config/access-log.ts`. */
export const logSettings = (strapi: Core.Strapi) => shape.parse(strapi.config.get('access-log'));
