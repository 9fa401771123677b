import type { Verdict } from './limits';

/** Alternating names and values. */
type RateLimitHeaders = ['RateLimit-Policy', string, 'RateLimit', string];

/**
 * `RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers-10 defines them: lists
 * of structured fields (RFC 9651) with the quota `q` and the window `w`, and the remaining requests
 * `r` and the seconds `t` until all are available again. Each hit with a token has them, so they are
 * made without lists in between.
 */
export function rateLimitHeaders(verdicts: readonly Verdict[]): RateLimitHeaders {
  let policies = '';
  let limits = '';
  for (const { policy, quota, remaining, seconds } of verdicts) {
    const separator = limits === '' ? '' : ', ';
    policies += `${separator}"${policy}";q=${String(quota.requests)};w=${String(quota.seconds)}`;
    limits += `${separator}"${policy}";r=${String(remaining)};t=${String(seconds)}`;
  }
  return ['RateLimit-Policy', policies, 'RateLimit', limits];
}

/** The details of a refusal, for REST and for GraphQL. */
export const refusalOf = ({ policy, seconds }: Verdict) => ({
  status: 429,
  name: 'RateLimitError',
  message: `Too many requests. Try again in ${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
  details: { code: 'RATE_LIMITED', policy, retryAfter: seconds },
});

/** The body of a refusal: GraphQL has `errors`, and REST has `error`. */
export function refusalBody(verdict: Verdict, isGraphql: boolean): object {
  const error = refusalOf(verdict);
  if (!isGraphql) return { data: null, error };
  return {
    errors: [{ message: error.message, extensions: { code: error.details.code, error } }],
  };
}
