import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({
  defaultLimit: z.int(),
  maxLimit: z.int(),
  /** The greatest number of fields. */
  maxCost: z.int(),
  introspection: z.boolean(),
});

/** The limits of queries, from the settings of Strapi's plugin. */
export const graphqlSettings = (strapi: Core.Strapi): z.infer<typeof settings> =>
  settings.parse(strapi.config.get('plugin::graphql'));
