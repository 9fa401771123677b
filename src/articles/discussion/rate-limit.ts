import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { z } from 'zod';
import { networkOf } from '../../platform/client-addresses';
import { isPostgres } from '../../platform/database';

const settings = z.object({
  rateLimit: z.object({ comments: z.int().min(1), seconds: z.int().min(1) }),
});

/**
 * Creates a limiter of comments per address. On PostgreSQL it counts in the database for all
 * instances. On SQLite one process owns the database, so it counts in memory.
 */
function createLimiter(strapi: Core.Strapi): RateLimiterAbstract {
  const { rateLimit } = settings.parse(strapi.config.get('comments'));
  const options = { points: rateLimit.comments, duration: rateLimit.seconds, keyPrefix: 'comment' };
  if (!isPostgres(strapi)) return new RateLimiterMemory(options);
  return new RateLimiterPostgres({
    ...options,
    storeClient: strapi.db.connection,
    storeType: 'knex',
    tableName: 'threeline_comment_rates',
    tableCreated: true,
  });
}

/** One limiter per application, so that REST and GraphQL share the count. */
const limiters = new WeakMap<Core.Strapi, RateLimiterAbstract>();

function limiterOf(strapi: Core.Strapi): RateLimiterAbstract {
  const limiter = limiters.get(strapi) ?? createLimiter(strapi);
  limiters.set(strapi, limiter);
  return limiter;
}

/**
 * Counts one comment from an address.
 *
 * @throws RateLimitError (429) with `details.retryAfter` in seconds
 */
export async function countComment(strapi: Core.Strapi, address: string): Promise<void> {
  try {
    await limiterOf(strapi).consume(networkOf(address) ?? address);
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause;
    const retryAfter = Math.ceil(cause.msBeforeNext / 1000);
    throw new errors.RateLimitError(
      `Too many comments from this address; try again in ${String(retryAfter)} seconds.`,
      { code: 'COMMENTS_RATE_LIMITED', retryAfter },
    );
  }
}
