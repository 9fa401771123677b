import type { Verdict } from './limits';

/**
 * `RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers-10 defines them: lists
 * of structured fields (RFC 9651) with the quota `q` and the window `w`, and the remaining requests
 * `r` and the seconds `t` until all are available again.
 */
export function rateLimitHeaders(verdicts: readonly Verdict[]): [name: string, value: string][] {
  const list = (item: (verdict: Verdict) => string) => verdicts.map(item).join(', ');
  return [
    [
      'RateLimit-Policy',
      list(
        ({ policy, quota: { requests, seconds } }) =>
          `"${policy}";q=${String(requests)};w=${String(seconds)}`,
      ),
    ],
    [
      'RateLimit',
      list(
        ({ policy, remaining, seconds }) =>
          `"${policy}";r=${String(remaining)};t=${String(seconds)}`,
      ),
    ],
  ];
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
