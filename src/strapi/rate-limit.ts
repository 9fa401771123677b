import type { Context } from 'koa';
import { z } from 'zod';

const limited = z.object({ rateLimit: z.object({ reset: z.number() }) });

/**
 * When the limit of a request to Strapi's sign-in routes ends, in seconds since 1970; `null` where no
 * limiter has counted the request. The limiter leaves its count in `ctx.state.rateLimit`. Sources:
 * `koa2-ratelimit/src/RateLimit.js`, `@strapi/admin/dist/server/server/src/middlewares/rateLimit.js`,
 * `@strapi/plugin-users-permissions/dist/server/middlewares/rateLimit.js`.
 */
export const rateLimitReset = ({ state }: Pick<Context, 'state'>): number | null =>
  limited.safeParse(state).data?.rateLimit.reset ?? null;
