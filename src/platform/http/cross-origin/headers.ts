/** Header names in lower case, with their values. */
type CorsHeaders = readonly (readonly [name: string, value: string])[];

/** A page of another origin can read only these response headers. */
const EXPOSED = 'ETag, Retry-After, RateLimit, RateLimit-Policy';

/**
 * The CORS headers of a content API response. Any page may read public data, so the origin is `*`
 * without credentials, and every caller gets the same response. Only the origins of `CORS_ORIGINS`
 * get credentials.
 *
 * @param origin the request's `Origin`, or an empty text
 * @param trusted the origins of `CORS_ORIGINS`
 */
export function corsHeaders(origin: string, trusted: ReadonlySet<string>): CorsHeaders {
  const exposed = ['access-control-expose-headers', EXPOSED] as const;
  return trusted.has(origin)
    ? [
        ['access-control-allow-origin', origin],
        ['access-control-allow-credentials', 'true'],
        exposed,
      ]
    : [['access-control-allow-origin', '*'], exposed];
}

/** The headers of a preflight response besides `corsHeaders`. */
export const PREFLIGHT_HEADERS: CorsHeaders = [
  ['access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE'],
  [
    'access-control-allow-headers',
    // `remember` of the typed client sends If-None-Match.
    'Content-Type, Authorization, Origin, Accept, If-None-Match, If-Match, X-Confirm, X-Strapi-Refresh-Cookie',
  ],
  // In seconds. Chromium caches a preflight for at most two hours.
  ['access-control-max-age', '7200'],
];
