/** Header names in lower case, with their values. */
export type CorsHeaders = readonly (readonly [name: string, value: string])[];

/** Without being exposed, a page of another origin cannot read the header. */
const EXPOSED = 'ETag, Retry-After';

/**
 * The CORS headers of a content API response. Any page may read what anyone may read, so the origin
 * is `*` without credentials, the same for all; only the origins that are named get credentials.
 *
 * @param origin the request's `Origin`; empty where it is missing
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

/** What a preflight is answered beside `corsHeaders`. */
export const PREFLIGHT_HEADERS: CorsHeaders = [
  ['access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE'],
  [
    'access-control-allow-headers',
    // A page asks with If-None-Match whether a response has changed; see `remember` of the client.
    'Content-Type, Authorization, Origin, Accept, If-None-Match, If-Match, X-Confirm, X-Strapi-Refresh-Cookie',
  ],
  // Seconds. Chromium caches a preflight for two hours at most.
  ['access-control-max-age', '7200'],
];
