import type { Core } from '@strapi/strapi';

/** How much work a list may be for the database; see `src/platform/query-cost/weights.ts` for the unit. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  maxCost: env.int('QUERY_MAX_COST', 1200),
});

export default config;
