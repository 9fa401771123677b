import type { Schema } from './schema';

const header = (description: string, schema: Schema = { type: 'string' }): Schema => ({
  description,
  schema,
});

/** The headers that responses share. */
export const HEADERS: Readonly<Record<string, Schema>> = {
  ETag: header('Strong; send it back as `If-None-Match` to be answered 304 while nothing changed.'),
  'Cache-Control': header('How long a CDN may keep the answer. `private, no-store` for a token.'),
  'Cache-Tag': header('What a CDN purges by, separated by commas, such as `article:…`.'),
  'Cache-Status': header(
    'Whether it came from memory (RFC 9211), such as `threeline; hit` or `threeline; fwd=bypass`.',
  ),
  Vary: header('What of a request the answer depends on.'),
  Location: header('The present address.', { type: 'string', format: 'uri-reference' }),
  'Retry-After': header('Seconds to wait.', { type: 'integer', minimum: 1 }),
};

/** Refers to headers of the document's components, by name. */
export const named = (...names: string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
