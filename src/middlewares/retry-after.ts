import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Where neither the refusal nor the limiter says for how long. */
const FALLBACK_SECONDS = 60;

/** What our own limits say (`RateLimitError`). */
const ownRefusal = z.object({
  error: z.object({ details: z.object({ retryAfter: z.number() }) }),
});
/** What Strapi's limiter (koa2-ratelimit) leaves behind; `reset` is in seconds since 1970. */
const strapiLimit = z.object({ rateLimit: z.object({ reset: z.number() }) });

/**
 * Tells each refused client when to try again (`Retry-After`, RFC 9110 section 10.2.3), also for the
 * limits of Strapi's sign-in routes. Stands outside of `strapi::errors`, which makes the responses.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  if (ctx.status !== 429 || ctx.response.get('Retry-After') !== '') return;
  const own = ownRefusal.safeParse(ctx.body);
  const strapi = strapiLimit.safeParse(ctx.state);
  const seconds = own.success
    ? own.data.error.details.retryAfter
    : strapi.success
      ? strapi.data.rateLimit.reset - Date.now() / 1000
      : FALLBACK_SECONDS;
  ctx.set('Retry-After', String(Math.max(1, Math.ceil(seconds))));
};

export default middleware;
