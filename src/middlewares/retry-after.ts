import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Used when the error names no time. */
const FALLBACK_SECONDS = 60;

/** The response body of this application's own limits (`RateLimitError`). */
const ownRefusal = z.object({
  error: z.object({ details: z.object({ retryAfter: z.number() }) }),
});

/**
 * Sets `Retry-After` (RFC 9110 section 10.2.3) on each 429 response. Runs outside `strapi::errors`,
 * which writes the responses.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  if (ctx.status !== 429 || ctx.response.get('Retry-After') !== '') return;
  const own = ownRefusal.safeParse(ctx.body);
  const seconds = own.success ? own.data.error.details.retryAfter : FALLBACK_SECONDS;
  ctx.set('Retry-After', String(Math.max(1, Math.ceil(seconds))));
};

export default middleware;
