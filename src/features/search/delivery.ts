import { searchParameters } from './results/parameters';

/**
 * The declaration of search to delivery. The index follows a change some milliseconds after delivery
 * has purged its cache, so responses from the index are not cached.
 */
export const searchDelivery = {
  parameters: { search: Object.keys(searchParameters.shape) },
  rootRoutes: [],
  aliases: {},
  streamedRoutes: [],
  laggingTables: ['threeline_search_'],
};
