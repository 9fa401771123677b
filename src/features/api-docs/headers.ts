import type { Schema } from './schema';

const header = (description: string, schema: Schema = { type: 'string' }): Schema => ({
  description,
  schema,
});

/** The headers that responses share. */
export const HEADERS: Readonly<Record<string, Schema>> = {
  ETag: header(
    'A strong validator. Send it as `If-None-Match` to get 304 while the response is unchanged. The response to a read of a draft, and to a write, has the tag of the draft: send it as `If-Match` with the next write.',
  ),
  'Cache-Control': header(
    'How long caches may store the response. A request with a token gets `private, no-cache`, and one for drafts `private, no-store`.',
  ),
  'Cache-Tag': header('The tags by which a CDN purges, separated by commas, such as `article:…`.'),
  'Cache-Status': header(
    'Whether the response came from the cache (RFC 9211), such as `threeline; hit` or `threeline; fwd=bypass`.',
  ),
  Vary: header('The request headers that the response depends on.'),
  Location: header('The current address.', { type: 'string', format: 'uri-reference' }),
  'Retry-After': header('Seconds to wait before the next attempt.', {
    type: 'integer',
    minimum: 1,
  }),
  RateLimit: header('The requests that are left (`r`) and the seconds until all are again (`t`).'),
  'RateLimit-Policy': header('The quota (`q`) of requests in a window of seconds (`w`).'),
};

/** Refers to headers of the document's components, by name. */
export const named = (...names: string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
