import type { Core } from '@strapi/strapi';

/**
 * The greatest cost of a list for the database. See `src/platform/query-cost/weights.ts` for the
 * unit.
 */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  maxCost: env.int('QUERY_MAX_COST', 1200),
});

export default config;
