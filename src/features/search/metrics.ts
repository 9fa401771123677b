import type { Core } from '@strapi/strapi';
import { followerLag } from '../../platform/change-log';
import { cachedFor, declareMetrics } from '../../platform/metrics';

/** Milliseconds for which the lag is reused: two metrics tell of it. */
const CACHED_MS = 500;

/**
 * Declares what `/_metrics` tells of the search index.
 *
 * @param follower the name of the follower that indexes
 */
export function declareSearchMetrics(strapi: Core.Strapi, follower: string): void {
  const lag = cachedFor(CACHED_MS, () => followerLag(strapi, follower));
  declareMetrics(strapi, [
    {
      name: 'search_index_lag_changes',
      help: 'Changes that the search index has yet to see. Numbers that a rollback left out count.',
      kind: 'gauge',
      read: async () => (await lag())?.changes ?? null,
    },
    {
      name: 'search_index_lag_seconds',
      help: 'Age of the oldest change that the search index has yet to see.',
      kind: 'gauge',
      read: async () => (await lag())?.seconds ?? null,
    },
  ]);
}
